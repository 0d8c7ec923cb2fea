"""What is said beside a note: open findings, the scorecard, the rule each sentence serves, advice."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from assistant import content
from assistant.content import teaching
from assistant.core.interview import FollowUpKind, Owner
from assistant.root.writing.engine import request
from assistant.sitting import Judged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from assistant.core.check import Finding, Missing, Proofreader
    from assistant.core.compose import Gathered, LeftOut
    from assistant.core.drafts import Drafts
    from assistant.core.note import Note
    from assistant.core.teaching import Catalogue, Lessons, Point
    from assistant.world import World


_QUOTED = re.compile(r"[\"“«][^\"”»\s]+\s[^\"”»]+[\"”»]")


class Editor:
    """Checks, proofreads and advises, with the clock of this world."""

    def __init__(
        self,
        world: "World",
        proofreader: "Callable[[], Proofreader | None]",
        lessons: "Lessons | None" = None,
        mark: "Callable[[set[str]], None] | None" = None,
        *,
        teaches: bool = True,
        plain: bool = False,
    ) -> None:
        self._world = world
        self._proofreader = proofreader
        self._lessons = lessons
        self._mark = mark
        self._teaches = teaches
        self._plain = plain
        self._last: tuple[object, Judged] | None = None

    def judge(self, drafts: "Drafts") -> Judged:
        """Check and proofread the note at hand."""
        key = (drafts.now.note, drafts.current, drafts.others())
        if self._last is None or self._last[0] != key:
            self._last = (key, self._judged(drafts))
        return self._last[1]

    def _judged(self, drafts: "Drafts") -> Judged:
        from assistant.core.check import scorecard
        from assistant.core.teaching import moment, situation

        looked = look_over(drafts, self._world.today(), self._proofreader())
        signs = teaching.signs()
        facts = situation(drafts.interview, moment(drafts.interview, self._world.now(), signs), signs)
        rules = teaching.scorecard_rules()
        if drafts.interview.followup.kind:  # the rules of the card are those of a first note
            rules = ()
        marks = scorecard(drafts.now.note, looked.findings, {**facts, **looked.facts}, rules, tips())
        served = {m.sentence: m.tip.line for m in marks if m.kept and m.sentence} | _later_rules(drafts)
        return Judged(tuple(f for f in looked.findings if not f.is_kept), marks, served)

    def advise(self, drafts: "Drafts", asked: str, *, known_only: bool = False, hour: str = "") -> str:
        """Answer what was asked, from the tips and for this interview; without a question, give the whole advice.

        With ``known_only`` nothing is said where no tip is an answer. ``hour`` may name when it is to go.
        """
        from assistant.core.teaching import advise, moment

        now, own = self._world.now(), self._world.config_dir
        if len(asked.split()) > 1:
            asked = _QUOTED.sub("it", asked)  # words of the note are asked about, and ask nothing
            lines = teaching.answer_lines(asked, own, drafts.interview, now, known_only=known_only, hour=hour)
            return "\n".join(map(self._lines, lines))
        found = advise(
            drafts.interview, moment(drafts.interview, now, teaching.signs()), teaching.guide(), teaching.tips(own)
        )
        return "\n".join(self._lines(_cited(p)) for p in found.points)

    def _lines(self, text: str) -> str:
        """Break a text for the window; a screen reader stops at the end of each line, so there it stays in one."""
        from assistant.world import paragraph

        return text if self._plain else paragraph(self._world, text)

    def lesson(self, drafts: "Drafts", at: str) -> str:
        """Return one tip for the finished note (``draft``) or for once it has gone (``after``), or nothing."""
        if drafts.interview.followup.kind:
            return self._later_lesson(drafts) if at == "draft" and self._teaches else ""
        if self._lessons is None:
            return ""
        line = teaching.at_moment(at, drafts.interview, self._world.now(), self._lessons)
        if self._mark:
            self._mark(self._lessons.met)
        return line

    def _later_lesson(self, drafts: "Drafts") -> str:
        """Give the first of the tips of a kind of later note that holds here."""
        from assistant.core.teaching import moment, situation

        told, signs = drafts.interview, teaching.signs()
        kind = {
            "rejected": told.followup.kind == FollowUpKind.NO,
            "not_interested": told.followup.kind == FollowUpKind.WITHDRAW,
        }
        facts = {**situation(told, moment(told, self._world.now(), signs), signs), **kind}
        named = (tips()[name] for name in content.read(f"followups/{told.followup.kind}")["tips"])
        return next((tip.line for tip in named if tip.when.holds(facts)), "")


def _later_rules(drafts: "Drafts") -> dict[str, str]:
    """Give the rule each sentence of a later note serves; a first note has its scorecard."""
    if not drafts.interview.followup.kind:
        return {}
    rules = content.read("followup")["why"]
    return {s.text: rules[s.section] for s in drafts.now.note.sentences if s.section in rules}


def _cited(point: "Point") -> str:
    from assistant.core.teaching import GRADES

    best = min(point.sources, key=lambda source: GRADES.index(source.grade), default=None)
    return f"{point.text} ({best.short})" if best else point.text


@cache
def tips() -> "Catalogue":
    """Read the tips behind the scorecard, once."""
    return teaching.tips()


_TOLD, _WORDS = 1 / 3, 2
"""The share of the telling words of an answer, and how many, that one's own sentences say when they tell it."""
_SHORT = 2
"""Letters of a word that tells nothing."""


