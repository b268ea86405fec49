"""The live part of the window."""
