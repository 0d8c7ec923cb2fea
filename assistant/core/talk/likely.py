"""What a line asks for by the sayings it is like, weighed against what was read in it by its shape."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.core.commands import HARMLESS, Command, Unclear, Understood
from assistant.core.talk.corpus import ACTS, SHOWN
from assistant.core.talk.likeness import Alike
from assistant.core.talk.pieces_read import Read, read_pieces, read_whole
from assistant.core.talk.refer import Way, Ways, part_named, remedies
from assistant.core.talk.remedies import ways_for
from assistant.core.talk.sight import Sight, once

SURE, _AHEAD = 0.62, 0.08
"""How like a saying a line is that is done at once, and by how much more than any other."""
_SURE_HARMLESS = 0.5
_SAFE = HARMLESS | {"copy", "save"}
NEAR = 0.22
"""How like it is to be offered."""
_MOST = 3
_FEW = 4
"""Words by which a part may be named alone."""
_ASIDE = frozenset({"question", "asked", "stay", "undo", "redo", "next", "previous", "done"})
"""What is done about no part of the note: a line must be quite like it for that to be offered."""
_SILENT = frozenset({"aside", "chat", "praise"})
"""What asks for nothing beside a wish."""
_QUESTION = 0.5
_TIED = 0.02
"""By how much more a line must be like a question than like anything else to be one."""
_ASKED = 0.4
"""How like a question a line is that is offered an answer among what else it may be."""
_LIKE = 0.4
"""How like its own sayings a piece must be for what its shape says to be done beside others."""
_BELOW = 0.15
"""How much less like its own sayings than like others a piece may be."""
_PLAINLY = 0.5
"""How like a saying a piece is that is done though the rest of the line was not read."""
_GIVEN = frozenset({"greeting", "closing", "rename", "add", "postscript"})
_ASKING = frozenset({"unclear", "model"})
_OTHERWISE, _BEHIND = 0.55, 0.15
"""How like other sayings a line is, and how much less like its own, that what its shape says is in doubt."""
_BACK = frozenset({"undo", "redo", "versions", "stay"})
"""What is done alone; beside another wish it is only said in passing."""
_OF_PARTS = frozenset({"again part", "complain", "part shorter", "part longer", "never", "split", "fact"})
"""What may be the part that a wish beside it is for."""
_LENGTHS = frozenset({"shorter", "longer"})
_OF_ALL = frozenset({"tone", "shorter", "longer", "again"})


@dataclass(frozen=True, slots=True)
class Likely:
    """What is done at once, and what is offered after it."""

    done: Way = ()
    options: tuple[Way, ...] = ()
    lost: tuple[str, ...] = ()
    """Pieces of which nothing was read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A line, whole and in its pieces, each with the sayings it is like."""

    whole: Read
    pieces: tuple[Read, ...]


@once
def reading(line: str, by: Sight) -> Reading:
    """Lay a line beside the sayings."""
    pieces = tuple(read_pieces(line, by))
    return Reading(pieces[0] if len(pieces) == 1 else read_whole(line, by), pieces)


def likely(said: Reading, by: Sight, read: Callable[[str], Understood]) -> Likely:
    """Read a line in its pieces, each by its shape or by the sayings it is like."""
    if len(said.pieces) < 2:
        return _likely(one(said.whole, by))
    told = [(piece, _piece(piece, by, read)) for piece in said.pieces if not _is_silent(piece)]
    if len(told) > 1:
        told = [(piece, got) for piece, got in told if not (isinstance(got, tuple) and _names(got) <= _BACK)] or told
    if any(piece.hits and piece.hits[0].act in _OF_PARTS and isinstance(got, Unclear) for piece, got in told):
        told = [(piece, _asked(piece, got)) for piece, got in told]
    if not told:
        return _likely(one(said.whole, by))
    if any(isinstance(got, Unclear) for _, got in told):
        told = [(piece, got if _is_said_plainly(piece, got) else _asked_first(piece, got)) for piece, got in told]
    done = tuple(c for _, got in told if isinstance(got, tuple) for c in got)
    if "next" not in _names(done) and len({c.tone for c in done if c.name == "tone"}) > 1:
        return Likely((), tuple((c,) for c in dict.fromkeys(done) if c.name == "tone")[:_MOST])
    open_still = [(piece, got) for piece, got in told if isinstance(got, Unclear)]
    options = next((got.options for _, got in open_still if got.options), ())
    lost = tuple(piece.text for piece, got in open_still if got.options != options)
    if not done and (every := _together(told)):
        return Likely((), tuple(dict.fromkeys((every, *options[:2]))), lost)
    if not done:
        whole = _likely(one(said.whole, by))
        return whole if whole.done else Likely((), tuple(dict.fromkeys((*options[:2], *whole.options, *options))), lost)
    return Likely(done, options, lost)


def _together(told: Sequence[tuple[Read, Understood]]) -> Way:
    """Return what all pieces ask for, each in its likeliest reading; nothing where one of them asks for nothing."""
    ways = [got if isinstance(got, tuple) else next(iter(got.options), ()) for _, got in told]
    changing = all(any(c.name not in HARMLESS for c in way) for way in ways)
    return tuple(dict.fromkeys(c for way in ways for c in way)) if len(ways) > 1 and changing else ()


def _names(read: Way) -> frozenset[str]:
    return frozenset(command.name for command in read)


def _asked(piece: Read, got: Understood) -> Understood:
    """Offer a wish for the whole note beside a part that is spoken of: it may be for that part."""
    whole = isinstance(got, tuple) and _names(got) <= _OF_ALL and all(c.paragraph == "" for c in got)
    return Unclear(piece.line, (), (got,)) if whole and isinstance(got, tuple) else got


def _is_said_plainly(piece: Read, got: Understood) -> bool:
    """Whether a piece is plain enough to be done where the rest of the line is not: what changes nothing always is."""
    if not changes(got) or not isinstance(got, tuple):
        return True
    if any(c.name in _LENGTHS and c.text for c in got):
        return False  # "put sorry in, but keep it to 6 words" may be about that alone
    return Command("again") not in got and bool(piece.hits) and piece.hits[0].likeness >= _PLAINLY


def _asked_first(piece: Read, got: Understood) -> Understood:
    return Unclear(piece.line, (), (got,)) if isinstance(got, tuple) else got


def is_plain(said: Reading) -> bool:
    """Whether a line as a whole is much like a saying."""
    return bool(said.whole.hits) and said.whole.hits[0].likeness >= _PLAINLY


def asks_too(said: Reading) -> bool:
    """Whether a piece of a line is more like a question than like anything else."""
    first = (piece.hits[0] for piece in said.pieces if piece.hits)
    return any(hit.act == "question" and hit.likeness >= _ASKED for hit in first)


def doubts(said: Reading, read: Way, by: Sight) -> bool:
    """Whether a line is little like what people say for what its shape says, and much like something else."""
    if len(read) > 1 or read[0].name not in ACTS:
        return False  # several wishes are each like a saying of their own
    return _is_doubtful(read[0], (said.whole, *said.pieces), by)


def _is_doubtful(command: Command, pieces: Sequence[Read], by: Sight) -> bool:
    acts = ACTS[command.name]
    own = max((hit.likeness for piece in pieces for hit in piece.hits if hit.act in acts), default=0.0)
    if command.name == "done" and own < _PLAINLY - 0.1:
        return True  # "can these stand at the end" ends nothing
    least, whole = max(_OTHERWISE, own + _BEHIND), pieces[0]
    others = (hit for hit in whole.hits if hit.act not in acts | _SILENT and hit.likeness >= least)
    ways = (ways_for(hit, whole, by).ways for hit in others)
    return any(found and found[0] != (command,) for found in ways)  # "make it tight" is like the sayings of a tone


def _likely(read: Understood) -> Likely:
    return Likely(read) if isinstance(read, tuple) else Likely((), read.options)


def _piece(piece: Read, by: Sight, read: Callable[[str], Understood]) -> Understood:
    by_shape = read(piece.text)
    whole = isinstance(by_shape, tuple) and bool(by_shape) and all(c.name not in _ASKING for c in by_shape)
    if isinstance(by_shape, tuple) and whole and all(_speaks_for(c, piece) for c in by_shape):
        return by_shape
    return one(piece, by)


def _speaks_for(command: Command, piece: Read) -> bool:
    """Whether a piece is like what people say for a command: more so where that changes the note."""
    if command.name == "next":
        return True  # whose note it is was named
    if command.name in ("edit", "add") and not command.text and command.field != "words":
        return False
    acts = ACTS.get(command.name) or SHOWN.get(command.name, frozenset({command.name}))
    best = piece.hits[0].likeness if piece.hits else 0.0
    own = max((hit.likeness for hit in piece.hits if hit.act in acts), default=0.0)
    return own >= max(NEAR if command.name in HARMLESS else _LIKE, best - _BELOW)


def _is_silent(piece: Read) -> bool:
    return bool(piece.hits) and piece.hits[0].act in _SILENT and piece.hits[0].likeness >= NEAR


def one(piece: Read, by: Sight) -> Understood:
    """Read one piece by the sayings it is like: surely, or as choices."""
    ranked = [(hit, ways_for(hit, piece, by)) for hit in piece.hits if hit.likeness >= NEAR]
    able = [(hit, ways) for hit, ways in ranked if ways.ways and _is_worth_offering(hit, ways)]
    if not able:
        return _named_alone(piece, by)
    best, ways = able[0]
    second = next((hit.likeness for hit, other in able[1:] if other.ways[0] != ways.ways[0]), 0.0)
    enough = _SURE_HARMLESS if _names(ways.ways[0]) <= _SAFE else SURE
    if ways.sure and best.likeness >= enough and best.likeness - second >= _AHEAD:
        return ways.ways[0]
    asks = best.act == "question" and best.likeness >= _QUESTION and best.likeness - second >= _TIED
    if asks or best.act in _SILENT:
        return ways.ways[0]
    return Unclear(piece.line, (), tuple(dict.fromkeys(_offered(able)))[:_MOST])


def _named_alone(piece: Read, by: Sight) -> Understood:
    """Offer what can be done to a part that is only named: "the teardown"."""
    part = part_named(piece.text, by) if len(piece.row) <= _FEW else None
    return Unclear(piece.line, (), remedies(part) if part else ())


def _is_worth_offering(hit: Alike, ways: Ways) -> bool:
    """Whether a line is enough like a saying, where that asks for nothing, or for words that are not given."""
    idle = hit.act in _SILENT | _ASIDE or _is_empty(ways.ways[0])
    return not idle or hit.likeness >= _ASKED


def _is_empty(way: Way) -> bool:
    """Whether a wish that gives words of one's own gives none."""
    return any(c.name in _GIVEN and not c.text for c in way)


def _offered(able: Sequence[tuple[Alike, Ways]]) -> Iterator[Way]:
    """Give the first of each reading before the others of the first."""
    first = able[0][1]
    yield from first.ways[:2] if len(first.ways) > 2 else first.ways[:1]
    if len(able) > 1:
        yield able[1][1].ways[0]
    yield from first.ways
    yield from (way for _, ways in able[2:] for way in ways.ways[:1])


def changes(read: Understood) -> bool:
    """Whether a reading would change a note."""
    return isinstance(read, tuple) and any(c.name not in HARMLESS for c in read)
