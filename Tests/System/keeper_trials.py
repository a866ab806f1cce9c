"""Several real accounts on one casebook: what its keeper lets each of them do, and what it survives."""

import fcntl
import itertools
import json
import mmap
import os
import pwd
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from terminal import Terminal
from trial import PROGRAM, SOAK, Done, NotRun, Trials, Word, run

# Unique to this run, so that neither a concurrent run nor the rest of a killed one interferes.
SUFFIX = str(os.getpid())
GROUPS = {"reader": "cbr", "officer": "cbo", "supervisor": "cbs", "auditor": "cba"}
ACCOUNTS = {
    "keeper": [],
    "reader": ["reader"],
    "kim": ["officer"],
    "lee": ["officer"],
    "chief": ["officer", "supervisor"],
    "audit": ["auditor"],
    "both": ["officer", "auditor"],
    "stranger": [],
}
COMMITS = 1_000 if SOAK else 250
WRITERS = 8
# An account that lost its group may go on for at most this many seconds.
REVOKED_WITHIN = 30
CANARY = "canary-7f3a"
CONNECTIONS = 5_000
# The save of an officer takes at most this many milliseconds beside bad neighbours, 99 times of 100.
SAVES_WITHIN = 50


def _name(account: str) -> str:
    return f"cb{account}{SUFFIX}"


def name_of(account: str) -> str:
    """The name on this machine of an account of the office."""
    return _name(account)


def _group(role: str) -> str:
    return GROUPS[role] + SUFFIX


@contextmanager
def _accounts() -> Iterator[None]:
    """Real accounts and groups of this machine, removed afterwards."""
    if not shutil.which("useradd"):
        raise NotRun("no useradd")
    try:
        for role in GROUPS:
            run("groupadd", _group(role))
        for account, roles in ACCOUNTS.items():
            words: list[Word] = ["useradd", "-M", "-N", "-g", "nogroup", "-d", "/nonexistent"]
            if roles:
                words += ["-G", ",".join(_group(role) for role in roles)]
            run(*words, "-s", "/usr/sbin/nologin", _name(account))
        yield
    finally:
        for account in ACCOUNTS:
            run("userdel", "--force", _name(account), check=False)
        for role in GROUPS:
            run("groupdel", _group(role), check=False)


@dataclass
class Office:
    """A casebook with its keeper, and the accounts that use it."""

    home: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def program(self) -> Path:
        return self.home / "casebook"

    @property
    def book(self) -> Path:
        return self.home / "main"

    @property
    def socket(self) -> Path:
        return self.home / "run" / "main.sock"

    def words(self, account: str, *words: Word) -> list[str]:
        """A command as an account, with the groups it has now."""
        name = _name(account)
        gid = pwd.getpwnam(name).pw_gid
        return ["setpriv", "--reuid", name, "--regid", str(gid), "--init-groups", *map(str, words)]

    def environment(self, account: str) -> dict[str, str]:
        home = self.home / "homes" / account
        return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm-256color"}

    def casebook(self, account: str, *words: Word, direct: bool = False) -> Done:
        place = self.book if direct else self.socket
        command = self.words(account, self.program, *words, "-C", place)
        return run(*command, check=False, env=self.environment(account))

    def start(self) -> None:
        words: list[Word] = [self.program, "serve", self.book, "--socket", self.socket]
        words += ["--config", self.home / "config.json"]
        self.process = subprocess.Popen(
            self.words("keeper", *words), stderr=subprocess.DEVNULL, env=self.environment("keeper")
        )
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with suppress(OSError), socket.socket(socket.AF_UNIX) as probe:
                probe.connect(str(self.socket))
                return
            assert self.process.poll() is None, "the keeper ended"
            time.sleep(0.02)
        raise AssertionError("no keeper within 20 s")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        if self.process:
            self.process.send_signal(how)
            self.process.wait(timeout=30)
        self.process = None

    def lines(self) -> list[dict[str, Any]]:
        """The commits after the first, which the keeper's account made before it served."""
        return [json.loads(line) for line in (self.book / "journal.jsonl").read_bytes().splitlines()][1:]


