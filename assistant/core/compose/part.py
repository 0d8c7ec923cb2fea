"""One sentence or less about what stood out, read as the first kind it can be."""

import re
from collections.abc import Callable, Sequence

from assistant.core.compose.believed import is_theirs, under_way
from assistant.core.compose.fragment import definite, fragment, only
from assistant.core.compose.material import Known, Material, own, small, thing
from assistant.core.compose.told import clause
from assistant.core.english import (
    English,
    Kind,
    Tag,
    Token,
    begun_as,
    has_main_verb,
    is_clause,
    is_known,
    is_neat,
    is_plural,
    is_thing,
    may_be_thing,
    spelled,
)

_SUBJECT = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE | Tag.PERSONAL | Tag.PRON_P
_SHORT = 10
"""Words of a topic up to which it is said who talked."""


def part(text: str, index: int, known: Known) -> tuple[Material, ...]:
    """Read one sentence or less, as the first that it can be."""
    for reader in _READERS:
        found = reader(text, known)
        if found is not None:
            return found
    return tuple(fragment(small(text, known.english), index, known))


def _talk(text: str, known: Known) -> tuple[Material, ...] | None:
    """Read *we talked about budgets* and *our talk about budgets* as the talk it was."""
    english = known.english
    topic = english.after("topic_lead", text)
    named = topic.partition(": ")[0] if topic and known.is_believed else topic  # "the women there: five out of nine"
    if topic and not known.is_believed and _SECOND.search(topic):
        return None
    if not topic or not (is_thing(named or topic, english) or _is_question(topic, known)):
        return None
    about = small(topic, english)
    if (how := _MANNER.search(about)) and (how[1] is None or how[1] in english.lexicon.manners):
        return None  # they spoke with regret, which our talk did not have
    is_told = any(t.has(Tag.PRON_YOU) for t in english.read(about).tokens)
    together = "" if is_told or len(about.split()) > _SHORT else " with you"
    made = Material(Kind.DOING, spelled(f"talking{together} about {about}", english), sad=english.is_sad(about))
    return (made, own(text, english)) if is_clause(text, english) else (made,)


_MANNER = re.compile(r" (?:without \w+ing\b.*|(?:with|without) (?:\w+ ){0,2}?(\w+))$")
"""How somebody spoke, behind what they spoke of."""


def _is_question(topic: str, known: Known) -> bool:
    """Whether what was talked about is told as a question: *whether it can last*, *how you start a shift*."""
    low = small(topic, known.english)
    is_one = low.split()[0] in ("how", "why", "what", "whether", "when", "which", "where")
    is_read = low.startswith("whether ") or known.english.is_("wh", low)
    return is_one and (is_read or known.is_believed) and _SECOND.search(low) is None


_SECOND = re.compile(r"[.;!]|, (?:and|but|so) (?:I|we|you)\b")
"""Where a second sentence begins."""


def _fact(text: str, known: Known) -> tuple[Material, ...] | None:
    english = known.english
    fact = english.after("the_fact", text)
    if not fact:
        return None
    if not is_clause(fact, english):
        is_one = known.is_believed and begun_as(small(text, english), english) is Kind.THING
        return (Material(Kind.THAT, spelled(fact, english), sad=english.is_sad(fact)),) if is_one else None
    return tuple(m for m in clause(fact, known) if m.kind is not Kind.OWN)


def _introduced(text: str, known: Known) -> tuple[Material, ...] | None:
    """Read what *that*, *how*, *why* or *what* begins."""
    english = known.english
    low = small(text, english)
    is_wh = english.read(low).whole("wh")
    if is_wh and low.startswith(("that ", "how ", "why ")):
        low = _before_afterthought(low, english)
        return (Material(Kind.HOW, spelled(low, english), sad=english.is_sad(low)),)
    if low.startswith("that ") and english.is_("clause", low[5:]):
        return (Material(Kind.THAT, spelled(low[5:], english), sad=english.is_sad(low)),)
    told = _THAT_ONE.sub("the ", text)
    if told != text and is_clause(told, english):
        return (Material(Kind.THAT, spelled(told, english), sad=english.is_sad(low)),)  # "that council has approved it"
    return (thing(low, english),) if is_wh and low.startswith("what ") else None


_THAT_ONE = re.compile(
    r"^that (?=[a-z]{3,} (?!is|was|that)[a-z])(?!(?:the|all|one|she|they|you|nobody|there|his|her)\b)"
)
"""How somebody begins what they liked, and no pointing: *that council has approved it*."""


def _before_afterthought(text: str, english: English) -> str:
    """Leave away a sentence that runs on behind *how…*: *how to do it in Xero, I showed on your computer*."""
    head, _, rest = text.rpartition(", ")
    goes_on = len(rest.split()) > 1 and english.read(rest).tokens[0].has(_SUBJECT)
    return head if goes_on and english.is_("wh", head) else text


def _none_of(text: str, known: Known) -> tuple[Material, ...] | None:
    """Read *no overtime* as that there is none, *only local flowers* as that there are no others."""
    english = known.english
    low = small(text, english)
    if told := only(low, english):
        return (told,)
    what = low.removeprefix("no ")
    if what != low and (rule := _RULE.search(what)):
        named = what[: rule.start()].strip().replace(" ", "-")
        return (thing(f"the no-{named} {rule[0]}", english),) if named and is_known(what, english) else None
    if what != low and (without := _WITHOUT.match(what)) and is_thing(f"the {what}", english):
        return (thing(f"the no-{without[1]} {without[2]}", english),)
    if what == low or what.startswith("one ") or not is_thing(low, english) or not is_known(what, english):
        return None
    there = "are" if is_plural(what, english) else "is"
    return (Material(Kind.THAT, spelled(f"there {there} {low}", english), sad=english.is_sad(low)),)


