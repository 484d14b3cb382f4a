"""What goes wrong around a program: addresses, servers, rights, files and disks. Every complaint has to be clear, with
the right exit code and without a password, and nothing may be lost by it."""

import os
import pwd
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
import time
import urllib.parse

from acceptance import TestCase, main, new_directory, run
from private_server import PASSWORD, PrivateServer, free_port, needs_private_server

TOOLSHED = os.environ["TOOLSHED"]
MIGRATIONS = 14
OUTSIDE_TRANSACTIONS = "d4b6b114e941"  # one that cannot be part of one

FAILED, USAGE, UNREACHABLE = 1, 2, 4

is_root = os.geteuid() == 0


class Toolshed(TestCase):
    """Runs the program, and sees to it that no output of it, whatever happens, has the password in it."""

    program = TOOLSHED

    def toolshed(self, url, *arguments, code=0, environment=None, prefix=(), **keywords):
        result = run([*prefix, self.program, *arguments], environment={"DATABASE_URL": url, **(environment or {})},
                     **keywords)
        self.check(result, code, [url, *arguments])
        return result

    def check(self, result, code, about):
        output = result.stdout + result.stderr
        for secret in (PASSWORD, urllib.parse.quote(PASSWORD, safe="")):
            self.assertNotIn(secret, output, about)
        self.assertEqual(result.returncode, code, f"{about}\n{output}")
        if code != 0:
            self.assertRegex(result.stderr, r"(?m)^error: \S")
            self.assertNotRegex(result.stderr, r"(?i)terminate|what\(\)|assert|basic_string|std::")

    def complaint(self, url, *arguments, code, **keywords):
        """What is said, as one line."""
        return " ".join(self.toolshed(url, *arguments, code=code, **keywords).stderr.split())


class BadUrls(Toolshed):
    def test_what_is_no_url_is_a_usage_error_that_shows_how_one_looks(self):
        for url in ["nonsense", "shop.db", "mysql://host/shop", f"mysql://ada:{PASSWORD}@host/shop", "://host/shop",
                    "http://localhost", "/var/lib/shop.db", f"{PASSWORD}", f"ada:{PASSWORD}@host/shop"]:
            self.assertIn("postgresql://", self.complaint(url, "current", code=USAGE), url)

    def test_an_empty_url_is_a_usage_error(self):
        self.assertIn("the database URL is empty", self.complaint(None, "current", "--url", "", code=USAGE))

    def test_a_url_that_is_wrong_in_its_details_says_which(self):
        for url, reason in [
                ("sqlite:", "names no file"),
                ("sqlite://host/shop.db", "a slash is missing"),
                ("sqlite:shop%zz.db", "percent sign"),
                ("sqlite:shop%00.db", "percent sign"),
                ("postgresql:host/shop", "two slashes"),
                (f"postgresql://ada:{PASSWORD}@x@host/shop", "where the user's name and password end"),
                (f"postgresql://ada:{PASSWORD}/x@host/shop", "where the user's name and password end"),
                (f"postgresql://ada:{PASSWORD}@host/shop?nosuchoption=1", "nosuchoption"),
                (f"postgresql://ada:{PASSWORD}@host/shop?sslmode=perhaps", "sslmode"),
                (f"host=h user=ada nosuchoption=1 password={PASSWORD}", "nosuchoption"),
                (f"host=h user=ada password='{PASSWORD}", "quot"),
                (f"host=h password={PASSWORD} user", "="),
        ]:
            self.assertIn(reason, self.complaint(url, "upgrade", code=USAGE), url)

    def test_a_password_with_signs_of_its_own_is_not_shown_either(self):
        for url in [f"postgresql://ada:%{PASSWORD}@127.0.0.1:1/shop", f"postgresql://ada:{PASSWORD}%@127.0.0.1:1/shop",
                    f"postgresql://ada:a:{PASSWORD}@127.0.0.1:1/shop", f"postgresql://:{PASSWORD}@127.0.0.1:1/shop",
                    f"postgresql://127.0.0.1:1/shop?password={PASSWORD}&user=ada",
                    f"postgresql://127.0.0.1:1/shop?user=ada&PASSWORD={PASSWORD}",
                    f"host=127.0.0.1 port=1 password = '{PASSWORD}'", f"host=127.0.0.1 port=1 sslpassword={PASSWORD}"]:
            for arguments in [("current",), ("current", "--json"), ("upgrade",), ("history", "-i"), ("stamp", "head")]:
                result = run([TOOLSHED, *arguments], environment={"DATABASE_URL": url})
                self.check(result, UNREACHABLE if result.returncode == UNREACHABLE else USAGE, url)

    def test_the_program_itself_complains_in_the_same_way(self):
        result = run([TOOLSHED], environment={"DATABASE_URL": f"mysql://ada:{PASSWORD}@host/shop"})
        self.assertEqual(result.returncode, USAGE)
        self.assertRegex(result.stderr, r"^toolshed: \"mysql\" is not a database that Retort knows\n  hint: ")
        self.assertNotIn(PASSWORD, result.stderr)