@contextmanager
def office() -> Iterator[Office]:
    """An office with a keeper that runs."""
    with _accounts(), tempfile.TemporaryDirectory() as folder:
        made = Office(Path(folder))
        made.home.chmod(0o755)
        shutil.copy(PROGRAM, made.program)
        made.program.chmod(0o755)
        keeper = pwd.getpwnam(_name("keeper"))
        place = made.home / "run"
        place.mkdir()
        os.chown(place, keeper.pw_uid, keeper.pw_gid)
        for account in ACCOUNTS:
            home = made.home / "homes" / account
            home.mkdir(parents=True)
            entry = pwd.getpwnam(_name(account))
            os.chown(home, entry.pw_uid, entry.pw_gid)
            home.chmod(0o700)
        made.book.mkdir()
        os.chown(made.book, keeper.pw_uid, keeper.pw_gid)
        made.book.chmod(0o700)
        roles = {role: [_group(role)] for role in GROUPS}
        limits = {"commits_per_second": 100_000, "connections_per_account": 32, "seconds_for_message": 2}
        (made.home / "config.json").write_text(json.dumps({"roles": roles, "limits": limits}))
        first: list[Word] = ["add", "victim", f"name_latin={CANARY}", "report_channel=family", "-C", made.book]
        making: list[Word] = ["init", made.book]
        for words in (making, first):
            done = run(*made.words("keeper", made.program, *words), check=False, env=made.environment("keeper"))
            assert done.returncode == 0, done.stderr
        made.start()
        try:
            yield made
        finally:
            made.stop(signal.SIGKILL)


class Wire:
    """A client of its own making, which need not keep to the rules."""

    def __init__(self, path: Path) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        # Waits where many others connect, which a socket with a time limit does not.
        self.socket.connect(str(path))
        self.socket.settimeout(20)
        self.rest = b""
        self.files: list[int] = []
        self.hello = self.ask("h", {"version": 1})

    def send(self, kind: str, payload: bytes) -> None:
        self.socket.sendall(struct.pack(">I", len(payload) + 1) + kind.encode() + payload)

    def ask(self, kind: str, message: Any) -> Any:
        """Sends a request and returns its answer; messages that nobody asked for are passed over."""
        self.send(kind, json.dumps(message).encode())
        while True:
            got, payload = self._receive()
            if got == b"r":
                return json.loads(payload)

    def _receive(self) -> tuple[bytes, bytes]:
        while len(self.rest) < 4 or len(self.rest) < 4 + struct.unpack(">I", self.rest[:4])[0]:
            data, files, _, _ = socket.recv_fds(self.socket, 1 << 16, 4)
            self.files += files
            if not data:
                raise ConnectionError
            self.rest += data
        length = struct.unpack(">I", self.rest[:4])[0]
        frame, self.rest = self.rest[4 : 4 + length], self.rest[4 + length :]
        return frame[:1], frame[1:]

    def close(self) -> None:
        self.socket.close()
        for file in self.files:
            os.close(file)


