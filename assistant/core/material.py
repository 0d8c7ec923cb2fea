"""Answers made ready for a sentence: mended, turned to the reader, and in a shape that phrasings are written for."""

import re
from dataclasses import dataclass, replace

from assistant.core.doer import is_shared, of_candidate, of_reader
from assistant.core.english import English
from assistant.core.facts import Interview
from assistant.core.listed import ADJECTIVE, begun, listed, whole_to_the_end
from assistant.core.mend import is_foreign, mend, sentences
from assistant.core.perspective import to_reader
from assistant.core.reader import Reader, pronoun_for, reader_of, stand_in
from assistant.core.remarks import is_reduced_to_nothing, of_the_talk, without_remarks, your_years
from assistant.core.reshape import DETAIL, KEEP, KEPT, NEED, STRENGTH, UNSURE, Rule, small
from assistant.core.shape import has_subject, shape_of
from assistant.core.shape_kind import Shape
from assistant.core.tenses import agreeing, told_in_past, until_now
from assistant.core.wanted import helped, is_there, is_wanted, names_people, none_there, says_they_need, what_is_needed

_ADDING = re.compile(
    r"^(?:(?:also|and|oh|plus),? )?(?:(?:(?:i am|i['’]m|im) )?(?:so |very |really )?"
    r"(?:sorry|apolog\w+)(?: (?:that|for|but))?[,;:.]?\s+|"
    r"(?:i )?(?:forgot|meant|wanted|should have|would have liked|would like|['’]d like|want) (?:to )?"
    r"(?:say|said|mention|mentioned|tell you|told you|add|added)(?: that)?[,:]?\s+)",
    re.IGNORECASE,
)
_SORRY = re.compile(
    r"[,.;:]? (?:(?:i )?got (?:it |them )?(?:mixed up|wrong),? )?(?:sorry|apologies)(?: about that)?[.!]?$",
    re.IGNORECASE,
)
_SOMEONE_DOES = re.compile(r"\b(?:I|you|he|she|it|we|they|there|who|that|is|are|was|were)\b")
_YOUR_WORDS = re.compile(
    r"^(?:an? |the )(?=(?:\w+ )?(?:\w+ )?(?:answers?|explanations?|account|description|overview|"
    r"comparison|advice|frankness|"
    r"honesty|candou?r|warning|tip|suggestion|remark|walkthrough) (?:about|of|on|to|that|how|why|for)\b)",
    re.IGNORECASE,
)
"""What only the interviewer can have given: *a straight answer about…* is *your straight answer about…*."""
_FOR = re.compile(r"(?:\w+ ){1,2}for (?:the|a|an|our|your|this|next|all)\b")
_ONLY = re.compile(r"^((?:I )?(?:said|told|wrote)\b[^,.;]{3,80}?),? (?:but )?it['’]s (only|actually|really)(?= )")
_SAYING = re.compile(
    r"(?:their|his|her|your|the|an?) (?:\w+ ){0,2}?(?:advice|story|point|question|idea|answer|example|tip|rule|view|"
    r"account|description|suggestion|explanation|offer|plan|remark|comment|habit|way) "
    r"(to|of|about|on|that|for|where|when|how|not|in|after|from)\b"
)
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


def detail(interview: Interview, index: int, english: English) -> Material | None:
    """Make what stood out in talking with one person ready for their note."""
    person = interview.interviewers[index]
    source = f"interviewers[{index}].stood_out"
    if person.stood_out_as.strip():
        return _finished("detail", person.stood_out_as, source + "_as", english)
    text = without_leads("detail", mend(person.stood_out, english), english)
    left = without_remarks(text, english)
    if not left or is_reduced_to_nothing(text, left):
        return None
    left = re.sub(r"^that (?=(?:her|his|their|your) \w+ (?:about|of|on|for)\b)", "", left, flags=re.IGNORECASE)
    left = _YOUR_WORDS.sub("their ", _thing_first(left, english))
    left = none_there(left, english) if re.search(r"\b(?:till|until|unless)\b", left) else left
    text = your_years(agreeing(told_in_past(of_the_talk(left, english), english), english))
    made = _made("detail", text, source, DETAIL, reader_of(interview, index), english)
    if (
        made
        and made.shape == "unsure"
        and re.fullmatch(r"[a-z]+ [a-z]+s?", made.it)
        and english.is_noun(made.it.split()[1])
    ):
        return replace(made, shape="noun", it=f"the {made.it}")  # "heated gloves"
    leading = made and re.match(r"[a-z]+ing\b[^,.]*, (?:you|we|it)\b", made.it)
    if made and made.shape in ("several", "clause") and (leading or english.felt.search(made.it)):
        # "I'm still thinking about it" needs no frame that says the same.
        return replace(made, shape=FINISHED, it=_sentence_starts(made.it))
    return made


