"""What a command gives, held against the words typed: what belongs to the talk and not to the value."""

import re
from datetime import date

from assistant.core.commands import AS_TYPED, DICTATED, RELAYED, SHAPING, Command, Unclear, Understood
from assistant.core.english import sentences
from assistant.core.interview import ends_short
from assistant.core.shapes import Shapes
from assistant.core.talk.phrasing import Phrasing
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.promised import days_told, is_day
from assistant.core.talk.quality import BARE
from assistant.core.talk.several import Read
from assistant.core.talk.sight import Sight
from assistant.core.talk.words import any_of

_KIND = "values"
_NAMED = frozenset({"sender", "company", "role", "name", "title"})
_TIMED = frozenset({"due", "decision_by", "date"})
_AROUND = frozenset({"greeting", "closing"})
_QUOTING = frozenset({"subject", "greeting", "closing"})
_MARKS = '"“”«»'
_QUOTED = re.compile(r"[\"“«]([^\"“”«»]+)[\"”»]")
_TWO = 2
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


_PLACE = re.compile(r",? (?:at|on|in) the (?:very )?(?:top|start|beginning|front|bottom|end)$", re.IGNORECASE)


def tidied(command: Command, words: str, shapes: Shapes) -> Command:
    """Return a command whose value has its "+" and not "actually" or "I think" behind it."""
    text = _as_quoted(command)
    if command.field == "date" and text == "before yesterday":
        text = f"day {text}"  # "it was day before yesterday"
    if command.name == "change":
        text = shapes.of(_KIND, "before").sub("", text)  # "the thing they need is fewer late reports"
    command = command.with_(text=text)
    if not text or command.name not in _AROUND | {"rename", "change"}:
        return command
    if text[:1].isdigit() and re.search(rf"\+ ?{re.escape(text)}", words):
        text = f"+{text}"
    elif text[:1].isdigit() is False and (number := re.search(r"(?<![+\d])\d[\d ()./-]{6,}\d", text)):
        put = f"+{number[0]}" if f"+{number[0]}" in words else number[0]
        text = text.replace(number[0], put)
    if command.name in ("greeting", "closing"):
        text = _PLACE.sub("", text)  # "Hi Priya at the top"
    while (shorter := shapes.of(_KIND, "behind").sub("", text)) != text:
        text = shorter
    return command.with_(text=text)


def _as_quoted(command: Command) -> str:
    """Return what a value quotes, where words stand around the quotation: "just "Thank you, Grace" nothing clever"."""
    text = command.text
    quoted = _QUOTED.findall(text) if command.name in _QUOTING else []
    if len(quoted) == 1 and text.strip(_MARKS) != quoted[0]:
        return str(quoted[0].strip())
    odd = sum(text.count(mark) for mark in _MARKS) == 1
    return text.strip(_MARKS).strip() if odd and command.name in _QUOTING | {"add", "postscript"} else text


def more_than_meant(command: Command, words: str, by: Sight) -> bool:
    """Whether a value holds words that are none of it: "End in a colon" as a greeting, "she said Tuesday" as a day."""
    text, shapes = command.text.strip(), by.phrases.shapes
    if not text or command.field in (AS_TYPED, DICTATED) or _is_set_apart(words, text):
        return False
    if command.name in _AROUND and shapes.of("too_much", "none").fullmatch(text):
        return True
    if command.name in _AROUND and shapes.of(_KIND, f"no_{command.name}").search(text):
        return True
    if command.name == "greeting":
        return _is_no_greeting(text, by)
    if command.name == "closing":
        return bool(shapes.of(_KIND, "sentence").search(text)) or asks_for_more(text, by)
    if command.name == "edit" and command.paragraph:
        old = str(command.paragraph)
        counted = re.fullmatch(r"[\d.,%]+", old) and not re.search(r"\d", text) and " " in text
        because = shapes.of(_KIND, "reason").match(text) and not shapes.of(_KIND, "reason").match(old)
        manner = shapes.of("instead", "manner").search(text)  # "say it differently" is no wording
        return bool(because or counted or manner)
    if command.name not in ("change", "rename"):
        return False
    if shapes.of(_KIND, "spoken").search(text) or (command.field in _TIMED and _is_denied(words, text)):
        return True
    if command.field == "title" and any(w[0].isupper() for w in text.split()):
        return False  # "HR business partner"
    return (command.name == "rename" or command.field in _NAMED) and _goes_on(text, shapes)


