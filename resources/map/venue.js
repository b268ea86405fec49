// The pin and the talk with the program: what the person does goes out, what is true comes in.
"use strict";

class MeetupMap {
  constructor(map, pin, land, labels, styles) {
    this.map = map;
    this.pin = pin;
    this.land = land;
    this.labels = labels;
    this.styles = styles;
    this.seq = 0;
    this.editable = false;
    this.words = {};
    this.pin.remove();
    this._addFurniture();
    map.on("click", event => this._clicked(event));
    map.on("dblclick", () => clearTimeout(this._click));
    map.on("zoomend", () => this._showHint());
    pin.on("dragstart", () => this.map.getContainer().classList.add("meetup-dragging"));
    pin.on("drag", () => this._preview());
    pin.on("dragend", () => {
      this.map.getContainer().classList.remove("meetup-dragging");
      this._tell("drag");
    });
    pin.on("add", () => this._dressPin());
  }

  // --- what the program says ---

  setVenue(venue) {
    this.seq = venue.seq;
    this.title = venue.title;
    this.offMap = venue.offMap;
    if (venue.latitude === null) {
      this.pin.remove();
      this.labels.setPin(null);
      this._showHint();
      return;
    }
    const latlng = venue.centre ? L.latLng(venue.latitude, venue.longitude) : this._copyInView(venue);
    this.pin.setLatLng(latlng);
    if (!this.map.hasLayer(this.pin)) this.pin.addTo(this.map);
    this._dressPin();
    this.labels.setPin(latlng);
    this._showHint();
    if (venue.centre) this.map.setView(latlng, Math.max(this.map.getZoom(), venue.zoom || 0), { animate: false });
    else if (!this.map.getBounds().contains(latlng)) this.map.panTo(latlng, { animate: false });
  }

  // The pin of the world's copy that the map shows; else the one between -180 and 180 degrees.
  _copyInView(venue) {
    const turns = Math.round((this.map.getCenter().lng - venue.longitude) / 360);
    const near = L.latLng(venue.latitude, venue.longitude + 360 * turns);
    return this.map.getBounds().contains(near) ? near : L.latLng(venue.latitude, venue.longitude);
  }

  setEditable(editable) {
    this.editable = editable;
    this.map.getContainer().classList.toggle("meetup-editable", editable);
    if (this.map.hasLayer(this.pin)) this._dressPin();
    this._showHint();
  }

  setTheme(name, accent) {
    const style = Object.assign({}, this.styles[name], { accent });
    for (const key in style) document.documentElement.style.setProperty("--" + key, style[key]);
    document.documentElement.style.colorScheme = name;
    this.land.setStyle(style);
  }

  setWords(words, language, family, fontPx) {
    this.words = words;
    document.documentElement.lang = language;
    const style = document.documentElement.style;
    style.setProperty("--family", family);
    style.setProperty("--text", fontPx + "px");
    const buttons = { ".leaflet-control-zoom-in": words.zoomIn, ".leaflet-control-zoom-out": words.zoomOut };
    for (const selector in buttons) {
      const button = document.querySelector(selector);
      button.title = buttons[selector];
      button.setAttribute("aria-label", buttons[selector]);
    }
    this.map.getContainer().setAttribute("aria-label", words.map);
    this.labels.setLanguage(language);
    this._showHint();
    if (this.map.hasLayer(this.pin)) this._dressPin();
  }

  // For tests and for the self-test: where the pin's foot is, in CSS pixels of the view.
  pinPoint() {
    if (!this.map.hasLayer(this.pin)) return null;
    const point = this.map.latLngToContainerPoint(this.pin.getLatLng());
    return [point.x, point.y];
  }

  // --- what the person does ---

  _clicked(event) {
    if (!this.editable) return;
    clearTimeout(this._click);
    // A double click zooms and must not move the pin.
    this._click = setTimeout(() => this._put(event.latlng, "click"), 220);
  }

  _put(latlng, kind) {
    this.pin.setLatLng(latlng);
    if (!this.map.hasLayer(this.pin)) this.pin.addTo(this.map);
    this.offMap = false;
    this._showHint();
    this._tell(kind);
  }

  _preview() {
    if (this._frame) return;
    this._frame = requestAnimationFrame(() => {
      this._frame = 0;
      this._tell("preview");
    });
  }

  _tell(kind) {
    if (!this.bridge) return;
    if (kind !== "preview" && this._frame) {
      cancelAnimationFrame(this._frame);
      this._frame = 0;
    }
    const latlng = this.pin.getLatLng().wrap();
    const latitude = Math.max(-85.05, Math.min(85.05, latlng.lat));
    this.bridge.pin_moved(kind, latitude, latlng.lng, this.map.getZoom(), this.seq);
    if (kind !== "preview") this.labels.setPin(this.pin.getLatLng());
  }

  _dressPin() {
    const element = this.pin.getElement();
    if (!element) return;
    const name = this.title ? this.words.pin + ": " + this.title : this.words.pin;
    element.setAttribute("aria-label", name || "");
    element.setAttribute("role", "button");
    if (this.pin.dragging) this.pin.dragging[this.editable ? "enable" : "disable"]();
    if (!element.dataset.keys) {
      element.dataset.keys = "1";
      element.addEventListener("keydown", event => this._key(event));
      element.addEventListener("blur", () => this._finishKeys());
    }
  }

  _key(event) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.editable) return;
    const pixels = event.shiftKey ? 10 : 1;
    // By project, which does not round to whole pixels: the other coordinate stays as it is.
    const point = this.map.project(this.pin.getLatLng()).add(L.point(way).multiplyBy(pixels));
    this.pin.setLatLng(this.map.unproject(point));
    if (!this.map.getBounds().contains(this.pin.getLatLng())) this.map.panTo(this.pin.getLatLng());
    this._preview();
    // A run of keys is one step, told when the keys rest.
    clearTimeout(this._keys);
    this._keys = setTimeout(() => this._finishKeys(), 500);
  }

  _finishKeys() {
    if (!this._keys) return;
    clearTimeout(this._keys);
    this._keys = 0;
    this._tell("key");
  }

  // --- furniture ---

  _addFurniture() {
    L.control.scale({ imperial: false, maxWidth: 120, position: "bottomleft" }).addTo(this.map);
    const credits = this.map.attributionControl;
    credits.setPrefix(false);
    this.hint = document.createElement("div");
    this.hint.className = "meetup-hint";
    this.hint.hidden = true;
    this.map.getContainer().append(this.hint);
  }

  _showHint() {
    const empty = this.editable && !this.map.hasLayer(this.pin);
    this.hint.classList.toggle("meetup-hint-off-map", !!this.offMap);
    this.hint.textContent = this.offMap ? this.words.offMap : empty ? this.words.empty : this.words.hint;
    this.hint.hidden = !this.offMap && !empty && this.map.getZoom() <= 11;
  }
}

// Starts the page: land first, then the channel, then tells the program.
function meetupStart(meetup) {
  window.meetupMap = meetup;
  const channel = new Promise(resolve => {
    new QWebChannel(qt.webChannelTransport, made => resolve(made.objects.bridge));
  });
  return Promise.all([meetup.land.load(), channel]).then(([, bridge]) => {
    meetup.bridge = bridge;
    bridge.page_ready();
  });
}
