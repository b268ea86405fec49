"""Known designs: rounds in which nobody meets anybody twice, by construction or from a table. Private to rotation."""
