"""The action items of one note, grouped into sentences to be written."""

import re
from dataclasses import dataclass, replace
from datetime import date

from assistant.core.actions import Agreed, agreed
from assistant.core.concerned import addressed, without_receiver
from assistant.core.contractions import without_contractions
from assistant.core.doers import is_unread
from assistant.core.doers_theirs import with_article
from assistant.core.english import English
from assistant.core.facts import Action, Interview
from assistant.core.marks import capital, fact, own
from assistant.core.people import called, name_of
from assistant.core.perspective import to_reader
from assistant.core.promises_dated import LONG, dated, due_after, wants_front
from assistant.core.reader import Reader, reader_of
from assistant.core.said import Sources, called_in
from assistant.core.words import Words

PROMISES = ("mine", "both", "theirs", "mine_other", "theirs_other", "both_other")
"""The sections that tell action items."""
_TOGETHER = 2
"""Promises of one side that share a sentence."""
_NEWS = re.compile(
    r"(?:let me know|let me hear|get back|call|phone|ring|text|email|contact|message|decide|check|find out|revert|"
    r"inform|tell me|confirm|ask|speak|see|discuss|consider|wait|look|think|review|hear|come back|be in touch|write)\b"
)
"""Deeds of theirs that are news to come rather than favours: nobody is thanked for offering to decide."""
_LEANS = re.compile(
    r"\b(?:before|by|after) (?:then|that)\b|\bthose\b|\bonce (?:I|you|it)\b|\bof (?:getting|receiving) (?:it|them)\b|"
    r"\b(?:return|do|complete|finish|sign|send) (?:it|them) (?:back|within|by|the)\b|"
    r"^(?:return|do|complete|finish|sign|read|fill in) (?:it|them)$",
    re.IGNORECASE,
)
"""What one of mine says of something they will send or do first."""
_ELSEWHERE = re.compile(r" (?:to|over to) (?:HR|IT|the|my|their|[A-Z])(?=\W|[a-z])(?!\S*\d)")
_TO_YOU = re.compile(r",? (?:to|for|with) you$")
_HANDING = re.compile(r"(send|email|forward|give|show|bring|post|mail) ([^,]+?) (?:to|for) you(?P<more> as .+)?$")
_COMING = re.compile(r"(?:come|pop|drop|swing|call) (?:in|by|over|round|along|back|down|up)\b")
"""What both agreed on and only the candidate does: *come in for a look round*."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence to write: its section, the shapes of phrasing that fit, and the values for them."""

    section: str
    shapes: tuple[str, ...]
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Promises:
    """All units of a note."""

    units: tuple[Unit, ...]
    mine: tuple[Agreed, ...] = ()
    left_out: tuple[str, ...] = ()
    tells_decision: bool = False
    """Whether an item of theirs says when they decide, so that the note need not say it again."""


def promises(
    interview: Interview, index: int, met: date | None, today: date, words: Words, sources: Sources
) -> Promises:
    """Read every action item for the note to one interviewer and group them."""
    reader = reader_of(interview, index)
    grouped: dict[str, list[tuple[Agreed, str]]] = {s: [] for s in PROMISES}
    left_out = []
    for number, action in enumerate(interview.actions):
        typed = for_reader(action, interview, index, reader, words.english)
        item = agreed(typed, f"actions[{number}]", words.english, met, today, interview.country)
        item = _turned(item, index, reader, words)
        section, who = _placed(interview, index, item)
        if section == "mine" and item.vp and called_in(interview, item.to)[0] not in (None, index):
            item = replace(item, np="")  # "the relight plot for Ola" is not sent to this reader
        if section.endswith("_other") and "your" in item.due:
            item = replace(item, due=item.due.replace("your", "their"))  # "at your convenience"
        if section:
            grouped[section].append((item, to_reader(who, reader, words.english) if item.agent == who else who))
        else:
            left_out.append(item.source)
    units = tuple(u for section, items in _in_order(grouped) for u in _units(section, items, sources, words.english))
    return Promises(units, tuple(i for i, _ in grouped["mine"]), tuple(left_out), _tells_decision(grouped))


