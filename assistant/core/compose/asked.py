"""A question told by the one who was asked: *How do you handle conflict?* → *how I handle conflict*."""

from assistant.core.english import English, Tag

_SWAPS = {"you": "I", "your": "my", "yourself": "myself", "yours": "mine", "u": "I"}
_AUXILIARY = {"are": "am", "were": "was"}
_TO_ME = frozenset("for to with of at from about".split())
_LONGEST = 60
"""Letters of what somebody may be asked about."""


def as_asked(question: str, english: English) -> str:
    """Tell a question as the one who was asked tells it; a text that is no such question comes back as it is."""
    text = question.strip().rstrip("?.! ")
    if rest := english.after("asks_you", text):
        *asked, do = _words(text.removesuffix(rest), english)
        return _told(" ".join(asked) or "whether", do, mine(rest, english), english)
    rest = english.after("what_is", text) or ""
    if 1 < len(rest) <= _LONGEST and "," not in rest and not english.read(rest).places("empty_subject"):
        wh, be = _words(text.removesuffix(rest), english)
        return f"{wh} {mine(rest, english)} {be}"
    low = text[:1].lower() + text[1:]
    if english.after("bids_you", text) and english.is_("inf", low):
        return f"to {mine(english.before('for_me', low) or low, english)}"
    if rest := english.after("you_do", text):
        return f"{_words(text, english)[0]} I {mine(rest, english)}"
    return question


def _words(text: str, english: English) -> list[str]:
    return [t.word for t in english.read(text).tokens if t.word not in ("you", "u", "ever")]


def _told(wh: str, do: str, rest: str, english: English) -> str:
    if do == "do":
        return f"{wh} I {rest}"
    if do == "did":
        verb, _, more = rest.partition(" ")
        past = english.past(verb) if english.lexicon.tags(verb) & Tag.BASE else verb
        return f"{wh} I {past} {more}".strip()
    return f"{wh} I {_AUXILIARY.get(do, do)} {rest}"


def mine(text: str, english: English) -> str:
    """Turn *you* into *I*, or *me* where a preposition stands before it or nothing behind it."""
    said, end = "", 0
    tokens = english.read(text).tokens
    for place, token in enumerate(tokens):
        if swapped := _SWAPS.get(token.word):
            is_object = place > 0 and (tokens[place - 1].word in _TO_ME or token.end == len(text))
            said += text[end : token.start] + ("me" if swapped == "I" and is_object else swapped)
            end = token.end
    return said + text[end:]
