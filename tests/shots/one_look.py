"""One process: every screen in one look."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from meetup_desktop import app, self_test
from meetup_desktop.adapters.resources import resources_folder
from meetup_desktop.adapters.storage.settings import data_folder
from meetup_desktop.core.live.evening import Mode
from meetup_desktop.startup import make_application

MAP_MS = 1000  # labels and land are drawn by another process, which tells nobody when it is done
PICTURES = "danube-hack-night"  # the page whose faults are planted: a picture is missing


class Look:
    """Walks through the program and takes a picture of each screen."""

    def __init__(self, folder: Path, scheme: str, size: str, language: str, place: Path) -> None:
        self.folder, self.suffix = folder, f"{scheme}-{size}-{language}"
        site = place / "quay-talks"
        shutil.copytree(resources_folder() / "sample-site", site)
        self.made = app.App(make_application(sys.argv[:1]), data_folder(place / "data"))
        preferences = self.made.preferences
        preferences.color_scheme, preferences.language = scheme, language
        preferences.projector_theme = "light" if scheme == "light" else "dark"
        self.made.stop()
        self.made = app.App(self.made.application, data_folder(place / "data"))
        self.window = self.made.window
        self.made.start(site)
        self.window.showMaximized()
        self_test.wait_until(lambda: self.made.page.page is not None, "the page opens")

    def settle(self) -> None:
        """Let background work and drawing come to rest."""
        self_test.wait_until(lambda: not self.made.tasks.running, "work ends")
        for _ in range(20):
            self.made.application.processEvents()

    def take(self, name: str) -> None:
        self.settle()
        self.window.grab().save(str(self.folder / f"{name}-{self.suffix}.png"))

    def project(self, name: str) -> None:
        self.settle()
        window = self.made.live.get().projector.window
        assert window is not None
        window.grab().save(str(self.folder / f"projector-{name}-{self.suffix}.png"))

    def choose(self, page_id: str) -> None:
        site = self.made.library.site
        assert site is not None
        summary = site.page(page_id)
        assert summary is not None
        self.made.navigator.open_page(summary)
        self_test.wait_until(lambda: self.made.page.page.page_id == page_id, page_id)

    def tab(self, key: str):
        return self.window.choose_tab(key)

    # --- the screens ------------------------------------------------------------------------------------------

    def page(self) -> None:
        self.tab("page")
        self.take("page")

    def page_more(self) -> None:
        self.choose(PICTURES)
        self.tab("page").fields.shared.more_button.setChecked(True)
        self.take("page-more")
        self.tab("page").fields.shared.more_button.setChecked(False)

    def problems(self) -> None:
        self.choose(PICTURES)
        self.tab("page")
        self.made.problems.get().open()
        found = self.made.problems.get().problems
        self_test.wait_until(lambda: found.report.pictures_seen and not found.checking, "the checks end")
        self.take("problems")
        self.made.problems.get().panel.set_whole_site(True)
        self.take("problems-everywhere")
        self.made.problems.get().close()

    def gallery(self) -> None:
        self.choose("first-year-abroad")
        self.tab("gallery")
        self.take("gallery")

    def gallery_missing(self) -> None:
        self.choose(PICTURES)
        self.tab("gallery")
        self.take("gallery-missing")

    def venue(self) -> None:
        self.choose("spring-rotations")
        ready = []
        tab = self.tab("venue")
        tab.map_ready.connect(lambda: ready.append(True))
        self_test.wait_until(lambda: ready, "the map is ready")
        labels = []
        while not any(labels[-1:]):
            tab.map.web.page.runJavaScript(
                "document.querySelectorAll('.meetup-label').length", 0, labels.append
            )
            QTest.qWait(MAP_MS)
        self.take("venue")

    def people(self) -> None:
        self.choose("spring-rotations")
        self.tab("people")
        self.take("people-empty")
        self.made.live.get().session.add_people(self_test.PEOPLE)
        for person in self.made.live.get().session.evening.participants[:6]:
            self.made.live.get().session.check_in(person.id)
        self.take("people")

    def live(self) -> None:
        self.choose("spring-rotations")
        self.tab("live")
        self.take("live-before")
        for person in self.made.live.get().session.evening.participants:
            self.made.live.get().session.check_in(person.id)
        self.plan()
        self.made.live.get().projector.open()
        self.project("holding")
        self_test.run_round(self.made, rounds=4)
        self.tab("live")
        self.made.live.get().session.show(Mode.GROUPS)
        self.project("groups")
        self.take("live-groups")
        self.made.live.get().session.show(Mode.TOPIC)
        self.project("topic")
        self.take("live-topic")
        self.made.live.get().session.add_time(-400)
        self.settle()
        self.project("over")
        self.take("live-over")
        self.made.live.get().session.finish()
        self.made.live.get().projector.close()

    def plan(self) -> None:
        """The rounds to come, who meets whom, and a proposal that waits for an answer."""
        session, tab = self.made.live.get().session, self.tab("live")
        session.plan_rotation(3, 6, 8)
        self.settle()
        tab.choose_view(1)
        self.take("live-plan")
        tab.choose_view(2)
        self.take("live-matrix")
        tab.choose_view(0)

    def new_page(self) -> None:
        self.choose("spring-rotations")
        self.window.menus.action("new_page").trigger()
        self.settle()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.grab().save(str(self.folder / f"new-page-{self.suffix}.png"))
                dialog.reject()

    def filtered(self) -> None:
        self.window.library_panel.search("нови")
        self.take("library-search")
        self.window.library_panel.search("")
        field = self.window.top.search
        self.window.menus.action("search").trigger()
        field.setText("нови")
        field.textEdited.emit("нови")
        self.take("palette")
        field.returned.emit()

    def unsaved(self) -> None:
        self.choose("winter-tables")
        self.tab("page")
        self.made.page.change("tags", "en", "winter, tables")
        self.take("unsaved")
        self.made.page.discard()

    def settings(self) -> None:
        for page in ("languages", "appearance", "projector", "updates"):
            self.made.settings.open(page)
            self.settle()
            self.made.settings.dialog.grab().save(str(self.folder / f"settings-{page}-{self.suffix}.png"))
            self.made.settings.dialog.close()
            self.settle()


NAMES = (
    "page",
    "page_more",
    "filtered",
    "new_page",
    "problems",
    "gallery",
    "gallery_missing",
    "venue",
    "people",
    "live",
    "unsaved",
    "settings",
)


def main(folder: str, scheme: str, size: str, language: str, *wanted: str) -> None:
    width, height = (int(part) for part in size.partition("@")[0].split("x"))
    self_test.two_offscreen_screens((width, height))
    with tempfile.TemporaryDirectory() as place:
        look = Look(Path(folder), scheme, size, language, Path(place))
        for name in wanted or NAMES:
            getattr(look, name)()
        look.made.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
