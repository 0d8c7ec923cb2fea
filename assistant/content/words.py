"""The words in ``prompts/``, read once each and handed to the core as plain data."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from assistant.core.check import WordingList
    from assistant.core.compose import Tone, Words
    from assistant.core.english import English
    from assistant.core.people import Names
    from assistant.core.promises import PromiseWords
    from assistant.core.questions import Script


LARGEST = 200_000
"""Bytes of a file that a person wrote."""
MOST_FILES = 100


@cache
def prompts_dir() -> Path:
    """Find ``prompts/``: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parent.parent
    packaged = package / "prompts"
    return packaged if packaged.is_dir() else package.parent / "prompts"


@cache
def read(name: str) -> dict[str, Any]:
    """Read ``prompts/<name>.toml``; a broken file is a ``UsageError`` naming it and the place."""
    return read_toml(prompts_dir() / f"{name}.toml")


@cache
def texts(name: str) -> tuple[str, ...]:
    """Read every plain text of ``prompts/<name>/``, in order of name."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted((prompts_dir() / name).glob("*.txt")))


@cache
def folder(name: str) -> dict[str, dict[str, Any]]:
    """Read every TOML file of ``prompts/<name>/``, by file name without its ending, in order of name."""
    return {path.stem: read_toml(path) for path in sorted((prompts_dir() / name).glob("*.toml"))}


def read_toml(path: Path) -> dict[str, Any]:
    """Parse one TOML file; raises ``UsageError`` with the file and what is wrong in it."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        reason = "it is nested too deep" if isinstance(problem, RecursionError) else problem
        raise UsageError(f"{path.name} is not valid TOML: {reason}.", "Mend that line and try again.") from problem


def read_own(path: Path) -> dict[str, Any]:
    """Parse a TOML file that a person wrote; raises ``UsageError`` as well where it is too large or no plain file."""
    if not path.is_file():
        raise UsageError(f"{path.name} is not a plain file.", "Put a text file in its place.")
    if path.stat().st_size > LARGEST:
        raise UsageError(f"{path.name} is larger than {LARGEST // 1000} kB.", "Part it into several.")
    from assistant.core.interview import harmless

    return dict(harmless(read_toml(path)))


def own_files(folder: Path) -> list[Path]:
    """List the TOML files in a person's own folder in order of name; beyond so many, none is read."""
    return sorted(islice(folder.glob("*.toml"), MOST_FILES))


@cache
def english() -> "English":
    """Build what the engine knows of English."""
    from assistant.core.english import Listed
    from assistant.core.english import english as build

    listed = {name: (prompts_dir() / "english" / f"{name}.txt").read_text(encoding="utf-8") for name in Listed._fields}
    return build(Listed(**listed), read("english/words"), read("english/slips"), read("english/generic"))


@cache
def common_words() -> frozenset[str]:
    """Read which words are common, each as its base."""
    rows = (prompts_dir() / "english" / "common.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


class OwnTones:
    """A person's own tones, ``<name>.toml`` in one folder; what is wrong with one is told, and it is left out."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder
        self._words: dict[str, Words] = {}

    @property
    def tones(self) -> "Mapping[str, Tone]":
        """Those that can be used, by name."""
        return self._read[0]

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each that cannot."""
        return self._read[1]

    def like(self, name: str) -> str:
        """Name the tone of ours that one is like; one of ours is like itself."""
        return self._read[2].get(name, name)

    def words(self, name: str) -> "Words":
        """Gather what the engine needs; the length to aim at is that of the tone it is like."""
        if name not in self._words:
            from dataclasses import replace

            like = _words(self._read[2][name])
            rows = like.channels.items()
            aims = {at: {**row, f"aim_{name}": row.get(f"aim_{like.tone.name}", row["aim"])} for at, row in rows}
            self._words[name] = replace(like, tone=self.tones[name], channels=aims)
        return self._words[name]

    @cached_property
    def _read(self) -> "tuple[Mapping[str, Tone], tuple[str, ...], Mapping[str, str]]":
        tones: dict[str, Tone] = {}
        likes: dict[str, str] = {}
        problems = []
        for path in own_files(self._folder()):
            try:
                tones[path.stem], likes[path.stem] = _own_tone(path)
            except UsageError as problem:
                problems.append(problem.sentence)
        return tones, tuple(problems), likes


_own = OwnTones(lambda: Path(__file__) / "none")


@contextmanager
def tones_also_in(folder: Callable[[], Path]) -> Iterator[None]:
    """Let the tones in a folder count beside those of ``prompts/``; it is looked into when a tone is first wanted."""
    global _own  # noqa: PLW0603
    before, _own = _own, OwnTones(folder)
    try:
        yield
    finally:
        _own = before


def _own_tone(path: Path) -> "tuple[Tone, str]":
    from assistant.core.compose import WordingError, like_of, own_tone

    name = path.stem
    try:
        if not re.fullmatch(r"[a-z][a-z0-9-]*", name) or name == "all":
            raise WordingError("a tone is named in small letters, digits and hyphens, and not “all”")
        data = read_own(path)
        like = like_of(data)
        if like not in _tones_there_are():
            raise WordingError(f"like: expected one of {', '.join(_tones_there_are())}")
        return own_tone(name, data, _tone(like)), like
    except WordingError as problem:
        said = str(problem).removeprefix(f"{name}.")
        end = "" if said[-1] in ".?" else "."
        raise UsageError(f"tones/{path.name}: {said}{end}", "Mend that and try again.") from problem
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"tones/{path.name} cannot be read as UTF-8 text.", "Save it as UTF-8.") from problem