def _as(account: str, action: Callable[[], Any]) -> Any:
    """What an action returns that is done by a process of an account."""
    entry = pwd.getpwnam(_name(account))
    groups = os.getgrouplist(entry.pw_name, entry.pw_gid)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups(groups)
            os.setgid(entry.pw_gid)
            os.setuid(entry.pw_uid)
            answer = {"answer": action()}
        except BaseException as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        with suppress(OSError):
            os.write(write, json.dumps(answer).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    found = json.loads(text)
    if "error" in found:
        raise AssertionError(f"{account}: {found['error']}")
    return found["answer"]


def _commit(number: int, mark: str, **more: Any) -> dict[str, Any]:
    """A new note with a mark as its text; `number` is that of the commit's id."""
    record: dict[str, Any] = {"id": "ZZZN-0001", "kind": "note", "at": "2025-10-01T02:00:00Z", "by": "kim"}
    record |= {"text": mark, "victims": ["V-0001"]}
    change = {"base": 0, "image": record | more}
    return {"id": f"{number:032x}", "action": "note", "changes": [change], "allowed": []}


def roles() -> None:
    """Each account may do what its role says, by the program and by a client of its own making."""
    table = {
        # list, add, set, verify, log --access, brief
        "reader": (0, 73, 73, 0, 0, 0),
        "kim": (0, 0, 0, 0, 0, 0),
        "chief": (0, 0, 0, 0, 0, 0),
        "audit": (77, 77, 77, 0, 0, 77),
        "both": (77, 77, 77, 77, 77, 77),
        "stranger": (77, 77, 77, 77, 77, 77),
    }
    with office() as made:
        for account, wanted in table.items():
            commands: list[list[Word]] = [["list", "victims"]]
            commands += [["add", "victim", "name_latin=A B", "report_channel=family"]]
            commands += [["set", "V-0001", f"contact_rule=by {account}"], ["verify"], ["log", "--access"]]
            commands += [["brief", "V-0001"]]
            for command, status in zip(commands, wanted, strict=True):
                done = made.casebook(account, *command)
                assert done.returncode == status, f"{account} {command}: {done.returncode} {done.stderr}"
                if account in ("audit", "both", "stranger"):
                    assert CANARY not in done.stdout + done.stderr, f"{account} {command}"
            done = made.casebook(account, "list", "victims", direct=True)
            assert done.returncode != 0 and CANARY not in done.stdout + done.stderr, account
        names = ["access.jsonl", "access.json", "lock", "drafts", "drafts/x", "attachments"]
        names += ["../config.json", "/etc/passwd"]
        names += ["records/../lock", "casebook.json/", "", "."]
        for account in ("reader", "kim", "chief"):

            def opens() -> list[str]:
                wire = Wire(made.socket)
                return [name for name in names if "errno" not in wire.ask("o", {"name": name})]

            assert _as(account, opens) == [], account
        authors = {line["by"] for line in made.lines()}
        assert authors == {_name("kim"), _name("chief")}, authors
        own = made.casebook("kim", "log", "--access", "--json").stdout
        assert _name("reader") not in own and _name("kim") in own, own
        assert _name("reader") in made.casebook("audit", "log", "--access", "--json").stdout


def impersonation() -> None:
    """No line is under another name than that of the account that connected."""
    with office() as made:
        lee = pwd.getpwnam(_name("lee"))

        def first() -> Any:
            return Wire(made.socket).ask("c", _commit(1, "one"))

        def tries() -> list[str]:
            wire = Wire(made.socket)
            answers = [wire.ask("c", _commit(1, "two"))]
            answers.append(wire.ask("c", {**_commit(2, "three"), "by": "root", "uid": 0, "seq": 1}))
            forged = "\n" + json.dumps({"seq": 9, "by": "root", "uid": 0})
            answers.append(wire.ask("c", _commit(3, forged)))
            answers.append(wire.ask("c", _commit(4, "five", created_by="root", updated_by="root")))
            # A chosen number could use up all numbers; a new author could be put into an old record.
            chosen = _commit(5, "six", id="N-999999999")
            assert wire.ask("c", chosen)["answer"] == "refused"
            changed = _commit(6, "one, changed", id="N-0001", created_by="root", created_at="2020-01-01T00:00:00Z")
            changed["changes"][0]["base"] = 1
            answers.append(wire.ask("c", changed))
            wire.send("e", json.dumps({"id": "V-0001", "since": (1 << 63) - 1}).encode())
            return [answer["answer"] for answer in answers]

        assert _as("kim", first)["answer"] == "saved"
        answers = _as("lee", tries)
        assert answers[0] == "refused", answers
        lines = made.lines()
        assert [line["by"] for line in lines][:1] == [_name("kim")]
        assert {(line["by"], line["uid"]) for line in lines[1:]} == {(lee.pw_name, lee.pw_uid)}, lines
        images = [line["content"]["records"][0]["image"] for line in lines[1:]]
        assert all(image["updated_by"] == lee.pw_name for image in images), images
        assert [image["created_by"] for image in images] == [lee.pw_name] * 3 + [_name("kim")], images
        assert not images[-1]["created_at"].startswith("2020"), images
        assert made.casebook("chief", "verify").returncode == 0


def descriptors() -> None:
    """A file that the keeper handed out can only be read."""
    with office() as made:

        def tries() -> list[str]:
            wire = Wire(made.socket)
            assert "errno" not in wire.ask("o", {"name": "journal.jsonl"})
            file = wire.files[0]
            attempts: dict[str, Callable[[], Any]] = {
                "write": lambda: os.write(file, b"x"),
                "truncate": lambda: os.ftruncate(file, 0),
                "chmod": lambda: os.fchmod(file, 0o666),
                "chown": lambda: os.fchown(file, os.getuid(), -1),
                "map for writing": lambda: mmap.mmap(file, 1, prot=mmap.PROT_READ | mmap.PROT_WRITE),
                "open again for writing": lambda: os.open(f"/proc/self/fd/{file}", os.O_RDWR),
                "open again": lambda: os.open(f"/proc/self/fd/{file}", os.O_RDONLY),
                "link": lambda: os.link(f"/proc/self/fd/{file}", "/tmp/stolen", follow_symlinks=True),
                "lease": lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK),
                "allocate": lambda: os.posix_fallocate(file, 0, 1 << 20),
            }
            done = []
            for name, attempt in attempts.items():
                with suppress(OSError, PermissionError):
                    attempt()
                    done.append(name)
            # A lock of a reader harms nobody.
            fcntl.flock(file, fcntl.LOCK_SH)
            return [*done, wire.ask("c", _commit(1, "after"))["answer"]]

        assert _as("kim", tries) == ["saved"]


