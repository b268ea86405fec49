"""The settings dialog, built from the records of the settings."""
