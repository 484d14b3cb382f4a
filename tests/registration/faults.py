"""Migrations that a linker would lose or merge, or that are declared wrongly: each is an error that names the files and
says what is wrong, when the library is built, when the program is linked or when it starts."""

import argparse
import concurrent.futures
import inspect
import os
import re
import shutil
import sys

import toolchain

MIGRATION = """#include <retort/migration.hpp>

{open}
struct {name} final : retort::Migration {{
  static constexpr auto revision = "{id}";
  static constexpr auto down_revision = {down};
  void upgrade(retort::Op& op) const override {{ op.drop_table("{table}"); }}
}};
RETORT_MIGRATION({name});
{close}
"""


class Bench:
    """A folder with a toolchain; each fault makes its own in it."""

    def __init__(self, retort, compiler, linker, folder):
        self.tools = toolchain.Toolchain(retort, compiler, linker)
        self.retort, self.folder = retort, toolchain.fresh(folder)
        self.main = self.tools.compile(toolchain.PROJECT / "main.cpp", self.folder / "main.o")

    def write(self, file, text):
        path = self.folder / file
        path.write_text(text)
        return path

    def migration(self, file, name, id, down="retort::dsl::base", table="artist", anonymous=True):
        return self.write(file, MIGRATION.format(
            name=name, id=id, down=down, table=table, open="namespace {" if anonymous else "",
            close="}  // namespace" if anonymous else ""))

    def manifest(self, library, sources, migration_set=None):
        manifest = self.folder / f"{library}_manifest.cpp"
        toolchain.write_manifest(self.retort, library, sources, manifest, migration_set)
        return manifest

    def library(self, library, sources, migration_set=None):
        """The objects that retort_add_migrations() would put into a library."""
        manifest = self.manifest(library, sources, migration_set)
        set_flag = f"-DRETORT_MIGRATION_SET={migration_set or library}"
        return [self.object(source, set_flag, f"{library}_") for source in sources] + [self.object(manifest)]

    def object(self, source, *flags):
        prefix = flags[1] if len(flags) > 1 else ""
        # The path as a program gets it from retort_add_migrations(): relative to the project.
        map_path = f"-fmacro-prefix-map={self.folder}/="
        return self.tools.compile(source, self.folder / f"{prefix}{source.stem}.o", map_path, *flags[:1])

    def start(self, inputs, *arguments):
        program = self.tools.link(self.folder / "program", [self.main, *inputs])
        return toolchain.output([program, *arguments])


def refused(action, *arguments):
    """What a command that has to fail wrote."""
    try:
        action(*arguments)
    except toolchain.Failure as failure:
        return str(failure)
    return "(it succeeded)"


def expect(text, *patterns):
    for pattern in patterns:
        if not re.search(pattern, text, re.DOTALL):
            raise AssertionError(f"no \"{pattern}\" in:\n{text}")


# When the library is built


def one_class_name_in_two_files_of_a_library(bench):
    sources = [bench.migration("one.cpp", "AddNames", "a1"), bench.migration("two.cpp", "AddNames", "b2", '"a1"')]
    expect(refused(bench.manifest, "shop", sources),
           r"error: two migrations have the class name AddNames; rename one:\n    one.cpp\n    two.cpp\n")


def one_id_in_two_files_of_a_library(bench):
    sources = [bench.migration("one.cpp", "AddNames", "a1"), bench.migration("two.cpp", "AddAges", "a1")]
    expect(refused(bench.manifest, "shop", sources),
           r'error: two migrations have the revision id "a1"; change one:\n    one.cpp\n    two.cpp\n')


def a_file_that_registers_nothing(bench):
    forgotten = bench.write("forgotten.cpp", "struct Forgotten {};\n// RETORT_MIGRATION(Forgotten);\n")
    expect(refused(bench.manifest, "shop", [forgotten]),
           r"error: forgotten.cpp registers no migration; add\n    RETORT_MIGRATION\(Class\);.*retort: no migration")
    bench.manifest("shop", [bench.write("helper.cpp", "// retort: no migration\nint helper();\n")])


def a_file_that_claims_to_register_nothing(bench):
    source = bench.migration("one.cpp", "AddNames", "a1")
    source.write_text("// retort: no migration\n" + source.read_text())
    expect(refused(bench.manifest, "shop", [source]), r'error: one.cpp says "retort: no migration" and registers AddNames')


def an_id_that_cannot_be_read(bench):
    source = bench.migration("one.cpp", "AddNames", "a1")
    source.write_text(source.read_text().replace('revision = "a1"', "revision = first_id"))
    expect(refused(bench.manifest, "shop", [source]), r"error: one.cpp: no revision id can be read for AddNames; write")


