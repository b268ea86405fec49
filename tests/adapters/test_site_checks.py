"""The checks over real files: what is remembered is what would be found, and pictures are looked at once."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from meetup_desktop.adapters.images.inspection import inspect_picture
from meetup_desktop.adapters.site import page_storage, scan
from meetup_desktop.adapters.site.checks import SiteChecks, site_rules, surroundings
from meetup_desktop.adapters.storage.check_cache import FindingsCache
from meetup_desktop.core.content.checks.user_rules import Rule
from meetup_desktop.core.errors import BadRules
from tests.core.content.checks.pages import EN, RU

NAMES = ("evening", "other", "third")
EDITS = (
    ("Coworking Pier", "Причал"), ("- tea", "- tea "), ("44.818611", "44.9"), ("_400x400", ""), ("# An", "## An"),
    ("Identifier: ", "Identifier: x"), ("startup, ", ""), ("---\n", "--- \n"),
)  # fmt: skip


def write(root, name, ru=RU, en=EN):
    for language, text in (("ru", ru), ("en", en)):
        path = root / language / "events" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("Identifier: evening", f"Identifier: {name}").encode())


def checks(root, cache=None, rules=(), agreed=None):
    site = scan.scan(root)
    return SiteChecks(root, site, surroundings(site, rules, None), agreed or {}, memory=cache), site


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(EDITS), st.booleans()), max_size=5))
def test_what_is_remembered_is_what_would_be_found(tmp_path_factory, edits):
    folder = tmp_path_factory.mktemp("checks")
    root, cache = folder / "site", FindingsCache(folder / "findings.sqlite")
    for name in NAMES:
        write(root, name)
    for name, (old, new), back in [(NAMES[0], EDITS[1], False), *edits]:
        path = root / "en" / "events" / f"{name}.md"
        text = path.read_text("utf-8")
        path.write_bytes((text.replace(new, old) if back else text.replace(old, new)).encode())
        remembering, site = checks(root, cache)
        fresh, _ = checks(root)
        assert remembering.texts(site.pages) == fresh.texts(site.pages)


def test_rules_and_agreement_are_not_forgotten_by_the_memory(tmp_path):
    root, cache = tmp_path / "site", FindingsCache(tmp_path / "findings.sqlite")
    write(root, "evening")
    made, site = checks(root, cache)
    assert made.texts(site.pages) == {"evening": ()}
    made, site = checks(root, cache, rules=(Rule("ru", "en", "сообществ", expected="groups"),))
    assert [each.code for each in made.texts(site.pages)["evening"]] == ["user-rule"] * 3
    agreed = {"evening": {"ru": (), "en": ("x",)}}
    made, site = checks(root, cache, agreed=agreed)
    assert made.texts(site.pages) == checks(root, agreed=agreed)[0].texts(site.pages)


def test_a_page_in_hand_is_checked_as_the_disk_would_be(tmp_path):
    root = tmp_path / "site"
    write(root, "evening", en=EN.replace("- tea", "- tea "))
    made, site = checks(root)
    page = page_storage.load(root, site.pages[0], site.layout).page
    assert made.page(page, site.pages[0]) == made.texts(site.pages)["evening"]


def test_pictures_are_looked_at_once(tmp_path):
    root = tmp_path / "site"
    write(root, "evening")
    for language in ("ru", "en"):
        folder = root / "Resources" / language / "events" / "evening"
        folder.mkdir(parents=True)
        for name in ("1.jpg", "1_400x400.jpg", "2.jpg", "2_400x400.jpg"):
            Image.new("RGB", (400, 300), "navy").save(folder / name)
    seen = []

    def look(path):
        seen.append(path.name)
        return inspect_picture(path)

    made, site = checks(root)
    assert made.pictures(site.pages[0], look) == ()
    assert len(seen) == 8
    path = root / "Resources/en/events/evening/1.jpg"
    path.write_bytes(b"no picture")
    os.utime(path, ns=(1, 1))
    found = made.pictures(site.pages[0], look)
    assert [each.code for each in found] == ["picture-broken", "picture-differs"]
    assert len(seen) == 9


def test_a_picture_elsewhere_in_the_site_is_there(tmp_path):
    root = tmp_path / "site"
    text = "\n![wide](/images/wide.jpg) ![gone](/images/gone.jpg) ![web](https://example.org/1.jpg)\n"
    bare = [page.partition("1. { }")[0] + text for page in (RU, EN)]
    write(root, "evening", *bare)
    (root / "Resources/images").mkdir(parents=True)
    Image.new("RGB", (40, 30), "navy").save(root / "Resources/images/wide.jpg")
    made, site = checks(root)
    found = made.pictures(site.pages[0], inspect_picture)
    assert [(each.code, dict(each.values)["name"]) for each in found] == [
        ("picture-missing", "/images/gone.jpg")
    ] * 2


def test_a_file_that_leads_out_of_the_site_is_told_and_not_read(tmp_path):
    root = tmp_path / "site"
    write(root, "evening")
    outside = tmp_path / "secret.md"
    outside.write_text("secret", "utf-8")
    inside = root / "en/events/evening.md"
    inside.unlink()
    try:
        inside.symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")
    made, site = checks(root)
    found = [each for each in made.texts(site.pages)["evening"] if each.reason == "unreadable.file"]
    assert [each.path for each in found] == ["en/events/evening.md"]


def test_rules_that_cannot_be_read_are_an_error(tmp_path):
    assert site_rules(tmp_path) == ()
    (tmp_path / "meetup.toml").write_bytes(b"\xff")
    with pytest.raises(BadRules):
        site_rules(tmp_path)
    (tmp_path / "meetup.toml").unlink()
    (tmp_path / "meetup.toml").mkdir()
    with pytest.raises(BadRules):
        site_rules(tmp_path)


def test_other_generators_are_not_measured_by_publish(tmp_path):
    root = tmp_path / "site"
    (root / "hugo.toml").parent.mkdir(parents=True)
    (root / "hugo.toml").write_text('baseURL = "https://example.org"\n', "utf-8")
    page = '---\ntitle: "{0}"\ndescription: "{0}"\ndate: 2026-12-03T19:00:00+01:00\ndraft: true\n---\n\n{0}\n'
    for language, words in (("ru", "Вечер"), ("en", "Evening")):
        path = root / "content" / language / "events" / "evening.md"
        path.parent.mkdir(parents=True)
        path.write_text(page.format(words), "utf-8")
    made, site = checks(root)
    assert site.profile == "hugo"
    assert made.texts(site.pages)["evening"] == ()
    assert site.pages[0]._replace(has_duplicate_id=True) != site.pages[0]
