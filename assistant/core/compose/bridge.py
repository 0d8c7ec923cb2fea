"""The bridge: what they need and what the candidate brings, in one breath."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise, product

from assistant.core.compose.briefly import need_for, strength_for
from assistant.core.compose.deed import with_forms
from assistant.core.compose.gathered import Gathered
from assistant.core.compose.material import Material, small
from assistant.core.compose.piece import Piece, rendered
from assistant.core.compose.pointed import is_pointing, leans, unpointed
from assistant.core.compose.told import with_that
from assistant.core.compose.wanted import act, do_that, is_task, says_all
from assistant.core.compose.wordings import Trait, parts_it
from assistant.core.english import English, Kind, Tag, head_of, sentences
from assistant.core.marks import capital, own
from assistant.core.move import Move
from assistant.core.note import words_in


def bridge(gathered: Gathered, move: Move, seed: str) -> Iterator[Piece | None]:
    """Render every bridge from what they need to what the candidate brings."""
    english = gathered.words.english
    needs: Sequence[Material | None] = need_for(gathered.index, gathered.need) or (None,)
    strengths: Sequence[Material | None] = strength_for(gathered.index, gathered.strength, english) or (None,)
    alone = tuple(_alone(*pair, english) for pair in zip(strengths, gathered.strength or (None,), strict=True))
    for wanted, brought in chain(product(filter(None, needs), strengths), product((None,) * (None in needs), alone)):
        values = dict(gathered.said.values)
        situation = dict(gathered.said.situation)
        if wanted is not None:
            more, told = _of_need(gathered, wanted)
            values |= more
            situation |= told
        if brought is not None:
            strength = own(brought.it, gathered.sources.number(brought.source))
            values |= {"strength": strength, "Strength": capital(strength)}
            values |= {name: own(text, gathered.sources.number(brought.source)) for name, text in brought.also.items()}
            values |= {name.capitalize(): capital(values[name]) for name in brought.also}
            situation |= {
                "strength_words": brought.words,
                "joined": brought.it.count(", ") > 1 or bool(_HAS_CLAUSES.search(brought.it)),
                "colon": ":" in brought.it,
                "came": "result" in brought.also,
                "brief": wanted is not None
                and ":" not in brought.it
                and wanted.words < _IN_ONE
                and brought.words < _BEHIND_IT,
                "reasoned": any(_REASON.search(m.it) for m in (wanted, brought) if m is not None),
                "akin": wanted is not None and bool(_BY_ME.search(brought.it)) and _akin(wanted.it, brought.it),
            }
        reasoned = wanted is not None and wanted.kind is Kind.TO_DO and bool(_WITH_REASON.search(wanted.it))
        situation["joined"] = reasoned or situation.get("joined", False)
        kind, other = (wanted.kind.value if wanted else "none"), (brought.kind.value if brought else "none")
        for wording in gathered.words.tone.of(Move.BRIDGE):
            runs_on = brought is not None and Trait.JOINS in wording.traits and _HAS_CLAUSES.search(brought.it)
            at_home = bool(situation["inside"]) and "company" in wording.names  # somebody who works there already
            doubled = wanted is not None and Trait.HELPS in wording.traits and _HELP.match(wanted.it)
            governed = situation.get("done") and Trait.GOVERNS in wording.traits
            is_ahead = wording.begins in _BROUGHT and bool(wording.variables & _OF_BROUGHT)
            unled = is_ahead and brought is not None and wanted is not None and is_pointing(brought.it)
            parted = wanted is not None and parts_it(wording, wanted.it)
            jars = runs_on or at_home or doubled or governed or unled or parted
            if kind in wording.kinds and other in wording.other and not jars:
                yield rendered(
                    wording,
                    move,
                    values,
                    situation,
                    seed,
                    sad=bool(wanted and wanted.sad),
                    extra=_STAPLED * bool(wording.variables & _DEPENDENT and not wording.leans)
                    + _RUNNING_ON * (reasoned and not _THEY_WANT.search(wording.say)),
                )


def _of_need(gathered: Gathered, wanted: Material) -> tuple[dict[str, str], dict[str, object]]:
    """Give the forms a need is told in, and what a wording may ask about it."""
    number = gathered.sources.number(wanted.source)
    need = own(_led(wanted, gathered), number)
    plural = wanted.plural
    values = {
        "need": need,
        "Need": capital(need),
        "is": "are" if plural else "is",
        "matters": "matter" if plural else "matters",
    }
    if wanted.kind is Kind.SOMEONE:
        values["do_that"] = do_that(wanted, gathered.words.english)
        if says_all(wanted, gathered.interview.role, gathered.words.english):
            values["act"] = own(act(wanted, gathered.words.english), number)
    if doing := wanted.also.get("doing"):
        values |= {"need_doing": own(doing, number), "Need_doing": capital(own(doing, number))}
    concrete = wanted.plural or _is_concrete(wanted, gathered.words.english)
    degree = bool(_DEGREE.match(wanted.it))
    return values, {
        "need_words": wanted.words,
        "plural": wanted.plural,
        "degree": degree,
        "concrete": concrete,
        "bare": not concrete and not degree and "," not in wanted.it and wanted.words <= _BARE,
        "task": is_task(wanted),
        "act": wanted.kind is Kind.SOMEONE and bool(act(wanted, gathered.words.english)),
        "done": wanted.kind is Kind.THING and _is_done(wanted, gathered.words.english),
    }


def _led(wanted: Material, gathered: Gathered) -> str:
    """Say of a need told in whole sentences that the reader told it, where it does not say so itself."""
    english = gathered.words.english
    first, *others = sentences(wanted.it) if wanted.kind is Kind.OWN else ("",)
    tokens = english.read(first).tokens
    if not tokens or tokens[0].has(Tag.PRON_I | Tag.PRON_WE) or english.after("says_so", first) is not None:
        return wanted.it
    told = gathered.words.said["plain"]["need"].replace("{it}", with_that(small(first, english)))
    return " ".join([told, *others])


def _is_done(wanted: Material, english: English) -> bool:
    """Whether a need is that something be done: *the books cleaned up*, which nobody has a *need for*."""
    tokens = english.read(wanted.it).tokens
    if _DEGREE.match(wanted.it) and any(noun.has(Tag.PLURAL) and to.has(Tag.TO) for noun, to in pairwise(tokens)):
        return True  # "more students to choose chemistry"
    if _TO_BE.search(wanted.it):
        return True  # "your exhibition to be made with local people"
    return any(
        verb.has(Tag.PART) and not verb.has(Tag.NOUN | Tag.PLURAL | Tag.PREP) and thing.has(Tag.NOUN | Tag.PLURAL)
        for thing, verb in pairwise(tokens)
        if verb.word not in ("used", "based", "needed")
    )


_TO_BE = re.compile(r"^(?!to )[^,]* to be \w+(?:ed|en|n|t|de|ne|ght|ld)\b")


def _alone(brief: Material | None, whole: Material | None, english: English) -> Material | None:
    """Choose what of a strength stands without the need it answers: in fewer words where those say enough, or none."""
    points = whole is not None and (leans(whole.it) or _points(whole.it, english))
    if brief is None or whole is None or english.has("beside_need", whole.it) or points:
        return None
    told = brief if brief.words >= _AT_LENGTH else whole
    return with_forms(replace(told, it=unpointed(told.it), also={}), english) if is_pointing(told.it) else told


def _points(strength: str, english: English) -> bool:
    """Whether a strength points at those whom the need has named: *so I can show them*."""
    for token in english.read(strength).tokens:
        if token.has(Tag.PLURAL | Tag.NAME) and not token.has(Tag.TIME):
            return False
        if token.word in ("them", "they", "their"):
            return True
    return False


def _is_concrete(wanted: Material, english: English) -> bool:
    """Whether a need is something one can help with: *the two openings*, and not *patience* or *speed*."""
    first = english.read(wanted.it).tokens[0]
    is_to_have = english.is_("no_virtue", head_of(wanted.it, english)[0])  # "cover for two leaves" is nobody's to bring
    return (
        wanted.kind is Kind.TROUBLE
        or is_to_have
        or first.has(Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.NUMBER)
    )


def _akin(need: str, strength: str) -> bool:
    """Whether both speak of the same thing, so that one may offer *to do the same*."""
    return bool(_topics(need) & _topics(strength))


def _topics(text: str) -> set[str]:
    return {word[:5] for word in words_in(text) if len(word) >= _WEIGHTY and word not in _OF_ANY_WORK}


_BY_ME = re.compile(r"^(?:[^,]* )?I\b")
"""A deed of one's own, whatever place or time is told before it: *At Hollis & Grey I cut it*."""
_BARE = 7
"""Words up to which a quality one needs is said to be *what you need*: *patience with visitors*."""
_IN_ONE, _BEHIND_IT = 14, 24
"""Words of a need, and of a strength behind its colon, that are told in one sentence."""
_WEIGHTY = 5
"""Letters of a word that names what is spoken of."""
_OF_ANY_WORK = frozenset(
    "someone somebody person people years months weeks worked working having about their there which where every "
    "three seven eight while under after before without other could would again".split()
)
"""Long words that any two answers may share."""
_DEPENDENT = frozenset({"having", "Having", "possessed"})
_STAPLED = 1.8
"""What a bridge costs that hangs one answer on the other, unless it leans on the need told before it.

Readers find *having done this, I would* stapled together."""
_RUNNING_ON = 6.0
"""What a bridge costs that offers help with a deed and runs on into the reason which they gave for it."""
_WITH_REASON = re.compile(r", (?:because|since|as)\b")
_THEY_WANT = re.compile(r"\b(?:want|wish|hope|need|is) to \{\{ need")
_AT_LENGTH = 10
"""Words of a strength that carries a note without the need it answers."""
_BROUGHT = ("strength", "having", "result", "with")
_OF_BROUGHT = frozenset({"Strength", "Having", "Result", "possessed"})
"""How a wording begins that tells the strength before the need, to which it may point: *of that age*."""
_HAS_CLAUSES = re.compile(
    r": |, (?:and|but|so|which|then)\b"
    r"|\b(?:and|so) (?:it|they|he|she|we|I|you|the|my|our|his|her|their|this|that|there)\b"
)
"""A strength that has a second sentence in it, or what a colon leads to, behind which nothing more can be joined."""
_HELP = re.compile(r"(?:an? |some |more )?(?:help|hand|support|assistance)\b", re.IGNORECASE)
"""Help that is needed: nobody would *help with help at weekends*."""
_REASON = re.compile(r"\b(?:because|since|so)\b")
"""An answer that gives a reason already, beside which *because* would be one too many."""
_DEGREE = re.compile(r"(?:more|less|fewer|better|faster|quicker|cheaper|safer|stronger|higher|lower)\b", re.IGNORECASE)