def comments_and_strings_that_look_like_migrations(bench):
    """Not a fault: what the compiler sees is what is listed."""
    source = bench.write("odd.cpp", r'''/* struct Old {};
RETORT_MIGRATION(Old); */
#include <retort/migration.hpp>

namespace {

using namespace retort::dsl;

// struct Retired { static constexpr auto revision = "zz"; };  "
struct [[maybe_unused]] Real final : retort::Migration {
  static constexpr auto down_revision = base; /* revision = "yy" */
  static constexpr char revision[] = "a1";
  void upgrade(retort::Op& op) const override {
    op.execute("SELECT '/*' || '\\' || \"\"");
    op.execute(sql(R"sql(
RETORT_MIGRATION(InSql); -- revision = "xx"  ' )" /*
)sql"));
  }
};
RETORT_MIGRATION( Real );

struct Second final : retort::Migration {
  static constexpr const char* revision{"b2"};
  static constexpr auto down_revision = revisions("a1");
  [[maybe_unused]] static constexpr char quote = '"';
  void upgrade(retort::Op&) const override {}
};
RETORT_MIGRATION(Second);

}  // namespace
''')
    text = bench.start(bench.library("shop", [source]))
    expect(text, r"^a1 \(real\) odd.cpp:\d+\nb2 \(second\) odd.cpp:\d+\n2 revisions\n$")


# When the program is linked


def one_class_name_in_two_objects_without_a_manifest(bench):
    objects = [bench.object(bench.migration("one.cpp", "AddNames", "a1")),
               bench.object(bench.migration("two.cpp", "AddNames", "b2", '"a1"'))]
    expect(refused(bench.start, objects), r"(multiple definition of|duplicate symbol:).*retort_migration_AddNames",
           r"one\.(o|cpp)", r"two\.(o|cpp)")


def one_class_name_in_two_libraries_of_a_set(bench):
    objects = bench.library("first", [bench.migration("one.cpp", "AddNames", "a1")], "shop")
    objects += bench.library("second", [bench.migration("two.cpp", "AddNames", "b2", '"a1"')], "shop")
    expect(refused(bench.start, objects),
           r"(multiple definition of|duplicate symbol:).*retort_migration_shop_AddNames", "one", "two")


def one_class_in_two_sets_outside_of_anonymous_namespaces(bench):
    objects = bench.library("shop", [bench.migration("one.cpp", "AddNames", "a1", anonymous=False)])
    objects += bench.library("billing", [bench.migration("two.cpp", "AddNames", "b2", anonymous=False)])
    expect(refused(bench.start, objects),
           r"(multiple definition of|duplicate symbol:).*retort_migration_class\(AddNames const\*\)", "one", "two")


def one_class_name_in_two_sets_in_anonymous_namespaces(bench):
    """Not a fault."""
    objects = bench.library("shop", [bench.migration("one.cpp", "AddNames", "a1")])
    objects += bench.library("billing", [bench.migration("two.cpp", "AddNames", "b2")])
    expect(bench.start(objects, "shop"), r"^a1 \(add names\) one.cpp:9\n1 revisions\n$")
    expect(bench.start(objects, "billing"), r"^b2 \(add names\) two.cpp:9\n1 revisions\n$")


def a_migration_that_its_manifest_does_not_list(bench):
    objects = bench.library("shop", [bench.migration("one.cpp", "AddNames", "a1")])
    objects.append(bench.object(bench.migration("two.cpp", "AddAges", "b2", '"a1"'), "-DRETORT_MIGRATION_SET=shop"))
    expect(refused(bench.start, objects), r"retort_manifest_lists_shop_AddAges")


def a_migration_that_is_not_compiled(bench):
    sources = [bench.migration("one.cpp", "AddNames", "a1"), bench.migration("two.cpp", "AddAges", "b2", '"a1"')]
    expect(refused(bench.start, [bench.library("shop", sources)[i] for i in (0, 2)]), r"retort_migration_shop_AddAges")


# When the program starts


def one_class_name_in_two_shared_libraries(bench):
    one = bench.tools.share(bench.folder / "libone.so", [bench.object(bench.migration("one.cpp", "AddNames", "a1"))])
    two = bench.tools.share(bench.folder / "libtwo.so",
                            [bench.object(bench.migration("two.cpp", "AddNames", "b2", '"a1"'))])
    expect(bench.start(["-Wl,--no-as-needed", one, two]),
           r"^two migrations of one set have the same class name: AddNames in one.cpp:9 and AddNames in two.cpp:9\n"
           r"  hint: rename one")


