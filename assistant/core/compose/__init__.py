"""Compose: from the facts of one interview to a note for each person met.

In go the facts, a request (tone, channel, variant, day) and the words of a tone; out come notes whose every sentence is
vouched for, what of the answers is not in them, and what was read otherwise than typed. The same in gives the same out.
"""

from assistant.core.compose.compose import ALIKE, Written, compose, compose_all, write
from assistant.core.compose.gather import gather
from assistant.core.compose.gathered import Change, Gathered, LeftOut
from assistant.core.compose.own_tone import like_of, own_tone
from assistant.core.compose.piece import five_word_runs
from assistant.core.compose.plans import Channel, Unit, channel, plans
from assistant.core.compose.preview import Preview, kinds_of, preview, turned
from assistant.core.compose.said import company_name, met_day
from assistant.core.compose.wordings import Tone, Wording, WordingError, tone
from assistant.core.compose.words import Request, Words

__all__ = [
    "ALIKE",
    "Change",
    "Channel",
    "Gathered",
    "LeftOut",
    "Preview",
    "Request",
    "Tone",
    "Unit",
    "Wording",
    "WordingError",
    "Words",
    "Written",
    "channel",
    "company_name",
    "compose",
    "compose_all",
    "five_word_runs",
    "gather",
    "kinds_of",
    "like_of",
    "met_day",
    "own_tone",
    "plans",
    "preview",
    "tone",
    "turned",
    "write",
]  # fmt: skip
