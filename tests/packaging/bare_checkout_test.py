"""A checkout on a bare Debian 12: the README's commands and the page of five minutes, typed as they stand there."""

import os
import subprocess

from acceptance import main
from machine import SOURCE, Machine
from pages import blocks
from replay import HOME, Replay
from terminal import Terminal

CHECKOUT = f"{HOME}/retort"


class BareCheckout(Replay):
    @classmethod
    def setUpClass(cls):
        cls.machine = Machine(cls)
        os.makedirs(cls.machine.path(CHECKOUT))
        files = subprocess.run(["git", "-C", SOURCE, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                               check=True, capture_output=True).stdout
        archive = subprocess.run(["tar", "-C", SOURCE, "--create", "--null", "--files-from=-"], input=files, check=True,
                                 capture_output=True).stdout
        subprocess.run(["tar", "-C", cls.machine.path(CHECKOUT), "--extract", "--no-same-owner"], input=archive, check=True)

    def test_the_quickstart_migrates_a_database_and_then_finds_it_up_to_date(self):
        printed = self.machine.run(f"{CHECKOUT}/examples/quickstart.sh")
        self.assertRegex(printed, r"(?s)\$ toolshed \n.*applied 14 migrations in .*\n\$ toolshed \nup to date\n")
        self.assertRegex(printed, r"\n\$ toolshed current\n[0-9a-f]{12} \(head\), ")
        self.assertRegex(printed, r"\n\$ toolshed history\n")

    def test_five_minutes_begin_with_what_the_page_installs(self):
        with open(self.machine.path("/etc/apt/apt.conf.d/yes"), "w", encoding="utf-8") as file:
            file.write('APT::Get::Assume-Yes "true";\n')
        self.begin(Terminal("/", {"HOME": HOME}, ["chroot", self.machine.root]), HOME, self.machine.path(HOME))
        (install,) = [content for language, content in blocks(os.path.join(SOURCE, "docs", "start.md"))
                      if language == "sh"]
        for line in ['sudo() { "$@"; }', "apt-get update", f"cd {CHECKOUT}", *install.replace("\\\n", "").splitlines(),
                     "cd"]:
            code, printed = self.terminal.run(line, timeout=3600)
            self.assertEqual(code, 0, f"$ {line}\n{printed}")
        self.replay("start.md")

    def test_the_tests_install_what_they_need_and_start_a_server(self):
        printed = self.machine.run(f"cd {CHECKOUT} && ./tests/run.sh -R '^(unit_driver_|acceptance_crowd)'",
                                   timeout=7200)
        self.assertRegex(printed, r"\n100% tests passed, 0 tests failed out of \d\d+\n")


del Replay

if __name__ == "__main__":
    main()
