"""A running copy of the service, and what it answers."""

import os
import re
import signal
import subprocess
import time
import urllib.error
import urllib.request


class Service:
    """Started with a command; stopped at the end of the test."""

    def __init__(self, test, command, environment):
        self.process = subprocess.Popen(command, cwd=test.directory, text=True, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, env={**os.environ, "PORT": "0", **environment})
        test.addCleanup(self.stop)
        self.printed = []
        self.port = int(self.read_until(r"listening on port (\d+)")[1])

    def read_until(self, pattern):
        for line in self.process.stdout:
            self.printed.append(line)
            found = re.search(pattern, line)
            if found:
                return found
        raise AssertionError(f"it ended: {''.join(self.printed)}{self.process.stderr.read()}")

    def get(self, path):
        """Status and text."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def wait_until_healthy(self):
        for _ in range(600):
            if self.get("/healthz") == (200, "ok\n"):
                return
            time.sleep(0.1)
        raise AssertionError("it never became healthy")

    def stop(self):
        """The signal that ended it."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        self.process.stderr.close()
        return -code
