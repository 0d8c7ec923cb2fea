"""One answer in the shape that phrasings are written for: a thing, a clause, several sentences."""

import re
from dataclasses import dataclass, replace

from assistant.core.doer import is_shared, of_candidate, of_reader
from assistant.core.english import English
from assistant.core.listed import ADJECTIVE
from assistant.core.mend import is_foreign, mend, sentences
from assistant.core.perspective import to_reader
from assistant.core.reader import Reader, pronoun_for, stand_in
from assistant.core.reshape import KEEP, KEPT, UNSURE, Rule, small
from assistant.core.shape import has_subject, shape_of
from assistant.core.shape_kind import Shape
from assistant.core.tenses import until_now

_LONG = 38
"""Words above which one sentence of the candidate's is parted in two."""
_MAYBE_A_NAME = re.compile(r"(?!I\b)[A-Z][a-zà-ž]+(?=,? [a-z])")
_SOME = re.compile(r"(?:an?|some|two|three|four|several|\d+) (?!few\b|lot\b)", re.IGNORECASE)
"""The start of a thing that is one of many: nobody comes back to *a straight answer*, but is glad of it."""
FINISHED = "finished"
"""The shape of a sentence the candidate chose or wrote: it takes no frame."""


@dataclass(frozen=True, slots=True)
class Material:
    """One answer in the shape its phrasings expect. ``it`` has no end mark and a small start where it may.

    The shape ``noun_more`` is a thing with more sentences behind it: what is said around it can only stand before.
    """

    section: str
    shape: str
    it: str
    source: str

    @property
    def undecided(self) -> bool:
        """Whether its capital may be a name's or only a first word's: then it stands first in its sentence."""
        return self.shape not in (FINISHED, "several") and bool(_MAYBE_A_NAME.match(self.it))

    @property
    def more(self) -> bool:
        """Whether sentences follow the thing, so that nothing can stand behind it."""
        return self.shape.endswith("_more")


def led_by_first(made: Material | None, shapes: tuple[Shape, ...], english: English) -> Material | None:
    """Let the first of several sentences take a frame: *You told me that you are splitting it. It has 400 tables*."""
    first = shape_of(sentences(made.it)[0], english) if made and made.shape == "several" else None
    if made is None or first not in shapes:
        return made
    return replace(made, shape=f"{first}_more", it=small(made.it, english))


def finished(section: str, text: str, source: str, english: English) -> Material:
    """Take a sentence the candidate chose or wrote as it is; only its slips are mended."""
    return Material(section, FINISHED, sentence_starts(mend(text, english)).rstrip(" ."), source)


def made_of(
    section: str, text: str, source: str, table: "dict[str, Rule]", reader: Reader | None, english: English
) -> Material | None:
    """Bring a mended answer to its shape and turn it to its reader; None where it says nothing."""
    foreign = is_foreign(text, english)
    if reader and not foreign:
        text = stand_in(text, reader)
    shape = shape_of(text, english)
    if shape is Shape.NONE or (
        shape is Shape.GENERIC and (section == "detail" or english.generic[0].fullmatch(text.lower().strip(" .!,")))
    ):
        return None
    if foreign and shape is Shape.UNSURE:
        return Material(section, Shape.UNSURE, text.rstrip(" ."), source)
    if shape is Shape.QUOTE:
        return Material(section, table.get("quote", UNSURE)(text, english)[0], _ended(text.strip(" .")), source)
    who = pronoun_for(text, reader) if reader else ""
    parts = [_with_doer(section, part, english, who, later=bool(n)) for n, part in enumerate(sentences(text))]
    name, text = _whole(section, parts, table, english) if len(parts) > 1 else _one(section, parts[0], table, english)
    text = until_now(text, english) if section in ("strength", "repair") else text
    # In a strength, "they" are people the candidate worked with, never the reader.
    text = to_reader(text, reader, english) if reader else text
    if name in ("clause", "first", "noun", "unsure") and len(text.split()) > _LONG and _parted(text) != text:
        name, text = "several", _parted(text)
    if name == "several":
        text = " ".join(_parted(s) if len(s.split()) > _LONG else s for s in sentences(text))
        text = sentence_starts(text).rstrip(" .")
    return Material(section, name, text, source)


