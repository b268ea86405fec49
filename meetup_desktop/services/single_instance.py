"""One program for each data folder: a second start hands its site over to the first and ends."""

from __future__ import annotations

import json
import os
import time
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from meetup_desktop.adapters.storage.program_lock import ProgramLock

#: How long a second start waits for the first one's answer, and for a first one that is just starting or ending.
_ANSWER_MS = 5000
_START_S, _PAUSE_S = 2.0, 0.1
_MOST_BYTES = 65_536
_TAKEN = b"taken\n"


class SingleInstance(QObject):
    """Holds the lock of the data folder, or talks to the program that does."""

    site_requested = Signal(object)  #: the Path that a second start was given, or None

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = ProgramLock(folder)
        place = f"{os.path.normcase(os.path.realpath(folder))}\0{getattr(os, 'getuid', int)()}"
        self._name = f"meetup-desktop-{sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
        self._server: QLocalServer | None = None

    @property
    def other_computer(self) -> str:
        """The name of the computer on which the other program runs; empty when it is this one."""
        return "" if self._lock.is_held_here() else self._lock.holder()

    def start(self, site: Path | None) -> bool | None:
        """Become the first program, or hand ``site`` over to it.

        Returns True for the first program, False where the first has taken the site over, and None where there is a
        first program that does not answer: it runs on another computer, or hangs.
        """
        deadline_s = time.monotonic() + _START_S
        while not self._lock.acquire():
            if self._hand_over(site):
                return False
            if time.monotonic() > deadline_s or not self._lock.is_held_here():
                return None
            time.sleep(_PAUSE_S)
        self._listen()
        return True

    def close(self) -> None:
        """Let another program be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.release()

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)  # what a program that was ended has left behind
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._server.listen(self._name)

    def _on_connected(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_request)
            socket.disconnected.connect(socket.deleteLater)
            self._answer(socket)

    def _on_request(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        """Take over what a second start asks for, once all of it is there."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        try:
            site = json.loads(bytes(socket.readLine(_MOST_BYTES).data()))["site"]
            path = Path(site) if isinstance(site, str) else None
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        self.site_requested.emit(path)
        socket.write(_TAKEN)
        socket.flush()

    def _hand_over(self, site: Path | None) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        request = {"site": str(site.absolute()) if site is not None else None}
        socket.write(json.dumps(request).encode() + b"\n")
        is_taken = socket.waitForReadyRead(_ANSWER_MS) and socket.readLine().data() == _TAKEN
        socket.abort()
        return is_taken
