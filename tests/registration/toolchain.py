"""Compilers, linkers and what they make, for the tests of registration."""

import os
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE / "project"
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"]


class Failure(Exception):
    """A command that failed; says what it wrote."""


class Retort:
    """The library under test, as it was built."""

    def __init__(self, arguments):
        self.include = arguments.include
        self.cmake = pathlib.Path(arguments.cmake)
        self.static = arguments.static
        self.shared = arguments.shared
        self.libraries = arguments.libraries

    def link(self, core):
        """Link it as a "static" or a "shared" library; None: as there is."""
        if (core or ("static" if self.static else "shared")) == "shared":
            return [self.shared, f"-Wl,-rpath,{os.path.dirname(self.shared)}", *self.libraries]
        return [self.static, *self.libraries]


def add_arguments(parser):
    parser.add_argument("--include", required=True, help="the folder of Retort's headers")
    parser.add_argument("--cmake", required=True, help="the folder of RetortManifest.cmake")
    parser.add_argument("--static", help="libretort.a")
    parser.add_argument("--shared", help="libretort.so")
    parser.add_argument("--scratch", required=True, help="a folder to work in; emptied first")
    parser.add_argument("--libraries", nargs="*", default=[], help="what Retort itself links")


def fresh(folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def run(command, **options):
    """What a command writes; throws Failure with it unless the command succeeds."""
    done = subprocess.run([str(part) for part in command], text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, **options)
    if done.returncode != 0:
        raise Failure(done.stdout)
    return done.stdout


def output(command):
    """What a program writes, whether it succeeds or not."""
    return subprocess.run([str(part) for part in command], text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT).stdout


def write_manifest(retort, library, sources, manifest, migration_set=None):
    sources_file = manifest.with_suffix(".txt")
    sources_file.write_text("".join(f"{source}\n" for source in sources))
    return run(["cmake", f"-DLIBRARY={library}", f"-DSET={migration_set or library}", f"-DROOT={manifest.parent}",
                f"-DFOLDER={manifest.parent}", f"-DSOURCES={sources_file}", f"-DMANIFEST={manifest}", "-P",
                retort.cmake / "RetortManifest.cmake"])


class Toolchain:
    """A compiler with its flags and a linker."""

    def __init__(self, retort, compiler, linker="bfd", variant="plain"):
        self.retort, self.compiler, self.linker, self.variant = retort, compiler, linker, variant
        self.link_flags = [f"-fuse-ld={linker}", "-Wl,--strip-debug"]
        self.flags = ["-std=c++20", "-fPIC", f"-I{retort.include}", *WARNINGS]
        self.flags.append("-O0" if variant == "plain" else "-O2")
        if "lto" in variant:
            self.flags.append("-flto")
            self.link_flags += ["-flto", "-O2"]
        if "gc" in variant:
            self.flags += ["-ffunction-sections", "-fdata-sections", "-fvisibility=hidden"]
            self.link_flags.append("-Wl,--gc-sections")

    def compile(self, source, target, *flags):
        run([self.compiler, *self.flags, *flags, "-c", source, "-o", target])
        return target

    def archive(self, target, objects):
        names = {"g++": "gcc-ar", "clang++": "llvm-ar"}
        run([shutil.which(names[self.compiler]) or "ar", "rcs", target, *objects])
        return target

    def share(self, target, inputs):
        # Without a soname, so that programs look for it where it is.
        run([self.compiler, "-shared", *self.link_flags, *inputs, "-o", target])
        return target

    def link(self, target, inputs, core=None):
        run([self.compiler, *self.link_flags, *inputs, *self.retort.link(core), "-o", target])
        return target


def works(compiler, linker, variant, scratch):
    """Whether this compiler and this linker can make a program at all."""
    if shutil.which(compiler) is None:
        return False
    source = scratch / "works.cpp"
    source.write_text("int main() { return 0; }\n")
    lto = ["-flto"] if "lto" in variant else []
    program = scratch / f"works-{compiler}-{linker}-{variant}"
    command = [compiler, *lto, f"-fuse-ld={linker}", source, "-o", program]
    return subprocess.run([str(part) for part in command], capture_output=True).returncode == 0
