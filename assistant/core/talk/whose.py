"""What a line wishes for those whose notes it names.

What is left of the line is read at the note of each whom it is for, by the same readers as any other line.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.core.commands import EVERYONE, HARMLESS, RELAYED, SHAPING, Command, Unclear, Understood
from assistant.core.drafts import stands_in
from assistant.core.talk.aims import Aim, aims_of, groups_of
from assistant.core.talk.cuts import orders
from assistant.core.talk.refer import Way
from assistant.core.talk.replacing import ways
from assistant.core.talk.sight import Sight, Wish

_UNSURE = frozenset({"unclear", "help", "done", "next", "all"})
_HANDED = frozenset({"copy", "save", "print", "drafts"})
_SHARED = EVERYONE | _HANDED | {"change", "rename", "undo", "redo"}
"""What can be done for several notes at once; what concerns the answers concerns every note."""
_SUBJECT = SHAPING | _HANDED | {"greeting", "closing", "postscript", "subject", "lock", "edit"}
"""What somebody's note may be said to be, where they are named as who it is: "Marcus can be more casual"."""
_TOLD = frozenset({"add", "postscript"})
_LEAD = re.compile(r"(?:use|put|say|write|make|do|sign|add|greet|call|have)\b", re.IGNORECASE)
"""What a clause begins with, and the clauses after it need not say again."""
_TWO, _CHOSEN = 2, 3
"""Readings offered."""
Read = Callable[[str, str], Wish]
"""Reads a line at somebody's note."""


def for_whom(words: str, by: Sight, read: Read, plainly: Callable[[str], Wish]) -> Wish | None:
    """Read a line that says whose notes it is for; None where it says nobody's, or nothing else in it is read.

    ``plainly`` reads a line as if it named nobody's note.
    """
    if not by.context.people or words.startswith(("/", "\\")):
        return None
    rows = list(aims_of(words, by))
    if not rows:
        return None
    here = by.note.to.name if by.note else ""
    groups = groups_of(words, by)
    if each := _each(groups, words, by, read):
        return each
    for aim in rows if len(groups) < _TWO else ():
        if found := _aimed(words, aim, by, read, plainly):
            return found
    one = next((a.people[0] for a in rows[:1] if len(a.people) == 1 and not (a.open or a.subject)), here)
    return _or_there(plainly(words), one, by) if one != here else None


def _or_there(found: Wish, who: str, by: Sight) -> Wish:
    """Offer at somebody's note what would be done to the one on the screen, where the line names theirs."""
    read = found.understood
    ways = read.options if isinstance(read, Unclear) else (read,)
    if found.people or found.everyone or not any(_acts_here(way) for way in ways):
        return found
    there = tuple(dict.fromkeys(_at(who, way, by) if _acts_here(way) else way for way in ways))
    return Wish(replace(read, options=there) if isinstance(read, Unclear) else Unclear("", (), there))


def _acts_here(way: Way) -> bool:
    shared = HARMLESS | {"change", "rename", "undo", "redo"}
    return any(c.name not in shared for c in way) and all(c.name != "next" for c in way)


def _aimed(words: str, aim: Aim, by: Sight, read: Read, plainly: Callable[[str], Wish]) -> Wish | None:
    """Read what is left of a line at the notes of those whom it is for."""
    found = {p: read(aim.rest, p) for p in aim.people}
    sure = {p: way for p, w in found.items() if (way := _way(_wherever(w.understood, aim))) and _does(way, aim)}
    if len(aim.people) == 1 and not aim.everyone:
        return _of_one(words, aim, found[aim.people[0]], by, plainly)
    if aim.open:
        return _of_some(words, sure, by)
    if not sure:
        return _offered_to_all(words, aim, found, by)
    ways = set(sure.values())
    if len(ways) == 1 and all(c.name in _SHARED for c in next(iter(ways))):
        whole = set(aim.people) == set(by.context.people)
        way = tuple(one for c in next(iter(ways)) for one in (_of_all(c, words) if whole else (c,)))
        return _or_told(words, aim, Wish(way, everyone=whole, people=() if whole else aim.people), plainly)
    return Wish(_one_by_one(list(sure.items()), by))


