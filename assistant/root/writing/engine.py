"""The engine, the proofreader and the words, joined into what the conversation revises with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from assistant import content
from assistant.core.commands import Context
from assistant.core.drafts import Settings, Tools
from assistant.core.interview import CHANNELS, Interview
from assistant.core.shapes import Shapes
from assistant.settings import DEFAULT_CHANNEL, DEFAULT_TONE

if TYPE_CHECKING:
    from datetime import date

    from assistant.core.check import Proofreader, Slip
    from assistant.core.compose import Request
    from assistant.core.note import Note
    from assistant.core.talk import Book, Phrasing
    from assistant.core.voice import Habits
    from assistant.world import World

_REMEMBERED = 64
"""Texts; a handful of notes in a handful of wordings."""


def book() -> "Book":
    """Build all that is known about how people say things, the names of all tones too."""
    own = content.own_tones()
    return _book(tuple((name, own[name].label.lower()) if name in own else (name,) for name in content.tone_names()))


@cache
def _book(tones: tuple[tuple[str, ...], ...]) -> "Book":
    from assistant.core.talk import build_book

    words = content.read("commands_words") | content.read("commands_spelling") | content.read("commands_sayings")
    known = {block.get("means") for block in words["quality"]}
    own = [
        {"means": names[0], "less": DEFAULT_TONE, "words": list(names), "grades": []}
        for names in tones
        if len(names) > 1 or names[0] not in known
    ]

    def is_word(word: str) -> bool:
        return content.english().lexicon.is_known(word)

    more = {
        "quality": [*own, *words["quality"]],
        "command": [*words["command"], *_exits(words)],
        "forms": {"endings": _endings(words)},
    }
    commands = content.read("commands") | {"command": [*_menu(", ".join(names[0] for names in tones))]}
    return build_book(commands, {**words, **more}, is_word, content.texts("sayings"))


def _menu(tones: str) -> "Iterator[dict[str, Any]]":
    """Give the commands, what each does naming the tones there are."""
    for block in content.read("commands")["command"]:
        yield block | {"about": block["about"].format(tones=tones)} if "about" in block else block


def _exits(words: "Mapping[str, Any]") -> "Iterator[dict[str, Any]]":
    """Say how a note is saved in each format that is there, and handed over by each way."""
    from assistant.deliver import deliveries
    from assistant.export import formats

    for form in formats().values():
        # Each word of a name tells: a text file is no file of just any kind.
        names = [" ".join(f"{word}!" for word in name.split()) for name in (form.name, *form.called)]
        sayings = [saying.format(form=name) for name in names for saying in words["forms"]["sayings"]]
        yield {"name": "save", "text": form.ending, "sayings": sayings}
    for way in deliveries():
        sayings = [saying.format(way=f"{way}!") for saying in words["ways"]["sayings"]]
        yield {"name": "open", "field": way, "sayings": sayings}


def _endings(words: "Mapping[str, Any]") -> list[str]:
    """Name what files end in: those of every format, and others that people name."""
    from assistant.export import formats

    ours = (form.ending.rpartition(".")[2] for form in formats().values())
    return [*dict.fromkeys((*words["forms"]["endings"], *ours))]


@cache
def words() -> dict[str, Any]:
    """Read what the conversation says, the news of every command among it."""
    said = {
        id_: text
        for block in content.read("commands_sayings")["command"]
        for id_, text in block.get("said", {}).items()
    }
    answers = {block["id"]: block for block in content.read("asked")["answer"]}
    return {**content.read("conversation"), "said": said, "asked": answers}


def context(interview: Interview) -> Context:
    """Gather what the words of a conversation may refer to."""
    told = (("company", interview.company), ("role", interview.role), ("sender", interview.sender.name))
    return Context(content.tone_names(), CHANNELS, tuple(p.name for p in interview.interviewers), told=told)


def first_settings(interview: Interview, tone: str = "") -> Settings:
    """Take tone and channel as asked for, as the answers say, or as usual."""
    return Settings(tone or interview.tone or DEFAULT_TONE, interview.channel or DEFAULT_CHANNEL)


def habits(world: "World") -> "Habits | None":
    """Measure how the person writes, where they keep samples of it; nothing is loaded where they keep none."""
    if not world.voice_dir.is_dir():
        return None
    from assistant.core.voice import measure
    from assistant.store import samples

    return measure(sample.text for sample in samples(world.voice_dir))


def request(
    settings: Settings, today: "date", without: "Iterable[str]" = (), habits: "Habits | None" = None
) -> "Request":
    """Ask of the engine what these settings say."""
    from assistant.core.compose import Request

    left = frozenset((*settings.without, *without))
    return Request(settings.tone, settings.channel, settings.variant, today, settings.length, left, habits)


def tools(today: "date", proofreader: "Proofreader | None", habits: "Habits | None" = None) -> Tools:
    """Join the engine to the revisions; the proofreader mends what it writes, where there is one."""

    def compose(interview: Interview, index: int, settings: Settings, earlier: "Sequence[Note]") -> "Note":
        from assistant.core.check import polish
        from assistant.core.compose import compose as write

        note = write(interview, index, request(settings, today, (), habits), content.words(settings.tone), earlier)
        return polish(note, interview, proofreader)[0] if proofreader else note

    words, known = content.read("conversation"), content.read("commands_words")
    honorifics = frozenset(content.read("commands")["groups"]["honorific"])
    return Tools(
        compose, _is_sentence, honorifics, known["spelling"]["swaps"], Shapes(content.read("revising")),
        words["parts"],
        content.tone_names(), CHANNELS, words["thanks"]["sentence"], _addressed, today,
        mended=_mended, leaves_open=_leaves_open,
    )  # fmt: skip


@cache
def phrasing() -> "Phrasing":
    """Build how people say "this instead of that", and "in all of them"."""
    from assistant.core.talk import build_phrasing

    return build_phrasing(content.read("conversation"), content.read("shapes"), content.read("asked"))


class Remembering:
    """A proofreader that reads no text twice: what was mended as it was written is judged right after."""

    def __init__(self, proofreader: "Proofreader") -> None:
        self._read = lru_cache(maxsize=_REMEMBERED)(proofreader.lint)

    def lint(self, text: str) -> "Sequence[Slip]":
        """Find every slip in a plain text."""
        return self._read(text)


def _addressed(text: str, interview: Interview, index: int) -> str:
    from assistant.core.english import is_foreign, mend
    from assistant.core.people import Reader, person, to_reader

    english, names = content.english(), content.names()
    if is_foreign(text, english):
        return text
    mended = mend(text, english).text
    # "The kind of head nurse I would learn from" is no head nurse who reads it: a title stands for nobody here.
    people = [person(p.name, p.call, "", names) for p in interview.interviewers]
    turned = to_reader(mended, Reader(people, index, asked_of=len(people) == 1), english, names)
    return mended if turned.unsure else turned.text


def _mended(text: str) -> str:
    from assistant.core.english import is_foreign, mend

    english = content.english()
    return text if is_foreign(text, english) else mend(text, english).text


def _leaves_open(before: str, cut: str) -> bool:
    from assistant.core.english import leaves_open

    english = content.english()
    return leaves_open(english.read(before).tokens, english.read(cut).tokens)


def _is_sentence(text: str) -> bool:
    from assistant.core.english import is_clause, mend, sentences, unended

    english = content.english()
    parts = sentences(mend(text, english).text)
    return bool(parts) and all(is_clause(unended(part), english) or part[0] in '“"' for part in parts)
