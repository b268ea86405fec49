"""All kinds of sites by their names."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites.hugo_layouts import HugoContentDirs, HugoContentSuffix, HugoNames, HugoToml
from tests.sites.jekyll_layouts import JekyllCollection, JekyllPosts
from tests.sites.layout import Layout
from tests.sites.other_layouts import Astro, Eleventy, FileSuffixes
from tests.sites.publish_layouts import Pair, PublishContent

LAYOUTS: dict[str, Callable[..., Layout]] = {
    made.name: made
    for made in (
        PublishContent, Pair, HugoToml, HugoNames, HugoContentDirs, HugoContentSuffix, JekyllCollection, JekyllPosts,
        Eleventy, Astro, FileSuffixes,
    )
}  # fmt: skip
