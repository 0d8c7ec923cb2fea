"""A text parted into its sentences."""

import re

_TITLES = frozenset(
    "dr mr mrs ms mx prof st jr sr rev hon messrs dhr mevr mw mnr drs sra srta dra sig dott avv lt col sgt cpl capt "
    "cmdr cdr maj gen insp supt revd fr br bro msgr smt kum engr barr ing lic arq mtra mme mlle".split()
)
_ABBREVIATIONS = _TITLES | frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "vs no approx inc ltd co dept esp incl fig cf al etc e.g i.e a.m p.m hosp abt mgmt mth yr wk qtr temp excl".split()
)
_INITIALS = re.compile(r"[a-z]|(?:[a-z]\.)+[a-z]")
_END = re.compile(r"(?P<mark>[.!?…]+[”\"’')]*)\s+(?=[^\W_]|[“\"(‘$£€])|\s*\n+\s*")


def ends_shortened(text: str) -> bool:
    """Whether a full stop behind a text belongs to the title it ends on: *ask Mr* of *ask Mr. Keller*."""
    return text.rpartition(" ")[2].lower() in _TITLES


def sentences(text: str) -> list[str]:
    """Split a text into its sentences; abbreviations, figures and initials do not end one."""
    parts, start = [], 0
    for match in _END.finditer(text):
        before = text[start : match.start()].rsplit(None, 1)
        word = before[-1].strip("(“\"'‘").lower() if before else ""
        if match["mark"] == "." and word != "no" and (word in _ABBREVIATIONS or _INITIALS.fullmatch(word)):
            continue
        parts.append(text[start : match.end()].strip())
        start = match.end()
    parts.append(text[start:].strip())
    return [p for p in parts if p]


_ADDRESS = re.compile(r"(?:https?://|www\.|\b[\w-]+\.[a-z]{2,}/)\S*$", re.IGNORECASE)


def ended(text: str) -> str:
    """Give a sentence its full stop where it has no end yet; an address in the net would take it for its own."""
    text = text.rstrip(" ,;:-–")
    return text if _ADDRESS.search(text) or text.rstrip("”\"’')")[-1:] in tuple(".!?…") else f"{text}."


def unended(text: str) -> str:
    """Take the full stop off, so that the words can stand inside another sentence; other marks stay."""
    return text.rstrip(" ,;:-–").removesuffix(".") if not text.endswith("..") else text


def capitalised(text: str) -> str:
    """Begin with a capital."""
    for place, letter in enumerate(text):
        if letter.isalnum():
            return text[:place] + letter.upper() + text[place + 1 :]
    return text
