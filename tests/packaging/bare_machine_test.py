"""Debian's packages on a bare Debian 12: installed by apt, used, and purged without a trace. RETORT_DEBS names the folder
of the packages."""

import glob
import os
import unittest

from machine import SOURCE, Machine

EVERYTHING = "find / -xdev '(' -path /proc -o -path /sys -o -path /tmp -o -path /var/lib/apt -o -path /var/cache ')' " \
             "-prune -o -iname '*retort*' -print"
TOOL = """
set -eu
mkdir /tmp/project && cd /tmp/project
retort init migrations
retort revision -m 'create account'
retort upgrade head
retort current
"""
SHOP = """
set -eu
cmake -S /tmp/shop -B /tmp/build
cmake --build /tmp/build
/tmp/build/shop sqlite:/tmp/shop.db
/tmp/build/shop_cli --url sqlite:/tmp/shop.db current
"""


class BareMachine(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.machine = Machine(cls)
        for deb in glob.glob(os.path.join(os.environ["RETORT_DEBS"], "*.deb")):
            cls.machine.copy(deb, "/tmp/")
        cls.machine.copy(os.path.join(SOURCE, "tests", "packaging", "shop"), "/tmp/")

    def test_the_packages_work_and_go_without_a_trace(self):
        self.assertEqual(self.machine.run(EVERYTHING), "")
        self.machine.run("apt-get update --quiet && apt-get install --quiet --yes /tmp/*.deb make pkg-config")
        worked = self.machine.run(TOOL)
        self.assertIn("applied 1 migration", worked)
        self.assertIn("(head), create account\n", worked)
        self.assertIn("applied 5cd038a8f131\ngrace@example.org\n5cd038a8f131 (head), create customers\n",
                      self.machine.run(SHOP))
        self.machine.run("g++ -std=c++20 -fsyntax-only /tmp/shop/main.cpp $(pkg-config --cflags retort)")
        self.machine.run("apt-get purge --quiet --yes '*retort*' && rm -rf /tmp/*")
        self.assertEqual(self.machine.run(EVERYTHING), "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
