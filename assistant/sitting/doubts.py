"""What is asked about an answer, once: why it may not stand, and the same words in a shape that would."""

from collections.abc import Mapping

from assistant.core.questions import Asked, Fit, Letter, Problem, Progress, QuestionKind
from assistant.sitting.shaped import Fits, shaped
from assistant.sitting.whole import LOST, PART, PIECES, Reads, Taken, as_typed, piece_told, taken


def doubted(
    guide: Reads, asked: Asked, found: Fit, progress: Progress, says: Mapping[str, str], fits: Fits
) -> Problem | None:
    """Say why an answer may not stand, how it would, and what the same answer again does; None where it stands."""
    now = taken(guide, asked, found, progress)
    is_lacking = asked.stems[found.stem].begins and guide.lack(asked.stems[found.stem], found.rest) not in ("", PIECES)
    if not now.fault or (now.fault == PART and _is_small(asked, now) and not is_lacking):
        return None
    if asked.question.kind not in (QuestionKind.TEXT, QuestionKind.ACTION) and now.fault == LOST and now.letter:
        return Problem("\n".join((*now.letter.missing, says["again_lost"])), firm=False)
    shape = shaped(guide, asked, found, progress, fits, now)
    lines = [_cause(guide, asked, found, now, says)]
    if shape:
        would = f"{asked.stems[shape.stem].begins} {shape.rest}".strip()
        lines.append(says["shape"].format(sentence=would))
    lines.append(_again(guide, asked, found, progress, now, says, fits))
    return Problem("\n".join(lines), firm=False, shape=shape)


def _is_small(asked: Asked, now: Taken) -> bool:
    """Whether a word or two would be lost, or of no answer in their own words: that is named under the field."""
    gone = max((len(text.split()) for text in now.letter.gone), default=0) if now.letter else 0
    return gone < _SAYS or asked.question.kind not in (QuestionKind.TEXT, QuestionKind.ACTION)


_SAYS = 3
"""Words that say something by themselves."""


def _may_be_reader(asked: Asked, found: Fit, begins: str, says: Mapping[str, str]) -> bool:
    first = found.text.split(maxsplit=1)[0].lower()
    return not begins and bool(asked.about) and first in says["of_reader"].split()


def _cause(guide: Reads, asked: Asked, found: Fit, now: Taken, says: Mapping[str, str]) -> str:
    stem = asked.stems[found.stem]
    if _may_be_reader(asked, found, stem.begins, says):
        return says["unsure_who"].format(word=found.text.split(maxsplit=1)[0], name=asked.about)
    if now.fault == PART and now.letter:
        return says["part"].format(text="”, “".join(now.letter.gone))
    lack = guide.lack(stem, found.rest)
    if PIECES in (now.fit.kind, lack):
        return says["pieces"]
    if lack:
        return says[lack].format(begins=stem.begins)
    if now.fault == LOST and now.letter:
        return "\n".join(now.letter.missing)
    return says["unsure" if stem.begins else "unsure_own"].format(begins=stem.begins)


def _again(
    guide: Reads, asked: Asked, found: Fit, progress: Progress, now: Taken, says: Mapping[str, str], fits: Fits
) -> str:
    """Say what the same answer again does."""
    if now.fault == PART:
        return says["again_part"]
    if now.fault != LOST:
        return says["again"]
    if now.fit.kind == PIECES:
        one = piece_told(guide, asked, found, progress, fits)
        said = guide.preview(asked, one, progress) if one else None
        return says["again_one"].format(sentence=said.sentence) if said and said.sentence else says["again_lost"]
    typed = as_typed(guide, asked, found, progress) if now.letter and now.letter.unsure else None
    return says["again_typed"].format(sentence=typed.said or typed.text) if typed else says["again_lost"]


def shown(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Letter | None:
    """Give the sentences an answer becomes, as they will stand."""
    return taken(guide, asked, found, progress).letter
