"""A PostgreSQL server for one test class: with passwords, on a port of its own, started and stopped at will."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import unittest

from acceptance import psql, run

PASSWORD = "Xyzzy-s3cr3t"


def _binaries():
    folders = glob.glob("/usr/lib/postgresql/*/bin") + [os.path.dirname(shutil.which("initdb") or "")]
    folders = [folder for folder in folders if os.path.exists(os.path.join(folder, "postgres"))]
    return folders[0] if folders else None


BINARIES = _binaries()


def needs_private_server(item):
    return unittest.skipUnless(BINARIES, "initdb and postgres are not there: this starts a server of its own")(item)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class PrivateServer:
    """PostgreSQL refuses to run as root; then it runs as postgres or nobody."""

    def __init__(self, directory):
        self.directory = directory
        self.data = os.path.join(directory, "data")
        self.port = free_port()
        self.url = f"postgresql://postgres:{PASSWORD}@127.0.0.1:{self.port}/postgres"
        self._user = self._server_user()
        self.give(directory)
        password_file = os.path.join(directory, "password")
        with open(password_file, "w", encoding="utf-8") as file:
            file.write(PASSWORD)
        self.give(password_file)
        self._run("initdb", f"--pgdata={self.data}", "--auth=scram-sha-256", f"--pwfile={password_file}",
                  "--username=postgres", "--no-sync", "--encoding=UTF8", "--locale=C")

    @staticmethod
    def _server_user():
        if os.geteuid() != 0:
            return None
        names = {entry.pw_name for entry in pwd.getpwall()}
        return "postgres" if "postgres" in names else "nobody"

    def give(self, path):
        """Makes the server's user the owner."""
        if self._user:
            entry = pwd.getpwnam(self._user)
            os.chown(path, entry.pw_uid, entry.pw_gid)

    def _command(self, program, *arguments):
        prefix = ["setpriv", f"--reuid={self._user}", f"--regid={pwd.getpwnam(self._user).pw_gid}", "--clear-groups"]
        return [*(prefix if self._user else []), os.path.join(BINARIES, program), *arguments]

    def _run(self, program, *arguments):
        result = run(self._command(program, *arguments))
        if result.returncode != 0:
            raise AssertionError(f"{program}: {result.stdout}{result.stderr}")

    def start(self, wait=True, settings=None):
        options = (f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories='{self.directory}' "
                   "-c fsync=off -c shared_buffers=16MB -c max_connections=20")
        options += "".join(f" -c {name}={value}" for name, value in (settings or {}).items())
        log = os.path.join(self.directory, "log")
        self._run("pg_ctl", "start", f"--pgdata={self.data}", f"--log={log}", f"--options={options}",
                  "--wait" if wait else "--no-wait")

    def stop(self):
        subprocess.run(self._command("pg_ctl", "stop", f"--pgdata={self.data}", "--mode=immediate", "--silent"),
                       check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run_sql(self, sql, database="postgres"):
        return psql(self.url_of(database), sql)

    def url_of(self, database, user="postgres", password=PASSWORD):
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"
