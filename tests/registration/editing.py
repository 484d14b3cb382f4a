"""A library of migrations follows its folder: what is edited, added or removed is noticed by the next build."""

import argparse
import os
import re
import shutil
import sys
import time

import toolchain

PROJECT = """cmake_minimum_required(VERSION 3.22)
project(editing LANGUAGES CXX)
add_library(retort::core UNKNOWN IMPORTED)
set_target_properties(retort::core PROPERTIES IMPORTED_LOCATION "{library}" INTERFACE_LINK_LIBRARIES "{libraries}"
  INTERFACE_INCLUDE_DIRECTORIES "{include}" INTERFACE_COMPILE_FEATURES cxx_std_20)
include("{cmake}/RetortMigrations.cmake")
set(CMAKE_AUTOMOC ON)
retort_add_migrations(shop DIRECTORY migrations)
target_precompile_headers(shop PRIVATE <string>)
add_executable(program "{main}")
set_target_properties(program PROPERTIES AUTOMOC OFF)
target_link_libraries(program PRIVATE shop retort::core)
"""


class Project:
    """A project in a folder of its own, with a copy of the migrations."""

    def __init__(self, retort, folder):
        self.migrations, self.build_folder = folder / "migrations", folder / "build"
        shutil.copytree(toolchain.PROJECT / "migrations", self.migrations)
        (folder / "CMakeLists.txt").write_text(PROJECT.format(
            library=retort.static or retort.shared, libraries=";".join(retort.libraries), include=retort.include,
            cmake=retort.cmake, main=toolchain.PROJECT / "main.cpp"))
        toolchain.run(["cmake", "-S", folder, "-B", self.build_folder, "-DCMAKE_BUILD_TYPE=Debug",
                       "-DCMAKE_EXE_LINKER_FLAGS=-Wl,--strip-debug"])

    def build(self):
        # File systems and make may know time to the second only.
        time.sleep(1)
        return toolchain.run(["cmake", "--build", self.build_folder])

    def ids(self):
        """The revisions of the program, after building it."""
        self.build()
        return re.findall(r"^(\w+) \(", toolchain.output([self.build_folder / "program"]), re.MULTILINE)


def edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    toolchain.add_arguments(parser)
    arguments = parser.parse_args()
    scratch = toolchain.fresh(arguments.scratch)
    project = Project(toolchain.Retort(arguments), scratch)
    third = project.migrations / "3_index_artist_name.cpp"
    fourth = project.migrations / "more" / "4_add_label.cpp"

    assert project.ids() == ["1a", "2b", "3c"]

    edit(third, '"3c"', '"3d"')
    assert project.ids() == ["1a", "2b", "3d"], "an edited id"

    fourth.parent.mkdir()
    text = third.read_text().replace("IndexArtistName", "AddLabel").replace('"2b"', '"3d"')
    fourth.write_text(text)
    try:
        project.build()
        raise AssertionError("two migrations of one id were built")
    except toolchain.Failure as failure:
        assert 'two migrations have the revision id "3d"' in str(failure), failure
        assert "migrations/3_index_artist_name.cpp\n    migrations/more/4_add_label.cpp" in str(failure), failure

    edit(fourth, 'revision = "3d";\n  static', 'revision = "4e";\n  static')
    assert project.ids() == ["1a", "2b", "3d", "4e"], "an added file"

    fourth.unlink()
    assert project.ids() == ["1a", "2b", "3d"], "a removed file"

    manifest = project.build_folder / "retort_manifest_shop.cpp"
    before = os.stat(manifest).st_mtime_ns
    project.build()
    assert os.stat(manifest).st_mtime_ns == before, "nothing to do"

    shutil.rmtree(scratch)
    print("edited, added and removed migrations are noticed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
