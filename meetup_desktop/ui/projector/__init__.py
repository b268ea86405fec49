"""The projector part of the window."""
