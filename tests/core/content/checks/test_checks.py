"""Every check fires where it should, and sound pages stay silent."""

import pytest

from meetup_desktop.core.content.checks.bodies import block_print
from meetup_desktop.core.content.checks.facts import PictureFile, PictureFolder
from meetup_desktop.core.content.checks.finding import Severity
from meetup_desktop.core.content.checks.registry import CHECKS, SENTENCES, check_page, english
from meetup_desktop.core.content.checks.scripts import in_wrong_script
from meetup_desktop.core.content.checks.user_rules import Rule
from meetup_desktop.core.content.galleries.picture_structure import PictureProblem
from tests.core.content.checks.pages import EN, RU, both, en, page, ru

AGREED = {
    version.language: tuple(block_print(block) for block in version.blocks) for version in page().versions
}
RULE = Rule("ru", "en", "сообществ", false_friend="societ", expected="communit")
WANTED = Rule("ru", "en", "сообществ", expected="commune")
CONTINUED = "tags: startup, meetup\n and more"


SLOW = Rule("ru", "en", "чай", false_friend="(a|aa)+$")


def folder(**files):
    """Sound picture folders of both languages with these files changed; None takes one away."""
    names = {
        "1.jpg": (800, 600),
        "1_400x400.jpg": (400, 300),
        "2.jpg": (300, 400),
        "2_400x400.jpg": (300, 400),
    }
    sound = {
        name: PictureFile(1000, 10 if "_" in name else 5, shape, digest=name) for name, shape in names.items()
    }
    changed = {name.replace("__", "."): file for name, file in files.items()}
    english_files = {name: file for name, file in (sound | changed).items() if file is not None}
    return {
        "ru": PictureFolder("Resources/ru/events/evening", sound),
        "en": PictureFolder("Resources/en/events/evening", english_files),
    }


def with_file(name, **facts):
    base = {"bytes": 1000, "changed_ns": 5, "shape": (800, 600), "digest": name.replace("__", ".")}
    return {"pictures": folder(**{name: PictureFile(**(base | facts))})}


RU_LINE = "Вечер о том, как строятся небольшие сообщества и почему люди в них остаются.\n"
EN_LINE = "An evening about how small communities are built and why people stay in them.\n"
ONLINE = {"ru": RU.replace("Коворкинг «Причал»", "Онлайн"), "en": EN.replace("Coworking Pier", "Online")}
BARE = {"en": EN.replace("The first talk", " ").replace("The room before the start", " ")}
UNTOLD = {"ru": RU.replace(f"description: {RU_LINE}", ""), "en": EN.replace(f"description: {EN_LINE}", "")}

LONG_RU = (
    "Мы начинали втроём на маленькой кухне и думали, что через месяц всё бросим. Потом пришли соседи, за ними их "
    "друзья, и стало ясно, что нам нужен зал и кто-нибудь, кто откроет его дверь."
)
LONG_EN = (
    "There were three of us in a kitchen, and we thought that we would give it up within a month. Then the neighbours "
    "came, and their friends, and it was clear that we needed a room and somebody to open its door."
)
POST_RU = f"---\ntitle: Вечер\ndate: 2026-12-03\n---\n\nНачало.\n\n{RU_LINE}\n{LONG_RU}\n\n- чай\n"
POST_EN = f"---\ntitle: Evening\ndate: 2026-12-03\n---\n\nBeginning.\n\n{EN_LINE}\n{LONG_EN}\n\n- tea\n"
#: A post on a site of another generator; nothing is wrong with it.
HUGO = {"generator": "hugo", "ru": POST_RU, "en": POST_EN, "page_id": "blog/evening"}