def _with_doer(section: str, text: str, english: English, who: str, *, later: bool) -> str:
    """Give an answer that leaves its doer out the one it has in this section."""
    if section == "detail":
        return of_reader(text, english, who, later=later)
    if section not in ("strength", "repair"):
        return text
    return f"I'm {text[0].lower()}{text[1:]}" if ADJECTIVE.match(text) else of_candidate(text, english)


def _one(section: str, text: str, table: "dict[str, Rule]", english: English) -> tuple[str, str]:
    """Bring an answer of one sentence to a shape that phrasings exist for."""
    shape = shape_of(text, english)
    shape = Shape.NOUN if shape is Shape.GENERIC else shape
    if section == "detail" and shape is Shape.ING and not is_shared(text, english):
        shape = Shape.UNSURE  # "opening the kiln while it was hot": whose doing it was, nobody can tell
    text = small(text.rstrip(" .,;:"), english)
    if section == "detail" and _is_thing_said(text, shape, english):
        shape = Shape.NOUN
    rule = table.get(shape, KEEP if shape in KEPT[section] else UNSURE)
    name, text = rule(text, english) if rule is not KEEP else (str(shape), text)
    return ("some" if section == "detail" and name == "noun" and _SOME.match(text) else name), text


def _is_thing_said(text: str, shape: Shape, english: English) -> bool:
    """Whether what looks like a clause is a thing with what it says: *her advice to buy nothing before I know*."""
    said = english.signs["saying"].match(text)
    if shape is Shape.UNSURE:
        return bool(said)
    if shape is not Shape.CLAUSE or english.felt.search(text):
        return False
    head, colon, _ = text.partition(": ")
    return bool(said and said[1] == "that") or bool(colon and shape_of(head, english) is Shape.NOUN)


def _whole(section: str, parts: list[str], table: "dict[str, Rule]", english: English) -> tuple[str, str]:
    """Bring an answer of several sentences to a shape: a thing with more said of it, a list, or sentences."""
    shapes = [shape_of(part, english) for part in parts]
    if all(
        s is Shape.NOUN or (s is Shape.UNSURE and not has_subject(p, english))
        for s, p in zip(shapes, parts, strict=True)
    ):
        return "unsure", "; ".join(
            [small(parts[0].rstrip(" .!"), english), *(small(p.rstrip(" .!"), english) for p in parts[1:])]
        )
    if section != "repair" and shapes[0] is Shape.NOUN and parts[0].endswith("."):
        name, first = _one(section, parts[0], table, english)
        return (
            (f"{name}_more", f"{first}. {sentence_starts(' '.join(parts[1:]))}".rstrip(" ."))
            if name == "noun"
            else ("several", " ".join(parts))
        )
    return "several", " ".join(parts)


def _ended(quotation: str) -> str:
    """Give a quotation its full stop, inside the marks."""
    return quotation if quotation[-2:-1] in ".!?…" else f"{quotation[:-1]}.{quotation[-1]}"


def sentence_starts(text: str) -> str:
    """Start every sentence with a capital."""
    return " ".join(s[0].upper() + s[1:] for s in sentences(text) if s)


def _parted(text: str) -> str:
    """Part an overlong sentence at the clause border nearest its middle."""
    clear = r",? (and|but|so) (?=(?:I|we|you|they|it|there|the|that|my|your)\b)|; "
    borders = list(re.finditer(clear, text)) or list(re.finditer(r", (and|but|so) (?:then )?(?=\w)", text))
    if not borders:
        return text
    best = min(borders, key=lambda m: abs(m.start() - len(text) / 2))
    joined = f"{best[1].capitalize()} " if best[1] in ("but", "so") else ""
    return f"{text[: best.start()]}. {joined}{text[best.end() :]}"
