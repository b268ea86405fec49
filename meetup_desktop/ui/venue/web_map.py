"""The map in a browser engine. Importing this module loads WebEngine: only ``map_area`` does, when it is shown.

The scheme ``meetup`` is registered here, after the application was made and before the first profile; WebEngine
takes it until its first profile exists (6.11, tested). Everything is served from memory, nothing leaves the machine.
"""

from __future__ import annotations

import json
import logging
import time

import shiboken6
from PySide6.QtCore import QBuffer, QEvent, QFile, QIODevice, QObject, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from meetup_desktop.services.map.venue_map import LINKS, Asset, MapAssets
from meetup_desktop.services.other_programs import open_in_other_program
from meetup_desktop.ui.venue.map_bridge import MapBridge
from meetup_desktop.ui.venue.map_state import MapState

log = logging.getLogger(__name__)

SCHEME = b"meetup"
ADDRESS = "meetup://map/"
LOAD_TIMEOUT_MS = 30_000
CRASHES, CRASH_SPAN_S = 3, 60.0


def prepare_engine() -> None:
    """Choose how the map is drawn and register its URL scheme, once per process and before the first profile."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    # Drawn by the processor, the map is an ordinary widget of the window. Drawn by the GPU, it made Qt (6.11, X11
    # without a compositor) leave closed dialogs and menus painted and the window torn after a change of screens.
    QQuickWindow.setSceneGraphBackend("software")
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class AssetServer(QWebEngineUrlSchemeHandler):
    """Serves the map page's requests from an allow-list in memory."""

    def __init__(self, assets: MapAssets, parent: QObject) -> None:
        super().__init__(parent)
        self._assets = assets

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        found: Asset | None = None
        if url.host() == "map" and bytes(job.requestMethod().data()) == b"GET":
            found = self._assets.answer(url.path(), url.query(QUrl.ComponentFormattingOption.FullyEncoded))
        if found is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        body = QBuffer(job)
        body.setData(found.data)
        body.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(found.mime.encode(), body)


