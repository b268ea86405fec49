import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.site.profiles import (
    ASTRO,
    ELEVENTY,
    HUGO,
    JEKYLL,
    PAIR,
    PROFILES,
    PUBLISH,
    PUBLISH_CONTENT,
    Place,
    Profile,
    candidate_profiles,
    recognise_profile,
)
from meetup_desktop.core.content.site.site_settings import SiteSettings, read_settings
from meetup_desktop.core.errors import BadSettings


@pytest.mark.parametrize(
    ("names", "paths", "profile"),
    [
        (["hugo.toml", "content"], ["content/en/events/x.md"], HUGO),
        (["config.toml", "content"], ["content/events/x.ru.md"], HUGO),
        (["content"], ["content/en/events/x.md"], HUGO),
        (["Content"], ["Content/en/events/x.md"], PUBLISH_CONTENT),
        (["Package.swift", "Content", "config.toml"], ["Content/en/events/x.md"], PUBLISH_CONTENT),
        (["_config.yml", "_posts"], ["_posts/2026-10-09-x.md"], JEKYLL),
        (["_config.yml", "en"], ["en/_posts/2026-10-09-x.md"], JEKYLL),
        ([".eleventy.js", "en"], ["en/events/x.md"], ELEVENTY),
        (["eleventy.config.mjs", "src"], ["src/en/events/x.md"], ELEVENTY),
        (["astro.config.mjs", "src"], ["src/content/events/en/x.md"], ASTRO),
        (["astro.config.ts", "src"], ["src/content/events/en/x.mdx"], ASTRO),
        (["en", "ru"], ["en/events/x.md"], PUBLISH),
        (["hugo.toml"], ["x.en.md"], PAIR),  # a generator's file without a page of its own
    ],
)
def test_recognises(names: list[str], paths: list[str], profile: Profile) -> None:
    assert recognise_profile(paths, candidate_profiles(names)) == profile


def test_hugo_also_reads_content_in_other_letters() -> None:
    found = recognise_profile(["Content/en/events/x.md"], candidate_profiles(["hugo.toml", "Content"]))
    assert (found.name, found.place("Content/en/events/x.md")) == ("hugo", Place("en", "events", "x"))


@pytest.mark.parametrize(
    ("profile", "path", "place"),
    [
        (HUGO, "content/en/events/2026/x.md", Place("en", "events", "2026/x")),
        (HUGO, "content/en/events/x/index.md", Place("en", "events", "x")),
        (HUGO, "content/events/x.ru.md", Place("ru", "events", "x")),
        (HUGO, "content/events/x/index.ru.md", Place("ru", "events", "x")),
        (HUGO, "content/events/x.md", Place("en", "events", "x")),
        (HUGO, "content/events/x/index.md", Place("en", "events", "x")),
        (HUGO, "content/events/_index.md", None),
        (HUGO, "content/en/_index.md", None),
        (HUGO, "content/about.md", None),
        (JEKYLL, "_posts/2026-10-09-x.markdown", Place("en", "posts", "2026-10-09-x")),
        (JEKYLL, "_events/ru/x.md", Place("ru", "events", "x")),
        (JEKYLL, "_includes/x.md", None),
        (JEKYLL, "_site/en/x.md", None),
        (ASTRO, "src/content/events/ru/x/index.md", Place("ru", "events", "x")),
        (ASTRO, "src/content/ru/events/x.mdx", Place("ru", "events", "x")),
        (ASTRO, "src/content/config.md", None),
        (ELEVENTY, "src/events/ru/x.md", Place("ru", "events", "x")),
        (
            PUBLISH,
            "en/events/имя с пробелом «и» \u202eknil.md",
            Place("en", "events", "имя с пробелом «и» \u202eknil"),
        ),
    ],
)
def test_places(profile: Profile, path: str, place: Place | None) -> None:
    assert profile.place(path) == place


@pytest.mark.parametrize(
    ("profile", "path", "folder"),
    [
        (HUGO, "content/en/events/x/index.md", "content/en/events/x"),
        (HUGO, "content/en/events/x.md", "static/en/events/x"),
        (JEKYLL, "_events/ru/x.md", "assets/events/x"),
        (ASTRO, "src/content/events/ru/x.md", "src/content/events/ru"),
        (PAIR, "x.en.md", ""),
    ],
)
def test_picture_folders(profile: Profile, path: str, folder: str) -> None:
    assert profile.picture_folder(path) == folder
    assert profile.owns_pictures(path) == folder.endswith("/x")


