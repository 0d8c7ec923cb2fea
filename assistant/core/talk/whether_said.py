"""Whether the note says something, asked of it: the sentence that does is shown, or it is told that there is none."""

from collections.abc import Iterator

from assistant.core.commands import Command
from assistant.core.drafts import answers, body_of, facts_of, stands_in, stems
from assistant.core.interview import read_path
from assistant.core.note import Note, Sentence
from assistant.core.talk.sight import Sight
from assistant.core.talk.ways import Way

IF_KNOWN = "if known"
"""Said of advice that is given only where there is some: the note itself has more to say on it."""
_MOST = 2
"""Sentences shown."""
_FACTS = ("date", "decision_by", "role", "company", "need", "strength", "stood_out", "actions")


def whether_said(words: str, by: Sight) -> Way:
    """Answer whether the note says something; nothing for a line that does not ask so."""
    asked = by.phrases.shapes.of("whether_said", "asks").match(words)
    if by.note is None or asked is None:
        return ()
    what = asked["what"] or asked["there"]
    body = body_of(by.note)
    found = [body.index(s) + 1 for s in _saying(what, by.note, by)][:_MOST]
    shown = tuple(Command("why", paragraph=at, field="sentence") for at in found)
    if not shown and stands_in(what, f"{by.note.page}\n{by.note.subject}"):
        shown = (Command("show"),)
    if shown:
        return (Command("advise", field="says", text=words), *shown)
    return (Command("advise", field="says_not", text=words), Command("advise", field=IF_KNOWN, text=words))


def _names(source: str) -> tuple[str, str]:
    place = read_path(source.removesuffix("_as"))
    return place.name, place.answer


def _saying(what: str, note: Note, by: Sight) -> Iterator[Sentence]:
    shapes, body = by.phrases.shapes, body_of(note)
    if fact := next((f for f in _FACTS if shapes.of("whether_said", f).fullmatch(what)), ""):
        yield from (s for s in body if any(fact in _names(source) for source in s.sources))
        return
    wanted = stems(what) - stems(" ".join(by.book.lists["light"].words))
    told = dict(answers(by.interview)) if by.interview else {}
    meant = {s: f"{s.text} {' '.join(told.get(path, '') for path in facts_of([s]))}" for s in body}
    yield from (s for s in body if stands_in(what, s.text) or (wanted and wanted <= stems(meant[s])))
