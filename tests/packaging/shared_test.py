"""Whether BUILD_SHARED_LIBS=ON links, found out without compiling anything again: from the objects of the static build."""

import glob

from acceptance import main
from shop import CXX, IS_SHARED, LINKER, PREFIX, ShopTestCase

NEEDED = ["-lpq", "-lsqlite3", "-lfmt", "-lboost_program_options"]


class Shared(ShopTestCase):
    def setUp(self):
        super().setUp()
        if IS_SHARED:
            self.skipTest("this build has shared libraries: they have been linked")

    def share(self, name, *others):
        """The shared library of an archive of the same name; everything that it uses has to be found."""
        (archive,) = glob.glob(f"{PREFIX}/**/lib{name}.a", recursive=True)
        library = self.path(f"lib{name}.so")
        self.succeed([CXX, *LINKER, "-shared", "-o", library, "-Wl,--whole-archive", archive, "-Wl,--no-whole-archive",
                      *others, *NEEDED, "-Wl,-z,defs"])
        return library

    def test_the_commands_use_nothing_that_the_library_hides(self):
        self.share("retort_cli", self.share("retort"))


if __name__ == "__main__":
    main()
