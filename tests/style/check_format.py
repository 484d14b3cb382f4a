"""Holds every C++ file of the repository against .clang-format."""

import pathlib
import subprocess
import sys


def sources(root):
    """What git would commit; without git, everything outside of build folders."""
    patterns = ("*.cpp", "*.hpp")
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
                            capture_output=True, text=True)
    if listed.returncode == 0:
        files = [root / name for name in listed.stdout.splitlines()]
    else:
        files = [path for pattern in patterns for path in root.rglob(pattern)
                 if "build" not in path.relative_to(root).parts]
    return [str(path) for path in files if path.exists()]


def main():
    clang_format, root = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sources(root)
    result = subprocess.run([clang_format, "--dry-run", "-Werror", *files])
    print(f"{len(files)} files: " + ("formatted" if result.returncode == 0 else f"run {clang_format} -i on those above"))
    return 0 if files and result.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
