"""Articles: *the case study*, *my CV*, *a copy of it*."""

import re

from assistant.core.english import English


def thing(text: str, owner: str, english: English) -> str:
    """Give a bare thing its article: ``case study`` → ``the case study``; one's own CV becomes ``my CV``."""
    words = text.split()
    if not words or not (words[0][0].isalpha() or re.match(r"\d+(?:-\w+)+$", words[0])):
        return text
    head = re.split(r"\s(?:of|for|from|on|with|about|in|at|and|to)\s|\s\(", text)[0].split()
    first, last = words[0].lower(), head[-1].lower()
    settled = english.classes["determiners"] | {"feedback", "details", "more", "something"}
    counted = first in english.classes["numbers"] and not re.match(r"one-", first)
    owned = any(re.search(r"['’]s?$", w) for w in (first, *head[:-1]))
    if first in settled or counted or owned or first in english.classes["subjects"]:
        return text
    if owner == "me" and last in english.classes["mine"] and len(head) <= 3:
        return f"my {text}"
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    if owner == "me" and english.signs["own_papers"].match(text):
        return f"my {text}"
    if first in ("last", "final"):
        return f"the {text}"
    if plural and owner == "them" and re.search(r"\s(?:of|from|for|on|about)\s", text):
        return f"the {text}"
    named = words[0][0].isupper() and not words[0].isupper() and not (len(head) > 1 and head[-1].islower())
    if plural or last in english.classes["mass"] or last in english.classes["meals"] or named:
        return text
    if (first in english.classes["copies"] and len(words) > 1) or re.match(r"(?:sample|example|list) of\b", text):
        return f"{a_or_an(text)} {text}"
    return f"{a_or_an(text)} {text}" if owner == "both" else f"the {text}"


def a_or_an(text: str) -> str:
    """Choose the article by the sound of the first word."""
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    vowel = re.match(r"[aeiou]", first) and not re.match(r"(?:uni|use|usu|one|eu|ubi|ufo)", first)
    letters = text.split(maxsplit=1)[0].isupper() and len(first) <= 4 and first[0] in "aefhilmnorsx"
    return "an" if vowel or letters or first.startswith(("hour", "honest", "heir", "8", "11", "18")) else "a"
