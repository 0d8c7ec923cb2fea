"""How a sitting is to be held: where it begins, plain or painted, all the questions or six, with tips or without."""

from enum import Enum
from typing import NamedTuple


class Begin(Enum):
    """Where a sitting begins when one was left unfinished."""

    ASK = ""
    NEW = "new"
    RESUME = "resume"


class Manner(NamedTuple):
    """What the options of a sitting say."""

    plain: bool = False
    quick: bool = False
    no_tips: bool = False
    no_masking: bool = False
    model: str = ""
