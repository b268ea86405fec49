"""Meetup Desktop: a bilingual event from the first draft to the published recap."""

__version__ = "0.2.0"
