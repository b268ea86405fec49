"""What one page has to know of the rest of its site, gathered once for all pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from meetup_desktop.core.content.checks.facts import Context
from meetup_desktop.core.content.checks.scripts import in_wrong_script
from meetup_desktop.core.content.checks.user_rules import Rule
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.content.venue import Coordinates

#: The name of a place in a language, None when nobody knows it.
OtherName = Callable[[str, str], str | None]
#: The city of that name whose middle is so near that the point may stand for all of it; else empty.
CityAt = Callable[[str, Coordinates], str]


class Surroundings:
    """Gives each page its ``Context``. ``other_name`` and ``city_at`` ask a gazetteer, where there is one."""

    def __init__(
        self,
        site: Site,
        rules: tuple[Rule, ...] = (),
        other_name: OtherName | None = None,
        city_at: CityAt | None = None,
    ) -> None:
        self._site = site
        self._rules = rules
        self._other_name = other_name
        self._city_at = city_at
        self._users: dict[str, list[PageSummary]] = {}
        self._at_point: dict[tuple[str, str], list[PageSummary]] = {}
        self._titles: dict[tuple[str, str], str] = {}
        self._cities: dict[tuple[str, str, str], str] = {}
        for page in site.pages:
            if page.link_id:
                self._users.setdefault(page.link_id, []).append(page)
            for point in page.points:
                self._at_point.setdefault(point, []).append(page)
            self._learn_names(page)
        dialects = Counter(dialect for page in site.pages for dialect in page.gallery_dialects)
        dialects.pop("mixed", None)
        self.gallery_dialect = dialects.most_common(1)[0][0] if dialects else ""

    def _learn_names(self, page: PageSummary) -> None:
        """How places are called on pages where their names are in the right letters."""
        sound = [
            (language, name) for language, name in page.places if name and not in_wrong_script(name, language)
        ]
        for language, name in sound:
            for other, called in sound:
                if other != language and called != name:
                    self._titles.setdefault((name.casefold(), other), called)

    def context(self, page: PageSummary) -> Context:
        """What matters to this page."""
        users = self._users.get(page.link_id, ())
        return Context(
            generator=self._site.profile,
            languages=self._site.languages,
            gallery_dialect=self.gallery_dialect,
            id_users=tuple(
                other.page_id
                for other in users
                if other.section != page.section and other.page_id != page.page_id
            ),
            neighbours=self._neighbours(page),
            city=self._city(page),
            names=tuple(self._names(page)),
            rules=self._rules,
        )

    def _neighbours(self, page: PageSummary) -> tuple[str, ...]:
        """Names of other places at the very point, in the first language of the page."""
        own = {name.casefold() for _, name in page.places}
        found: dict[str, None] = {}
        for point in page.points:
            for other in self._at_point[point]:
                names = [name for _, name in other.places if name]
                if names and own.isdisjoint(name.casefold() for name in names):
                    found.setdefault(names[0])
        return tuple(sorted(found))

    def _city(self, page: PageSummary) -> str:
        if self._city_at is None or page.coordinates is None:
            return ""
        for _, name in page.places:
            if not name:
                continue
            key = (name, *page.points[0])
            if key not in self._cities:
                self._cities[key] = self._city_at(name, page.coordinates)
            if self._cities[key]:
                return self._cities[key]
        return ""

    def _names(self, page: PageSummary) -> list[tuple[str, str]]:
        """The right name for each language whose page has the place in wrong letters."""
        found = []
        for language, name in page.places:
            if not name or not in_wrong_script(name, language):
                continue
            known = self._titles.get((name.casefold(), language))
            if known is None and self._other_name is not None:
                known = self._other_name(name, language)
            if known and not in_wrong_script(known, language):
                found.append((language, known))
        return found
