"""SSH sessions: only the program runs, and dropped or frozen connections lose at most two seconds."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from terminal import Terminal
from trial import PROGRAM, SEED, SOAK, NotRun, Trials, casebook, on_terminal, run

DROPS = 100 if SOAK else 12
# Unique to this run, so that neither a concurrent run nor the rest of a killed one interferes.
ACCOUNT = f"casebook-trial-{os.getpid()}"
# Seconds after a dropped connection by which the session must have ended visibly for colleagues.
LEAVES_WITHIN = 5
# Keys typed at least this many seconds before a drop must be in the draft.
MAY_BE_LOST = 2
SSHD = "/usr/sbin/sshd"
# sshd gives up a client after three missing answers; it waits for each answer up to two intervals
# and a moment.
GIVES_UP_WITHIN = 15
SERVER = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile none
AuthorizedKeysFile {folder}/key.pub
StrictModes no
UsePAM no
AuthenticationMethods publickey
ForceCommand {program} browse {book}
DisableForwarding yes
PermitUserRC no
ClientAliveInterval 1
ClientAliveCountMax 3
"""


@dataclass
class Server:
    """An sshd whose only account can only use one casebook."""

    folder: Path
    book: Path
    port: int

    @property
    def options(self) -> list[str]:
        words = [f"Port={self.port}", f"IdentityFile={self.folder}/key", "IdentitiesOnly=yes"]
        words += ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "BatchMode=yes"]
        return ["-F", "none", *(part for word in words for part in ("-o", word))]

    def client(self, *words: str | Path, program: str = "ssh") -> list[str | Path]:
        """The arguments of a client's command; the first ones are options."""
        return [program, *self.options, *words]

    def programs(self) -> list[int]:
        """The numbers of the programs that run for the account."""
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                words = (place / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            is_browser = words[:3] == [str(PROGRAM).encode(), b"browse", str(self.book).encode()]
            if is_browser and place.stat().st_uid == self.book.stat().st_uid:
                found.append(int(place.name))
        return found

    def drafts(self) -> list[Path]:
        return list((self.book / "drafts").glob("*.json"))

    @contextmanager
    def session(self, *options: str) -> Iterator[Terminal]:
        """A client on a terminal, its program in the list of victims."""
        words = self.client("-tt", *options, f"{ACCOUNT}@127.0.0.1")
        with on_terminal(self.folder, *words) as client:
            client.wait_for("In danger")
            client.type("2")
            client.wait_for("KIM")
            yield client
        eventually(lambda: not self.programs(), LEAVES_WITHIN, "the program stays behind")


def eventually(holds: Callable[[], bool], seconds: float, what: str) -> float:
    """Waits until a condition holds; returns the seconds that it took."""
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < seconds, f"{what} after {seconds} seconds"
        time.sleep(0.02)
    return time.monotonic() - began


def accepts(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def account(home: Path) -> Iterator[None]:
    """An account that accepts only a key."""
    run("useradd", "--no-create-home", "--home-dir", home, "--shell", "/bin/sh", "--password", "*", ACCOUNT)
    try:
        home.mkdir()
        shutil.chown(home, ACCOUNT, ACCOUNT)
        yield
    finally:
        run("userdel", "--force", ACCOUNT, check=False)


def made_casebook(book: Path) -> None:
    """A casebook of the account's own with one victim."""
    for words in (["init", str(book)], ["add", "victim", "name_latin=KIM", "report_channel=family", "-C", str(book)]):
        become = ["setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--init-groups"]
        done = run(*become, PROGRAM, *words, check=False, env={"HOME": str(book.parent), "LANG": "C.UTF-8"})
        assert done.returncode == 0, done.stderr


@contextmanager
def server() -> Iterator[Server]:
    """An sshd on the loopback interface with its own account; both are removed afterwards."""
    for tool in (SSHD, "ssh", "sftp", "scp", "ssh-keygen", "setpriv", "useradd"):
        if not shutil.which(tool):
            raise NotRun(f"no {tool}")
    Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, account(Path(name) / "home"):
        folder = Path(name)
        folder.chmod(0o755)
        book = folder / "home/book"
        made_casebook(book)
        for key in ("host", "key"):
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / key)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = SERVER.format(port=port, folder=folder, program=PROGRAM, book=book)
        (folder / "sshd_config").write_text(settings)
        log = folder / "sshd.log"
        process = subprocess.Popen([SSHD, "-D", "-f", folder / "sshd_config", "-E", log])
        host = Server(folder, book, port)
        try:
            eventually(lambda: accepts(port), 10, "sshd does not listen")
            yield host
        finally:
            for number in host.programs():
                os.kill(number, signal.SIGKILL)
            process.terminate()
            process.wait()


def only_the_program() -> str:
    """Commands, files, forwarding and variables of the client have no effect."""
    with server() as host:
        where, planted = f"{ACCOUNT}@127.0.0.1", host.folder / "home/planted"
        own = host.folder / "sshd.log"
        commands = {
            "a command": host.client(where, f"touch {planted}; id"),
            "a shell": host.client(where),
            "sftp": host.client("-b", "/dev/null", where, program="sftp"),
            "scp up": host.client(own, f"{where}:{planted}", program="scp"),
            "scp -O up": host.client("-O", own, f"{where}:{planted}", program="scp"),
            "scp down": host.client(f"{where}:/etc/passwd", host.folder / "passwd", program="scp"),
            "-L": host.client("-W", f"127.0.0.1:{host.port}", where),
            "-R": host.client("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", where),
        }
        for name, words in commands.items():
            done = run(*words, check=False, stdin=subprocess.DEVNULL)
            assert done.returncode != 0, f"{name} is let through"
            assert "uid=" not in done.stdout and "SSH-2.0" not in done.stdout, f"{name}: {done.stdout}"
            assert not planted.exists() and not (host.folder / "passwd").exists(), name
        with host.session("-o", "SetEnv=PLANTED=1 LD_PRELOAD=/planted.so TERMINFO=/planted"):
            for number in host.programs():
                environment = Path(f"/proc/{number}/environ").read_bytes()
                assert b"PLANTED" not in environment and b"planted" not in environment, environment
    return f"{len(commands)} ways"


#: A key with its time.
Key = tuple[float, str]


def typed(client: Terminal, what: str, seconds: float, chance: random.Random) -> list[Key]:
    """Types a note (`t`) or into a form (`e`) for a duration; returns each key with its time."""
    client.type(what)
    client.wait_for("save")
    keys: list[Key] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end or not keys:
        key = chance.choice("abcdefgh")
        client.type(key)
        keys.append((time.monotonic(), key))
        time.sleep(chance.uniform(0.01, 0.1))
        client.drop_output()
    return keys


def lost_seconds(keys: list[Key], drafts: list[Path], dropped: float) -> float:
    """Seconds from the first key missing in every draft to the drop; 0 if none is missing."""
    whole = "".join(key for _, key in keys)
    kept = [json.loads(path.read_text()) for path in drafts]
    fields = [{**draft["fields"], **draft.get("texts", {})} for draft in kept]
    texts = [field.get("text") or field.get("name_ko", "") for field in fields]
    for text in texts:
        assert whole.startswith(text), f"the draft says {text!r}, typed was {whole!r}"
    count = max(map(len, texts), default=0)
    return dropped - keys[count][0] if count < len(keys) else 0


def drop(host: Server, chance: random.Random, kills_program: bool) -> tuple[float, float]:
    """Drops the connection during a note; returns the seconds of lost typing and until the session ended."""
    with host.session() as client:
        keys = typed(client, "t", chance.uniform(0.2, 4), chance)
        # If the program is killed too, it cannot write its input when the connection drops.
        victims = host.programs() if kills_program else []
        dropped = time.monotonic()
        for number in [client.process.pid, *victims]:
            os.kill(number, signal.SIGKILL)
        gone = eventually(lambda: not host.programs(), LEAVES_WITHIN, "the program stays")
    lost = lost_seconds(keys, host.drafts(), dropped)
    assert lost <= MAY_BE_LOST, f"{lost:.2f} seconds of typing are lost"
    assert casebook("note", "V-0001", "free", "-C", host.book).returncode == 0
    open_ones = [path for path in host.drafts() if path.stat().st_mode & 0o200]
    assert kills_program or not open_ones, f"seem to be edited still: {open_ones}"
    for path in host.drafts():
        path.unlink()
    return lost, gone


def dropped_lines() -> str:
    chance, told = random.Random(SEED), []
    with server() as host:
        for number in range(DROPS):
            told.append(drop(host, chance, kills_program=number % 2 == 1))
    lost, gone = (max(values) for values in zip(*told, strict=True))
    return f"{DROPS} drops, at most {lost:.2f} s of typing lost, gone in {gone:.2f} s, seed {SEED}"


def frozen_client() -> str:
    """A client that stops answering is given up; its draft stays, and a colleague sees it immediately."""
    with server() as host, on_terminal(host.folder, PROGRAM, "browse", host.book) as colleague:
        colleague.wait_for("In danger")
        colleague.type("2")
        colleague.wait_for("KIM")
        colleague.type("\r")
        with host.session() as client:
            keys = typed(client, "e", 3, random.Random(SEED))
            colleague.wait_for("is editing since")
            frozen = time.monotonic()
            client.process.send_signal(signal.SIGSTOP)
            given_up = eventually(lambda: not host.programs(), GIVES_UP_WITHIN, "the program stays")
            colleague.wait_for("has an unsaved draft", seconds=LEAVES_WITHIN)
            seen = time.monotonic() - frozen - given_up
        lost = lost_seconds(keys, host.drafts(), frozen)
        assert lost <= MAY_BE_LOST, f"{lost:.2f} seconds of typing are lost"
        assert casebook("note", "V-0001", "free", "-C", host.book).returncode == 0
    return f"given up after {given_up:.1f} s, a colleague sees it {seen:.1f} s later, {lost:.2f} s of typing lost"


TRIALS: Trials = {
    "SSH: only the program runs": only_the_program,
    "SSH: lines that drop": dropped_lines,
    "SSH: a client that freezes": frozen_client,
}
