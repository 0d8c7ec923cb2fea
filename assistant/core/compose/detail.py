"""What stood out, made ready: turned to the reader, and in every kind a wording may be chosen by."""

import re
from dataclasses import replace

from assistant.core.compose.believed import are_doings, believed
from assistant.core.compose.both import of_both
from assistant.core.compose.fragment import without_doer
from assistant.core.compose.material import Known, Made, Material, mended, own, small, thing, tidied
from assistant.core.compose.part import part
from assistant.core.compose.pieced import pieced, pieced_whole
from assistant.core.compose.told import clause
from assistant.core.english import (
    English,
    Kind,
    Tag,
    as_meant,
    is_clause,
    is_foreign,
    is_general,
    is_someone,
    is_thing_told_of,
    is_typed_whole,
    names_content,
    points_nowhere,
    sentences,
    spelled,
    unended,
)
from assistant.core.people import to_reader
from assistant.core.unsaid import Unsaid

_WERE_GLAD = re.compile(r"you were (?:so |very |really )?(?:glad|happy|pleased|delighted|relieved|impressed)\b")
"""What the reader felt, of which nobody tells them."""
_EXCLAIMED = re.compile(r", (?:(?:so|very|really|how|just) )?([a-z]+)!+$")
"""A cry behind what is told: *you sang with the babies, so lovely!!*."""
_NO_MORE = re.compile(r",? (?:that['’]s|thats) (?:it|all)[.!]?$")
"""What says that there is no more to it: *3 rules thats it*."""
_HERE = re.compile(
    r"(?<!\bin)(?<!\bup)(?<!\bdown)(?<!\bover)(?<!\bout)(?<!\bfrom)(?<!\bright) here"
    r"(?= (?:when|since|before|as|at|for|"
    r"is|are|has|have|had|was|were|can|could|must|do|does|did|get|gets|know|knows|still|ever|always)\b|[.]?$)"
)
"""Where they work, of whom the letter is not written there: *surveyors here are given a car*."""
_NAME = 2
"""Words of a thing that is only named before it is told of."""
_FEW = 4
"""Words that may run on behind a sentence."""


