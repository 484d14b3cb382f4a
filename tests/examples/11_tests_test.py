"""A project's own tests, with the kit: a database each, and what one line of CMake adds."""

import os
import re

from acceptance import TestCase, main, needs_postgres
from examples import EXAMPLES


@needs_postgres
class Kit(TestCase):
    def test_the_projects_tests_pass(self):
        printed = self.succeed(["ctest", "--test-dir", os.path.join(EXAMPLES, "11_tests"), "--output-on-failure"],
                               timeout=300).stdout
        self.assertIn("100% tests passed", printed)
        self.assertNotIn("Skipped", printed)
        for name in ("stock_test", r"stock_migrations\.single_head", r"stock_migrations\.up_down_up\.postgresql",
                     r"stock_migrations\.up_down_up\.sqlite"):
            self.assertTrue(re.search(name + r" \.+ +Passed", printed), f"{name}\n{printed}")


if __name__ == "__main__":
    main()
