"""What the candidate brings, made ready: what they did, what they have, or sentences of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.forms import having, possessed
from assistant.core.compose.material import Known, Made, Material, own, small, spelled, tidied
from assistant.core.english.articles import with_article, with_articles
from assistant.core.english.kinds import Kind, is_bare, is_clause, is_known, is_neat, is_thing, may_be_thing
from assistant.core.english.known import English
from assistant.core.english.learner import versions
from assistant.core.english.mend import is_foreign
from assistant.core.english.sentences import sentences, unended
from assistant.core.english.sound import is_sound
from assistant.core.english.tags import Tag, Token

_LEADS = re.compile(
    r"^(?:(?:i think|i guess|probably|well|so|basically|honestly|i told (?:them|her|him|you)(?: that)?|i said(?: that)?|my strength is|"
    r"i can say(?: that)?|as (?:i|we) (?:said|discussed)),? )+",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"^(?:(?:about|over|almost|nearly|more than|around) )?(?:\d+\+?|an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|\w+ty(?:-\w+)?) (?:\w+ )?(?:years?|months?|seasons?|decades?)\b",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(r"[A-Z]{2,}\w*\b.*\b(?:[Ll]evel \d|certificate|certification|licen[cs]e|diploma|card)$")
_SHORT = 12
"""Words up to which missing articles are put in."""


def strength(typed: str, known: Known) -> Made:
    """Read what the candidate has done or has that shows they can help."""
    made = _read(typed, known)
    return replace(made, readings=tuple(with_forms(m, known.english) for m in made.readings))


def _read(typed: str, known: Known) -> Made:
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Made(reason="nothing")
    if is_foreign(text, english):
        return Made(reason="foreign")
    text = _LEADS.sub("", text)
    if _points_nowhere(text, english):
        return Made(changes=changes, reason="unsure")
    for version in versions(text, english):
        found, dropped = _readings(version, english)
        if found and dropped and is_sound(text, english):
            break
        if found and dropped and text[-1:] != ".":
            listed, gone = _listed(version, english)
            if listed and len(gone.split()) < len(dropped.split()):
                found, dropped = listed, gone
        if found:
            return Made(found, (*changes, (text, version)) if version != text else changes, dropped)
    if is_sound(text, english):
        return Made((_clause(unended(text), english) if len(sentences(text)) == 1 else own(text, english),), changes)
    found, dropped = _listed(text, english)
    if not found and (whole := _said_whole(text.rstrip(" ."), english)) != text.rstrip(" ."):
        found = tuple(_single(whole, english))
    return Made(found, changes, dropped, "" if found else "unsure")


def _points_nowhere(text: str, english: English) -> bool:
    """Whether *it* or *them* stands before anything it could mean: *got it from 35 to 28*."""
    for token in english.read(text).tokens:
        if token.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME) and not token.has(Tag.PRON_O):
            return False
        if token.word in ("it", "them", "this", "these", "those"):
            return True
    return False


def _readings(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    text = _joined_deed(text, english)
    parts = sentences(text)
    found = tuple(_single(unended(parts[0]), english))
    if not found and (so := re.search(r",? (?:so|since|because|cause|and so|which) (?=\w)", parts[0])):
        found = tuple(_single(parts[0][: so.start()], english))
        if found:
            return found, " ".join([parts[0][so.start() :].strip(" ,"), *parts[1:]])
    if not found and (years := _HAVE_YEARS.match(parts[0])):
        found = tuple(_single(years[0], english))
        if found:
            return found, " ".join([parts[0][years.end() :].strip(" ,"), *parts[1:]])
    if not found and re.search(r",\s|;\s", parts[0]):
        found, dropped = _run_on(parts[0], english)
        return found, " ".join(filter(None, [dropped, *parts[1:]])) if found else ""
    if not found or len(parts) == 1:
        return found, ""
    good = []
    for part in parts[1:]:
        if not is_clause(unended(part), english):
            break
        good.append(own(part, english).it)
    dropped = " ".join(parts[1 + len(good) :])
    if not good:
        return found, dropped
    whole = " ".join([own(found[0].it, english).it, *good])
    return (
        Material(Kind.OWN, whole, begins="i" if whole.startswith("I ") else "other", sad=english.is_sad(whole)),
    ), dropped


_HAVE_YEARS = re.compile(
    r"I have (?:\w+ than |over |about |almost )?(?:\d+\+?|\w+) years of (?:\w+ )?experience(?: (?:in|as|with) an? \w+)?(?=[ ,])"
)


def _joined_deed(text: str, english: English) -> str:
    """Join a deed to what somebody is: *I'm organised, cut waste by a third* → *I'm organised, and I cut…*."""
    match = re.match(r"(I(?:'m| am) [^,.]+), (?=[a-z])", text)
    if not match:
        return text
    deed = text[match.end() :]
    first = english.read(deed).tokens[0]
    is_deed = first.has(Tag.PAST) and english.is_("fin_i", unended(deed.split(",")[0])) and len(deed.split()) > 1
    return f"{match[1]}, and I {deed}" if is_deed else text


def _run_on(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    """Part a run-on at its commas: what can stand as sentences stands, the rest is left away."""
    pieces = [p.strip(" .") for p in re.split(r",\s+|;\s+", text)]
    for count in range(len(pieces) - 1, 0, -1):
        head = ", ".join(pieces[:count])
        found = () if _is_all_adjectives(pieces, english) else tuple(_single(head, english))
        if not found:
            continue
        rest = ", ".join(pieces[count:])
        plain = re.sub(r"^(?:and|also|but|so|then),? ", "", rest)
        if is_clause(plain, english) and re.match(r"(?:I|my|we|it|they|that|this|so|and)\b", plain, re.IGNORECASE):
            return (replace(own(head, english), it=f"{own(found[0].it, english).it} {own(plain, english).it}"),), ""
        same = found[0].kind is Kind.DID
        if same and english.is_("fin_i", plain) and english.read(plain).tokens[0].has(Tag.PAST | Tag.HAVE_BASE):
            joined = f"{found[0].it}, and {plain}" if count > 1 else f"{found[0].it} and {plain}"
            if is_clause(joined, english):
                return (replace(found[0], it=joined),), ""
        return found, rest
    return (), ""


def _is_all_adjectives(pieces: Sequence[str], english: English) -> bool:
    return all(english.is_("adjp", small(p, english)) for p in pieces)


def _single(text: str, english: English) -> Iterator[Material]:
    if is_clause(text, english) and not may_be_thing(small(text, english), english):
        if any(t.has(Tag.PRON_I | Tag.PRON_WE) or t.word in ("my", "our") for t in english.read(text).tokens):
            yield _clause(text, english)
        return
    low = small(text, english)
    tokens = english.read(low).tokens
    if not tokens:
        return
    if low.startswith("how i ") and english.is_("clause", low[4:]):
        yield _clause(low[4:], english)
        return
    first = tokens[0]
    if len(tokens) == 1 and first.has(Tag.PAST) and first.has(Tag.ADJ | Tag.PART) and not first.has(Tag.NOUN):
        yield Material(Kind.BE, f"I am {low}", begins="i")  # "organised", and not "I organised"
        return
    if (
        english.is_("fin_i", low)
        and first.has(Tag.PAST | Tag.HAVE_BASE | Tag.BE_AM | Tag.BE_PART)
        and not first.has(Tag.UNKNOWN)
    ):
        yield _clause(f"I {low}", english)
        return
    if first.word == "been" and is_clause(f"I have {low}", english):
        yield _clause(f"I have {low}", english)
        return
    if first.has(Tag.ING) and tokens[1].has(Tag.NUMBER) and (long := _lasted(low, english)):
        yield Material(Kind.HAVE, f"I have {spelled(long, english)}", begins="i")
        return
    if first.has(Tag.ING) and english.is_("doing", low) and (did := _did(low, english)):
        yield _clause(did, english)
        return
    yield from _thing(low, english)
    if len(low.split()) <= _SHORT and first.has(Tag.PAST) and (articled := with_articles(low, "a", "fin_i", english)):
        yield _clause(f"I {articled}", english)


_FOR_YEARS = re.compile(
    r"^(I (?:have )?(?!spent|took|had|have|lost|served|waited)\w+ed) ((?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months))\b(?! of)"
)


def _clause(text: str, english: English) -> Material:
    it = spelled(_FOR_YEARS.sub(r"\1 for \2", small(text, english)), english)
    tokens = english.read(it).tokens
    done = _is_done(tokens)
    begins = "i" if tokens[0].word == "i" else "other"
    is_so = not done and re.match(r"I(?: am|'m) ", it) and not re.match(r"I(?: am|'m) (?:\w+ing|an?)\b", it)
    return with_forms(
        Material(Kind.DID if done else Kind.BE if is_so else Kind.HAVE, it, begins=begins, sad=english.is_sad(it)),
        english,
    )


def with_forms(made: Material, english: English) -> Material:
    """Give what was done or is had its other forms, as far as they are sure."""
    if made.kind not in (Kind.DID, Kind.HAVE):
        return made
    forms = {"having": having(made.it, english), "possessed": possessed(made.it, english)}
    return replace(made, also={name: text for name, text in forms.items() if text})


def _is_done(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of something done, by the verb behind *I* or *we*, else by its first sure verb."""
    for before, token in zip(tokens, tokens[1:], strict=False):
        if before.has(Tag.PRON_I | Tag.PRON_WE) and not token.has(Tag.ADV | Tag.DEGREE):
            return token.has(Tag.PAST | Tag.BE_WAS | Tag.BE_WERE | Tag.DO_PAST | Tag.HAVE_PAST)
    for token in tokens:
        if token.has(Tag.NAME | Tag.NOUN | Tag.PLURAL | Tag.MASS):
            continue
        if token.has(Tag.PAST | Tag.BE_WAS):
            return True
        if token.has(Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD | Tag.HAVE_BASE | Tag.MODAL):
            return False
    return False


