"""The moves of a letter: what each does in one breath."""

from enum import StrEnum


class Move(StrEnum):
    """What one to three sentences of a letter do, or what stands around them."""

    THANKS = "thanks"
    THANKS_AFTER = "thanks_after"
    """Thanks that lean on a detail told before them."""
    DETAIL = "detail"
    BESIDE = "beside"
    """What another of those met told or did."""
    BRIDGE = "bridge"
    PROMISES = "promises"
    REPAIR = "repair"
    CLOSE = "close"
    OFFER = "offer"
    SHORT = "short"
    """All there is room for in few characters."""
    SUBJECT = "subject"
    SALUTATION = "salutation"
    SIGNOFF = "signoff"
    PURPOSE = "purpose"
    """Why a later note is written; what follows stands in later notes only, too."""
    HANDING = "handing"
    REASON = "reason"
    OWN = "own"
    TIME = "time"
    WISH = "wish"


LATER_MOVES = (
    Move.PURPOSE, Move.HANDING, Move.REASON, Move.OWN, Move.TIME, Move.WISH, Move.CLOSE, Move.SHORT, Move.SUBJECT,
)  # fmt: skip
"""What a later note is made of, besides the greeting and the sign-off."""
MOVES = tuple(move for move in Move if move not in LATER_MOVES or move in (Move.CLOSE, Move.SHORT, Move.SUBJECT))
"""What a first note is made of."""
