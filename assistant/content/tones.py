"""The tones a note can be written in, ours and the person's own, with all the words that writing in one needs."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.content.files import own_files, prompts_dir, read, read_own
from assistant.content.words import english, names, promise_words
from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.core.compose import Tone, Words


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
        raise UsageError(f"tones/{path.name} cannot be read as UTF-8 text: save it as UTF-8.") from problem


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
