"""Small numbers written as words where people count with them."""

import re

from assistant.core.english.known import English
from assistant.core.english.tags import Tag


def spelled(text: str, english: English) -> str:
    """Write a small number before what it counts as a word: *2 monoliths* → *two monoliths*."""
    text = _RATIO.sub(lambda m: f"{_WORDS[int(m[1])]}{m[2]} {_WORDS[int(m[3])]}", text)

    def one(match: re.Match[str]) -> str:
        before = text[: match.start()].rstrip().rsplit(" ", 1)[-1]
        is_label = (before[:1].isupper() and before not in ("I", "In", "At", "The")) or before.lower() in _LABELS
        is_label = is_label or _RANGE.search(text[: match.start()]) is not None
        behind = (match[4] or "") + text[match.end() :]
        if is_label or re.match(r"(?: [a-z-]+)? to \d| ?(?:kB|MB|%)", behind):
            return match[0]
        first, second = (english.lexicon.tags(word.strip()) if word else Tag.PREP for word in (match[3], match[4]))
        counts = first & Tag.PLURAL or (first & (Tag.ADJ | Tag.NOUN | Tag.ING) and second & Tag.PLURAL)
        if match[2] == "1":  # "1 client": one, but neither "1 am" nor "2 to 1 odds"
            is_thing = first & (Tag.NOUN | Tag.ADJ) and not first & (Tag.PLURAL | Tag.PREP | Tag.BE_AM | Tag.ADV)
            counts = is_thing and before.lower() not in ("a", "the", "no")  # "a 1 star"
        return f"{match[1]}{_WORDS[int(match[2])]} {match[3]}{match[4] or ''}" if counts else match[0]

    text = _ONE.sub("one ", _TENS.sub(r"\1-\2", text))
    text = _in_order(text)
    text = re.sub(r"\b(\d+)\+ (?=[a-z])", r"more than \1 ", text)
    text = re.sub(
        r"\b(\d{1,3}) ?k ?([€£$])|([€£$]) ?(\d{1,3}) ?k\b", lambda m: f"{m[2] or m[3]}{m[1] or m[4]},000", text
    )
    return re.sub(r"(^|[\s(])([1-9]) ([a-z-]+)\b( [a-z-]+\b)?", one, text)


def _in_order(text: str) -> str:
    """Write small numbers of a row as words, all of a text or none: *the 2nd and 3rd year*, not *the 2nd and 4th*."""
    said = _SEVERAL.sub(lambda m: _ORDINAL.sub(lambda one: _ORDINALS[one[0]], m[0]), text)
    said = _ALONE.sub(lambda m: _ORDINALS[m[0]], said)
    return text if _ANY_ORDINAL.search(said) else said


_ORDINAL = re.compile(r"\b[123](?:st|nd|rd)\b")
_SEVERAL = re.compile(
    r"\b(?:[123](?:st|nd|rd)(?:, and |, | and | or | to ))+[123](?:st|nd|rd)"
    r"(?= (?!(?:and|or|of|at|in|to|for|with|the|is|was|we|i)\b)[a-z])"
)
"""Several before what they number; what follows a day of the month is another word."""
_ALONE = re.compile(r"(?<!\bthe )\b[123](?:st|nd|rd)\b(?= [a-z])(?! of\b)|\b[12](?:st|nd)\b(?= fix\b)")
_ANY_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_WORDS = "zero one two three four five six seven eight nine ten".split()
_RATIO = re.compile(
    r"(?<![\w.,-])([1-9])((?: (?:day|week|weekend|month|year|night|shift|person))? in| out of) ([2-9]|10)\b"
    r"(?![.,:]?\d|[-%]| (?:minutes|hours|days|weeks|months|years)\b)"
)
"""How many of how many, of which both are words: *1 in 5*, *1 weekend in 4*, *2 out of 3*."""
_ONE = re.compile(r"(?<![\w.,/:-])(?<!year )(?<!level )1 (?=(?:day|week|weekend|month|year|night|shift|hour)\b(?!-))")
_TENS = re.compile(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)\b(?!-)",
    re.IGNORECASE,
)
"""A number in words, which has its hyphen: *thirty-one*."""
_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third"}
_LABELS = (
    "year",
    "class",
    "level",
    "grade",
    "phase",
    "wave",
    "shop",
    "zone",
    "site",
    "stage",
    "round",
    "week",
    "unit",
    "page",
    "part",
    "tier",
)
_RANGE = re.compile(r"\d\S*(?: [a-z]+)? (?:and|to|or)\s*$|\bto\s*$")
"""A number before this one, which stays a figure with it: *4 and 6 weeks*, *from 35 to 8*."""
