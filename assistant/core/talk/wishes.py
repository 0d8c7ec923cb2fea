"""A line typed after the draft, with the note before one's eyes: what is wished, and for whose note."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.core.drafts.parts import stems
from assistant.core.drafts.rewording import stands_in
from assistant.core.note import Note
from assistant.core.talk.commands import BESIDE, EVERYONE, HARMLESS, Command, Context, Unclear, Understood
from assistant.core.talk.questions import parted
from assistant.core.talk.understand import understand
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_parts import place_value
from assistant.core.talk.understand_words import Token

_GAP = r"[\"'“‘]?(?P<{}>[^\"“”]+?)[\"'”’]?"
_CERTAIN = frozenset({"change", "rename", "add", "subject"})
"""Commands that say more than "this instead of that"."""

_OF_THE_WHOLE = frozenset({"tone", "shorter", "longer"})
_PRAISE = frozenset({"done", "help"})


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How people say "this instead of that", and "in all of them"."""

    instead: tuple[re.Pattern[str], ...]
    everyone: re.Pattern[str]
    no_words: frozenset[str]
    """What stands for the note itself, and is no wording in it."""
    parts: frozenset[str] = frozenset()
    """The beginnings of the words that parts of a note are called by."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished, and whether for every note."""

    understood: Understood
    everyone: bool = False


def phrasing(words: Mapping[str, Sequence[str]], parts: Iterable[str] = ()) -> Phrasing:
    """Build from ``[wishes]`` of ``prompts/conversation.toml``, and from the names of the parts there."""
    gaps = {name: _GAP.format(name) for name in ("old", "new")}
    instead = tuple(re.compile(rf"{p.format_map(gaps)}[.!]*", re.IGNORECASE) for p in words["instead"])
    longest = sorted(words["everyone"], key=len, reverse=True)
    before = "|".join(map(re.escape, words["before_everyone"]))
    named = "|".join(map(re.escape, longest))
    everyone = re.compile(rf"(?P<to>\b(?:{before})\s+)?(?<!\w)(?:{named})(?!\w)", re.IGNORECASE)
    return Phrasing(instead, everyone, frozenset(words["no_words"]), stems(" ".join(parts)))


def wish(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None = None) -> Wish:
    """Read a line; with the note given, what is said of its words is read by what stands in it.

    What is asked in it is answered, and asks for no change, whatever wish it mentions.
    """
    if note is not None:
        context = replace(context, said=stems(f"{note.body} {note.subject}") | phrases.parts)
    if words.startswith(("/", "\\")):
        return Wish(_read(words, context, book, phrases, note))
    wished, asked = parted(words, book.questions)
    if not asked:
        return _wished(words, context, book, phrases, note)
    answer = _answer(asked, context, book)
    before = _wished(wished, context, book, phrases, note) if wished else Wish(())
    done = before.understood if isinstance(before.understood, tuple) else ()
    return Wish((*(c for c in done if c.name in BESIDE), *answer), before.everyone)


def _answer(asked: str, context: Context, book: Book) -> tuple[Command, ...]:
    read = understand(asked, context, book)
    if isinstance(read, tuple) and read and all(c.name in HARMLESS or _only_lists(c) for c in read):
        return read
    return (Command("advise", text=asked),)


def _only_lists(command: Command) -> bool:
    return command.name in ("versions", "tone", "channel") and command.text == command.tone == command.channel == ""


def _wished(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None) -> Wish:
    if for_all := _for_everyone(words, context, book, phrases, note):
        return for_all
    read = _read(words, context, book, phrases, note)
    if isinstance(read, tuple) and [c.name for c in read] == ["advise"] and (rest := _impolite(words, book)):
        read = _read(rest, context, book, phrases, note)
    read = _in_panel(words, _quoted(words, read, note), context)
    return Wish(_of_a_part(words, _one_tone(words, read), book))


def _quoted(words: str, read: Understood, note: Note | None) -> Understood:
    """Read "remove “of the old board”" as those very words, where they are no whole sentence."""
    found = re.search(r"[\"“]([^\"”]+)[\"”]", words)
    if not (found and note and isinstance(read, tuple) and [c.name for c in read] == ["drop"]):
        return read
    said = found[1].strip()
    inside = stands_in(said, note.body) and not any(s.text.strip(".!? ") in said for s in note.sentences)
    return (Command("edit", paragraph=said, text=""),) if inside else read


