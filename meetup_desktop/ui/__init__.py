"""What the eye sees; no file access and no rules."""
