"""Interviews to notes: every tone and channel asked for, with what the checks found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant import content
from assistant.core.check import Proofreader, write
from assistant.core.compose import Request
from assistant.core.drafts import closed
from assistant.core.interview import Interview, Sender
from assistant.export import Export
from assistant.root.notes.reading import recipients
from assistant.settings import DEFAULT_CHANNEL, DEFAULT_TONE, Settings

if TYPE_CHECKING:
    from assistant.core.due import Deadline
    from assistant.core.voice import Habits


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
    usual_channel: str = ""
    """The channel where neither the command line nor the interview names one."""
    paper: str = ""
    habits: "Habits | None" = None
    """How the person writes, as far as that is known."""
    now: datetime | None = None


def exports(interview: Interview, order: Order, file: str) -> Iterator[Export]:
    """Write the notes for one interview, each as soon as it is made."""
    interview = with_settings(interview, order.settings)
    people = recipients(interview.interviewers, order.to)
    comes_due = due_after(interview, order.today)
    now = order.now and datetime.combine(order.today, order.now.timetz())
    for channel in channels_of(interview, order):
        for tone in tones_of(interview, order):
            request = Request(tone, channel, order.variant, order.today, habits=order.habits)
            written = write(interview, request, content.words(tone), content.wording(), _proofreader(interview, order))
            for at in people:
                note = closed(written[at].note, order.settings.closing)
                yield Export(
                    note, interview.sender, written[at].findings, written[at].left_out, file,
                    interview, comes_due, now, order.paper,
                )  # fmt: skip


def channels_of(interview: Interview, order: Order) -> tuple[str, ...]:
    """Name the channels to write for: as ordered, as the interview says, or as usual."""
    return order.channels or (interview.channel or order.usual_channel or DEFAULT_CHANNEL,)


def tones_of(interview: Interview, order: Order) -> tuple[str, ...]:
    """Name the tones to write in: as ordered, as the interview says, or as usual."""
    return order.tones or (interview.tone or DEFAULT_TONE,)


def due_after(interview: Interview, told_on: date) -> "Callable[[], Sequence[Deadline]]":
    """Return what reckons the deadlines of an interview, as told on a day."""

    def reckoned() -> "Sequence[Deadline]":
        from assistant.core.due import Due, deadlines
        from assistant.core.promises import Reading
        from assistant.world import is_off

        reading = Reading(content.english(), content.promise_words(), told_on, interview.country)
        return deadlines(interview, Due(reading, content.read("due"), is_off(interview.country)))

    return reckoned


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
    from assistant.world import proofreader_for

    return proofreader_for(interview, order.settings.spelling)
