"""What the window shows while no site is open."""