def one_class_in_two_shared_libraries_outside_of_anonymous_namespaces(bench):
    libraries = [bench.tools.share(bench.folder / f"lib{library}.so", bench.library(
        library, [bench.migration(f"{library}.cpp", "AddNames", id, anonymous=False)]))
        for library, id in (("shop", "a1"), ("billing", "b2"))]
    expect(bench.start(["-Wl,--no-as-needed", *libraries], "shop"),
           r"^the linker has made one of two migrations: AddNames in billing.cpp:9 and AddNames in shop.cpp:9\n"
           r"  hint: rename one of them, or put both into anonymous namespaces")


def one_library_in_the_program_and_in_a_shared_library(bench):
    objects = bench.library("shop", [bench.migration("one.cpp", "AddNames", "a1")])
    shared = bench.tools.share(bench.folder / "libapplication.so", objects)
    expect(bench.start([*objects, "-Wl,--no-as-needed", shared]),
           r"^the migration AddNames \(one.cpp:9\) is linked twice\n  hint: link its library into the program or")


def one_id_in_two_files_without_a_manifest(bench):
    objects = [bench.object(bench.migration("one.cpp", "AddNames", "a1")),
               bench.object(bench.migration("two.cpp", "AddAges", "a1"))]
    expect(bench.start(objects), r'"?a1"?', r"one.cpp:9", r"two.cpp:9")


def one_id_in_two_libraries_of_a_set(bench):
    objects = bench.library("first", [bench.migration("one.cpp", "AddNames", "a1")], "shop")
    objects += bench.library("second", [bench.migration("two.cpp", "AddAges", "a1")], "shop")
    expect(bench.start(objects), r'"?a1"?', r"one.cpp:9", r"two.cpp:9")


def a_parent_that_does_not_exist(bench):
    objects = bench.library("shop", [bench.migration("one.cpp", "AddNames", "a1"),
                                     bench.migration("two.cpp", "AddAges", "b2", '"a0"')])
    expect(bench.start(objects), r'"?a0"?', r"two.cpp:9")


def an_object_of_another_build_than_its_manifest(bench):
    sources = [bench.migration("one.cpp", "AddNames", "a1"), bench.migration("two.cpp", "AddAges", "b2", '"a1"'),
               bench.migration("three.cpp", "AddEmails", "c3", '"b2"')]
    objects = bench.library("shop", sources)
    bench.migration("three.cpp", "AddEmails", "c4", '"b2"')
    objects[2] = bench.object(sources[2], "-DRETORT_MIGRATION_SET=shop", "shop_")
    expect(bench.start(objects),
           r'^revisions of "shop": 3 built, 3 linked; missing: "c3"; not expected: "c4"\n  hint: build')


def a_set_that_is_not_linked(bench):
    objects = bench.library("shop", [bench.migration("one.cpp", "AddNames", "a1")])
    expect(bench.start(objects, "shopp"),
           r'^no set of migrations called "shopp" is linked into this program; there is: shop \(1 migration\)')


def the_order_of_linking_does_not_matter(bench):
    """Not a fault."""
    objects = [bench.object(bench.migration(f"{name}.cpp", f"Add{name}", id))
               for name, id in (("Anna", "z9"), ("Berta", "a1"), ("Clara", "m5"))]
    expected = "z9 (add anna) Anna.cpp:9\na1 (add berta) Berta.cpp:9\nm5 (add clara) Clara.cpp:9\n3 revisions\n"
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0)):
        assert bench.start([objects[i] for i in order]) == expected


FAULTS = [function for _, function in inspect.getmembers(sys.modules[__name__], inspect.isfunction)
          if list(inspect.signature(function).parameters) == ["bench"]]


def try_all(retort, compiler, linker, folder):
    """What to print for each fault, and how many were not found."""
    bench = Bench(retort, compiler, linker, folder)
    lines, failures = [], 0
    for fault in FAULTS:
        name = f"{compiler} {linker}: {fault.__name__.replace('_', ' ')}"
        try:
            fault(bench)
            lines.append(f"ok      {name}")
        except (AssertionError, toolchain.Failure) as problem:
            failures += 1
            lines.append(f"FAILED  {name}\n{problem}")
    return lines, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    toolchain.add_arguments(parser)
    arguments = parser.parse_args()
    retort = toolchain.Retort(arguments)
    scratch = toolchain.fresh(arguments.scratch)
    columns = [(compiler, linker) for compiler in ("g++", "clang++") for linker in ("bfd", "lld")
               if toolchain.works(compiler, linker, "plain", scratch)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda column: try_all(retort, *column, scratch / "-".join(column)), columns))
    for lines, _ in results:
        print("\n".join(lines))
    shutil.rmtree(scratch)
    return 1 if not columns or sum(failures for _, failures in results) else 0


if __name__ == "__main__":
    sys.exit(main())
