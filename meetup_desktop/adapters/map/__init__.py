"""The venue map: place names, land outlines, the map's page and its files."""
