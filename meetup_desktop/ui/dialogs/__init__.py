"""Small windows of the Help menu."""