def _in_order(grouped: dict[str, list[tuple[Agreed, str]]]) -> list[tuple[str, list[tuple[Agreed, str]]]]:
    """Tell theirs first where one of mine speaks of it: *I'll return it*, *I'll do the test task* that they send."""
    given = {i.np.split()[-1].lower() for i, _ in grouped["theirs"] if i.np}
    leaning = any(
        _LEANS.search(f"{i.vp} {i.clause} {i.due}") or given & set(i.vp.lower().split()) for i, _ in grouped["mine"]
    )
    order = ("theirs", "theirs_other", "mine") if leaning else ("mine",)
    return [(s, grouped[s]) for s in (*order, *(s for s in grouped if s not in order))]


def for_reader(action: Action, interview: Interview, index: int, reader: Reader, english: English) -> Action:
    """Word an item for one reader: *you* for their name, and no name where the sentence will say whom it is for."""
    if is_unread(action.what, action.owner, english):
        return action
    place, _ = called_in(interview, action.to)
    what = addressed(action.what, reader.names, english)
    if place is not None and place != index:
        person = interview.interviewers[place]
        name = name_of(person.name)
        what = without_receiver(what, {person.name, name.full, name.given, name.titled, called(person)}, english)
    return replace(action, what=what)


def _turned(item: Agreed, index: int, reader: Reader, words: Words) -> Agreed:
    def said(text: str) -> str:
        turned = to_reader(text, reader, words.english)
        return turned if words.tone.contractions else without_contractions(turned, words.english)

    item = _handed_to_you(item)
    return replace(
        item,
        vp=said(item.vp),
        np=re.sub(r",? from you$", "", said(item.np)) if item.owner == "them" else said(item.np),
        clause=item.clause if item.kept else said(item.clause),
        due=_varied(item.due, index),
    )


def _handed_to_you(item: Agreed) -> Agreed:
    """Say *send you the notes*, not *send the notes for you*; and nothing where the sentence says *you* itself."""
    if item.owner != "me":
        return item
    given = _HANDING.match(item.vp)
    if _ELSEWHERE.search(item.np):
        item = replace(item, np="")  # "the DBS number to HR" is not handed to the reader
    vp = f"{given[1]} you {given[2]}{given['more'] or ''}" if given and len(given[2].split()) < LONG else item.vp
    return replace(item, vp=vp, np=_TO_YOU.sub("", item.np))


def _tells_decision(grouped: dict[str, list[tuple[Agreed, str]]]) -> bool:
    """Whether an item of theirs already says when they decide."""
    said = [i for section in ("theirs", "theirs_other") for i, _ in grouped[section] if i.due]
    return any(re.search(r"\b(?:decisions?|decide|outcome|verdict)\b", f"{i.vp} {i.np} {i.clause}") for i in said)


def _varied(said: str, index: int) -> str:
    """Leave the weekday of a full date off in every second note of a panel: two notes need not say it alike."""
    return re.sub(r"\b[MTWFS][a-z]+day,? (?=\d|[A-Z])", "", said) if index % 2 else said


def _placed(interview: Interview, index: int, item: Agreed) -> tuple[str, str]:
    """Say in which section an item stands in this person's note, and whom it names."""
    place, name = called_in(interview, item.to)
    other = place is not None and place != index
    if item.owner == "both" and item.vp and _COMING.match(item.vp):
        return ("mine_other", name) if other else ("mine", "")
    named = other and _names(interview, place, f"{item.vp} {item.np} {item.clause}")
    if item.owner == "both":
        return ("both_other", name) if other and not named else ("both", "")
    if item.owner == "me":
        return ("mine_other", name) if other and not named else ("mine", "")
    if item.event:
        return ("both_other", name) if other else ("theirs", "")
    by, agent = called_in(interview, item.agent)
    if other and not item.agent and item.np and _is_named(name, item.np):
        return "theirs", ""  # "the date from Ms Farrow's secretary" names her already
    if item.agent and by != index:
        return "theirs_other", agent
    return ("theirs_other", name) if other and not item.agent else ("theirs", "")


