"""The Venue tab."""
