"""Answers made ready for a sentence: mended, turned to the reader, and in a shape that phrasings are written for."""

import re
from dataclasses import replace

from assistant.core.english import English
from assistant.core.facts import Interview
from assistant.core.listed import begun, listed, whole_to_the_end
from assistant.core.mend import mend, sentences
from assistant.core.reader import reader_of
from assistant.core.remarks import is_reduced_to_nothing, of_the_talk, without_remarks, your_years
from assistant.core.reshape import DETAIL, NEED, STRENGTH, small
from assistant.core.shape import has_subject, shape_of
from assistant.core.shape_kind import Shape
from assistant.core.shaped import FINISHED, Material, finished, led_by_first, made_of, sentence_starts
from assistant.core.tenses import agreeing, told_in_past
from assistant.core.wanted import (
    helped,
    is_there,
    is_wanted,
    misread,
    names_people,
    none_there,
    says_they_need,
    what_is_needed,
)

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
_PARTS = re.compile(
    r", (?!(?:and|or|but|so|which|who|that|not|because|since|while|although|as|where|when|if|until|before|after)\b)"
)
_SENTENCE = 3
"""Words that what is said of a thing must have to stand as a sentence."""
_FOR = re.compile(r"(?:\w+ ){1,2}for (?:the|a|an|our|your|this|next|all)\b")
_ONLY = re.compile(r"^((?:I )?(?:said|told|wrote)\b[^,.;]{3,80}?),? (?:but )?it['’]s (only|actually|really)(?= )")


def detail(interview: Interview, index: int, english: English) -> Material | None:
    """Make what stood out in talking with one person ready for their note."""
    person = interview.interviewers[index]
    source = f"interviewers[{index}].stood_out"
    if person.stood_out_as.strip():
        return finished("detail", person.stood_out_as, source + "_as", english)
    text = without_leads("detail", mend(person.stood_out, english), english)
    left = without_remarks(text, english)
    if not left or is_reduced_to_nothing(text, left):
        return None
    left = re.sub(r"^that (?=(?:her|his|their|your) \w+ (?:about|of|on|for)\b)", "", left, flags=re.IGNORECASE)
    left = english.signs["given"].sub("their ", _thing_first(left, english))
    left = none_there(left, english) if re.search(r"\b(?:till|until|unless)\b", left) else left
    text = your_years(agreeing(told_in_past(of_the_talk(left, english), english), english))
    made = made_of("detail", text, source, DETAIL, reader_of(interview, index), english)
    if (
        made
        and made.shape == "unsure"
        and re.fullmatch(r"[a-z]+ [a-z]+s?", made.it)
        and english.is_noun(made.it.split()[1])
    ):
        return replace(made, shape="noun", it=f"the {made.it}")  # "heated gloves"
    if made and not english.felt.search(made.it):
        made = led_by_first(made, (Shape.HOW, Shape.THAT), english)
    leading = made and re.match(r"[a-z]+ing\b[^,.]*, (?:you|we|it)\b", made.it)
    if made and made.shape in ("several", "clause") and (leading or english.felt.search(made.it)):
        # "I'm still thinking about it" needs no frame that says the same.
        return replace(made, shape=FINISHED, it=sentence_starts(made.it))
    return made


def need(interview: Interview, index: int, english: English) -> Material | None:
    """Make what they need ready: *they need someone who…* becomes *someone who…*."""
    if interview.need_as.strip():
        return finished("need", interview.need_as, "need_as", english)
    said = _parted_at_semicolons(without_leads("need", mend(interview.need, english), english))
    text = none_there(what_is_needed(agreeing(said, english)), english)
    text = helped(_thing_first(text, english), english)
    made = made_of(
        "need",
        text,
        "need",
        NEED,
        replace(reader_of(interview, index), alone=not interview.is_panel, wants=True),
        english,
    )
    if made and made.shape == "clause" and _FOR.match(made.it) and not _SOMEONE_DOES.search(made.it):
        made = replace(made, shape="noun")  # "crew for the haul rope change": the verb seen in it is a noun
    made = led_by_first(made, (Shape.CLAUSE, Shape.SOMEONE), english)
    if made and made.shape.endswith("_more") and not made.shape.startswith("noun"):
        return made
    if made and made.shape == "several" and _leads_with_things(sentences(made.it)[0], english):
        return replace(made, shape=f"{'someone' if says_they_need(said) else 'topic'}_more", it=small(made.it, english))
    if made and made.shape in ("clause", "do", "noun", "unsure") and (told := misread(made.it, english)):
        made = replace(made, shape=told)
    things = made and made.shape in ("noun", "noun_more", "unsure")
    return _wanted_or_there(made, text, sure=says_they_need(said), english=english) if made and things else made


