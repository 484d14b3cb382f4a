"""The entry point does what the recipe starts it for, and the recipe takes what there is. No container is needed."""

import os
import re
import signal
import unittest

from acceptance import main, needs_tool, run
from examples import EXAMPLES, SOURCES, ExampleTestCase
from service import Service

FOLDER = os.path.join(SOURCES, "13_container")
ENTRYPOINT = ["/bin/sh", os.path.join(FOLDER, "entrypoint.sh")]


class Container(ExampleTestCase):
    def setUp(self):
        super().setUp()
        self.environment = {"PATH": f"{EXAMPLES}/02_service:{os.environ['PATH']}", "DATABASE_WAIT": "1s",
                            "DATABASE_URL": f"sqlite:{self.path('service.db')}"}

    def entrypoint(self, *arguments, code=0, **environment):
        result = self.fail_with(code, [*ENTRYPOINT, *arguments], environment={**self.environment, **environment})
        return result.stdout + result.stderr

    def test_it_migrates_and_then_serves_as_the_process_that_gets_the_signals(self):
        service = Service(self, [*ENTRYPOINT, "serve"], self.environment)
        self.assertIn("upgrade 1/1 1b7e5a0c44d2 create visits", self.migrated(service))
        service.wait_until_healthy()
        with open(f"/proc/{service.process.pid}/comm", encoding="utf-8") as file:
            self.assertEqual(file.read(), "service\n")
        self.assertEqual(service.stop(), signal.SIGTERM)

    def migrated(self, service):
        return service.process.stderr.readline() + "".join(service.printed)

    def test_it_does_not_serve_what_it_could_not_migrate(self):
        printed = self.entrypoint("serve", code=4, DATABASE_URL="postgresql:///shop?host=/nowhere")
        self.assertNotIn("listening", printed)
        self.assertIn("/nowhere", printed)

    def test_it_only_migrates_when_it_is_asked_to(self):
        self.assertIn("applied 1 migration", self.entrypoint("migrate"))
        self.assertEqual(self.entrypoint("current"), "1b7e5a0c44d2 (head), create visits\n")


def instructions():
    """Of the recipe: name and arguments, with lines that go on put together."""
    with open(os.path.join(FOLDER, "Containerfile"), encoding="utf-8") as file:
        text = re.sub(r"^#.*\n", "", file.read().replace("\\\n", " "), flags=re.M)
    return [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]


class Recipe(unittest.TestCase):
    def test_its_instructions_are_known_and_begin_with_a_base(self):
        names = [name for name, _ in instructions()]
        self.assertEqual(names[0], "FROM")
        self.assertLessEqual(set(names), {"FROM", "RUN", "COPY", "USER", "ENV", "EXPOSE", "ENTRYPOINT", "CMD"})

    def test_everything_that_it_copies_is_there(self):
        copied = [words.split()[:-1] for name, words in instructions() if name == "COPY"]
        from_context = [source for sources in copied if not sources[0].startswith("--from=") for source in sources]
        self.assertEqual(len(from_context), 3)
        for source in from_context:
            self.assertTrue(os.path.exists(os.path.join(SOURCES, source)), source)

    @needs_tool("apt-cache")
    def test_every_package_that_it_installs_is_one_of_debian_12(self):
        with open("/etc/os-release", encoding="utf-8") as file:
            if "bookworm" not in file.read():
                self.skipTest("this is not Debian 12")
        lists = [found for name, words in instructions() if name == "RUN"
                 for found in re.findall(r"apt-get install (.*?)(?:&&|$)", words)]
        packages = [word for words in lists for word in words.split() if word[0] not in "-/"]
        self.assertGreater(len(packages), 5)
        shown = run(["apt-cache", "show", "--no-all-versions", *packages])
        self.assertEqual(shown.returncode, 0, shown.stderr)

    def test_every_command_is_shell(self):
        for name, words in instructions():
            if name == "RUN":
                self.assertEqual(run(["sh", "-n", "-c", words]).returncode, 0, words)

    def test_what_the_service_loads_is_installed_beside_it(self):
        loaded = run(["ldd", os.path.join(EXAMPLES, "02_service", "service")]).stdout
        with open(os.path.join(FOLDER, "Containerfile"), encoding="utf-8") as file:
            last_stage = file.read().rpartition("FROM ")[2]
        for library, package in [("libpq.so.5", "libpq5"), ("libsqlite3.so.0", "libsqlite3-0"),
                                 ("libfmt.so.9", "libfmt9"),
                                 ("libboost_program_options.so.1.74.0", "libboost-program-options1.74.0")]:
            self.assertEqual(library in loaded, package in last_stage, library)


if __name__ == "__main__":
    main()
