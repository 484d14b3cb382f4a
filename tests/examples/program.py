"""Runs an example's program in a directory of its own and looks at what it says."""
import os
import subprocess
import sys
import tempfile


class Program:
    def __init__(self, directory, **environment):
        self.path = os.path.abspath(sys.argv[1])
        self.directory = directory
        self.environment = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "NOTEBOOK")}
        self.environment.update(environment)

    def run(self, *arguments, expect=0):
        done = subprocess.run([self.path, *arguments], cwd=self.directory, env=self.environment, text=True,
                              capture_output=True, timeout=120, check=False)
        if done.returncode != expect:
            sys.exit(f"{arguments}: exit code {done.returncode}, not {expect}\n{done.stdout}{done.stderr}")
        return done.stdout


def expect_equal(found, wanted):
    if found != wanted:
        sys.exit(f"found:\n{found}\nwanted:\n{wanted}")


def expect_in(wanted, text):
    if wanted not in text:
        sys.exit(f"missing: {wanted}\nin:\n{text}")


def with_directory(test):
    with tempfile.TemporaryDirectory() as directory:
        test(directory)
