"""Stands between a client and a PostgreSQL server, reads what the client sends, and keeps back what it is told to."""

import os
import socket
import threading

from acceptance import POSTGRES_URL, psql

_ADDRESS = """SELECT coalesce(host(inet_server_addr()),
    trim(split_part(current_setting('unix_socket_directories'), ',', 1))), current_setting('port')"""


class Relay:
    """Listens on a socket in a directory. `messages` are (type, text) of everything that clients have sent after they
    had introduced themselves; a connection shows as ('connect', '')."""

    def __init__(self, directory):
        self.messages = []
        self.held = threading.Event()
        self._directory = directory
        self._held_back = None
        self._go_on = threading.Event()
        self._server, self._port = psql(POSTGRES_URL, _ADDRESS).strip().split("|")
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(os.path.join(directory, f".s.PGSQL.{self._port}"))
        self._listener.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        self.let_go()
        self._listener.close()

    def url(self, url):
        """The same database, by way of the relay."""
        return f"{url}{'&' if '://' in url else ' '}host={self._directory}"

    def hold_back(self, text):
        """The next message that has the text in it waits for let_go(), whatever becomes of its sender."""
        self._held_back = text

    def let_go(self):
        self._go_on.set()

    def _serve(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.messages.append(("connect", ""))
            server = self._connect()
            threading.Thread(target=self._forward, args=(client, server), daemon=True).start()
            threading.Thread(target=self._answer, args=(server, client), daemon=True).start()

    def _connect(self):
        if not self._server.startswith("/"):
            return socket.create_connection((self._server, int(self._port)))
        server = socket.socket(socket.AF_UNIX)
        server.connect(os.path.join(self._server, f".s.PGSQL.{self._port}"))
        return server

    def _forward(self, client, server):
        """The first message has no type."""
        stream = client.makefile("rb")
        kind = b""
        while True:
            head = stream.read(len(kind) + 4)
            if len(head) < len(kind) + 4:
                server.shutdown(socket.SHUT_WR)
                return
            body = stream.read(int.from_bytes(head[-4:], "big") - 4)
            if kind:
                self._note(head[:1].decode(), body.rstrip(b"\0").decode("utf-8", "replace"))
            server.sendall(head + body)
            kind = b"?"

    def _note(self, kind, text):
        self.messages.append((kind, text))
        if self._held_back and self._held_back in text:
            self._held_back = None
            self.held.set()
            self._go_on.wait()

    @staticmethod
    def _answer(server, client):
        while data := server.recv(65536):
            try:
                client.sendall(data)
            except OSError:  # it was killed
                continue
        client.close()
