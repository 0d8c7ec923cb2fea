"""Notes written, proofread and checked: all that a view or a file needs of one interview."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.check import Checked, check
from assistant.core.compose import compose_all
from assistant.core.facts import Interview
from assistant.core.finding import Finding
from assistant.core.note import Note
from assistant.core.plan import channel
from assistant.core.polish import Proofreader, polish
from assistant.core.wording import WordingList
from assistant.core.words import Request, Words


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A note and what was found in it."""

    note: Note
    findings: tuple[Finding, ...]


def write(
    interview: Interview, request: Request, words: Words, listed: WordingList, proofreader: Proofreader | None
) -> tuple[Reviewed, ...]:
    """Write every note of an interview, proofread where a proofreader is given, and check each beside the others."""
    notes = compose_all(interview, request, words)
    return review(notes, interview, request, words, listed, proofreader)


def review(
    notes: Sequence[Note], interview: Interview, request: Request, words: Words, listed: WordingList,
    proofreader: Proofreader | None
) -> tuple[Reviewed, ...]:  # fmt: skip
    """Proofread and check notes that are written already."""
    read = [polish(n, interview, proofreader, listed.says) if proofreader else (n, ()) for n in notes]
    place = channel(request.channel, words.channels, request.tone)
    reviewed = []
    for index, (note, slips) in enumerate(read):
        others = [n for at, (n, _) in enumerate(read) if at != index]
        found = check(Checked(note, interview, index, others, place, listed, request.today))
        reviewed.append(Reviewed(note, (*slips, *found)))
    return tuple(reviewed)
