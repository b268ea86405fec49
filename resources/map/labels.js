// Names of places: the largest of the view that find room, in both scripts.
"use strict";

const MeetupLabels = L.Layer.extend({
  initialize: function (url) {
    this._url = url;
    this._language = "en";
    this._shown = new Map();
    this._asked = 0;
    this._ruler = document.createElement("canvas").getContext("2d");
  },

  onAdd: function (map) {
    this._pane = map.createPane("meetup-labels");
    this._pane.classList.add("leaflet-zoom-hide");
    map.on("moveend", this._ask, this);
    map.on("resize", this._ask, this);
    return this;
  },

  setLanguage: function (language) {
    this._language = language;
    this._ask();
  },

  // Where the pin stands, so that names make room for it when they can.
  setPin: function (latlng) {
    this._pin = latlng;
    if (this._places) this._place();
  },

  _ask: function () {
    const map = this._map, bounds = map.getBounds().pad(0.1), asked = ++this._asked;
    const east = Math.min(540, bounds.getEast()), west = Math.max(-540, bounds.getWest());
    const query = new URLSearchParams({
      s: Math.max(-90, bounds.getSouth()).toFixed(4), w: west.toFixed(4),
      n: Math.min(90, bounds.getNorth()).toFixed(4), e: east.toFixed(4), limit: "240", lang: this._language,
    });
    return fetch(this._url + "?" + query).then(reply => reply.json()).then(places => {
      if (asked !== this._asked) return;
      this._places = places;
      this._place();
    });
  },

  _font: function (population) {
    // In a wide view every name is a great city's, so greatness begins later there.
    population /= this._map.getZoom() <= 5 ? 4 : 1;
    if (population >= 1000000) return { px: 15, weight: 700 };
    if (population >= 200000) return { px: 14, weight: 600 };
    if (population >= 40000) return { px: 13, weight: 500 };
    return { px: 12, weight: 400 };
  },

  // Boxes that names keep out of: the pin first, then the controls in the corners.
  _obstacles: function (size) {
    const boxes = [
      [size.x - 56, 0, size.x, 84], [0, size.y - 34, 140, size.y], [size.x - 200, size.y - 24, size.x, size.y],
      [size.x / 2 - 150, size.y - 38, size.x / 2 + 150, size.y],
    ];
    if (this._pin) {
      const point = this._map.latLngToContainerPoint(this._pin);
      boxes.unshift([point.x - 16, point.y - 42, point.x + 16, point.y + 4]);
    }
    return boxes;
  },

  // Places names greedily, largest first, where they touch no other; the second name only if it fits too.
  _place: function () {
    const map = this._map, size = map.getSize(), taken = this._obstacles(size), dots = [], chosen = new Map();
    const most = Math.max(8, size.x * size.y / 14000), middle = map.getCenter().lng;
    for (const [rank, name, other, latitude, longitude, population] of this._places) {
      if (chosen.size >= most) break;
      const latlng = L.latLng(latitude, longitude + 360 * Math.round((middle - longitude) / 360));
      const point = map.latLngToContainerPoint(latlng);
      if (point.x < 0 || point.y < 0 || point.x > size.x || point.y > size.y) continue;
      const font = this._font(population);
      const made = this._fit(point, name, other, font, taken, dots, size);
      if (!made) continue;
      taken.push(made.box);
      dots.push(this._dot(point));
      chosen.set(rank, Object.assign(made, { latlng, name, font }));
    }
    this._show(chosen);
  },

  _dot: function (point) {
    return [point.x - 4, point.y - 4, point.x + 4, point.y + 4];
  },

  _fit: function (point, name, other, font, taken, dots, size) {
    const width = this._width(name, font.px, font.weight);
    const otherWidth = other ? this._width(other, 11, 400) : 0;
    const dot = this._dot(point), pin = this._pin ? taken[0] : null;
    const behind = pin && this._touch(pin, dot);
    if (taken.some(one => one !== pin && this._touch(one, dot))) return null;
    for (const both of other ? [true, false] : [false]) {
      const wide = both ? Math.max(width, otherWidth) : width, tall = both ? font.px * 1.2 + 14 : font.px * 1.2;
      for (const left of [false, true]) {
        // A place behind the pin has its name beside the pin.
        const gap = !behind ? 8 : left ? point.x - pin[0] + 2 : pin[2] - point.x + 2;
        const x = left ? point.x - gap - wide : point.x + gap;
        const box = [x, point.y - tall / 2 - 2, x + wide, point.y + tall / 2 + 2];
        const inside = box[0] >= 2 && box[1] >= 2 && box[2] <= size.x - 2 && box[3] <= size.y - 2;
        const near = [box[0] - 6, box[1], box[2] + 6, box[3]];
        const busy = one => this._touch(one, near) && !(behind && one === pin);
        if (inside && !taken.some(busy) && !dots.some(busy)) return { box, left, gap, other: both ? other : "" };
      }
    }
    return null;
  },

  _touch: function (one, two) {
    return one[0] < two[2] && two[0] < one[2] && one[1] < two[3] && two[1] < one[3];
  },

  _width: function (text, px, weight) {
    this._ruler.font = `${weight} ${px}px ${getComputedStyle(this._map.getContainer()).fontFamily}`;
    return this._ruler.measureText(text).width;
  },

  _show: function (chosen) {
    for (const [rank, element] of this._shown) {
      if (!chosen.has(rank)) {
        element.remove();
        this._shown.delete(rank);
      }
    }
    for (const [rank, label] of chosen) {
      let element = this._shown.get(rank);
      if (!element) {
        element = document.createElement("div");
        const text = document.createElement("p");
        text.append(document.createElement("span"), document.createElement("small"));
        element.append(document.createElement("b"), text);
        this._pane.append(element);
        this._shown.set(rank, element);
      }
      const [name, other] = element.lastChild.children;
      name.textContent = label.name;
      name.style.fontSize = label.font.px + "px";
      name.style.fontWeight = label.font.weight;
      other.textContent = label.other;
      element.className = "meetup-label" + (label.left ? " meetup-label-left" : "");
      element.style.setProperty("--gap", label.gap + "px");
      L.DomUtil.setPosition(element, this._map.latLngToLayerPoint(label.latlng).round());
    }
  },
});
