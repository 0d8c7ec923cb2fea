"""Answers made ready for a sentence: mended, turned to the reader, and in a shape that phrasings are written for."""

import re
from dataclasses import dataclass, replace

from assistant.core.english import English
from assistant.core.facts import Interview
from assistant.core.mend import is_foreign, mend, sentences
from assistant.core.people import called, name_of
from assistant.core.perspective import Reader, stand_in, to_reader
from assistant.core.reshape import DETAIL, KEEP, KEPT, NEED, STRENGTH, UNSURE, Rule, small
from assistant.core.shape import Shape, shape_of

_ADJECTIVE = re.compile(
    r"^(?:very |really |quite |fully |also )?(?:good|fluent|experienced|comfortable|familiar|skilled|"
    r"proficient|certified|"
    r"trained|able|great|strong|bilingual|trilingual|organi[sz]ed|quick|careful|patient|reliable|calm|detail-oriented|"
    r"licensed|qualified|native|happy|willing|curious|known|responsible|punctual|flexible|friendly|confident|"
    r"creative)\b(?=$|,| (?:at|in|with|to|as|under|enough|and|for|about|on)\b)",
    re.IGNORECASE,
)
_STOOD_OUT = re.compile(
    r"^(?:so |and |well |honestly )?(?:what|the (?:thing|part|bit)(?: that| which)?)(?: i)?(?: really| most| best)?"
    r"(?: stood out| stuck with me| stayed with me| struck me| liked| loved| enjoyed| remember)?(?: (?:to|for|"
    r"with) me)?(?: the)?(?: most| best)? (?:was|is)(?: when)? ",
    re.IGNORECASE,
)
_NEEDING = re.compile(
    r"^(?:i think |i guess |that )*"
    r"(?:(?:they|you|we|she|he|the (?:team|company|school|clinic|role|manager)|their team|your team)"
    r"(?:(?:['’]re| are| is|['’]s) (?:currently |now )?looking for|"
    r"(?: really| mostly| mainly| also)? (?:needs?|wants?|requires?)|(?: would|['’]d) like)|needs? to|"
    r"wants? to)\s+(?:to\s+)?(?=\S)",
    re.IGNORECASE,
)
_ADDING = re.compile(
    r"^(?:(?:also|and|oh|plus),? )?(?:(?:(?:i am|i['’]m|im) )?(?:so |very |really )?"
    r"(?:sorry|apolog\w+)(?: (?:that|for|but))?[,;:.]?\s+|"
    r"i (?:forgot|meant|wanted|should have|would have liked) (?:to )?"
    r"(?:say|said|mention|mentioned|tell you|told you|add|added)(?: that)?[,:]?\s+)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")
_PERSON = 5
"""Words before *who* below which a noun phrase names people: *a lad who can lift*."""
_LONG = 38
"""Words above which one sentence of the candidate's is parted in two."""


FINISHED = "finished"
"""The shape of a sentence the candidate chose or wrote: it takes no frame."""


@dataclass(frozen=True, slots=True)
class Material:
    """One answer in the shape its phrasings expect. ``it`` has no end mark and a small start where it may."""

    section: str
    shape: str
    it: str
    source: str


def reader_of(interview: Interview, index: int) -> Reader:
    """Say who reads the note to one interviewer."""
    person = interview.interviewers[index]
    name = name_of(person.name)
    forms = {name.full, person.name.strip(), name.titled, name.given, person.call.strip(), called(person)}
    others = tuple(name_of(p.name).full for i, p in enumerate(interview.interviewers) if i != index)
    if name.family and name.family != name.full:
        forms |= {
            name.family,
            *(
                f"{title} {name.family}"
                for title in ("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Professor")
            ),
        }
    clear = {f for f in forms if f and not any(f in o.split() for o in others)}
    return Reader(tuple(sorted(clear)), others, company=interview.company)


def detail(interview: Interview, index: int, english: English) -> Material | None:
    """Make what stood out in talking with one person ready for their note."""
    person = interview.interviewers[index]
    source = f"interviewers[{index}].stood_out"
    if person.stood_out_as.strip():
        return _finished("detail", person.stood_out_as, source + "_as", english)
    text = english.openers.sub("", mend(person.stood_out, english))
    text = english.openers.sub("", text)
    if text and text.split()[0].lower() in english.classes["liked"] and shape_of(text, english) is Shape.PAST:
        text = f"I {small(text, english)}"
    text = _STOOD_OUT.sub("", text) if len(_STOOD_OUT.sub("", text).split()) > 1 else text
    return _made("detail", text, source, DETAIL, reader_of(interview, index), english)


