"""Notes written, proofread and checked: all that a view or a file needs of one interview."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.check.finding import Finding
from assistant.core.check.left_out import Missing, missing
from assistant.core.check.polish import Proofreader, polish
from assistant.core.check.rules import Checked, check
from assistant.core.check.wording import WordingList
from assistant.core.compose import Request, Words, Written, channel, compose_all
from assistant.core.interview import Interview
from assistant.core.note import Note


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A note, what was found in it, and which answers are not."""

    note: Note
    findings: tuple[Finding, ...]
    left_out: tuple[Missing, ...] = ()


def write(
    interview: Interview, request: Request, words: Words, listed: WordingList, proofreader: Proofreader | None
) -> tuple[Reviewed, ...]:
    """Write every note of an interview, proofread where a proofreader is given, and check each beside the others."""
    return review(compose_all(interview, request, words), interview, request, words, listed, proofreader)


def review(
    written: Sequence[Written], interview: Interview, request: Request, words: Words, listed: WordingList,
    proofreader: Proofreader | None
) -> tuple[Reviewed, ...]:  # fmt: skip
    """Proofread and check notes that are written already."""
    read = [polish(w.note, interview, proofreader, listed.says) if proofreader else (w.note, ()) for w in written]
    words = words.within(interview.followup.kind)
    place = channel(request.channel, words.channels, request.tone)
    reviewed = []
    for index, (note, slips) in enumerate(read):
        others = [n for at, (n, _) in enumerate(read) if at != index]
        one = written[index]
        found = check(
            Checked(
                note,
                interview,
                index,
                others,
                place,
                listed,
                request.today,
                words.names,
                one.left_out,
                one.changes,
                one.concerns,
            )
        )
        reviewed.append(Reviewed(note, (*slips, *found), tuple(missing(left, listed.left) for left in one.left_out)))
    return tuple(reviewed)
