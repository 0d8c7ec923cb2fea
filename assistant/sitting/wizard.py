"""The question loop: one loop for every way of asking."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from assistant.core.interview import person_key
from assistant.core.questions import (
    LISTS,
    NOTHING,
    Answered,
    Aside,
    Asked,
    Context,
    Enough,
    Fit,
    Leave,
    Problem,
    Progress,
    QuestionKind,
    Result,
    Script,
    Stem,
    advance,
    asked_again,
    first_named,
    fit,
    next_question,
    settled,
    topic_of,
)  # fmt: skip
from assistant.sitting.doubts import doubted, shown
from assistant.sitting.roles import Asker, Guide
from assistant.sitting.whole import PIECES, as_seen

if TYPE_CHECKING:
    from assistant.core.questions import Moment


_OFFERED = 2
"""Characters from which questions are offered."""


class Outcome(NamedTuple):
    """How a sitting's questions ended."""

    progress: Progress
    left: bool
    """Whether the person left before the last question."""


def _forget(_progress: Progress) -> None:
    """Save nowhere."""


def _nothing_to_wake() -> None:
    """Load nothing."""


def _nothing_late(_tell: Callable[[Callable[[], Aside]], None]) -> None:
    """Tell nothing."""


def _same_day(asked: Asked, text: str, progress: Progress) -> str:
    # "Yesterday" typed before midnight still means that day when the sitting goes on in the morning.
    kept = asked.question.kind == QuestionKind.DATE and text and progress.answers.get(asked.key) == text
    return progress.answers.get(f"{asked.key}_as", "") if kept else ""