def _did(text: str, english: English) -> str:
    """Tell a deed as done: *managing 14 permits* → *I managed 14 permits*; empty where that is unsure."""
    first = english.read(text).tokens[0]
    base = english.lexicon.base(first.word)
    done = f"I {english.past(base)}{text[first.end :]}"
    return done if base != first.word and is_clause(done, english) else ""


def _thing(text: str, english: English) -> Iterator[Material]:
    """Read what somebody has: *two years of hospital data*; *my thesis on missing data* is pointed to."""
    text = _lasted(text, english) or text
    bare = is_bare(text, english)
    tokens = english.read(text).tokens
    if tokens and (tokens[0].has(Tag.PAST) or (bare and tokens[-1].has(Tag.ADJ))):
        return  # "cut ramp", "PALS current": no things
    neat = is_neat(text, english) or _CERTIFIED.match(text)
    if not (bare and is_known(text, english)) and not (is_thing(text, english) and neat):
        return
    if re.match(r"my |our ", text):
        yield Material(Kind.THING, spelled(text, english), sad=english.is_sad(text))
        return
    if bare:
        text = with_article(text, "a")
    has = (
        _YEARS.match(text)
        or _CERTIFIED.match(text)
        or re.match(r"(?:an?|the|some|good|strong|solid|hands-on|experience|full|clean|native|fluent) ?\b", text)
    )
    bare_years = _YEARS.fullmatch(text)
    if has and not bare_years and is_clause(f"I have {text}", english):
        yield Material(Kind.HAVE, f"I have {spelled(text, english)}", begins="i", sad=english.is_sad(text))


