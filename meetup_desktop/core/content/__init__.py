"""Documents, pages, galleries and sites as lossless values; never touches a disk."""