def _names(interview: Interview, place: int | None, text: str) -> bool:
    """Whether an item names its person already, in whatever form: *give Amaru access* is about Dr. Quispe."""
    if place is None:
        return False
    person = interview.interviewers[place]
    name = name_of(person.name)
    return any(_is_named(form, text) for form in (name.given, name.family, person.call.strip()) if form)


def _is_named(name: str, text: str) -> bool:
    """Whether an item already says whom it concerns: *accompany Frau Aumüller on an inspection*."""
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _values(item: Agreed, sources: Sources) -> dict[str, str]:
    number = sources.number(item.source)
    values = {"due": due_after(item.np or item.vp or item.clause, item, number)}
    if item.vp and wants_front(item):
        values["front"] = fact(item.due[0].upper() + item.due[1:], number)
    for name, text in (("vp", item.vp), ("np", item.np)):
        parted = dated(text, item, number)
        if text:
            values[name] = parted or own(text, number)
        if parted:
            values["due"] = ""
            values.pop("front", None)
    if item.clause:
        marked = own(item.clause, number)
        # A clause in another language stands alone: nothing but a sentence of its own fits around it.
        values |= {"It": capital(marked)} | ({} if item.kept else {"it": marked})
    return values


def _shapes(section: str, item: Agreed) -> tuple[str, ...]:
    if item.clause:
        return ("clause",)
    if item.event and item.owner == "them":
        return ("event", "noun")  # theirs, or both of theirs and a third person's
    if item.owner == "both":
        return ("do",) if item.vp else ("noun",)
    if item.owner == "them" and item.vp and not item.np and _NEWS.match(item.vp):
        return ("know",)
    if item.owner == "them" and item.np and not item.vp:
        # "Salary range from HR": it was typed without a verb, so that nobody knows whether it was offered.
        return ("await",)
    if section == "mine_other" and item.np:
        return ("give",)  # "I told Priya I'd send the report" leaves out to whom
    return tuple(s for s, have in (("do", item.vp), ("give", item.np)) if have)


def _units(section: str, items: list[tuple[Agreed, str]], sources: Sources, english: English) -> list[Unit]:
    units: list[Unit] = []
    waiting: list[Agreed] = []
    for item, who in sorted(items, key=lambda i: i[0].day or date.max):
        if section in ("mine", "theirs", "both") and item.vp and len(items) > 1:
            waiting.append(item)
            if len(waiting) == _TOGETHER:
                units.append(_joined(section, waiting, sources))
                waiting = []
            continue
        values = _values(item, sources)
        if who:
            named = re.sub(r"^(?:The|My|Their|His|Her|Your)(?= )", lambda m: m[0].lower(), with_article(who, english))
            values["who"] = fact(named, sources.number(f"{item.source}.to"))
        units.append(Unit(section, _shapes(section, item), values))
    units.extend(Unit(section, _shapes(section, i), _values(i, sources)) for i in waiting)
    return units


def _joined(section: str, items: list[Agreed], sources: Sources) -> Unit:
    """Set two promises of one side into one verb phrase: *send the notebook by Friday and call Ana on Monday*."""
    long = sum(len(i.vp.split()) for i in items) > 9
    first, *others = items
    values = [_values(i, sources) for i in (first, *(_without_same_verb(i, first) for i in others))]
    parts = [v["vp"] + v["due"] for v in values]
    return Unit(section, ("do",), {"vp": (", and " if long else " and ").join(parts), "due": ""})


def _without_same_verb(item: Agreed, first: Agreed) -> Agreed:
    """Leave out the second *send* of two: *send the notebook by Friday and my references by Monday*."""
    verb, _, rest = item.vp.partition(" ")
    same = verb == first.vp.partition(" ")[0] and item.np and first.np and rest == item.np
    return replace(item, vp=rest) if same else item
