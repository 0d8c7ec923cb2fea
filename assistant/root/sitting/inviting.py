"""Invitations and advertisements read into the fields of a sitting: named beforehand, or at the first question."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from assistant import content
from assistant.core.interview import person_key
from assistant.core.questions import Answered, Aside, Asked, Context, Problem, Result
from assistant.errors import UsageError
from assistant.homes import at_home
from assistant.sitting import Relaying

if TYPE_CHECKING:
    from assistant.sitting import Asker
    from assistant.world import World

_FIRST = person_key(0)
_CALENDARS, _TEXTS = (".ics", ".vcs", ".ical"), (".txt", ".text", ".md")
_QUOTES = "'\""
_BEGINS = "BEGIN:VCALENDAR"


class Given(NamedTuple):
    """What a file says, by the key of the question, and a sentence about having read it."""

    found: Mapping[str, str]
    told: str


def invited(world: "World", paths: Iterable[Path]) -> dict[str, str]:
    """Read files, say so, and return what they say together, the first first; raises ``UsageError``."""
    found: dict[str, str] = {}
    for given in [read_given(world, path) for path in paths]:
        world.say(given.told)
        found = {**given.found, **found}
    return found


def read_given(world: "World", path: Path) -> Given:
    """Read an invitation or an advertisement, told by how its name ends, else by how it begins."""
    ending = path.suffix.lower()
    if ending in _TEXTS:
        from assistant.content.answers import advert_text

        text = advert_text(path)
        return _invitation(world, path) if text.lstrip().startswith(_BEGINS) else _advert(text, path)
    return _invitation(world, path)


def _invitation(world: "World", path: Path) -> Given:
    from assistant.content.answers import read_invitation
    from assistant.core.invitation import answers, clues
    from assistant.settings import load

    words = content.read("invitation")
    found = answers(read_invitation(path, world.now()), load(world.config_dir).sender, clues(words))
    return Given(found, words["told" if found else "nothing"].format(file=path.name))


def _advert(text: str, path: Path) -> Given:
    from assistant.core.advert import read_advert

    words = content.read("advert")
    said = read_advert(text, words, frozenset(content.read("invitation")["roles"].split()))
    found = {"role": said.role, "company": said.company, "need": _sure(said.needs)}
    found = {key: value for key, value in found.items() if value}
    return Given(found, words["told" if found else "nothing"].format(file=path.name))


def _sure(needs: Iterable[str]) -> str:
    """Give the first sentence of a need that the engine can read; none is better than a broken one."""
    from datetime import date

    from assistant.core.compose import kinds_of
    from assistant.core.interview import Interview, Interviewer
    from assistant.settings import DEFAULT_TONE

    told, words = Interview("Northwind", "Engineer", (Interviewer("Ada"),)), content.words(DEFAULT_TONE)
    stems = content.script(lambda: date.min).question("need").stems
    for sentence in needs:
        begun = max((s for s in stems if s.begins and sentence.startswith(s.begins)), key=lambda s: len(s.begins))
        rest = sentence.removeprefix(begun.begins).strip()
        said = f"{begun.keeps} {rest}".strip()
        if set(begun.kinds) & set(kinds_of("need", said, told, 0, date.min, words)):
            return sentence
    return ""


class Inviting(Relaying):
    """A way of asking that takes the path of such a file for an answer to the first question.

    What it says then stands in the fields of the questions that follow, as if half typed.
    """

    def __init__(self, asker: "Asker", read: Callable[[Path], Given]) -> None:
        super().__init__(asker)
        self._read = read
        self._found: Mapping[str, str] = {}

    def ask(self, asked: Asked, context: Context) -> Result:
        """Put one question; a path at the first is read, and the question put again with what it says."""
        if asked.key != _FIRST:
            return super().ask(self._filled(asked), context)
        while True:
            result = super().ask(asked, self._taking_paths(context))
            path = path_in(result.text) if isinstance(result, Answered) else None
            if path is None:
                return result
            given = self._read(path)
            self._found = given.found
            about = Aside(given.told, content.read("invitation")["label"])
            asked, context = self._filled(asked._replace(old="")), context._replace(aside=about)

    def _filled(self, asked: Asked) -> Asked:
        return asked if asked.old else asked._replace(old=self._found.get(asked.key, ""))

    def _taking_paths(self, context: Context) -> Context:
        def problem(text: str) -> Problem | None:
            path = path_in(text)
            if path is None:
                return context.validate(text)
            try:
                self._read(path)
            except UsageError as wrong:
                return Problem(wrong.sentence)
            return None

        return context._replace(
            validate=problem, resolve=lambda text: "" if path_in(text) is not None else context.resolve(text)
        )


def path_in(text: str) -> Path | None:
    """Read a path as terminals paste it: quoted, with its spaces escaped, or as a file's address; None for a name."""
    bare = text.strip()
    if len(bare) > 1 and bare[0] in _QUOTES and bare[-1] == bare[0]:
        bare = bare[1:-1]
    if not bare.lower().endswith((*_CALENDARS, *_TEXTS)):
        return None
    if bare.startswith("file://"):
        from urllib.parse import unquote, urlsplit

        bare = unquote(urlsplit(bare).path)
    path = at_home(Path(bare))
    escaped = at_home(Path(bare.replace("\\ ", " ")))
    return escaped if not path.exists() and escaped.exists() else path
