"""What of a line a reading accounts for: the words its acts are asked with, what they take, what they are done to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts import answers, body_of, stands_in, stems
from assistant.core.interview import of_action
from assistant.core.suggest import likeness
from assistant.core.talk.corpus import ACTS, SHOWN
from assistant.core.talk.pieces_read import NUMBERS, row_of
from assistant.core.talk.refer import part_named
from assistant.core.talk.sight import Sight, once
from assistant.core.talk.words import Token

_SMALL = (
    "light",
    "fillers",
    "polite",
    "guards",
    "pronouns",
    "joiners",
    "explaining",
    "hedges",
    "said_alone",
    "telling",
)
_LEAST = 3
"""Letters of a word that tells something."""
_ALIKE = 0.75
"""How like a new name is another spelling of it."""
_MUCH = 3
_TIMED = frozenset({"date", "due", "decision_by", "actions"})


def unaccounted(words: str, read: Iterable[Command], by: Sight, *, named: Iterable[str] = ()) -> tuple[Token, ...]:
    """Return the telling words of a line that nothing in a reading accounts for; ``named`` are those it is for."""
    commands = tuple(read)
    here = by.note.to.name if by.note else ""
    scope = by.phrases.shapes.content["gate"]["for_whom"] if named else ""
    known = stems(" ".join((here, *named, scope))).union(*(_accounted(c, by) for c in commands))
    dated = any(c.name == "change" and c.field in _TIMED for c in commands)
    new = [w for c in commands if c.name in ("rename", "change") for w in c.text.casefold().split()]
    left = (t for t in telling(words, by) if not _stems_of(t) & known and not _of_a_tone(t, commands, by))
    gone = denied_in(words, by) if new else frozenset[str]()
    left = (t for t in left if t.word not in gone)
    left = (t for t in left if not any(likeness(t.word, w) >= _ALIKE for w in new))
    return tuple(t for t in left if not (dated and _is_of_time(t, by)))


def nearest_first(words: str, ways: Sequence[tuple[Command, ...]], by: Sight) -> list[tuple[Command, ...]]:
    """Put first what accounts for much more of a line than the first does; what is only told stays where it is."""
    left = [len(unaccounted(words, [_bare(c) for c in way], by)) for way in ways]
    rows = list(ways)
    told = bool(rows) and rows[0][0].name == "add"
    if rows and not told and left[0] - min(left) >= _MUCH:
        best = rows.pop(left.index(min(left)))
        rows.insert(0, best)
    return rows


def _bare(command: Command) -> Command:
    return command.with_(text="") if command.name in ("add", "postscript") else command


def denied_in(words: str, by: Sight) -> frozenset[str]:
    """Return the words of a line that are said not to be meant, and stand in no note and no answer."""
    denied = " ".join(m[0] for m in by.phrases.shapes.of("gate", "denied").finditer(words))
    told = " ".join(text for _, text in answers(by.interview)) if by.interview else ""
    return frozenset(t.word for t in by.book.tokens(denied) if not stems(t.word) & (stems(told) | by.context.standing))


def _stems_of(token: Token) -> frozenset[str]:
    spelled = NUMBERS[int(token.word) - 1] if token.word.isdecimal() and 0 < int(token.word) <= len(NUMBERS) else ""
    counted = token.word[:-2] if token.word[:-2].isdecimal() else ""  # "the 2nd and 3rd paragraph"
    return stems(f"{token.word} {token.word.removesuffix('s')} {spelled} {counted}")


def _is_of_time(token: Token, by: Sight) -> bool:
    return bool(by.book.lists["date"].longest_at([token], 0)) or any(map(str.isdecimal, token.word))


@once
def telling(words: str, by: Sight) -> tuple[Token, ...]:
    """Return the words of a line that say what is meant: none of courtesy, and none that only joins."""
    small = [by.book.lists[name] for name in _SMALL]
    row = (replace(typed, word=typed.word.strip("\"'")) for typed in row_of(words, by))
    long = (token for token in row if len(token.word) >= _LEAST or token.word.isdecimal())
    return tuple(token for token in long if not any(names.longest_at([token], 0) for names in small))


def _accounted(command: Command, by: Sight) -> frozenset[str]:
    acts = ACTS.get(command.name) or SHOWN.get(command.name, frozenset({command.name}))
    said = by.book.corpus.said_for(acts) | by.book.sayings.said_for(command.name)
    given = f"{command.text} {command.paragraph} {command.channel} {command.tone} {command.field.replace('_', ' ')}"
    return stems(" ".join((*said, given, *_part(command, by), *_old(command, by))))


def _old(command: Command, by: Sight) -> Iterator[str]:
    """Yield what stood until now where a command puts something else: the old answer may be named as well."""
    told, note = by.interview, by.note
    if told is None or note is None or command.name not in ("change", "rename", "greeting", "closing"):
        return
    yield told.sender.name
    if command.name == "greeting":
        yield note.paragraphs[0][0].text
    known = dict(answers(told))
    at = command.paragraph if command.name == "change" else ""
    about = known_of(known, of_action(at)) if isinstance(at, int) else ()
    person = next((p for p in told.interviewers if p.name == note.to.name), None)
    yield from (*about, known.get(command.field, ""), *((person.title, person.call) if person else ()))


def known_of(known: Mapping[str, str], begins: str) -> Iterator[str]:
    """Yield the answers whose path begins so."""
    return (text for path, text in known.items() if path.startswith(begins))


def _part(command: Command, by: Sight) -> Iterator[str]:
    """Yield what the part says that a command is about, and what such a part is called."""
    if by.note is None or command.paragraph == "":
        return
    yield from by.book.lists["paragraph_nouns"].words
    body = body_of(by.note)
    if isinstance(command.paragraph, int) and command.field.startswith("sentence"):
        if 0 < abs(command.paragraph) <= len(body):
            yield body[command.paragraph - (command.paragraph > 0)].text
    elif isinstance(command.paragraph, str):
        several = command.paragraph.count(",")
        yield from () if not several else ("two", "three", "both")
        standing = [s.text for s in body if stands_in(command.paragraph, s.text)]
        part = None if standing else part_named(command.paragraph, by)
        yield from standing or ([part.text] if part else [])


def _of_a_tone(token: Token, commands: Iterable[Command], by: Sight) -> bool:
    hit = by.book.qualities.family_at([token], 0)
    means = {c.tone or c.name for c in commands}
    return bool(hit) and bool({hit[0].more, hit[0].less} & means) if hit else False
