"""Widgets and styles that all parts of the window share."""
