"""Trials over SSH on loopback: nothing but the program runs, and a line that drops or freezes loses nothing."""
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

SERVER = shutil.which("sshd") or "/usr/sbin/sshd"
CONFIG = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/officer.pub
PidFile {folder}/pid
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
ForceCommand HOME={folder} LANG=C.UTF-8 SWIFT_BACKTRACE=enable=no {program} browse {book}
DisableForwarding yes
PermitUserRC no
ClientAliveInterval 1
ClientAliveCountMax 3
"""


class Office:
    """An SSH server whose only command is the program on one casebook."""

    def __init__(self, folder, program, book):
        self.folder, self.program, self.book = Path(folder), program, book
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @contextmanager
    def open(self, not_run):
        if not os.path.exists(SERVER) or not shutil.which("ssh-keygen"):
            raise not_run("no sshd")
        os.makedirs("/run/sshd", exist_ok=True)
        for key in ("host", "officer"):
            words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / key)]
            subprocess.run(words, check=True, timeout=30)
        config = self.folder / "sshd_config"
        config.write_text(CONFIG.format(**vars(self)))
        log = open(self.folder / "sshd.log", "w")
        server = subprocess.Popen([SERVER, "-D", "-e", "-f", str(config)], stderr=log)
        try:
            until(lambda: self._answers(), "the server does not answer")
            yield self
        finally:
            server.terminate()
            server.wait()
            log.close()

    def _answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def options(self):
        return [
            "-F", "none", "-i", str(self.folder / "officer"), "-o", "StrictHostKeyChecking=no",
            "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o", "BatchMode=yes",
        ]

    def client(self, *words):
        return ["ssh", *self.options(), "-p", str(self.port), *words]

    def sessions(self):
        """The processes of the program that have the casebook open."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if words[0] == str(self.program).encode() and str(self.book).encode() in words:
                found.append(int(process.name))
        return found

    def drafts(self):
        return [path.read_text() for path in (self.book / "drafts").glob("*.json")]


def until(holds, otherwise, seconds=15):
    """Waits until a condition holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, otherwise
        time.sleep(0.02)
    return seconds - (end - time.monotonic())


def only_the_program(office):
    """A command, sftp, scp and forwarding: none of them gives anything but the program."""
    target = "root@127.0.0.1"
    asked = subprocess.run(office.client(target, "id"), capture_output=True, text=True, timeout=30)
    assert "uid=" not in asked.stdout and asked.returncode == 64, asked
    port = ["-P", str(office.port)]
    for words in (
        ["sftp", *office.options(), *port, "-b", "/dev/null", target],
        ["scp", *office.options(), *port, f"{target}:/etc/hostname", str(office.folder / "stolen")],
        office.client("-o", "ExitOnForwardFailure=yes", "-N", "-R", "0:127.0.0.1:22", target),
    ):
        done = subprocess.run(words, capture_output=True, text=True, timeout=30)
        assert done.returncode != 0, words
    assert not (office.folder / "stolen").exists()
    until(lambda: not office.sessions(), "a session was left")


def typing(office, tools, chance):
    """Types a note over SSH and stops in the middle: the client, and what the screen showed of it."""
    words = office.client("-tt", "root@127.0.0.1")
    with tools.on_terminal(str(office.folder), *words) as (client, outer):
        tools.wait_for(outer, "In danger")
        for keys, text in ((b"2", "KIM"), (b"t", "Note on")):
            os.write(outer, keys)
            tools.wait_for(outer, text)
        typed = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(chance.randint(1, 60)))
        for letter in typed:
            os.write(outer, letter.encode())
            tools.wait_for(outer, letter)
        yield client, typed


def ended_with(office, typed, limit):
    """How long the session took to end; all that was shown of the note is in a draft, and nothing is locked."""
    took = until(lambda: not office.sessions(), "the session goes on", limit)
    drafts = office.drafts()
    assert len(drafts) == 1 and typed in drafts[0], (typed, drafts)
    for path in (office.book / "drafts").glob("*.json"):
        path.unlink()
    return took


def drops(office, tools, count, seed):
    """The client dies at any letter."""
    chance, longest = random.Random(seed), 0.0
    for _ in range(count):
        for client, typed in typing(office, tools, chance):
            client.send_signal(signal.SIGKILL)
            longest = max(longest, ended_with(office, typed, 5))
        assert tools.casebook("note", "V-0001", "free", "-C", office.book).returncode == 0
    return f"{count} drops, the session gone after {longest:.2f} s at the most, seed {seed}"


def frozen(office, tools, seed):
    """The client stops answering: the server gives it up, and the note is kept."""
    for client, typed in typing(office, tools, random.Random(seed)):
        client.send_signal(signal.SIGSTOP)
        took = ended_with(office, typed, 15)
        client.send_signal(signal.SIGKILL)
    assert tools.casebook("note", "V-0001", "free", "-C", office.book).returncode == 0
    return f"given up after {took:.1f} s"


def trial(tools, work):
    """Runs one trial in an office of its own."""
    with tempfile.TemporaryDirectory() as folder:
        book = tools.casebook_with_a_victim(folder)
        with Office(folder, tools.PROGRAM, book).open(tools.NotRun) as office:
            return work(office)
