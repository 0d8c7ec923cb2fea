"""Every sentence a move could become."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.core.compose.because import because, in_one
from assistant.core.compose.beside import beside_pieces
from assistant.core.compose.bridge import bridge
from assistant.core.compose.candid import is_put_right
from assistant.core.compose.gathered import Gathered
from assistant.core.compose.material import Material, small
from assistant.core.compose.piece import Piece, piece, rendered
from assistant.core.compose.place import place_of
from assistant.core.compose.promised import promised
from assistant.core.compose.traits import is_dull, is_lasting, is_nested, traits
from assistant.core.compose.wordings import Wording, parts_it
from assistant.core.english import English, Kind, sentences
from assistant.core.marks import capital, own
from assistant.core.move import Move

_LONGEST = 44
"""Words in one sentence at the most."""


def pieces(gathered: Gathered, move: Move, seed: str) -> list[Piece]:
    """Render every wording of a move that fits what there is to say."""
    makers = {Move.DETAIL: _detail, Move.BRIDGE: bridge, Move.REPAIR: _repair, Move.PROMISES: promised}
    found = (makers | {Move.BESIDE: beside_pieces}).get(move, _plain)(gathered, move, seed)
    is_told = gathered.beside is not None or Move.BESIDE in gathered.request.dropped
    once = is_told and move is not Move.BESIDE  # whoever is told of, or is no more, is named nowhere else
    fitting = [p for p in found if p is not None and not (once and "others" in p.names)]
    short = [p for p in fitting if max(p.lengths, default=0) <= _LONGEST]
    return short or fitting[:1]


def _plain(gathered: Gathered, move: Move, seed: str) -> Iterator[Piece | None]:
    values = dict(gathered.said.values)
    sad = any(m.sad for m in gathered.detail)
    kinds = {m.kind.value for m in gathered.detail} or {"none"}
    kinds |= {"told"}
    for wording in gathered.words.tone.of(move):
        if "any" in wording.kinds or wording.kinds & kinds:
            yield rendered(wording, move, values, gathered.said.situation, seed, sad=sad, about=wording.kinds)
    if move is Move.THANKS_AFTER:
        for wording in gathered.words.tone.of(Move.THANKS):
            yield rendered(wording, move, values, gathered.said.situation, seed, extra=0.8, sad=sad)


def _detail(gathered: Gathered, move: Move, seed: str) -> Iterator[Piece | None]:
    found_any = False
    for made in _worth_telling(gathered.detail, gathered.words.english):
        number = gathered.sources.number(made.source)
        it = own(made.it, number)
        forms = {name: own(text, number) for name, text in made.also.items() if name != "more"}
        if made.kind is Kind.THAT and (place := place_of(made.it, gathered.words.english)):
            forms["Place"] = own(capital(place), number)
        values = (
            dict(gathered.said.values)
            | forms
            | {
                "it": it,
                "It": capital(it),
                "has": "have" if made.plural else "has",
                "is": "are" if made.plural else "is",
                "was": "were" if made.plural else "was",
            }
        )
        situation = {
            **gathered.said.situation,
            **traits(
                made,
                gathered.words.english,
                reasoned=gathered.why is not None or "more" in made.also,
                seen=bool(gathered.said.situation["seen"]),
            ),
        }
        more, sad = made.also.get("more", ""), is_dull(made, gathered.words.english)
        about = _about(made, situation)
        reason = gathered.why
        for wording in gathered.words.tone.of(Move.DETAIL):
            if made.kind.value not in wording.kinds or (made.kind is Kind.THING and parts_it(wording, made.it)):
                continue
            if wording.why:
                if reason is None or reason.kind is not Kind.THAT or more:
                    continue
                values_why = values | {"why": own(reason.it, gathered.sources.number(reason.source))}
                yield rendered(wording, move, values_why, situation, seed, extra=-1.5, sad=sad)
                continue
            extra = _preference(made, gathered.detail)
            found = rendered(wording, move, values, situation, seed, extra=extra, sad=sad, about=about)
            tail = _tail(gathered, more, number)
            whole = _with_tail(found, made, tail, "" if more else because(gathered)) if found else None
            if whole is not None:
                found_any = True
                yield whole
    if not found_any and gathered.detail:
        yield _bare(gathered, move)


def _worth_telling(readings: Sequence[Material], english: English) -> Sequence[Material]:
    """Leave bare reports to readings that say more: *It was good to talk with you. The cat ward has its own door.*."""
    others = [m for m in readings if m.kind is not Kind.OWN or m.felt or not is_lasting(m.it, english)]
    is_said_so = any(m.kind is Kind.THAT and not is_nested(m.it, english) for m in others)
    bare = ("other", "you") if is_said_so else ("other",)
    told = [m for m in others if m.kind is not Kind.OWN or m.felt or m.begins not in bare]
    return told or others or readings


def _with_tail(found: Piece, made: Material, tail: str, reason: str) -> Piece | None:
    """Put a reason behind a detail; None where the wording has a comment of its own that would stand before it.

    Behind a reason, or a comment such as *that has stayed with me*, no thanks can point back to what they are for.
    """
    commented = found.text.endswith(_COMMENTS)
    if not tail:
        points_back = commented and made.kind in (Kind.OWN, Kind.THAT)
        return replace(found, about=frozenset()) if points_back else found
    if commented or found.wish:
        return None  # "That is one of the reasons …" and then another reason
    if found.thanks and not _told_last(found, made):
        return None  # "Thank you for that, and for seeing me. It told me that…": what told me?
    return piece(
        found.move,
        found.id,
        (reason and _told_last(found, made) and in_one(found, reason)) or f"{found.marked} {tail}",
        found.names,
        found.tie,
        first=found.first,
        leans=found.leans,
        thanks=found.thanks,
        wish=found.wish,
    )


def _told_last(found: Piece, made: Material) -> bool:
    """Whether a wording's last sentence is the one that tells the detail."""
    return made.it.rstrip(".").casefold() in sentences(found.text)[-1].casefold()


