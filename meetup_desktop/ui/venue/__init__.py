"""The venue part of the window."""
