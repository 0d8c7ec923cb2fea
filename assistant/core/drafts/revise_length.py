"""A note in fewer words, or in more; down to a number of words or sentences where one is named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from assistant.core.commands import Command
from assistant.core.drafts.drafts import Drafts, Dropped, Version
from assistant.core.drafts.paragraphs import OWN, bare_moves, body_of, closed_like, facts_of
from assistant.core.drafts.revise_shape import changed
from assistant.core.drafts.revising import Change, News, Tools, fresh, refused, untold
from assistant.core.interview import action_at, read_path
from assistant.core.note import Note, Section, Sentence

_SHORTEST, _LONGEST = -4, 3
_GIVES_UP = -3
"""The length from which on answers are left out for it."""
_TRIED = 6
"""Wordings looked at before an answer is given up."""
_WORTH = 5
"""Words that other wordings must save to be worth the change."""
_NEEDED = {"close": 1, "why": 1, "offer": 1, "repair": 3, "bridge": 4, "detail": 9}
"""How much each part is missed: what is least is left out first, and a promise never."""
_AIM = re.compile(r"(?P<about>about )?(?P<fewer>-)?(?P<number>\d+)(?P<unit>%| sentences)?")
_NEAR = 1.08
"""How far beyond "about 80 words" still is about that."""


@dataclass(frozen=True, slots=True)
class _Aim:
    """How long a note is to be."""

    most: int
    unit: str = "words"
    about: bool = False

    def size(self, note: Note) -> int:
        return len(body_of(note)) if self.unit == "sentences" else note.words

    def met_by(self, note: Note) -> bool:
        return self.size(note) <= (self.most * _NEAR if self.about and self.unit == "words" else self.most)


def _aim(text: str, note: Note) -> _Aim | None:
    found = _AIM.fullmatch(text)
    if found is None:
        return None
    number, unit = int(found["number"]), (found["unit"] or "").strip() or "words"
    if unit == "%":
        return _Aim(round(note.words * number / 100), about=True)
    aim = _Aim(number, unit, bool(found["about"]))
    return replace(aim, most=max(1, aim.size(note) - number)) if found["fewer"] else aim


def shorter(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Say it in fewer words, down to a number of words if one is given; nothing comes in that was not there."""
    aim = _aim(command.text, drafts.now.note)
    if aim:
        return _aimed_at(drafts, aim, tools)
    best: Version | None = None
    for length in range(min(drafts.now.settings.length, 1) - 1, _SHORTEST - 1, -1):
        best = _at_length(drafts, length, tools)
        if best.note.words < drafts.now.note.words:
            return changed(drafts, best, "shorter")
    return refused(drafts, "shortest", words=drafts.now.note.words)


def _aimed_at(drafts: Drafts, aim: _Aim, tools: Tools) -> Change:
    """Come as near to a length as wordings and the least needful parts allow; a promise and own words stay."""
    now = drafts.now
    if aim.met_by(now.note):
        return refused(drafts, "short_enough", size=aim.size(now.note), unit=aim.unit)
    best: Version | None = None
    for parts in _given_up(now):
        here = [v for v in _without(drafts, parts, tools) if aim.size(v.note) < aim.size(now.note)]
        fitting = [v for v in here if aim.met_by(v.note)]
        if fitting:
            best = max(fitting, key=lambda v: (_is_like(now.note, v.note), v.note.words))
            return _reached(drafts, best, aim)
        best = min([*here, *([best] if best else [])], key=lambda v: aim.size(v.note), default=None)
    if best is None:
        return refused(drafts, "shortest", words=now.note.words)
    return _reached(drafts, best, aim)


def _reached(drafts: Drafts, version: Version, aim: _Aim) -> Change:
    left = facts_of(version.note.sentences).union(*(d.facts for d in version.dropped))
    gone = [p for p in _NEEDED if any(_is_of(p, s) and facts_of([s]) - left for s in drafts.now.note.sentences)]
    more = tuple(_left_out(drafts.now.note, part, gone) for part in gone)
    version = replace(version, dropped=(*version.dropped, *more))  # what had no room, too, comes back by its name
    size = aim.size(version.note)
    id_ = "shorter" if aim.unit == "words" else "shorter_sentences"
    change = changed(drafts, version, id_, size=size)
    if aim.met_by(version.note):
        return change
    kept = "promises" if any(s.section == Section.PROMISES for s in version.note.sentences) else "own"
    own = any(OWN in s.sources for s in version.note.sentences)
    missed = News("costs_promise" if kept == "promises" else "costs_own" if own else "costs_rest", {"aim": aim.most})
    return replace(change, news=(*change.news, missed))


def least_needed(now: Version) -> str:
    """Return the sentence that would be missed least."""
    said = [s for part in _NEEDED for s in now.note.sentences if _is_of(part, s)]
    return (said or body_of(now.note))[0].text


