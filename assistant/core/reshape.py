"""How an answer of one shape is brought to a shape that phrasings exist for."""

import re
from collections.abc import Callable

from assistant.core.english import English
from assistant.core.things import a_or_an

Change = Callable[[str, English], str | None]


class Rule:
    """How one shape of answer is brought to a shape phrasings exist for."""

    def __init__(self, shape: str, change: Change | None = None) -> None:
        self.shape, self.change = shape, change

    def __call__(self, text: str, english: English) -> tuple[str, str]:
        """Return the new shape and text; a change that cannot be made leaves ``unsure`` and the text."""
        changed = self.change(text, english) if self.change else text
        return (self.shape, changed) if changed is not None else ("unsure", text)


_ALONE = re.compile(r"[A-Z]\S*|\S*\d\S*|\S+(?:ity|ness|ism|ment|ing|ance|ence|cy)")
"""One word that takes no article: a name, a term, a substance."""
_SURNAMED = 8
"""Letters up to which a word in -ing may be a family name."""
KEEP = Rule("")
UNSURE = Rule("unsure")


def _the(text: str, english: English) -> str:
    """Give a bare noun phrase *the*, as fits something both sides talked about."""
    if re.match(r"when\b", text):
        return f"the moment {text}"
    if _settled(text, english) or _ALONE.fullmatch(text):
        return text
    return f"the {text}"


def _a(text: str, english: English) -> str:
    """Give a bare singular noun phrase *a* or *an*; plurals, substances and lists take none."""
    if _settled(text, english) or re.search("[,:;]", text):
        return text
    start = text.split(maxsplit=1)[0].lower()
    if len(start) > 4 and start.endswith("s") and not start.endswith(("ss", "us", "is", "ous")):
        return text
    head = re.split(
        r"\s(?:of|for|from|on|with|about|in|at|that|who|which|to|under|over|after|before|during|among|per|as|off|"
        r"into|onto|through|between|across|without|they|we|you|she|he|nobody|no one|everyone)\b|,",
        text,
    )[0].split()
    last = head[-1].lower() if head else ""
    plural = (last.endswith("s") and not last.endswith(("ss", "us", "is"))) or last in english.classes[
        "plural_irregular"
    ]
    bare = (
        plural
        or last in english.classes["mass"]
        or last.endswith(("ing", "ity", "ness", "ism", "ment", "tion", "ance", "ence"))
        or not last.isalpha()
    )
    if len(text.split()) == 1 and last not in english.classes["agents"] and not english.is_noun(last):
        return text  # "whitefly": one word not known here may be a substance
    if last in english.classes["degrees"]:
        return f"{a_or_an(text)} {text}"
    shouted = bool(head) and head[-1][0].isupper()
    return text if bare or shouted or text[0].isupper() else f"{a_or_an(text)} {text}"


def _settled(text: str, english: English) -> bool:
    first = text.split(maxsplit=1)[0].lower().replace("’", "'")
    owner = re.match(r"^[^\s]+(?: [^\s]+){0,3}?['’]s? ", text)
    known = (
        english.classes["determiners"]
        | english.classes["numbers"]
        | {"something", "someone", "everything", "anything", "nothing"}
    )
    return first in known or first[0].isdigit() or bool(owner) or first in english.classes["prepositions"]


def _i_did(text: str, english: English) -> str:
    del english
    if text.startswith("been "):
        return f"I've {text}"
    if text.startswith("used to "):
        return f"I {text}"
    if re.fullmatch(r"[a-z]+(?:, [a-z]+)+", text):
        text = " and ".join(text.rsplit(", ", 1))  # "tune, regulate, voice"
    return f"I {re.sub(r'^to ', '', text)}"


def _i_do(text: str, english: English) -> str:
    first, _, rest = text.partition(" ")
    return f"I {english.third.get(first, first)} {rest}"


def _stated(text: str, english: English) -> str:
    del english
    return text.removeprefix("that ")


def _bare_do(text: str, english: English) -> str:
    del english
    return re.sub(r"^to ", "", text)


def _working_out(text: str, english: English) -> str:
    del english
    return f"working out {text}"


DETAIL = {
    "noun": Rule("noun", _the), "past": UNSURE, "third": UNSURE, "someone": Rule("noun"), "do": UNSURE,
    "quote": Rule("quote"),
}  # fmt: skip
NEED = {
    "noun": Rule("noun", _a), "do": Rule("do", _bare_do), "how": Rule("ing", _working_out), "quote": UNSURE,
    "first": Rule("several"),
    "third": UNSURE, "past": UNSURE, "that": UNSURE,
}  # fmt: skip
STRENGTH = {
    "noun": Rule("noun", _a), "first": Rule("clause"), "past": Rule("clause", _i_did), "do": Rule("clause", _i_did),
    "third": Rule("clause", _i_do), "someone": UNSURE, "how": UNSURE, "quote": UNSURE,
    "that": Rule("clause", _stated),
}  # fmt: skip
KEPT = {
    "detail": ("how", "that", "ing", "clause", "first"),
    "need": ("ing", "someone", "clause"),
    "strength": ("ing", "clause"),
    "repair": ("clause",),
}


def small(text: str, english: English) -> str:
    """Start with a small letter where the first word is no name."""
    word = re.match(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", text)
    if (
        not word
        or not word[0][0].isupper()
        or word[0][1:] != word[0][1:].lower()
        or word[0] == "I"
        or word[0].startswith(("I’", "I'"))
    ):
        return text
    if text[word.end() : word.end() + 2].strip().isdigit() and not english.is_(word[0], "determiners"):
        return text  # Year 9, Level 2: a name with its number
    low = word[0].lower().replace("’", "'").partition("'")[0]
    after = (re.findall(r"[a-z]+", text[word.end() :]) or [""])[0]
    if low in english.classes["names_too"] and (
        after in english.past or after in english.third or english.is_(after, "auxiliaries")
    ):
        return text
    verb = low in english.bases or low in english.ing or low in english.past or low in english.third
    common = verb or low in english.nouns or any(
        low in english.classes[n] for n in ("determiners", "subjects", "questions", "relatives", "prepositions",
        "adverbs", "agents", "mass", "auxiliaries", "noun_ing", "adjectives", "numbers")
    ) or low.endswith(("ly", "tion", "ful", "less", "est"))  # fmt: skip
    doing = low.endswith("ing") and len(low) > _SURNAMED and text[word.end() + 1 : word.end() + 2].islower()
    common = common or doing  # "Repricing older cats", but "Browning reads it"
    # "Installers for schools" are people of a trade; "Rogers leads the team" is a name.
    trade = low.endswith(("ers", "ists", "ians")) and not (after in english.third or after in ("is", "was", "has"))
    return text[0].lower() + text[1:] if common or trade else text
