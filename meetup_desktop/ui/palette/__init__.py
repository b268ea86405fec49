"""The palette: events, texts, places, problems and commands, found from one field."""
