"""The program as a screen reader sees it: driven over AT-SPI by a process of its own."""
