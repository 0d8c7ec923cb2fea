"""Asking line by line, with no repainting, no colour and no signs, for screen readers and pipes."""

import re
from collections.abc import Mapping, Sequence
from typing import TextIO

from assistant.ask.glyphs import glyphs_for
from assistant.ask.hints import enter_hint
from assistant.core.interview import clean
from assistant.core.questions import BACK, ENOUGH, Answered, Asked, Context, Fit, Leave, Problem, Result

_BACK = ("<", "back")
_ENOUGH = "enough"
_OFFERS = 4
_NUMBERED = re.compile(r"(?P<at>\d)(?P<mark>[.):])? +(?P<rest>\S.*)")
"""A beginning by its number, and what goes on from it."""


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

    def miss(self, sentences: Sequence[str]) -> None:
        """Say nothing: it was asked about, and kept so."""

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
        at = asked.stem
        kept, chosen = "", asked.picked
        while True:
            typed = self._read(context)
            if typed == "?":
                explained = self._explain(context, explained)
            elif typed in _BACK:
                return BACK
            elif typed == _ENOUGH:
                return ENOUGH
            elif asked.stems and typed in map(str, range(1, len(asked.stems) + 1)):
                at, chosen = int(typed) - 1, True
                self._say(context.words["begun"].format(what=asked.stems[at].shown))
            else:
                typed = typed or kept  # Enter again: what was typed before it stands
                begun = self._begun(asked, context, typed)
                at, found = begun or (at, self._fitted(asked, context, at, typed))
                chosen = chosen or begun is not None
                if chosen and asked.question.stays and found.stem == at and found.text and asked.stems[at].begins:
                    found = found._replace(said=f"{asked.stems[at].begins} {found.rest}")
                problem = context.validate(found.text) or self._parts_missing(context, found) or context.doubt(found)
                if not problem or (not problem.firm and refused == typed):
                    return self._settled(asked, context, found, at)
                refused = self._refuse(problem, typed)
                kept = "" if problem.firm else typed

    def _parts_missing(self, context: Context, found: Fit) -> Problem | None:
        """Name what of an answer is not in the note: nobody sees it while they type."""
        letter = context.preview(found) if found.text and self.live else None
        if letter is None or not letter.missing or letter.lost:
            return None
        return Problem("\n".join((*letter.missing, context.words["keep_so"])), firm=False)

    def _put(self, asked: Asked, context: Context) -> None:
        hint = "" if asked.old else enter_hint(asked, context, plain=True)
        self._say(f"{asked.text} {hint}" if hint else asked.text)
        for number, choice in enumerate(asked.choices, 1):
            self._say(f"  {number}. {choice.label}")
        if asked.stems:
            listed = ", ".join(f"{number} {stem.shown}" for number, stem in enumerate(asked.stems, 1))
            self._say(context.words["stems_plain"].format(listed=listed))
        if asked.old:
            label = next((c.label for c in asked.choices if c.value == asked.old), asked.old)
            begins = f"{asked.stems[asked.stem].begins} " if asked.stems else ""
            self._say(context.words["kept"].format(what=f"{begins}{label}".strip()))

    def _fitted(self, asked: Asked, context: Context, at: int, typed: str) -> Fit:
        offered = self._offered(context, typed)
        text = self._meant(asked, typed, offered)
        if not asked.stems:
            return Fit(0, text, text)
        return context.fit(asked.stems, len(asked.stems) - 1 if offered else at, "" if text == "-" else text)

    def _begun(self, asked: Asked, context: Context, typed: str) -> tuple[int, Fit] | None:
        """Read "2 you draw first" as words behind the second beginning; "2 weeks" may be the answer itself."""
        number = _NUMBERED.match(typed)
        at = int(number["at"]) - 1 if number else -1
        if number is None or not 0 <= at < len(asked.stems):
            return None
        found = context.fit(asked.stems, at, number["rest"])
        here = found.stem == at and found.sure
        return (at, found) if here or number["mark"] else None

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
        if asked.choices:
            from assistant.core.questions import chosen

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

    def _settled(self, asked: Asked, context: Context, found: Fit, at: int) -> Result:
        kind = self._kind(asked, found)
        if found.stem != at and found.text:
            self._say(
                context.words["taken_as"].format(what=asked.sentence(found.text, kind, asked.stems[found.stem].begins))
            )
        if resolved := context.resolve(found.text):
            self._say(context.words["taken_as"].format(what=_spoken(resolved)))
        if found.text and (kind or not asked.stems) and (letter := context.preview(found)) and letter.sentence:
            self._say(context.words["becomes"].format(what=letter.sentence))
        begins = asked.stems[found.stem].begins if asked.stems and found.text else None
        return Answered(found.text, found.said, kind, stem=begins)

    def _kind(self, asked: Asked, found: Fit) -> str:
        # A person was asked about what is not sure and let it stand; a file of lines vouches for nothing.
        if not asked.stems or not found.text or not self.live:
            return found.kind
        return found.kind or asked.stems[found.stem].kinds[0]

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