class Unreachable(Toolshed):
    def test_a_closed_port(self):
        url = f"postgresql://ada:{PASSWORD}@127.0.0.1:{free_port()}/shop"
        complaint = self.complaint(url, "upgrade", code=UNREACHABLE)
        self.assertIn("cannot connect to postgresql://ada:***@127.0.0.1:", complaint)
        self.assertIn("Connection refused", complaint)

    def test_a_socket_that_is_not_there(self):
        complaint = self.complaint(f"postgresql:///shop?host={self.directory}", "upgrade", code=UNREACHABLE)
        self.assertIn("No such file or directory", complaint)
        self.assertIn(self.directory, complaint)

    def test_a_host_that_nobody_knows(self):
        url = f"postgresql://ada:{PASSWORD}@retort-nowhere.invalid/shop"
        self.assertIn("retort-nowhere.invalid", self.complaint(url, "upgrade", code=UNREACHABLE))

    def test_something_else_that_listens_there(self):
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            listener.listen()

            def answer():
                connection, _ = listener.accept()
                with connection:
                    connection.recv(1000)
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

            threading.Thread(target=answer, daemon=True).start()
            url = f"postgresql://ada:{PASSWORD}@127.0.0.1:{listener.getsockname()[1]}/shop?sslmode=disable"
            self.assertIn("cannot connect", self.complaint(url, "upgrade", code=UNREACHABLE))

    def test_every_command_that_asks_a_database_says_so_by_its_exit_code(self):
        url = f"postgresql://ada:{PASSWORD}@127.0.0.1:{free_port()}/shop"
        for arguments in [("current",), ("history", "-i"), ("upgrade", "--json"), ("downgrade", "-1"), ("stamp", "head")]:
            self.toolshed(url, *arguments, code=UNREACHABLE)
        self.toolshed(url, "heads")
        self.toolshed(url, "history")
        self.assertEqual(run([TOOLSHED], environment={"DATABASE_URL": url}).returncode, UNREACHABLE)


class WithServer(Toolshed):
    """With a server that asks for passwords."""

    @classmethod
    def setUpClass(cls):
        cls.server = PrivateServer(new_directory(cls.addClassCleanup))
        cls.addClassCleanup(cls.server.stop)

    def new_database(self, name):
        self.server.run_sql(f"CREATE DATABASE {name}")
        return self.server.url_of(name)

    def role(self, name, attributes=""):
        self.server.run_sql(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}' {attributes}")

    def applied(self, database):
        return self.server.run_sql("SELECT count(*) FROM retort_journal WHERE action = 'upgrade'", database).strip()


