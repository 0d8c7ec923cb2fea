"""What has become of a promise: done already, never made, of another thing, or due on another day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.dates import When
from assistant.core.dates import read as read_day
from assistant.core.drafts import facts_of, stands_in, stems
from assistant.core.interview import Interview, Owner, of_action
from assistant.core.talk.phrasing import Fates
from assistant.core.talk.remarks import is_remark
from assistant.core.talk.scope import known_names, named_in
from assistant.core.talk.sight import Read, Sight

_ANY_DAY = date(2000, 1, 3)
"""Only whether words are a day is asked here, and not which."""
_QUOTED = re.compile(r"[\"“”]|(?<!\w)['‘]")
_QUOTATION = re.compile(r"[\"“][^\"”]*[\"”]")
_GONE = re.compile(r"(?:this (?:morning|afternoon|evening)|yesterday|last)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:the )?day before yesterday\b|\byesterday\b|\blast (?:mon|tues|wednes|thurs|fri)day\b", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:instead of|rather than|not|isn['’]?t|wasn['’]?t)\b(.*)$", re.IGNORECASE)
"""Behind these stands the day that is not meant."""
_REMINDS = re.compile(r"\bremind me\b", re.IGNORECASE)
"""Behind this, a day is for us."""
_SPOKEN_OF = re.compile(r"\bpromis", re.IGNORECASE)
_EXACT = re.compile(r"morning|afternoon|evening|noon|lunch\w*|midday|night|\bat \w+|end of (?:the )?day")
"""What tells the hours of a day."""
_BARE = re.compile(r"(?:\w+ )?\d{1,2}")
_LONGEST_DAY = 5
_MARKS = "\"'“”‘’"
_LONG = 4
"""Words of a day that may hold more than the day."""
_DECISION = "decision_by"
_NO_DAY = frozenset({"now", "coming", "today", "just", "may", "march", "sat", "sun", "wed"})
"""What is a day by itself and hardly ever one here."""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?: of)?(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)?"
_DATED = re.compile(rf"(?:on )?{_WEEKDAY},? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?{_MONTH}", re.IGNORECASE)
"""A weekday with its date: which year it fits is not asked here."""
_ANY_WEEKDAY = re.compile(rf"\b{_WEEKDAY}\b")
_HOUR = r"(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b)?|noon)"
_HOUR_FIRST = re.compile(rf"\b(by|at|before) {_HOUR} (?:on )?({_WEEKDAY})\b", re.IGNORECASE)
_HOUR_LAST = re.compile(rf"\b({_WEEKDAY}) (by|before) {_HOUR}(?![\w%])", re.IGNORECASE)
_LEADS = re.compile(r"^(?:by|on|before|until|till|around|in|at)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Promise:
    number: int
    what: str
    due: str
    shared: int
    """How many telling words of a line it is named by."""


def promised(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read "I already sent the card", "I never promised a link", "the brief is coming Wednesday now"."""
    known, told = by.phrases.fates, by.interview
    if told is None or by.note is None or known.orders.match(words) or _QUOTED.search(words):
        return None
    if _is_of_the_talk(words, told, by):
        return None
    rows = [p for p in _promises(words, told, known) if of_action(p.number) in facts_of(by.note.sentences)]
    named = [p for p in rows if p.shared and p.shared == max(r.shared for r in rows)]
    gone = known.never.search(words) or known.done.search(words)
    if not named and gone and (ways := tuple(_elsewhere(words, by, told))):
        return Unclear(words, (), (*ways, (Command("change", field="actions"),)))
    if not named and gone and by.phrases.shapes.of(_KIND, "theirs").search(words):
        return (Command("change", field="actions"),)  # which promise was not said
    if not named and _SPOKEN_OF.search(words):
        named = [p for p in rows if told.actions[p.number].owner != Owner.THEM]
    if len(named) == 1 and (other := promised_thing(words, named[0].what, by)) is not None:
        return other
    if len(named) == 1 and known.never.search(words):
        return (Command("drop", paragraph=named[0].what),)
    if len(named) == 1 and known.done.search(words):
        left = (Command("drop", paragraph=named[0].what),)
        return Unclear(words, (), (left, (Command("change", field="actions"),)))
    return _moved(words, by, rows, named, known)