def _listed(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    """Read a list as hurried people type it; of its parts, those that can stand are joined and the others left away."""
    parts = [
        _said_whole(p.strip(" ."), english)
        for p in re.split(r",\s*|;\s*|\s\+\s|\s[-–—]\s|\s&\s", text)
        if p.strip(" .")
    ]
    if len(parts) < 2:
        return (), ""
    adjectives = [p for p in parts if english.is_("adjp", small(p, english))]
    sure = any(not english.is_("fin_i", small(p, english)) for p in adjectives)
    if sure and len(adjectives) == len(parts):
        return (Material(Kind.BE, f"I am {_and([small(p, english) for p in parts])}", begins="i"),), ""
    made = [(part, next(iter(_single(part, english)), None)) for part in parts]
    sayable = [
        m
        for part, m in made
        if m and not _beside(part, english) and m.it.startswith("I ") and m.kind in (Kind.DID, Kind.HAVE, Kind.BE)
    ]
    if not sayable:
        return (), ""
    dropped = ", ".join(part for part, m in made if m not in sayable)
    beside = [(part, said) for part, m in made if m is not sayable[0] and (said := _beside(part, english))]
    if beside and len(sayable) == 1 and sayable[0].kind is Kind.DID:
        joined = (
            " and ".join(said for _, said in beside[:2]) if all(" " in said for _, said in beside[:2]) else beside[0][1]
        )
        first = replace(sayable[0], it=spelled(f"{sayable[0].it} {joined}", english))
        if is_clause(first.it, english):
            told = [part for part, _ in beside[:2]]
            return (first,), ", ".join(part for part, m in made if m is not sayable[0] and part not in told)
    has = [m for m in sayable if possessed(m.it, english)]
    if len(has) == len(sayable) and len(has) > 1:
        return (Material(Kind.HAVE, "I have " + _and([m.it[7:] for m in has]), begins="i"),), dropped
    kept = sayable[:2]
    dropped = ", ".join(part for part, m in made if m not in kept)
    kinds = {m.kind for m in kept}
    said = (
        kept[0].it
        if len(kept) == 1
        else f"{kept[0].it} and {kept[1].it[2:]}"
        if len(kinds) == 1
        else f"{kept[0].it}, and {kept[1].it}"
    )
    kind = Kind.DID if kinds == {Kind.DID} else Kind.HAVE
    return (Material(kind, said, begins="i", sad=english.is_sad(said)),), dropped


def _beside(part: str, english: English) -> str:
    """Say what hurried people set beside a deed: *3 sites*, *14 months*, *zero downtime*, *team of 18*, *on budget*."""
    text = small(part, english)
    if english.is_("pp", text):
        return text
    if re.fullmatch(r"(?:a )?team of \d+", text):
        return f"with a team of {text.rsplit(' ', 1)[1]}"
    if re.match(r"(?:zero|no) [a-z]+(?: [a-z]+)?$", text) and english.is_("np", text):
        return f"with {text}"
    counted = re.fullmatch(r"(\d+|two|three|four|five|six|seven|eight|nine|ten) ([a-z]+)", text)
    if counted and counted[2] in _SITES:
        return f"across {text}"
    if counted and re.fullmatch(r"(?:day|week|month|year)s", counted[2]):
        return f"over {text}"
    return ""


_SITES = frozenset(
    "sites stores shops branches countries schools clinics offices hotels regions plants warehouses floors locations hospitals wards restaurants "
    "markets states cities counties districts campuses depots kitchens classes teams".split()
)


def _said_whole(part: str, english: English) -> str:
    """Write out what hurried people shorten: *5 years forklift* as years of it, *never late* as what has never been."""
    if years := _YEARS.match(part):
        rest = part[years.end() :].strip()
        if (
            rest
            and len(rest.split()) <= _FIELD
            and english.is_("item", rest)
            and is_known(rest, english)
            and _is_field(rest, english)
        ):
            ends = "" if re.search(r"\b(?:experience|work|practice|in|at|on|with|for|of)\b", rest) else " experience"
            return f"{years[0]} of {rest}{ends}"
    if lasted := _lasted(part, english):
        return lasted
    if (
        re.match(r"never \w+$", part, re.IGNORECASE)
        and english.is_("adjp", part[6:])
        and not english.read(part[6:]).tokens[0].has(Tag.PAST)
    ):
        return f"I have never been {part[6:]}"
    return part


def _is_field(text: str, english: English) -> bool:
    """Whether years may be spent in it: a thing, not one word for how old somebody is."""
    tokens = english.read(text).tokens
    first, last = tokens[0], tokens[-1]
    if re.search(r"licen[cs]e|record|certificate|card", text):
        return False
    return not first.has(Tag.PREP) and (
        not first.has(Tag.ADJ) or (len(tokens) > 1 and last.has(Tag.NOUN | Tag.MASS | Tag.PLURAL))
    )


def _lasted(text: str, english: English) -> str:
    """Join the time to what somebody has had for it: *retail 6 years* → *6 years of retail experience*; else empty."""
    lasted = _LASTED.fullmatch(text)
    if not lasted:
        return ""
    what, long = small(lasted["what"], english), lasted["long"]
    is_field = english.is_("item", what) or bool(english.lexicon.tags(what) & (Tag.NOUN | Tag.MASS))
    first = english.read(what).tokens[0]
    if (
        not is_known(what, english)
        or not is_field
        or (first.has(Tag.PREP | Tag.ADV | Tag.PAST) and not first.has(Tag.NOUN | Tag.MASS))
    ):
        return ""
    if re.search(r"\b(?:licen[cs]e|record|certificate|card)$", what):
        return f"{with_article(what, 'a') if is_bare(what, english) else what} for {long}"
    if len(what.split()) > _FIELD or re.match(r"(?:an?|the|my) ", what):
        return ""
    return f"{long} of {what}{'' if re.search(r'(?:experience|work|practice)$', what) else ' experience'}"


_LASTED = re.compile(
    r"(?P<what>[A-Za-z][^,.;]*?),? (?:for )?(?P<long>(?:over |almost |nearly |about )?(?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|\w+teen) (?:years?|months?|seasons?))",
    re.IGNORECASE,
)
"""A field or a paper with the time one has had it behind: *retail 6 years*, *clean licence 11 years*."""
_FIELD = 3
"""Words of a field somebody names behind the years spent in it."""


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