#: Reason, what makes it fire, and the line of the file that it points to (None: not asked).
FIRES = [
    ("wrong-script", en("Coworking Pier", "Белград"), 7),
    ("wrong-script", ru("Коворкинг «Причал»", "Κέντρο πόλης"), 7),
    ("wrong-script", ru("Вечер о том, как строятся небольшие сообщества и почему люди в них остаются.\nt",
                        "An evening about how the communities are built and why people stay.\nt"), 3),
    ("wrong-script.known", en("Coworking Pier", "Белград") | {"names": (("en", "Belgrade"),)}, 7),
    ("wrong-script.text", en("We wrote an API in Python, it took 3 days, and the [site]",
                             "Мы написали API на Python — это заняло 3 дня, и до сих пор жив [сайт]"), 17),
    ("wrong-script.page", {"ru": EN.replace("- tea", "All of them are there for you.\n\n- tea")}, 13),
    ("mixed-script-word", ru("разговоры\n", "рaзговоры\n"), 24),
    ("mixed-script-word", en("Coworking Pier", "Cowоrking Pier"), 7),
    ("missing-translation", {"en": None}, 1),
    ("missing-translation.apart", {"en": None, "apart": (("en", "an-evening"),)}, 1),
    ("missing-translation.rare", {"en": None, "usual_languages": ("ru",)}, 1),
    ("shared-value-differs", en("startup, meetup", "startup"), 4),
    ("shared-value-differs", en("44.818611", "44.9"), 8),
    ("shared-value-differs", HUGO | {"en": POST_EN.replace("12-03", "12-04"), "page_id": "evening"}, 3),
    ("shared-value-differs.published", HUGO | {"en": POST_EN.replace("12-03", "12-04")}, 3),
    ("key-set-differs", en("tags: startup, meetup\n", ""), 1),
    ("unknown-key", both("event.organisation", "event.organization"), 6),
    ("unknown-key", both("tags:", "Tags:"), 4),
    ("unused-key", both("tags:", "draft: true\ntags:"), 4),
    ("bad-value.date", both("2026-12-03 19:00", "2026-12-03"), 2),
    ("bad-value.date", both("2026-12-03 19:00", "2026-02-30 19:00"), 2),
    ("bad-value.iso-date", both("2026-12-03 19:00", "in December") | {"generator": "hugo"}, 2),
    ("bad-value.date-form", both("2026-12-03 19:00", "2026-12-03T19:00:00"), 2),
    ("conflict-markers", en("- tea", "<<<<<<< ours\n- tea\n=======\n- coffee\n>>>>>>> theirs"), 23),
    ("conflict-markers", both("tags:", "<<<<<<< ours\nlogo: .png\n=======\n>>>>>>> theirs\ntags:"), 4),
    ("bad-value.order", both("tags:", "endDate: 2026-12-02 19:00\ntags:"), 4),
    ("bad-value.degree", both("44.818611", "91"), 8),
    ("bad-value.degree", both("20.446389", "20,44"), 9),
    ("bad-value.address", both("quay-talks.example/evening", "quay-talks.example/the evening"), 5),
    ("bad-value.type", both("event.type: meetup", "event.type: party"), 10),
    ("bad-value.type-missing", both("event.type: meetup\n", ""), 1),
    ("incomplete-location", both("event.location.latitude: 44.818611\n", ""), 7),
    ("dialect-hazard.bom", {"en": "\ufeff" + EN}, 1),
    ("dialect-hazard.crlf-fence", {"en": EN.replace("---\n", "---\r\n", 1)}, 1),
    ("dialect-hazard.fence-space", {"en": EN.replace("---\n", "--- \n", 1)}, 1),
    ("dialect-hazard.no-fence", {"en": EN.removeprefix("---\n")}, 1),
    ("dialect-hazard.unclosed", {"en": EN.replace("evening\n---\n", "evening\n").replace("\n- ", "\n* ")}, 1),
    ("dialect-hazard.dash-line", en("tags: startup", "- tags: startup"), 4),
    ("dialect-hazard.continuation", both("tags: startup, meetup", CONTINUED), 5),
    ("dialect-hazard.stray", both("---\ndate", "---\nhello\ndate"), 2),
    ("dialect-hazard.empty", both("tags:", "logo:\ntags:"), 4),
    ("dialect-hazard.duplicate", both("tags:", "tags: other\ntags:"), 4),
    ("dialect-hazard.hidden-break", en("Coworking Pier", "Coworking\u2028Pier"), 7),
    ("dialect-hazard.quoted", en("Coworking Pier", '"Coworking Pier"'), 7),
    ("unreadable", {"en": EN.encode() + b"\xff\n"}, None),
    ("block-count", en("- tea\n- conversations\n", ""), 23),
    ("block-count.many", en("- tea\n- conversations\n", "Tea.\n\n" * 9), 13),
    ("block-count.divided", HUGO | {"en": POST_EN.replace(LONG_EN, LONG_EN.replace(" Then ", "\n\nThen "))}, 10),
    ("block-count", HUGO | {"ru": POST_RU.replace(LONG_RU, LONG_RU + "\n\n" + LONG_RU)}, 12),
    ("block-count.rewritten", HUGO | {"en": POST_EN.replace("- tea\n", "> tea\n\n> cake\n\n```\nx\n```\n")}, 12),
    ("block-count.no-text", HUGO | {"en": "---\ntitle: Evening\ndate: 2026-12-03\n---\n"}, 5),
    ("block-kind.level", en("- tea\n- conversations\n", "## Tea\n") | ru("- чай\n- разговоры\n", "### Чай\n"), 23),
    ("block-kind", en("- tea\n- conversations\n", "Tea and conversations.\n"), 23),
    ("block-kind", en("- tea\n- conversations\n", "## Tea\n"), 23),
    ("links-differ", en("/en/site", "/en/other"), 17),
    ("links-differ", en("[site](https://quay-talks.example/en/site)", "site"), 17),
    ("numbers-differ", en("3 days", "4 days"), 17),
    ("gallery-differs", en("2_400x400.jpg", "3_400x400.jpg"), 21),
    ("gallery-differs", en("3. ![The first talk](2_400x400.jpg)\n", ""), 20),
    ("gallery-differs.missing", en("1. { }\n2. ![The room before the start](1_400x400.jpg)\n"
                                   "3. ![The first talk](2_400x400.jpg)\n", "1. tea\n"), 19),
    ("gallery-broken", en("3. ![The first talk](2_400x400.jpg)", "3. The first talk"), 21),
    ("gallery-broken.configuration", both("1. { }", "1. { items: 2 }"), 19),
    ("gallery-dialect.mixed", both("(2_400x400.jpg)", "(2.jpg)"), 19),
    ("gallery-dialect.explicit", both("_400x400", ""), 19),
    ("gallery-dialect.derived", {"gallery_dialect": "derived"}, 19),
    ("gallery-numbering", both("3. !", "2. !"), 21),
    ("picture-missing", {"pictures": folder(**{"2__jpg": None})}, 21),
    ("picture-missing.both", both("tags:", "logo: .jpg\ntags:") | {"pictures": folder()}, 4),
    ("picture-missing.both", both("startup, meetup\n", "startup, meetup\nsingleImage: .jpg\n")
     | {"pictures": folder()}, 5),
    ("picture-unused", with_file("9__jpg"), 0),
    ("picture-differs", with_file("1__jpg", digest="other"), 0),
    ("picture-location", with_file("1__jpg", has_location=True), 0),
    ("picture-metadata", with_file("1__jpg", private=("camera", "time")), 0),
    ("picture-heavy", with_file("1__jpg", bytes=2_000_001), 0),
    ("picture-heavy", with_file("1__jpg", shape=(2561, 1921)), 0),
    ("picture-thumbnail", with_file("1_400x400__jpg", shape=(400, 300), is_stale=True), 0),
    ("picture-people", with_file("1__jpg", people=("faces", "author")), 0),
    *((f"picture-broken.{reason}", with_file("1__jpg", problem=PictureProblem(reason, "HEIC")), 0)
      for reason in ("empty", "web-page", "lfs-pointer", "format", "name", "cut-short", "damaged")),
    ("picture-broken", with_file("1__jpg", problem=PictureProblem("unknown")), 0),
    ("picture-thumbnail.shape", with_file("1_400x400__jpg", shape=(400, 400), changed_ns=9), 0),
    ("picture-description", en("![The first talk]", "![ ]"), 21),
    ("picture-description.several", BARE, 20),
    ("venue-vague", {"neighbours": ("Вокзал",)}, 8),
    ("venue-vague.city", {"city": "Belgrade"}, 8),
    ("venue-vague.online", ONLINE, 8),
    ("venue-far", {"far_town": "Moscow", "far_km": 1716}, 8),
    ("venue-far.exchanged", {"exchanged_point": "20.446389, 44.818611"}, 8),
    ("description-length", en(f"{EN_LINE}t", "x" * 161 + "\nt"), 3),
    ("description-length.empty", UNTOLD, 1),
    ("description-drift", en("in them.\nt", "in.\nt"), 3),
    ("id-reused", {"id_users": ("articles/evening",)}, 12 - 1),
    ("id-reused.name", {"page_id": "other"}, 11),
    ("stale-translation", en("- conversations", "- long conversations") | {"agreed": AGREED}, 23),
    ("title-missing", en("# An evening on the embankment\n", ""), 13),
    ("title-missing.twice", en("- tea", "# Tea"), 23),
    ("untidy-text.control", en("- tea", "- t\u200bea"), 23),
    ("untidy-text.blanks", en("it took", "it  took"), 17),
    ("untidy-text.blanks", en("- tea\n", "- tea \n"), 23),
    ("untidy-text.quotes", ru("- чай", '- "чай"'), 23),
    ("untidy-text.dash", ru("- чай", "- чай - горячий"), 23),
    ("user-rule", en(f"{EN_LINE}\n", EN_LINE.replace("communities", "societies") + "\n") | {"rules": (RULE,)}, 15),
    ("user-rule.slow", en("- tea", "- " + "a" * 60 + "!") | {"rules": (SLOW,)}, 1),
    ("user-rule.missing", {"rules": (WANTED,)}, 15),
]  # fmt: skip


