"""What is said beside a note: open findings, the scorecard, the rule each sentence serves, advice."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from assistant import content, teaching
from assistant.conversation_parts import Judged

if TYPE_CHECKING:
    from assistant.core.teaching.advise import Point
    from assistant.core.drafts.drafts import Drafts
    from assistant.core.check.finding import Finding
    from assistant.core.check.polish import Proofreader
    from assistant.core.teaching.tips import Catalogue
    from assistant.world import World


class Editor:
    """Checks, proofreads and advises, with the clock of this world."""

    def __init__(self, world: "World", proofreader: "Callable[[], Proofreader | None]") -> None:
        self._world = world
        self._proofreader = proofreader
        self._last: tuple[object, Judged] | None = None

    def judge(self, drafts: "Drafts") -> Judged:
        """Check and proofread the note at hand."""
        key = (drafts.now.note, drafts.current, drafts.others())
        if self._last is None or self._last[0] != key:
            self._last = (key, self._judged(drafts))
        return self._last[1]

    def _judged(self, drafts: "Drafts") -> Judged:
        from assistant.core.check.scorecard import scorecard
        from assistant.core.teaching.situation import moment, situation

        findings = findings_of(drafts, self._world, self._proofreader())
        signs = teaching.signs()
        facts = situation(drafts.interview, moment(drafts.interview, self._world.now(), signs), signs)
        marks = scorecard(drafts.now.note, findings, facts, teaching.scorecard_rules(), tips())
        rules = {m.sentence: m.tip.line for m in marks if m.kept and m.sentence}
        return Judged(tuple(f for f in findings if f.status != "ok"), marks, rules)

    def advise(self, drafts: "Drafts", asked: str) -> str:
        """Answer what was asked of whether, to whom, how and when to send, each with its source."""
        from assistant.cli.telling import paragraph
        from assistant.core.teaching.advise import advise
        from assistant.core.teaching.asked_about import asked_about
        from assistant.core.teaching.situation import moment

        when = moment(drafts.interview, self._world.now(), teaching.signs())
        found = advise(drafts.interview, when, teaching.guide(), teaching.tips(self._world.config_dir))
        about = asked_about(asked, content.read("conversation")["advice"])
        points = [p for p in found.points if p.about in about] or found.points
        return "\n".join(paragraph(self._world, _cited(p)) for p in points)


def _cited(point: "Point") -> str:
    from assistant.core.teaching.tips import GRADES

    best = min(point.sources, key=lambda source: GRADES.index(source.grade), default=None)
    return f"{point.text} ({best.short})" if best else point.text


@cache
def tips() -> "Catalogue":
    """Read the tips behind the scorecard, once."""
    return teaching.tips()


def findings_of(drafts: "Drafts", world: "World", proofreader: "Proofreader | None") -> "tuple[Finding, ...]":
    """Hold the note at hand against every rule, and proofread it."""
    from assistant.core.check.rules import Checked, check
    from assistant.core.compose import channel
    from assistant.core.check.polish import polish

    note = drafts.now.note
    words = content.words(note.tone)
    slips: tuple[Finding, ...] = ()
    if proofreader:
        slips = polish(note, drafts.interview, proofreader)[1]
    place = channel(note.channel, words.channels, note.tone)
    others = drafts.others()
    checked = Checked(note, drafts.interview, drafts.current, others, place, content.wording(), world.today())
    return (*slips, *check(checked))
