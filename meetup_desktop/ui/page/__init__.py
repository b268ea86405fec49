"""The page part of the window."""
