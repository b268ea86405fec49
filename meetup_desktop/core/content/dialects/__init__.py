"""The grammars of front matter."""