def _about(made: Material, situation: Mapping[str, object]) -> frozenset[str]:
    """Say what thanks behind a detail may thank for: its kind, ``told``, or ``spoken`` for what was said or seen."""
    if made.kind is Kind.OWN and (made.felt or made.begins in ("i", "we")):
        return frozenset()  # nobody is thanked for what I felt, or for what we both did
    if made.kind is Kind.THAT and (situation["state"] or made.it.startswith("we ")):
        return frozenset()
    if situation["witnessed"]:
        return frozenset()  # nobody put up the board for me
    if made.kind is Kind.THING and (situation["spoken"] or situation["lived"]):
        return frozenset({"spoken"})
    return frozenset({made.kind.value, "told"} if made.begins == "told" else {made.kind.value})


def _bare(gathered: Gathered, move: Move) -> Piece:
    """Let what stood out stand in the candidate's own sentences where no wording takes it."""
    made = next((m for m in gathered.detail if m.kind is Kind.OWN), gathered.detail[0])
    number = gathered.sources.number(made.source)
    said = (
        own(made.it, number)
        if made.kind is Kind.OWN
        else _plainly(gathered, _PLAIN.get(made.kind, "thing"), own(made.it, number))
    )
    return piece(
        move,
        "bare",
        f"{said} {_tail(gathered, made.also.get('more', ''), number)}".strip(),
        frozenset(),
        0.0,
    )


_PLAIN = {Kind.THAT: "that", Kind.HOW: "how"}
_COMMENTS = (
    "about it since.",
    "appreciated that.",
    "appreciated it.",
    "has stayed with me.",
    "back to that.",
    "think about that.",
    "since then.",
    "thinking about it.",
    "about that since.",
    "remained with me.",
    "that very much.",
    "interested me very much.",
    "enjoyed that.",
)
"""Remarks on a detail that a reason of the candidate's own makes needless."""


def _plainly(gathered: Gathered, name: str, it: str) -> str:
    """Set an answer into the sentence that stands where the tone has no wording for it."""
    return gathered.words.said["plain"][name].replace("{it}", it)


def _tail(gathered: Gathered, more: str, number: int) -> str:
    reason = gathered.why
    parts = [own(more, number)] if more else []
    if reason is not None:
        said = own(reason.it, gathered.sources.number(reason.source))
        parts.append(said if reason.kind is Kind.OWN else _plainly(gathered, "reason", said))
    return " ".join(parts)


_REPORTED = 4.0
"""What it costs to tell the reader what they did, and nothing of what it was to me."""


