"""Proofreading of a finished note: safe slips mended and reported, doubtful ones offered, names left alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.core.check.finding import Finding, Fix, Status
from assistant.core.interview import Interview
from assistant.core.note import AROUND, Note, Section, Sentence
from assistant.core.suggest import distance, is_other_letter

_FORMULAS = (Section.THANKS, Section.CLOSE)
"""Moves that hold nothing but a tone's own words and facts, unless the candidate changed them."""
_SYMBOLS = {
    "mended": "{problem} → {better}",
    "doubt": "{problem}? {message}",
    "doubt_perhaps": "{problem} → {better}? {message}",
}
"""How findings read where nobody is told the words for them."""
_KINDS = frozenset(
    {"Spelling", "Repetition", "Agreement", "Grammar", "Typo", "Eggcorn", "Malapropism", "Miscellaneous", "Punctuation"}
)
_LONG = 8
"""Letters from which a word has so few neighbours that one wrong letter leaves no doubt."""
_NEAR = 2
"""Letters between a slip and what was meant."""
_DOER = re.compile(r"(?<!and )\b(?:I|he|she|we|they)(?: \w+ly)? $", re.IGNORECASE)
"""Who is given nothing, so that a verb stands behind it; *you* and *it* may be given things: *they send you photos*."""
_OF_A_DOER = re.compile(r"(?:ha(?:s|ve)|do(?:es)?|is|are|was|were)(?:n['’]t)?|I are", re.IGNORECASE)
"""What is a verb whoever stands before it."""
_ARTICLE = "Incorrect indefinite article"
_VARIANTS = (
    (r"is(e|ed|es|ing|ation|ations|er|ers)$", r"iz\1"), (r"ys(e|ed|es|ing)$", r"yz\1"), (r"our", "or"),
    (r"(t|b)re(s?)$", r"\1er\2"),
    (r"ll(ed|ing|er|ers)$", r"l\1"), (r"ae", "e"), (r"oe", "e"), (r"ogue(s?)$", r"og\1"),
    (r"ogu(ed|ing|er|ers)$", r"og\1"), (r"ence$", "ense"),
    (r"mme(s?)$", r"m\1"),
    (r"lfil(s?)$", r"lfill\1"), (r"que(s?)$", r"ck\1"), (r"judgement", "judgment"), (r"rtyre", "rtire"), (r"tyre",
    "tire"), (r"grey", "gray"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """One doubt of the proofreader's: characters of the text, its kind and message, and what could stand there."""

    start: int
    end: int
    kind: str
    message: str
    suggestions: tuple[str, ...]


class Proofreader(Protocol):
    """Reads a text for slips of spelling and grammar."""

    def lint(self, text: str) -> Sequence[Slip]:
        """Find every slip, in order."""


def polish(
    note: Note, interview: Interview, proofreader: Proofreader, says: Mapping[str, str] = _SYMBOLS
) -> tuple[Note, tuple[Finding, ...]]:
    """Proofread a note. Safe fixes are made and reported as ``ok``; doubtful ones come back as ``advise``."""
    names = known_words(interview)
    findings: list[Finding] = []
    body, starts = note.body, list(placed(note))
    slips = [s for s in _read(note, body, starts, proofreader) if is_slip(body, s, names)]
    slips = [s for s in slips if s.kind != "Spelling" or not is_built(body[s.start : s.end], proofreader)]
    # From the end to the start, a change moves nothing that is still to be looked at.
    for slip in sorted(slips, key=lambda s: -s.start):
        place = _place(note, slip, starts)
        if place is None:
            continue
        paragraph, number, start = place
        sentence = note.paragraphs[paragraph][number]
        at, problem = slip.start - start, body[slip.start : slip.end]
        if slip.kind == "Spelling" and not any(a <= at < b for a, b in sentence.own):
            continue
        better = mending(body, slip)
        if better is not None and is_safe(problem, better, slip):
            note = _replaced(note, paragraph, number, _mended(sentence, at, at + len(problem), better))
            note = replace(note, subject=re.sub(rf"\b{re.escape(problem)}\b", better, note.subject))
            findings.append(Finding("spelling", Status.OK, says["mended"].format(problem=problem, better=better)))
        else:
            findings.append(_offered(slip, problem, better, sentence, says))
    findings.reverse()
    return note, tuple(findings)


def _read(note: Note, body: str, starts: Sequence[tuple[int, int, int]], proofreader: Proofreader) -> Sequence[Slip]:
    """Read from the first sentence with words of the candidate's to the last: names and formulas hold no slips."""
    inner = [(a, a + len(s.text)) for p, n, a in starts if not _is_formula(s := note.paragraphs[p][n])]
    if not inner:
        return ()
    first, last = inner[0][0], inner[-1][1]
    found = proofreader.lint(body[first:last])
    return [replace(s, start=s.start + first, end=s.end + first) for s in found]


def _is_formula(sentence: Sentence) -> bool:
    return sentence.section in AROUND or (sentence.section in _FORMULAS and not sentence.own)


def _offered(slip: Slip, problem: str, better: str | None, sentence: Sentence, says: Mapping[str, str]) -> Finding:
    fix = Fix(slip.start, slip.end, better) if better is not None else None
    told = says["doubt_perhaps" if better else "doubt"]
    return Finding(
        "spelling",
        Status.ADVISE,
        told.format(problem=problem, message=_plain(slip.message), better=better),
        sentence.text,
        fix,
    )


def _plain(message: str) -> str:
    return re.sub(r"`([^`]*)`", r"“\1”", message)


def is_slip(text: str, slip: Slip, names: frozenset[str]) -> bool:
    """Whether a doubt is worth showing: no name, no term, no question of style, no British or American spelling."""
    problem = text[slip.start : slip.end]
    if slip.kind not in _KINDS or (slip.kind == "Miscellaneous" and not slip.message.startswith(_ARTICLE)):
        return False
    if slip.message.startswith(_ARTICLE) and re.match(r" [A-Z]{2,}\b", text[slip.end :]):
        return False  # "an SAP rollout": letters are read one by one, or they are not; the person knows
    if any(w.lower() in names for w in re.findall(r"[^\W\d_]+", problem)):
        return False
    if slip.kind == "Spelling":
        if not re.fullmatch(r"[a-z]+(?:'[a-z]+)?", problem) or len(problem) < 4:
            return False
        compound = any(re.sub(r"[ -]", "", s) == problem for s in slip.suggestions)
        # A word with nothing near it is a term the dictionary lacks: *polyploid*, *fifo*, *clopen*.
        far = not any(_is_near(problem, s) and not is_other_letter(problem, s) for s in slip.suggestions)
        return (
            not compound
            and not far
            and not any(is_variant(problem, s) for s in slip.suggestions)
            and not _joined(text, slip)
        )
    if "-" in text[slip.end : slip.end + 1]:
        return False  # "my I-9"
    if slip.kind == "Agreement" and not (_OF_A_DOER.fullmatch(problem) or _DOER.search(text[: slip.start])):
        return False
    is_parted = all(s.replace(" ", "") == problem for s in slip.suggestions)
    is_of_words = slip.kind == "Typo" and all(len(part) >= _WORD for s in slip.suggestions for part in s.split())
    if is_parted and (is_of_words or re.search(r"(?:'s|m[ae]n)$", problem)):
        return False  # "polytunnel", "wireman's": a trade joins its words
    if slip.kind == "Repetition":
        return problem.split()[0].lower() not in ("that", "had", "very")
    return bool(slip.suggestions)


def _is_near(typed: str, meant: str) -> bool:
    """Whether a slip of the fingers or the ear lies between two words; the longer they are, the more may differ."""
    if typed == f"{meant}s":
        return False  # the plural of a word that is known: *varifocals*
    apart = distance(typed, meant)
    most = _NEAR if len(typed) >= _LONG else 1 if len(typed) > _SHORT else 0
    return apart <= most or _is_typing(typed, meant)


_SHORT = 4
"""Letters of a word that may be any trade's."""
_WORD = 3
"""Letters from which a part may be a word of its own: *poly tunnel*, not *for mm*."""
_BUILT = re.compile(
    r"(.{2,}[^aeiouy]{2})(?:ers?|less|like)|(.{3,}e)rs?|(?:re|un|non|pre|over|under)(.{6,})|(.{2,}[^f]er)(?:ed|ing)"
)
"""A worker by what they do, and what is done again or not at all: built where nothing is doubled or left away."""


def is_built(word: str, proofreader: Proofreader) -> bool:
    """Whether a word in no dictionary is one that English builds of another: *pluckers*, *revalidation*."""
    found = _BUILT.fullmatch(word)
    base = next(filter(None, found.groups()), "") if found else ""
    return bool(base) and not any(s.kind == "Spelling" for s in proofreader.lint(f"The {base} is here."))


def _joined(text: str, slip: Slip) -> bool:
    around = text[max(0, slip.start - 1) : slip.start] + text[slip.end : slip.end + 1]
    return any(c in "-/_@.&#" for c in around.replace(".", "", 1) if not c.isspace()) and not around.endswith(".")


def is_variant(one: str, other: str) -> bool:
    """Whether two spellings differ only as British and American do (*organised*, *organized*)."""
    low, wanted = one.lower(), other.lower()
    return any(re.sub(a, b, x) == y for a, b in _VARIANTS for x, y in ((low, wanted), (wanted, low)))


def mending(text: str, slip: Slip) -> str | None:
    """Say what would mend a slip; None where the proofreader does not know."""
    problem = text[slip.start : slip.end]
    if slip.kind == "Repetition":
        joined = text[: slip.start].endswith(("-", "/"))  # "the check-in in the bar"
        return problem if joined else problem.split()[0]
    return slip.suggestions[0] if slip.suggestions else None


def is_safe(problem: str, better: str, slip: Slip) -> bool:
    """Whether a fix may be made without asking: a doubled word, *an test*, one slip of the fingers in a long word."""
    if slip.message.startswith(_ARTICLE):
        return problem.islower()  # "an A" is a mark at school
    if slip.kind == "Repetition":
        return True
    if slip.kind != "Spelling" or len(problem) < 6:
        return False
    near = [s for s in slip.suggestions if distance(problem, s) == 1]
    if better not in near or len(near) > 1 or better[0] != problem[0]:
        return False
    return _is_typing(problem, better) or (len(problem) >= _LONG and _is_misspelt(problem, better))


def _is_typing(typed: str, meant: str) -> bool:
    """Whether two words differ as fingers slip: letters swapped, or one doubled or not. Anything else may be a term."""
    if sorted(typed) == sorted(meant):
        return True
    return re.sub(r"(.)\1", r"\1", typed) == re.sub(r"(.)\1", r"\1", meant)


def _is_misspelt(typed: str, meant: str) -> bool:
    """Whether a long word differs as ears mislead: one vowel for another, a letter inside too many or too few.

    A consonant for another, or a letter more at the end, may be a word of the trade: *revoicing*, *prophylaxe*.
    """
    if len(typed) == len(meant):
        changed = [(a, b) for a, b in zip(typed, meant, strict=True) if a != b]
        return len(changed) == 1 and set(changed[0]) <= set("aeiouy")
    return typed[-2:] == meant[-2:]


def known_words(interview: Interview) -> frozenset[str]:
    """List the names and terms that are right because the candidate gave them: people, company, role, titles."""
    texts = [interview.company, interview.role, interview.sender.name]
    texts += [t for p in interview.interviewers for t in (p.name, p.title, p.call)]
    texts += [a.to for a in interview.actions]
    return frozenset(w.lower() for t in texts for w in re.findall(r"[^\W\d_]+", t))


def placed(note: Note) -> Iterator[tuple[int, int, int]]:
    """Give each sentence's paragraph, number and first character in the body."""
    at = 0
    body = note.body
    for p, paragraph in enumerate(note.paragraphs):
        for s, sentence in enumerate(paragraph):
            at = body.index(sentence.text, at)
            yield p, s, at
            at += len(sentence.text)


def _place(note: Note, slip: Slip, starts: Sequence[tuple[int, int, int]]) -> tuple[int, int, int] | None:
    for p, s, start in starts:
        if start <= slip.start and slip.end <= start + len(note.paragraphs[p][s].text):
            return p, s, start
    return None


def _mended(sentence: Sentence, start: int, end: int, text: str) -> Sentence:
    change = len(text) - (end - start)
    own = tuple((a + change if a >= end else a, b + change if b >= end else b) for a, b in sentence.own)
    return replace(sentence, text=sentence.text[:start] + text + sentence.text[end:], own=own)


def _replaced(note: Note, paragraph: int, number: int, sentence: Sentence) -> Note:
    rows = [list(p) for p in note.paragraphs]
    rows[paragraph][number] = sentence
    return replace(note, paragraphs=tuple(tuple(r) for r in rows))