@needs_private_server
class Permissions(WithServer):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server.start()

    def test_a_wrong_password(self):
        url = self.server.url_of("postgres", password=PASSWORD + "x")
        self.assertIn("password authentication failed", self.complaint(url, "upgrade", code=UNREACHABLE))

    def test_no_password_at_all(self):
        url = f"postgresql://postgres@127.0.0.1:{self.server.port}/postgres"
        self.assertIn("no password supplied", self.complaint(url, "upgrade", code=UNREACHABLE))

    def test_a_wrong_password_is_not_waited_for(self):
        url = self.server.url_of("postgres", password=PASSWORD + "x")
        self.toolshed(url, "upgrade", "--wait-for-database", "10m", code=UNREACHABLE, timeout=60)

    def test_a_database_that_does_not_exist(self):
        url = self.server.url_of("nowhere")
        complaint = self.complaint(url, "upgrade", "--wait-for-database", "10m", code=UNREACHABLE, timeout=60)
        self.assertIn('database "nowhere" does not exist', complaint)

    def test_a_role_that_may_not_log_in(self):
        self.server.run_sql(f"CREATE ROLE outsider PASSWORD '{PASSWORD}'")
        self.assertIn("not permitted to log in",
                      self.complaint(self.server.url_of("postgres", "outsider"), "upgrade", code=UNREACHABLE))

    def test_a_role_that_may_create_nothing(self):
        self.new_database("closed")
        self.role("visitor")
        url = self.server.url_of("closed", "visitor")
        complaint = self.complaint(url, "upgrade", code=FAILED)
        self.assertIn("permission denied for schema public", complaint)
        self.assertIn("42501", complaint)
        self.assertIn("GRANT CREATE ON SCHEMA public", complaint)
        self.assertIn("nothing is applied", complaint)
        self.assertEqual(self.toolshed(url, "current").stdout, "")

        self.server.run_sql("GRANT CREATE ON SCHEMA public TO visitor", "closed")
        self.assertIn(f"applied {MIGRATIONS} migrations", self.toolshed(url, "upgrade").stdout)

    def test_a_role_that_may_only_read_looks_but_changes_nothing(self):
        owner = self.new_database("shown")
        self.toolshed(owner, "upgrade", "8a0e8f671887")
        self.role("reader", "IN ROLE pg_read_all_data")
        url = self.server.url_of("shown", "reader")
        self.assertEqual(self.toolshed(url, "current").stdout, "8a0e8f671887, create tools\n")
        self.assertIn("(current)", self.toolshed(url, "history", "-i").stdout)
        for arguments in [("upgrade",), ("downgrade", "base"), ("stamp", "head")]:
            self.assertIn("permission denied", self.complaint(url, *arguments, code=FAILED))
        self.assertEqual(self.applied("shown"), "2")
        self.toolshed(owner, "upgrade")
        self.assertEqual(self.applied("shown"), str(MIGRATIONS))

    def test_a_role_whose_transactions_are_read_only(self):
        self.new_database("frozen")
        self.role("freezer", "SUPERUSER")
        self.server.run_sql("ALTER ROLE freezer SET default_transaction_read_only = on")
        complaint = self.complaint(self.server.url_of("frozen", "freezer"), "upgrade", code=FAILED)
        self.assertIn("25006", complaint)
        self.assertIn("default_transaction_read_only", complaint)

    def test_a_role_that_may_not_change_what_another_one_owns(self):
        owner = self.new_database("shared")
        self.toolshed(owner, "upgrade", "6cdd298abf04")
        self.role("colleague")
        self.server.run_sql("GRANT ALL ON SCHEMA public TO colleague;"
                            "GRANT ALL ON ALL TABLES IN SCHEMA public TO colleague", "shared")
        complaint = self.complaint(self.server.url_of("shared", "colleague"), "upgrade", code=FAILED)
        self.assertIn("migration 42348651df85 (one open loan per tool): must be owner of table loans", complaint)
        self.assertIn("ownership", complaint)
        self.assertEqual(self.applied("shared"), "3")

    def test_a_role_with_room_for_one_session_only(self):
        """The migration lock needs a second one."""
        self.new_database("narrow")
        self.role("loner", "CONNECTION LIMIT 1")
        self.server.run_sql("GRANT ALL ON SCHEMA public TO loner", "narrow")
        url = self.server.url_of("narrow", "loner")
        self.assertIn("no free connection", self.complaint(url, "upgrade", "--lock-wait", "1s", code=FAILED))
        self.server.run_sql("ALTER ROLE loner CONNECTION LIMIT 2")
        self.toolshed(url, "upgrade")

    def test_a_role_with_no_room_at_all(self):
        self.role("nobody", "CONNECTION LIMIT 0")
        self.assertIn("too many connections for role",
                      self.complaint(self.server.url_of("postgres", "nobody"), "upgrade", code=UNREACHABLE))


