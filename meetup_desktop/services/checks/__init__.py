"""What is wrong with the site's pages."""
