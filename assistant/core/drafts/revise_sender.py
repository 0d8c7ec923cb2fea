"""Who signs: the candidate's name and what stands under it, the same in every note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.core.drafts.drafts import Drafts, Version
from assistant.core.drafts.frame import framed
from assistant.core.drafts.revising import Tools, fresh
from assistant.core.drafts.substitute import reworded
from assistant.core.interview import Sender
from assistant.core.note import Note, Paragraph, Section

_PHONE = re.compile(r"(?<!\w)\+?\(?\d[\d\s()./-]{3,}\d(?!\w)")
_ADDRESS = re.compile(r"\S+@\S+|\S+\.\w{2,}\S*")


@dataclass(frozen=True, slots=True)
class Signed:
    """What is to stand under a note: a phrase, the name, and the lines below it."""

    phrase: str = ""
    name: str = ""
    phone: str = ""
    lines: tuple[str, ...] = ()
    """What else stands under the name."""

    @property
    def is_by_name(self) -> bool:
        """Whether more is said than a phrase."""
        return bool(self.name or self.phone or self.lines)


def signed(text: str, sender: Sender, tools: Tools) -> Signed:
    """Part what a note is to be signed with: a phrase is no name, and a name or a number no phrase."""
    text = tools.shapes.of("signed", "only").sub("", text)
    phone = _PHONE.search(text)
    if phone:
        text = f"{tools.shapes.of('signed', 'number').sub('', text[: phone.start()])}, {text[phone.end() :]}"
    rows = [row for part in re.split(r"[,\n]", text) if (row := part.strip(" .;"))]
    lines = tuple(row for row in rows if _ADDRESS.fullmatch(row))
    said = [row for row in rows if row not in lines]
    number = phone[0].strip() if phone else ""
    for i, row in enumerate(said):
        if name := _name_in(row, sender.name):
            before = [*said[:i], row[: row.rindex(name)]]
            return Signed(_phrase(before, tools), name, number, (*said[i + 1 :], *lines))
    if number and said and all(w[0].isupper() for w in said[-1].split()):
        return Signed(_phrase(said[:-1], tools), said[-1], number, lines)
    return Signed(_phrase(said, tools), "", number, lines)


def _phrase(rows: Sequence[str], tools: Tools) -> str:
    return tools.shapes.of("signed", "leads_in").sub("", ", ".join(filter(None, (row.strip() for row in rows))))


def _name_in(row: str, sender: str) -> str:
    """Return the end of a row that is the sender's name, with names of theirs that were not known."""
    known = {w.casefold() for w in sender.split() if w[0].isupper()}
    words = row.split()
    starts = [i for i, w in enumerate(words) if w.strip(".").casefold() in known]
    first = starts[0] if starts else len(words)
    if first == 1 == len(words) - first and words[0][0].isupper() and words[-1] == sender.rsplit(maxsplit=1)[-1]:
        first = 0  # the family name is known, and the name before it is another one
    rest = words[first:]
    own = rest and all(w[0].isupper() or w.strip(".").casefold() in known for w in rest)
    return row[row.rindex(" ".join(rest)) :] if own and " ".join(rest) in row else ""


def signed_by(drafts: Drafts, said: Signed, tools: Tools, *, whole: bool = False) -> Drafts:
    """Sign every note so, as one step; what was not named stays, and so does every other word.

    One name alone is how notes are signed, and the name is known as before unless it is the ``whole`` one.
    """
    old = drafts.interview.sender
    is_short = not whole and len(said.name.split()) == 1 and said.name.casefold() in old.name.casefold().split()
    new = replace(old, phone=said.phone or old.phone, name=old.name if is_short or not said.name else said.name)
    facts = drafts.facts if new == old else (*drafts.facts, replace(drafts.interview, sender=new))
    made = replace(drafts, facts=facts, steps=drafts.steps + 1)
    for index, history in enumerate(drafts.histories):
        version = _signed_again(made, index, said, old, tools)
        if version.note != history.now.note or new != old:
            step = replace(version, step=made.steps, said="")
            made = made.with_history(index, history.with_(step))
    return made if any(h.now.step == made.steps for h in made.histories) else drafts


