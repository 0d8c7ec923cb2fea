"""What is said beside a wish and asks for nothing: "it's cheesy", "HR won't read it", "lol"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.core.talk.words import any_of

_CLAUSES = re.compile(
    r"[.!?;]+\s+|,\s+|\s+[-–—]\s+|\s+(?=(?:because|since|otherwise|cos|cause|coz|bc)\b)", re.IGNORECASE
)
_NUMBER = re.compile(r"\d")
_PART = re.compile(
    r"\b(?:first(?![ -]names?\b)|second|third|last|sentence|paragraph|para|line|bit|part|one)\b", re.IGNORECASE
)
_ASKED = re.compile(
    r"(?:(?:because|since|cos|as) )?(?:s?he|they) (?:asked|told|said|wants?|wanted|prefers?)(?: me| us)?"
    r"(?: (?:to|so|it|that))?$",
    re.IGNORECASE,
)
"""Says who wished for it, and no more."""
_NO = re.compile(
    r"^(?:no|nah|nope) (?=(?:the|it|i|that|thats|this|they|she|he|we|wait|sorry|undo|go|put|bring|not)\b)",
    re.IGNORECASE,
)
"""Only takes a breath: "no the first one was better"."""
_BEING = frozenset({"is", "was", "sounds", "feels", "looks", "reads", "seems", "means", "makes"})
_QUOTED = re.compile(r"[\"“”«»]|(?<!\w)['‘]|['’](?!\w)")


@dataclass(frozen=True, slots=True)
class Remarks:
    """How a remark begins and what is only a sound, from ``[remarks]`` of ``prompts/conversation.toml``."""

    begins: re.Pattern[str]
    noise: re.Pattern[str]
    wishes: re.Pattern[str]
    """Begins like a remark, and wishes for something."""
    says: re.Pattern[str]
    """The verb of a remark about words: "small sounds like short staffed"."""


def remarks(words: Mapping[str, Sequence[str]]) -> Remarks:
    """Build from the lists."""
    noise, apart = any_of(words["noise"]), any_of((*words["noise"], *words["apart"]))
    return Remarks(
        re.compile(rf"(?:(?:{any_of(words['joined'])})\s+)*(?:{any_of(words['begins'])})(?![\w’'])", re.IGNORECASE),
        re.compile(
            rf"(?:\s+(?:{noise})|[,.!?;]+\s*(?:{apart}))[\s.!?]*$|^(?:(?:{noise})[\s,.!?;:]+|(?:{apart})\s*[,.!?;:]+\s*)(?=\S)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:(?:{any_of(words['joined'])})\s+)*(?:{any_of(words['wishes'])})(?![\w’'])", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(words['says'])})\b", re.IGNORECASE),
    )


def quietly(line: str, known: Remarks) -> str:
    """Return a line without the sounds around it: "lol", "haha", "oh god"."""
    while (shorter := _NO.sub("", known.noise.sub("", line).strip())) != line and shorter:
        line = shorter
    return line


def wishes_alone(line: str, known: Remarks) -> Iterator[str]:
    """Yield the line without the remarks behind it, without those before it, and without both."""
    spans = _spans(line)
    said = [is_remark(line[a:b], known) for a, b in spans]
    if not any(said) or all(said):
        return
    first, last = said.index(False), len(said) - 1 - said[::-1].index(False)
    if any(said[first : last + 1]):
        return
    for a, b in dict.fromkeys(((0, last), (first, len(spans) - 1), (first, last))):
        part = line[spans[a][0] : spans[b][1]].strip(" ,;-")
        if part and part != line:
            yield part


def but_for_reason(line: str, known: Remarks) -> str:
    """Return the line without the reason behind its last mark or "because"; empty where none stands there."""
    *_, (start, end) = _spans(line)
    head = line[:start].strip(" ,;-")
    return head if head and is_remark(line[start:end], known) else ""


def is_remark(clause: str, known: Remarks) -> bool:
    """Whether a clause only says why, or how one feels; what holds a number or a quotation may say more."""
    clause = clause.strip(" ,;.!?")
    if _ASKED.match(clause):
        return True
    if (
        not clause
        or _PART.search(clause)
        or _NUMBER.search(clause)
        or _QUOTED.search(clause)
        or known.wishes.match(clause)
    ):
        return not clause
    return bool(known.begins.match(clause))


def cut_short(value: str, known: Remarks) -> str:
    """Return words to be put in without the remark behind them: "close team, small sounds like short staffed"."""
    for found in _CLAUSES.finditer(value):
        behind = value[found.end() :]
        if found.start() and (is_remark(behind, known) or known.says.search(behind) or _of_it(value, found)):
            return value[: found.start()].strip(" ,;-")
    return value


def _of_it(value: str, found: re.Match[str]) -> bool:
    # "Friday, Friday is ambiguous": the words themselves are spoken of.
    behind = value[found.end() :].lower().split()
    return len(behind) > 2 and behind[0] in value[: found.start()].lower().split() and behind[1] in _BEING


def _spans(line: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for found in _CLAUSES.finditer(line):
        if found.start() > start:
            spans.append((start, found.end() if found[0].strip() else found.start()))
        start = found.end()
    return [*spans, (start, len(line))]
