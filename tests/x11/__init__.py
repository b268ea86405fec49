"""Tests that need a real X server: Xvfb and a window manager, without a compositor."""
