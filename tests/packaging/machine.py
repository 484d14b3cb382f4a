"""A bare Debian 12 in a folder, which commands run in by chroot. Needs root, and a network."""

import os
import shutil
import subprocess
import tempfile

SOURCE = os.environ["RETORT_SOURCE_DIR"]
# Debian without anything, kept for the next run; made when it is missing.
PRISTINE = os.environ.get("RETORT_BARE_DEBIAN") or os.path.join(SOURCE, "build", "bare_debian")


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def debian_mirror():
    """Where this machine gets its own Debian from."""
    sites = subprocess.run(["apt-get", "indextargets", "--format", "$(SITE)", "Origin: Debian", "Codename: bookworm",
                            "Created-By: Packages"], capture_output=True, text=True, check=True).stdout.split()
    return sites[0]


def make_pristine():
    if not os.path.exists(os.path.join(PRISTINE, "complete")):
        shutil.rmtree(PRISTINE, ignore_errors=True)
        run("debootstrap", "--variant=minbase", "bookworm", PRISTINE, debian_mirror())
        run("touch", os.path.join(PRISTINE, "complete"))


class Machine:
    """Gone when the test class that it is made for is done."""

    def __init__(self, test_class):
        make_pristine()
        self.root = tempfile.mkdtemp(prefix="retort_machine_", dir=os.path.dirname(PRISTINE))
        test_class.addClassCleanup(shutil.rmtree, self.root)
        run("cp", "-a", f"{PRISTINE}/.", self.root)
        os.chmod(self.root, 0o755)
        shutil.copy("/etc/resolv.conf", f"{self.root}/etc/resolv.conf")
        run("mount", "-t", "proc", "proc", f"{self.root}/proc")
        test_class.addClassCleanup(run, "umount", f"{self.root}/proc")

    def path(self, name):
        return os.path.join(self.root, name.lstrip("/"))

    def copy(self, source, target):
        """As cp does: a folder that ends in a slash is copied without its name."""
        os.makedirs(self.path(target if target.endswith("/") else os.path.dirname(target)), exist_ok=True)
        run("cp", "-a", source + "." if source.endswith("/") else source, self.path(target))

    def command(self, *words, environment=None):
        """What Popen() needs to run something there."""
        variables = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8",
                     "DEBIAN_FRONTEND": "noninteractive", **(environment or {})}
        return {"args": ["chroot", self.root, *words], "env": variables}

    def run(self, script, environment=None, timeout=1800):
        """What a shell script prints; an error where it fails."""
        done = subprocess.run(**self.command("sh", "-c", script, environment=environment), text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout)
        if done.returncode != 0:
            raise AssertionError(f"{script}\n{done.stdout}")
        return done.stdout
