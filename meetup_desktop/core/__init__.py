"""What an event page, a rotation and an evening ARE: pure values and functions, standard library only."""
