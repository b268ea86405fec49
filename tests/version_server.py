"""A server on this computer with the signed file about the newest version."""

import json
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.signed_files import sign


def release(version="0.3.0"):
    return sign(json.dumps({"version": version, "address": "https://example.org/new"}).encode())


class Server:
    """Answers what it is told, and keeps what it was asked."""

    def __init__(self):
        self.answer, self.status, self.headers = release(), 200, {}
        self.asked = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                outer.asked.append((self.path, dict(self.headers)))
                self.send_response(outer.status)
                for name, value in outer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(outer.answer)))
                self.end_headers()
                with suppress(OSError):
                    self.wfile.write(outer.answer)

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}/version"
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def close(self):
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()


@pytest.fixture
def version_server():
    made = Server()
    yield made
    made.close()
