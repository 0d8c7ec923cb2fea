"""Tenses as English wants them, where a writer of another language left a verb bare or in the present."""

import re

from assistant.core.english import English

_SHE_DOES = re.compile(
    r"(?<![\w’'])(she|he) ((?:also |just |then |even |always |never |\w+ly )?)([a-z]+)(?![\w’'])", re.IGNORECASE
)
_BARE_AFTER = (
    "let", "make", "made", "help", "see", "saw", "watch", "hear", "did", "does", "do", "can", "could", "will",
    "would", "should", "may", "might", "must", "if", "that", "than", "had",
)  # fmt: skip
_ABOUT = r"(?:over |about |almost |more than )?"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|many|several)"
_SPAN = rf"{_ABOUT}{_COUNT} (?:years?|months?|weeks?|yrs?)\b"
_LASTS = re.compile(rf"\b(?:since (?:19|20)\d\d\b|since {_SPAN}(?! ago)|for {_SPAN})", re.IGNORECASE)
_UNTIL_NOW = re.compile(rf"\b(I)(?: (am|['’]m)|(['’]m))? ([a-z]+)(?=[^.;?!]*{_LASTS.pattern})")
_SINCE_A_SPAN = re.compile(rf"\bsince (?={_SPAN}(?! ago))", re.IGNORECASE)


def lasts(text: str) -> bool:
    """Whether something is said to last until now: *since 2019*, *for six years*."""
    return bool(_LASTS.search(text))


def told_in_past(text: str, english: English) -> str:
    """Put a bare verb after *she* or *he* in the past, where something is told: *she introduce me* → *introduced*."""

    def past(match: re.Match[str]) -> str:
        base = match[3].lower()
        before = re.findall(r"[\w’']+", text[: match.start()])
        bare = base in english.bases and base != "be" and english.past_of.get(base) != base
        held = bool(before) and before[-1].lower() in _BARE_AFTER
        return f"{match[1]} {match[2]}{english.past_of[base]}" if bare and not held else match[0]

    return _SHE_DOES.sub(past, text)


def until_now(text: str, english: English) -> str:
    """Say what lasts until now as English does: *I work there since 7 years* → *I've worked there for 7 years*."""
    text = _SINCE_A_SPAN.sub("for ", text)

    def perfect(match: re.Match[str]) -> str:
        doing, verb = bool(match[2] or match[3]), match[4].lower()
        if doing:
            return f"I've been {match[4]}" if verb in english.ing else match[0]
        if verb not in english.bases or verb in ("was", "had"):
            return match[0]
        part = next((p for p, b in english.participle.items() if b == verb and p not in english.bases), "")
        return f"I've {part or english.past_of.get(verb, verb)}"

    return _UNTIL_NOW.sub(perfect, text)