def _wherever(read: Understood, aim: Aim) -> Understood:
    """Put words in wherever they stand where they are for all notes: of which sentence is not asked then."""
    ways = read.options if isinstance(read, Unclear) and aim.everyone else ()
    whole = ways[-1][0] if ways and len(ways[-1]) == 1 else Command("unclear")
    each = all(len(w) == 1 and w[0].field.startswith("words ") and w[0].with_(field="") == whole for w in ways[:-1])
    return (whole,) if whole.name == "edit" and len(ways) > 1 and each else read


def _way(read: Understood) -> Way:
    """Return what is surely to be done; nothing where that is not sure."""
    return read if isinstance(read, tuple) and all(c.name not in _UNSURE for c in read) else ()


def _does(way: Way, aim: Aim) -> bool:
    if aim.subject and not all(c.name in _SUBJECT or (aim.everyone and c.name == "add") for c in way):
        return False
    if aim.spares and any(c.name == "rename" for c in way):
        return False  # "March, not Marsh" spares nobody's note
    return not all(c.name in HARMLESS and c.name not in _HANDED for c in way)


def _of_one(words: str, aim: Aim, found: Wish, by: Sight, plainly: Callable[[str], Wish]) -> Wish | None:
    who, read = aim.people[0], found.understood
    if isinstance(read, Unclear) and len(read.options) == _TWO and all(w[0].name in _TOLD for w in read.options):
        return _or_told(words, aim, replace(found, understood=read.options[0], people=aim.people), plainly)
    if isinstance(read, Unclear):
        ways = tuple(_at(who, way, by) for way in read.options if _does(way, aim))
        return Wish(replace(read, options=ways)) if ways else None
    if not _way(read) or not _does(read, aim):
        return None
    if aim.spares and any(c.name == "change" for c in read):
        return _of_words(words, aim, by, read)
    # Of one who is named, "she" may be somebody else.
    way = tuple(c.with_(field="") if c.field == RELAYED else c for c in read)
    return _or_told(words, aim, replace(found, understood=way, people=aim.people), plainly)


def _of_words(words: str, aim: Aim, by: Sight, read: Way) -> Wish:
    """Change words of one note alone where the other is to stay as it is; a fact would change in both."""
    note, phrases = by.note_to(aim.people[0]), by.phrases
    said = ways(aim.rest, (*phrases.arrows, *phrases.instead, *phrases.corrected), note)
    put = next(((old, new) for old, new, _ in said if note and stands_in(old, note.body)), None)
    if put is None or len(read) > 1:
        return Wish(Unclear(words, (), (read,)))
    told = read[0].text if read[0].text.casefold() in put[1].casefold() else put[1]
    new, there = (told or put[1]).split(), re.search(re.escape(put[0]), note.body if note else "", re.IGNORECASE)
    old = there[0].split() if there else []
    if len(old) == len(new):  # "early january" for "early December"
        new = [f"{w[:1].upper()}{w[1:]}" if o[:1].isupper() else w for o, w in zip(old, new, strict=True)]
    return Wish((Command("edit", paragraph=put[0], text=" ".join(new)),), people=aim.people)


def _or_told(words: str, aim: Aim, found: Wish, plainly: Callable[[str], Wish]) -> Wish:
    """Ask where a name may as well belong to the sentence that is given: "add that I kept the book for Marcus"."""
    read = found.understood
    text = next((c.text for c in read if c.name in _TOLD and c.text), "") if isinstance(read, tuple) else ""
    begins = words.casefold().find(" ".join(text.split()[:2]).strip(" .,!?").casefold()) if text else -1
    apart = words[: aim.at].rstrip()[-1:] in tuple("\"”»'’.!")
    if not isinstance(read, tuple) or not 0 <= begins < aim.at or apart:
        return found
    other = plainly(words).understood
    ways = other.options if isinstance(other, Unclear) else (other,)
    told = tuple(way for way in ways if any(c.name in _TOLD for c in way))
    here = tuple(c for p in found.people for c in (Command("next", text=p), *read)) if found.people else read
    options = tuple(dict.fromkeys((here, *told)))[:_CHOSEN]
    return Wish(Unclear(words, (), options), everyone=found.everyone) if told and not found.everyone else found


