import glob
import os
import shutil


def copy(_recipe, pattern, src, dst):
    """A pattern matches across folders, as Conan's do."""
    deep = pattern.replace("/*", "/**")
    for path in glob.glob(os.path.join(src, deep), recursive=True):
        if os.path.isfile(path):
            target = os.path.join(dst, os.path.relpath(path, src))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy2(path, target)


def rm(_recipe, pattern, folder):
    for path in glob.glob(os.path.join(folder, pattern)):
        os.remove(path)


def rmdir(_recipe, folder):
    shutil.rmtree(folder)
