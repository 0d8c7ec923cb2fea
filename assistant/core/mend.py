"""An answer with its typing slips mended; the words stay the candidate's."""

import re
from functools import lru_cache

from assistant.core.english import English

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_THERE_IS = re.compile(
    r"(is|are|was|were|isn't|aren't|wasn't|weren't|'s|will|would|has|have|had|seems?|might|may|must|to|and|or|"
    r"for|when|where|the|a)$"
)
_SMALL = ("determiners", "subjects", "questions", "prepositions", "conjunctions", "auxiliaries", "adverbs")
_SHOUT = 6
"""Letters from which an answer all in capitals is taken for shouting, not for an abbreviation."""
_CHAT = ("r", "u", "ur", "thx", "plz", "pls", "bc", "cuz", "gonna", "wanna", "tmrw", "ppl", "abt")
"""Chat-speak; a lone *r* is read as *are* only where more of it stands in the answer."""
_ENDS_SOON = re.compile(r"\s*(?:$|[.,;!?]|(?:week|month|year|night|time|day)\b)")
_BEFORE_VERB = re.compile(r"\b(ill|hell|shell|well|id|wed|shed) ([a-z]+)\b", re.IGNORECASE)
_CAN_TO = re.compile(r"\b(can|could|will|would|should|must|may|might) to ([a-z]+)", re.IGNORECASE)
_ABBREVIATIONS = frozenset(
    (
        "dr", "mr", "mrs", "ms", "prof", "st", "vs", "no", "approx", "inc", "ltd", "co", "jr", "sr", "e.g", "i.e",
        "a.m", "p.m",
        "dept", "esp", "incl", "resp", "min", "max", "fig", "etc", "cf", "al",
    )
)  # fmt: skip


@lru_cache(maxsize=2048)
def mend(answer: str, english: English) -> str:
    """Mend what is certainly a slip (``im``, ``tmrw``, ``there weekly walk``), spacing and apostrophes.

    An answer without a letter or digit comes back empty; one in another language as it is.
    """
    text = re.sub(r"^(?:[-*•·>]|\d+[.)])\s+", "", answer.strip())
    text = re.sub(r"^[\s.,;:!?…]+|[\s,;:]+$", "", text)
    if not re.search(r"\w", text):
        return ""
    if is_foreign(text, english):
        return text
    text = _lowered(text, english)
    for pattern, better in english.phrase_slips:
        text = pattern.sub(lambda m, b=better: _like(m[0], b), text)  # type: ignore[misc]
    text = re.sub(r"(\d)(yrs?|hrs?|mins?|wks?)\b", r"\1 \2", text)
    text = re.sub(r"(?<=[^\W\d]) (?:\+ (?=[^\W\d])|(?<=[a-z]{2} )& (?=[a-z]{2}))", " and ", text)
    text = re.sub(r"\b([a-z]{2,}[bcdfghjklmnprstvwxz])ys\b", r"\1ies", text)
    chatty = len({w for w in _TOKEN.findall(text.lower()) if w in _CHAT}) > 1
    text = _TOKEN.sub(lambda m: _slip(m, text, english, chatty=chatty), text)
    text = _BEFORE_VERB.sub(lambda m: _before_verb(m, english), _there(text, english))
    text = _CAN_TO.sub(lambda m: f"{m[1]} {m[2]}" if m[2].lower() in english.bases else m[0], text)
    text = re.sub(r"\s*(?:[:;]-?[)(DP]+(?=\s|$)|\([!?.]+\))", "", straight(text))
    text = _in_context(text, english)
    text = english.capitals.sub(lambda m: m[0].capitalize(), text)
    return spacing(text).strip()


def _in_context(text: str, english: English) -> str:
    """Mend what is a slip only beside certain words; most of these stand in no answer at all."""
    low = text.lower()
    for (pattern, better), needed in zip(english.slips_in_context, english.slip_cues, strict=True):
        if not needed or any(cue in low for cue in needed):
            mended = pattern.sub(better, text)
            if mended != text:
                text, low = mended, mended.lower()
    return text


