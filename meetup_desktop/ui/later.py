"""What the window needs a moment after it is shown. Importing it takes some 200 ms, which the GUI thread must not."""

from importlib import import_module

_PAGE = ("meetup_desktop.services.open_page", "meetup_desktop.ui.event_area", "meetup_desktop.ui.page.tab",
         "meetup_desktop.ui.make_room")  # fmt: skip
_EVENING = ("meetup_desktop.ui.live_controller", "meetup_desktop.services.live.session",
            "meetup_desktop.ui.problems_desk", "meetup_desktop.services.problems",
            "meetup_desktop.adapters.journal", "meetup_desktop.ui.projector.modes")  # fmt: skip


def load_page() -> None:
    """Import what shows an event page; for a worker thread."""
    for name in _PAGE:
        import_module(name)


def load_evening() -> None:
    """Import what belongs to the evening and the checks; for a worker thread."""
    for name in _EVENING:
        import_module(name)
