"""One event's page in all its languages, as a value: an edit returns a new page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import LATITUDE, LONGITUDE, TITLE
from meetup_desktop.core.content.galleries.gallery import (
    galleries,
    with_description,
    with_new_gallery,
    with_pictures,
    without_pictures,
)
from meetup_desktop.core.content.venue import Coordinates, parse_coordinates
from meetup_desktop.core.errors import CannotHold


class PageVersion(NamedTuple):
    """One language's file. ``path`` is relative to the site, with ``/``."""

    language: str
    path: str
    document: Document


class EventPage(NamedTuple):
    """The versions in the site's order of languages. Equal when all bytes are equal."""

    page_id: str
    versions: tuple[PageVersion, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the page exists in."""
        return tuple(version.language for version in self.versions)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files, in the order of the languages."""
        return tuple(version.path for version in self.versions)

    @property
    def readable(self) -> bool:
        """Whether every version is UTF-8 and can be edited."""
        return all(version.document.readable for version in self.versions)

    def version(self, language: str) -> PageVersion:
        """Return that language's version. Raises: KeyError."""
        for version in self.versions:
            if version.language == language:
                return version
        raise KeyError(language)

    def value(self, key: str, language: str) -> str:
        """Return the value as text; empty when the key or the language is missing."""
        if language not in self.languages:
            return ""
        document = self.version(language).document
        return document.title if key == TITLE else document.value(key) or ""

    def shared_value(self, key: str) -> str | None:
        """Return the value that all versions agree on (empty when none has one); None when they differ."""
        values = {self.value(key, language) for language in self.languages}
        return values.pop() if len(values) == 1 else None

    def title(self, language: str) -> str:
        """Return the title in that language; empty when there is none."""
        return self.value(TITLE, language)

    def with_value(self, key: str, language: str | None, text: str) -> EventPage:
        """Return the page with that value in one language, or in all with None. All change or none does.

        Raises: CannotHold.
        """
        return self._with_document_edit(
            language,
            lambda document: document.with_title(text) if key == TITLE else document.with_value(key, text),
        )

    def with_body(self, language: str, text: str) -> EventPage:
        """Return the page with that body text. Raises: CannotHold."""
        return self._with_document_edit(language, lambda document: document.with_body_text(text))

    def with_document(self, language: str, document: Document) -> EventPage:
        """Return the page with that language's whole file replaced."""
        return self._with_document_edit(language, lambda _: document)

    def description(self, language: str, line: int) -> str:
        """Return the description of the picture in that line of the body; empty when there is none."""
        found = galleries(self.version(language).document.body_text)
        pictures = (picture for gallery in found for picture in gallery.pictures)
        return next((picture.description for picture in pictures if picture.line == line), "")

    def with_description(self, language: str, line: int, text: str) -> EventPage:
        """Return the page with that description of the picture in that line of the body. Raises: CannotHold."""
        return self._with_document_edit(
            language,
            lambda document: document.with_body_text(with_description(document.body_text, line, text)),
        )

    def with_pictures(
        self, gallery: int, at: int, names: Sequence[str], usual: str = "explicit"
    ) -> EventPage:
        """Return the page with these originals in front of picture ``at`` of that gallery, in every language.

        Raises: CannotHold; with the reason galleries-differ when the languages do not show the same pictures.
        """
        return self._with_gallery_edit(gallery, lambda body: with_pictures(body, gallery, at, names, usual))

    def without_pictures(self, gallery: int, positions: Collection[int]) -> EventPage:
        """Return the page without these pictures of that gallery, in every language. Raises: CannotHold."""
        return self._with_gallery_edit(gallery, lambda body: without_pictures(body, gallery, positions))

    def with_new_gallery(
        self, lines: Mapping[str, int], names: Sequence[str], dialect: str = "explicit"
    ) -> EventPage:
        """Return the page with a gallery of these originals in front of each language's line, from 0 in its body.

        Raises: CannotHold; KeyError for a language without a line.
        """
        page = self
        for language in self.languages:
            body = self.version(language).document.body_text
            page = page.with_body(language, with_new_gallery(body, lines[language], names, dialect))
        return page

    @property
    def coordinates(self) -> Coordinates | None:
        """Where the event takes place: of the first version that can tell."""
        for language in self.languages:
            found = self._coordinates(language)
            if found is not None:
                return found
        return None

    def with_coordinates(self, coordinates: Coordinates | None) -> EventPage:
        """Return the page with these in every version; one that says the same in other digits keeps its digits.

        Raises: CannotHold.
        """
        latitude, longitude = coordinates.texts() if coordinates is not None else ("", "")
        page = self
        for language in self.languages:
            if coordinates is None or self._coordinates(language) != coordinates:
                page = page.with_value(LATITUDE, language, latitude)
                page = page.with_value(LONGITUDE, language, longitude)
        return page

    def changed_paths(self, saved: EventPage) -> tuple[str, ...]:
        """Return paths of the files whose bytes are not those of ``saved``."""
        before = {each.path: each.document for each in saved.versions}
        return tuple(each.path for each in self.versions if before.get(each.path) != each.document)

    def _coordinates(self, language: str) -> Coordinates | None:
        return parse_coordinates(self.value(LATITUDE, language), self.value(LONGITUDE, language))

    def _with_gallery_edit(self, gallery: int, edit: Callable[[str], str]) -> EventPage:
        """Return the same edit of the shared list of pictures in every language."""
        bodies = [galleries(each.document.body_text) for each in self.versions]
        shown = [
            tuple(picture.original for picture in found[gallery].pictures) if gallery < len(found) else None
            for found in bodies
        ]
        if any(each != shown[0] for each in shown):
            raise CannotHold("gallery", "galleries-differ")
        return self._with_body_edit(edit)

    def _with_body_edit(self, edit: Callable[[str], str]) -> EventPage:
        return self._with_document_edit(
            None, lambda document: document.with_body_text(edit(document.body_text))
        )

    def _with_document_edit(self, language: str | None, edit: Callable[[Document], Document]) -> EventPage:
        if language is not None:
            self.version(language)
        versions = tuple(
            each._replace(document=edit(each.document)) if language in {None, each.language} else each
            for each in self.versions
        )
        return self if versions == self.versions else self._replace(versions=versions)
