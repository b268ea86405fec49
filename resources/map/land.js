// The land of the map, drawn into tiles from one file of coast lines, with a quiet graticule.
"use strict";

// Decodes a ring of steps into flat arrays of Mercator coordinates, 0..1 for one world.
function meetupDecodeRing(steps, scale) {
  const points = new Float64Array(steps.length);
  const seam = new Uint8Array(steps.length / 2);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const half = 180 * scale;
  let x = 0, y = 0;
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at];
    y += steps[at + 1];
    // A point on the date line itself: edges between two of them are cuts, not coasts.
    seam[at / 2] = Math.abs(x) === half ? 1 : 0;
    const latitude = Math.max(-85.051, Math.min(85.051, y / scale)) * Math.PI / 180;
    const u = x / scale / 360 + 0.5;
    const v = 0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI);
    points[at] = u;
    points[at + 1] = v;
    if (u < box[0]) box[0] = u;
    if (v < box[1]) box[1] = v;
    if (u > box[2]) box[2] = u;
    if (v > box[3]) box[3] = v;
  }
  return { points, seam, box };
}

// Sutherland-Hodgman against one side of a box: keeps points whose coordinate `axis` is on the inner side.
function meetupClip(points, axis, limit, above) {
  const made = [];
  const count = points.length;
  if (!count) return made;
  let lastX = points[count - 2], lastY = points[count - 1];
  let lastIn = above ? (axis ? lastY : lastX) >= limit : (axis ? lastY : lastX) <= limit;
  for (let at = 0; at < count; at += 2) {
    const x = points[at], y = points[at + 1];
    const value = axis ? y : x;
    const inside = above ? value >= limit : value <= limit;
    if (inside !== lastIn) {
      const last = axis ? lastY : lastX;
      const share = (limit - last) / (value - last);
      made.push(lastX + (x - lastX) * share, lastY + (y - lastY) * share);
    }
    if (inside) made.push(x, y);
    lastX = x;
    lastY = y;
    lastIn = inside;
  }
  return made;
}

const MeetupLand = L.GridLayer.extend({
  options: { tileSize: 256, updateWhenZooming: false, keepBuffer: 2, className: "meetup-land" },

  initialize: function (url, options) {
    L.setOptions(this, options);
    this._url = url;
    this._polygons = [];
    this._style = {};
  },

  // Resolves when the file is here.
  load: function () {
    return fetch(this._url).then(reply => reply.json()).then(data => {
      this._polygons = data.polygons.map(rings => {
        const decoded = rings.map(ring => meetupDecodeRing(ring, data.scale));
        return { rings: decoded, box: decoded[0].box };
      });
      this.repaint();
    });
  },

  setStyle: function (style) {
    this._style = style;
    this.repaint();
  },

  // Paints the tiles that are there anew, so that nothing flashes.
  repaint: function () {
    for (const key in this._tiles) {
      const tile = this._tiles[key];
      this._paint(tile.el, tile.coords);
    }
  },

  createTile: function (coords) {
    const tile = document.createElement("canvas");
    const size = this.getTileSize();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    tile.width = size.x * ratio;
    tile.height = size.y * ratio;
    this._paint(tile, coords);
    return tile;
  },

  _paint: function (tile, coords) {
    if (!this._style.land) return;
    const context = tile.getContext("2d");
    const edge = this.getTileSize().x;
    const ratio = tile.width / edge;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = this._style.water;
    context.fillRect(0, 0, edge, edge);
    const world = edge * Math.pow(2, coords.z);
    const left = coords.x * edge, top = coords.y * edge;
    const box = [(left - 4) / world, (top - 4) / world, (left + edge + 4) / world, (top + edge + 4) / world];
    for (const polygon of this._polygons) {
      for (const shift of [-1, 0, 1]) {
        if (this._meets(polygon.box, box, shift)) this._paintPolygon(context, polygon, world, left - shift * world, top);
      }
    }
    this._paintGraticule(context, coords.z, world, left, top, edge);
  },

  _meets: function (box, view, shift) {
    return box[0] + shift <= view[2] && box[2] + shift >= view[0] && box[1] <= view[3] && box[3] >= view[1];
  },

  _paintPolygon: function (context, polygon, world, left, top) {
    const edge = this.getTileSize().x, low = -4, high = edge + 4;
    const screens = polygon.rings.map(ring => this._onScreen(ring, world, left, top));
    context.beginPath();
    for (const screen of screens) {
      let clipped = meetupClip(screen.points, 0, low, true);
      clipped = meetupClip(clipped, 0, high, false);
      clipped = meetupClip(clipped, 1, low, true);
      clipped = meetupClip(clipped, 1, high, false);
      for (let at = 0; at < clipped.length; at += 2) {
        if (at) context.lineTo(clipped[at], clipped[at + 1]);
        else context.moveTo(clipped[at], clipped[at + 1]);
      }
      if (clipped.length) context.closePath();
    }
    context.fillStyle = this._style.land;
    context.fill("evenodd");
    context.beginPath();
    for (const screen of screens) this._traceCoast(context, screen, low, high);
    context.strokeStyle = this._style.coast;
    context.lineWidth = 1;
    context.lineJoin = "round";
    context.stroke();
  },

  // Points in pixels of the tile, without those that fall on top of the last one.
  _onScreen: function (ring, world, left, top) {
    const points = [], seam = [];
    let lastX = Infinity, lastY = Infinity;
    for (let at = 0; at < ring.points.length; at += 2) {
      const x = ring.points[at] * world - left, y = ring.points[at + 1] * world - top;
      if (Math.abs(x - lastX) + Math.abs(y - lastY) < 0.7 && !ring.seam[at / 2]) continue;
      points.push(x, y);
      seam.push(ring.seam[at / 2]);
      lastX = x;
      lastY = y;
    }
    return { points, seam };
  },

  _traceCoast: function (context, screen, low, high) {
    const { points, seam } = screen;
    const count = points.length / 2;
    let down = false;
    for (let at = 0; at < count; at++) {
      const next = (at + 1) % count;
      const x = points[2 * at], y = points[2 * at + 1], nextX = points[2 * next], nextY = points[2 * next + 1];
      const cut = seam[at] && seam[next] && Math.abs(x - nextX) < 0.5;
      const away = (x < low && nextX < low) || (x > high && nextX > high) || (y < low && nextY < low) || (y > high && nextY > high);
      if (cut || away) {
        down = false;
        continue;
      }
      if (!down) context.moveTo(x, y);
      context.lineTo(nextX, nextY);
      down = true;
    }
  },

  _paintGraticule: function (context, zoom, world, left, top, edge) {
    const steps = [30, 30, 30, 20, 10, 5, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01];
    const step = steps[Math.min(zoom, steps.length - 1)];
    const crs = this._map.options.crs, corner = this._map.options.crs.pointToLatLng(L.point(left, top), zoom);
    const other = crs.pointToLatLng(L.point(left + edge, top + edge), zoom);
    context.beginPath();
    for (let count = Math.ceil(corner.lng / step); count * step <= other.lng; count++) {
      const x = Math.round((count * step / 360 + 0.5) * world - left) + 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, edge);
    }
    for (let count = Math.ceil(other.lat / step); count * step <= corner.lat; count++) {
      const y = Math.round(crs.latLngToPoint(L.latLng(count * step, 0), zoom).y - top) + 0.5;
      context.moveTo(0, y);
      context.lineTo(edge, y);
    }
    context.strokeStyle = this._style.graticule;
    context.lineWidth = 1;
    context.stroke();
  },
});