def need(interview: Interview, index: int, english: English) -> Material | None:
    """Make what they need ready: *they need someone who…* becomes *someone who…*."""
    if interview.need_as.strip():
        return _finished("need", interview.need_as, "need_as", english)
    text = mend(interview.need, english)
    if len(sentences(text)) == 1:
        bare = _NEEDING.sub("", text)
        # "We need phonics to improve" is about what should happen, not about a thing: it stays a clause.
        stays = bare != text and re.match(r"(?!someone|an? )\S+(?: \S+){0,2} to [a-z]+", bare)
        text = text if stays else bare
    text = re.sub(
        r"^(?:we|We)\b(?=[ ’'](?:are|re|have|want|need|use|do|will|were|had|lost|ve|lack|keep))", "they", text
    )
    made = _made(
        "need", text, "need", NEED, replace(reader_of(interview, index), alone=not interview.is_panel), english
    )
    # "Nurses who stay" and "a lad who can lift" are people, as "someone who…" is.
    start = made.it.split(" who ")[0].split() if made and made.shape == "noun" and " who " in made.it else []
    is_person = 0 < len(start) < _PERSON and not any(w in english.classes["prepositions"] or w == "to" for w in start)
    return replace(made, shape="someone") if made and is_person else made


def strength(interview: Interview, _index: int, english: English) -> Material | None:
    """Make what the candidate brings ready: *cut boot time…* becomes *I cut boot time…*."""
    if interview.strength_as.strip():
        return _finished("strength", interview.strength_as, "strength_as", english)
    return _made("strength", mend(interview.strength, english), "strength", STRENGTH, None, english)


def repair(interview: Interview, index: int, english: English) -> Material | None:
    """Make what is to be added or put right ready, without a lead-in that apologises (Georgetown: elaborate)."""
    if interview.repair_as.strip():
        return _finished("repair", interview.repair_as, "repair_as", english)
    text = re.sub(r"\s*;\s*", ". ", _ADDING.sub("", _ADDING.sub("", mend(interview.repair, english))))
    return _made("repair", text, "repair", STRENGTH, reader_of(interview, index), english)


def _finished(section: str, text: str, source: str, english: English) -> Material:
    return Material(section, FINISHED, _sentence_starts(mend(text, english)).rstrip(" ."), source)


def _made(
    section: str, text: str, source: str, table: "dict[str, Rule]", reader: Reader | None, english: English
) -> Material | None:
    if reader and not is_foreign(text, english):
        text = stand_in(text, reader)
    shape = shape_of(text, english)
    if shape is Shape.NONE or (
        shape is Shape.GENERIC and (section == "detail" or english.generic[0].fullmatch(text.lower().strip(" .!,")))
    ):
        return None
    if shape is Shape.GENERIC:
        shape = Shape.NOUN
    if shape is Shape.UNSURE and is_foreign(text, english):
        return Material(section, Shape.UNSURE, text.rstrip(" ."), source)
    if _ADJECTIVE.match(text) and section in ("strength", "repair"):
        shape, text = Shape.CLAUSE, f"I'm {small(text, english)}"
    if shape is Shape.QUOTE:
        return Material(section, table.get("quote", UNSURE)(text, english)[0], _ended(text.strip(" .")), source)
    if shape is not Shape.SEVERAL:
        text = small(text.rstrip(" .,;:"), english)
        rule = table.get(shape, KEEP if shape in KEPT[section] else UNSURE)
        shape_name, text = rule(text, english) if rule is not KEEP else (str(shape), text)
    else:
        shape_name = str(shape)
    # In a strength, "they" are people the candidate worked with, never the reader.
    text = to_reader(text, reader, english) if reader else text
    if shape_name in ("clause", "first", "noun", "unsure") and len(text.split()) > _LONG and _parted(text) != text:
        shape_name, text = "several", _parted(text)
    if shape_name == "several":
        text = " ".join(_parted(s) if len(s.split()) > _LONG else s for s in sentences(text))
        text = _sentence_starts(text).rstrip(" .")
    return Material(section, shape_name, text, source)


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


def without_contractions(text: str, english: English) -> str:
    """Write contractions out, as a formal note wants: ``I'm`` → ``I am``. Quotations stay as they were said."""
    parts = _QUOTED.split(text)
    return "".join(part if i % 2 else _written_out(part, english) for i, part in enumerate(parts))


def _written_out(text: str, english: English) -> str:
    for full, short in english.contractions.items():
        if short == "it's":
            # "Publishes it's methods" is a slip for *its*; "it is methods" would only make it worse.
            text = re.sub(
                r"(?<!\w)([Ii])t['’]s(?= (\w+))", lambda m: f"{m[1]}t is" if _follows_is(m[2], english) else m[0], text
            )
            continue
        pattern = re.escape(short).replace("'", "['’]")
        text = re.sub(rf"(?<!\w){pattern}(?!\w)", full, text)
        text = re.sub(rf"(?<!\w){pattern[0].upper() + pattern[1:]}(?!\w)", full[0].upper() + full[1:], text)
    return text


def _follows_is(word: str, english: English) -> bool:
    low = word.lower()
    classes = ("determiners", "adverbs", "prepositions", "relatives", "adjectives", "numbers")
    return (
        any(low in english.classes[n] for n in classes) or low in ("not", "all", "been") or low.endswith(("ing", "ed"))
    )
