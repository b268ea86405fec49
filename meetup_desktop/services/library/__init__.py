"""The site that is open and its pages."""
