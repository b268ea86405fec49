"""Coordinates from whatever people paste: degrees as they are written, links of maps, short codes."""