_WITHOUT = re.compile(
    r"(blame|fault|fuss|waste|charge|fee|cost|notice|nonsense|frills|contact|cash|tips?|homework|appointment) "
    r"((?!in |at |on |of |to |for |from |with |when |if |and |or |before |after |without )\w+.*)"
)
"""What something does without, said before it: *no blame reviews* are reviews, and *no phones in the ward* is none."""
_RULE = re.compile(
    r"\b(?:policy|policies|rules?|approach|culture|zones?|guarantees?)(?: (?:on|in|at|for|about|with|during) .*)?$"
)
"""What there is, of something that there is none of: *no double booking policy*."""


def _sentence(text: str, known: Known) -> tuple[Material, ...] | None:
    low = small(text, known.english)
    is_one = is_clause(text, known.english) and not may_be_thing(low, known.english) and not _is_doing(low, known)
    return tuple(clause(text, known)) if is_one else None


def _is_doing(low: str, known: Known) -> bool:
    """Whether a text is something done, though a word in it could be its verb: *tasting the three failed batches*."""
    reading = known.english.read(low)
    if not reading.tokens:
        return False
    first, *others = reading.tokens
    is_noun = first.has(Tag.NOUN) and not (
        others and others[0].has(_GIVEN | Tag.NUMBER)
    )  # "training happens on the floor"
    is_one = first.has(Tag.ING) and not is_noun and not first.has(Tag.PREP)
    return is_one and (reading.whole("doing") or (known.is_believed and _is_done_while(low, known.english)))


def _is_done_while(low: str, english: English) -> bool:
    """Whether something done has a clause behind it that says when: *walking round while you spoke of …*."""
    head, joint, rest = _WHILE.split(low, maxsplit=1) if _WHILE.search(low) else (low, "", "")
    return bool(joint) and english.is_("doing", head) and not any(t.has(_IS) for t in english.read(rest).tokens)


_WHILE = re.compile(r" (while|when|as|before|after|until|and then) (?=(?:you|I|we|your|the|my|one|two|a|an)\b)")
_IS = Tag.BE_IS | Tag.BE_ARE


def _begins_with_a_time(tokens: Sequence[Token]) -> bool:
    return len(tokens) > 2 and tokens[1].has(Tag.TIME) and tokens[0].word in _WHICH and tokens[2].has(_SUBJECT | _GIVEN)


_WHICH = ("this", "last", "next", "every", "each")
_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE


def _has_second(text: str, english: English) -> bool:
    """Whether a sentence of its own goes on, so that it began with one: *the puppies sleep in, and they are warm*."""
    second = _GOES_ON.search(text)
    opened = (t.has(_OPENED) for t in english.read(text).tokens if second is None or t.end <= second.start())
    return second is not None and not any(opened)


_GOES_ON = re.compile(r", (?:and|but|so) (?:they|it|he|she|nobody|everyone|everybody) ")
_OPENED = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE | Tag.PERSONAL | Tag.WHO | Tag.WH | Tag.THAT | Tag.SUBORDINATOR


def _thing(text: str, known: Known) -> tuple[Material, ...] | None:
    english = known.english
    low = small(text, english)
    reading = english.read(low)
    if not is_thing(low, english) or not is_neat(low, english) or _has_second(low, english):
        return None
    if _begins_with_a_time(reading.tokens):
        return None  # "this year the choir sings in Polish"
    first, *more = reading.tokens
    if first.word == "seeing" and reading.whole("doing"):
        return None
    if first.word == "only" and more and more[0].has(Tag.NUMBER):
        return None  # "only two people left in ten years": nobody hears about them
    if first.has(Tag.PLURAL) and first.has(Tag.THIRD) and more and more[0].has(Tag.THAT | Tag.WH | Tag.PRON_O):
        return None  # "loves that they sit with support": what the reader does
    is_of_many = first.word in _MANY and bool(more) and more[0].word == "of"
    if is_of_many and has_main_verb(reading):
        return None  # "half of the team started as agents"
    is_judged = first.has(Tag.DEGREE) and reading.whole("adjp")
    is_told = first.has(Tag.PAST) and not first.has(Tag.ADJ | Tag.NOUN) and more and more[0].has(Tag.DEGREE)
    return None if is_judged or is_told else (thing(low if known.is_believed else definite(low, english), english),)


_MANY = frozenset("half most many some both none all several".split())


def _under_way(text: str, known: Known) -> tuple[Material, ...] | None:
    low = small(text, known.english)
    return (known.english.read(low).whole("doing") and under_way(low, known)) or None


def _doing(text: str, known: Known) -> tuple[Material, ...] | None:
    low = small(text, known.english)
    reading = known.english.read(low)
    is_one = reading.whole("doing") or _is_doing(low, known)
    if not is_one or not reading.tokens[0].has(Tag.ING | Tag.BE_ING | Tag.HAVE_ING):
        return None
    if is_theirs(low, known):
        return ()
    return (Material(Kind.DOING, spelled(low, known.english), sad=known.english.is_sad(low)),)


_READERS: tuple[Callable[[str, Known], tuple[Material, ...] | None], ...] = (
    _talk,
    _fact,
    _introduced,
    _none_of,
    _under_way,
    _sentence,
    _thing,
    _doing,
)
"""Each gives nothing where a text is of another kind."""
