"""The event page that is open."""