def _wanted_or_there(made: Material, text: str, *, sure: bool, english: English) -> Material:
    """Tell what a thing in a need is: ``someone`` or a ``noun`` they want, what they ``have``, or a mere ``topic``."""
    it = made.it
    wanted = sure or names_people(it, english)
    there = not wanted and is_there(it, english)
    if made.shape == "unsure":
        led = "," in it and shape_of(it.split(",")[0], english) is Shape.NOUN
        kind = "have" if there and it[0].isdigit() else "someone" if wanted else "topic"
        return replace(made, shape=kind) if "/" not in it and (led or kind == "have") else made
    kind = "someone" if wanted else "have" if there else "noun" if is_wanted(text, english) else "topic"
    return replace(made, shape=made.shape.replace("noun", kind))


def _leads_with_things(sentence: str, english: English) -> bool:
    """Whether a sentence is but a list of things: *an early opener, 4:30 start*."""
    head, comma, _ = sentence.partition(",")
    return bool(comma) and shape_of(head, english) is Shape.NOUN and not has_subject(sentence, english)


def _thing_first(text: str, english: English) -> str:
    """Part a thing from what is said of it: *water gilding, they send it all away* is two sentences."""
    if len(sentences(text)) > 1 or re.match(r"(?:when|if|once|after|as)\b", text, re.IGNORECASE):
        return text
    for comma in _PARTS.finditer(text):
        head, rest = text[: comma.start()], text[comma.end() :]
        thing = shape_of(head, english) is Shape.NOUN or (", " in head and not has_subject(head, english))
        if thing and len(rest.split()) >= _SENTENCE and shape_of(rest, english) is Shape.CLAUSE:
            return f"{head}. {rest[0].upper()}{rest[1:]}"
    return text


def strength(interview: Interview, _index: int, english: English) -> Material | None:
    """Make what the candidate brings ready: *cut boot time…* becomes *I cut boot time…*."""
    if interview.strength_as.strip():
        return finished("strength", interview.strength_as, "strength_as", english)
    text = _parted_at_semicolons(without_leads("strength", mend(interview.strength, english), english))
    text = begun(text, english)
    made = made_of("strength", text, "strength", STRENGTH, None, english)
    if made and made.shape in ("clause", "noun"):
        whole = whole_to_the_end(made.it, english)
        changed = made.shape == "noun" and whole != made.it
        made = replace(made, shape="clause", it=f"I have {whole}") if changed else replace(made, it=whole)
    if made and made.shape == "unsure" and re.match(r"(?:my|our) ", made.it) and not re.search("[/;]", made.it):
        return replace(made, shape=FINISHED, it=sentence_starts(made.it))
    if (
        made
        and made.shape == "unsure"
        and shape_of(made.it.partition(": ")[0], english) is Shape.NOUN
        and ": " in made.it
    ):
        return replace(made, shape="noun", it=small(made.it, english))
    if made and made.shape == "unsure" and (told := listed(made.it, english)):
        return replace(made, shape=told[0], it=told[1])
    return made


def repair(interview: Interview, index: int, english: English) -> Material | None:
    """Make what is to be added or put right ready, without a lead-in that apologises (Georgetown: elaborate)."""
    if interview.repair_as.strip():
        return finished("repair", interview.repair_as, "repair_as", english)
    text = _parted_at_semicolons(_ADDING.sub("", _ADDING.sub("", mend(interview.repair, english))))
    text = _ONLY.sub(r"\1. It's \2", _SORRY.sub("", text))
    return made_of("repair", text, "repair", STRENGTH, reader_of(interview, index), english)


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