def without_line(drafts: Drafts, words: str, tools: Tools) -> Drafts | None:
    """Leave a line of the signature, or these words of the name, away in every note; None where they are in neither."""
    name = drafts.interview.sender.name
    left = re.sub(r"[\s,]+", " ", reworded(name, words, "")).strip()
    if left and left != " ".join(name.replace(",", " ").split()):
        return signed_by(drafts, Signed(name=left), tools, whole=True)
    made = replace(drafts, steps=drafts.steps + 1)
    for index, history in enumerate(drafts.histories):
        lines = tuple(
            line for s in history.now.note.sentences if s.section == Section.SIGNATURE for line in s.text.split("\n")
        )
        rest = tuple(line for line in lines if _plain(line) != _plain(words))
        if rest != lines:
            frame = replace(history.now.frame, signature=rest)
            version = replace(history.now, note=framed(history.now.note, frame), frame=frame, step=made.steps, said="")
            made = made.with_history(index, history.with_(version))
    return made if made.histories != drafts.histories else None


def _signed_again(drafts: Drafts, index: int, said: Signed, old: Sender, tools: Tools) -> Version:
    now, frame = drafts.histories[index].now, drafts.histories[index].now.frame
    facts = now.facts if drafts.facts[now.facts].sender == drafts.facts[-1].sender else len(drafts.facts) - 1
    base = replace(now, facts=facts)
    if frame.signature is None:
        written = fresh(drafts, index, base.settings, tools, base=base, like=base.note).note
        signature = tuple(s for s in written.sentences if s.section == Section.SIGNATURE)
        base = replace(base, note=_with_signature(base.note, signature, old.name, drafts.facts[facts].sender.name))
    lines = tuple(line for s in base.note.sentences if s.section == Section.SIGNATURE for line in s.text.split("\n"))
    wanted = _lines(lines, said, old, drafts.facts[facts].sender)
    frame = frame if wanted == lines else replace(frame, signature=wanted)
    if said.phrase and index == drafts.current:
        frame = replace(frame, closing=closing_line(said.phrase))
    return base if frame == now.frame else replace(base, note=framed(base.note, frame), frame=frame)


def closing_line(phrase: str) -> str:
    """Write a phrase as the line before the name; empty where there is none."""
    return f"{phrase[0].upper()}{phrase[1:]}," if phrase else ""


def _lines(lines: Sequence[str], said: Signed, old: Sender, new: Sender) -> tuple[str, ...]:
    """Put name and number in the place of the old ones; every other line stays."""
    numbers = {_plain(old.phone): new.phone} if old.phone else {}
    wanted = [numbers.get(_plain(line), line) for line in lines]
    if said.name and said.name not in wanted:
        known = set(_plain(f"{old.name} {new.name}").split())
        at = next((i for i, line in enumerate(wanted) if known & set(_plain(line).split())), None)
        wanted[at or 0 : 0 if at is None else at + 1] = [said.name]
    return (*wanted, *(line for line in (said.phone, *said.lines) if line and line not in wanted))


def _with_signature(note: Note, signature: Paragraph, old: str, new: str) -> Note:
    def renewed(paragraph: Paragraph) -> Paragraph:
        rest = [
            s if s.text == (text := reworded(s.text, old, new)) else replace(s, text=text, own=()) for s in paragraph
        ]
        first = next((i for i, s in enumerate(paragraph) if s.section == Section.SIGNATURE), None)
        if first is None:
            return tuple(rest)
        return (*rest[:first], *signature, *(s for s in rest[first:] if s.section != Section.SIGNATURE))

    return replace(note, paragraphs=tuple(map(renewed, note.paragraphs)))


def _plain(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))
