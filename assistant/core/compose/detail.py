"""What stood out, made ready: turned to the reader, and in every kind a wording may be chosen by."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.core.compose.forms import thanking
from assistant.core.compose.material import Known, Made, Material, own, small, spelled, thing, tidied
from assistant.core.english.articles import with_article, with_articles
from assistant.core.english.generic import is_general
from assistant.core.english.kinds import Kind, is_bare, is_clause, is_known, is_neat, is_plural, is_thing, may_be_thing
from assistant.core.english.known import English
from assistant.core.english.learner import versions
from assistant.core.english.mend import is_foreign
from assistant.core.english.sentences import sentences, unended
from assistant.core.english.sound import is_sound
from assistant.core.english.tags import Tag
from assistant.core.people.turn import to_reader

_FELT = re.compile(
    r"\b(?:I (?:\w+ )?(?:enjoyed|liked|loved|appreciated|admired|keep|kept|remember|have been thinking|was (?:\w+ )?(?:struck|moved|touched|"
    r"impressed|surprised|glad|pleased|interested|grateful|amused|delighted|reassured)|found|thought|wrote it down|have gone on|have thought|"
    r"have not stopped|can't stop|can still|almost cried|laughed|could feel|felt)|(?:has |have )?(?:stayed|stuck) with me|made me (?:\w+ )?(?:laugh|think|smile|"
    r"want)|moved me|impressed me|surprised me|touched me|which I (?:enjoyed|liked|loved))\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:what|the thing that) (?:stood out|struck me|stayed with me)(?: most| the most)?(?: to me| for me)? (?:was|is)|it was|i think|i guess|"
    r"probably|maybe|mainly|mostly|ok so|so|well|just|also|definitely|honestly|basically|lowkey)[,:]? (?=\w)",
    re.IGNORECASE,
)
_TALKED = re.compile(
    r"^(?:we|you and I|you) (?:(?:also|then|even|both|have|had|really) )*(?:talked|spoke|spoken|chatted|discussed|had a (?:good |long |nice |great )?(?:talk|chat|"
    r"conversation|discussion))(?: (?:at length|a lot|for a while|a bit|briefly|for a long time|together|openly|honestly))?(?: about| on)? (?=\w)",
    re.IGNORECASE,
)
_OUR_TALK = re.compile(
    r"^(?:our|the) (?:\w+ )?(?:conversation|discussion|talk|chat|exchange) (?:we had )?(?:about|on|around) (?=\w)|^(?:talking|speaking|chatting) (?:together )?(?:with you )?about (?=\w)",
    re.IGNORECASE,
)


_RUNS_ON = re.compile(
    r"(?:(?:and|but|so|then|also) )?(?:(?:in|at|for|on) (?:the )?\w+,? )?(?:I|you|he|she|it|we|they|that|this|there|[A-Z]\w+)\b|(?:\S+ ?){1,4}$"
)
"""What may stand behind a comma where a full stop belongs: a new sentence, or a few words more."""


_LONG = 26
_SHORT = 10
"""Words up to which missing articles are put in."""


def detail(typed: str, index: int, known: Known) -> Made:
    """Read what stood out in talking with one person."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Made(reason="nothing")
    if is_general(text, english.generic):
        return Made(reason="general")
    if is_foreign(text, english):
        return Made(reason="foreign")
    if re.fullmatch(r"[“\"][^“”\"]+[”\"]\.?", text):
        said = text.rstrip(".")
        return Made((Material(Kind.OWN, said, begins="quote", sad=english.is_sad(said)),), changes)
    text = _LEAD.sub("", text)
    unsure_who = False
    for version in versions(text, english):
        for eager in (False, True):
            turned = to_reader(version, known.reader(index), english, known.names, eager=eager)
            if turned.unsure:
                unsure_who = True
                continue
            readings, dropped = _readings(turned.text, index, known)
            if readings and dropped and is_sound(turned.text, english):
                break
            if readings:
                if version != text:
                    changes = (*changes, (text, version))
                return Made(readings, changes, dropped)
    turned = to_reader(text, known.reader(index), english, known.names, eager=True)
    if not turned.unsure and is_sound(turned.text, english):
        whole = turned.text
        readings = (
            tuple(_clause(unended(whole), known))
            if len(sentences(whole)) == 1
            else (own(whole, english, felt=bool(_FELT.search(whole))),)
        )
        return Made(readings, changes)
    return Made(changes=changes, reason="who" if unsure_who else "unsure")


