"""Asking line by line, with no repainting, no colour and no signs, for screen readers and pipes."""

from collections.abc import Mapping
from typing import TextIO

from assistant.ask.glyphs import glyphs_for
from assistant.ask.hints import enter_hint
from assistant.core.asking import BACK, ENOUGH, Answered, Asked, Back, Context, Leave, Problem, Result
from assistant.core.clean import clean

_BACK = ("<", "back")
_ENOUGH = "enough"
_OFFERS = 4


class PlainAsker:
    """Writes each question on a line of its own and reads one line; the end of the input is a leaving."""

    def __init__(self, lines: TextIO, page: TextIO) -> None:
        self._lines = lines
        self._page = page
        self._glyphs = glyphs_for(getattr(page, "encoding", None) or "utf-8")
        self._echo = not lines.isatty()

    @property
    def live(self) -> bool:
        """Whether the lines come from a person; a file of them is not asked to think again."""
        return not self._echo

    def open(self, opening: Mapping[str, str], *, brief: bool) -> None:
        """Write the opening lines."""
        about = opening["quick_plain" if brief else "about"]
        self._say(_sentence(opening["title"].replace(" · ", ": ", 1)), _sentence(about), opening["plain_keys"])

    def say(self, sentence: str) -> None:
        """Write it on a line."""
        self._say(sentence)

    def recall(self, asked: Asked, answer: str) -> None:
        """Write a question answered in an earlier sitting."""
        label = next((c.label for c in asked.choices if c.value == answer), answer)
        self._say(f"{asked.text} {label or asked.nothing}".rstrip())

    def ask(self, asked: Asked, context: Context) -> Result:
        """Ask until the answer can stand."""
        try:
            context.painted()
            return self._asked(asked, context)
        except (KeyboardInterrupt, EOFError, OSError):
            return Leave()

    def _asked(self, asked: Asked, context: Context) -> Result:
        if context.aside.text:
            label = context.aside.label or context.words["tip"]
            self._say(f"{label}{'' if label.endswith('?') else ':'} {context.aside.text}")
        self._put(asked, context)
        explained, refused = 0, None
        while True:
            typed = self._read(context)
            if typed == "?":
                explained = self._explain(context, explained)
            elif typed in _BACK:
                return BACK
            elif typed == _ENOUGH:
                return ENOUGH
            else:
                text = self._meant(asked, typed, self._offered(context, typed))
                problem = context.validate(text)
                if not problem or (not problem.firm and refused == text):
                    return self._settled(asked, context, text)
                refused = self._refuse(problem, text)

    def _put(self, asked: Asked, context: Context) -> None:
        hint = "" if asked.old else enter_hint(asked, context, plain=True)
        self._say(f"{asked.text} {hint}" if hint else asked.text)
        for number, choice in enumerate(asked.choices, 1):
            self._say(f"  {number}. {choice.label}")
        if asked.old:
            label = next((c.label for c in asked.choices if c.value == asked.old), asked.old)
            self._say(context.words["kept"].format(what=label))
        if asked.begun:
            self._say(context.words["begun"].format(what=f"“{asked.begun} …”"))

    def _offered(self, context: Context, typed: str) -> str:
        offers = context.offers(typed)[:_OFFERS]
        if not self.live or not offers or typed in offers:
            return ""
        self._say(context.words["offered"], *(f"  {number}. {offer}" for number, offer in enumerate(offers, 1)))
        self._say(context.words["offered_plain"])
        picked = self._read(context)
        return offers[int(picked) - 1] if picked in map(str, range(1, len(offers) + 1)) else ""

    def _meant(self, asked: Asked, typed: str, offered: str) -> str:
        if offered:
            return offered
        if not typed:
            return asked.old
        if asked.begun and typed != "-" and not typed.startswith(asked.begun):
            return f"{asked.begun} {typed}"
        if asked.choices:
            from assistant.core.settle import chosen

            found = chosen(asked, typed)
            return found.value if found else typed
        return typed

    def _explain(self, context: Context, explained: int) -> int:
        text = context.explain(explained + 1)
        self._say(*(text or context.explain(1)).splitlines())
        return explained + 1 if text else 1

    def _refuse(self, problem: Problem, text: str) -> str:
        self._say(problem.sentence)
        return text

    def _settled(self, asked: Asked, context: Context, text: str) -> Result:
        if resolved := context.resolve(text):
            self._say(context.words["taken_as"].format(what=_spoken(resolved)))
        if readings := context.readings(text):
            return self._choose_reading(asked, context, text, readings)
        if sentence := context.preview(text) if text else None:
            self._say(context.words["becomes"].format(what=f"“{sentence}”"))
        return Answered(text)

    def _choose_reading(self, asked: Asked, context: Context, text: str, readings: tuple[str, ...]) -> Result:
        self._say(context.words["which"])
        for number, sentence in enumerate(readings, 1):
            self._say(f"  {number}. {sentence}")
        self._say(context.words["which_plain"])
        typed = self._read(context)
        if typed in _BACK:
            return Back(text)
        if typed.isdigit() and 1 <= int(typed) <= len(readings):
            return Answered(text, readings[int(typed) - 1])
        return Answered(text, typed[: asked.question.limit])

    def _read(self, context: Context) -> str:
        self._page.write(f"{context.words['answer']} ")
        self._page.flush()
        line = self._lines.readline()
        if not line:
            raise EOFError
        typed = clean(line)
        if self._echo:
            self._say(typed)
        return typed

    def _say(self, *lines: str) -> None:
        for line in lines:
            self._page.write(self._glyphs.plain(line) + "\n")
        self._page.flush()


def _spoken(text: str) -> str:
    # A dot in the middle of a line is read out as a word.
    return text.replace(" · ", ", ")


def _sentence(text: str) -> str:
    said = _spoken(text)
    return said[:1].upper() + said[1:] + ("" if said[-1:] in ".!?" else ".")
