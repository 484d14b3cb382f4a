"""Debian's packages: made by cpack, installed by dpkg into a folder, used there, and removed without a trace."""

import glob
import os
import shutil
import subprocess

from acceptance import main, needs_tool
from shop import BUILD, CXX, IS_SHARED, WORK, ShopTestCase

STATUS = "/var/lib/dpkg/status"
PACKAGES = os.path.join(WORK, "debian")


def names(depends):
    return {entry.split()[0] for entry in depends.split(", ")}


@needs_tool("dpkg-shlibdeps")
class Debian(ShopTestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(PACKAGES, ignore_errors=True)
        made = subprocess.run(["cpack", "-G", "DEB", "--config", f"{BUILD}/CPackConfig.cmake", "-B", PACKAGES,
                               "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=none"], capture_output=True, text=True)
        if made.returncode != 0:
            raise AssertionError(made.stdout + made.stderr)
        cls.files = {os.path.basename(path).split("_")[0]: path for path in glob.glob(f"{PACKAGES}/*.deb")}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(PACKAGES, ignore_errors=True)

    def field(self, package, name):
        return self.succeed(["dpkg-deb", "--field", self.files[package], name]).stdout.strip()

    def make_root(self):
        """A folder in which dpkg installs, with the packages of this machine as what packages may depend on."""
        root = self.path("root")
        for folder in ("info", "updates", "triggers"):
            os.makedirs(f"{root}/var/lib/dpkg/{folder}")
        shutil.copy(STATUS, f"{root}/var/lib/dpkg/status")
        return root

    def dpkg(self, root, *arguments):
        as_root = [] if os.geteuid() == 0 else ["fakeroot"]
        return self.succeed([*as_root, "dpkg", f"--root={root}", "--force-not-root", "--no-triggers", *arguments])

    def test_every_package_says_what_it_needs(self):
        expected = {"retort", "libretort-dev"} | ({"libretort0.1"} if IS_SHARED else set())
        self.assertEqual(set(self.files), expected)
        uses = {"libc6", "libstdc++6", "libboost-program-options1.74.0", "libfmt9", "libpq5", "libsqlite3-0"}
        runtime = names(self.field("libretort0.1" if IS_SHARED else "retort", "Depends"))
        self.assertLessEqual(uses, runtime)
        develop = names(self.field("libretort-dev", "Depends"))
        self.assertEqual(develop, {"libretort0.1"} if IS_SHARED else
                         {"libfmt-dev", "libpq-dev", "libsqlite3-dev", "libboost-program-options-dev"})
        for package in self.files:
            self.assertEqual(self.field(package, "Version"), "0.1.0-1")
            self.assertRegex(self.field(package, "Description"), r"\ASchema migrations for C\+\+\n \w[^\n]+\n \w")

    def files_below(self, root):
        return sorted(path for path in glob.glob(f"{root}/**", recursive=True) if "/var/lib/dpkg" not in path)

    @needs_tool("dpkg")
    def test_they_install_work_and_leave_nothing_behind(self):
        if os.geteuid() != 0 and not shutil.which("fakeroot"):
            self.skipTest("installing needs root, or the program fakeroot")
        if IS_SHARED:
            self.skipTest("ldconfig runs after shared libraries are installed: tests/run.sh --packages does it on a machine")
        root = self.make_root()
        before = self.files_below(root)
        self.dpkg(root, "--install", *self.files.values())
        tool = f"{root}/usr/bin/retort"
        for package in self.files:
            self.assertTrue(os.path.exists(f"{root}/usr/share/doc/{package}/copyright"), package)
        self.work_with(tool, glob.glob(f"{root}/usr/lib*"))
        self.dpkg(root, "--purge", *self.files)
        self.assertEqual(self.files_below(root), before)

    def work_with(self, tool, library_folders):
        """Begins a project, which the tool builds with the package beside it, and migrates its database."""
        environment = {"LD_LIBRARY_PATH": ":".join(library_folders) if IS_SHARED else None, "CXX": CXX}
        project = self.path("project")
        os.mkdir(project)
        self.assertIn("0.1.0", self.succeed([tool, "--version"], environment=environment).stdout)
        ini = f"{project}/retort.ini"
        subprocess.run([tool, "init", "migrations"], cwd=project, check=True, capture_output=True,
                       env={**os.environ, **{k: v for k, v in environment.items() if v}})
        self.succeed([tool, "-c", ini, "revision", "-m", "first"], environment=environment)
        self.succeed([tool, "-c", ini, "upgrade", "head"], environment=environment, timeout=600)
        self.assertIn("(head), first", self.succeed([tool, "-c", ini, "current"], environment=environment).stdout)


if __name__ == "__main__":
    main()
