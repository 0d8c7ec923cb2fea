"""A note whoever wrote it, held to the rules that need no interview."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.core.check.dialect import clash
from assistant.core.check.finding import Finding, Fix, Status
from assistant.core.check.polish import Proofreader, Slip, is_safe, is_slip, mending
from assistant.core.check.wording import WordingList, check_wording
from assistant.core.compose import Channel
from assistant.core.english import English, is_foreign, sentences
from assistant.core.note import words_in

_NAME = re.compile(r"(?<![.!?] )(?<!\n)(?<!\A)\b[A-Z][^\W\d_]+(?:['’-][A-Z]?[^\W\d_]+)*")
_EDGE_WORDS = 6
"""Words in a line at the most for it to be a greeting, a closing or a part of the signature."""
_EDGE_LINES = 5
"""Lines of a closing and a signature at the most."""
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A note as somebody wrote it; no subject where there was none."""

    body: str
    subject: str = ""

    @property
    def whole(self) -> str:
        """Subject and body, as they are read."""
        return f"{self.subject}\n{self.body}" if self.subject else self.body


@dataclass(frozen=True, slots=True)
class Standard:
    """What a manuscript is held against."""

    channel: Channel
    wording: WordingList
    english: English
    says: Mapping[str, str]
    """The sentences of ``manuscript.toml``."""
    country: str = ""
    spelling: str = ""


def judge(it: Manuscript, by: Standard, proofreader: Proofreader | None) -> tuple[Finding, ...]:
    """Look at every rule that needs no interview; kept ones come back as ``ok``. Needs a body that is not empty."""
    return (
        *_length(it, by), *_dialect(it, by), *_wording(it, by), *_signed_twice(it, by), *_slips(it, by, proofreader)
    )  # fmt: skip


def _length(it: Manuscript, by: Standard) -> Iterator[Finding]:
    place = by.channel
    size = place.size(it.body)
    facts = {"size": size, "unit": place.unit, "limit": place.limit, "channel": place.label}
    if size > place.limit:
        yield Finding("length", Status.FIX, by.wording.says["length_over"].format(**facts))
    elif len(words_in(it.body)) < place.aim[0] // 2:
        yield Finding("length", Status.ADVISE, by.says["thin"].format(**facts))
    else:
        yield Finding("length", Status.OK, by.wording.says["length_ok"].format(**facts))


def _dialect(it: Manuscript, by: Standard) -> Iterator[Finding]:
    found = clash(it.whole, by.country, by.spelling)
    if found:
        name, words = found
        yield Finding("dialect", Status.ADVISE, by.wording.says[name].format(**words))
    else:
        yield Finding("dialect", Status.OK, by.says["one_english"])


def _wording(it: Manuscript, by: Standard) -> Sequence[Finding]:
    return check_wording(it.whole, by.wording) or (Finding("wording", Status.OK, by.says["plain"]),)


def _signed_twice(it: Manuscript, by: Standard) -> Iterator[Finding]:
    """Find a closing and a name that stand there once more under themselves."""
    lines = [line.strip() for line in it.body.splitlines() if line.strip()]
    for count in range(1, min(_EDGE_LINES, len(lines) // 2) + 1):
        last, before = lines[-count:], lines[-2 * count : -count]
        if last == before and all(map(_is_edge, last)):
            yield Finding("signature", Status.FIX, by.says["signed_twice"].format(name=last[-1]))
            return


def _slips(it: Manuscript, by: Standard, proofreader: Proofreader | None) -> Iterator[Finding]:
    if proofreader is None:
        return
    if is_foreign(it.body, by.english):
        yield Finding("spelling", Status.ADVISE, by.says["foreign"])
        return
    names, edges = names_in(it.body), tuple(_edges(it.body))
    found = [
        _slip(it.body, slip, by.wording.says)
        for slip in sorted(proofreader.lint(it.body), key=lambda s: s.start)
        if is_slip(it.body, slip, names) and not any(a <= slip.start < b for a, b in edges)
    ]
    yield from found or [Finding("spelling", Status.OK, by.says["no_slip"])]


def _slip(text: str, slip: Slip, says: Mapping[str, str]) -> Finding:
    problem, better = text[slip.start : slip.end], mending(text, slip)
    sure = better is not None and is_safe(problem, better, slip)
    told = says["doubt_perhaps" if better else "doubt"]
    message = told.format(problem=problem, message=re.sub(r"`([^`]*)`", r"“\1”", slip.message), better=better)
    fix = Fix(slip.start, slip.end, better) if better is not None else None
    return Finding("spelling", Status.FIX if sure else Status.ADVISE, message, _sentence(text, slip), fix)


def _sentence(text: str, slip: Slip) -> str:
    end = 0
    for sentence in sentences(text):
        start = text.index(sentence, end)
        end = start + len(sentence)
        if slip.start < end:
            return sentence
    return ""


def names_in(text: str) -> frozenset[str]:
    """Take for names, in small letters: capitalised words inside a sentence, and all in greeting and signature."""
    edges = " ".join(text[a:b] for a, b in _edges(text))
    found = (*_NAME.findall(text), *(w for w in _LETTERS.findall(edges) if w[0].isupper()))
    return frozenset(part.lower() for name in found for part in _LETTERS.findall(name) if len(part) > 1)


def _edges(text: str) -> Iterator[tuple[int, int]]:
    """Give the short lines at the beginning and the end that are no sentences: greeting, closing, signature."""
    lines = [m for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    if lines and _is_edge(lines[0][0]):
        yield lines[0].span()
    for line in reversed(lines[1:]):
        if not _is_edge(line[0]):
            return
        yield line.span()


def _is_edge(line: str) -> bool:
    return len(line.split()) <= _EDGE_WORDS and line.rstrip()[-1] not in ".!?;:"
