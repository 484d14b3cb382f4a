"""The recipe of examples/13_container, followed without a container: each stage is a bare Debian 12, and each instruction
does there what it would do in an image. RETORT_DEBS names the folder of Debian's packages."""

import glob
import os
import re
import subprocess
import time
import unittest
import urllib.error
import urllib.request

from machine import SOURCE, Machine

EXAMPLES = os.path.join(SOURCE, "examples")
PACKAGES = "13_container/packages/"
PORT = 18080


def instructions():
    with open(os.path.join(EXAMPLES, "13_container", "Containerfile"), encoding="utf-8") as file:
        text = re.sub(r"^#.*\n", "", file.read().replace("\\\n", " "), flags=re.M)
    return [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]


class Image(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stages = {}
        for name, words in instructions():
            if name == "FROM":
                cls.machine = stages[words.partition(" AS ")[2]] = Machine(cls)
            elif name == "RUN":
                cls.machine.run(words)
            elif name == "COPY":
                cls.copy(words.split(), stages)

    @classmethod
    def copy(cls, words, stages):
        source, target = words[-2:]
        stage = re.match(r"--from=(\w+)", words[0])
        if stage:
            cls.machine.copy(stages[stage[1]].path(source), target)
        elif source == PACKAGES:
            for deb in glob.glob(os.path.join(os.environ["RETORT_DEBS"], "*.deb")):
                cls.machine.copy(deb, target)
        else:
            cls.machine.copy(os.path.join(EXAMPLES, source), target)

    def entrypoint(self, *arguments):
        environment = {"DATABASE_URL": "sqlite:/tmp/service.db", "PORT": str(PORT)}
        return self.machine.command("/bin/sh", "/usr/local/bin/entrypoint", *arguments, environment=environment)

    def healthy(self):
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=5) as answer:
                    return answer.read().decode()
            except urllib.error.URLError:
                time.sleep(0.1)
        raise AssertionError("it never became healthy")

    def test_it_migrates_serves_and_has_no_compiler(self):
        service = subprocess.Popen(**self.entrypoint("serve"), stdout=subprocess.DEVNULL)
        try:
            self.assertEqual(self.healthy(), "ok\n")
        finally:
            service.terminate()
            service.wait(timeout=30)
        current = subprocess.run(**self.entrypoint("current"), capture_output=True, text=True, check=True)
        self.assertEqual(current.stdout, "1b7e5a0c44d2 (head), create visits\n")
        self.assertEqual(self.machine.run("command -v g++ cmake retort || true"), "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