def _lowered(text: str, english: English) -> str:
    """Take an answer typed all in capitals down to small letters; abbreviations keep theirs."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) < _SHOUT or not text.isupper() or " " not in text:
        return text
    kept = re.compile(r"[^AEIOU\W\d]{2,6}|[^\W\d]*\d\w*")

    def one(match: re.Match[str]) -> str:
        word = match[0]
        known = word.lower() in english.classes["acronyms_caps"]
        common = word.lower() in ("my", "by", "try", "why", "shy", "dry", "fly", "cry", "sky", "gym", "hmm")
        return word if known or (kept.fullmatch(word) and not common) else word.lower()

    return re.sub(r"\w+(?:['’]\w+)*", one, text)


def _before_verb(match: re.Match[str], english: English) -> str:
    """Read ``ill send`` and ``hell phone`` as *I'll* and *he'll*: before a verb they are no sick and no inferno."""
    verb = match[2].lower()
    wanted = {
        "ill": "I'll",
        "hell": "he'll",
        "shell": "she'll",
        "well": "we'll",
        "id": "I'd",
        "wed": "we'd",
        "shed": "she'd",
    }[match[1].lower()]
    sure = verb in english.bases and (verb not in english.nounlike or match[1].lower() in ("ill", "hell", "id"))
    return f"{_like(match[1], wanted) if wanted[0] != 'I' else wanted} {match[2]}" if sure else match[0]


@lru_cache(maxsize=2048)
def is_foreign(text: str, english: English) -> bool:
    """Whether an answer is in another language: its small words are not English. It stands as it is."""
    plain = re.sub(r"\b[A-Z]\b(?!')", "", text.replace("’", "'"))  # the D of R&D is no French *d*
    words = [w.lower() for w in re.findall(r"[^\W\d_]+", plain)]
    other = sum(w in english.classes["foreign"] for w in words)
    own = sum(any(w in english.classes[n] for n in _SMALL) for w in words if w not in english.classes["foreign"])
    letters = sum(c.isalpha() for c in text)
    return (other > own and (other > 1 or own == 0)) or sum(c.isascii() and c.isalpha() for c in text) < 0.5 * letters


def _slip(match: re.Match[str], text: str, english: English, *, chatty: bool) -> str:
    word = match[0]
    if word == "i":
        before, after = text[: match.start()][-1:], text[match.end() :][:2]
        return word if after == ".e" or before == "." else "I"
    if word in english.classes["acronyms_caps"]:
        in_a_name = re.match(r"[_/@-]|\.\w", text[match.end() :]) or text[: match.start()][-1:] in tuple("._/@-")
        return word if in_a_name else word.upper()
    if word.lower() not in english.slips or (word.isupper() and len(word) > 1):
        return word
    if word.lower() == "r" and not (chatty and word == "r"):
        return word
    # A part of a hyphenated word, a path, an address or something like "R&D" is a name, not a slip.
    if text[match.end() :][:1] in tuple("-_/@&+#") or text[: match.start()][-1:] in tuple("-_/@.&+#"):
        return word
    if len(word) == 1 and not re.fullmatch(
        r"(?:|.* )\S(?: [^\W\d_].*)", text[max(0, match.start() - 1) : match.end() + 2]
    ):
        return word
    better = english.slips[word.lower()]
    tail = "." if better.endswith(".") and text[match.end() :][:1] == "." else ""
    return _like(word, better).removesuffix(tail) if tail else _like(word, better)


def _like(word: str, better: str) -> str:
    return better[0].upper() + better[1:] if word[0].isupper() else better


def _there(text: str, english: English) -> str:
    """Read ``there`` before a noun at the start of a phrase as *their*."""

    def their(match: re.Match[str]) -> str:
        following = match[2].lower()
        noun_after = (
            not _THERE_IS.match(following)
            and not english.is_(following, "prepositions")
            and not english.is_(following, "auxiliaries")
        )
        verb = following in english.bases or following in english.past
        if following in ("last", "old", "own", "main", "only", "faces", "phones") and not _ENDS_SOON.match(
            text[match.end() :]
        ):
            return _like(match[1], "their") + " " + match[2]
        if noun_after and not verb and not english.is_(following, "adverbs") and not english.is_(following, "subjects"):
            return _like(match[1], "their") + " " + match[2]
        return match[0]

    return re.sub(
        r"(?:(?<![\w’'] )|(?<=\bme )|(?<=\bus )|(?<=\blet )|(?<=\bof )|(?<=\bwith )|(?<=\bin )|(?<=\babout )|"
        r"(?<=\bto )|(?<=\bfor )|(?<=\bon )|(?<=\bknow )|(?<=, ))\b(there)\s+([^\W\d_]+)",
        their,
        text,
        flags=re.IGNORECASE,
    )


def spacing(text: str) -> str:
    """One space between words, none before a comma or full stop, one after."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,;:!?])(?=\s|$)", r"\1", text)
    text = re.sub(r"\s+\.(?=\s|$)", ".", text)
    text = re.sub(r",(?=[^\W\d_])", ", ", text)
    text = re.sub(r"([,;])[,;]+", r"\1", text)
    text = re.sub(r"([!?])[!?.]+", r"\1", text)
    return re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)


def straight(text: str) -> str:
    """Write apostrophes as a keyboard does, so that the answer and the note agree; quotation marks stay."""
    return re.sub(r"(?<=\w)’(?=\w)|(?<=s)’(?=\s)", "'", text)


def sentences(text: str) -> list[str]:
    """Split a text into its sentences; abbreviations, figures and initials do not end one."""
    parts, start = [], 0
    for match in re.finditer(r"[.!?…]+[”\"’')]*\s+(?=[^\W_“\"(])", text):
        before = re.search(r"([^\s(“\"]+?)[.!?…]+[”\"’')]*\s+$", text[: match.end()])
        word = before[1].lower() if before else ""
        if match[0].startswith(".") and (word in _ABBREVIATIONS or re.fullmatch(r"[a-z]|(?:[a-z]\.)+[a-z]", word)):
            continue
        parts.append(text[start : match.end()].strip())
        start = match.end()
    return [*parts, text[start:].strip()] if text[start:].strip() else parts
