"""A small real site for tests: two events, the newer one in two languages with a gallery."""

from pathlib import Path

from PIL import Image

PAGE = """---
date: 2026-10-09 18:30
description: {description}
tags: python, maps
event.site: https://example.org/quay
logo: .jpg
event.organisation: {organiser}
event.location.title: {place}
event.location.latitude: 45.254
event.location.longitude: 19.8447
event.type: meetup
alternateLinkIdentifier: quay
---
# {title}

{first}

1. {{ }}
2. ![ ](1_400x400.jpg)
3. ![{caption}](2_400x400.jpg)
4. ![ ](gone_400x400.jpg)

{last}
"""

RUSSIAN = PAGE.format(
    description="Вечер на набережной.", organiser="Клуб у реки", place="Новый Сад", title="Вечер у реки",
    first="Мы говорили о картах.", caption="Зал", last="До встречи!",
)  # fmt: skip
ENGLISH = PAGE.format(
    description="An evening on the quay.", organiser="The river club", place="Новый Сад", title="Evening by the river",
    first="We talked about maps.", caption="The room", last="See you!",
)  # fmt: skip
OLDER = (
    RUSSIAN.replace("2026-10-09", "2025-03-01")
    .replace(": quay", ": older")
    .replace("Вечер у реки", "Старый вечер")
)


def write_site(root: Path) -> Path:
    """Write it and return its folder."""
    for language, text in (("ru", RUSSIAN), ("en", ENGLISH)):
        page = root / language / "events" / "quay.md"
        page.parent.mkdir(parents=True)
        page.write_bytes(text.encode())
        pictures = root / "Resources" / language / "events" / "quay"
        pictures.mkdir(parents=True)
        for name, color in (("1.jpg", "steelblue"), ("2.jpg", "darkorange")):
            Image.new("RGB", (60, 40), color).save(pictures / name)
    (root / "ru" / "events" / "older.md").write_bytes(OLDER.encode())
    return root
