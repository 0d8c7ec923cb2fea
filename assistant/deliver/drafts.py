"""The Drafts folder of a mail account, by IMAP over TLS: the note is stored there once, and never sent."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import Any

from assistant.deliver.account import Account, password, read_account
from assistant.deliver.delivery import Delivery, Handed, Means, Parcel
from assistant.errors import AssistantError

PATIENCE = 20.0
"""Seconds the server may take to answer."""
_TWICE = "Try again: a note that did arrive is not stored a second time."


def _hand(parcel: Parcel, means: Means) -> Handed:
    """Store a note unless it is there already."""
    from email.utils import formatdate

    into = read_account(means.account or {}, means.choice)
    message = parcel.message()
    name = f"<{sha256(message).hexdigest()[:40]}@afterword.invalid>"
    with _open(into) as box, _explained(into):
        folder = into.folder or _drafts_folder(box, into)
        if not box.folder.exists(folder):
            raise AssistantError(f"{into.host} has no folder {folder}.", "Mend folder in config.toml, or leave it out.")
        box.folder.set(folder)
        if box.uids(f'HEADER Message-ID "{name}"'):
            return Handed("drafts_there", folder)
        head = f"Date: {formatdate(localtime=True)}\r\nMessage-ID: {name}\r\n"
        box.append(head.encode() + message, folder, flag_set=["\\Draft", "\\Seen"])
    return Handed("drafts", folder)


def _drafts_folder(box: Any, of: Account) -> str:
    """Find the folder marked for drafts, whatever it is called."""
    folders = box.folder.list()
    marked = [f.name for f in folders if "\\drafts" in {flag.lower() for flag in f.flags}]
    if not marked:
        names = ", ".join(f.name for f in folders[:12])
        hint = f'Name it in config.toml: folder = "…" under [drafts]. There are {names}.'
        raise AssistantError(f"{of.host} marks no folder as the one for drafts.", hint)
    return str(marked[0])


@contextmanager
def _open(of: Account) -> Iterator[Any]:
    try:
        import imap_tools
    except ImportError as problem:
        raise AssistantError("Storing drafts is an extra.", "Install it: pip install 'afterword[mail]'") from problem
    secret = password(of)
    secure = _secure(of)
    with _explained(of):
        kind = imap_tools.MailBoxStartTls if of.starttls else imap_tools.MailBox
        box = kind(of.host, of.port, PATIENCE, ssl_context=secure)
    try:
        _log_in(box, of, secret)
        yield box
    finally:
        _leave(box)


def _log_in(box: Any, of: Account, secret: str) -> None:
    import imaplib

    from imap_tools import MailboxLoginError

    plain = (of.user + secret).isascii()
    try:
        (box.login if plain else box.login_utf8)(of.user, secret, initial_folder=None)
    except (imaplib.IMAP4.abort, OSError, EOFError) as problem:
        raise AssistantError(f"{of.host} broke off before the password was taken.", "Try again later.") from problem
    except (MailboxLoginError, imaplib.IMAP4.error) as problem:
        hint = "Check the password. Many providers want one of its own for each program, an app password."
        raise AssistantError(f"{of.host} does not take the password of {of.user}.", hint) from problem


def _leave(box: Any) -> None:
    # What was wrong before is what counts, and a server that is gone needs no farewell.
    for farewell in (box.logout, box.client.shutdown):
        with suppress(Exception):
            farewell()


def _secure(of: Account) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=of.ca_file or None)
    except (OSError, ssl.SSLError) as problem:
        raise AssistantError(
            f"{of.ca_file} cannot be read as certificates.", "Mend ca_file in config.toml."
        ) from problem


def _broken() -> tuple[type[Exception], ...]:
    import imaplib

    from imap_tools import ImapToolsError

    return (ImapToolsError, imaplib.IMAP4.error, OSError, EOFError)


@contextmanager
def _explained(of: Account) -> Iterator[None]:
    """Say in a sentence what is wrong with a connection."""
    import socket

    try:
        yield
    except ssl.SSLCertVerificationError as problem:
        reason = problem.verify_message or "it is not known"
        hint = "Check host in config.toml. A company's own certificate goes into ca_file."
        raise AssistantError(f"The certificate of {of.host} cannot be trusted: {reason}.", hint) from problem
    except ssl.SSLError as problem:
        raise AssistantError(
            f"{of.host} does not speak TLS on port {of.port}.", "Check port and starttls."
        ) from problem
    except socket.gaierror as problem:
        raise AssistantError(f"There is no server {of.host}, or no network.", "Check host in config.toml.") from problem
    except ConnectionRefusedError as problem:
        raise AssistantError(f"{of.host} does not answer on port {of.port}.", "Check host and port.") from problem
    except TimeoutError as problem:
        raise AssistantError(f"{of.host} has not answered for {PATIENCE:.0f} seconds.", _TWICE) from problem
    except _broken() as problem:
        raise AssistantError(f"The connection to {of.host} broke before the note was stored.", _TWICE) from problem


DELIVERY = Delivery("drafts", "stores the note in your mail account's Drafts folder", _hand, also=("drafts_there",))