class RequestFilter(QWebEngineUrlRequestInterceptor):
    """Blocks all requests but those of the map's own scheme."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() != SCHEME.decode():
            log.warning("the map page asked for %s", info.requestUrl().toString())
            info.block(True)


class MapPage(QWebEnginePage):
    """Stays on its one address; links that the user clicks open in the system's browser."""

    console_message = Signal(str)  #: a line of the page's console; a healthy page says nothing

    def acceptNavigationRequest(
        self, url: QUrl | str, type: QWebEnginePage.NavigationType, main_frame: bool
    ) -> bool:
        target = QUrl(url)
        if target.toString() == ADDRESS:
            return True
        clicked = type == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        if clicked and main_frame and target.toString() in LINKS:
            open_in_other_program(target)
        return False

    def createWindow(self, type: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        return None  # type: ignore[return-value]  # Qt takes a null page as: no window

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        log.warning("map page: %s (%s:%d)", message, source, line)
        self.console_message.emit(message)


class WebMap(QWidget):
    """A web view with its page and profile, destroyed in order by ``close_engine``."""

    ready = Signal()  #: the page shows the map and listens
    failed = Signal(str)  #: why it never will
    moved = Signal(str, object, int)  #: kind, Coordinates, sequence number

    def __init__(self, assets: MapAssets, state: MapState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        prepare_engine()
        self.state = state
        self.console: list[str] = []
        self._crashed_at: list[float] = []
        self._listening = False
        channel_js = QFile(":/qtwebchannel/qwebchannel.js")
        channel_js.open(QIODevice.OpenModeFlag.ReadOnly)
        served = assets.with_file("/qwebchannel.js", "text/javascript", bytes(channel_js.readAll().data()))
        self._profile: QWebEngineProfile | None = QWebEngineProfile()  # no name: nothing is kept
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._server, self._request_filter = AssetServer(served, self._profile), RequestFilter(self._profile)
        self._profile.installUrlSchemeHandler(SCHEME, self._server)
        self._profile.setUrlRequestInterceptor(self._request_filter)
        self.page: MapPage | None = MapPage(self._profile)
        self.bridge = MapBridge(self)
        channel = QWebChannel(self.page)
        channel.registerObject("bridge", self.bridge)
        self.page.setWebChannel(channel)
        self.page.setBackgroundColor(QColor(state.water))
        self._disable_unused_features(self.page.settings())
        self.view = QWebEngineView(self)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAcceptDrops(False)
        self.view.setPage(self.page)
        self.view.setAccessibleName(self.tr("Map"))
        self._load_timer = QTimer(self, singleShot=True, interval=LOAD_TIMEOUT_MS)
        self._load_timer.timeout.connect(self._on_load_timeout)
        self._connect(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._load_page()

    def _connect(self, page: MapPage) -> None:
        page.console_message.connect(self.console.append)
        page.loadFinished.connect(self._on_load_finished)
        page.renderProcessTerminated.connect(self._on_renderer_terminated)
        self.bridge.started.connect(self._on_page_started)
        self.bridge.moved.connect(self.moved)

    def _disable_unused_features(self, settings: QWebEngineSettings) -> None:
        attributes = QWebEngineSettings.WebAttribute
        for attribute in (
            attributes.LocalStorageEnabled, attributes.JavascriptCanOpenWindows, attributes.PluginsEnabled,
            attributes.PdfViewerEnabled, attributes.FullScreenSupportEnabled, attributes.ErrorPageEnabled,
            attributes.NavigateOnDropEnabled, attributes.HyperlinkAuditingEnabled,
        ):  # fmt: skip
            settings.setAttribute(attribute, False)

    # --- commands to the page ----------------------------------------------------------------------------

    def set_state(self, state: MapState, centre: bool = False) -> None:
        """Send the page what has changed; ``centre`` moves the map to the pin."""
        before, self.state = self.state, state
        if not self._listening:
            return
        if state.theme_values != before.theme_values:
            self._call_script("setTheme", *state.theme_values)
            if self.page is not None:
                self.page.setBackgroundColor(QColor(state.water))
        if state.translated_texts != before.translated_texts:
            self._call_script("setWords", *state.translated_texts)
        if state.editable != before.editable:
            self._call_script("setEditable", state.editable)
        if state.venue_values != before.venue_values or centre:
            self._call_script("setVenue", {**state.venue_values, "centre": centre, "zoom": state.near_zoom})

    def update_state_from_page(self, state: MapState) -> None:
        """Store a state that the page already shows because it caused it."""
        self.state = state

    def _on_page_started(self) -> None:
        self._load_timer.stop()
        state = self.state
        self._listening = True
        if (
            focus_holder := self.view.focusProxy()
        ) is not None:  # the engine's own widget, which has the keys
            focus_holder.setAccessibleName(self.view.accessibleName())
        self._call_script("setTheme", *state.theme_values)
        self._call_script("setWords", *state.translated_texts)
        self._call_script("setEditable", state.editable)
        self._call_script("setVenue", {**state.venue_values, "centre": True, "zoom": state.near_zoom})
        if self.page is not None:
            # Answers come in order: when this one is here, the page has done all of the above.
            self.page.runJavaScript("1", 0, self._on_first_state_shown)

    def _on_first_state_shown(self, _answer: object) -> None:
        if self._listening:
            self.ready.emit()

    def _call_script(self, method: str, *values: object) -> None:
        if self.page is not None:
            # ASCII only: U+2028 in a title must not end the line.
            arguments = ", ".join(json.dumps(value) for value in values)
            self.page.runJavaScript(f"meetupMap.{method}({arguments})")

    # --- failures ---------------------------------------------------------------------------------------

    def _load_page(self) -> None:
        if self.page is not None:
            self._listening = False
            self._load_timer.start()
            self.page.load(QUrl(ADDRESS))

    def _on_load_finished(self, is_complete: bool) -> None:
        # A link that was refused because it leaves the page counts as a failed load, too.
        if not is_complete and not self._listening and self.page is not None:
            self._load_timer.stop()
            self.failed.emit("load")

    def _on_load_timeout(self) -> None:
        self.failed.emit("slow")

    def _on_renderer_terminated(
        self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int
    ) -> None:
        if self.page is None:
            return
        log.warning("the map's renderer ended: %s, code %d", status.name, code)
        now = time.monotonic()
        self._crashed_at = [at for at in self._crashed_at if now - at < CRASH_SPAN_S] + [now]
        self._listening = False
        if len(self._crashed_at) > CRASHES:
            self._load_timer.stop()
            self.failed.emit("crash")
        else:
            # Not from inside the signal of the dying renderer.
            QTimer.singleShot(0, self, self._load_page)

    # --- for tests, the self-test, and the end ----------------------------------------------------------

    def drag_pin(self, right_px: int, down_px: int) -> None:
        """Drag the pin by mouse events, in some 20 steps."""
        if self.page is not None:
            self.page.runJavaScript(
                "JSON.stringify(meetupMap.pinPoint())", 0, PinDrag(self.view, right_px, down_px, self).start
            )

    def close_engine(self) -> None:
        """Detach the page from the view, delete the page, then the profile: any other order has crashed."""
        if self.page is None or self._profile is None:
            return
        self._load_timer.stop()
        page, profile, self.page, self._profile = self.page, self._profile, None, None
        page.blockSignals(True)
        self.view.setPage(None)  # type: ignore[arg-type]  # null is how Qt takes a page away
        shiboken6.delete(page)
        shiboken6.delete(profile)


class PinDrag(QObject):
    """Sends the mouse events of a drag: press on the pin, moves, release."""

    STEPS = 20

    def __init__(self, view: QWebEngineView, right_px: int, down_px: int, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._distance = QPointF(right_px, down_px)
        self._from = QPointF()
        self._at = 0
        self._timer = QTimer(self, interval=8)
        self._timer.timeout.connect(self._send_next_event)

    def start(self, answer: str) -> None:
        """Start the drag; ``answer`` is JSON with the pin's position: PySide 6.11 turns lists into ''."""
        point = json.loads(answer) if answer else None
        if not point:
            return
        head_px = 24  # above the foot
        self._from = QPointF(point[0], point[1] - head_px)
        self._send_mouse_event(QEvent.Type.MouseMove, self._from, Qt.MouseButton.NoButton)
        self._send_mouse_event(QEvent.Type.MouseButtonPress, self._from, Qt.MouseButton.LeftButton)
        self._timer.start()

    def _send_next_event(self) -> None:
        self._at += 1
        point = self._from + self._distance * (self._at / self.STEPS)
        if self._at <= self.STEPS:
            self._send_mouse_event(QEvent.Type.MouseMove, point, Qt.MouseButton.LeftButton)
        else:
            self._timer.stop()
            self._send_mouse_event(
                QEvent.Type.MouseButtonRelease, self._from + self._distance, Qt.MouseButton.NoButton
            )
            self.deleteLater()

    def _send_mouse_event(self, kind: QEvent.Type, point: QPointF, held: Qt.MouseButton) -> None:
        target = self._view.focusProxy() or self._view
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        everywhere = target.mapToGlobal(point)
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(target, QMouseEvent(kind, point, everywhere, button, held, none))
