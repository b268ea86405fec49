"""What is missing in one of two bodies, and what one language has for good."""

import pytest

from meetup_desktop.core.content.checks.finding import Severity
from meetup_desktop.core.content.checks.registry import check_page
from tests.core.content.checks.pages import EN, RU, page

HEAD_RU, GALLERY, BODY_RU = RU.partition("1. { }")
HEAD_EN, _, BODY_EN = EN.partition(GALLERY)


def found(ru="", en="", **context):
    """Return what is said of two pages with these texts before their pictures."""
    ru, en = (f"{text}\n\n" if text else "" for text in (ru, en))
    made = page(ru=f"{HEAD_RU}{ru}{GALLERY}{BODY_RU}", en=f"{HEAD_EN}{en}{GALLERY}{BODY_EN}", **context)
    return [each.reason for each in check_page(made)]


@pytest.mark.parametrize(
    ("ru", "en"),
    [
        ("Вечер пройдёт на английском языке.", ""),
        ("", "The report is in Russian."),
        ("_Спасибо Анне за этот перевод!_", ""),
        ("> Эта страница переведена машиной, в ней могут быть ошибки.", ""),
        ("", "(Traduit par Google)"),
        ("", "> *Bu yazı otomatik olarak çevrilmiştir.*"),
        ("", "Artikel ini diterjemahkan."),
        ("", "*Dit bericht is automatisch vertaald.*"),
        ("", "> *تمت ترجمة هذا المقال تلقائياً*"),
    ],
)
def test_what_is_said_about_the_language_itself_is_missing_nowhere(ru, en):
    assert found(ru, en) == []


@pytest.mark.parametrize(
    ("ru", "en"),
    [
        ("Вечер пройдёт на берегу реки.", ""),
        ("", "The report is about German rivers."),
        ("- на английском\n- на русском", ""),
        ("", "## The English room"),
    ],
)
def test_what_is_said_about_anything_else_is_missing(ru, en):
    assert set(found(ru, en)) & {"block-count", "block-count.divided"}


def test_code_that_stands_elsewhere_in_the_text_is_not_missing():
    lines = "let tea = kettle.boil()\ncups.forEach(cup => cup.fill(tea))\npour(tea)\n"
    code, component = f"```js\n// чай\n{lines}```", f"<Sketch code={{`\n// tea\n{lines}`}} />"
    assert found(code, component, generator="astro") == []
    assert "block-count" in found(code, "", generator="astro")


def test_a_section_that_stands_elsewhere_is_not_missing():
    ru = "## Чай {#tea}\n\nЧёрный.\n\n## Вода {#water}\n\nТёплая.\n\n## Сок\n\nСвежий."
    en = "## Water\n\nWarm.\n\n## Tea\n\nBlack."
    lines = [
        dict(each.values)["text"]
        for each in check_page(page(ru=f"{RU}\n{ru}\n", en=f"{EN}\n{en}\n"))
        if each.code == "block-count"
    ]
    assert "## Сок" in lines and not any("tea" in line or "water" in line for line in lines)


def test_a_page_that_is_not_translated_is_one_finding():
    text = "\n\n".join(f"We have {count} of the rooms that you are looking for." for count in range(6))
    made = RU.partition("# Вечер")[0] + f"# Вечер\n\n{text}\n"
    reasons = [each.reason for each in check_page(page(ru=made)) if each.code == "wrong-script"]
    assert reasons == ["wrong-script.page"]
    short = (
        "---\ntitle: How we met them\ndescription: What a talk it is for us\n---\n\nThis is for all of you.\n"
    )
    reasons = [
        each.reason for each in check_page(page(ru=short, generator="hugo")) if each.code == "wrong-script"
    ]
    assert reasons == ["wrong-script.page"]
    some = made.replace("\n\n", "\n\nМы ищем вам комнату, в которой всем хватит места.\n\n")
    reasons = [each.reason for each in check_page(page(ru=some)) if each.code == "wrong-script"]
    assert reasons == ["wrong-script.text"] * 6


def test_changes_of_a_release_are_called_as_in_their_tracker():
    changes = "- #21907 Do not iterate a directory if there was an error\n- #19361 Reset the progress before the scan"
    assert not any(each.startswith("wrong-script") for each in found(changes, changes))
    plain = changes.replace("#21907 ", "").replace("#19361 ", "")
    assert "wrong-script.text" in found(plain, plain)


def test_a_page_that_leads_to_another_one_needs_no_translation():
    bare = "---\ntitle: Registry\n{}: /registry/\n---\n"
    made = page(ru=None, en=bare.format("redirect"), generator="hugo")
    assert not any(each.code == "missing-translation" for each in check_page(made))
    made = page(ru=None, en=bare.format("section"), generator="hugo")
    findings = [each for each in check_page(made) if each.code == "missing-translation"]
    assert [each.severity for each in findings] == [Severity.ERROR]


def glossary(**words):
    return "\n\n".join(f"### {word}\n\n{text}" for word, text in sorted(words.items()))


def test_sections_in_alphabetical_order_are_in_another_order_in_each_language():
    en = {
        "Apple": "Red.",
        "Bread": "Warm.",
        "Cheese": "Old.\n\nOr young.",
        "Fish": "Wet.",
        "Garlic": "White.",
        "Milk": "Cold.",
    }
    ru = dict(zip(("Яблоко", "Хлеб", "Сыр", "Рыба", "Чеснок", "Молоко"), ("Да.",) * 6, strict=True))
    assert found(glossary(**ru), glossary(**en)) == []
    del ru["Сыр"]
    assert found(glossary(**ru), glossary(**en)) == ["block-count.many"]
    assert "block-count" in found(
        "### Яблоко\n\nДа.\n\n### Сыр\n\nДа.", "### Apple\n\nYes.\n\nNo.\n\n### Cheese\n\nYes."
    )


def test_names_and_examples_are_in_a_language_of_their_own():
    example = "This text is what **all** of us see."
    ru = f"_University of Texas at Austin_\n\n```\n{example}\n```\n\n{example}"
    assert not any(each.startswith("wrong-script") for each in found(ru, ru))
    assert "wrong-script.text" in found(ru.replace("Texas", "the place where all of us met"), ru)


def test_notes_on_the_other_languages_are_missing_nowhere():
    assert found("", "We know that the foreign language versions of the site are a little rough.") == []


def test_a_page_that_says_its_language_is_in_it():
    talk = (
        "---\ntitle: Как мы собираем людей\n{}: {}\n---\n\nДоклад о том, как собрать людей в одной комнате.\n"
    )
    for key, language, is_wrong in (
        ("lang", "ru", False),
        ("language", "Russian", False),
        ("lang", "en", True),
    ):
        made = page(ru=None, en=talk.format(key, language), generator="hugo")
        assert any(each.code == "wrong-script" for each in check_page(made)) is is_wrong


@pytest.mark.parametrize(
    ("key", "is_slip"), [("eventURL", False), ("translation", False), ("descripton", True)]
)
def test_keys_of_a_site_are_no_slips(key, is_slip):
    made = page(ru=None, en=f"---\ntitle: An evening\n{key}: tea\n---\n\nTea.\n", generator="hugo")
    assert any(each.code == "unknown-key" for each in check_page(made)) is is_slip