def found(**changes):
    return check_page(page(**changes))


def test_the_sound_page_is_silent():
    assert found(pictures=folder(), agreed=AGREED, rules=(RULE,)) == ()


@pytest.mark.parametrize(("reason", "changes", "line"), FIRES, ids=[str(case[0]) for case in FIRES])
def test_it_fires_and_says_where(reason, changes, line):
    findings = [finding for finding in found(**changes) if finding.reason == reason]
    assert findings, [each.reason for each in found(**changes)]
    if line is not None:
        assert line in [finding.line for finding in findings]


def test_every_check_and_every_sentence_is_tried():
    tried = {reason for reason, _, _ in FIRES}
    of_adapters = {"unreadable.file", "unreadable.slow"}
    of_other_dialects = {
        f"dialect-hazard.{kind}"
        for kind in (
            "yaml-error",
            "toml-error",
            "json",
            "json-error",
            "duplicate-key",
            "late-fence",
            "number",
            "plain",
        )
    }
    assert set(SENTENCES) == tried | of_adapters | of_other_dialects
    assert {reason.partition(".")[0] for reason in tried} == {check.code for check in CHECKS}


@pytest.mark.parametrize(("reason", "changes", "line"), FIRES, ids=[str(case[0]) for case in FIRES])
def test_every_sentence_can_be_said(reason, changes, line):
    for finding in found(**changes):
        said = english(finding)
        assert said and "{" not in said.replace("{ items", "") and "}" not in said.replace("2 }", "")


