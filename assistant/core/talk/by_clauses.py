"""A line about the text read clause by clause: each is an act, names what the next is about, or only says why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.core.commands import HARMLESS, Command, Unclear
from assistant.core.drafts import stems
from assistant.core.talk.accounts import unaccounted
from assistant.core.talk.clause_acts import Done, complained, done
from assistant.core.talk.clause_parts import Named, named
from assistant.core.talk.clauses import Acts, joined
from assistant.core.talk.questions import asks
from assistant.core.talk.remarks import is_remark
from assistant.core.talk.scope import known_names
from assistant.core.talk.shaped import by_shape, is_whole
from assistant.core.talk.sight import Sight, Wish

_MOST_JOINED = 5
_KEPT = 4
"""Readings of a line up to a clause that are gone on with."""
_LOST, _SAID, _EACH, _UNSURE = 10.0, 0.1, 0.3, 1.0
"""What a word costs of which nothing is read, or that only says why; and a piece, and one that is not sure."""
_QUOTED = re.compile(r"[\"“«]")
_BESIDE = frozenset({
    "tone", "shorter", "longer", "channel", "edit", "copy", "save", "next", "greeting", "closing", "postscript", "undo",
    "rename", "change",
})  # fmt: skip
"""What other readers may say of a clause among acts about the text."""
_MUST = re.compile(r"\b(?:must|should|needs?|has to|have to|ought|instead|stays?|gets?)\b|['’]s\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Read:
    """A line read up to some clause."""

    cost: float = 0.0
    done: tuple[Done, ...] = ()
    lost: tuple[str, ...] = ()
    about: Named | None = None
    waiting: str = ""
    """A clause that named a part, and nothing was done to it yet."""
    disliked: Done | None = None
    """What may be done to the part it named, where it finds fault with that."""
    sure: bool = True


def by_clauses(words: str, by: Sight) -> Wish | None:
    """Read a line about the text; None where no act in it is about the note before one's eyes."""
    if by.note is None or words.startswith(("/", "\\")):
        return None

    return _read(words, by)


def _read(words: str, by: Sight) -> Wish | None:
    acts = by.phrases.acts
    spans = acts.cuts(words)
    best: list[list[_Read]] = [[_Read()]]
    known: dict[tuple[int, int, Named | None], list[Done]] = {}
    for k in range(1, len(spans) + 1):
        rows: list[_Read] = []
        for j in range(max(0, k - _MOST_JOINED), k):
            clause = joined(words, spans[j:k])
            for before in best[j]:
                key = (j, k, before.about)
                if key not in known:
                    known[key] = list(_ways(clause, by, acts, before.about, whole=j == 0 and k == len(spans)))
                rows += _further(before, clause, known[key], by, acts, single=k - j == 1)
        best.append(sorted(rows, key=lambda r: r.cost)[:_KEPT])
    asked = words.rstrip().endswith("?") or asks(words, by.book.questions)
    if asked:
        best[-1] = [replace(r, sure=False) for r in best[-1]]
    best[-1].sort(key=lambda r: r.cost + _LOST * bool(r.waiting or not r.done))
    return _wished(words, best[-1][0], takes_back=acts.takes_back(words)) if best[-1] else None


def _ways(clause: str, by: Sight, acts: Acts, last: Named | None, *, whole: bool) -> Iterator[Done]:
    for asked in acts.of(clause):
        if found := done(asked, by, last):
            yield found
    if not whole and (beside := _beside(clause, by, acts)):
        yield beside


def _beside(clause: str, by: Sight, acts: Acts) -> Done | None:
    """Read a clause that is about the whole note, or that another reader is sure of."""
    bare = acts.stripped(clause)
    if acts.keeps_rest(clause) or acts.is_mild(clause) or asks(clause, by.book.questions):
        return None
    read = by_shape(bare, by).understood
    if not (isinstance(read, tuple) and is_whole(read) and all(c.name in _BESIDE for c in read)):
        return None
    if any(c.name == "edit" for c in read):
        return None
    # "Too grovelling" says what is not liked, and not for sure what is.
    return Done((read,), not bare.lower().startswith("too "), lost=len(unaccounted(bare, read, by)))


