"""The words of later notes, made of a file of ``prompts/followups/`` and the words of the first note."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.core.compose import Tone, Words

_SENTENCES = (2, 6)
"""What stands on a card at the least and at the most."""


def followup_words(kind: str, said: Mapping[str, Any], like: str, first: "Words") -> "Words":
    """Give the words of a later note in the first one's tone, worded as ``like``, or as warm if it has none."""
    from assistant.core.compose import plans

    worded = like if like in said else "warm"
    orders = plans({"plans": {"long": said["plans"], "smallest": {f"{kind}.smallest": "short own"}}})
    by_group = {group: orders["smallest" if group == "smallest" else "long"] for group in first.plans}
    channels = {name: _channel(row, said["aim"]) for name, row in first.channels.items()}
    tone = _tone(f"{kind}.{worded}", said[worded], first.tone)
    return replace(first, tone=tone, plans=by_group, channels=channels)


def _tone(name: str, said: Mapping[str, Any], first: "Tone") -> "Tone":
    from assistant.core.compose import tone
    from assistant.core.move import LATER_MOVES, Move

    own = tone(name, said, moves=LATER_MOVES)
    closings = [w for w in first.of(Move.SIGNOFF) if not w.thanks]
    frame = {Move.SALUTATION: first.of(Move.SALUTATION), Move.SIGNOFF: closings or first.of(Move.SIGNOFF)}
    return replace(first, wordings={**own.wordings, **frame})


def _channel(row: Mapping[str, Any], aim: list[int]) -> dict[str, Any]:
    rest = {key: value for key, value in row.items() if not key.startswith("aim_")}
    if row["plans"] == "smallest":
        return {**rest, "leave_out": ["own"]}
    sentences = _SENTENCES if "sentences" in row else (0, 99)
    return {**rest, "aim": aim, "sentences": sentences, "leave_out": ["close", "own"]}
