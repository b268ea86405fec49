"""The people part of the window."""
