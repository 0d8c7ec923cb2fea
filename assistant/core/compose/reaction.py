"""What a detail made the candidate think, said behind it: the kind of place it is, or what it told them."""

from collections.abc import Iterator, Mapping

from assistant.core.compose.gathered import Gathered
from assistant.core.compose.material import Material
from assistant.core.compose.piece import Piece, piece, rendered
from assistant.core.compose.place import workplace_in
from assistant.core.english import a_or_an
from assistant.core.marks import own
from assistant.core.move import Move


def with_reaction(
    gathered: Gathered, told: Piece, made: Material, situation: Mapping[str, object], seed: str
) -> Iterator[Piece]:
    """Say behind what stood out what it made one think, where the candidate gave no reason and there is room."""
    if not _has_room(gathered) or situation["reasoned"] or told.wish:
        return
    values = dict(gathered.said.values)
    english = gathered.words.english
    told_of_place = (
        not english.has("admits", made.it)
        and not situation["told"]
        and not situation["measure"]
        and not situation["inside"]
    )
    situation = {**situation, "placed": told_of_place}
    where = workplace_in(made.it, english)
    if where and a_or_an(where) == "a":  # the wordings say "such a"
        values["workplace"] = own(where, gathered.sources.number(made.source))
    sad = bool(situation["dull"])
    for wording in gathered.words.tone.of(Move.REACTION):
        if made.kind.value in wording.kinds:
            said = rendered(wording, Move.REACTION, values, situation, seed, extra=-_REACTS, sad=sad)
            if said is not None:
                yield piece(
                    told.move,
                    f"{told.id}+{said.id}",
                    f"{told.marked} {said.marked}",
                    told.names,
                    told.tie + said.tie,
                    first=told.first,
                    leans=told.leans,
                    thanks=told.thanks,
                    wish=said.wish,
                )


def _has_room(gathered: Gathered) -> bool:
    aim = gathered.words.channels[gathered.request.channel]["aim"]
    return gathered.request.length >= 0 and aim[0] >= _ROOM


_REACTS = 3.0
"""What is saved where a letter says what the detail made one think."""
_ROOM = 60
"""Words a channel aims at from which a letter has room for a reaction."""
