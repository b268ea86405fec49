"""Lists of pictures in a page's text."""
