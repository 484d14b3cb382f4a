"""On what was measured: what it has, not which one it is."""

import os
import platform
import sqlite3

from measuring import output


def memory_gb():
    with open("/proc/meminfo", encoding="ascii") as file:
        return round(int(file.readline().split()[1]) / 1024 ** 2)


def processor():
    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return names[0] if names else platform.machine()


def describe(server):
    return {"x_processors": os.cpu_count(), "x_processor": processor(), "x_memory_gb": memory_gb(),
            "x_kernel": ".".join(platform.release().split(".")[:2]),
            "x_postgres": server.sql("postgres", "SHOW server_version").split()[0],
            "x_sqlite": sqlite3.sqlite_version, "x_compiler": "g++ " + output(["g++", "-dumpfullversion"]).strip()}
