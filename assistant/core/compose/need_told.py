"""What they need, told as a sentence of its own: who needs somebody, or what goes wrong; never taken for a thing."""

import re

from assistant.core.compose.material import Known, Made, Material, own, small, thing
from assistant.core.compose.need_kinds import of_the_reader
from assistant.core.english import (
    Hand,
    Kind,
    as_meant,
    begun_as,
    capitalised,
    ended,
    is_clause,
    is_known,
    is_someone,
    sentences,
    spelled,
    unended,
)
from assistant.core.people import to_reader
from assistant.core.unsaid import Unsaid


def told_need(text: str, index: int, known: Known) -> Made | None:
    """Read a need that has a subject and a verb of its own; None where none is seen.

    *The school needs a deputy who…* looks for the deputy; *half of the volunteers stop coming* is told as it is.
    """
    english = known.english
    low = small(unended(text), english)
    for pattern, lead in ((_LOSES, "you are "), (_GOES, "")):
        if pattern.match(low) and is_clause(f"{lead}{low}", english):
            return Made((Material(Kind.THAT, spelled(f"{lead}{low}", english), sad=english.is_sad(low)),))
    if english.after("many_do", low) is not None or _INTENDS.match(low):
        return _as_it_is(text, index, known)
    wanted = english.after("one_needs", low)
    if (wanted or _SEVERAL.match(low)) and _is_anothers(low, known):
        return _as_heard(low, index, known)
    is_said = known.is_believed or (known.hand is Hand.QUICK and english.is_("np", wanted or "") and _ONE.match(low))
    if not wanted or not is_said:
        return None
    turned = to_reader(of_the_reader(wanted, english), known.reader(index), english, known.names, sought=True)
    is_one = not turned.unsure and is_someone(turned.text, english)
    is_one = is_one and begun_as(turned.text, english) in (Kind.SOMEONE, Kind.THING)
    return Made((thing(turned.text, english, Kind.SOMEONE),)) if is_one else None


_LOSES = re.compile(r"(?:losing|struggling|drowning|falling behind|running (?:out|short|late|behind)) [^,;.]+$")
"""What nobody is to help with: *losing 5 people a month* is so, and is not to be done."""
_GOES = re.compile(r"(?!(?:some|any)(?:one|body)\b)[a-z]+ (?:goes|keeps?) [a-z]+ing\b[^,;.]*$")
"""What goes wrong: *stock goes missing every month*."""


def _is_anothers(low: str, known: Known) -> bool:
    """Whether somebody else may need it: *the opera house wants*, of a firm that is not called one.

    *The bank* alone is the place itself, unless its name says that it is something else.
    """
    found = _WHOSE.match(low)
    who = found[1].lower().split() if found else []
    named, places = set(known.company.lower().split()), known.english.lexicon.workplaces | {"bank"}
    if not who or not {who[-1], who[-1].removesuffix("s")}.isdisjoint(_OWN_PLACE) or named & set(who):
        return False
    return len(who) > 1 or who[0] not in places or not named.isdisjoint(places)


def _as_heard(low: str, index: int, known: Known) -> Made:
    """Tell who needs it as it was heard; left out where the sentence is not known for one."""
    english = known.english
    turned = to_reader(low, known.reader(index), english, known.names)
    is_sure = not turned.unsure and (known.is_sound(ended(capitalised(turned.text))) or is_clause(turned.text, english))
    it = spelled(turned.text, english)
    return Made((Material(Kind.THAT, it, sad=english.is_sad(it)),)) if is_sure else Made(reason=Unsaid.UNSURE)