def _readings(text: str, index: int, known: Known) -> tuple[tuple[Material, ...], str]:
    """Give every reading of a turned answer, and what had to be left away behind the part that can stand."""
    english = known.english
    parts = sentences(text)
    if len(parts) > 1:
        return _several(parts, index, known)
    found = tuple(_single(unended(text), index, known))
    if found or "," not in text:
        return found, ""
    # The first part of a run-on may stand, and the rest be left away.
    for cut in reversed([m.start() for m in re.finditer(r",\s|\s[-–—]\s|;\s", text)]):
        head, rest = text[:cut], text[cut:].strip(" ,;-–—")
        if not is_clause(unended(head), english) and 3 < len(head.split()) <= _SHORT:
            head = with_articles(unended(head), "the", "clause", english) or head
        if len(head.split()) > 3 and _RUNS_ON.match(rest) and is_clause(unended(head), english):
            if is_clause(unended(rest), english):
                return _several([head, rest], index, known)
            return tuple(_single(head, index, known)), rest
        if (
            re.match(r"(?:we|you)\b", rest, re.IGNORECASE)
            and len(rest.split()) > 3
            and is_clause(unended(rest), english)
        ):
            return tuple(_single(rest, index, known)), head
        if len(head.split()) <= 3 and len(rest.split()) > 3 and english.read(rest).tokens[0].has(Tag.THIRD | Tag.PAST):
            if found := tuple(_without_doer(rest, index, known)):
                return found, head
    for cut in [m.start() for m in re.finditer(r",\s|\s[-–—]\s|;\s", text)]:
        head, rest = text[:cut], text[cut:].strip(" ,;-–—")
        if len(head.split()) > 2 and _GIVEN.match(head) and is_thing(head, english) and is_neat(head, english):
            return tuple(_single(head, index, known)), rest  # "your take on postmortems - no names, just timelines"
        if (
            len(head.split()) > 2
            and english.read(head).tokens[0].has(_DOES)
            and (found := tuple(_without_doer(head, index, known)))
        ):
            return found, rest  # "was upfront about the ratios, 1:4 most nights"
    first, comma, rest = text.partition(", ")
    if (
        comma
        and len(first.split()) <= _SHORT
        and not first[:1].isdigit()
        and is_known(first, english)
        and (found := tuple(_named_only(first, english)))
    ):
        return found, rest  # "new Scanias, home every night"
    return (), ""


def _named_only(text: str, english: English) -> Iterator[Material]:
    """Read the first of several things set one after the other without a verb."""
    low = small(text, english)
    tokens = english.read(low).tokens
    told = tokens[0].has(Tag.PAST | Tag.THIRD | Tag.PREP | Tag.WH | Tag.MODAL | Tag.SUBORDINATOR) and not tokens[0].has(
        Tag.ADJ | Tag.NOUN
    )
    if told or not english.is_("item", low) or {"no", "not", "never"} & set(low.split()):
        return
    yield thing(_definite(low, english), english)


_DOES = Tag.THIRD | Tag.BE_WAS | Tag.BE_IS | Tag.HAVE_THIRD
_GIVEN = re.compile(r"(?:your|the|his|her|their|our|how|what) ", re.IGNORECASE)


def _definite(text: str, english: English) -> str:
    """Put *the* before a thing of the talk that has nothing before it: *budget cuts* → *the budget cuts*."""
    first = english.read(text).tokens[0]
    given = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M | Tag.POSS | Tag.PRON_S | Tag.NUMBER | Tag.WH
    if first.has(given) or english.read(text).whole("doing") or (first.has(Tag.NAME) and not first.text.isupper()):
        return text
    if english.is_("poss_thing", text) or not english.is_("item", text):
        return text
    return with_article(text, "the")


def _several(parts: list[str], index: int, known: Known) -> tuple[tuple[Material, ...], str]:
    english = known.english
    first = tuple(_single(unended(parts[0]).rstrip("!"), index, known))
    if not first:
        return (), ""
    good = [parts[0]]
    for part in parts[1:]:
        if not is_clause(unended(part), english):
            break
        good.append(part)
    dropped = " ".join(parts[len(good) :])
    if len(good) == 1:
        return first, dropped
    rest = " ".join(own(p, english).it for p in good[1:])
    whole = [m for m in first if m.kind is Kind.OWN]
    if whole:
        said = f"{whole[0].it} {rest}"
        if joined := _both(good, whole[0], dropped, english):
            return joined, dropped
        return (replace(whole[0], it=said, felt=bool(_FELT.search(said)), sad=english.is_sad(said)),), dropped
    return tuple(replace(m, also={**m.also, "more": rest}, felt=bool(_FELT.search(rest))) for m in first), dropped


