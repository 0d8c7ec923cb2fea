"""What there is to learn, read from ``prompts/`` and the user's own tips into the objects of the core."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.content.files import folder, own_files, read, read_own
from assistant.content.words import common_words
from assistant.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from assistant.core.check import Rule
    from assistant.core.interview import Interview
    from assistant.core.teaching import Answer, Asked, Catalogue, Guide, Index, Jogger, Language, Lessons, Signs, Tip


def tips(config_dir: Path | None = None) -> "Catalogue":
    """Read all tips, the user's own (``tips/`` in the configuration folder) last; what is broken is told."""
    from dataclasses import replace

    if config_dir is None:
        return _ours()
    from assistant.core.teaching import MOMENTS, SITUATION_NAMES, catalogue

    found = _ours()
    places = (*(question["id"] for question in read("questions")["question"]), *MOMENTS)
    unreadable = []
    for path in own_files(config_dir / "tips"):
        try:
            found = catalogue({path.stem: read_own(path)}, found, SITUATION_NAMES, places)
        except UsageError as problem:
            unreadable.append(problem.sentence)
        except (OSError, UnicodeDecodeError):
            unreadable.append(f"tips/{path.name} cannot be read as UTF-8 text: save it as UTF-8.")
    return replace(found, problems=(*found.problems, *unreadable))


@cache
def _ours() -> "Catalogue":
    from assistant.core.teaching import catalogue

    return catalogue(folder("tips"))


def index(found: "Catalogue") -> "Index":
    """Make a catalogue ready to be asked; the same tips once, since reading them all takes longer than to answer."""
    return _index(found.tips, tuple(found.topics.items()))


@lru_cache(maxsize=4)
def _index(tips: "tuple[Tip, ...]", topics: tuple[tuple[str, str], ...]) -> "Index":
    from assistant.core.teaching import Catalogue, Index

    return Index(Catalogue(tips, dict(topics)), language())


@cache
def language() -> "Language":
    """Read which words mean the same."""
    from assistant.core.teaching import Language

    return Language(read("learning")["search"], common_words())


def answer(
    asked: str,
    found: "Catalogue",
    interview: "Interview | None" = None,
    now: "datetime | None" = None,
    most: int = 3,
    hour: str = "",
) -> "Answer":
    """Answer a question about etiquette from the tips; with an interview and the time, led by the advice for it.

    ``hour`` are words that may name an hour to send at, where they are not those of the question.
    """
    from assistant.core.teaching import advise, at_hour, country_and_field, moment, situation
    from assistant.core.teaching import answer as find

    words, special = read("learning")["search"], country_and_field(asked, interview, signs())
    if interview is None or now is None:
        return find(asked, index(found), words, None, special, None, most)
    when = moment(interview, now, signs())
    advice = advise(interview, when, guide(), found)
    told = find(asked, index(found), words, advice, special, situation(interview, when, signs()), most)
    return at_hour(told, hour or asked, advice, now, read("advice")["words"])


def answer_lines(
    asked: str,
    config_dir: Path | None,
    interview: "Interview | None" = None,
    now: "datetime | None" = None,
    *,
    known_only: bool = False,
    hour: str = "",
) -> list[str]:
    """Return the answer to a question as paragraphs, each with its source; where nothing is known, what to try.

    With ``known_only``, nothing is returned there.
    """
    from assistant.core.teaching import answer_lines as said

    found = answer(asked, tips(config_dir), interview, now, most=2, hour=hour)
    return [] if known_only and found.nearest else list(said(found, read("learning")["search"]))


@cache
def signs() -> "Signs":
    """Read the words by which a situation is recognised."""
    from assistant.core.teaching import signs as build

    return build(read("advice"), read("english/generic"))


@cache
def guide() -> "Guide":
    """Read the rules advice is made of."""
    from assistant.core.teaching import guide as build

    return build(read("advice"), signs())


def lessons(config_dir: Path | None, seen: Iterable[str]) -> "Lessons":
    """Begin the lessons of one sitting, with the tips seen before."""
    from assistant.core.teaching import Lessons

    return Lessons(tips(config_dir), seen, read("advice")["sources"])


def at_moment(at: str, interview: "Interview", now: "datetime", among: "Lessons") -> str:
    """Return one line to learn beside the finished note (``draft``) or once it has gone (``after``), or nothing."""
    from assistant.core.teaching import moment, situation

    return among.line(at, situation(interview, moment(interview, now, signs()), signs()))


@cache
def joggers() -> "tuple[Jogger, ...]":
    """Read the questions that bring a detail back."""
    from assistant.core.teaching import joggers as build

    return build(read("joggers"))


@cache
def bank() -> "tuple[Asked, ...]":
    """Read the questions interviewers ask."""
    from assistant.core.teaching import bank as build

    return build(read("interview_questions"))


@cache
def scorecard_rules() -> "tuple[Rule, ...]":
    """Read what a note is held against."""
    from assistant.core.check import rules

    return rules(read("scorecard"))