def test_a_page_with_markers_of_a_merge_offers_no_fix():
    broken = both("tags:", "tags: other\ntags:")
    assert any(finding.fix for finding in found(**broken))
    broken["en"] += "<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n"
    findings = found(**broken)
    assert "conflict-markers" in {finding.code for finding in findings}
    assert not any(finding.fix for finding in findings)


def test_markers_in_a_block_of_code_are_an_example():
    shown = "- conversations\n\n```\n<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n```\n"
    assert not [each for each in found(**en("- conversations\n", shown)) if each.code == "conflict-markers"]


def test_worst_first():
    findings = found(
        **en("it took", "it  took") | {"city": "Belgrade"} | ru("event.type: meetup", "event.type: party")
    )
    severities = [finding.severity for finding in findings]
    assert severities == sorted(severities, reverse=True)
    assert severities[0] is Severity.ERROR


SILENT = [
    ("a proper name in Latin letters on a Russian page", ru("Коворкинг «Причал»", "Smart Space")),
    ("a Russian page full of names of tools", ru("- чай", "- python, docker, redis, kafka и postgres")),
    ("a compound of two scripts", ru("- чай", "- PHPшник, IT-специалист, meetupы")),
    ("look-alikes in an address", ru("- чай", "- [чай](https://example.org/саt)")
     | en("- tea", "- [tea](https://example.org/саt)")),
    ("digits of another spelling", both("startup, meetup\n", "startup, meetup\n") | {
        "ru": RU.replace("3 дня", "3 000 дней"), "en": EN.replace("3 days", "3,000 days")}),
    ("the same number of degrees", en("44.818611", "44.8186110")),
    ("blanks around the commas of tags", en("startup, meetup", "startup,meetup")),
    ("a line break of Markdown", en("it took 3 days,", "it took 3 days,  ") | en(
        "it took 3 days, and", "it took 3 days,  \nand")),
    ("Wikipedia of each language", {
        "ru": RU.replace("- чай", "- [чай](https://ru.wikipedia.org/wiki/%D0%A7%D0%B0%D0%B9)"),
        "en": EN.replace("- tea", "- [tea](https://en.wikipedia.org/wiki/Tea)")}),
    ("code", {"ru": RU + '\n```\nprint("Привет" - 1)  \n```\n', "en": EN + '\n```\nprint("Привет" - 1)  \n```\n'}),
    ("a title among the fields", {"ru": RU.replace("# Вечер", "title: Вечер").replace(
        "---\ntitle: Вечер на набережной", "title: Вечер на набережной\n---"),
        "en": EN.replace("---\n# An evening on the embankment", "title: An evening on the embankment\n---")}),
    ("an end after the start", both("tags:", "endDate: 2026-12-03 21:00\ntags:")),
    ("both languages changed since they agreed", {
        "ru": RU.replace("- чай", "- кофе"), "en": EN.replace("- tea", "- coffee"), "agreed": AGREED}),
    ("text only reflowed since they agreed", {
        "en": EN.replace("We wrote an API in", "We wrote an API\nin"), "agreed": AGREED}),
    ("quotes in English, hyphens in compounds", en("- tea", '- "tea" and a well-built programme')),
    ("pairs of guillemets and dashes", ru("- чай", "- «чай» — это по-русски")),
    ("straight quotes of a link's title", {
        "ru": RU.replace("- чай", '- [чай](https://a.example "Чай")'),
        "en": EN.replace("- tea", '- [tea](https://a.example "Tea")')}),
]  # fmt: skip