def _both(parts: list[str], first: Material, dropped: str, english: English) -> tuple[Material, ...]:
    """Join two short sentences about them and us: *you are from Chengdu too and that we talked about food*."""
    firsts = [english.read(p).tokens[0] for p in parts]
    ours = all(t.has(Tag.PRON_YOU | Tag.PRON_WE) for t in firsts)
    if (
        len(parts) != 2
        or dropped
        or first.felt
        or not ours
        or any(len(p.split()) > _SHORT + 2 or _FELT.search(p) for p in parts)
    ):
        return ()
    one, two = (spelled(small(unended(p), english), english) for p in parts)
    return (Material(Kind.THAT, f"{one} and that {two}", sad=english.is_sad(" ".join(parts))),)


def _single(text: str, index: int, known: Known) -> Iterator[Material]:
    english = known.english
    if talked := _TALKED.match(text) or _OUR_TALK.match(text):
        rest = text[talked.end() :]
        if is_thing(rest, english):
            about = _definite(small(rest, english), english)
            together = "" if re.search(r"\b(?:with you|you)\b", about) or len(about.split()) > _SHORT else " with you"
            yield Material(Kind.DOING, spelled(f"talking{together} about {about}", english), sad=english.is_sad(about))
            if is_clause(text, english):
                yield own(text, english)
            return
    if fact := re.match(r"(?:just |simply )?the fact that (?=\w)", text, re.IGNORECASE):
        if is_clause(text[fact.end() :], english):
            yield from (m for m in _clause(text[fact.end() :], known) if m.kind is not Kind.OWN)
            return
    low = small(text, english)
    reading = english.read(low)
    if re.match(r"(?:that|how|why) ", low) and reading.whole("wh"):
        low = _before_afterthought(low, english)
        yield Material(Kind.HOW, spelled(low, english), sad=english.is_sad(low))
        return
    if low.startswith("that ") and english.is_("clause", low[5:]):
        yield Material(Kind.THAT, spelled(low[5:], english), sad=english.is_sad(low))
        return
    if low.startswith("what ") and reading.whole("wh"):
        yield thing(low, english)
        return
    if none := re.match(r"no (?=\w)", low):
        if is_thing(low, english) and is_known(low[none.end() :], english):
            there = "are" if is_plural(low[none.end() :], english) else "is"
            yield Material(Kind.THAT, spelled(f"there {there} {low}", english), sad=english.is_sad(low))
            return
    if is_clause(text, english) and not may_be_thing(low, english):
        yield from _clause(text, known)
        return
    if (
        is_thing(low, english)
        and is_neat(low, english)
        and not (reading.tokens[0].has(Tag.DEGREE) and reading.whole("adjp"))
    ):
        yield thing(_definite(low, english), english)
        return
    if reading.whole("doing") and reading.tokens[0].has(Tag.ING | Tag.BE_ING | Tag.HAVE_ING):
        yield Material(Kind.DOING, spelled(low, english), sad=english.is_sad(low))
        return
    yield from _short(low, index, known)


def _before_afterthought(text: str, english: English) -> str:
    """Leave away a sentence that runs on behind *how…*: *how to do it in Xero, I showed on your computer*."""
    cut = re.search(r", (?=(?:I|you|we|he|she|they|it) [^,]+$)", text)
    alone = cut and english.is_("wh", text[: cut.start()])
    return text[: cut.start()] if cut and alone else text


def _clause(text: str, known: Known) -> Iterator[Material]:
    english = known.english
    yield own(text, english, felt=bool(_FELT.search(text)))
    tokens = english.read(text).tokens
    if tokens[0].word != "you":
        if not tokens[0].has(Tag.PRON_I) and not english.read(text).places("front"):
            yield Material(
                Kind.THAT,
                spelled(small(text, english), english),
                sad=english.is_sad(text),
                felt=bool(_FELT.search(text)),
            )
        return
    said = thanking(text, english)
    also = {"thanking": said} if said else {}
    place = 1
    while place < len(tokens) and tokens[place].has(Tag.ADV | Tag.HAVE_BASE) and not tokens[place].has(Tag.TELLING):
        place += 1
    if place < len(tokens) and tokens[place].has(Tag.TELLING):
        told = [replace(made, also={**made.also, **also}) for made in _told(text, place, english)]
        plain = Material(
            Kind.THAT,
            spelled(small(text, english), english),
            sad=english.is_sad(text),
            felt=bool(_FELT.search(text)),
            also=also,
        )
        yield from told or [plain]
    else:
        yield Material(
            Kind.THAT,
            spelled(small(text, english), english),
            sad=english.is_sad(text),
            felt=bool(_FELT.search(text)),
            also=also,
        )


