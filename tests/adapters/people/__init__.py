"""Lists of people from files and pasted text."""
