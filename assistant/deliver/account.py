"""A mail account as the settings name it, and its password, which is never in a file."""

import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any

from assistant.core.suggest import did_you_mean
from assistant.errors import AssistantError, UsageError

_PATIENCE = 60.0
"""Seconds a password command may take; some ask for a passphrase first."""
_EXTRA = "Install what it needs: pip install 'afterword[mail]'"


@dataclass(frozen=True, slots=True)
class Account:
    """Where drafts are stored over IMAP."""

    host: str
    user: str
    port: int = 993
    starttls: bool = False
    """Whether the connection is made secure after it is open, and not from its first byte."""
    folder: str = ""
    """The folder for drafts, where the server marks none."""
    password_command: str = ""
    """Prints the password; empty: it is in the keyring."""
    ca_file: str = ""
    """Certificates to trust instead of the system's."""


def read_account(table: Mapping[str, Any], wanted: str = "") -> Account:
    """Read ``[drafts]``, one account or a table of them by name; raises ``UsageError`` naming what is wrong.

    Of several, the first is the one where none is wanted by name.
    """
    if not table:
        hint = 'Add to config.toml: [drafts] with host = "imap.example.org" and user = "sam@example.org".'
        raise UsageError("No mail account is set.", hint)
    several = {name: each for name, each in table.items() if isinstance(each, dict)}
    if not several:
        if wanted:
            raise UsageError(f"There is no account {wanted}.", "config.toml has one account, without a name.")
        return _read("drafts", table)
    name = wanted or next(iter(several))
    if name not in several:
        known = ", ".join(several)
        raise UsageError(f"There is no account {wanted}.{did_you_mean(wanted, several)}", f"Known: {known}.")
    return _read(f"drafts.{name}", several[name])


def _read(place: str, table: Mapping[str, Any]) -> Account:
    known = {field.name: type(field.default) if field.default is not MISSING else str for field in fields(Account)}
    if "password" in table:
        hint = (
            "Keep it in the keyring (afterword drafts login), or give a password_command. Take it out of config.toml."
        )
        raise UsageError(f"{place}.password: a password does not belong in a file.", hint)
    for name, value in table.items():
        if name not in known:
            raise UsageError(f"{place}.{name}: there is no such setting.{did_you_mean(name, known)}")
        if type(value) is not known[name]:
            expected = {"int": "a whole number", "bool": "true or false"}.get(
                known[name].__name__, "text in quotation marks"
            )
            raise UsageError(f"{place}.{name}: expected {expected}.")
    if missing := [name for name in ("host", "user") if not table.get(name)]:
        raise UsageError(
            f"{place}.{missing[0]} is missing.", 'Add it to config.toml, such as host = "imap.example.org".'
        )
    return Account(**table)


def password(of: Account) -> str:
    """Ask the command or the keyring for the password; raises ``AssistantError`` where neither gives one."""
    return _from_command(of) if of.password_command else _from_keyring(of)


def keep_password(of: Account, secret: str) -> None:
    """Put a password into the keyring; raises ``AssistantError`` where there is none."""
    keyring = _keyring()
    try:
        keyring.set_password(_service(of), of.user, secret)
    except keyring.errors.KeyringError as problem:
        raise AssistantError("There is no keyring to keep a password in.", _NO_KEYRING) from problem


def _from_command(of: Account) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the person's own command, without a shell
            shlex.split(of.password_command),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, ValueError, IndexError, subprocess.TimeoutExpired) as problem:
        raise AssistantError(
            "The password command cannot be run.", "Mend password_command in config.toml."
        ) from problem
    secret = done.stdout.decode(errors="replace").partition("\n")[0].rstrip("\r")
    if done.returncode or not secret:
        raise AssistantError("The password command gave no password.", "Run it by itself to see what it says.")
    return secret


def _from_keyring(of: Account) -> str:
    keyring = _keyring()
    try:
        secret = keyring.get_password(_service(of), of.user)
    except keyring.errors.KeyringError as problem:
        raise AssistantError("There is no keyring to take the password from.", _NO_KEYRING) from problem
    if not secret:
        raise AssistantError(f"The keyring has no password for {of.user}.", "Put it there: afterword drafts login")
    return str(secret)


def _service(of: Account) -> str:
    return f"afterword {of.host}"


def _keyring() -> Any:
    try:
        import keyring
        import keyring.errors
    except ImportError as problem:
        raise AssistantError("Storing drafts is an extra.", _EXTRA) from problem
    return keyring


_NO_KEYRING = 'Give a command that prints it instead, such as password_command = "pass show mail" in config.toml.'