def asks_for_more(said: str, by: Sight) -> bool:
    """Whether words wish for more or less of a tone (*warmer*), and have none of those that letters end in."""
    row, regards = row_of(said, by), by.book.lists["regards"]
    wishes = by.book.qualities.wishes(row)
    wished = any(wish.step != BARE for wish in wishes)
    ends = wished and wishes[-1].end < len(row) and row[-1].word in regards.words  # "warmer wishes"
    return wished and not (ends or any(regards.longest_at(row, at) for at in range(len(row))))


def asked_instead(command: Command, words: str) -> tuple[tuple[Command, ...], ...]:
    """Return what can be asked about where a value was none: the answer itself."""
    if command.name == "change" and command.field == "due":
        dates = ((Command("change", field="date"),),) if _is_denied(words, command.text) else ()
        return (*dates, (Command("change", field="actions"),))
    return ((command.with_(text="", paragraph=""),),) if command.name in ("change", "rename", "closing") else ()


def _is_set_apart(words: str, text: str) -> bool:
    before = words.partition(text)[0].rstrip()
    return len(before) < len(words.rstrip()) and before[-1:] in '"“‘«' and bool(before)


def _is_no_greeting(text: str, by: Sight) -> bool:
    """Whether words of a greeting are neither of a greeting nor of a name."""
    names = {w.casefold() for p in by.context.people for w in _WORD.findall(p)}
    greets = by.phrases.shapes.of(_KIND, "greets")
    said = [w for w in _WORD.findall(text) if w[0].islower() and w.casefold().strip(".") not in names]
    strange = [w for w in said if not greets.match(w.strip("."))]
    # A first word alone may be how somebody greets where they live: "Moin Margaux".
    return len(strange) > 1 or text.split(maxsplit=1)[0].lower() in ("end", "start", "begin")


def _is_denied(words: str, text: str) -> bool:
    """Whether the one day that is given is the one that is said to be wrong: "the 18th, not the 20th"."""
    plain = words.casefold()
    said = re.escape(text.casefold())
    return bool(re.search(rf"\bnot (?:on |by |until )?(?:the )?{said}\b", plain)) and len(re.findall(said, plain)) < 2


def _goes_on(text: str, shapes: Shapes) -> bool:
    """Whether what is no name is taken for one: "Samuel in fact yes", "ghosted me after the round"."""
    words = text.split()
    small = [w for w in words if w[0].islower() and not shapes.of(_KIND, "small").match(w)]
    capitals = [w for w in words if w[0].isupper()]
    if not capitals:
        return bool(shapes.of(_KIND, "told").search(text))
    return bool(small) and len(small) >= len(capitals)


_TOO_MUCH = "too_much"
_SENTENCES = frozenset({"add", "postscript"})
_DAYS = frozenset({"date", "decision_by", "actions", "due"})
_FEWEST = 12
"""Words of a note: fewer are not asked for."""


def first_sentence(command: Command, shapes: Shapes) -> Command | None:
    """Return a wish without the last sentence where that may only be about it: "P.S. Arsenal. She'll get it"."""
    rows = sentences(command.text) if command.name in _SENTENCES else []
    about = len(rows) > 1 and shapes.of(_TOO_MUCH, "about").match(rows[-1])
    return command.with_(text=" ".join(rows[:-1])) if about else None


def is_lossy(words: str, read: tuple[Command, ...], shapes: Shapes) -> bool:
    """Whether what would be done leaves out what was told: the number of a day, or what "it" is."""
    return any(_loses(words, command, shapes) for command in read)


def _loses(words: str, command: Command, shapes: Shapes) -> bool:
    if command.name == "add" and command.field == "thanks":
        return bool(shapes.of(_TOO_MUCH, "pointing").fullmatch(command.text.strip()))
    if command.name in ("closing", "greeting"):
        return bool(shapes.of(_TOO_MUCH, "none").fullmatch(command.text.strip()))
    if command.name == "shorter" and command.text.isdecimal():
        return int(command.text) < _FEWEST
    told = command.name == "change" and command.field.split(" ")[0] in _DAYS and command.text
    return bool(told) and "/" in words and not re.search(r"\d", command.text)


_VALUES = frozenset({"edit", "greeting", "closing", "subject", "change", "rename"})
_WHOLE = re.compile(r"\S\s+\S.*[.!?…]$")
_OPENS = re.compile(r"(?<!\w)['‘](?=\w)|[\"“”«»„]")


def unmeant(words: str, read: Understood, phrases: Phrasing, again: Read) -> Understood:
    """Ask before words go into the letter that rather belong to the wish: "make", "please", another order."""
    if not isinstance(read, tuple) or not any(_is_strange(words, c, phrases, again) for c in read):
        return read
    return Unclear(words, (), (read,))


