"""Where the notes of a command come from: a sitting by its number, the last one, or a file of answers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant import content
from assistant.errors import AssistantError, ExitStatus, UsageError
from assistant.root.past import LAST

if TYPE_CHECKING:
    from assistant.core.drafts import Drafts
    from assistant.core.interview import Interview
    from assistant.world import World

_LONGEST_NUMBER = 19
"""Digits; what has more is no sitting."""


def interviews(world: "World", source: str) -> "Iterator[tuple[Interview, Drafts | None, str]]":
    """Give each interview of a source, its drafts where there are any, and the name of its file.

    Raises ``AssistantError`` where there is no such sitting, ``UsageError`` where a file has errors in it.
    """
    if is_sitting(source):
        yield stored(world, source)
        return
    from assistant.content.answers import Source
    from assistant.root.notes.drafting import with_settings
    from assistant.root.notes.reading import Reading
    from assistant.settings import load

    reading = Reading(world, "")
    place = Source(source, world.stdin)
    if not reading.check([place]):
        raise UsageError("The answers cannot be used as they are.", "Mend them and try again.")
    own = load(world.config_dir)
    for interview in reading.interviews(place):
        yield with_settings(interview, own), None, place.name
    if reading.close() != ExitStatus.DONE:
        raise UsageError("The answers cannot be used as they are.", "Mend them and try again.")


def is_sitting(source: str) -> bool:
    """Whether a source names a sitting and not a file."""
    return source == LAST or (source.isdecimal() and len(source) < _LONGEST_NUMBER)


def stored(world: "World", source: str) -> "tuple[Interview, Drafts | None, str]":
    """Read a sitting without changing it; raises ``AssistantError`` where there is none."""
    from assistant.core.questions import Progress, interview_of
    from assistant.root.notes.drafting import with_settings
    from assistant.root.past import archive, drafts_of, sitting_of
    from assistant.settings import load

    with archive(world) as kept:
        sitting = sitting_of(kept, source)
        drafts = drafts_of(kept, sitting.id)
    progress = Progress.from_json(sitting.state)
    told = drafts.interview if drafts else interview_of(content.script(world.today), progress)
    if not told.interviewers:
        raise AssistantError(f"Sitting {source} has no interviewer yet.", "Go on with it: afterword resume")
    return told if drafts else with_settings(told, load(world.config_dir)), drafts, ""
