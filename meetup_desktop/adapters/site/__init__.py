"""A site's folder: find, read, check and change its pages."""
