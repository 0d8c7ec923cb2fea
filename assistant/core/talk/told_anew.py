"""A name or a number told anew, and what it replaces: "its Night Shift Team Leader", "3 years now, not 2"."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command
from assistant.core.drafts import body_of, stands_in, stems
from assistant.core.suggest import likeness
from assistant.core.talk.left_out import without_half
from assistant.core.talk.pieces_read import NUMBERS
from assistant.core.talk.promised import days_in
from assistant.core.talk.refer import Way
from assistant.core.talk.sight import Sight, is_denied

_ALIKE = 0.5
_RUN = re.compile(r"[A-Z][\w.'’+-]*(?: (?:(?:&|and|of|for|the|de|van|von) (?=[A-Z(]))?[A-Z(][\w.'’+()-]*)*")
_NUMBER = rf"(?P<n>\d[\d.,]*\+?|{'|'.join(NUMBERS)})"
_COUNTED = re.compile(rf"(?<![\w.]){_NUMBER}[ -](?P<of>[a-z]{{3,}})", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w.])\d[\d.,]*[+%]?(?!\w)")
_SHORT = {"yr": "year", "mth": "month", "wk": "week", "hr": "hour", "min": "minute"}
_LEAST = 4
"""Letters of a name that may be another spelling."""
_SPELLED = 0.2
"""How much less one word alike tells than a word that is the same."""


def names_told(words: str, by: Sight) -> Iterator[Way]:
    """Yield the name or the title that a new one resembles, changed to it."""
    told = by.interview
    if told is None or by.note is None:
        return
    people = [(p.name, Command("rename", paragraph=i)) for i, p in enumerate(told.interviewers)]
    titles = [(p.title, Command("rename", field="title")) for p in told.interviewers if p.name == by.note.to.name]
    known = [("company", told.company), ("role", told.role), ("sender", told.sender.name)]
    old = [*((text, Command("change", field=name)) for name, text in known), *people, *titles]
    for run in _runs(words, by):
        if run.casefold().replace(" and ", " & ") == told.company.casefold() != run.casefold():
            yield (Command("change", field="company", text=run),)  # they write the "&" out
        if len(run) < _LEAST or is_denied(words, run, by) or any(stems(run) <= stems(text) for text, _ in old):
            continue
        if by.phrases.shapes.of("values", "greets").match(run.split()[0]):
            continue  # how somebody is greeted is no name
        near = max(old, key=lambda row: _likeness(run, row[0]), default=None)
        if near and _likeness(run, near[0]) >= _ALIKE:
            yield (near[1].with_(text=_whole(run, near[0]) if near[1].name == "rename" else run),)


def as_a_name(command: Command, by: Sight) -> Command:
    """Put a name right where words would only take the place of others: "Jon -> Jon Lindqvist" is who he is."""
    old, new = str(command.paragraph).split(), command.text.split()
    if command.name != "edit" or not old or not new or by.interview is None or not _RUN.fullmatch(command.text):
        return command
    if by.phrases.shapes.of("values", "greets").match(new[0]):
        return command  # how somebody is greeted
    for field, told in (("role", by.interview.role), ("company", by.interview.company)):
        there = re.compile(rf"(?<!\w){re.escape(str(command.paragraph))}(?!\w)", re.IGNORECASE)
        own = by.drafts and (there.search(by.drafts.now.subject) or any(k.edited for k in by.drafts.now.kept))
        alone = (
            by.note and not own and not there.search(re.sub(re.escape(told), " ", by.note.page, flags=re.IGNORECASE))
        )
        if told and alone and there.search(told) and command.text[:1].isupper():
            return Command("change", field=field, text=there.sub(lambda _: command.text, told, count=1))
    for i, person in enumerate(by.interview.interviewers):
        known = [word.casefold() for word in person.name.split()]
        said = [word.casefold() for word in old]
        alike = set(said) & {w.casefold() for w in new} or likeness(old[-1].casefold(), new[-1].casefold()) >= _ALIKE
        if set(said) <= set(known) and alike:
            at = known.index(said[0])
            rows = person.name.split()
            # "Lin -> Dr. Lin Wei" gives more of the name; "Bet -> Beth" puts a part of it right.
            whole = (*rows[:at], *new, *rows[at + len(said) :])
            return Command("rename", paragraph=i, text=" ".join(whole))
    return command


def _runs(words: str, by: Sight) -> Iterator[str]:
    """Yield what may be a name: words with capitals, but for the one that only begins a sentence."""
    small = by.book.known
    for found in _RUN.finditer(words):
        rows = re.sub(r"['’]s\b", "", found[0].strip(" .,")).split()
        begins = not words[: found.start()].strip() or words[: found.start()].rstrip()[-1] in ".!?"
        if begins and by.book.tokens(rows[0])[0].word in small:
            rows = rows[1:]
        halves = " ".join(rows).split(" and ")
        # "Data Scientist and Tidewell Borough Council" is two names, "Pell and Watkins" one.
        if len(halves) > 1 and all(len(half.split()) > 1 for half in halves):
            yield from halves
        elif rows:
            yield " ".join(rows)


def _likeness(new: str, old: str) -> float:
    if not old:
        return 0.0
    shared = len(stems(new) & stems(old)) / max(1, len(stems(old)))
    pairs = [(a, b) for a in new.split() for b in old.split() if min(len(a), len(b)) >= _LEAST]
    return max([shared, *(likeness(a.casefold(), b.casefold()) - _SPELLED for a, b in pairs)])


def _whole(new: str, old: str) -> str:
    """Put one word of a name in the place of the one it resembles: "Obi-Williams" in "Grace Obi"."""
    if len(new.split()) > 1 or len(old.split()) < len(new.split()) + 1:
        return new
    rows = old.split()
    at = max(range(len(rows)), key=lambda i: likeness(rows[i].casefold(), new.casefold()))
    return " ".join((*rows[:at], new, *rows[at + 1 :]))


def numbers_told(words: str, by: Sight) -> Iterator[Way]:
    """Yield a number of the note put right by another of the same things, or by the one it is told not to be."""
    body = " ".join(s.text for s in body_of(by.note)) if by.note else ""
    there = [(m["n"], m["of"], m[0]) for m in _COUNTED.finditer(body)]
    for found in _COUNTED.finditer(words):
        same = [row for row in there if _thing(row[1]) == _thing(found["of"])]
        if not is_denied(words, found["n"], by) and len(same) == 1 and _value(same[0][0]) != _value(found["n"]):
            text = f"{_spelled(found['n'], like=same[0][0])}{same[0][2][len(same[0][0])]}{same[0][1]}"
            yield (Command("edit", paragraph=same[0][2], field="fact", text=text),)
    bare = [m[0] for m in _BARE.finditer(words)]
    old = [n for n in bare if re.search(rf"(?<![\w.]){re.escape(n)}(?!\w)", body)]
    new = [n for n in bare if n not in old]
    if len(bare) > 1 and old and new and old[0][-1:] == new[0][-1:] in "+%":
        yield (Command("edit", paragraph=old[0], field="fact", text=new[0]),)


def _thing(word: str) -> str:
    one = word.casefold().removesuffix("s")
    return _SHORT.get(one, one)


def _value(number: str) -> str:
    said = number.casefold()
    return str(NUMBERS.index(said) + 1) if said in NUMBERS else said


def _spelled(number: str, *, like: str) -> str:
    """Write a number as the note writes such numbers: in words or in digits."""
    if like[:1].isalpha() and number.isdecimal() and 0 < int(number) <= len(NUMBERS):
        return NUMBERS[int(number) - 1]
    return number


_KIND = "refined"
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset({"the", "a", "an", "our", "my", "your", "their", "his", "her"})
_FEWEST, _MOST = 2, 3
"""Words that stand in the note in a row, and words told between them."""


def refined(command: Command, words: str, by: Sight) -> Command:
    """Return what puts the exact words in the place of those that stand in the note; any other command as it is."""
    if by.note and command.name == "drop" and isinstance(command.paragraph, str) and not command.field:
        called = by.phrases.shapes.of("left_out", "called").search(words)
        return (without_half(command.paragraph, by.note) if called else None) or command
    is_date = command.name == "change" and command.field == "date"
    is_told = command.name == "add" and not command.field and command.paragraph == "" and '"' not in words
    if by.note is None or not command.text or not (is_date or is_told):
        return command
    text = by.phrases.shapes.of(_KIND, "behind").sub("", command.text).strip(" .,!")
    return (_day(text, by) if is_date or _is_of_day(text, by) else None) or (
        _between(text, by) if is_told else None
    ) or command  # fmt: skip


def _is_of_day(text: str, by: Sight) -> bool:
    """Whether a sentence tells nothing but when they talked."""
    days = list(days_in(text))
    return len(days) == 1 and bool(
        by.phrases.shapes.of(_KIND, "talked").fullmatch(text.replace(days[0], "").strip(" ,"))
    )


def _day(text: str, by: Sight) -> Command | None:
    """Return the day with its hour or part in the place of the bare day that stands there."""
    body = by.note.body if by.note else ""
    days = list(days_in(text))
    said = _WEEKDAY.findall(text)
    if len(days) != 1 or len(set(said)) != 1 or not stands_in(said[0], body):
        return None
    told = by.phrases.shapes.of(_KIND, "leads").sub("", days[0])
    exact = by.phrases.shapes.of(_KIND, "exact").search(told)
    return Command("edit", paragraph=said[0], text=told) if exact and not stands_in(told, body) else None


def _between(text: str, by: Sight) -> Command | None:
    """Return words told with others between them in the place of those that stand in a row."""
    told = list(_WORD.finditer(by.phrases.shapes.of(_KIND, "opens").sub("", text)))
    said = [m for m in told if m[0].casefold() not in _SMALL]
    names = [m[0].casefold() for m in said]
    if not len(names) > _FEWEST:
        return None
    for sentence in body_of(by.note) if by.note else ():
        rows = [m for m in _WORD.finditer(sentence.text) if m[0].casefold() not in _SMALL]
        for at in range(len(rows)):
            for end in range(at + _FEWEST, min(at + len(names), len(rows) + 1)):
                row = [m[0].casefold() for m in rows[at:end]]
                if row[0] == names[0] and row[-1] == names[-1] and _is_within(row, names):
                    old = sentence.text[rows[at].start() : rows[end - 1].end()]
                    new = said[0].string[said[0].start() : said[-1].end()]
                    return Command("edit", paragraph=old, text=new)
    return None


def _is_within(row: list[str], names: list[str]) -> bool:
    rest = iter(names)
    return all(word in rest for word in row) and 0 < len(names) - len(row) <= _MOST
