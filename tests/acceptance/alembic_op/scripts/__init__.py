"""Alembic's side of every script: functions that use alembic.op as a migration does, by name."""

import importlib
import inspect

GROUPS = ("tables", "columns", "indexes", "constraints", "changes")


def load():
    """The scripts by name. Needs Alembic."""
    scripts = {}
    for group in GROUPS:
        module = importlib.import_module(f"scripts.{group}")
        for name, function in vars(module).items():
            if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_"):
                assert name not in scripts, name
                scripts[name] = function
    return scripts
