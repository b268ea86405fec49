"""The running evening: its log, its session, planning off the GUI thread."""