def detail(typed: str, index: int, known: Known) -> Made:
    """Read what stood out in talking with one person."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if (cry := _EXCLAIMED.search(text)) and english.lexicon.tags(cry[1]) & Tag.ADJ:
        changes = (*changes, (text, text[: cry.start()]))
        text = text[: cry.start()]
    text = _NO_MORE.sub("", text)
    if reason := _not_answered(text, english):
        return Made(reason=reason)
    if re.fullmatch(r"[“\"][^“”\"]+[”\"]\.?", text):
        said = text.rstrip(".")
        return Made((Material(Kind.OWN, said, begins="quote", sad=english.is_sad(said)),), changes)
    text = of_both(_HERE.sub(" there", _led(text, english)), known)
    if english.after("just_a_person", text) == "" or english.after("the_one_met", unended(text)) == "":
        return Made(changes=changes, reason=Unsaid.UNSURE)
    if known.is_believed and are_doings(small(unended(text), english), english):
        it = to_reader(spelled(small(unended(text), english), english), known.reader(index), english, known.names)
        return Made((Material(Kind.DOING, it.text, sad=english.is_sad(text)),) * (not it.unsure), reason=Unsaid.WHO)
    if whole := _felt_whole(text, index, known) or pieced_whole(text, index, known):
        return Made(whole, changes, is_vouched=known.is_believed and whole[0].felt)
    piece = pieced(text, index, known) if known.may_be_telegram(text) else ()
    made, unsure_who = _turned(text, index, known)
    if piece and (made is None or _is_less(made, piece)):
        return Made(piece, changes)
    if made:
        made = replace(made, readings=tuple(_met(m, english) for m in made.readings))
        return replace(_unless_flattered(made, english), changes=(*changes, *made.changes))
    turned = to_reader(text, known.reader(index), english, known.names, eager=True)
    if not turned.unsure and as_meant(text, english) == text and known.is_sound(turned.text):
        return Made(_whole(turned.text, known), changes)
    return Made(changes=changes, reason=Unsaid.WHO if unsure_who else Unsaid.UNSURE)


def _met(made: Material, english: English) -> Material:
    """Tell somebody who did something with the candidate as one they met: *the pupils who showed me round*."""
    is_one = made.kind is Kind.THING and english.has("met_me", made.it) and is_someone(made.it, english)
    return replace(made, kind=Kind.DOING, it=f"meeting {made.it}") if is_one else made


def _unless_flattered(made: Made, english: English) -> Made:
    """Leave out that the reader was glad of what I said, which nobody tells them."""
    is_felt = all(_WERE_GLAD.match(small(m.it, english)) for m in made.readings)
    return Made(reason=Unsaid.UNSURE) if made.readings and is_felt else made


def _is_less(made: Made, piece: tuple[Material, ...]) -> bool:
    """Whether a reading leaves something away, or takes a deed for a thing: *walked site with me*."""
    is_deed = any(m.kind is Kind.OWN for m in piece) and made.readings[0].kind is Kind.THING
    return is_deed or made.readings[0].it.startswith("Said ") or bool(made.dropped)


def _led(text: str, english: English) -> str:
    """Take off what is said before an answer, and give *loved what you said* its *I*."""
    text = english.after("detail_lead", text) or text
    if fact := english.after("the_fact", text):
        return f"that {fact}"
    if english.after("when_told", text) and english.is_("wh", unended(text)):
        return text[5:]  # "when you said that nobody shouts": what was said, and not when
    if text.startswith("own "):
        return f"their {text}"  # "own apprentices come back as teachers"
    return text if english.after("i_liked", text) is None else f"I {small(text, english)}"


def _felt_whole(text: str, index: int, known: Known) -> tuple[Material, ...]:
    """Take a whole sentence that says what it did to the candidate as it stands: *Your point has stayed with me.*."""
    english = known.english
    is_verdict = known.is_believed and _did_something_to_me(text, english)
    if not text.endswith(".") or not (is_verdict or english.has("has_stayed", text)):
        return ()
    turned = to_reader(text, known.reader(index), english, known.names, eager=True)
    if as_meant(text, english) != text:
        return ()
    if is_verdict and not turned.unsure:
        return (own(turned.text, english, felt=True),)  # "That every pupil does it, whatever their age, impressed me."
    return _whole(turned.text, known) if not turned.unsure and known.is_sound(turned.text) else ()


def _did_something_to_me(text: str, english: English) -> bool:
    """Whether what is named first, with all that tells more of it, did something to the candidate."""
    parts = english.parted("did_to_me", text) or english.parted("my_verdict", text)
    if parts is None:
        return False
    first = english.read(text).tokens[0]
    is_named = first.has(_NAMES) or first.word in ("that", "how") or re.match(r"[A-Z]\w+['’]s? ", text) is not None
    return is_named and len(parts[0].split()) > 1 and not _RELATIVE.search(parts[0])


_NAMES = Tag.DET_X | Tag.POSSESSIVE | Tag.DET_S | Tag.ING
_RELATIVE = re.compile(
    r"\b(?:which|who|that|what)$|(?<!\bwith )(?<!\bto )(?<!\bfrom )(?<!\bby )\b(?:you|he|she|it|they)$", re.IGNORECASE
)
"""What would take the verb for its own: *the story that made me laugh*."""


def _not_answered(text: str, english: English) -> Unsaid | None:
    """Give the reason why a text is no answer; None where it is one."""
    if not text:
        return Unsaid.NOTHING
    if is_general(text, english.generic) or english.after("nothing_really", text):
        return Unsaid.GENERAL
    return Unsaid.FOREIGN if is_foreign(text, english) else None


def _turned(text: str, index: int, known: Known) -> tuple[Made | None, bool]:
    """Read the first version that can be read, told to the reader; say whether it was unsure who is meant."""
    english = known.english
    unsure_who = False
    for version, lost in known.versions(text):
        for eager in (False, True):
            turned = to_reader(version, known.reader(index), english, known.names, eager=eager)
            if turned.unsure:
                unsure_who = True
                continue
            readings, dropped = _readings(turned.text, index, known)
            if (not readings or dropped) and (whole := believed(turned.text, known)):
                return Made(whole), unsure_who
            if readings and dropped and as_meant(text, english) == text and known.is_sound(turned.text):
                break
            if readings:
                dropped = " ".join(filter(None, (dropped, lost)))
                return Made(readings, mended(text, version, lost), dropped), unsure_who
    return None, unsure_who


def _whole(text: str, known: Known) -> tuple[Material, ...]:
    if halves := _two_doers(text, known):
        told = (m for m in clause(unended(halves[0]), known) if m.kind is not Kind.OWN)
        return tuple(replace(m, also={**m.also, "more": halves[1]}) for m in told)
    if len(sentences(text)) == 1:
        if is_thing_told_of(unended(text), known.english):
            return (thing(small(unended(text), known.english), known.english),)
        return tuple(clause(unended(text), known))
    return (own(text, known.english, felt=known.english.has("felt", text)),)


_COUNTED = re.compile(r"(?:Half|Most|All|Many|Some|Few|Both|None|One|Two|Three|Four) (?:of |in )")
"""How a sentence begins whose doer says how many there are: *Half of the dentists on the rota trained there.*"""
Found = tuple[tuple[Material, ...], str]
"""Readings, and what had to be left away behind the part that can stand."""


_LOOSE = re.compile(r"\s[-–—]\s|,\s\d[\w:.]*$")
"""What hangs on by a dash, or as a bare figure: *every morning, 5am*."""


def _readings(text: str, index: int, known: Known) -> Found:
    """Give every reading of a turned answer, and what had to be left away behind the part that can stand."""
    parts = sentences(text)
    if len(parts) > 1:
        return _several(parts, index, known)
    if _COUNTED.match(text) and known.is_believed and known.is_sound(text):
        return tuple(clause(unended(text), known)), ""
    is_whole = known.is_believed and unended(text) == text
    is_time = is_whole and known.english.after("a_time_when", small(text, known.english))
    if is_time or names_content(unended(text), known.english):
        return (thing(small(unended(text), known.english), known.english),), ""
    if halves := _two_doers(text, known):
        return _several(halves, index, known)
    if is_typed_whole(text, known.english):
        return tuple(clause(unended(text), known)), ""
    loose = _LOOSE.search(text)
    found = () if loose else part(unended(text), index, known)
    if found or not (loose or "," in text):
        return found, ""
    cuts = [(text[: m.start()], text[m.start() :].strip(" ,;-–—")) for m in re.finditer(r",\s|\s[-–—]\s|;\s", text)]
    for head, rest in reversed(cuts):
        if (run_on := _run_on(head, rest, index, known)) is not None:
            return run_on
    return (), ""


def _two_doers(text: str, known: Known) -> list[str]:
    """Part what the reader did from what something else does: *you showed me the mill and it still runs*."""
    head, joint, rest = text.partition(" and it ") if " and it " in text else text.partition(" and they ")
    rest = f"{joint.split()[-1].capitalize()} {rest}" if joint else ""
    english = known.english
    is_whole = is_clause(head, english) or known.is_sound(f"{head}.")
    is_two = joint and text[:4].lower() == "you " and is_whole and is_clause(unended(rest), english)
    return [f"{head.rstrip(' ,')}.", rest] if is_two else []


def _run_on(head: str, rest: str, index: int, known: Known) -> Found | None:
    """Part a run-on in two: both parts stand, or one does and the other is left away."""
    english = known.english
    if _ASIDE.match(rest):
        return None
    if len(head.split()) > 3 and _is_new(rest, english) and is_clause(unended(head), english):
        if is_clause(unended(rest), english):
            return _several([head, rest], index, known)
        return part(head, index, known), rest
    if len(rest.split()) <= 3:
        return None
    if points_nowhere(rest, english) or _POINTS.search(rest):
        found = part(head, index, known) if len(head.split()) > 3 else ()
        return (found, rest) if found else None  # "the way you tasted every sauce, you never skipped one"
    if english.read(rest).tokens[0].has(Tag.PRON_WE | Tag.PRON_YOU) and is_clause(unended(rest), english):
        return part(rest, index, known), head
    is_deed = len(head.split()) <= 3 and english.read(rest).tokens[0].has(Tag.THIRD | Tag.PAST)
    if is_deed and (found := tuple(without_doer(rest, index, known))):
        return found, head
    return None


_POINTS = re.compile(r"\bones?\W*$")
"""Ends on what only the part before it names."""
_ASIDE = re.compile(r"(?:you|he|she|they|I) \w+, ")
"""Who said it, put between: *you defend it, you say, more fiercely than the payroll*."""


def _is_new(text: str, english: English) -> bool:
    """Whether a text can stand behind a comma where a full stop belongs: a new sentence, or a few words more."""
    return len(text.split()) <= _FEW or text[0].isupper() or english.after("runs_on", text) is not None


def _several(parts: list[str], index: int, known: Known) -> Found:
    english = known.english
    if parts[0].lower().startswith("no ") and len(parts[0].split()) <= _FEW:
        found, dropped = _readings(" ".join(parts[1:]), index, known)
        return found, " ".join(filter(None, (parts[0], dropped)))  # "no bull. told me the job is losing money"
    first = part(unended(parts[0]).rstrip("!"), index, known)
    if not first:
        return (), ""
    good = [parts[0]]
    for more in parts[1:]:
        if not is_clause(unended(more), english):
            break
        good.append(more)
    dropped = " ".join(parts[len(good) :])
    if len(good) == 1:
        return first, dropped
    rest = " ".join(own(p, english).it for p in good[1:])
    if len(parts[0].split()) <= _NAME and first[0].kind is Kind.THING:
        is_ours = any(t.has(Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU | Tag.PRON_O) for t in english.read(rest).tokens)
        named = dropped if is_ours else " ".join(filter(None, (parts[0], dropped)))
        return (own(rest, english, felt=english.has("felt", rest)),), named  # "the kids!! Leo showed me…"
    whole = [m for m in first if m.kind is Kind.OWN]
    if whole:
        said = f"{whole[0].it} {rest}"
        known_so = tuple(
            replace(m, also={**m.also, "more": rest}) for m in first if m.kind is Kind.THAT and m.it.startswith("you ")
        )
        return (
            *known_so,
            replace(whole[0], it=said, felt=english.has("felt", said), sad=english.is_sad(said)),
        ), dropped
    return tuple(replace(m, also={**m.also, "more": rest}, felt=english.has("felt", rest)) for m in first), dropped
