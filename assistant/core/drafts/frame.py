"""What stands around the text of a note: greeting, sign-off, signature, postscript. Structure, so none can double."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.drafts.drafts import Drafts, Frame
from assistant.core.drafts.paragraphs import FRAME, written
from assistant.core.note import Note, Paragraph, Section
from assistant.core.suggest import likeness

_POSTSCRIPT = re.compile(r"^p\.?\s?s\b\.?", re.IGNORECASE)
_FEW = 6
"""Words: a line with more is no greeting and no sign-off."""
_ALIKE = 0.6


def framed(note: Note, frame: Frame) -> Note:
    """Put what the person wrote around a note in the place of what the tone has."""
    if frame == Frame() and not _lines(note, Section.POSTSCRIPT):
        return note
    greeting = _own(_lines(note, Section.GREETING), frame.greeting, Section.GREETING)
    closing = _own(_lines(note, Section.CLOSING), frame.closing, Section.CLOSING)
    signature = _lines(note, Section.SIGNATURE)
    if frame.signature is not None:
        signature = _signed_anew(signature, frame.signature)
    postscript = (written(frame.postscript, Section.POSTSCRIPT),) if frame.postscript else ()
    body = [p for p in note.paragraphs if p and p[0].section not in FRAME]
    parts = [greeting, *body, (*closing, *signature), postscript]
    return replace(note, paragraphs=tuple(p for p in parts if p))


def closed(note: Note, words: str) -> Note:
    """Sign a note off with words of the person's own, in the place of those the tone has."""
    return framed(note, Frame(closing=f"{words},")) if words and _lines(note, Section.CLOSING) else note


def all_closed(drafts: Drafts, words: str) -> Drafts:
    """Sign every note off so, now and when it is written anew."""
    for index, history in enumerate(drafts.histories) if words else ():
        now = replace(history.now, note=closed(history.now.note, words), frame=Frame(closing=f"{words},"))
        if now.note != history.now.note:
            versions = (*history.versions[: history.at], now, *history.versions[history.at + 1 :])
            drafts = drafts.with_history(index, replace(history, versions=versions))
    return drafts


def _own(now: Paragraph, said: str | None, section: Section) -> Paragraph:
    if said is None:
        return now
    if not said:
        return ()
    return now if [s.text for s in now] == [said] else (written(said, section, [x for s in now for x in s.sources]),)


def _signed_anew(now: Paragraph, lines: Sequence[str]) -> Paragraph:
    """Make lines a signature: those that stood there keep their answers, others are known by what they look like."""
    if "\n".join(lines) == "\n".join(s.text for s in now):
        return now
    known = {line: path for s in now for line, path in zip(s.text.splitlines(), s.sources, strict=False)}
    paths = {line: known.get(line) or _reached_by(line) for line in lines}
    return tuple(written(line, Section.SIGNATURE, [path] if path else []) for line, path in paths.items())


def _reached_by(line: str) -> str:
    """Name the answer a line would be, where somebody is reached by it."""
    return next((path for path, shape in _REACHED.items() if shape.search(line)), "")


_REACHED = {
    "sender.email": re.compile(r"\S@\S"),
    "sender.links[0]": re.compile(r"https?://|www\.|\w\.\w{2,}(?:/|$)"),
    "sender.phone": re.compile(r"(?:\d[\s()/.-]*){6}"),
}


def _lines(note: Note, section: Section) -> Paragraph:
    return tuple(s for s in note.sentences if s.section == section)


def taken_apart(note: Note, text: str, frame: Frame) -> tuple[list[str], Frame]:
    """Part a text edited by hand into the paragraphs between greeting and sign-off, and what stands around them."""
    old = {name: [line for s in _lines(note, name) for line in s.text.splitlines()] for name in FRAME}
    if note.compact:
        text = _spaced(text, old)
    blocks = [[line.strip() for line in b.split("\n") if line.strip()] for b in re.split(r"\n[ \t]*\n", text.strip())]
    blocks = [b for b in blocks if b]
    blocks, greeting = _greeting(blocks, old[Section.GREETING])
    blocks, postscript = _postscript(blocks)
    blocks, closing, signature = _ending(blocks, old[Section.CLOSING], old[Section.SIGNATURE])
    found = Frame(
        frame.greeting if greeting == "".join(old[Section.GREETING]) else greeting,
        frame.closing if closing == "".join(old[Section.CLOSING]) else closing,
        frame.signature if list(signature) == old[Section.SIGNATURE] else signature,
        postscript,
    )
    return ["\n".join(b) for b in blocks], found


