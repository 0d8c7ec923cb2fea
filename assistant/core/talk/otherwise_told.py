"""An answer that was otherwise than told, and somebody who was there and is not told of."""

import re

from assistant.core.commands import Command
from assistant.core.drafts import answers, stands_in, stems
from assistant.core.interview import read_path
from assistant.core.talk.refer import Way
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight

_KIND = "answer_right"
_FIELDS = frozenset({"need", "stood_out"})
"""What may be told in a few words."""
_ASKED = frozenset({"strength", "repair"})
"""What is asked anew: it is told in a sentence."""
_LONGEST = 12
_SENTENCE = re.compile(r"(?:i|we|she|he|they|you|it)\b", re.IGNORECASE)


def told_otherwise(words: str, by: Sight) -> tuple[Way, ...]:
    """Read "they aren't losing pipelines, it was reports that fail": the answer put right, or asked anew."""
    told, note = by.interview, by.note
    if told is None or note is None or by.drafts is None or any(mark in words for mark in '"“”?:'):
        return ()
    for field, written in by.phrases.shapes.content[_KIND]["ways"]:
        found = by.phrases.shapes.compiled(written).match(words.strip())
        if found is None:
            continue
        new, old = found["new"].strip(" .,!"), (found.groupdict().get("old") or "").strip(" .,!")
        if not field and (stands_in(old, note.body) or new[:1].isupper()):
            return ()  # words of the note, and names, are put right where they stand
        path = _meant(field, old, by)
        name = read_path(path).answer if path else ""
        if name in _ASKED:
            return ((Command("change", field=name),),)
        if name and len(new.split()) <= _LONGEST and not _SENTENCE.match(new):
            there = _person(path)
            to = (Command("next", text=told.interviewers[there].name),) if there not in (-1, by.drafts.current) else ()
            return (*to, Command("change", field=name, text=new)), (*to, Command("change", field=name))
    return ()


def _person(path: str) -> int:
    found = re.search(r"interviewers\[(\d+)\]", path)
    return int(found[1]) if found else -1


def _meant(field: str, old: str, by: Sight) -> str:
    """Return the path of the answer that is put right: the one named, or the one that most of the old words tell."""
    said = stems(old) - stems(" ".join(by.book.lists["light"].words))
    told = [(p, stems(text)) for p, text in answers(by.interview) if text] if by.interview else []
    told = [(p, s) for p, s in told if read_path(p).answer in ((field,) if field else _FIELDS | _ASKED)]
    if field and by.drafts and len(told) > 1:
        here = [(p, s) for p, s in told if _person(p) in (-1, by.drafts.current)]
        told = [(p, s) for p, s in told if said & s] or here
    if field:
        return told[0][0] if told else ""
    best = max(told, key=lambda row: len(said & row[1]), default=("", frozenset[str]()))
    alone = sum(len(said & s) == len(said & best[1]) for _, s in told) == 1
    return best[0] if said & best[1] and alone else ""


_STRANGER = "another_person"
_NO_NAME = frozenset(
    "i hr zoom teams skype english the a and but also monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december christmas linkedin".split()
)
"""Words with a capital that name nobody."""


def stranger(words: str, by: Sight) -> Way:
    """Say how somebody is added who was there: "wait, I forgot Jenny from HR"; nothing where nobody new is named."""
    if by.note is None or by.interview is None or '"' in words:
        return ()
    known = {*known_names(by.context), *by.interview.company.casefold().split(), *_NO_NAME}
    known |= set(re.findall(r"[^\W_]+", by.note.body.casefold())) | set(by.interview.sender.name.casefold().split())
    for written in by.phrases.shapes.content[_STRANGER]["ways"]:
        found = by.phrases.shapes.compiled(written).search(words)
        names = [w.strip(".’'").casefold() for w in found["who"].split()] if found else []
        if names and not any(w in known or w.removesuffix("'s") in known for w in names):
            return (Command("advise", field="person_more", text=words),)
    return ()
