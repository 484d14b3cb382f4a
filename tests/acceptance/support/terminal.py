"""A shell in a terminal, typed into as a person does."""

import os
import pty
import re
import select
import shutil
import signal
import time

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """Bash, in a pseudo-terminal of its own. What programs print arrives as it would on a screen."""

    def __init__(self, directory, environment, prefix=()):
        """`prefix`: the words of a command that runs bash elsewhere, in place of this machine."""
        command = [*prefix, "bash", "--norc", "--noprofile", "-i"]
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.chdir(directory)
            os.execvpe(command[0], command,
                       {**os.environ, **environment, "PS1": "", "PS2": "", "TERM": "xterm", "LC_ALL": "C.UTF-8"})
        self.count = 0
        self.run("stty -echo; bind 'set enable-bracketed-paste off' 2>/dev/null")

    def run(self, command, timeout=600):
        """Types a command; returns its exit code and what it printed."""
        self.count += 1
        # Typed in two parts, so that the echo of the line is not taken for the answer.
        os.write(self.file, f"{command}\necho 'done'-{self.count}-$?-\n".encode())
        text = self._read_until(re.compile(rf"done-{self.count}-(\d+)-\r?\n"), timeout)
        match = re.search(rf"done-{self.count}-(\d+)-", text)
        printed = ESCAPES.sub("", text[:match.start()]).replace("\r\n", "\n").replace("\r", "")
        return int(match.group(1)), printed

    def _read_until(self, pattern, timeout):
        text, end = "", time.monotonic() + timeout
        while not pattern.search(text):
            readable, _, _ = select.select([self.file], [], [], max(0, end - time.monotonic()))
            if not readable:
                raise AssertionError(f"no end after {timeout} s; so far:\n{text}")
            text += os.read(self.file, 65536).decode("utf-8", "replace")
        return text

    def close(self):
        os.kill(self.process, signal.SIGHUP)
        os.close(self.file)
        os.waitpid(self.process, 0)


def terminal_with_tool(directory, folder):
    """One with the `retort` of that folder on its PATH. The programs that it builds are compiled and linked fast."""
    return Terminal(directory, {"PATH": f"{folder}:{os.environ['PATH']}", "TZ": "UTC", "DATABASE_URL": "",
                                "CMAKE_CXX_COMPILER_LAUNCHER": shutil.which("ccache") or "",
                                "LDFLAGS": "-Wl,--strip-debug"})