def killed_keeper() -> str:
    """Eight writers go on while the keeper is killed again and again: nothing is lost, nothing doubled."""
    with office() as made:
        ends = threading.Event()
        kills = 0

        def work(writer: int) -> list[int]:
            saved = []
            for number in range(COMMITS):
                commit = _commit(writer << 20 | number, f"{writer}-{number}")
                while True:
                    try:
                        wire = Wire(made.socket)
                        while (answer := wire.ask("c", commit))["answer"] == "busy":
                            pass
                        wire.close()
                        break
                    except OSError:
                        time.sleep(0.01)
                assert answer["answer"] == "saved", answer
                saved.append(answer["sequence"])
            return saved

        results: dict[int, list[int]] = {}

        def run_writer(writer: int) -> None:
            results[writer] = _as("kim" if writer % 2 else "lee", lambda: work(writer))

        writers = [threading.Thread(target=run_writer, args=(writer,)) for writer in range(WRITERS)]
        for writer in writers:
            writer.start()

        def kill() -> None:
            nonlocal kills
            while not ends.wait(1 if SOAK else 0.4):
                made.stop(signal.SIGKILL)
                made.start()
                kills += 1

        killer = threading.Thread(target=kill)
        killer.start()
        for writer in writers:
            writer.join()
        ends.set()
        killer.join()
        assert len(results) == WRITERS, "a writer failed"
        lines = made.lines()
        assert [line["seq"] for line in lines] == list(range(2, len(lines) + 2))
        marks = [line["content"]["records"][0]["image"]["text"] for line in lines]
        assert len(marks) == len(set(marks)) == WRITERS * COMMITS, f"{len(marks)}, {len(set(marks))}"
        by_sequence = {line["seq"]: mark for line, mark in zip(lines, marks, strict=True)}
        for of, sequences in results.items():
            for number, sequence in enumerate(sequences):
                assert by_sequence[sequence] == f"{of}-{number}"
        done = made.casebook("chief", "verify")
        assert done.returncode == 0, done.stdout
        return f"({len(marks)} changes, {kills} kills)"


