"""Guard: what a language model is given of a note, with names hidden, and what of its answer may be used.

In go the note, the answers behind it and what the model wrote; out come the request in full, and either the reasons
why the answer is refused or the same note in other words, nothing lost and nothing added.
"""

from assistant.core.guard.form import Fault
from assistant.core.guard.guard import Guard
from assistant.core.guard.masking import Masking, Masks, Pools, pools
from assistant.core.guard.original import Original, original
from assistant.core.guard.reacting import Common
from assistant.core.guard.request import Request, Templates, again, request
from assistant.core.guard.taken import MODEL, taken, without_frame

__all__ = [
    "MODEL", "Common", "Fault", "Guard", "Masking", "Masks", "Original", "Pools", "Request", "Templates", "again",
    "original", "pools", "request", "taken", "without_frame",
]  # fmt: skip
