"""The running evening: an append-only log, the state it folds to, and what the room is shown."""
