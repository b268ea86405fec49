"""The page that folium builds: no remote address, a policy that holds, the same every time."""

import base64
import hashlib
import re

import pytest

from meetup_desktop.adapters.map.page import ATTRIBUTION, LEAFLET_FILES, OWN_FILES, STYLES, build_page_html

SVG = "<svg></svg>"
REMOTE = re.compile(r"(?:https?:)?//[\w.-]+\.\w+")


@pytest.fixture(scope="module")
def html():
    return build_page_html(SVG)


def test_the_only_remote_addresses_are_those_of_the_attribution(html):
    credits = set(REMOTE.findall(ATTRIBUTION))
    assert set(REMOTE.findall(html)) == credits
    assert credits == {"https://www.naturalearthdata.com", "https://www.geonames.org"}


def test_everything_the_page_loads_is_on_the_list(html):
    loaded = re.findall(r'(?:src|href)="(/[^"]+)"', html)
    known = {f"/leaflet/{name}" for name in LEAFLET_FILES} | {f"/{name}" for name in OWN_FILES}
    assert set(loaded) - known == {"/qwebchannel.js"}


def test_the_policy_allows_each_inline_block_by_its_hash_and_no_other(html):
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)[1]
    blocks = re.findall(r"<(script|style)>(.*?)</\1>", html, re.DOTALL)
    for _, text in blocks:
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert policy.count("sha256-") == len(blocks)
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_the_policy_stands_before_anything_that_runs(html):
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_two_pages_are_the_same(html):
    assert build_page_html(SVG) == html


def test_foliums_own_lists_are_left_alone(html):
    import folium

    assert folium.Map.default_js[0][1].startswith("https://")


def test_both_looks_have_the_same_colours():
    assert STYLES["light"].keys() == STYLES["dark"].keys()
