"""Why an answer is not in a note; what is said of each stands in ``prompts/left_out.toml``."""

from enum import StrEnum


class Unsaid(StrEnum):
    """Why an answer, or a part of it, is not in a note."""

    UNSURE = "unsure"
    """How it goes on in a sentence is not sure."""
    PART = "part"
    """The rest of the answer is told."""
    WHO = "who"
    """It could speak of two people."""
    CONFESSION = "confession"
    ASKED = "asked"
    """A better answer to a question that nobody was told."""
    FOREIGN = "foreign"
    GENERAL = "general"
    NOTHING = "nothing"
    DUE = "due"
    """No time to come was read in it."""
    NAME = "name"
    ALONE = "alone"
    """What it belongs to is not told."""
    NO_PLACE = "unsaid"
    ROOM = "room"
    """The channel is too short."""
