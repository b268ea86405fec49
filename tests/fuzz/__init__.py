"""Hostile bytes for everything that reads content: what must hold, and the inputs that once broke it."""
