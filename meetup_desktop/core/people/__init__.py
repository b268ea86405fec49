"""Lists of people: how names are compared, which columns of a table hold them, who is left out and why."""
