"""One owner per outside library: functions in, values out; never Qt."""
