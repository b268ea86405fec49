"""What one page has to know of the rest of its site, gathered once for all pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from math import floor

from meetup_desktop.core.content.checks.customs import Customs
from meetup_desktop.core.content.checks.facts import Context
from meetup_desktop.core.content.checks.named_towns import TownsCalled, mentioned_towns, named_towns
from meetup_desktop.core.content.checks.scripts import in_wrong_script
from meetup_desktop.core.content.checks.user_rules import Rule
from meetup_desktop.core.content.pasted_venue.read import NEAR_KM, looks_exchanged
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.content.venue import Coordinates

#: Letters of a sortable date that tell the day.
_DAY = len("2026-12-03")
#: The name of a place in a language, None when nobody knows it.
OtherName = Callable[[str, str], str | None]
#: The city of that name whose middle is so near that the point may stand for all of it; else empty.
CityAt = Callable[[str, Coordinates], str]


class Surroundings:
    """Gives each page its ``Context``. The functions it is given ask a gazetteer, where there is one."""

    def __init__(
        self,
        site: Site,
        rules: tuple[Rule, ...] = (),
        other_name: OtherName | None = None,
        city_at: CityAt | None = None,
        towns_called: TownsCalled = lambda name: (),
    ) -> None:
        self._site = site
        self._rules = rules
        self._other_name = other_name
        self._city_at = city_at
        self._towns_called = towns_called
        self._pins: dict[tuple[int, int], Counter[Coordinates]] = {}  # how many pages, by whole degrees
        self._users: dict[str, list[PageSummary]] = {}
        self._customs = Customs(site.pages)
        self._languages = {
            section: tuple(each for each in site.languages if each in self._customs.languages(section))
            for section in site.sections
        }
        self._at_date: dict[tuple[str, str], list[PageSummary]] = {}
        self._at_point: dict[tuple[str, str], list[PageSummary]] = {}
        self._titles: dict[tuple[str, str], str] = {}
        self._cities: dict[tuple[str, str, str], str] = {}
        for page in site.pages:
            if page.year and len(page.languages) < len(self._languages[page.section]):
                self._at_date.setdefault((page.section, page.date_text[:_DAY]), []).append(page)
            if page.link_id:
                self._users.setdefault(page.link_id, []).append(page)
            for point in page.points:
                self._at_point.setdefault(point, []).append(page)
            if page.coordinates is not None:
                self._pins.setdefault(_whole_degrees(page.coordinates), Counter())[page.coordinates] += 1
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
        far_town, far_km = self._far_town(page)
        usual = self._customs.usual_languages(page)
        return Context(
            generator=self._site.profile,
            languages=self._expected_languages(page),
            usual_languages=tuple(each for each in self._site.languages if each in usual),
            has_usual_title=self._customs.has_titles(page),
            gallery_dialect=self.gallery_dialect,
            id_users=tuple(
                other.page_id
                for other in users
                if other.section != page.section and other.page_id != page.page_id
            ),
            neighbours=self._neighbours(page),
            city=self._city(page),
            far_town=far_town,
            far_km=far_km,
            exchanged_point=self._exchanged_point(page),
            names=tuple(self._names(page)),
            apart=tuple(self._apart(page)),
            rules=self._rules,
        )

    def _apart(self, page: PageSummary) -> Iterator[tuple[str, str]]:
        """Yield languages that the page lacks, each with the one page of its day that may be its version in it."""
        others = [
            other
            for other in self._at_date.get((page.section, page.date_text[:_DAY]), ())
            if set(other.languages).isdisjoint(page.languages)
        ]
        for language in self._languages.get(page.section, ()):
            found = [other for other in others if language in other.languages]
            if len(found) == 1:
                yield language, found[0].page_id

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

    def _expected_languages(self, page: PageSummary) -> tuple[str, ...]:
        """Return the languages of the page's section; of a page of one country, its own and the site's first one."""
        languages = self._languages.get(page.section, self._site.languages)
        reference = self._site.reference_language
        if reference in page.languages:
            return languages
        return tuple(each for each in languages if each == reference or each in page.languages)

    def _far_town(self, page: PageSummary) -> tuple[str, int]:
        """The first town that the venue's name tells and its distance in km, when no such town is near the pin."""
        pin = page.coordinates
        if pin is None:
            return "", 0
        towns = [town for _, title in page.places for town in named_towns(title, self._towns_called)]
        distances = [min(map(pin.distance_km, town.places)) for town in towns]
        if not towns or min(distances) <= NEAR_KM:
            return "", 0
        return towns[0].name, round(distances[0])

    def _exchanged_point(self, page: PageSummary) -> str:
        """The point with latitude and longitude exchanged, when that is near the venue's town or another venue."""
        pin = page.coordinates
        exchanged = pin.exchanged() if pin is not None else None
        if pin is None or exchanged is None:
            return ""
        others = self._count_pins_near(exchanged)
        is_exchanged = (others and others > self._count_pins_near(pin)) or any(
            looks_exchanged(pin, mentioned_towns(title, self._towns_called)) for _, title in page.places
        )
        return exchanged.short_text() if is_exchanged else ""

    def _count_pins_near(self, point: Coordinates) -> int:
        """How many pages have their pin near a point."""
        south, west = _whole_degrees(point)
        cells = [(south + down, west + right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
        return sum(
            count
            for cell in cells
            for pin, count in self._pins.get(cell, {}).items()
            if point.distance_km(pin) <= NEAR_KM
        )

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


def _whole_degrees(point: Coordinates) -> tuple[int, int]:
    return floor(point.latitude_deg), floor(point.longitude_deg)