def _elsewhere(words: str, by: Sight, told: Interview) -> Iterator[tuple[Command, ...]]:
    """Offer to leave out what is done already, or was never promised, where another's note promises it."""
    rows = [p for p in _promises(words, told, by.phrases.fates) if p.shared]
    for note in by.drafts.notes if by.drafts else ():
        for row in rows:
            if of_action(row.number) in facts_of(note.sentences):
                yield (Command("next", text=note.to.name), Command("drop", paragraph=row.what))


def days_told(words: str, by: Sight) -> tuple[tuple[Command, ...], ...]:
    """Return what one new day in a line may be the day of: a promise it names, the decision, the interview."""
    told, known = by.interview, by.phrases.fates
    words = _QUOTATION.sub("", words)
    if _REMINDS.search(words):
        return ()
    if told and by.phrases.shapes.of("gate", "of_the_talk").search(words) and (gone := _PAST.search(words)):
        return ((Command("change", field="date", text=gone[0]),),)
    days = list(dict.fromkeys(_days(words, by))) if told and by.note else []
    denied = " ".join(m[0] for m in by.phrases.shapes.of("gate", "denied").finditer(words))
    old = [d for d in days if d in denied or (told and any(_same(d, due) for due in _known_days(told)))]
    new = [d for d in days if d not in old] or [d for d in days if d not in denied]
    if told is None or len(new) != 1:
        return ()
    day = _LEADS.sub("", new[0])
    if _is_of_the_talk(words, told, by):
        return ((Command("change", field="date", text=day),),)
    rows = [p for p in _promises(words, told, known) if p.shared] or [
        p for p in _promises(words, told, known) if p.due and any(_same(d, p.due) for d in old)
    ]
    ways = [
        (Command("change", field="due", paragraph=p.number, text=new[0]),) for p in rows if not _same(new[0], p.due)
    ]
    if (
        told.decision_by
        and not _same(day, told.decision_by)
        and (stems(words) & known.decides or any(_same(d, told.decision_by) for d in old))
    ):
        ways.append((Command("change", field=_DECISION, text=day),))
    return tuple(ways)


def _is_of_the_talk(words: str, told: Interview, by: Sight) -> bool:
    """Whether a line is about the interview and names no promise: "we met Sunday"."""
    talked = by.phrases.shapes.of("gate", "of_the_talk").search(words)
    return bool(talked) and not any(p.shared for p in _promises(words, told, by.phrases.fates))


def _alone(day: str) -> str:
    """Return a day without what is said before it: "they told me the 11th"."""
    said, rows = _when(day), day.strip(_MARKS).split()
    meant = (said.day, said.part) if said else None
    ends = (" ".join(rows[at:]) for at in range(len(rows) - 1, 0, -1) if rows[at].lower() != rows[-1].lower() or at)
    same = (text for text in ends if (found := _when(text)) and (found.day, found.part) == meant)
    alone = next(same, day)
    return day.strip(_MARKS) if _LEADS.match(day) or len(rows) < _LONG else alone


def _known_days(told: Interview) -> list[str]:
    return [told.decision_by, *(action.due for action in told.actions)]


def _moved(
    words: str, by: Sight, rows: Sequence[_Promise], named: Sequence[_Promise], known: Fates
) -> Understood | None:
    days = list(_days(words, by))
    if not days or not known.moved.search(words):
        return None
    told = by.interview.decision_by if by.interview else ""
    known_days = [*(row.due for row in rows), told]
    old = [day for day in days if any(_same(day, due) for due in known_days)]
    if len(old) == len(days) > 1 and (denied := _DENIED.search(words)):
        old = [day for day in days if day in denied[1]][:1] or old
    new = [day for day in days if day not in old]
    if len(new) != 1:
        return None
    if told and (stems(words) & known.decides or any(_same(day, told) for day in old)):
        return (Command("change", field=_DECISION, text=_LEADS.sub("", new[0])),)
    meant = [row for row in rows if any(_same(day, row.due) for day in old)]
    meant = meant or list(named)
    if len(meant) == 1:
        return (Command("change", field="due", paragraph=meant[0].number, text=new[0]),)
    return None


def _hour_behind(words: str) -> str:
    # "By 10 on Thursday" and "Thursday by 10" are "by Thursday at 10".
    words = _HOUR_FIRST.sub(r"\1 \3 at \2", words)
    return _HOUR_LAST.sub(r"\2 \1 at \3", words)


def _promises(words: str, told: Interview, known: Fates) -> Iterator[_Promise]:
    said = stems(words) - known.small
    for number, action in enumerate(told.actions):
        yield _Promise(number, action.what, action.due, len(said & (stems(action.what) - known.small)))


