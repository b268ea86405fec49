"""Looks for a newer version: reads one small signed file from an address in the settings. Nothing is sent."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import time

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from meetup_desktop.adapters.signatures import read_signed
from meetup_desktop.core.errors import UpdateError
from meetup_desktop.core.releases import MOST_BYTES, Release, is_newer, read_release
from meetup_desktop.services.preferences import Preferences

log = logging.getLogger(__name__)

_DAY_S = 24 * 60 * 60
_TIMEOUT_MS = 15_000
_THIS_COMPUTER = ("127.0.0.1", "localhost", "::1")


class UpdateCheck(QObject):
    """Reads the file once a day while that is switched on, and when a person asks for it."""

    found = Signal(object)  #: Release that is newer than the installed version
    none_found = Signal()  #: the installed version is the newest; only after a person has asked
    failed = Signal(object)  #: UpdateError; only after a person has asked

    def __init__(
        self,
        preferences: Preferences,
        installed: str,
        parent: QObject | None = None,
        *,
        clock_s: Callable[[], float] = time,
    ) -> None:
        """``installed`` is the version of this program."""
        super().__init__(parent)
        self._preferences, self._installed, self._clock_s = preferences, installed, clock_s
        self._network = QNetworkAccessManager(self)
        self._network.setRedirectPolicy(QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy)
        self._network.setTransferTimeout(_TIMEOUT_MS)
        self._reply: QNetworkReply | None = None
        self._is_asked = False

    def check_if_due(self) -> None:
        """Look for a newer version if that is switched on and has not been done today."""
        preferences = self._preferences
        if preferences.is_update_wanted and abs(self._clock_s() - preferences.update_checked_at) >= _DAY_S:
            self._start()

    def check_now(self) -> None:
        """Look for a newer version, and say how that went."""
        self._is_asked = True
        self._start()

    def close(self) -> None:
        """End a look that is under way."""
        if self._reply is not None:
            self._reply.abort()

    def _start(self) -> None:
        if self._reply is not None:
            return
        address = QUrl(self._preferences.update_address.strip())
        is_local = address.scheme() == "http" and address.host() in _THIS_COMPUTER
        if not address.isValid() or not (address.scheme() == "https" or is_local):
            self._fail(UpdateError("", "no-update-address"))
            return
        request = QNetworkRequest(address)
        # Without these, Qt would send the language of the computer, and cookies of earlier answers.
        request.setRawHeader(b"Accept-Language", b"*")
        for attribute in (
            QNetworkRequest.Attribute.CookieLoadControlAttribute,
            QNetworkRequest.Attribute.CookieSaveControlAttribute,
        ):
            request.setAttribute(attribute, QNetworkRequest.LoadControl.Manual)
        self._reply = self._network.get(request)
        self._reply.downloadProgress.connect(self._on_progress)
        self._reply.finished.connect(self._on_finished)

    def _on_progress(self, received: int, _total: int) -> None:
        if received > MOST_BYTES and self._reply is not None:
            self._reply.abort()

    def _on_finished(self) -> None:
        reply, self._reply = self._reply, None
        if reply is None:
            return
        reply.deleteLater()
        if reply.bytesAvailable() > MOST_BYTES:
            self._fail(UpdateError("", "not-a-release"))
            return
        if reply.error() is not QNetworkReply.NetworkError.NoError:
            log.warning("no look for a newer version: %s", reply.error().name)
            self._fail(UpdateError("", "no-answer"))
            return
        try:
            raw = bytes(reply.readAll().data())
            release = read_release(read_signed(raw, self._preferences.update_key))
        except UpdateError as error:
            log.warning("no look for a newer version: %s", error.reason)
            self._fail(error)
            return
        self._preferences.update_checked_at = int(self._clock_s())
        self._report(release)

    def _report(self, release: Release) -> None:
        is_asked, self._is_asked = self._is_asked, False
        if not is_newer(release.version, self._installed):
            if is_asked:
                self.none_found.emit()
        elif is_asked or release.version != self._preferences.update_announced:
            self._preferences.update_announced = release.version
            self.found.emit(release)

    def _fail(self, error: UpdateError) -> None:
        is_asked, self._is_asked = self._is_asked, False
        if is_asked:
            self.failed.emit(error)