def _tone_behind(name: str) -> str:
    """Name the tone of ours that a tone is or is like."""
    return _own.like(name)


def own_tones() -> "Mapping[str, Tone]":
    """Give the person's own tones, by name."""
    return _own.tones


def tone_problems() -> tuple[str, ...]:
    """Say, a sentence each, which of the person's own tones cannot be used, and why."""
    return _own.problems


def tone_names() -> tuple[str, ...]:
    """Name the tones there are, the person's own too, in order of name."""
    return tuple(sorted({*_tones_there_are(), *_own.tones}))


@cache
def _tones_there_are() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (prompts_dir() / "tones").glob("*.toml")))


def tone(name: str) -> "Tone":
    """Give a tone, the person's own before ours; raises ``UsageError`` where there is none of that name."""
    own = _own
    return own.tones[name] if name in own.tones else _tone(name)


@cache
def _tone(name: str) -> "Tone":
    from assistant.core.compose import tone as build

    if name not in _tones_there_are():
        from assistant.core.suggest import did_you_mean

        known = tone_names()
        raise UsageError(f"There is no tone {name}.{did_you_mean(name, known)}", f"Known: {', '.join(known)}.")
    return build(name, read(f"tones/{name}"))


def words(tone_name: str) -> "Words":
    """Gather all the engine needs to write in one tone; raises ``UsageError`` where there is none of that name."""
    own = _own  # read once: a thread may ask while another program begins
    return own.words(tone_name) if tone_name in own.tones else _words(tone_name)


@cache
def _words(tone_name: str) -> "Words":
    from assistant.core.compose import Words, plans

    data = read("plans")
    said = {name: data[name] for name in ("interview", "talk", "length", "plain")}
    tone, channels = _tone(tone_name), read("channels")
    return Words(tone, plans(data), channels, said, english(), names(), promise_words(), _later)


@lru_cache(maxsize=64)
def _later(kind: str, first: "Words") -> "Words":
    from assistant.content.followups import followup_words

    like = _tone_behind(first.tone.name)
    return followup_words(kind, read(f"followups/{kind}"), like, first)


@cache
def names() -> "Names":
    """Build what is known of people's names and titles."""
    from assistant.core.people import names as build

    return build(read("english/people"))


@cache
def promise_words() -> "PromiseWords":
    """Build the words action items are made of."""
    from assistant.core.promises import promise_words as build

    return build(read("promises"))


def script(today: "Callable[[], date]", followup: str = "") -> "Script":
    """Build the questions, with what they must know of names and action items loaded when first needed.

    Those of a kind of later note stand behind those of the interview.
    """
    from assistant.core.questions import knowledge, script_of

    known, asked = knowledge(english, names, promise_words, today), read("questions")
    if followup:
        own = read(f"followups/{followup}")
        asked = {
            **asked,
            "question": [*asked["question"], *own["question"]],
            "opening": {**asked["opening"], **own["opening"]},
        }
    return script_of(asked, read("english/generic")["nothing"].split(), known)


@cache
def wording() -> "WordingList":
    """Build the list of wording to avoid."""
    from assistant.core.check import wording as build

    return build(read("wording"), read("checks"), read("left_out"), read("advice")["country"])
