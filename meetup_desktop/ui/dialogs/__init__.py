"""Dialogs and message boxes of the main window."""
