"""What is agreed on in the present of what is to come, said as it will be: *I'm sending Marc the plan*."""

import re

from assistant.core.english import English
from assistant.core.promises.words import PromiseWords

_DOING = re.compile(
    r"(?:^|(?<=[,;.:(-] )|(?<=\band )|(?<=\bbut )|(?<=\bwhile ))"
    r"(?:(I)(?:['’]m| am)|(we|you|they)(?:['’]re| are)|(he|she|(?:the |(?-i:[A-Z])[\w-]+ )?[\w-]{2,})(?:['’]s| is)) "
    r"(?:also |just |then )?(?!going to )(\w+ing)\b(?= \w)",
    re.IGNORECASE,
)
_DOES = ("give", "give_with", "contact", "arrange", "introduce", "confirm", "verbs_first", "carry")
_OTHERS = ("he", "she")


def as_will(text: str, english: English, words: PromiseWords | None = None, keep: frozenset[str] = frozenset()) -> str:
    """Say what somebody is doing as what they will do; of deeds, only those that action items are made of, if given.

    *Beth's sending me the handbook* → *Beth will send me the handbook*; *I'm looking forward to it* stays.
    """

    def said(found: re.Match[str]) -> str:
        me, several, other, doing = found.groups()
        base = english.lexicon.base(doing.lower())
        if base == "look" or (words and not any(words.has(name, base) for name in _DOES)):
            return found[0]
        if me or several or other.lower() in _OTHERS:
            return f"{'I' if me else several or other}'ll {base}"
        return f"{other} will {base}" if _is_somebody(other, english, keep) else found[0]

    return _DOING.sub(said, text)


def _is_somebody(named: str, english: English, keep: frozenset[str]) -> bool:
    """Whether words name a person: one of those met, one of the house, or anybody with a capital."""
    first = named.partition(" ")[0]
    if first.lower() in keep or english.read(named).whole("the_other"):
        return True
    return first[:1].isupper() and first.lower() not in _NOBODY


_NOBODY = frozenset("it this that there here what who the".split())
