"""Tenses as English wants them, where a writer of another language left a verb bare or in the present."""

import re

from assistant.core.english import English, third_person

_SHE_DOES = re.compile(
    r"(?<![\w’'])(she|he) ((?:also |just |then |even |always |never |\w+ly )?)([a-z]+)(?![\w’'])", re.IGNORECASE
)
_BARE_AFTER = (
    "let", "make", "made", "help", "see", "saw", "watch", "hear", "did", "does", "do", "can", "could", "will",
    "would", "should", "may", "might", "must", "if", "that", "than", "had",
)  # fmt: skip
_THEY_DO = re.compile(r"(?<![\w’'])(they|we) ([a-z]+(?:s|ing))(?![\w’'])", re.IGNORECASE)
_LASTING = ("know", "like", "want", "need", "have", "love", "think", "believe", "understand", "own", "live")
"""What lasts is told in the present: *he know everybody* → *he knows*."""
_ABOUT = r"(?:over |about |almost |more than )?"
COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|many|several)"
_SPAN = rf"{_ABOUT}{COUNT} (?:years?|months?|weeks?|yrs?)\b"
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
        if not bare or held:
            return match[0]
        return f"{match[1]} {match[2]}{third_person(base) if base in _LASTING else english.past_of[base]}"

    return _SHE_DOES.sub(past, text)


def agreeing(text: str, english: English) -> str:
    """Let verbs agree with *they* and *we*: *they makes* → *they make*, *they using* → *they are using*."""

    def agreed(match: re.Match[str]) -> str:
        verb = match[2].lower()
        before = re.findall(r"[\w’']+", text[: match.start()])
        if before and before[-1].lower() in (*_BARE_AFTER, *english.classes["prepositions"], "way", "what", "which"):
            return match[0]
        if verb in english.third and verb not in english.past:
            return f"{match[1]} {english.third[verb]}"
        return f"{match[1]} are {match[2]}" if verb in english.ing and verb != "being" else match[0]

    return _THEY_DO.sub(agreed, text)


def until_now(text: str, english: English) -> str:
    """Say what lasts until now as English does: *I work there since 7 years* → *I've worked there for 7 years*."""
    text = _SINCE_A_SPAN.sub("for ", text)

    def perfect(match: re.Match[str]) -> str:
        doing, verb = bool(match[2] or match[3]), match[4].lower()
        if doing:
            return f"I've been {match[4]}" if verb in english.ing else match[0]
        if verb not in english.bases or verb in ("was", "had", "have", "be"):
            return match[0]
        part = next((p for p, b in english.participle.items() if b == verb and p not in english.bases), "")
        return f"I've {part or english.past_of.get(verb, verb)}"

    return _UNTIL_NOW.sub(perfect, text)