@pytest.mark.parametrize(("why", "changes"), SILENT, ids=[case[0] for case in SILENT])
def test_sound_text_is_left_alone(why, changes):
    assert [english(finding) for finding in found(**changes)] == []


def test_thumbnails_are_asked_of_publish_alone():
    changes = {"pictures": folder(**{"1_400x400__jpg": None})}
    missing = [each for each in found(**changes) if each.code == "picture-missing"]
    assert [dict(each.values)["name"] for each in missing] == ["1_400x400.jpg"]
    originals = {"ru": RU.replace("_400x400", ""), "en": EN.replace("_400x400", "")}
    codes = [each.code for each in found(**changes, **originals, generator="hugo")]
    assert "picture-missing" not in codes


@pytest.mark.parametrize(("language", "text", "is_wrong"), [
    ("bn", "যেসব অবদান আপনি গ্রহণ করতে চান না তা অবিলম্বে বন্ধ করে দেওয়া উচিত", False),
    ("bn", "There are many of the contributions that you do not want to take", True),
    ("ta", "நாங்கள் ஒரு சமூகம்", False),
    ("en", "நாங்கள் ஒரு சமூகம்", True),
    ("am", "እኛ ማህበረሰብ ነን", False),
    ("ur", "ہم ایک برادری ہیں", False),
    ("ru", "Meet-in-the-middle", False),
    ("ru", "How to meet in the middle of it", True),
    ("hi-Latn", "Hum log ek samuday hain", False),
])  # fmt: skip
def test_scripts_of_many_languages(language, text, is_wrong):
    assert in_wrong_script(text, language) is is_wrong