_WHOSE = re.compile(
    r"the ((?:[\w'’-]+ )+?)(?:(?:is|are|also|really|now|still|just|badly|desperately|mostly|mainly) )*"
    r"(?:needs?|wants?|requires?|search\w*|look\w*|seeking|after|trying|hoping|would|short)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"the (?:[\w'’-]+ ){0,2}(?!who |that )[\w'’-]+s (?:need|want) ", re.IGNORECASE)
_OWN_PLACE = frozenset(
    "team crew company firm business organisation organization office department practice place site shift board unit "
    "group division branch staff management manager director owner boss post role job position person candidate "
    "programme program project side line floor school".split()
)
"""Words by which the place one would work at, or those who work there, are called without their name."""
_INTENDS = re.compile(
    r"(?:the|their|our|your) (?:[\w'’-]+ ){1,3}(?:wishes|hopes|plans|intends|aims|means|expects|tries|proposes) to \w+",
    re.IGNORECASE,
)
"""What the place itself is about: *the hospice wishes to extend…* names no wishes that are needed."""


def said_need(text: str, index: int, known: Known) -> str | Made:
    """Read what they *said* of themselves as that; where they said what they want, give only the words of it.

    *She said that the porters keep leaving* tells of no porters that are needed.
    """
    english = known.english
    text = _TO_FIND.sub("", text)
    said = _SAID.match(text)
    rest = text[said.end() :] if said else ""
    if not rest or english.after("needed", rest) or english.after("one_needs", small(rest, english)):
        return rest or text
    low = small(unended(rest), english)
    is_told = english.read(low).whole("clause") or (known.is_believed and known.is_sound(ended(capitalised(low))))
    if not is_told or len(sentences(rest)) > 1:
        return text
    reader = known.reader(index, asked_of=len(known.people) == 1)
    turned = to_reader(low, reader, english, known.names, sought=True)
    it = spelled(turned.text, english)
    return text if turned.unsure else Made((Material(Kind.THAT, it, sad=english.is_sad(it)),))


_SAID = re.compile(
    r"(?:(?:they|she|he|we|(?:Mr|Mrs|Ms|Dr)\.? [A-Z]\w+|[A-Z]\w+) (?:also |both |all )?"
    r"(?:said|told (?:me|us)|mentioned|explained|pointed out|admitted|made it clear)"
    r"|it (?:came out|turned out|sounds like|seems))"
    r"(?: that (?=\w)| (?=(?:they|she|he|we|it|there|the|their|our|nobody|everyone|most|some|half|this) ))"
    r"|what (?:they|he|she|you) (?:really )?needs? (?:most )?is (?=\w)"
    r"|according to (?:them|her|him|[A-Z]\w+(?: [A-Z]\w+)?),? (?=\w)",
    re.IGNORECASE,
)
"""How an answer begins that says who told of what they need."""


_TO_FIND = re.compile(
    r"^(?:(?:they|she|he|we) (?:want|wants|need|needs|hope|hopes|would like|are hoping|are trying|is trying) )?"
    r"(?:to )?(?:find(?:ing)?|hir(?:e|ing)|recruit(?:ing)?|appoint(?:ing)?|employ(?:ing)?) "
    r"(?=(?:an? |some(?:one|body) |people )(?:[\w-]+ ){0,4}?(?:who|to|with)\b|some(?:one|body)\b)",
    re.IGNORECASE,
)
"""What is done to get the person they look for, which is no work for that person: *to find a therapist who …*."""


def reason_of(text: str) -> tuple[str, str]:
    """Part a need from the reason behind it: *somebody for the baby room, because one lady goes to maternity*."""
    found = _BECAUSE.search(text)
    return (text[: found.start()], text[found.start() :].lstrip(" ,")) if found else (text, "")


_BECAUSE = re.compile(
    r",? (?:because|cause|since|as) (?=(?:the|one|a|an|my|their|his|her|they|he|she|it|some|many|two|in|now|your) )"
)


def _as_it_is(text: str, index: int, known: Known) -> Made | None:
    """Tell a sentence as it is typed; where it goes on in a way that is not sure, what comes before."""
    english = known.english
    reader = known.reader(index, asked_of=len(known.people) == 1)
    head, joint, rest = _JOINED.split(text, maxsplit=1) if _JOINED.search(text) else (text, "", "")
    for said, lost in ((text, ""), (head, f"{joint.lstrip(', ')}{rest}")):
        turned = to_reader(said, reader, english, known.names, sought=True)
        is_theirs = lost == "" and _JOINED.search(turned.text) is not None
        if turned.unsure or is_theirs or not _is_right(turned.text, said, known):
            continue
        if known.is_believed:
            return Made((own(turned.text, english),), dropped=lost)
        it = spelled(small(unended(turned.text), english), english)
        return Made((Material(Kind.THAT, it, sad=english.is_sad(it)),), dropped=lost)
    return None


def _is_right(turned: str, typed: str, known: Known) -> bool:
    if known.is_believed:
        return as_meant(typed, known.english) == typed
    return "," not in turned and len(turned.split()) <= _SHORT and is_known(turned, known.english)


_JOINED = re.compile(r"(, (?:and|but|so) |; )(?=they |he |she )")
_ONE = re.compile(r".* (?:an? |some(?:one|body) |people )")
_SHORT = 14
"""Words of what somebody in haste is taken at their word for."""