def _days(words: str, by: Sight) -> Iterator[str]:
    """Yield each day in a line without what is said before it; "Tom" is who was met, and no day to come."""
    known = known_names(by.context)
    found = map(_alone, days_in(_hour_behind(words)))
    return (day for day in found if not (day[:1].isupper() and day.casefold() in known))


def days_in(words: str) -> Iterator[str]:
    """Yield the words of each day in a line, the longest reading of each."""
    spans = [m.span() for m in re.finditer(r"[^\s,;!?=>]+", words)]
    at = 0
    while at < len(spans):
        for end in range(min(at + _LONGEST_DAY, len(spans)), at, -1):
            text = words[spans[at][0] : spans[end - 1][1]].rstrip(".")
            said = text.lower().split()
            # "Thursday to Friday" is from one to the other.
            no_day = len(_ANY_WEEKDAY.findall(text.lower())) > 1 or _GONE.match(text) or _BARE.fullmatch(text)
            if said and not no_day and (_DATED.fullmatch(text) or _when(text)) and not {said[0], said[-1]} & _NO_DAY:
                yield text
                at = end - 1
                break
        at += 1


def is_day(words: str) -> bool:
    """Whether words are a day and nothing else."""
    return bool(_DATED.fullmatch(words) or _when(_LEADS.sub("", words)))


def _when(text: str) -> When | None:
    found = read_day(text, _ANY_DAY, past=True) if text else None
    return found if found and (found.kind in ("day", "week", "weekend", "month") or found.part) else None


def _same(day: str, other: str) -> bool:
    a, b = _when(_LEADS.sub("", day)), _when(_LEADS.sub("", other))
    exact = [_EXACT.findall(text.lower()) for text in (day, other)]
    return bool(a and b and (a.kind, a.day, a.part) == (b.kind, b.day, b.part)) and exact[0] == exact[1]


_KIND = "promise_of"
_LONGEST = 7
"""Words a thing has at most."""


def promised_thing(words: str, what: str, by: Sight) -> Understood | None:
    """Read what a promise was of instead; None where a line gives no other thing for it.

    Where something else is told of it that cannot stand there, the promise is asked for: nothing goes that was told.
    """
    shapes = by.phrases.shapes
    if not shapes.of(_KIND, "away").search(words) or words.rstrip().endswith("?"):
        return None
    said = [c.strip(" .,;:!") for c in shapes.of(_KIND, "cut").split(words)]
    telling = stems(what) - by.phrases.fates.small
    named = telling | stems("promise")
    old = [c for c in said if stems(c) & named and shapes.of(_KIND, "away").search(c)]
    leads = shapes.of(_KIND, "lead")
    rest = [c for c in said if c and c not in old and not stems(c) & telling]
    rest = [c for c in rest if leads.match(c) or not is_remark(c, by.phrases.beside)]
    if not old or not rest:
        return None
    thing = _object(what, by)
    new, sure = _thing(rest[-1], by)
    anew = (Command("change", field="actions"),)
    if not new or not thing or stems(new) <= telling:
        return Unclear(words, (), (anew,)) if _tells(rest, by) else None
    put = (Command("edit", paragraph=thing, field="fact", text=new),)
    return put if sure and len(rest) == 1 else Unclear(words, (), (put, anew))


def _object(what: str, by: Sight) -> str:
    """Return what is promised without the verb, as it stands in the note; empty where it stands otherwise."""
    thing = what.strip(" .").partition(" ")[2]
    return thing if thing and by.note and stands_in(thing, by.note.body) else ""


def _thing(clause: str, by: Sight) -> tuple[str, bool]:
    """Return the thing a clause gives, and whether that was surely promised."""
    shapes = by.phrases.shapes
    lead = shapes.of(_KIND, "lead").match(clause)
    soft = shapes.of(_KIND, "softly").match(clause)
    found = lead or soft
    text = shapes.of(_KIND, "tail").sub("", clause[found.end() :] if found else clause).strip()
    is_thing = shapes.of(_KIND, "thing").fullmatch(text) and not shapes.of(_KIND, "nothing").search(text)
    is_thing = is_thing and len(text.split()) <= _LONGEST and not named_in(text, by.context)
    return (text, bool(lead)) if is_thing else ("", False)


def _tells(rest: list[str], by: Sight) -> bool:
    shapes = by.phrases.shapes
    return any(shapes.of(_KIND, name).match(c) for c in rest for name in ("lead", "softly"))
