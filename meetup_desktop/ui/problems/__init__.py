"""The drawer of findings below the event."""
