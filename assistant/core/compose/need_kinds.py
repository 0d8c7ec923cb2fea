"""What they need, in the kinds and forms that wordings ask for."""

import re
from dataclasses import replace

from assistant.core.compose.material import Material, thing
from assistant.core.english import (
    English,
    Kind,
    Tag,
    capitalised,
    is_someone,
    is_thing,
    is_trouble,
    spelled,
    with_article,
)


def without_lead(text: str, english: English) -> str:
    """Take off what is said before a need: *he didn't mention an opening, but said they are always short of people*."""
    said = english.after("need_lead", text) or text
    said = _AND_OF.sub(r"\1 ", said) if _SHORT_OF.match(said) else said
    rest = _NOT_BUT.sub("", said)
    return capitalised(rest) if rest != said else said


_SHORT_OF = re.compile(r"(?:\w+ ){1,3}short of ", re.IGNORECASE)
_AND_OF = re.compile(r"(,? and) of (?=any|some|people|an? |the )")
"""What goes on behind what was taken off: *short of guides, and of anyone who speaks German*."""
_NOT_BUT = re.compile(
    r"^(?:she|he|they) (?:did not|didn['’]t) (?:mention|say|have|speak of|name)\b[^.]*?,? but "
    r"(?:she |he |they )?(?:said|told me)(?: that)? ",
    re.IGNORECASE,
)


def of_the_reader(wanted: str, english: English) -> str:
    """Say *its* of whose name was taken off as *your*: *The bank wants to | move its payroll*, of nothing else's."""
    tokens = english.read(wanted).tokens
    at = next((n for n, t in enumerate(tokens) if t.word == "its"), -1)
    before = enumerate(tokens[: max(at, 0)])
    named = (t for n, t in before if (n and tokens[n - 1].has(_GIVEN)) or not t.has(Tag.BASE))
    if at < 0 or any(t.has(Tag.NOUN | Tag.MASS) and not t.has(_PERSON) for t in named):
        return wanted
    return re.sub(r"\bits\b", "your", wanted)


_PERSON = Tag.AGENT | Tag.ROLE | Tag.PEOPLE
_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.ADJ


def for_shift(text: str, english: English) -> str:
    """Join a time of work to the people looked for: *good people, night shift* → *good people for the night shift*."""
    people = english.before("shift", text)
    return f"{people} for the {english.read(text).tokens[-2].word} shift" if people and "," not in people else text


def as_avoided(text: str, english: English) -> str:
    """Say what they want none of as what they want to avoid: *no gaps in the cover* is nothing anybody helps with.

    Empty where it cannot be said so: *no one who minds the cold*.
    """
    head, _, rest = text.partition(" ")
    if head.lower() != "no":
        return text
    first = english.read(rest).tokens[:1]
    is_someone_or_one = not first or first[0].has(Tag.PEOPLE | Tag.AGENT | Tag.PRON_S) or is_someone(rest, english)
    return f"to avoid {rest}" if not is_someone_or_one and is_thing(rest, english) else ""


def may_be_deed(text: str, english: English) -> bool:
    """Whether what could be a thing is rather a deed, or nobody can say: *keep samples from…*, *ship parcels before…*.

    A *the* that was put before it, as before a thing, does not make it one.
    """
    text = text.removeprefix("the ")
    tokens = english.read(text).tokens
    if len(tokens) < _DEED or not tokens[0].has(Tag.BASE) or tokens[0].has(Tag.ADJ | Tag.PLURAL):
        return False
    is_several = tokens[1].has(Tag.PLURAL) and not tokens[1].has(_PERSON)
    return english.after("kept_from", text) is not None or (is_several and tokens[2].word in _WHERE_DONE)


_DEED = 3
_WHERE_DONE = ("before", "after", "until", "into", "onto", "through", "without", "with")
"""Words that say rather of a deed how or when it is done than of a thing which it is."""


def is_deed(text: str, english: English) -> bool:
    """Whether a text begins with a bare verb that has an object, and so is a deed: *cut attrition*, *stay calm*."""
    tokens = english.read(text).tokens
    first, after = tokens[0], tokens[1] if len(tokens) > 1 else None
    if not first.has(Tag.BASE) or first.has(Tag.ADJ) or not after:
        return False
    is_object = after.has(Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PRON_O | Tag.NUMBER)
    is_verb = not first.has(Tag.NOUN | Tag.MASS) or (first.has(Tag.LINKING) and after.has(Tag.ADJ))
    return (is_object or is_verb or english.after("need_deed", text) is not None) and english.is_("inf", text)


