"""Interviews to notes: every tone and channel asked for, with what the checks found."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from assistant import content
from assistant.cli.reading import recipients
from assistant.core.check.polish import Proofreader
from assistant.core.check.review import write
from assistant.core.compose import Request
from assistant.core.interview.facts import Interview, Sender
from assistant.export import Export
from assistant.settings import DEFAULT_CHANNEL, DEFAULT_TONE, Settings


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks of every interview. Empty tones or channels: as the interview or settings say."""

    today: date
    tones: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    variant: int = 0
    to: str = ""
    proofread: bool = True
    settings: Settings = Settings()


def exports(interview: Interview, order: Order, file: str) -> Iterator[Export]:
    """Write the notes for one interview, each as soon as it is made."""
    interview = with_settings(interview, order.settings)
    people = recipients(interview.interviewers, order.to)
    for channel in order.channels or (interview.channel or DEFAULT_CHANNEL,):
        for tone in order.tones or (interview.tone or DEFAULT_TONE,):
            request = Request(tone, channel, order.variant, order.today)
            written = write(interview, request, content.words(tone), content.wording(), _proofreader(interview, order))
            for at in people:
                yield Export(written[at].note, interview.sender, written[at].findings, written[at].left_out, file)


def with_settings(interview: Interview, settings: Settings) -> Interview:
    """Fill in from the settings what the answers leave open."""
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


def _proofreader(interview: Interview, order: Order) -> Proofreader | None:
    if not order.proofread:
        return None
    from assistant.proofread import proofreader_for

    return proofreader_for(interview, order.settings.spelling)