def _is_strange(words: str, command: Command, phrases: Phrasing, again: Read) -> bool:
    text = command.text.strip()
    is_known = command.field in (AS_TYPED, DICTATED) or command.name not in _SENTENCES | _VALUES
    if is_known or not text or _is_given(words, text):
        return False
    strange = phrases.strange if command.name in _VALUES else phrases.strange_in_sentences
    if command.name in _SENTENCES and (
        text.endswith("?") or phrases.denying.search(words.partition(text)[0].replace("’", "'"))
    ):
        return True
    if _OPENS.search(text) or strange.search(text):
        return True
    return command.name == "edit" and " " in text and _shapes(text, again)


def refused(words: str, command: Command, phrases: Phrasing) -> Command:
    """Leave what shall stand no longer out of a line of the frame: *Ms. Obi, not Grace* is *Ms. Obi*."""
    if command.name not in ("greeting", "closing", "rename") or not command.text or _is_given(words, command.text):
        return command
    return command.with_(text=phrases.refusing.sub("", command.text))


def is_whole(command: Command) -> bool:
    """Whether a sentence goes into the letter whatever its shape: it is known to be one, or set apart to its stop."""
    return command.field == AS_TYPED or (command.field == DICTATED and bool(_WHOLE.search(command.text)))


def as_typed(words: str, command: Command, phrases: Phrasing) -> Command:
    """Take a sentence that was set apart to the letter; in one to be told to *her*, *she* is who reads it."""
    if command.name != "add" or command.field or " " not in command.text:
        return command
    if _is_given(words, command.text):
        return command.with_(field=DICTATED)
    is_relayed = phrases.shapes.of("given", "relayed").search(words.partition(command.text)[0])
    return command.with_(field=RELAYED) if is_relayed else command


def _is_given(words: str, text: str) -> bool:
    """Whether the words were set apart: in quotation marks, or behind a colon."""
    before, _, behind = words.partition(text)
    if len(before) == len(words):
        return False
    opened, closed = before.rstrip()[-1:], behind.lstrip()[:1]
    return opened == ":" or (opened in "\"“'‘«" and closed in "\"”'’»." and bool(opened))


def _shapes(words: str, again: Read) -> bool:
    # "Be more definite, not “I believe”" is a wish, and no words for the letter.
    read = again(words)
    return isinstance(read, tuple) and bool(read) and all(c.name in SHAPING and not c.text for c in read)


def completed(command: Command, words: str, by: Sight) -> Command:
    """Return a command with what its line gives for it, and nothing that is only said to the program."""
    shapes, command = by.phrases.shapes, _with_its_stop(command, words)
    if command.name in _SENTENCES:
        behind = shapes.of("not_done", "placed").sub("", command.text)
        told = shapes.of("not_done", "aside").sub("", shapes.of("not_done", "their_note").sub("", behind))
        return command.with_(text=told.strip() or command.text)
    if command.name == "closing" and (thanks := re.search(rf"(?<!\w){re.escape(command.text)} thanks\b", words)):
        command = command.with_(text=thanks[0])  # "Many thanks"
    if command.name == "closing" and command.text and "," not in command.text and not command.field and by.interview:
        name = any_of(w for w in re.findall(r"[^\W_]+", by.interview.sender.name) if len(w) >= _TWO)
        said = re.escape(command.text)
        beside = re.search(rf"(?<!\w){said},? (?P<who>{name}(?: {name})*)(?=\W*(?:[.,;!]|$))", words, re.IGNORECASE)
        return command.with_(text=f"{command.text}, {beside['who']}") if beside and name else command
    if command.name == "edit" and _is_day_met(str(command.paragraph), by) and is_day(command.text):
        return Command("change", field="date", text=command.text) if len(command.text.split()) == 1 else command
    if command.name == "change" and command.field == "date" and command.text:
        dues = [way[0] for way in days_told(words, by) if way[0].field == "due"]
        return dues[0] if len(dues) == 1 else command
    return command


def _with_its_stop(command: Command, words: str) -> Command:
    """Give a name the stop that belongs to it back: "Sam O.", "Sam Okafor Jr."."""
    short = f"{command.text}."
    there = command.name in ("change", "rename", "closing", "edit") and ends_short(short)
    return command.with_(text=short) if there and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", words) else command


def _is_day_met(old: str, by: Sight) -> bool:
    """Whether a word of a note is the weekday of the talk: another one is a fact of every note."""
    try:
        day = date.fromisoformat(by.interview.date) if by.interview else None
    except ValueError:
        return False
    return day is not None and old.casefold() == f"{day:%A}".casefold()