@needs_private_server
class Waiting(WithServer):
    def test_a_server_that_comes_while_it_is_waited_for_is_used(self):
        url = self.server.url_of("postgres")
        process = subprocess.Popen([TOOLSHED, "upgrade", "--wait-for-database", "30s", "--url", url],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(2)
        self.assertIsNone(process.poll(), "it has not waited")
        self.server.start(wait=False)
        self.addCleanup(self.server.stop)
        out, err = process.communicate(timeout=60)
        self.assertEqual((process.returncode, out.split(" in ")[0]), (0, f"applied {MIGRATIONS} migrations"), err)
        self.assertNotIn(PASSWORD, out + err)

    def test_a_server_that_does_not_come_is_waited_for_as_long_as_was_said(self):
        url = f"postgresql://ada:{PASSWORD}@127.0.0.1:{free_port()}/shop"
        start = time.monotonic()
        complaint = self.complaint(url, "upgrade", "--wait-for-database", "1s", code=UNREACHABLE, timeout=30)
        self.assertGreaterEqual(time.monotonic() - start, 1.0)
        self.assertRegex(complaint, r"\(tried for \d+\.\d s\): .*Connection refused")


@needs_private_server
class LockTable(WithServer):
    """The server's memory for locks, of which a transaction needs some for each object that it makes."""

    FILL = """
        DO $$ BEGIN
          FOR number IN 1 .. 1000000 LOOP PERFORM pg_advisory_lock(number); END LOOP;
        EXCEPTION WHEN out_of_memory THEN NULL;
        END $$;
        SELECT pg_advisory_unlock(number) FROM generate_series(1, 15) AS number \\g /dev/null
        \\echo full
    """

    def other_session(self):
        """Leaves room for 15 locks, as long as it lasts."""
        session = subprocess.Popen(["psql", "-qX", self.server.url], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(session.communicate)
        session.stdin.write(self.FILL)
        session.stdin.flush()
        self.assertEqual(session.stdout.readline().strip(), "full")
        return session

    def test_one_transaction_for_more_than_it_can_lock_changes_nothing_and_names_the_setting(self):
        self.server.start()
        url = self.new_database("locks")
        session = self.other_session()
        complaint = self.complaint(url, "upgrade", f"{OUTSIDE_TRANSACTIONS}-1", "--single-transaction",
                                   code=FAILED)
        self.assertIn("53200", complaint)
        self.assertIn("max_locks_per_transaction", complaint)
        self.assertEqual(self.server.run_sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace "
                                             "AND relname NOT LIKE 'retort%'", "locks").strip(), "0")
        session.communicate()
        self.assertIn(f"applied {MIGRATIONS} migration", self.toolshed(url, "upgrade").stdout)


def as_nobody():
    """What to put before a command so that rights mean something to it."""
    if not is_root:
        return []
    entry = pwd.getpwnam("nobody")
    return ["setpriv", f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}", "--clear-groups"]


def content(path):
    with open(path, "rb") as file:
        return file.read()


def shed(path):
    """All that a database holds, but for when and how fast it came to be."""
    database = sqlite3.connect(path)
    try:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        rows = {name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in tables
                if name not in ("retort_journal", "members")}
        rows["members"] = database.execute("SELECT id, name, email FROM members ORDER BY 1").fetchall() \
            if "members" in tables else None
        return (database.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall(), rows)
    finally:
        database.close()


class SqliteFiles(Toolshed):
    @classmethod
    def setUpClass(cls):
        """A copy of the program where everybody may read, and a database that is half-way."""
        folder = new_directory(cls.addClassCleanup)
        os.chmod(folder, 0o755)
        cls.program = shutil.copy(TOOLSHED, folder)
        cls.half = os.path.join(folder, "half.db")
        run([TOOLSHED, "upgrade", "74624aff3a9d"], environment={"DATABASE_URL": f"sqlite:///{cls.half}"})

    def setUp(self):
        super().setUp()
        os.chmod(self.directory, 0o755)
        self.file = shutil.copy(self.half, self.path("shed.db"))
        self.url = f"sqlite:///{self.file}"

    def test_a_file_that_may_only_be_read_is_shown_but_not_changed(self):
        os.chmod(self.file, 0o444)
        before = content(self.file)
        self.assertIn("74624aff3a9d", self.toolshed(self.url, "current", prefix=as_nobody()).stdout)
        for arguments in [("upgrade",), ("downgrade", "base"), ("stamp", "head")]:
            complaint = self.complaint(self.url, *arguments, code=FAILED, prefix=as_nobody())
            self.assertIn("readonly", complaint)
            self.assertIn(self.file, complaint)
            self.assertIn("writable", complaint)
        self.assertEqual(content(self.file), before)

    def test_a_folder_in_which_nothing_can_be_made(self):
        os.chmod(self.directory, 0o555)
        complaint = self.complaint(f"sqlite:///{self.path('new.db')}", "upgrade", code=UNREACHABLE, prefix=as_nobody())
        self.assertIn("cannot open the SQLite database", complaint)
        self.assertIn(self.path("new.db"), complaint)

    def test_a_file_in_a_folder_in_which_sqlite_cannot_keep_its_journal(self):
        os.chmod(self.file, 0o666)
        os.chmod(self.directory, 0o555)
        before = content(self.file)
        self.complaint(self.url, "upgrade", code=FAILED, prefix=as_nobody())
        self.assertEqual(content(self.file), before)
        os.chmod(self.directory, 0o777)
        self.toolshed(self.url, "upgrade", prefix=as_nobody())

    def test_a_folder_that_is_not_there(self):
        complaint = self.complaint(f"sqlite:///{self.path('no/such/folder/shed.db')}", "upgrade", code=UNREACHABLE)
        self.assertIn("No such file or directory", complaint)

    def test_a_folder_in_place_of_a_file(self):
        self.assertIn("cannot open", self.complaint(f"sqlite:///{self.directory}", "upgrade", code=UNREACHABLE))

    def test_a_file_that_is_no_database(self):
        with open(self.file, "wb") as file:
            file.write(os.urandom(100_000))
        before = content(self.file)
        for arguments in [("upgrade",), ("current",), ("history", "-i"), ("stamp", "head"), ("downgrade", "base")]:
            complaint = self.complaint(self.url, *arguments, code=FAILED)
            self.assertIn("file is not a database", complaint)
            self.assertIn(self.file, complaint)
        self.assertEqual(content(self.file), before)

    def test_a_database_that_has_been_cut_off(self):
        os.truncate(self.file, os.path.getsize(self.file) // 2 // 4096 * 4096)
        self.assertIn("malformed", self.complaint(self.url, "upgrade", code=FAILED))

    def test_a_database_with_rubbish_inside(self):
        with open(self.file, "r+b") as file:
            file.seek(4096)
            file.write(os.urandom(os.path.getsize(self.file) - 4096))
        self.assertRegex(self.complaint(self.url, "upgrade", code=FAILED), "malformed|damaged")

    def test_an_empty_file_is_an_empty_database(self):
        os.truncate(self.file, 0)
        self.assertIn(f"applied {MIGRATIONS} migrations", self.toolshed(self.url, "upgrade").stdout)


class FullDisk(Toolshed):
    def small_disk(self, kilobytes):
        """A disk of that size, or none where they cannot be made."""
        if not is_root:
            self.skipTest("only root can make a small disk")
        disk = self.path("disk")
        os.mkdir(disk)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=777", "none", disk], check=False,
                          stderr=subprocess.DEVNULL).returncode != 0:
            self.skipTest("a small disk cannot be mounted here")
        self.addCleanup(subprocess.run, ["umount", "--lazy", disk], check=False)
        return disk

    @staticmethod
    def fill(path, leaving):
        """Leaves so many bytes on the disk."""
        disk = os.statvfs(os.path.dirname(path))
        with open(path, "wb") as file:
            file.write(bytes(max(disk.f_bavail * disk.f_frsize - leaving, 0)))

    def reference(self):
        """What a run on a disk with room makes."""
        self.toolshed(f"sqlite:///{self.path('reference.db')}", "upgrade")
        return shed(self.path("reference.db"))

    def applied(self, path):
        database = sqlite3.connect(path)
        try:
            return database.execute("SELECT count(*) FROM retort_journal").fetchone()[0]
        except sqlite3.OperationalError:
            return 0
        finally:
            database.close()

    def test_a_disk_that_is_full_half_way_stops_a_run_which_goes_on_when_there_is_room(self):
        disk = self.small_disk(1000)
        file, filler = os.path.join(disk, "shed.db"), os.path.join(disk, "filler")
        url, wanted = f"sqlite:///{file}", self.reference()
        stopped_at = []
        for kilobytes in range(8, 1000, 8):
            self.fill(filler, leaving=kilobytes * 1024)
            result = run([TOOLSHED, "upgrade", "--url", url])
            os.remove(filler)
            if result.returncode == 0:
                break
            self.check(result, FAILED, f"{kilobytes} kB")
            self.assertRegex(result.stderr, r"database or disk is full\n(.*\n)*  SQLSTATE: SQLITE_FULL\n"
                                            r"(.*\n)*  hint: .*room")
            stopped_at.append(self.applied(file))
            self.assertEqual(self.toolshed(url, "current").stdout != "", stopped_at[-1] > 0)
        self.assertEqual(stopped_at, sorted(stopped_at))
        self.assertTrue(any(0 < count < MIGRATIONS for count in stopped_at), stopped_at)
        self.assertEqual(shed(file), wanted)

    def test_a_limit_on_files_stops_a_run_which_goes_on_when_it_is_gone(self):
        url, wanted = f"sqlite:///{self.path('shed.db')}", self.reference()

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

        result = subprocess.run([TOOLSHED, "upgrade"], env={**os.environ, "DATABASE_URL": url}, text=True, check=False,
                                capture_output=True, preexec_fn=limit, timeout=60)
        self.check(result, FAILED, "a limit of 40,000 bytes")
        self.assertIn("SQLITE_", result.stderr)
        self.assertTrue(0 < self.applied(self.path("shed.db")) < MIGRATIONS)
        self.toolshed(url, "upgrade")
        self.assertEqual(shed(self.path("shed.db")), wanted)

    @needs_private_server
    def test_a_servers_full_disk_stops_a_run_which_goes_on_when_there_is_room(self):
        disk = self.small_disk(2000)
        folder, filler = os.path.join(disk, "tables"), os.path.join(disk, "filler")
        server = PrivateServer(new_directory(self.addCleanup))
        os.chmod(self.directory, 0o755)
        os.mkdir(folder)
        server.give(folder)
        server.start()
        self.addCleanup(server.stop)
        server.run_sql(f"CREATE TABLESPACE small LOCATION '{folder}'")
        server.run_sql("ALTER DATABASE postgres SET default_tablespace = small")
        self.fill(filler, leaving=100 * 1024)
        complaint = self.complaint(server.url, "upgrade", code=FAILED)
        self.assertRegex(complaint, "could not extend file|No space left on device")
        self.assertIn("53100", complaint)
        self.assertIn("free space", complaint)
        applied = int(server.run_sql("SELECT count(*) FROM retort_journal WHERE action = 'upgrade'"))
        self.assertTrue(0 < applied < MIGRATIONS, applied)
        os.remove(filler)
        self.assertIn(f"applied {MIGRATIONS - applied} migration", self.toolshed(server.url, "upgrade").stdout)


del Toolshed, WithServer

if __name__ == "__main__":
    main()