def kinded(text: str, english: English) -> Material:
    """Make what is needed ready as somebody, a trouble or a thing."""
    beside = text.partition(" and a ")[2]
    is_one = is_someone(text, english) or english.after("someone", text) is not None
    if is_one and (not beside or " who " in text or is_someone(f"a {beside}", english)):
        return thing(text, english, Kind.SOMEONE)
    is_told = is_trouble(text, english) or _UNDER_WAY.match(text) is not None
    return thing(text, english, Kind.TROUBLE if is_told else Kind.THING)


_UNDER_WAY = re.compile(
    r"the (?:\w+ ){0,2}(?:move|relocation|opening|reopening|launch|relaunch|merger|migration|transition|handover"
    r"|rollout|closure|renewal|audit|election|accreditation|inspection)\b",
    re.IGNORECASE,
)
"""What is coming anyway, and is spoken of rather than needed: *the move of our stores to Leeds*."""


def to_do(text: str, english: English) -> Material:
    """Make a deed ready, with its -ing form."""
    head, comma, rest = text.rpartition(", ")
    first = english.read(rest).tokens[0] if comma and rest else None
    is_verb = first is not None and first.has(Tag.BASE) and not first.has(Tag.ADJ)  # "grow bookings, quiet midweek"
    if comma and " and " not in text and english.is_("inf", rest) and is_verb:
        text = f"{head} and {rest}"  # "get GP up to 72%, stop the wastage"
    it = spelled(text, english)
    joined = doing_of(it, english)
    return Material(Kind.TO_DO, it, sad=english.is_sad(it), also={"doing": joined} if joined else {})


def doing_of(text: str, english: English) -> str:
    """Tell *turn it and improve it* as *turning it and improving it*; empty where that is unsure."""
    verb = english.read(text).tokens[0]
    return _joined_ing(english.ing(verb.word) + text[verb.end :], english) if verb.has(Tag.BASE) else ""


def _joined_ing(text: str, english: English) -> str:
    """Bring the verbs joined to the first into the same form: *turning and improving*; empty where that is unsure."""
    if not text or english.is_("doing", text):
        return text
    tokens = english.read(text).tokens
    for place in range(2, len(tokens)):
        if tokens[place - 1].word in ("and", "or") and tokens[place].has(Tag.BASE):
            changed = text[: tokens[place].start] + english.ing(tokens[place].word) + text[tokens[place].end :]
            if english.is_("doing", changed):
                return changed
    return ""


def from_doing(text: str, english: English, *, is_sure: bool = False) -> Material:
    """Read *cutting failures* as something to do; the verb's other form is found by the lexicon."""
    first, *others = english.read(text).tokens
    if others and others[0].word == "for" and english.lexicon.base(first.word) not in _FOR:
        return thing(text, english)  # "pricing for a new product"
    base = english.lexicon.base(first.word)
    do = base + text[first.end :]
    it, doing = spelled(do if is_sure or english.is_("inf", do) else text, english), spelled(text, english)
    kind = Kind.DOING if it == doing else Kind.TO_DO
    return Material(kind, it, sad=english.is_sad(doing), also={"doing": doing})


_FOR = frozenset(
    "account aim allow apply ask care cater compete cover fight hire hope look pay plan prepare provide push recruit "
    "run search speak staff stand study train volunteer wait watch work".split()
)
"""Verbs that are said with *for* and nothing before it."""


def with_forms(made: Material, english: English) -> Material:
    """Give a need whose kind the person chose its other forms, as far as they are sure."""
    if made.kind is Kind.TO_DO:
        return to_do(made.it.removeprefix("to "), english)
    if made.kind is Kind.DOING:
        return from_doing(made.it, english)
    return kinded(made.it, english) if made.kind is Kind.THING else made


def one_of_a_trade(text: str, english: English) -> str:
    """Put its article before a trade in capitals: *PE who can take over* is *a PE who can take over*."""
    tokens = english.read(text).tokens
    is_one = len(tokens) > 1 and tokens[0].text.isupper() and len(tokens[0].text) > 1 and tokens[1].has(Tag.WHO)
    return with_article(text, "a") if is_one else text


def one_such(text: str, english: English) -> Material:
    """Put its article before whom they look for; *crew who can look after passengers* are several and need none."""
    if english.read(text).tokens[0].word in _SEVERAL and " who " in text:
        return replace(thing(text, english, Kind.SOMEONE), plural=True)
    return kinded(with_article(text, "a"), english)


_SEVERAL = ("crew", "staff", "personnel")


def is_done_to(doing: str) -> bool:
    """Whether something done has an object with its article: *shortening the wait*, and not *training days*."""
    return _DONE_TO.match(doing) is not None


_DONE_TO = re.compile(r"(?!during|including|according)\w+ing (?:the|an?|our|your|their|its|every|each|all|both|\d+) ")
