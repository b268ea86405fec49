"""The venue map."""
