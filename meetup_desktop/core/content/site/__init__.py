"""Sites: their layouts, their pages, and operations on whole pages."""
