"""Builds the window again in another language or text size, while all that is open and runs goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from meetup_desktop.services.named_command import retranslate_steps
from meetup_desktop.startup import install_translations
from meetup_desktop.ui.shell.window_state import WindowState

if TYPE_CHECKING:
    from meetup_desktop.app import App


def replace_window(app: App) -> None:
    """Replace the window of ``app`` by one in the chosen language and text size, with the same page in the same place.

    Services, undo steps, the running evening and its projector stay as they are.
    """
    install_translations(app.application, app.preferences.language)
    app.theme.set_text_percent(app.preferences.text_percent)
    live, problems, old = app.live.built, app.problems.built, app.window
    retranslate_steps(app.page.history)
    if live is not None:
        retranslate_steps(live.history)
    state = WindowState.of(old)
    settings_page, setting = app.settings.shown_page, app.settings.focused_setting()
    has_problems_open = problems is not None and problems.is_open
    old.replaced.emit()
    app.build_window()
    new = app.window
    _show_problems(app)
    app.library_controller.show_open_site()
    new.show_open_page()
    state.restore(new)
    new.show()
    if has_problems_open:
        app.problems.get().open()
    state.restore_places(new)
    said = old.notice_bar.shown
    if (
        said is not None and said.error is not None and said.action is None
    ):  # others speak the language of before
        new.notice_bar.show_notice(said)
    if live is not None:
        live.follow_screen()
        live.projector.raise_window()
    if settings_page:
        app.settings.open(settings_page, setting)
    old.hide()
    old.deleteLater()
    QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)


def _show_problems(app: App) -> None:
    """Show what the checks have found in the new window."""
    app.problems.rebuild()
    if app.problems.built is not None and app.problems.built.problems.is_checked:
        app.problems.built.checking_changed.emit(False)
