"""An invitation read into the fields of a sitting: given on the command line, or its path at the first question."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import content
from assistant.core.questions import Answered, Aside, Asked, Context, Problem, Result
from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.sitting import Asker
    from assistant.world import World

_FIRST = "interviewers.0.name"
_ENDING = ".ics"
_QUOTES = "'\""


def invited(world: "World", path: Path) -> dict[str, str]:
    """Read an invitation, say so, and return what it says by the key of the question; raises ``UsageError``."""
    found = said_in(world, path)
    world.say(told(found, path))
    return found


def said_in(world: "World", path: Path) -> dict[str, str]:
    """Read an invitation and return what it says, by the key of the question; raises ``UsageError``."""
    from assistant.content.answers import read_invitation
    from assistant.core.invitation import answers, clues
    from assistant.settings import load

    words = content.read("invitation")
    return answers(read_invitation(path, world.now()), load(world.config_dir).sender, clues(words))


def told(found: Mapping[str, str], path: Path) -> str:
    """Say what reading an invitation came to."""
    return str(content.read("invitation")["told" if found else "nothing"].format(file=path.name))


class Inviting:
    """A way of asking that takes the path of an invitation for an answer to the first question.

    What it says then stands in the fields of the questions that follow, as if half typed.
    """

    def __init__(self, asker: "Asker", read: Callable[[Path], Mapping[str, str]]) -> None:
        self._asker = asker
        self._read = read
        self._found: Mapping[str, str] = {}

    @property
    def live(self) -> bool:
        """Whether somebody is there to think again."""
        return self._asker.live

    def open(self, opening: Mapping[str, str], *, brief: bool) -> None:
        """Greet."""
        self._asker.open(opening, brief=brief)

    def recall(self, asked: Asked, answer: str) -> None:
        """Show a question that was answered in an earlier sitting."""
        self._asker.recall(asked, answer)

    def say(self, sentence: str) -> None:
        """Say something under the answer just given."""
        self._asker.say(sentence)

    def ask(self, asked: Asked, context: Context) -> Result:
        """Put one question; a path at the first is read, and the question put again with what it says."""
        if asked.key != _FIRST:
            return self._asker.ask(self._filled(asked), context)
        while True:
            result = self._asker.ask(asked, self._taking_paths(context))
            path = path_in(result.text) if isinstance(result, Answered) else None
            if path is None:
                return result
            self._found = self._read(path)
            about = Aside(told(self._found, path), content.read("invitation")["label"])
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
    if not bare.lower().endswith(_ENDING):
        return None
    if bare.startswith("file://"):
        from urllib.parse import unquote, urlsplit

        bare = unquote(urlsplit(bare).path)
    path = Path(bare).expanduser()
    escaped = Path(bare.replace("\\ ", " ")).expanduser()
    return escaped if not path.exists() and escaped.exists() else path