def _of_some(words: str, sure: dict[str, Way], by: Sight) -> Wish | None:
    """Do it where it can be done for one alone, and ask whose note is meant where it can for several."""
    if len(sure) == 1:
        who, way = next(iter(sure.items()))
        return Wish(way, people=(who,))
    here = by.note.to.name if by.note else ""
    ways = tuple(_at(who, way, by) for who, way in sorted(sure.items(), key=lambda row: row[0] != here))
    return Wish(Unclear(words, (), ways[:_CHOSEN])) if ways else None


def _offered_to_all(words: str, aim: Aim, found: dict[str, Wish], by: Sight) -> Wish | None:
    reads = [read for w in found.values() if isinstance(read := w.understood, Unclear)]
    whole = set(aim.people) == set(by.context.people)
    meant = [w for read in reads for w in read.options if _does(w, aim) and all(c.name in _SHARED for c in w)]
    ways = dict.fromkeys(tuple(one for c in w for one in (_of_all(c, words) if whole else (c,))) for w in meant)
    offered = Unclear(words, (), tuple(ways)[:_CHOSEN], lost=next((read.lost for read in reads), ""))
    return Wish(offered, everyone=whole, people=() if whole else aim.people) if ways else None


def _of_all(command: Command, words: str) -> Way:
    """Hand over each of the notes; a name for a file is one's alone."""
    if command.name not in _HANDED:
        return (command,)
    if command.name == "save" and command.text.strip() and not command.text.startswith("."):
        lost = re.search(rf"(?:(?:to|as|in|into) )?{re.escape(command.text)}", words, re.IGNORECASE)
        return (command.with_(field="all", text=""), Command("unclear", text=lost[0] if lost else command.text))
    return (command.with_(field="all"),)


def _at(who: str, way: Way, by: Sight) -> Way:
    here = by.note.to.name if by.note else ""
    return way if who == here else (Command("next", text=who), *way)


def _one_by_one(rows: list[tuple[str, Way]], by: Sight) -> Way:
    """Return what is done at one note after the other."""
    here, done = by.note.to.name if by.note else "", []
    for who, way in rows:
        done += [] if who == here else [Command("next", text=who)]
        done += [c for c in way if c.name != "show"] if who != here else way
        here = who
    return tuple(done)


def _each(groups: list[tuple[str, tuple[str, ...]]], words: str, by: Sight, read: Read) -> Wish | None:
    """Read a line whose clauses are for the notes of different people: "Tim's formal, Rosa's short"."""
    if len(groups) < _TWO:
        return None
    rows: list[tuple[str, Way]] = []
    lead = _LEAD.match(groups[0][0])
    sure = True
    for text, people in groups:
        for who in people:
            way, is_sure = _first_way(text, who, read, lead[0] if lead else "")
            if not way:
                return None
            sure = sure and is_sure
            rows.append((who, way))
    way = _one_by_one(rows, by)
    return Wish(way if sure else Unclear(words, (), (way,)))


def _first_way(text: str, who: str, read: Read, lead: str) -> tuple[Way, bool]:
    several = bool(orders(text))  # of several orders, what is offered may be one alone
    reads = [read(said, who).understood for said in dict.fromkeys((text, f"{lead} {text}".strip()))]
    if way := next((w for r in reads if (w := tuple(c for c in _way(r) if c.name != "stay"))), ()):
        return way, True
    offered = (r.options[0] for r in reads if isinstance(r, Unclear) and r.options)
    ways = (way for way in offered if not several and _way(way) and not any(c.name in _TOLD for c in way))
    return next(ways, ()), False
