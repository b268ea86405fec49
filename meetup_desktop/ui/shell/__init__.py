"""The main window: menus, navigation, and the controllers that connect its parts to the services."""
