"""Interviews to notes: every tone and channel asked for, with what the checks found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from assistant import content
from assistant.cli.reading import recipients
from assistant.core.compose import compose_all
from assistant.core.facts import Interview, Sender
from assistant.core.words import Request
from assistant.export import Export
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.core.note import Note

DEFAULT_TONE = "warm"
DEFAULT_CHANNEL = "email"


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks of every interview. Empty tones or channels: as the interview or settings say."""

    tones: tuple[str, ...]
    channels: tuple[str, ...]
    variant: int
    to: str
    today: date
    proofread: bool
    settings: Settings


def exports(interview: Interview, order: Order, file: str) -> Iterator[Export]:
    """Write the notes for one interview, each as soon as it is made."""
    interview = _with_settings(interview, order.settings)
    people = recipients(interview.interviewers, order.to)
    for channel in order.channels or (interview.channel or DEFAULT_CHANNEL,):
        for tone in order.tones or (interview.tone or DEFAULT_TONE,):
            request = Request(tone, channel, order.variant, order.today)
            notes = compose_all(interview, request, content.words(tone))
            for at in people:
                yield _export(interview, notes, at, order, file)


def _with_settings(interview: Interview, settings: Settings) -> Interview:
    return replace(
        interview,
        tone=interview.tone or settings.tone,
        channel=interview.channel or settings.channel,
        country=interview.country or settings.country,
        sender=_sender(interview.sender, settings.sender),
    )


def _sender(given: Sender, usual: Sender) -> Sender:
    if given.name and given.name != usual.name:  # somebody else's answers
        return given
    return Sender(
        given.name or usual.name, given.email or usual.email, given.phone or usual.phone, given.links or usual.links
    )


def _export(interview: Interview, notes: Sequence["Note"], at: int, order: Order, file: str) -> Export:
    return Export(notes[at], interview.sender, (), file)
