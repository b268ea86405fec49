"""The projector window: layout, painting and modes."""
