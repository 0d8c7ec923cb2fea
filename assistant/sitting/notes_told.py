"""What is said of the notes themselves where somebody asks: how long, what both say, who gets what, what was told."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from assistant.core.drafts import Drafts, answers, body_of, least_needed
from assistant.core.interview import Owner, of_action, of_person, read_path
from assistant.core.note import Note, Section
from assistant.sitting.conversation_news import joined
from assistant.sitting.conversation_parts import Parts

_WORD = re.compile(r"[^\W_]+")
_OTHER = re.compile(r"\bthe other (?:one|note|letter|e-?mail|mail)\b", re.IGNORECASE)
_BOTH = (0, 1)
_AROUND = frozenset({Section.GREETING, Section.CLOSING, Section.SIGNATURE})


def asked_of(drafts: Drafts, asked: str) -> Drafts:
    """Return the drafts with the note before one's eyes that a question names: "how long is Marcus's?"."""
    typed = _WORD.findall(asked.casefold())
    said = {*typed, *(word.removesuffix("s") for word in typed)}
    people = enumerate(drafts.interview.interviewers)
    if _OTHER.search(asked) and len(drafts.interview.interviewers) == len(_BOTH):
        return replace(drafts, current=1 - drafts.current)
    named = [i for i, person in people if said & {*_WORD.findall(person.name.casefold())}]
    return replace(drafts, current=named[0]) if len(named) == 1 else drafts


def told(parts: Parts, drafts: Drafts) -> Mapping[str, object]:
    """Return what the answers of ``prompts/asked.toml`` may name, by its name there."""
    note, told_to = drafts.now.note, drafts.interview
    body = body_of(note)
    frame = {s.section: s.text for s in note.sentences if s.section in _AROUND}
    return {
        "words": note.words, "sentences": len(body), "paragraphs": _paragraphs(note), "subject": note.subject,
        "to": note.to.name, "least": least_needed(drafts.now), "open": joined(_open_still(parts, drafts)),
        "unsaid": joined(_unsaid(parts, drafts)) or parts.said("all_told"),
        "people": joined([i.name for i in told_to.interviewers]), "lengths": "; ".join(map(_length, drafts.notes)),
        "shared": _shared(parts, drafts), "promises": _promises(parts, drafts), "told": _told(parts, drafts),
        "greeting": frame.get(Section.GREETING, "").rstrip(","), "closing": frame.get(Section.CLOSING, "").rstrip(","),
        "first": body[0].text if body else "", "last": body[-1].text if body else "",
        "tone": drafts.now.settings.tone, "email": note.to.email or parts.said("none"),
        "slips": "; ".join(f.message for f in parts.judge.judge(drafts).findings) or parts.said("no_findings"),
    }  # fmt: skip


def _paragraphs(note: Note) -> int:
    return sum(1 for p in note.paragraphs if p and not {s.section for s in p} <= _AROUND)


def _length(note: Note) -> str:
    return f"{note.to.name}: {note.words} words, {len(body_of(note))} sentences, {_paragraphs(note)} paragraphs"


def _shared(parts: Parts, drafts: Drafts) -> str:
    """Say what stands word for word in more than one note, and which answers more than one of them tells."""
    notes, names = drafts.notes, parts.words["answers"]
    rows = [{s.text for s in body_of(note)} for note in notes]
    same = sorted({text for i, row in enumerate(rows) for text in row if any(text in o for o in rows[i + 1 :])})
    facts = [{x.removesuffix("_as") for s in body_of(note) for x in s.sources} for note in notes]
    paths = ["date", *(path for path, _ in answers(drafts.interview))]
    both = [path for path in paths if sum(path in row for row in facts) > 1]
    called = list(dict.fromkeys(str(names.get(read_path(path).answer, path)) for path in both))
    quoted = joined([f"“{text}”" for text in same])
    same_words, same_facts = quoted or parts.said("shared_none"), joined(called) or parts.said("none")
    return parts.said("shared_all", same=same_words, facts=same_facts)


def _promises(parts: Parts, drafts: Drafts) -> str:
    """Say what was promised, by whom, and in whose notes it stands."""
    rows = []
    for i, action in enumerate(drafts.interview.actions):
        there = [n.to.name for n in drafts.notes if of_action(i) in {x for s in n.sentences for x in s.sources}]
        who = parts.said("promise_mine" if action.owner == Owner.ME else "promise_theirs")
        due = f" ({action.due})" if action.due else ""
        rows.append(f"{who} {action.what}{due}, {parts.said('promise_in', names=joined(there) or parts.said('none'))}")
    return "; ".join(rows) or parts.said("none")


def _told(parts: Parts, drafts: Drafts) -> str:
    """Name what was told of the talk."""
    names, interview = parts.words["answers"], drafts.interview
    known = dict(answers(interview))
    rows = {f: known.get(f, "") for f in ("company", "role", "decision_by")} | {"date": _day(interview.date)}
    return "; ".join(f"{names[f]}: {rows[f]}" for f in ("date", "company", "role", "decision_by") if rows[f])


def _day(written: str) -> str:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    return f"{day:%A} {day.day} {day:%B %Y}"


def _open_still(parts: Parts, drafts: Drafts) -> list[str]:
    """Name the questions that were left unanswered and would say something more in the note."""
    known = dict(answers(drafts.interview))
    fields = {"stood_out": of_person(drafts.current, "stood_out"), "need": "need", "strength": "strength"}
    names = parts.words["answers"]
    return [str(names.get(f, f)) for f, path in fields.items() if not known.get(path)] or [str(names["stood_out"])]


def _unsaid(parts: Parts, drafts: Drafts) -> list[str]:
    """Name what was answered and stands in no sentence of this note."""
    said = [source.removesuffix("_as") for s in drafts.now.note.sentences for source in s.sources]
    about = of_person(drafts.current, "stood_out"), of_person(drafts.current, "why")
    known = [
        (path, text)
        for path, text in answers(drafts.interview)
        if text and not any(source.startswith(path) for source in said)
    ]
    ours = [(path, text) for path, text in known if path in about or read_path(path).name != "interviewers"]
    names = parts.words["answers"]
    return [f"{names.get(read_path(path).answer, path)} (“{text}”)" for path, text in ours]
