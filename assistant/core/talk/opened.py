"""A line as it would be said plainly: words before dots quoted, reasons and what is given up left away."""

import re

from assistant.core.drafts import stands_in
from assistant.core.note import Note, Section
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight
from assistant.core.talk.words import any_of


def opened(words: str, by: Sight) -> str:
    """Return a line as it would be said without dots, reasons and what is given up: what stands there is quoted."""
    words, met = _dotted(words, by), any_of(known_names(by.context)) or "(?!)"
    for written, put in by.phrases.shapes.content["given"]["opened"]:
        words = by.phrases.shapes.compiled(written, met=met).sub(put, words, count=1)
    return _framed(words, by) or words


_DOTTED = re.compile(r"\s*(?:\.{2,}|…)\s*")
_QUOTED_DOTS = re.compile(r"[\"“]([^\"“”]*(?:\.{2,}|…)[^\"“”]*)[\"”]")
_FEWEST = 3
"""Words before dots that are a passage of a note."""


def _dotted(words: str, by: Sight) -> str:
    """Quote words of a note that go on in dots as they stand there: "I'd run it… -> I would run it"."""
    if not _DOTTED.search(words):
        return words
    texts = [s.text for n in _notes(by) for s in n.sentences]

    def whole(quoted: re.Match[str]) -> str:
        said = [re.escape(piece.strip(" .,")) for piece in _DOTTED.split(quoted[1]) if piece.strip(" .,")]
        passage = re.compile(r"(?<!\w)" + r"\b.*?\b".join(said) + r"(?!\w)", re.IGNORECASE)
        found = next((m for text in texts if said and (m := passage.search(text))), None)
        return f'"{found[0]}"' if found else quoted[0]

    words = _QUOTED_DOTS.sub(whole, words)
    head, *rest = _DOTTED.split(words, maxsplit=1)
    if not rest or '"' in head:
        return words
    row = head.split()
    runs = (" ".join(row[at:]) for at in range(len(row) - _FEWEST + 1))
    run = next((r for r in runs if any(stands_in(r, text) for text in texts)), "")
    behind = f" {rest[0]}" if _SIGN.match(rest[0]) else f", {rest[0]}"
    return f'{head.removesuffix(run)}"{run}"{behind}' if run else words


_SIGN = re.compile(r"[-=]+>|→|⇒|[,;.!?]|$")


def _notes(by: Sight) -> tuple[Note, ...]:
    """Return the notes, that on the screen first."""
    others = tuple(n for n in by.drafts.notes if by.note and n.to.name != by.note.to.name) if by.drafts else ()
    return (*((by.note,) if by.note else ()), *others)


def _framed(words: str, by: Sight) -> str:
    """Return "greeting: Hi Priya" for "start with Hi Priya, not Dear Dr. Raman", whosever greeting that is."""
    found = by.phrases.shapes.of("given", "contrast").match(words)
    old = found["old"].strip(" ,.").casefold() if found else ""
    for note in _notes(by) if found else ():
        rows = {s.section.value: s.text.strip(" ,") for s in note.sentences if s.section in _FRAME}
        rows |= {"subject": note.subject}
        signed = f"{rows.get('closing', '')}, {note.sentences[-1].text}"
        at = next((name for name, text in rows.items() if text and text.casefold() == old), "")
        at = at or ("closing" if signed.casefold() == old else "")
        at = at or ("subject" if found and found["subject"] and found["now"] else "")
        who = next((w for w, p in known_names(by.context).items() if p == note.to.name), "")
        lead = f"for {who}: " if who and by.note is not note else ""
        if at and found:
            new = found["new"].strip(" ,")
            return f"{lead}{at}: {new}" if at != "closing" or "," in new else f'{lead}{at}: "{new}"'
    return ""


_FRAME = (Section.GREETING, Section.CLOSING)