def _in_panel(words: str, read: Understood, context: Context) -> Understood:
    """Read "the next one" as the next person's, where there is one; "the previous one" may be either."""
    said = set(re.findall(r"\w+", words.lower()))
    if len(context.people) < 2 or not isinstance(read, tuple) or len(read) != 1:
        return read
    if read[0].name == "again" and "next" in said:
        return (Command("next"),)
    if read[0] == Command("undo") and "previous" in said and said & {"one", "note", "letter"}:
        return Unclear(words, (), ((Command("previous"),), read))
    return read


def _one_tone(words: str, read: Understood) -> Understood:
    """Offer the tones where a line wishes for two of them: a note has one."""
    if not isinstance(read, tuple):
        return read
    tones = tuple(dict.fromkeys(c for c in read if c.name == "tone" and c.tone))
    if len(tones) < 2 or len(tones) < len(read):
        return read
    return Unclear(words, (), tuple((c,) for c in tones[:3]))


def _impolite(words: str, book: Book) -> str:
    # "May I see a shorter one?" asks for nothing but a shorter one.
    row = book.tokens(words)
    length = book.lists["polite"].longest_at(row, 0)
    return words[row[length].start :] if 0 < length < len(row) else ""


def _of_a_part(words: str, understood: Understood, book: Book) -> Understood:
    """Offer what can be done to a part where a tone or a length is wished for it: those are of the whole note."""
    row = book.tokens(words)
    wished = understood if isinstance(understood, tuple) else _qualities(row, book)
    if len(wished) != 1 or wished[0].name not in _OF_THE_WHOLE or wished[0].text or _offers(understood):
        return understood
    read = ((row[i:end], p) for i in range(len(row)) for end, p in book.parts.read(row, i) if end - i > 1)
    # "The last one" is a version, and "three sentences" are a length.
    places = (p for named, p in read if named[-1].word != "one" and not named[-1].word.endswith("s"))
    place, _, sentence = next(places, "").partition(",")[0].partition("/")
    if not place:
        return understood
    part = Command("drop", paragraph=place_value(place), field=sentence)
    return Unclear(words, (), ((part.with_(name="again"),), (part,), wished))


def _offers(understood: Understood) -> bool:
    return isinstance(understood, Unclear) and bool(understood.options)


def _qualities(row: Sequence[Token], book: Book) -> tuple[Command, ...]:
    means = dict.fromkeys(w.means for w in book.qualities.wishes(row) if w.means)
    return tuple(Command(m) if m in ("shorter", "longer") else Command("tone", tone=m) for m in means)


def _for_everyone(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None) -> Wish | None:
    found = phrases.everyone.search(words)
    if not found or words.startswith("/"):
        return None
    # "Make every note formal" is "make it formal" for all; "drop the date in all of them" needs no "it".
    rest = words[: found.start()] + ("" if found["to"] else "it") + words[found.end() :]
    read = _read(rest.strip(" ,."), context, book, phrases, note)
    wanted = isinstance(read, tuple) and all(c.name in EVERYONE for c in read)
    return Wish(read, everyone=True) if wanted else None


def _read(words: str, context: Context, book: Book, phrases: Phrasing, note: Note | None) -> Understood:
    understood = understand(words, context, book)
    if isinstance(understood, tuple) and any(c.name in _CERTAIN for c in understood):
        return understood
    for pattern in phrases.instead:
        if found := pattern.fullmatch(words.strip()):
            old, new = found["old"].strip(), found["new"].strip()
            named = (*context.tones, *context.channels)
            # "Make it formal instead of warm" is a wish for a tone, even under "Warm regards".
            of_tones = old.lower() in context.tones and new.lower().split()[-1] in context.tones
            names_no_words = of_tones or old.lower() in phrases.no_words or new.lower() in named
            if not names_no_words and (_stands(old, note) or _says_nothing_else(understood)):
                return (Command("edit", paragraph=old, text=new),)
    return understood


def _stands(old: str, note: Note | None) -> bool:
    return note is None or stands_in(old, note.body) or stands_in(old, note.subject)


def _says_nothing_else(understood: Understood) -> bool:
    # "Use good instead of great" is no praise, even where the note has no "great": that is what will be said.
    return isinstance(understood, Unclear) or {c.name for c in understood} <= _PRAISE
