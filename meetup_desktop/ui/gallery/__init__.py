"""The gallery part of the window."""
