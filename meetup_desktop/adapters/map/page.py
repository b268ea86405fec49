"""The HTML page of the map, built by folium: the one owner of folium, of Leaflet's place in the page and of its looks.

The page holds no title, no coordinate and no remote address but those of the attribution; changes are sent
to it while it runs. folium is imported when the page is built (0.3-1.2 s), so build it off the GUI thread.

More kinds of layers (tiles) are further folium elements added to the map in ``build_page_html``.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re

#: Files of the package ``django-js-lib-leaflet`` (Leaflet 1.9.4) that the page may load.
LEAFLET_FILES = (
    "leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png", "images/marker-icon.png",
    "images/marker-icon-2x.png", "images/marker-shadow.png",
)  # fmt: skip
#: Files of ``resources/map``.
OWN_FILES = ("land.json", "land.js", "labels.js", "venue.js", "map.css")

_SCRIPTS = ("leaflet/leaflet.js", "qwebchannel.js", "land.js", "labels.js", "venue.js")
_STYLE_SHEETS = ("leaflet/leaflet.css", "map.css")

MIN_ZOOM, MAX_ZOOM, START_ZOOM = 3, 13, 4
START = (48.0, 20.0)
#: The only addresses that the page may send a person to.
LINKS = ("https://www.naturalearthdata.com/", "https://www.geonames.org/")
ATTRIBUTION = f'<a href="{LINKS[0]}">Natural Earth</a> · <a href="{LINKS[1]}">GeoNames</a>'

#: The two looks of the map; the still picture is drawn in the same colours. The accent is the system's.
STYLES: dict[str, dict[str, str]] = {
    "light": {
        "water": "#d3dfe6", "land": "#f4f2ec", "coast": "#a9b8bf", "graticule": "rgba(70,90,100,0.09)",
        "name": "#2b3136", "second": "#5b646b", "halo": "#f4f2ec", "dot": "#59626a", "panel": "#fdfdfc",
        "panel-hover": "#ecece8", "line": "#cfd0cb", "shadow": "rgba(20,30,40,0.28)", "pin-edge": "#fdfdfc",
    },
    "dark": {
        "water": "#171c21", "land": "#2b3036", "coast": "#4d5962", "graticule": "rgba(200,215,225,0.06)",
        "name": "#e4e6e8", "second": "#a9b0b7", "halo": "#22272c", "dot": "#aeb5bc", "panel": "#2a2e33",
        "panel-hover": "#363b41", "line": "#4a5058", "shadow": "rgba(0,0,0,0.5)", "pin-edge": "#14171a",
    },
}  # fmt: skip

_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)


def build_page_html(pin_svg: str) -> str:
    """Return the page; its content security policy allows the inline blocks that folium writes and nothing else."""
    import folium
    from folium.features import DivIcon
    from folium.template import Template

    class VenueMap(folium.Map):  # type: ignore[misc]  # folium has no types
        # New lists: folium's own are globals that every map of the process shares, and name remote addresses.
        default_js = [(name, f"/{name}") for name in _SCRIPTS]  # noqa: RUF012  # folium reads the class's
        default_css = [(name, f"/{name}") for name in _STYLE_SHEETS]  # noqa: RUF012

    class Start(folium.MacroElement):  # type: ignore[misc]
        """Land and names under the pin, and the object that talks with the program."""

        _template = Template(
            "{% macro script(this, kwargs) %}"
            "var land = new MeetupLand('/land.json', {{ this.layer|tojavascript }}).addTo({{ this.map_name }});"
            "var labels = new MeetupLabels('/places').addTo({{ this.map_name }});"
            "meetupStart(new MeetupMap({{ this.map_name }}, {{ this.pin_name }}, land, labels, {{ this.styles }}));"
            "{% endmacro %}"
        )

        def __init__(self, map_name: str, pin_name: str) -> None:
            super().__init__()
            self._id = "start"
            self.map_name, self.pin_name = map_name, pin_name
            self.layer = {"attribution": ATTRIBUTION, "minZoom": MIN_ZOOM, "maxZoom": MAX_ZOOM}
            self.styles = json.dumps(STYLES)

    made = VenueMap(
        START, tiles=None, zoom_start=START_ZOOM, min_zoom=MIN_ZOOM, max_zoom=MAX_ZOOM, zoom_control="topright",
        max_bounds=True, min_lat=-85, max_lat=85, min_lon=-400, max_lon=400, world_copy_jump=True,
        max_bounds_viscosity=1.0,
    )  # fmt: skip
    icon = DivIcon(html=pin_svg, icon_size=(32, 42), icon_anchor=(16, 41), class_name="meetup-pin")
    pin = folium.Marker(START, icon=icon, draggable=False, keyboard=True, auto_pan_on_focus=False)
    # Fixed names instead of random ones: the same page every time.
    made._id, icon._id, pin._id = "venue", "icon", "pin"
    pin.add_to(made)
    made.add_child(Start(made.get_name(), pin.get_name()))
    html: str = made.get_root().render()
    return html.replace("<head>", f"<head>\n{_content_security_policy(html)}", 1)


def _content_security_policy(html: str) -> str:
    """Return a meta element: own files, and inline blocks by the hash of what folium wrote."""
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for kind, text in _INLINE.findall(html):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        hashes[kind].append(f"'sha256-{digest}'")
    rules = (
        "default-src 'none'", "img-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
        f"script-src 'self' {' '.join(hashes['script'])}", f"style-src 'self' {' '.join(hashes['style'])}",
    )  # fmt: skip
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'
