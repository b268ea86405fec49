"""What the window needs a moment after it is shown. Importing it takes some 200 ms, which the GUI thread must not."""

from importlib import import_module

_MODULES = ("meetup_desktop.ui.evening_desk", "meetup_desktop.services.live_session", "meetup_desktop.ui.problems_desk",
            "meetup_desktop.services.problems", "meetup_desktop.adapters.journal")  # fmt: skip


def load() -> None:
    """Import all of it; for a worker thread."""
    for name in _MODULES:
        import_module(name)