def test_links_to_other_sites_are_called_by_their_titles():
    titles = "".join(f"- [Как мы {at} лет собираем людей](https://example.org/{at})\n" for at in range(3))
    own = titles.replace("https://example.org", "/ru")
    codes = [each.reason for each in found(en=POST_EN.replace("- tea\n", titles), generator="hugo")]
    assert "wrong-script.text" not in codes
    codes = [each.reason for each in found(en=POST_EN.replace("- tea\n", own), generator="hugo")]
    assert "wrong-script.text" in codes


def test_a_picture_whose_name_tells_another_format_is_shown():
    file = with_file("1__jpg", problem=PictureProblem("name", "PNG"))
    assert [each.severity for each in found(**file) if each.code == "picture-broken"] == [Severity.WARNING]


def test_text_in_a_component_is_no_other_kind_of_block():
    shown = POST_EN.replace(LONG_EN, f"<ReadMore>{LONG_EN}</ReadMore>\n\n<DontEditWarning />")
    assert not [each for each in found(**(HUGO | {"en": shown})) if each.code.startswith("block")]


@pytest.mark.parametrize(("ru_link", "en_link", "differs"), [
    ("/ru/faq#как", "/faq/#how", False),
    ("/ru/faq/", "/en/faq", False),
    ("https://a.example/?hl=en", "https://a.example/?hl=en", False),
    ("https://a.example/?hl=ru", "https://a.example/?hl=en", False),
    ("http://www.a.example/b", "https://a.example/b/", False),
    ("https://a.example/b/", "https://a.example/c/", True),
    ("/ru/faq/one", "/en/faq/two", True),
])  # fmt: skip
def test_links_to_the_same_page_are_the_same(ru_link, en_link, differs):
    made = HUGO | {
        "ru": POST_RU.replace("чай", f"[чай]({ru_link})"),
        "en": POST_EN.replace("- tea", f"- [tea]({en_link})"),
    }
    assert any(each.code == "links-differ" for each in found(**made)) is differs


def test_links_that_stand_elsewhere_in_the_other_language_are_not_missing():
    one, two = "[a](https://a.example/)", "[b](https://b.example/)"
    made = HUGO | {
        "ru": POST_RU + f"\nРаз {one}.\n\nДва {two}.\n",
        "en": POST_EN + f"\nTwo {two}.\n\nOne {one}.\n",
    }
    assert not any(each.code == "links-differ" for each in found(**made))
    made["en"] = made["en"].replace("a.example", "other.example")
    assert any(each.code == "links-differ" for each in found(**made))


def test_code_without_a_fence_is_in_no_language():
    code = (
        "int dfs (int v, int flow) {\n if (flow == 0) return the_best_of_what_there_is;\n return flow;\n}\n"
    )
    made = HUGO | {"ru": POST_RU + f"\n{code}", "en": POST_EN + f"\n{code}"}
    assert not any(each.code == "wrong-script" for each in found(**made))
