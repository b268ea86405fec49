"""Who sits with whom: plans of groups, their bounds and statistics; never reads a clock by itself."""
