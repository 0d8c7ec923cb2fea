"""A real mail server on this machine for one test: Dovecot on a port of its own, with a certificate of its own."""

import contextlib
import os
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PASSWORDS = {"sam": "pass word ü", "kim": "another"}
_PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
_CONFIG = """
base_dir = {top}/run
state_dir = {top}/state
log_path = {top}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{top}/cert.pem
ssl_key = <{top}/key.pem
first_valid_uid = 0
default_internal_user = {internal}
default_login_user = {login}
default_internal_group = {group}
auth_mechanisms = plain login
mail_location = maildir:{top}/mail/%u
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {starttls}
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
passdb {{
  driver = passwd-file
  args = scheme=plain username_format=%u {top}/passwords
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={top}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "{folder}" {{
    auto = subscribe
    {special}
  }}
}}
"""


def needs_dovecot() -> None:
    """Skip the test where the server is missing, saying so."""
    if not Path(_PROGRAM).exists():
        pytest.skip("Dovecot, the mail server, is not installed (Debian: dovecot-imapd)")
    if not shutil.which("openssl"):
        pytest.skip("openssl, which makes the certificate, is not installed")
    told = subprocess.run([_PROGRAM, "--version"], capture_output=True, text=True, timeout=30).stdout
    if not re.match(r"2\.[23]\.", told):
        pytest.skip(f"Dovecot {told.strip()} takes another configuration than the test's, which is for 2.3")


class Server:
    """A running server: its ports, its certificate, and what is in its folders."""

    def __init__(self, top: Path, folder: str, *, marked: bool) -> None:
        self.top, self.folder = top, folder
        self.port, self.starttls = _free_port(), _free_port()
        self.certificate = top / "cert.pem"
        _certify(top)
        for name in ("run", "state", "mail"):
            (top / name).mkdir()
        import pwd  # not on Windows, where there is no such server either

        root = os.getuid() == 0
        who = pwd.getpwnam("nobody" if root else pwd.getpwuid(os.getuid()).pw_name)
        (top / "passwords").write_text("".join(f"{user}:{secret}\n" for user, secret in PASSWORDS.items()))
        if root:
            shutil.chown(top / "mail", who.pw_uid, who.pw_gid)
            shutil.chown(top / "passwords", "dovecot")
        me = who.pw_name
        (top / "dovecot.conf").write_text(
            _CONFIG.format(
                top=top, port=self.port, starttls=self.starttls, uid=who.pw_uid, gid=who.pw_gid, folder=folder,
                special="special_use = \\Drafts" if marked else "", internal="dovecot" if root else me,
                login="dovenull" if root else me, group="dovecot" if root else _group(who.pw_gid),
            ),
            encoding="utf-8",
        )  # fmt: skip
        self._process = subprocess.Popen([_PROGRAM, "-F", "-c", str(top / "dovecot.conf")])
        self._await()

    def kept(self, user: str = "sam") -> list[bytes]:
        """Every message in every folder of a user."""
        return [p.read_bytes() for p in sorted((self.top / "mail" / user).rglob("cur/*"))]

    def stop(self) -> None:
        """End the server, at once."""
        self._process.terminate()
        self._process.wait(20)

    def _await(self) -> None:
        until = time.monotonic() + 20
        while time.monotonic() < until and self._process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            threading.Event().wait(0.02)
        log = self.top / "log"
        pytest.skip(f"Dovecot does not start here: {log.read_text()[-500:] if log.exists() else 'it wrote no log'}")


class CutOff:
    """A wire to the server that breaks when the message goes through, before or after it has arrived."""

    def __init__(self, server: Server, *, arrives: bool) -> None:
        self._server, self._arrives = server, arrives
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._run, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _run(self) -> None:
        near, _ = self._listener.accept()
        far = socket.create_connection(("127.0.0.1", self._server.port))
        threading.Thread(target=self._back, args=(far, near), daemon=True).start()
        with near, far:
            while data := near.recv(65536):
                if len(data) > 1000 and data[0] == 0x17:  # a TLS record of this length is the message, nothing else
                    if self._arrives:
                        far.sendall(data)
                        self._rest(near, far)
                        self._until_kept()
                    near.shutdown(socket.SHUT_RDWR)
                    return
                far.sendall(data)

    def _rest(self, near: socket.socket, far: socket.socket) -> None:
        """Pass on the line end behind the message, if it has not come with it."""
        near.settimeout(0.5)
        with contextlib.suppress(TimeoutError):
            far.sendall(near.recv(65536))

    def _until_kept(self) -> None:
        until = time.monotonic() + 10
        while not self._server.kept() and time.monotonic() < until:
            threading.Event().wait(0.01)

    def _back(self, far: socket.socket, near: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := far.recv(65536):
                if self._arrives and self._server.kept():
                    return
                near.sendall(data)


@contextlib.contextmanager
def running(folder: str = "Entwürfe", *, marked: bool = True) -> Iterator[Server]:
    """Run a server; its folder stands in the system's own, for a socket's path may have only a hundred letters."""
    needs_dovecot()
    top = Path(tempfile.mkdtemp(prefix="dc", dir="/tmp"))
    top.chmod(0o755)
    server = None
    try:
        server = Server(top, folder, marked=marked)
        yield server
    finally:
        if server:
            server.stop()
        shutil.rmtree(top, ignore_errors=True)


def _group(number: int) -> str:
    import grp

    return grp.getgrgid(number).gr_name


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _certify(top: Path) -> None:
    names = "subjectAltName=DNS:localhost"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    out = ["-keyout", str(top / "key.pem"), "-out", str(top / "cert.pem"), "-addext", names]
    subprocess.run([*command, *out], check=True, capture_output=True, timeout=60)
    assert ssl.create_default_context(cafile=str(top / "cert.pem"))
