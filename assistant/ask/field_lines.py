"""The lines around a text field: the question, the letter as far as it goes, and what stands under it."""

from typing import TYPE_CHECKING

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.utils import get_cwidth

from assistant.ask.clusters import shown
from assistant.ask.glyphs import Glyphs
from assistant.ask.hints import enter_hint
from assistant.ask.scroll import folded
from assistant.core.questions import Asked, Context, Letter

if TYPE_CHECKING:
    from assistant.ask.terminal_field import Field

_ROOMY = 16
"""Lines of a terminal that has room for the other stems while somebody types."""


def question_lines(asked: Asked, context: Context, glyphs: Glyphs, columns: int) -> StyleAndTextTuples:
    """Lay out an open question: its sign, its words, and what Enter does when nothing is typed."""
    marked = [(word, "class:question") for word in asked.text.split()]
    marked += [(word, "class:hint") for word in enter_hint(asked, context).split()]
    parts: StyleAndTextTuples = [("class:asking", glyphs.asking)]
    used = 1
    for word, style in marked:
        said = shown(glyphs.plain(word))
        fits = used + 1 + get_cwidth(said) < columns
        parts.append((style, f" {said}" if fits else f"\n  {said}"))
        used = (used + 1 if fits else 2) + get_cwidth(said)
    return parts


def letter_lines(letter: Letter | None, glyphs: Glyphs, columns: int, most: int) -> StyleAndTextTuples:
    """Lay out the letter before an answer, its last lines where it is long."""
    if letter is None:
        return []
    lines = [line for paragraph in letter.before for line in folded(shown(glyphs.plain(paragraph)), columns - 2)]
    seen = lines if len(lines) <= most else [glyphs.cut, *lines[len(lines) - most + 1 :]]
    return [("class:letter", "\n".join(f"  {line}" for line in seen))] if seen else []


def lines_under(field: "Field", columns: int) -> StyleAndTextTuples:
    """Lay out what stands under a field: a problem, offers, what is understood, the note's sentence, help, stems."""
    rows = [*_problem(field, columns), *_preview(field, columns), *_help(field, columns), *_stems(field, columns)]
    return [part for row in rows for part in (*row, ("", "\n"))][:-1]


def _problem(field: "Field", columns: int) -> list[StyleAndTextTuples]:
    problem = field.problem
    if not problem and len(field.text) > field.asked.question.limit:
        problem = field.context.validate(field.text)
    if not problem:
        return []
    first, *more = problem.sentence.splitlines()
    if problem.shape:
        more = [*more[:-1], f"{field.context.words['take']} {more[-1]}"]
    told = [row for part in more for row in _folded(field, "class:help", "", f"  {part}", columns)]
    return [*_folded(field, "class:wrong", field.glyphs.wrong, first, columns), *told]


def _preview(field: "Field", columns: int) -> list[StyleAndTextTuples]:
    if not field.text or len(field.text) > field.asked.question.limit:
        return []
    if offers := field.offers():
        return _offers(field, offers, columns)
    rows: list[StyleAndTextTuples] = []
    if resolved := field.context.resolve(field.fit.text):
        rows += _folded(field, "class:resolved", field.glyphs.arrow, resolved, columns)
    if (letter := field.letter) and letter.sentence:
        if _is_reworded(field, letter.sentence):
            rows += _folded(field, "class:hint", "", field.context.words["reworded"], columns)
        rows += _folded(field, "class:preview", field.glyphs.preview, letter.sentence, columns)
    return [*rows, *_missing(field, columns)]


def _missing(field: "Field", columns: int) -> list[StyleAndTextTuples]:
    """Name what of the answer is not in the note; all of it only at rest, since half a sentence is none yet."""
    letter = field.letter
    if not letter or field.problem or (letter.lost and not field.rests):
        return []
    return [
        row for gone in letter.missing for row in _folded(field, "class:missing", field.glyphs.missing, gone, columns)
    ]


def _is_reworded(field: "Field", sentence: str) -> bool:
    """Whether the note says an answer otherwise than the field does: nobody is to wonder why."""
    typed = f"{field.stem.begins} {field.text}".strip(" .!?")
    return typed.casefold() not in sentence.casefold() and field.app.output.get_size().rows >= _ROOMY


def _offers(field: "Field", offers: tuple[str, ...], columns: int) -> list[StyleAndTextTuples]:
    rows: list[StyleAndTextTuples] = []
    for place, offer in enumerate(offers):
        chosen = place == field.offered % len(offers)
        sign = field.glyphs.input if chosen else " "
        rows += _folded(field, "class:preview" if chosen else "class:hint", sign, offer, columns)
    return [*rows, *_folded(field, "class:hint", "", f"({field.context.words['pick']})", columns)]


def _help(field: "Field", columns: int) -> list[StyleAndTextTuples]:
    text = field.context.explain(field.explained) if field.explained else ""
    return [row for part in text.splitlines() for row in _folded(field, "class:help", "", part, columns)]


def _stems(field: "Field", columns: int) -> list[StyleAndTextTuples]:
    others = field.stem.others()
    roomy = field.app.output.get_size().rows >= _ROOMY or not field.text
    if not others or not roomy or field.explained or field.offers():
        return []
    return _folded(field, "class:hint", "", f"{field.context.words['stems']}  {' · '.join(others)}", columns, " · ")


def _folded(
    field: "Field", style: str, sign: str, text: str, columns: int, between: str = " "
) -> list[StyleAndTextTuples]:
    signs = (f"  {sign} " if sign else "  ", "    " if sign else "  ")
    parts = folded(shown(field.glyphs.plain(text)), columns - len(signs[0]), between)
    return [[("class:hint", signs[number > 0]), (style, part)] for number, part in enumerate(parts)]
