"""Search: a first legal plan, and better ones by swapping people between tables. Private to rotation."""