def need(interview: Interview, index: int, english: English) -> Material | None:
    """Make what they need ready: *they need someone who…* becomes *someone who…*."""
    if interview.need_as.strip():
        return _finished("need", interview.need_as, "need_as", english)
    said = _parted_at_semicolons(without_leads("need", mend(interview.need, english), english))
    text = none_there(what_is_needed(agreeing(said, english)), english)
    text = helped(_thing_first(text, english), english)
    made = _made(
        "need",
        text,
        "need",
        NEED,
        replace(reader_of(interview, index), alone=not interview.is_panel, wants=True),
        english,
    )
    if made and made.shape == "clause" and _FOR.match(made.it) and not _SOMEONE_DOES.search(made.it):
        made = replace(made, shape="noun")  # "crew for the haul rope change": the verb seen in it is a noun
    if made and made.shape == "several" and shape_of(sentences(made.it)[0], english) is Shape.CLAUSE:
        return replace(made, shape="clause_more", it=small(made.it, english))  # "You told me that … It has …"
    if made and made.shape in ("noun", "noun_more", "unsure"):
        wanted = says_they_need(said) or names_people(made.it, english)
        there = not wanted and is_there(made.it, english)
        if made.shape == "unsure" and "/" in made.it:
            return made
        if made.shape == "unsure":
            led = shape_of(made.it.split(",")[0], english) is Shape.NOUN and "," in made.it
            return replace(made, shape="have" if there and made.it[0].isdigit() else "topic" if led else "unsure")
        kind = "someone" if wanted else "have" if there else "noun" if is_wanted(text) else "topic"
        return replace(made, shape=made.shape.replace("noun", kind))
    return made


def _thing_first(text: str, english: English) -> str:
    """Part a thing from what is said of it: *water gilding, they send it all away* is two sentences."""
    said = re.match(r"([^,.;]{3,70}), ((?:they|we|it|there|he|she)(?:['’]\w+)? .+)$", text)
    if (
        said is None
        or len(sentences(text)) > 1
        or re.match(r"(?:when|if|once|after|as)\b", text, re.IGNORECASE)
        or shape_of(said[1], english) is not Shape.NOUN
    ):
        return text
    return f"{said[1]}. {said[2][0].upper()}{said[2][1:]}"


def strength(interview: Interview, _index: int, english: English) -> Material | None:
    """Make what the candidate brings ready: *cut boot time…* becomes *I cut boot time…*."""
    if interview.strength_as.strip():
        return _finished("strength", interview.strength_as, "strength_as", english)
    text = _parted_at_semicolons(without_leads("strength", mend(interview.strength, english), english))
    text = begun(text, english)
    made = _made("strength", text, "strength", STRENGTH, None, english)
    if made and made.shape in ("clause", "noun"):
        whole = whole_to_the_end(made.it, english)
        changed = made.shape == "noun" and whole != made.it
        made = replace(made, shape="clause", it=f"I have {whole}") if changed else replace(made, it=whole)
    if made and made.shape == "unsure" and re.match(r"(?:my|our) ", made.it) and not re.search("[/;]", made.it):
        return replace(made, shape=FINISHED, it=_sentence_starts(made.it))
    if made and made.shape == "unsure" and (told := listed(made.it, english)):
        return replace(made, shape=told[0], it=told[1])
    return made


def repair(interview: Interview, index: int, english: English) -> Material | None:
    """Make what is to be added or put right ready, without a lead-in that apologises (Georgetown: elaborate)."""
    if interview.repair_as.strip():
        return _finished("repair", interview.repair_as, "repair_as", english)
    text = _parted_at_semicolons(_ADDING.sub("", _ADDING.sub("", mend(interview.repair, english))))
    text = _ONLY.sub(r"\1. It's \2", _SORRY.sub("", text))
    return _made("repair", text, "repair", STRENGTH, reader_of(interview, index), english)


def _parted_at_semicolons(text: str) -> str:
    """Part what stands on either side of a semicolon: phrasings set their own between two answers."""
    return re.sub(r"\s*;\s*", ". ", text)


def without_leads(section: str, text: str, english: English) -> str:
    """Take off what is said before the point: *idk,*, *not sure, maybe*, *what stood out was*."""
    before = ""
    while before != text:
        before, text = text, english.openers.sub("", text)
        for lead in english.leads[section]:
            text = lead.sub("", text)
    return text


def _finished(section: str, text: str, source: str, english: English) -> Material:
    return Material(section, FINISHED, _sentence_starts(mend(text, english)).rstrip(" ."), source)


def _made(
    section: str, text: str, source: str, table: "dict[str, Rule]", reader: Reader | None, english: English
) -> Material | None:
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
        text = _sentence_starts(text).rstrip(" .")
    return Material(section, name, text, source)


def _with_doer(section: str, text: str, english: English, who: str, *, later: bool) -> str:
    """Give an answer that leaves its doer out the one it has in this section."""
    if section == "detail":
        return of_reader(text, english, who, later=later)
    if section not in ("strength", "repair"):
        return text
    return f"I'm {small(text, english)}" if ADJECTIVE.match(text) else of_candidate(text, english)


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
    said = _SAYING.match(text)
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
            (f"{name}_more", f"{first}. {_sentence_starts(' '.join(parts[1:]))}".rstrip(" ."))
            if name == "noun"
            else ("several", " ".join(parts))
        )
    return "several", " ".join(parts)


def _ended(quotation: str) -> str:
    """Give a quotation its full stop, inside the marks."""
    return quotation if quotation[-2:-1] in ".!?…" else f"{quotation[:-1]}.{quotation[-1]}"


def _sentence_starts(text: str) -> str:
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
