"""Captive accounts over SSH: only commands on the casebook run, and no other file of the server is touched."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from keeper_trials import CANARY, Office, name_of, office
from ssh_trials import SSHD, Server, accepts, eventually
from terminal import Terminal
from trial import Done, Trials, run

SETTINGS = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile none
AuthorizedKeysFile {folder}/key.pub
StrictModes no
UsePAM no
AuthenticationMethods publickey
Subsystem sftp internal-sftp
Match User {account}
  ForceCommand {program} captive -C {socket}
  DisableForwarding yes
  PermitUserRC no
"""
#: The first bytes of a file that no captive session may show.
PASSWD = "root:x:"


@dataclass
class Captive:
    """An account of an office that can use nothing but its casebook."""

    office: Office
    server: Server
    account: str

    @property
    def where(self) -> str:
        return f"{self.account}@127.0.0.1"

    @property
    def home(self) -> Path:
        return self.office.home / "homes/kim"

    def ssh(self, command: str, *options: str, input: str = "") -> Done:
        """A command in a session of its own, over one connection for all of them."""
        shared = ["ControlMaster=auto", f"ControlPath={self.server.folder}/shared", "ControlPersist=30"]
        words = [part for word in shared for part in ("-o", word)]
        return run(*self.server.client(*words, *options, self.where, command), check=False, input=input)

    def files(self) -> set[str]:
        """Everything in the account's home and in the folder of its casebook, by name and size."""
        places = [self.home, self.office.home / "run"]
        found = [path for place in places for path in place.rglob("*") if ".local" not in path.parts]
        return {f"{path} {path.stat().st_size}" for path in found}


@contextmanager
def captive() -> Iterator[Captive]:
    """An sshd on the loopback interface whose account is captive, with its keeper."""
    for tool in (SSHD, "ssh", "sftp", "scp", "ssh-keygen"):
        run("sh", "-c", f"command -v {tool}")
    Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    with office() as made:
        folder, account = made.home, name_of("kim")
        run("usermod", "--shell", "/bin/sh", "--password", "*", "--home", folder / "homes/kim", account)
        for key in ("host", "key"):
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / key)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        words = {"port": port, "folder": folder, "account": account, "program": made.program}
        (folder / "sshd_config").write_text(SETTINGS.format(socket=made.socket, **words))
        process = subprocess.Popen([SSHD, "-D", "-f", folder / "sshd_config", "-E", folder / "sshd.log"])
        try:
            eventually(lambda: accepts(port), 10, "sshd does not listen")
            yield Captive(made, Server(folder, made.book, port), account)
        finally:
            shared = ["-o", f"ControlPath={folder}/shared", "-O", "exit"]
            run("ssh", "-F", "none", *shared, f"{account}@127.0.0.1", check=False)
            process.terminate()
            process.wait()


def no_way_out() -> str:
    """Nothing that a client can send runs another program, or reads or writes another file."""
    with captive() as own:
        planted = own.home / "planted"
        (own.home / ".ssh").mkdir()
        (own.home / ".ssh/rc").write_text(f"touch {planted}\n")
        (own.home / ".ssh/environment").write_text(f"CASEBOOK_DIR=/etc\nPLANTED={planted}\n")
        (own.home / ".bashrc").write_text("# mine\n")
        before = own.files()
        commands = [
            f"touch {planted}",
            f"show V-0001; touch {planted}",
            f"$(touch {planted})",
            f"`touch {planted}`",
            f"list victims | tee {planted}",
            f"list victims > {planted}",
            "sh",
            "/bin/sh -c id",
            "import victims /etc/passwd",
            "reconcile /etc/passwd npa",
            "attach V-0001 /etc/passwd --kind passport",
            f"export victims --out {planted}",
            "export victims --out .bashrc",
            "brief V-0001 --out ../../x",
            "list victims -C /etc",
            "-C /etc list victims",
            "list victims /etc",
            "browse /etc",
            f"init {planted}",
            f"demo {planted}",
            "serve /etc",
            "rebuild",
            "captive -C /etc",
            "manual --out x",
        ]
        for command in commands:
            done = own.ssh(command)
            assert done.returncode != 0, f"{command} is let through: {done.stdout}"
            assert PASSWD not in done.stdout + done.stderr, command
        given = own.ssh("list victims", "-o", f"SetEnv=CASEBOOK_DIR=/etc LD_PRELOAD={planted}")
        assert given.returncode == 0 and CANARY in given.stdout, given.stderr
        ways: dict[str, list[str | Path]] = {
            "sftp": own.server.client("-b", "/dev/null", own.where, program="sftp"),
            "scp up": own.server.client("/etc/hostname", f"{own.where}:{planted}", program="scp"),
            "scp -O up": own.server.client("-O", "/etc/hostname", f"{own.where}:{planted}", program="scp"),
            "scp down": own.server.client(f"{own.where}:/etc/passwd", own.home / "stolen", program="scp"),
            "-L": own.server.client("-W", f"127.0.0.1:{own.server.port}", own.where),
            "-R": own.server.client("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", own.where),
        }
        for way, words in ways.items():
            done = run(*words, check=False, stdin=subprocess.DEVNULL)
            assert done.returncode != 0, f"{way} is let through"
            assert PASSWD not in done.stdout and "SSH-2.0" not in done.stdout, f"{way}: {done.stdout}"
        forwards_nothing(own)
        browsed(own)
        assert own.files() == before, own.files() ^ before
        return f"({len(commands) + len(ways) + 2} ways)"


def forwards_nothing(own: Captive) -> None:
    """A client's -D reaches no port of the server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(own.server.client("-N", "-D", f"127.0.0.1:{port}", own.where), stderr=subprocess.DEVNULL)
    try:
        eventually(lambda: accepts(port), 10, "-D does not listen")
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.settimeout(5)
            line.sendall(b"\x05\x01\x00")
            line.recv(2)
            line.sendall(b"\x05\x01\x00\x01\x7f\x00\x00\x01" + own.server.port.to_bytes(2, "big"))
            try:
                answer = line.recv(64)
            except OSError:
                answer = b""
            assert b"SSH-2.0" not in answer and answer[1:2] != b"\x00", answer
    finally:
        # A client that ends in peace may wait for what the server does not answer.
        process.kill()
        process.wait()


def browsed(own: Captive) -> None:
    """The screens name no file of the server, and lists come and go by pipe."""
    words = own.server.client("-tt", own.where)
    with Terminal([str(word) for word in words], own.office.environment("kim")) as terminal:
        terminal.wait_for("In danger")
        terminal.type("2")
        terminal.wait_for(CANARY)
        for typed in (":export ~/.bashrc\r", ":import victims /etc/passwd\r"):
            terminal.type(typed)
            terminal.wait_for("cannot be used here")
        terminal.hang_up()
    done = own.ssh("import victims -", input="name_latin,report_channel\nHONG GILDONG,family\n")
    assert done.returncode == 0, done.stderr
    done = own.ssh("list victims --csv")
    assert done.returncode == 0 and "HONG GILDONG" in done.stdout, done.stdout
    assert {line["by"] for line in own.office.lines()} == {own.account}


TRIALS: Trials = {"captive: no way out": no_way_out}