def _spaced(text: str, old: dict[Section, list[str]]) -> str:
    # In a note of one piece the greeting runs on into the text.
    greeting = "".join(old[Section.GREETING])
    if greeting and text.startswith(greeting):
        text = f"{greeting}\n\n{text.removeprefix(greeting).strip()}"
    last = [*old[Section.CLOSING], *old[Section.SIGNATURE]]
    lines = text.rstrip().split("\n")
    if last and [line.strip() for line in lines[-len(last) :]] == last:
        text = "\n".join(lines[: -len(last)]) + "\n\n" + "\n".join(last)
    return text


def _greeting(blocks: list[list[str]], old: Sequence[str]) -> tuple[list[list[str]], str]:
    first = blocks[0][0] if blocks else ""
    if not first or not (first in old or _is_greeting(first, "".join(old))):
        return blocks, ""
    rest = blocks[0][1:]
    return [*([rest] if rest else []), *blocks[1:]], first


def _is_greeting(line: str, old: str) -> bool:
    short = len(line.split()) <= _FEW
    return short and (line[-1] in ",:!" or likeness(line, old) >= _ALIKE)


def _postscript(blocks: list[list[str]]) -> tuple[list[list[str]], str]:
    if len(blocks) > 1 and _POSTSCRIPT.match(blocks[-1][0]):
        return blocks[:-1], " ".join(blocks[-1])
    return blocks, ""


def _ending(
    blocks: list[list[str]], closings: Sequence[str], signature: Sequence[str]
) -> tuple[list[list[str]], str, tuple[str, ...]]:
    rest, closing, signed = _signed(blocks, closings, signature)
    while True:  # one typed twice stands once
        again, once_more, same = _signed(rest, [closing] if closing else closings, signed)
        if not signed or same != signed:
            return rest, closing, signed
        rest, closing = again, closing or once_more


def _signed(
    blocks: list[list[str]], closings: Sequence[str], signature: Sequence[str]
) -> tuple[list[list[str]], str, tuple[str, ...]]:
    count = len(signature)
    lines = [line for b in blocks for line in b]
    if count and lines[-count:] == list(signature):
        rest = _shortened(blocks, count)
        before = rest[-1][-1] if rest else ""
        apart = len(rest) > 1 or bool(rest and len(rest[-1]) > 1)
        if before in closings or (apart and _is_closing(before)):
            return _shortened(rest, 1), before, tuple(signature)
        return rest, "", tuple(signature)
    last = blocks[-1] if len(blocks) > 1 else []
    if last and all(_is_closing(line) for line in last):
        said = last[0] in closings or last[0].endswith(",") or (len(last) > 1 and not signature)
        if said or len(last) > 1:
            return blocks[:-1], last[0] if said else "", tuple(last[1:] if said else last)
        alike = any(likeness(last[0], s) >= _ALIKE for s in signature)
        rest = blocks[:-1]
        if alike and rest and (rest[-1][-1] in closings or (len(rest) > 1 and _is_closing(rest[-1][-1]))):
            return _shortened(rest, 1), rest[-1][-1], (last[0],)
        return rest, "" if alike else last[0], (last[0],) if alike else ()
    return blocks, "", ()


def _is_closing(line: str) -> bool:
    return bool(line) and len(line.split()) <= _FEW and line[-1] not in ".?…;:"


def _shortened(blocks: list[list[str]], count: int) -> list[list[str]]:
    left = [list(b) for b in blocks]
    for _ in range(count):
        left[-1].pop()
        left = [b for b in left if b]
    return left