def bad_neighbours() -> str:
    """Half messages, many connections, floods and a client that never reads do not keep others from saving."""
    with office() as made:

        def crowd() -> list[socket.socket]:
            """Connects thousands of times, and sends the longest messages again and again."""
            if os.fork() == 0:
                long = b'{"id":"' + b"a" * ((16 << 20) - 20) + b'"}'
                with suppress(OSError):
                    wire = Wire(made.socket)
                    while True:
                        wire.send("c", long)
                        wire._receive()
                os._exit(0)
            if os.fork() == 0:
                for _ in range(CONNECTIONS):
                    with suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
                        connection.connect(str(made.socket))
                os._exit(0)
            return []

        def hold() -> list[socket.socket]:
            held = []
            for index in range(24):
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(str(made.socket))
                held.append(connection)
                if index % 3 == 0:
                    connection.sendall(struct.pack(">I", 1 << 20) + b"c" + b"x" * 100)
            silent = held[-1]
            silent.sendall(struct.pack(">I", 14) + b"h" + b'{"version":1}')
            with suppress(OSError):
                silent.setblocking(False)
                for _ in range(4_000):
                    silent.send(struct.pack(">I", 25) + b"o" + b'{"name":"casebook.json"}')
            loud = socket.socket(socket.AF_UNIX)
            loud.connect(str(made.socket))
            held.append(loud)
            with suppress(OSError):
                loud.setblocking(False)
                loud.send(struct.pack(">I", 14) + b"h" + b'{"version":1}')
                loud.send((struct.pack(">I", 1) + b"v") * 50_000)
            return held

        def saves() -> list[float]:
            wire = Wire(made.socket)
            times = []
            for number in range(100):
                start = time.monotonic()
                assert wire.ask("c", _commit(number, f"n{number}"))["answer"] == "saved"
                times.append((time.monotonic() - start) * 1_000)
            return times

        ends = [hold_as("lee", hold), hold_as("chief", crowd)]
        try:
            times = sorted(_as("kim", saves))
        finally:
            for end in ends:
                end()
        assert times[98] <= SAVES_WITHIN, f"{times[98]:.1f} ms"
        return f"(median {times[50]:.1f} ms, 99 of 100 within {times[98]:.1f} ms)"


def hold_as(account: str, action: Callable[[], Any]) -> Callable[[], None]:
    """An account's process that does something and keeps it until the returned function is called."""
    entry = pwd.getpwnam(_name(account))
    groups = os.getgrouplist(entry.pw_name, entry.pw_gid)
    ready, begun = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        os.setgroups(groups)
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
        kept = action()
        os.write(begun, b"x")
        signal.pause()
        os._exit(len(kept))
    os.close(begun)
    assert os.read(ready, 1) == b"x"
    os.close(ready)

    def end() -> None:
        # With everything that it has started.
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)

    return end


def removed_officer() -> str:
    """An account that is taken out of its group saves nothing more, also in a session that runs."""
    with office() as made:

        def tries() -> list[str]:
            wire = Wire(made.socket)
            answers = [wire.ask("c", _commit(1, "before"))["answer"]]
            os.write(told, b"x")
            start = time.monotonic()
            for number in itertools.count(2):
                try:
                    answer = wire.ask("c", _commit(number, f"n{number}"))["answer"]
                except OSError:
                    answer = "closed"
                if answer != "saved" or time.monotonic() - start > REVOKED_WITHIN:
                    return [*answers, answer, f"{time.monotonic() - start:.1f}"]
                time.sleep(0.2)
            return answers

        ready, told = os.pipe()

        def remove() -> None:
            os.read(ready, 1)
            run("gpasswd", "-d", _name("lee"), _group("officer"))

        remover = threading.Thread(target=remove)
        remover.start()
        first, last, seconds = _as("lee", tries)
        remover.join()
        assert first == "saved" and last in ("refused", "closed"), (first, last)
        return f"(after {seconds} s)"