ids = st.from_regex(r"[a-z]{1,6}(/[a-z]{1,6})?", fullmatch=True)


@given(st.sampled_from(PROFILES), st.sampled_from(["en", "ru", "zh-Hant"]), ids, ids)
def test_a_path_says_what_it_was_made_of(profile: Profile, language: str, page_id: str, other: str) -> None:
    if profile is PAIR:
        page_id, other = page_id.replace("/", "-"), other.replace("/", "-")
    place = Place(language, "" if profile is PAIR else "events", page_id)
    path = profile.path(place)
    if profile.place(path) != place:  # another pattern of the profile reads it first: ``index`` of a folder
        assert "index" in path or "/" in page_id
        return
    moved = profile.place(profile.path_with_page_id(path, other))
    assert moved is None or moved.page_id in {other, other.rpartition("/")[2]}


# --- meetup.toml ---------------------------------------------------------------------------------


def test_settings_say_what_recognition_cannot_know() -> None:
    settings = read_settings(
        '[site]\nprofile = "hugo"\npattern = "site/{lang}/{section}/{id}.md"\ndialect = "toml"\nsections = "meetings"\n'
        'default_language = "de"\npictures = "img/{id}"\n'
        '[site.keys]\n"event.location.title" = "venue"\nevent.type = "kind"\n'
        "[[rule]]\nfrom = 'ru'\n[another]\nx = 1\n"
    )
    (profile,) = settings.profiles(candidate_profiles(["site"]))
    assert profile.place("site/ru/meetings/x.md") == Place("ru", "meetings", "x")
    assert (profile.name, profile.dialect, profile.sections) == ("hugo", "toml", ("meetings",))
    assert profile.picture_folder("site/ru/meetings/x.md") == "img/x"
    assert profile.native_key("event.location.title") == "venue"
    assert profile.native_key("event.type") == "kind"
    assert profile.native_key("alternateLinkIdentifier") == "translationKey"


def test_no_settings_change_nothing() -> None:
    assert read_settings("[[rule]]\nfrom = 'ru'\n") == SiteSettings()
    assert SiteSettings().profiles(candidate_profiles(["en"])) == candidate_profiles(["en"])
    chosen = read_settings('[site]\nprofile = "publish"').profiles(candidate_profiles([]))
    assert {each.name for each in chosen} == {"publish"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[site]\nprofile = hugo\n", 2),
        ("# a\n[site]\nprofile = 'hugoo'\n", 3),
        ("[site]\n\nprofil = 'hugo'\n", 3),
        ("[site]\nprofile = 1\n", 2),
        ("site = 1\n", 1),
        ("[site]\npattern = '../{lang}/{id}.md'\n", 2),
        ("[site]\npattern = 'x/{lang}/a.md'\n", 2),
        ("[site]\npattern = '{id}.md'\n", 2),
        ("[site]\npattern = '{lang}/{id}.txt'\n", 2),
        ("[site]\npattern = '{lang}/{name}/{id}.md'\n", 2),
        ("[site]\npattern = []\nsections = [1]\n", 3),
        ("[site]\npictures = '/tmp'\n", 2),
        ("[site]\ndialect = 'json'\n", 2),
        ("[site]\ndefault_language = 'xx'\n", 2),
        ("[site.keys]\nevent.typo = 'x'\n", 2),
        ("[site]\nkeys = 1\n", 2),
        ("[site.keys]\ntags = ''\n", 2),
        ("[site]\nx = '\n", 2),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(BadSettings) as refused:
        read_settings(text)
    assert refused.value.subject == f"meetup.toml:{line}"
    assert refused.value.reason


@given(st.text(max_size=60) | st.text(max_size=40).map(lambda text: "[site]\n" + text))
def test_any_text_is_settings_or_a_mistake(text: str) -> None:
    try:
        read_settings(text)
    except BadSettings as refused:
        assert refused.subject.startswith("meetup.toml:")
