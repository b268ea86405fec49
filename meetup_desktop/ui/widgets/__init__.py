"""Shared furniture: tokens, icons, cards, empty states."""