def second_names() -> None:
    """What needs a second name waits for another account, and nobody gives it in another's name."""
    with office() as made:
        owner, kim, chief = (_name(account) for account in ("keeper", "kim", "chief"))
        asked = made.casebook("kim", "assign", kim, "V-0001")
        assert asked.returncode == 0, asked.stderr
        request = asked.stdout.strip()

        def shown(what: str, key: str) -> Any:
            return json.loads(made.casebook("lee", "show", what, "--json").stdout)[key]

        assert shown("V-0001", "case_owner") == owner
        assert request in made.casebook("chief", "approvals", "--plain").stdout
        for account in ("kim", "lee", "reader"):
            assert made.casebook(account, "approve", request).returncode != 0, account

        followup = json.loads(made.casebook("kim", "show", request, "--json").stdout)
        image = json.loads(made.casebook("kim", "show", "V-0001", "--json").stdout)
        forged = {**followup, "status": "done", "outcome": "achieved", "done_at": followup["created_at"]}
        forged["asked"] = {**followup["asked"], "approved_by": chief}
        changes = [
            {"base": image["version"], "image": {**image, "case_owner": kim}},
            {"base": followup["version"], "image": forged},
        ]

        def forges() -> list[str]:
            wire = Wire(made.socket)
            tries = itertools.product((changes, changes[:1], changes[1:]), ("approve", "assign", "undo", "merge"))
            commits = [
                {"id": f"{900 + number:032x}", "action": action, "changes": some, "allowed": []}
                for number, (some, action) in enumerate(tries)
            ]
            return [wire.ask("c", commit)["answer"] for commit in commits]

        answers = _as("kim", forges)
        assert set(answers) == {"refused"}, answers
        assert shown("V-0001", "case_owner") == owner
        done = made.casebook("chief", "approve", request)
        assert done.returncode == 0, done.stderr
        assert shown("V-0001", "case_owner") == kim
        assert shown(request, "asked")["approved_by"] == chief and shown(request, "asked")["by"] == kim
        assert made.lines()[-1]["by"] == chief
        month = made.casebook("audit", "log", "--access", "--month", time.strftime("%Y-%m"), "--csv")
        assert month.returncode == 0 and "refused" in month.stdout, month.stderr


def a_shift() -> None:
    """Two officers at their terminals: a colleague's change appears, and a stopped keeper is told."""
    with office() as made:
        words = made.words("kim", made.program, "browse", "-C", made.socket)
        with Terminal(words, made.environment("kim")) as terminal:
            terminal.wait_for("In danger")
            assert made.casebook("lee", "set", "V-0001", "contact_rule=never call").returncode == 0
            terminal.wait_for("changed V-0001")
            made.stop()
            terminal.type("2")
            terminal.wait_for("Saving is stopped")
            assert made.casebook("lee", "list", "victims").returncode in (66, 69)
            made.start()
            terminal.type("t")
            terminal.wait_for("^S")
            terminal.type("the mother called")
            terminal.wait_for("mother called")
            terminal.type("\x13")
            terminal.wait_for("Saved")
            terminal.hang_up()
        assert {line["by"] for line in made.lines()} == {_name("kim"), _name("lee")}
        assert made.casebook("lee", "verify").returncode == 0


TRIALS: Trials = {
    "keeper: roles": roles,
    "keeper: impersonation": impersonation,
    "keeper: handed descriptors": descriptors,
    "keeper: killed again and again": killed_keeper,
    "keeper: bad neighbours": bad_neighbours,
    "keeper: an officer removed": removed_officer,
    "keeper: second names": second_names,
    "keeper: a shift": a_shift,
}