def _told(text: str, verb: int, english: English) -> Iterator[Material]:
    """Read what they told: *You told me that nobody…* gives the clause, *You explained how…* the how."""
    tokens = english.read(text).tokens
    place = verb + 1
    if english.lexicon.base(tokens[verb].word) in ("ask", "wonder"):
        return  # what they asked is nothing I heard about
    if place < len(tokens) and tokens[place].word == "to":
        place += 1
    if place < len(tokens) and tokens[place].word in ("me", "us"):
        place += 1
    if place >= len(tokens):
        return
    rest = text[tokens[place].start :]
    if tokens[place].word == "that" and is_clause(rest[5:], english):
        yield Material(Kind.THAT, spelled(rest[5:], english), begins="told", sad=english.is_sad(rest))
    elif tokens[place].word in ("how", "why") and english.is_("wh", rest):
        yield Material(Kind.HOW, spelled(rest, english), begins="told", sad=english.is_sad(rest))
    elif tokens[place].word == "about" and is_thing(rest[6:], english):
        yield thing(rest[6:], english)
    elif tokens[place].word == "what" and english.is_("wh", rest):
        yield replace(thing(rest, english), begins="told")
    elif not is_thing(rest, english) and not tokens[place].has(Tag.WH | Tag.THAT) and is_clause(rest, english):
        yield Material(Kind.THAT, spelled(small(rest, english), english), begins="told", sad=english.is_sad(rest))


def _short(text: str, index: int, known: Known) -> Iterator[Material]:
    """Read what hurried people type: a thing without its article, a list of things, what the reader does without *you*."""
    english = known.english
    if is_bare(text, english) and is_known(text, english):
        yield thing(with_article(text, "the"), english)
        return
    if slogan := re.fullmatch(r"([a-z]+) first", text):
        tags = english.lexicon.tags(slogan[1])
        if tags & (Tag.NOUN | Tag.MASS | Tag.PLURAL) and not tags & (Tag.ADJ | Tag.DET_S | Tag.PREP):
            comes = "come" if tags & Tag.PLURAL else "comes"
            yield Material(Kind.THAT, f"{slogan[1]} {comes} first with you")
            return
    first = english.read(text).tokens[0]
    if (
        len(text.split()) <= _SHORT
        and english.is_("adjp", text)
        and first.has(Tag.ADJ | Tag.DEGREE)
        and not first.has(Tag.PAST | Tag.NOUN | Tag.BASE)
    ):
        yield Material(Kind.THAT, f"you are {text}", sad=english.is_sad(text))
        return
    items = [i.strip() for i in re.split(r",| and (?=\w)| \+ | & ", text) if i.strip()]
    if 1 < len(items) < 4 and all(_is_item(i, english) for i in items):
        made = [with_article(small(i, english), "the") if is_bare(i, english) else small(i, english) for i in items]
        yield replace(thing(" and ".join([", ".join(made[:-1]), made[-1]]), english), plural=True)
        return
    doer = english.read(text).tokens
    if doer and (
        doer[0].has(Tag.THIRD | Tag.BE_WAS | Tag.BE_IS)
        or (doer[0].has(Tag.PAST) and not doer[0].has(Tag.ADJ | Tag.NOUN | Tag.UNKNOWN))
    ):
        yield from _without_doer(text, index, known)
        return
    if (
        len(text.split()) <= _LONG
        and (articled := with_articles(text, "the", "clause", english))
        and is_clause(articled, english)
    ):
        yield from _clause(articled, known)


def _is_item(text: str, english: English) -> bool:
    words = text.lower().split()
    return not {"no", "not", "never"} & set(words) and is_known(text, english) and english.is_("item", text)


def _without_doer(text: str, index: int, known: Known) -> Iterator[Material]:
    """Give the reader back to what the reader does: *asked me why*, *runs it herself*."""
    english = known.english
    pronoun = "he" if re.search(r"\b(?:he|him|his|himself)\b", text) else "she"
    joined = [text, re.sub(r", (?=[^,]*$)", " and ", text)]
    for version in dict.fromkeys(joined):
        for eager in (False, True):
            turned = to_reader(f"{pronoun} {version}", known.reader(index), english, known.names, eager=eager)
            if not turned.unsure and is_clause(turned.text, english):
                yield from _clause(turned.text, known)
                return
