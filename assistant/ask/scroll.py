"""What stays on the screen above the open question: opening, and each answered question on one line."""

from prompt_toolkit.formatted_text import FormattedText, StyleAndTextTuples, fragment_list_width
from prompt_toolkit.output import Output
from prompt_toolkit.utils import get_cwidth

from assistant.ask.clusters import shown as first_signs
from assistant.ask.glyphs import Glyphs
from assistant.ask.printing import print_line
from assistant.core.questions import Asked

_NARROW = 60
"""Columns below which a question is shortened to leave room for its answer."""
_READABLE = 100
"""Columns after which text is broken even where the terminal is wider."""
_COLUMN = 35
"""Where answers begin, when the question leaves room."""


class _Block:
    def __init__(self, key: str) -> None:
        self.key = key
        self.lines = 0


class Scroll:
    """Prints line by line, and takes the last question's lines away again when the person goes back."""

    def __init__(self, output: Output, glyphs: Glyphs) -> None:
        self._output = output
        self._glyphs = glyphs
        self._blocks: list[_Block] = []
        self._width = self._columns()

    def _columns(self) -> int:
        return max(self._output.get_size().columns, 20)

    def line(self, parts: StyleAndTextTuples) -> None:
        """Print one line, cut at the terminal's width."""
        shown = FormattedText((style, first_signs(self._glyphs.plain(text))) for style, text, *_ in parts)
        print_line(FormattedText(cut(shown, self._columns() - 1, self._glyphs)), self._output)
        if self._blocks:
            self._blocks[-1].lines += 1

    def sides(self, left: str, right: str) -> None:
        """Print two texts at the two ends of a line, or one under the other where it is too narrow."""
        gap = min(self._columns(), 80) - 1 - get_cwidth(left) - get_cwidth(right)
        if gap < 2:
            for part in folded(left, self._columns()):
                self.line([("class:question", part)])
            self.line([("class:hint", right)])
        else:
            self.line([("class:question", left), ("", " " * gap), ("class:hint", right)])

    def keys(self, text: str) -> None:
        """Print the line of keys, broken between two of them where it is too long."""
        for part in folded(text, self._columns() + 1, " · "):
            self.line([("class:hint", part)])

    def begin(self, key: str) -> None:
        """Start the lines of a question; of an open one that was asked again nothing stays."""
        if self._blocks and self._blocks[-1].key == key:
            self._take_away(self._blocks.pop())
        self._blocks.append(_Block(key))

    def note(self, sentence: str) -> None:
        """Print a sentence of ours under the last answer."""
        for part in folded(sentence, self._columns() - 2):
            self.line([("class:hint", f"  {part}")])

    def answered(self, asked: Asked, said: str, resolved: str, skipped: str) -> None:
        """Collapse a question to one line with its answer."""
        if not self._blocks or self._blocks[-1].key != asked.key:
            self._blocks.append(_Block(asked.key))
        label = next((c.label for c in asked.choices if c.value == said), said)
        answer: StyleAndTextTuples = [("class:answer", label)] if label else [("class:hint", asked.nothing or skipped)]
        if resolved:
            answer.append(("class:resolved", f"  {self._glyphs.arrow} {resolved}"))
        head: StyleAndTextTuples = [("class:asked", f"{self._glyphs.asked} "), ("", asked.text)]
        if self._columns() >= _NARROW:
            gap = max(3, _COLUMN - fragment_list_width(head))
        else:
            gap = 2
            room = self._columns() - 1 - gap - fragment_list_width(answer)
            head = cut(head, max(room, self._columns() // 2), self._glyphs)
        self.line([*head, ("", " " * gap), *answer])

    def back(self, questions: int) -> None:
        """Take away the lines of the last questions, the open one counted."""
        for _ in range(min(questions, len(self._blocks))):
            self._take_away(self._blocks.pop())

    def _take_away(self, block: _Block) -> None:
        # After a resize the lines may have been wrapped anew, so nobody knows how many they are now.
        if self._columns() != self._width:
            self._width, self._blocks = self._columns(), []
        elif block.lines:
            self._output.cursor_up(block.lines)
            self._output.write_raw("\r")
            self._output.erase_down()
            self._output.flush()


def folded(text: str, columns: int, between: str = " ") -> list[str]:
    """Break a text into lines of at most so many columns, at spaces or at another separator."""
    lines = [""]
    for word in text.split(between):
        joined = f"{lines[-1]}{between}{word}" if lines[-1] else word
        if get_cwidth(joined) < min(columns, _READABLE) or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def cut(parts: StyleAndTextTuples, width: int, glyphs: Glyphs) -> StyleAndTextTuples:
    """Cut a line of styled text at a number of columns."""
    if fragment_list_width(parts) <= width:
        return parts
    left = width - get_cwidth(glyphs.cut)
    kept: StyleAndTextTuples = []
    for style, text, *_ in parts:
        fitting = _fitting(text, left)
        kept.append((style, fitting))
        left -= get_cwidth(fitting)
        if fitting != text:
            break
    return [*kept, ("", glyphs.cut)]


def _fitting(text: str, width: int) -> str:
    used = 0
    for place, char in enumerate(text):
        used += get_cwidth(char)
        if used > width:
            return text[:place]
    return text