def _preference(made: Material, readings: Sequence[Material]) -> float:
    """Prefer the plainest reading of several: the candidate's own sentence where it says what they felt."""
    if len(readings) == 1:
        return 0.0
    if made.kind is Kind.OWN:
        return -0.6 if made.felt else _REPORTED if made.begins == "you" else 2.5
    return 0.0


def _repair(gathered: Gathered, move: Move, seed: str) -> Iterator[Piece | None]:
    found = gathered.repair
    if found is None or not found.made.readings:
        return
    number = gathered.sources.number("repair")
    made = found.made.readings[0]
    values = dict(gathered.said.values) | {"answer": own(made.it, number)}
    values |= {name: own(text, number) for name, text in made.also.items()}
    english = gathered.words.english
    corrects = english.after("corrects", made.it) is not None
    if made.it.startswith(("I ", "I'", "My ")) and len(sentences(made.it)) == 1 and not corrects:
        values["answer_that"] = own(small(made.it, gathered.words.english).rstrip("."), number)
    is_righted = _RIGHTED.match(made.it) is not None or (is_put_right(made.it) and not found.topic)
    if (
        is_righted
        or made.begins == "alone"
        or (not found.asked and gathered.words.english.after("asks", made.it) is not None)
    ):
        yield piece(move, "asked", values["answer"], frozenset(), 0.0)  # it says itself what it answers
        return
    if found.topic:
        values["topic"] = own(
            found.topic, gathered.sources.number("repair_question") if gathered.interview.repair_question else number
        )
    if is_other := english.after("looking_back", gathered.interview.repair) is not None:
        values.pop("answer_that", None)  # nobody forgot to say what they think only now
    is_candid = english.has("confessed", sentences(made.it)[0]) and not found.topic
    is_led = corrects or english.after("led_in", made.it) is not None
    is_led = is_led and (found.is_question or not found.topic) and "example" not in made.also
    situation = {
        **gathered.said.situation,
        "clause": found.topic.partition(" ")[0] in _ASKED,
        "asked": found.is_question,
        "questioned": bool(gathered.interview.repair_question.strip()),  # and so mentioned, however badly
        "candid": is_candid,
        "led": is_led,
        # Neither who rambled nor who puts a figure right had too little to say.
        "rambled": ", not " in made.it or is_other or english.has("at_length", gathered.interview.repair),
        "occasion": found.topic.startswith(("a ", "an ")),
        # What was not said at all completes no answer.
        "added": "answer_that" in values and english.after("should_mention", gathered.interview.repair) is not None,
        "forgotten": "answer_that" in values and english.after("should_say", gathered.interview.repair) is not None,
    }
    rows = gathered.words.tone.of(Move.REPAIR)
    if (is_candid or is_led) and any(map(_is_plain, rows)):
        rows = [w for w in rows if _is_plain(w)]  # who owns up in the answer, or leads up to it, needs no words for it
    told = [p for p in _worded(rows, found.asked or "none", move, values, situation, seed) if p]
    # What they asked goes with the answer, as *it* in the answer may be that; only where no wording takes it, not.
    yield from told or (_worded(rows, "none", move, values, situation, seed) if found.asked else ())


def _is_plain(wording: Wording) -> bool:
    return wording.when is not None and "led" in wording.when.names


def _worded(
    rows: Sequence[Wording],
    kind: str,
    move: Move,
    values: Mapping[str, str],
    situation: Mapping[str, object],
    seed: str,
) -> Iterator[Piece | None]:
    for wording in rows:
        if kind not in wording.kinds or (" also " in wording.say and " also " in str(values.get("answer", ""))):
            continue
        # A better example is told as one, and an answer to no question in one breath, where the tone has words for it.
        extra = _UNTOLD if ("example" in wording.variables) != ("example" in values) else 0.0
        extra -= _ONE_BREATH if kind == "none" and "answer_that" in wording.variables else 0.0
        yield rendered(wording, move, values, situation, seed, extra=extra)


_RIGHTED = re.compile(
    r"I said [^.]+, but (?:in fact )?(?:I|it|my|we|the|that|there|they) "
    r"|I (?:gave|quoted|named|mixed)[^.]+[;,] (?:but )?(?:it|they) \w+ [^.]+"
)
"""What puts itself right: *I said it was a 6000, but it was an 8000*."""
_UNTOLD, _ONE_BREATH = 4.0, 1.0
_ASKED = frozenset("how what which why when where whether who".split())
"""Words a question that is told begins with, where it is not told in the words it was put in."""
