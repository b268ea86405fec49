"""What the rest of a site says about a page."""

import pytest

from meetup_desktop.core.content.checks.surroundings import Surroundings
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.site.profiles import PUBLISH
from meetup_desktop.core.content.venue import Coordinates
from tests.core.content.checks.pages import EN, RU
from tests.readings import site_of


def site(**files):
    """A site of pages given as ``name=(ru, en)``; a name with ``__`` lies in another section."""
    documents = {}
    for name, texts in files.items():
        section, _, page_id = name.rpartition("__")
        for language, text in zip(("ru", "en"), texts, strict=True):
            documents[f"{language}/{section or 'events'}/{page_id}.md"] = Document.parse(text.encode())
    return site_of(PUBLISH, documents)


def named(page_id, ru="Коворкинг «Причал»", en="Coworking Pier", latitude="44.818611"):
    return tuple(
        text.replace("Identifier: evening", f"Identifier: {page_id}")
        .replace("Коворкинг «Причал»", ru)
        .replace("Coworking Pier", en)
        .replace("44.818611", latitude)
        for text in (RU, EN)
    )


def context(made, page_id="evening", **asked):
    return Surroundings(made, (), **asked).context(made.page(page_id))


def test_a_page_alone_has_no_neighbours():
    found = context(site(evening=(RU, EN)))
    assert (found.languages, found.gallery_dialect, found.neighbours, found.id_users) == (
        ("ru", "en"), "explicit", (), (),
    )  # fmt: skip


def test_the_same_venue_again_is_no_neighbour_another_one_is():
    made = site(evening=(RU, EN), other=named("other"), third=named("third", "Вокзал", "Station"))
    assert context(made).neighbours == ("Вокзал",)
    assert context(made, "third").neighbours == ("Коворкинг «Причал»",)


def test_an_identifier_of_another_section_is_told():
    made = site(evening=(RU, EN), articles__evening=(RU, EN))
    assert context(made).id_users == ("articles/evening",)
    assert context(site(evening=(RU, EN), other=(RU, EN))).id_users == ()


def test_the_name_of_a_place_comes_from_other_pages_first():
    made = site(evening=named("evening", "Белград", "Белград"), other=named("other", "Белград", "Beograd"))
    assert context(made, other_name=lambda name, language: "Belgrade").names == (("en", "Beograd"),)
    alone = site(evening=named("evening", "Белград", "Белград"))
    assert context(alone, other_name=lambda name, language: "Belgrade").names == (("en", "Belgrade"),)
    assert context(alone).names == ()
    assert context(alone, other_name=lambda name, language: "Белград").names == ()


def test_a_point_that_stands_for_a_city():
    made = site(evening=(RU, EN))
    asked = []

    def city_at(name, point):
        asked.append(name)
        return "Belgrade" if name == "Coworking Pier" else ""

    around = Surroundings(made, (), city_at=city_at)
    assert around.context(made.page("evening")).city == "Belgrade"
    assert around.context(made.page("evening")).city == "Belgrade"
    assert sorted(asked) == ["Coworking Pier", "Коворкинг «Причал»"]


def test_the_site_s_way_to_name_pictures_is_the_usual_one():
    derived = tuple(text.replace("_400x400", "") for text in named("third"))
    assert (
        context(site(evening=(RU, EN), other=named("other"), third=derived), "third").gallery_dialect
        == "explicit"
    )


TOWNS = {
    "belgrade": (Coordinates(44.804, 20.465),), "белград": (Coordinates(44.804, 20.465),),
    "moscow": (Coordinates(55.75, 37.62), Coordinates(46.73, -117.0)), "москва": (Coordinates(55.75, 37.62),),
    "moskva": (Coordinates(55.75, 37.62),), "new york": (Coordinates(40.71, -74.0),),
}  # fmt: skip


def towns_called(name):
    return TOWNS.get(name.casefold(), ())


def far(ru, en, latitude="44.818611"):
    found = context(site(evening=named("evening", ru, en, latitude)), towns_called=towns_called)
    return found.far_town, found.far_km


def test_a_pin_far_from_the_town_that_the_venue_names():
    assert far("Москва, «Причал»", "Pier, Moscow") == ("Москва", 1713)
    assert far("Причал", "Pier in Moscow") == ("Moscow", 1713)
    assert far("г. Москва", "Pier") == ("Москва", 1713)
    assert far("Причал", "Pier — Moscow") == ("Moscow", 1713)


@pytest.mark.parametrize(
    ("ru", "en"),
    [
        ("Белград", "Belgrade"), ("Причал", "Pier, Belgrade"), ("Отель «Москва»", "Hotel Moskva"), ("Причал", "Pier"),
        ("Отель «Москва», Белград", "Moskva, Belgrade"), ("Москва", "Moscow, Belgrade"), ("", ""),
    ],
)  # fmt: skip
def test_a_pin_that_one_of_the_named_towns_explains(ru, en):
    assert far(ru, en) == ("", 0)


def exchanged(text):
    return (
        text.replace("20.446389", "x")
        .replace("44.818611", "20.446389")
        .replace("longitude: x", "longitude: 44.818611")
    )


def test_exchanged_numbers_are_told_by_the_town_or_by_other_venues():
    page = tuple(map(exchanged, named("evening", "Причал, Белград", "Pier in Belgrade")))
    assert context(site(evening=page), towns_called=towns_called).exchanged_point == "44.818611, 20.446389"
    page = tuple(map(exchanged, named("evening", "Причал", "Pier")))
    assert context(site(evening=page), towns_called=towns_called).exchanged_point == ""
    made = site(evening=page, other=named("other"), third=named("third", latitude="44.9"))
    assert context(made).exchanged_point == "44.818611, 20.446389"
    assert context(made, "other").exchanged_point == ""
    assert context(site(evening=page, other=named("other"))).exchanged_point == ""


def test_a_page_of_the_same_day_may_be_the_missing_version():
    texts = {
        f"{language}/events/{name}.md": text.replace("Identifier: evening", f"Identifier: {name}").replace(
            "12-03", day
        )
        for language, name, text, day in (
            ("ru", "vecher", RU, "12-03"),
            ("en", "evening", EN, "12-03"),
            ("ru", "both", RU, "12-04"),
            ("en", "both", EN, "12-04"),
        )
    }
    made = site_of(PUBLISH, {path: Document.parse(text.encode()) for path, text in texts.items()})
    assert context(made).apart == (("ru", "vecher"),)
    assert context(made, "vecher").apart == (("en", "evening"),)
    assert context(made, "both").apart == ()