class Looked(NamedTuple):
    """What looking a note over brings to light."""

    findings: "tuple[Finding, ...]"
    left_out: "tuple[Missing, ...]"
    """Answers that are not in it."""
    facts: "Mapping[str, object]"
    """What this reader is told, where the facts of the situation speak of the whole interview."""


def look_over(drafts: "Drafts", today: "date", proofreader: "Proofreader | None") -> Looked:
    """Hold the note at hand against every rule, and proofread it."""
    from assistant.core.check import Checked, check, missing, polish
    from assistant.core.compose import channel, gather
    from assistant.core.drafts import answers, left_away

    note, at, told = drafts.now.note, drafts.current, drafts.interview
    words, listed = content.words(note.tone).within(told.followup.kind), content.wording()
    found = gather(told, at, request(drafts.now.settings, today, left_away(drafts.now)), words)
    slips = polish(note, told, proofreader, listed.says)[1] if proofreader else ()
    place = channel(note.channel, words.channels, note.tone)
    left = tuple(x for x in (*found.left_out, *_no_room(drafts, found)) if not _stands(x.text, note))
    promised = dict(answers(told))
    open_still = [path for path in found.concerns if not _stands(promised.get(path, ""), note)]
    checked = Checked(
        note, told, at, drafts.others(), place, listed, today, words.names, left, found.changes, open_still
    )
    return Looked((*slips, *check(checked)), tuple(missing(x, listed.left) for x in left), _facts(found))


def _stands(text: str, note: "Note") -> bool:
    # What the engine could not say, the person may have written in, in words of their own.
    from assistant.core.drafts import OWN, stems

    own = stems(" ".join(s.text for s in note.sentences if OWN in s.sources))
    said = {word for word in stems(text) if len(word) > _SHORT or word.isdecimal()}
    told = len(said & own) >= max(_TOLD * len(said), min(_WORDS, len(said))) if said else False
    return bool(text) and (told or text.casefold() in note.body.casefold())


def _no_room(drafts: "Drafts", found: "Gathered") -> "Iterator[LeftOut]":
    """Say which answers found no room in the channel; those of a note made shorter are out on purpose."""
    from assistant.core.compose import LeftOut
    from assistant.core.drafts import answers
    from assistant.core.interview import of_person
    from assistant.core.unsaid import Unsaid

    told = {path for s in drafts.now.note.sentences for path in s.sources}
    said = dict(answers(drafts.interview))
    given = {
        "need": ("bridge", found.need), "strength": ("bridge", found.strength), "repair": ("repair", found.repair),
        of_person(found.index, "stood_out"): ("detail", found.detail),
    }  # fmt: skip
    for path, (move, there) in given.items() if drafts.now.settings.length >= 0 else ():
        if there and move in drafts.now.note.left_out and path not in told:
            yield LeftOut(path, Unsaid.ROOM, said.get(path, ""))


def _facts(found: "Gathered") -> "Mapping[str, object]":
    from assistant.core.interview import action_at, read_path
    from assistant.core.unsaid import Unsaid

    actions = found.interview.actions
    gone = (left.path for left in found.left_out if left.reason is not Unsaid.PART)
    unread = {action_at(path) for path in gone if read_path(path).field != "due"}
    numbers = (action_at(path) for path in found.concerns)
    owners = [actions[number].owner for number in numbers if number is not None and number not in unread]
    return {
        "mine": sum(owner != Owner.THEM for owner in owners),
        "theirs": sum(owner == Owner.THEM for owner in owners),
        "has_need": bool(found.need),
        "has_strength": bool(found.strength),
        "has_repair": bool(found.repair and found.repair.made.readings),
    }