def _further(before: _Read, clause: str, ways: list[Done], by: Sight, acts: Acts, *, single: bool) -> Iterator[_Read]:
    count = len(clause.split())
    for found in ways:
        cost = before.cost + _EACH + _LOST * found.lost + _UNSURE * (not found.sure)
        used = found.part is not None and found.part is before.about
        lost = before.lost if used or not before.waiting else (*before.lost, before.waiting)
        cost += 0 if used or not before.waiting else _LOST
        sure = before.sure and found.sure
        kept = None if used else before.disliked
        yield _Read(cost, (*before.done, found), lost, found.part or before.about, "", kept, sure)
    if single and (said := acts.complaint(clause)) and (disliked := complained(said, by)):
        yield _Read(
            before.cost + _EACH + 1, before.done, before.lost, disliked.part, before.waiting or clause,
            before.disliked or disliked, before.sure,
        )  # fmt: skip
    if not single:
        return
    if acts.is_aside(clause) or is_remark(clause, by.phrases.beside) or _says_why(clause, before, by, acts):
        quoted = bool(_QUOTED.search(clause))
        part = named(acts.stripped(clause), by, None)
        about = before.about or part
        yield _Read(
            before.cost + _SAID * count + _EACH + _LOST * quoted, before.done,
            (*before.lost, clause) if quoted else before.lost, about, before.waiting, before.disliked, before.sure,
        )  # fmt: skip
        return
    part = named(acts.stripped(clause), by, None)
    if part:
        yield _Read(
            before.cost + _EACH + 1 + part.lost,
            before.done,
            before.lost,
            part,
            before.waiting or clause,
            before.disliked,
            before.sure,
        )
    yield _Read(
        before.cost + _LOST * count, before.done, (*before.lost, clause), before.about, before.waiting, before.disliked,
        before.sure,
    )  # fmt: skip


def _says_why(clause: str, before: _Read, by: Sight, acts: Acts) -> bool:
    """Whether a clause says how somebody is, or how far the wish before it goes."""
    if mild := acts.is_mild(clause):
        return bool(before.done) and not stems(mild[0].split()[-1]) & by.context.standing
    first = clause.strip(" ,;.").split()[:1]
    of_one = bool(first) and first[0].casefold() in known_names(by.context)
    return of_one and not _MUST.search(clause) and not re.search(r"\d", clause)


def _wished(words: str, read: _Read, *, takes_back: bool) -> Wish | None:
    if read.disliked and read.done:
        read = replace(read, done=(*read.done, read.disliked), waiting="", disliked=None, sure=False)
    way = tuple(dict.fromkeys(c for found in read.done for c in found.ways[0]))
    if takes_back:
        return Wish((Command("stay"),)) if way and way[-1].name == "stay" else None
    # Words of the note are put right while they stand there.
    way = tuple(sorted((c for c in way if c.name != "stay"), key=lambda c: c.name != "edit"))
    lost = (*read.lost, read.waiting) if read.waiting else read.lost
    if not way or all(c.name in HARMLESS for c in way) or not any(found.part or _is_edit(found) for found in read.done):
        return None
    explained = not any(found.lost for found in read.done)
    if read.sure and not lost and explained:
        return Wish(way)
    if sum(len(text.split()) for text in lost) > sum(len(c) for c in (words.split(),)) * 2 // 3:
        return None
    others = [found.ways[1:] for found in read.done if len(found.ways) > 1]
    more = (others[0] if len(read.done) == 1 else ()) if others else ()
    text = " … ".join(piece.strip(" ,.;") for piece in lost)
    return Wish(Unclear(words, (), (way, *more), lost=text))


def _is_edit(found: Done) -> bool:
    return any(c.name in ("edit", "move", "again", "add", "drop") for c in found.ways[0])