def _given_up(now: Version) -> Iterator[tuple[str, ...]]:
    """Yield what may be left out, the least needful first."""
    own = {s for k in now.kept for s in k.paragraph}
    free = [s for s in now.note.sentences if s not in own and OWN not in s.sources]
    here = [part for part in _NEEDED if any(_is_of(part, s) for s in free)]
    rows = [row for count in range(len(here) + 1) for row in combinations(here, count)]
    yield from sorted(rows, key=lambda row: sum(_NEEDED[part] for part in row))


def _is_of(part: str, sentence: Sentence) -> bool:
    if part == "why":
        return any(read_path(fact).field == "why" for fact in facts_of([sentence]))
    return sentence.section == part and not any(action_at(f) is not None for f in facts_of([sentence]))


def _without(drafts: Drafts, parts: Sequence[str], tools: Tools) -> list[Version]:
    """Write the note without some parts, in several wordings while nothing much is given up for it."""
    now = drafts.now
    dropped = (*now.dropped, *(_left_out(now.note, part, parts) for part in parts))
    base = replace(now, dropped=(*dropped, untold(now.note, drafts.interview, drafts.current)))
    found = []
    alike = _framed_like(now.note, fresh(drafts, drafts.current, now.settings, tools, base=base, like=now.note))
    if parts and _promised(now.note) <= _promised(alike.note):
        found.append(replace(alike, dropped=dropped))
    for length in range(min(now.settings.length, 0), _GIVES_UP, -1):
        for variant in dict.fromkeys((now.settings.variant, *range(_TRIED if len(parts) < 2 else 1))):
            settings = replace(now.settings, length=length, variant=variant)
            version = _framed_like(now.note, fresh(drafts, drafts.current, settings, tools, base=base))
            if _promised(now.note) <= _promised(version.note):
                found.append(replace(version, dropped=dropped))
    return found


def _left_out(note: Note, part: str, parts: Sequence[str]) -> Dropped:
    gone = tuple(s for s in note.sentences if _is_of(part, s))
    facts = facts_of(gone)
    if part == "why":
        facts = frozenset(f for f in facts if read_path(f).field == "why")
    elif "why" not in parts:
        facts = frozenset(f for f in facts if read_path(f).field != "why" or part == "detail")
    at = next((i for i, p in enumerate(note.paragraphs) if any(s in gone for s in p)), 0)
    return Dropped(gone, at, tuple(sorted(facts)), tuple(sorted(bare_moves(gone))), note.phrases, room=True)


def _is_like(before: Note, after: Note) -> bool:
    """Whether most of what is said now was said so before."""
    there = body_of(after)
    return 2 * sum(s in before.sentences for s in there) >= len(there)


def _promised(note: Note) -> frozenset[str]:
    return frozenset(f for f in facts_of(note.sentences) if action_at(f) is not None)


def _at_length(drafts: Drafts, length: int, tools: Tools) -> Version:
    """Write the note this short; as long as no answer is given up for it, in the shortest wordings of all of them."""
    now = drafts.now
    told_now = facts_of(now.note.sentences)
    absent = untold(now.note, drafts.interview, drafts.current)
    base = replace(now, dropped=(*now.dropped, absent))

    def written(variant: int) -> Version:
        settings = replace(now.settings, length=length, variant=variant)
        version = _framed_like(now.note, fresh(drafts, drafts.current, settings, tools, base=base))
        return replace(version, dropped=now.dropped)

    version = written(now.settings.variant)
    saved, gives_up = now.note.words - version.note.words, length <= _GIVES_UP
    if saved >= _WORTH or (gives_up and saved > 0):
        return version
    others = (v for v in map(written, range(_TRIED)) if gives_up or told_now <= facts_of(v.note.sentences))
    best = min((version, *others), key=lambda v: v.note.words)
    return best if now.note.words - best.note.words >= _WORTH else version


def _framed_like(note: Note, version: Version) -> Version:
    # Nobody who asks for fewer words, or for more, asks for another subject or sign-off.
    return replace(version, note=replace(closed_like(version.note, note), subject=note.subject))


def longer(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Say a little more, if there is more to say; what was left out only for its length comes back first."""
    aim = int(command.text) if command.text.isdecimal() else drafts.now.note.words + 1
    base = replace(drafts.now, dropped=tuple(d for d in drafts.now.dropped if not d.room))
    best: Version | None = None
    start = max(drafts.now.settings.length, -1) + (base.dropped == drafts.now.dropped)
    for length in range(start, _LONGEST + 1):
        settings = replace(drafts.now.settings, length=length)
        version = _framed_like(drafts.now.note, fresh(drafts, drafts.current, settings, tools, base=base))
        if version.note.words > (best or drafts.now).note.words:
            best = version
        if best and best.note.words >= aim:
            break
    return changed(drafts, best, "longer") if best else refused(drafts, "longest", words=drafts.now.note.words)
