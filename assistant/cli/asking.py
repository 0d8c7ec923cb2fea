"""The questions of a sitting, joined: words, asker, settings, previews and tips."""

from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING

from assistant import content
from assistant.core.asking import Answered, Asked, Context, Question
from assistant.core.script import Progress, Script, choices_of, script_of
from assistant.errors import AssistantError
from assistant.wizard import Asker, Wizard

if TYPE_CHECKING:
    from assistant.cli.beside import Beside
    from assistant.cli.manner import Manner
    from assistant.core.settle import Moment
    from assistant.settings import Settings
    from assistant.world import World


class Questions:
    """Everything the question loop of one sitting is made of."""

    def __init__(self, world: "World", manner: "Manner", *, plain: bool) -> None:
        self._world = world
        self._manner = manner
        self.plain = plain
        self._beside: Beside | None = None

    @cached_property
    def asker(self) -> Asker:
        """The way of asking: painted, or line by line."""
        if self.plain:
            from assistant.ask.plain import PlainAsker

            assert self._world.stdin is not None
            assert self._world.stdout is not None
            return PlainAsker(self._world.stdin, self._world.stdout)
        from assistant.ask.terminal import TerminalAsker

        return TerminalAsker(self.edit)

    @cached_property
    def settings(self) -> "Settings | None":
        """The person's settings; None where there is no file of them."""
        if not (self._world.config_dir / "config.toml").exists():
            return None
        from assistant.settings import load

        return load(self._world.config_dir)

    @cached_property
    def script(self) -> Script:
        """The questions, knowing what the settings say."""
        script = script_of(content.read("questions"))
        if self.settings is None:
            return script
        from assistant.core.split import reach_line

        kept = self.settings
        known = {"name": kept.sender.name, "reach": reach_line(kept.sender)}
        return script.knowing(known | {"country": kept.country, "channel": kept.channel, "tone": kept.tone})

    def fresh(self) -> Progress:
        """Begin at the first question, the quick way or the whole."""
        return Progress(enough_at=0) if self._manner.quick else Progress()

    def wizard(self, save: Callable[[Progress], None]) -> Wizard:
        """Join the question loop, with what is shown beside each question."""
        return Wizard(self.script, self.asker, self._moment, save, self._guide())

    def offer(self, title: str) -> str:
        """Ask whether to go on with an earlier sitting: ``on``, ``new``, or empty when the person leaves."""
        words = content.read("sitting")["offer"]
        return self.choose("offer", words["ask"].format(title=title), words)

    def choose(self, name: str, text: str, words: dict[str, object]) -> str:
        """Put one choice of our own, outside the script; empty when the person leaves."""
        choices = choices_of(words)
        question = Question(name, name, text, "choice", help=str(words["help"]), example=str(words["example"]))
        asked = Asked(question, name, text, fallback=choices[0].value, required=True, choices=choices)
        while True:
            result = self.asker.ask(asked, Context(explain=lambda times: _help(words, times), words=self.script.hints))
            if not isinstance(result, Answered):
                return ""
            from assistant.core.settle import chosen

            if found := chosen(asked, result.text or choices[0].value):
                return found.value

    def met(self) -> Collection[str]:
        """Return the tips shown in this sitting."""
        return self._beside.met if self._beside else ()

    def edit(self, text: str) -> str:
        """Open a text in the person's editor; raises ``ValueError`` with a sentence."""
        from assistant.deliver.editor import edit

        try:
            return edit(text, self._world.env)
        except AssistantError as problem:
            raise ValueError(problem.sentence) from problem

    def _moment(self) -> "Moment":
        from assistant.core.settle import Moment

        return Moment(self._world.today())


def _help(words: dict[str, object], times: int) -> str:
    return str(words["help"]) if times == 1 else ""
