"""A note read from a file or standard input: plain text, with or without To and Subject, or an e-mail message."""

import re
from collections.abc import Iterable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path
from typing import TextIO

from assistant.core.check import Manuscript
from assistant.core.interview import clean, clean_lines
from assistant.errors import NoFileError, UsageError

LONGEST = 20_000
"""Characters; ten pages are no note."""
_MAIL = re.compile(
    rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Received|Message-ID|Content-Type):", re.I
)
_HEAD = re.compile(r"\A(?:(?:to|from|cc|date|subject):[^\n]*(?:\n|\Z))+(?:\s*\n|\Z)", re.IGNORECASE)
_SUBJECT = re.compile(r"^subject:(.*)", re.IGNORECASE | re.MULTILINE)
_SEVERAL = re.compile(r"^-{72}$|\AFrom \S+ .*\d{4}$", re.MULTILINE)
_QUOTED = re.compile(r"\n+(?:On [^\n]{5,120}wrote:\s*\n)?(?:>[^\n]*(?:\n|\Z)|\n)+\Z|^>[^\n]*\n?", re.MULTILINE)


def read(path: str, stdin: TextIO | None) -> Manuscript:
    """Read a note; raises ``UsageError`` where it cannot be read or holds none, or more than one."""
    name = "standard input" if path == "-" else clean(path.encode(errors="replace").decode())
    data = _bytes(path, stdin, name, 4 * LONGEST * 10)  # an attached picture may come with it
    try:
        it = _message(data) if _MAIL.match(data) else _plain(_text(data, name))
    except RecursionError as problem:
        raise UsageError(f"{name} is nested too deeply for a message.", "Give the text of the note alone.") from problem
    if not it.body:
        raise UsageError(f"{name} holds no note.", "Give the text of a note, or an e-mail message.")
    if _SEVERAL.search(it.body):
        raise UsageError(f"{name} holds several notes.", "Give one at a time, as with afterword draft --to NAME.")
    if len(it.body) > LONGEST:
        raise UsageError(f"{name} has {len(it.body)} characters, too many for a note.", f"The most is {LONGEST}.")
    return it


def whole(path: str, stdin: TextIO | None) -> bytes:
    """Read a file, or standard input for -; raises ``UsageError`` where it cannot be read."""
    return _bytes(path, stdin, "standard input" if path == "-" else clean(path.encode(errors="replace").decode()), -1)


def _bytes(path: str, stdin: TextIO | None, name: str, most: int) -> bytes:
    try:
        if path != "-":
            with Path(path).open("rb") as file:
                return file.read(most)
        if stdin is None or stdin.closed:
            raise UsageError("Standard input is closed.", "Name a file.")
        under = getattr(stdin, "buffer", None)
        return under.read(most) if under is not None else stdin.read(most).encode()
    except FileNotFoundError as problem:
        raise NoFileError(name) from problem
    except IsADirectoryError as problem:
        raise UsageError(f"{name} is a folder.", "Name a file in it.") from problem
    except (OSError, ValueError) as problem:
        raise UsageError(f"{name} cannot be read: {getattr(problem, 'strerror', None) or problem}.") from problem


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UsageError(
            f"{name} is not UTF-8 text.", "Save it as UTF-8 text or as an e-mail message (.eml)."
        ) from problem


def _plain(text: str) -> Manuscript:
    text = clean_lines(text)
    head = _HEAD.match(text)
    if head is None:
        return Manuscript(text)
    subject = _SUBJECT.search(head[0])
    return Manuscript(text[head.end() :].strip(), subject[1].strip() if subject else "")


def _message(data: bytes) -> Manuscript:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)  # noqa: S101
    part = message.get_body(preferencelist=("plain", "html"))
    text = str(part.get_content()) if part is not None else ""
    if part is not None and part.get_content_type() == "text/html":
        text = _seen(text)
    return Manuscript(clean_lines(_QUOTED.sub("", clean_lines(text))), clean(str(message["Subject"] or "")))


def _seen(html: str) -> str:
    page = _Page()
    page.feed(html)
    page.close()
    lines = (" ".join(line.split()) for line in "".join(page.pieces).split("\n"))
    return "\n".join(lines)


class _Page(HTMLParser):
    """What a reader sees of an HTML message."""

    _BLOCKS = frozenset({"p", "div", "tr", "li", "h1", "h2", "h3", "table", "ul"})
    _HIDDEN = frozenset({"style", "script", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Break the line where the page does."""
        self._hidden += tag in self._HIDDEN
        if tag in self._BLOCKS or tag == "br":
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a block with an empty line."""
        self._hidden -= tag in self._HIDDEN
        if tag in self._BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep what is seen, its own line ends being spaces."""
        if not self._hidden:
            self.pieces.append(" ".join(data.split("\n")))