class Wizard(NamedTuple):
    """The questions of one sitting, put through one asker."""

    script: Script
    asker: Asker
    moment: "Callable[[], Moment]"
    """Given when first needed, because reading dates takes time to load."""
    save: Callable[[Progress], None] = _forget
    guide: Guide | None = None

    def run(self, progress: Progress) -> Outcome:
        """Ask until the interview is told or the person leaves; every answer is saved before the next question."""
        self.asker.open(self.script.opening, brief=progress.brief)
        self._recall(progress)
        while asked := next_question(self.script, progress):
            result = self._put(asked, progress)
            progress = self._kept(asked, advance(self.script, progress, asked, result), result)
            self.save(progress)
            if isinstance(result, Leave):
                return Outcome(progress, left=True)
            self._mention_missing(asked, result, progress)
            self._mention_end(asked, progress)
            self._mention_needed(asked, result, progress)
        return Outcome(progress, left=False)

    def change(self, progress: Progress, key: str) -> Outcome:
        """Ask one question again, the old answer in place; going back or leaving changes nothing."""
        asked = asked_again(self.script, progress, key)
        if asked is None:
            return Outcome(progress, left=False)
        result = self._put(asked, progress)
        if not isinstance(result, Answered):
            return Outcome(progress, left=isinstance(result, Leave))
        progress = advance(self.script, progress, asked, result)
        self.save(progress)
        return Outcome(progress, left=False)

    def _put(self, asked: Asked, progress: Progress) -> Result:
        result = self.asker.ask(asked, self.context(asked, progress))
        if isinstance(result, Answered) and self._is_joggable(asked):
            from assistant.sitting.memory import remembered

            result = remembered(self, asked, result, progress)
        return self._taken(asked, self._as_seen(asked, result, progress), progress)

    def _as_seen(self, asked: Asked, result: Result, progress: Progress) -> Result:
        if self.guide is None or not self.asker.live or not isinstance(result, Answered):
            return result
        if asked.question.kind == QuestionKind.ACTION and first_named(self.script, asked, result.text) != result.text:
            return result  # of the other the next question asks
        return as_seen(self.guide, asked, result, progress, self._fits(asked, progress))

    def _fits(self, asked: Asked, progress: Progress) -> Callable[[int, str], Fit]:
        return lambda at, rest: self._fit(asked, asked.stems, at, rest, progress)

    def _kept(self, asked: Asked, progress: Progress, result: Result) -> Progress:
        """Remember the wordings that were shown, so that the note says what was seen."""
        if self.guide is None or not asked.question.section or not isinstance(result, Answered) or not result.text:
            return progress
        index = asked.index if asked.question.each == "interviewers" else 0
        said = self.guide.said(asked, progress)
        return (
            progress._replace(answers={**progress.answers, person_key(index, "said"): " ".join(said)})
            if said
            else progress
        )

    def _is_joggable(self, asked: Asked) -> bool:
        return bool(asked.question.gently) and self.guide is not None and self.asker.live

    def _mention_missing(self, asked: Asked, result: Result, progress: Progress) -> None:
        # What stood under the field for a moment stays to be read: the field is gone, the answer is kept.
        if not isinstance(result, Answered | Enough) or not result.text or not self.guide or not asked.question.section:
            return
        said = result.taken_as if isinstance(result, Answered) else ""
        found = Fit(0, result.text, result.text, result.kind or PIECES, said)
        if self.asker.live and (letter := self.guide.preview(asked, found, progress)) and letter.missing:
            self.asker.miss(letter.missing)

    def _mention_end(self, asked: Asked, progress: Progress) -> None:
        # Said when the last item is named, since nobody will ask for another.
        is_last = asked.question.full and asked.index == LISTS[asked.question.opens] - 1
        if is_last and progress.answers.get(asked.key) and asked.key in progress.trail:
            self.asker.say(asked.question.full)

    def _mention_needed(self, asked: Asked, result: Result, progress: Progress) -> None:
        # Without a reason the same question would only stand there once more.
        if isinstance(result, Enough) and asked.required and not progress.answers.get(asked.key):
            self.asker.say(asked.question.blank or self.script.problems["blank"])

    def context(self, asked: Asked, progress: Progress) -> Context:
        """Gather what an asker may use while this question is open."""
        guide = self.guide
        told = guide if guide and asked.question.section else None
        return Context(
            validate=lambda text: self._problem(asked, text, progress),
            resolve=lambda text: self._resolved(asked, text, progress),
            preview=lambda found: (
                shown(told, asked, self._first_of(asked, found, progress), progress) if told else None
            ),
            kept=lambda text: first_named(self.script, asked, text),
            fit=lambda stems, at, rest: self._fit(asked, stems, at, rest, progress),
            doubt=lambda found: self._doubt(asked, found, progress),
            offers=lambda text: self._offers(asked, text),
            aside=guide.aside(asked, progress) if guide else NOTHING,
            late=(lambda tell: guide.late(asked, tell)) if guide else _nothing_late,
            explain=lambda times: self._explained(asked, progress, times),
            painted=guide.wake if guide else _nothing_to_wake,
            words=self.script.hints,
        )

    def _fit(self, asked: Asked, stems: tuple[Stem, ...], at: int, rest: str, progress: Progress) -> Fit:
        """Find the stem that what is typed goes on from; what says nothing is no answer."""
        if asked.question.kind == QuestionKind.REGRET and self.guide and self.guide.beginning(rest):
            return Fit(len(stems) - 1, rest, rest, "asked")
        if asked.question.kind == QuestionKind.REGRET and (topic := topic_of(self.script, rest)):
            at, rest = 0, topic
        if rest.strip() and not settled(self.script, asked, rest):
            return Fit(at, rest, "")
        guide = self.guide
        if guide is None or guide.kinds(asked, rest, progress) is None:  # not there yet: it stands where it was put
            return fit(stems, at, rest, lambda _: [kind for stem in stems for kind in stem.kinds])
        found = fit(stems, at, rest, lambda text: guide.kinds(asked, text, progress) or (), guide.reads_on)
        ours = progress.answers.get(f"{asked.question.begun_by}_begins", "") if asked.question.begun_by else ""
        # What goes on from a beginning of ours is for the person to say.
        return found._replace(kind="own") if ours and found.text and stems[found.stem].begins == ours else found

    def _first_of(self, asked: Asked, found: Fit, progress: Progress) -> Fit:
        """Give the first of two action items told in one line, or what they asked: the next question has the other."""
        first = first_named(self.script, asked, found.text)
        if asked.question.kind not in (QuestionKind.ACTION, QuestionKind.REGRET) or first == found.text:
            return found
        keeps = asked.stems[found.stem].keeps
        return self._fit(asked, asked.stems, found.stem, first.removeprefix(keeps).strip(), progress)

    def _doubt(self, asked: Asked, found: Fit, progress: Progress) -> Problem | None:
        """Say, once, that an answer says nothing or does not follow its stem."""
        says, found = self.script.problems, self._first_of(asked, found, progress)
        if not asked.stems or not self.asker.live or not self.guide:
            return None
        if not found.text:
            said = found.rest.strip(" .!").lower()
            is_meant = said == asked.nothing  # the very word that stands for Enter beside the question
            gentle = said and not is_meant and not asked.question.gently and not asked.required
            return Problem(says["nothing"], firm=False) if gentle else None
        if asked.question.gently and self.guide.jog(asked, found.text, progress):
            return None
        if asked.question.section == "repair" and topic_of(self.script, found.text):
            return Problem(f"{says['too_short']}\n{says['again']}", firm=False)
        return doubted(self.guide, asked, found, progress, says, self._fits(asked, progress))

    def _offers(self, asked: Asked, text: str) -> tuple[str, ...]:
        wanted = asked.question.kind == QuestionKind.REGRET and self.guide and len(text) >= _OFFERED
        return self.guide.offers(text) if wanted and self.guide and settled(self.script, asked, text) else ()

    def _recall(self, progress: Progress) -> None:
        for key in progress.trail:
            if asked := asked_again(self.script, progress, key):
                skipped = asked._replace(nothing=asked.nothing or self.script.hints["skipped"])
                answer = progress.answers.get(key, "")
                kind, begins = progress.answers.get(f"{key}_kind", ""), progress.answers.get(f"{key}_stem")
                self.asker.recall(skipped, asked.sentence(answer, kind, begins))

    def _taken(self, asked: Asked, result: Result, progress: Progress) -> Result:
        if not isinstance(result, Answered):
            return result
        if asked.question.kind == QuestionKind.REGRET:
            return result._replace(begins=self.guide.beginning(result.text) if self.guide and result.text else "")
        if asked.question.kind in (QuestionKind.ACTION, QuestionKind.DUE):
            return result._replace(on=self.moment().today.isoformat())
        if asked.question.kind != QuestionKind.DATE or _same_day(asked, result.text, progress):
            return result
        from assistant.core.questions import taken_as

        return result._replace(taken_as=taken_as(self.script, asked, result.text, self._moment(progress)))

    def _problem(self, asked: Asked, text: str, progress: Progress) -> Problem | None:
        from assistant.core.questions import problem_with

        problem = problem_with(self.script, asked, text, self._moment(progress))
        if problem and not problem.firm and asked.question.kind == QuestionKind.COUNTRY and not self.asker.live:
            return None  # a file of lines is not asked again
        is_gentle = problem and problem.sentence == asked.question.gently
        return None if is_gentle and (self._is_joggable(asked) or not self.asker.live) else problem

    def _moment(self, progress: Progress) -> "Moment":
        return self.moment().within(progress.answers.get("country", ""))

    def _resolved(self, asked: Asked, text: str, progress: Progress) -> str:
        from assistant.core.questions import resolved

        day = _same_day(asked, text, progress)
        return resolved(self.script, progress, asked, day or text, self._moment(progress))

    def _explained(self, asked: Asked, progress: Progress, times: int) -> str:
        if times > 1:
            return self.guide.explain(asked, progress, times - 1) if self.guide else ""
        example = self.script.hints["example"].format(example=asked.question.example)
        tip = self.guide.explain(asked, progress, 0) if self.guide else ""
        learn = (f"{self.script.hints['tip']}: {tip}",) if tip else ()
        return "\n".join((asked.question.help, example, *learn))
