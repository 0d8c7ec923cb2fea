"""An e-mail message that mail programs open as a draft: as plain text and, for those that write in it, as HTML."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from assistant.core.interview import clean
from assistant.export.format import Export, Format

if TYPE_CHECKING:
    from email.charset import Charset
    from email.message import Message

_ENCODED_WORD = 75
"""Characters mail allows in one encoded word; longer names take several."""


def _write(export: Export) -> bytes:
    return _message(export, "\r\n")


def _message(export: Export, line_end: str) -> bytes:
    # ``EmailMessage`` loses and adds spaces in long headers that are not ASCII; the older class does not.
    from email.message import Message
    from email.policy import compat32

    message = Message()
    message["Subject"] = _subject(export.subject)
    for name, person in (("From", export.sender), ("To", export.note.to)):
        if address := _address(person.name, person.email):
            message[name] = address
    message["X-Unsent"] = "1"  # Outlook opens the message for writing
    message["MIME-Version"] = "1.0"
    message.add_header("Content-Type", "multipart/alternative", boundary=_boundary(export))
    for kind, text in (("plain", export.note.body + "\n"), ("html", _html(export.note.body))):
        message.attach(_part(kind, text))
    return message.as_bytes(policy=compat32.clone(linesep=line_end))


def _part(kind: str, text: str) -> "Message":
    from email.message import Message

    part = Message()
    part.add_header("Content-Type", f"text/{kind}")
    part.set_payload(text, _utf8())
    return part


def _boundary(export: Export) -> str:
    # The same note is the same bytes.
    from hashlib import sha256

    return "=-" + sha256(export.note.body.encode()).hexdigest()[:32]


def _html(text: str) -> str:
    from html import escape

    paragraphs = (escape(part).replace("\n", "<br>\n") for part in text.split("\n\n"))
    return "<html><body>\n" + "\n".join(f"<p>{part}</p>" for part in paragraphs) + "\n</body></html>\n"


def _utf8() -> "Charset":
    from email.charset import QP, Charset

    utf8 = Charset("utf-8")
    utf8.body_encoding = QP  # stays readable, and no line grows past what mail may carry
    return utf8


def _subject(text: str) -> str:
    from email.header import Header

    return text if text.isascii() and len(text) < 60 else Header(text, _utf8(), header_name="Subject").encode()


def _address(name: str, email: str) -> str:
    from email.header import Header
    from email.utils import formataddr

    name, email = clean(name), _plain(clean(email))
    if not email.isascii() or not email:  # plain mail headers cannot hold it; the person fills it in
        return ""
    address = formataddr((name, email), charset="utf-8")
    if name.isascii() or len(address) - len(email) <= _ENCODED_WORD:
        return address
    return f"{Header(name, _utf8(), header_name='From').encode()} <{email}>"


def _plain(email: str) -> str:
    """Write a domain with letters of its own as mail carries it: *müller.example* is *xn--mller-kva.example*."""
    local, at, domain = email.rpartition("@")
    try:
        return f"{local}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return email


def _stream(notes: Iterable[Export]) -> Iterator[bytes]:
    """One note is a message; several are a mailbox (mbox), the one form that keeps messages apart in a stream."""
    stream = iter(notes)
    first, second = next(stream, None), next(stream, None)
    if first is not None and second is None:
        yield _write(first)
    elif first is not None and second is not None:
        for export in chain([first, second], stream):
            yield b"".join(_mbox(export))


def _mbox(export: Export) -> Iterator[bytes]:
    when = f"{export.now:%a %b %d} 00:00:00 {export.now:%Y}" if export.now else "Thu Jan  1 00:00:00 1970"
    yield f"From afterword {when}\n".encode()
    for line in _message(export, "\n").splitlines(keepends=True):
        yield b">" + line if line.startswith(b"From ") else line
    yield b"\n"


FORMAT = Format(
    "eml",
    ".eml",
    "an e-mail draft; several are a mailbox",
    _write,
    _stream,
    holds_one=True,
    called=("mail file", "email file", "email draft"),
)
