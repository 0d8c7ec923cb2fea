"""The questions of a sitting, joined: words, asker, settings, previews and tips."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from assistant import content
from assistant.core.questions import (
    Answered,
    Asked,
    Back,
    Choice,
    Context,
    Leave,
    Problem,
    Progress,
    Question,
    QuestionKind,
    Script,
)
from assistant.errors import AssistantError, LeftEditingError, UsageError
from assistant.sitting import Asker, Relaying, Wizard

if TYPE_CHECKING:
    from assistant.core.interview import Interviewer
    from assistant.core.questions import Moment
    from assistant.core.teaching import Assumptions, Lessons
    from assistant.root.sitting.keeping import Keeping
    from assistant.root.sitting.manner import Manner
    from assistant.settings import Settings
    from assistant.sitting import Mentor
    from assistant.world import DateReader, World


class Questions:
    """Everything the question loop of one sitting is made of."""

    def __init__(self, world: "World", manner: "Manner", *, plain: bool) -> None:
        self._world = world
        self.manner = manner
        self._followup = ""
        self.plain = plain

    @cached_property
    def asker(self) -> Asker:
        """The way of asking: painted, or line by line; the path of an invitation is an answer too."""
        from assistant.root.sitting.inviting import Inviting, read_given

        bare = self._bare_asker()
        if self._followup:
            return _Reticent(bare)
        return Inviting(bare, lambda path: read_given(self._world, path))

    def _bare_asker(self) -> Asker:
        if self.plain:
            from assistant.ask import PlainAsker

            if self._world.stdin is None or self._world.stdout is None:
                raise UsageError("Standard input or output is closed: use afterword draft FILE.")
            return PlainAsker(self._world.stdin, self._world.stdout)
        from assistant.ask import TerminalAsker

        return TerminalAsker(self.edit)

    @cached_property
    def _reader(self) -> "DateReader":
        from assistant.world import DateReader

        return DateReader()

    @cached_property
    def settings(self) -> "Settings | None":
        """The person's settings; None where there is no file of them."""
        if not (self._world.config_dir / "config.toml").exists():
            return None
        from assistant.settings import load

        return load(self._world.config_dir)

    def follow(self, kind: str) -> None:
        """Ask the questions of a kind of later note from now on; empty: those of an interview alone."""
        if kind != self._followup:
            self._followup = kind
            for made in ("script", "asker"):
                self.__dict__.pop(made, None)

    @cached_property
    def script(self) -> Script:
        """The questions, knowing what the settings say."""
        script = content.script(self._world.today, self._followup)
        if self.settings is None:
            return script
        from assistant.core.interview import sender_line

        return script.knowing({"name": sender_line(self.settings.sender), "country": self.settings.country})

    def fresh(self) -> Progress:
        """Begin at the first question, the quick way or the whole."""
        return Progress(enough_at=0) if self.manner.quick else Progress()

    def wizard(self, keeping: "Keeping", tone: str = "", whom: int = 0) -> Wizard:
        """Join the question loop, with what is shown beside each question.

        ``tone`` and ``whom`` are of the note on the screen, where there is one: the preview is of it.
        """
        from assistant.sitting import Lookahead

        # Line by line, what is written stays: the first tip must be there before its question.
        ahead = Lookahead(lambda: self._guide(keeping, tone, whom), waits=self.plain and not self.silent)
        return Wizard(self.script, self.asker, self.moment, keeping.save, ahead)

    def offer(self, title: str) -> str:
        """Ask whether to go on with an earlier sitting: ``on``, ``new``, or empty when the person leaves."""
        words = content.read("sitting")["offer"]
        return self.choose("offer", words["ask"].format(title=title), words)

    def offer_any(self, unfinished: Sequence[tuple[str, str]], finished: Sequence[tuple[str, str]]) -> str:
        """Ask whether to go on with one of several: the name of it, ``new``, or empty when the person leaves."""
        words = content.read("sitting")["several" if unfinished else "finished"]
        on, back = (
            [{"value": name, "label": label.format(title=title), "words": []} for name, title in titles]
            for label, titles in ((words.get("on", ""), unfinished), (words["back"], finished))
        )
        return self.choose("finished", words["ask"], {**words, "choices": [*on, *words["choices"], *back]})

    def choose(self, name: str, text: str, words: Mapping[str, Any]) -> str:
        """Put one choice of our own, outside the script; empty when the person leaves."""
        choices = _choices(words)
        question = Question(name, name, text, QuestionKind.CHOICE, help=words["help"], example=words["example"])
        asked = Asked(question, name, text, fallback=choices[0].value, required=True, choices=choices)
        while True:
            result = self.asker.ask(asked, Context(explain=lambda times: _help(words, times), words=self.script.hints))
            if isinstance(result, Back):
                continue  # there is nothing before it
            if not isinstance(result, Answered):
                return ""
            if not result.text:
                return choices[0].value
            from assistant.core.questions import chosen

            if found := chosen(asked, result.text):
                return found.value

    def ask_person(self, words: Mapping[str, Any]) -> "Interviewer | None":
        """Ask for one person, outside the script; None when the person leaves."""
        from assistant.core.questions import problem_with

        question = Question(
            "person", "person", words["ask"], QuestionKind.PERSON, help=words["help"], example=words["example"]
        )
        asked = Asked(question, "person", words["ask"], required=True)
        context = Context(
            validate=lambda text: problem_with(self.script, asked, text, self.moment()),
            explain=lambda times: _help(words, times),
            words=self.script.hints,
        )
        result = self.asker.ask(asked, context)
        return self.person_of(result.text) if isinstance(result, Answered) else None

    def person_of(self, line: str) -> "Interviewer":
        """Sort a line about a person into name, title and address."""
        from assistant.core.interview import person

        return person(line, self.script.vocabulary["people"])

    def edit(self, text: str) -> str | Problem | Leave:
        """Open a text in the person's editor and return it as saved, why that failed, or that the program is to end."""
        from assistant.root.notes import edited

        try:
            return edited(self._world, text)
        except AssistantError as problem:
            return Problem(f"{problem.sentence} {problem.hint}".strip())
        except LeftEditingError as left:
            return Leave(left.text or text)
        except SystemExit:
            return Leave(text)

    def moment(self) -> "Moment":
        """Give the day it is, and how dates are read."""
        from assistant.core.questions import Moment

        country = self.settings.country if self.settings else ""
        return Moment(self._world.today(), country, self._reader.read, self._reader.recall, _is_country)

    def _guide(self, keeping: "Keeping", tone: str, whom: int) -> "Mentor":
        # Runs in a thread of its own while the first questions are answered.
        from assistant.root.sitting.warming import load_in_background
        from assistant.root.writing import habits
        from assistant.settings import DEFAULT_TONE
        from assistant.sitting import mentor

        settings = self.settings
        load_in_background(settings.country if settings else "")
        tone = tone or (settings and settings.tone) or DEFAULT_TONE
        tone = tone if tone in content.tone_names() else DEFAULT_TONE  # what became of it is said with the note
        lessons = None if self.silent else self.lessons
        return mentor.load(
            self.script, tone, self._world.now, lessons, keeping.mark_seen, self._worth, habits(self._world), whom
        )

    @property
    def _worth(self) -> "Assumptions | None":
        return self.settings.worth if self.settings else None

    @property
    def silent(self) -> bool:
        """Whether no tips are wanted; those there are belong to first notes."""
        return bool(self._followup) or not self.teaches

    @property
    def teaches(self) -> bool:
        """Whether the person has not said that no tips are wanted."""
        return not self.manner.no_tips and (self.settings is None or self.settings.tips)

    def lessons(self) -> "Lessons":
        """Begin lessons that know which tips were seen."""
        from assistant.content import teaching
        from assistant.root.past import seen_tips

        return teaching.lessons(self._world.config_dir, seen_tips(self._world))


class _Reticent(Relaying):
    """A way of asking that does not go over what was told of the interview once more."""

    def recall(self, asked: Asked, answer: str) -> None:
        """Show an answer of the later note itself."""
        if asked.key.startswith("followup."):
            super().recall(asked, answer)


def _choices(words: Mapping[str, Any]) -> tuple[Choice, ...]:
    return tuple(Choice(each["value"], each["label"], tuple(each["words"])) for each in words["choices"])


def _help(words: Mapping[str, Any], times: int) -> str:
    return str(words["help"]) if times == 1 else ""


def _is_country(typed: str) -> bool:
    """Tell whether a country goes by this name: one whose customs are known, or one whose holidays are."""
    from assistant import content
    from assistant.core.teaching import countries_in, find_country
    from assistant.world import country_code

    known = countries_in(content.read("advice")["country"])
    return bool(find_country(typed, known).name or country_code(typed))
