"""Contractions written out, as a formal note wants them."""

import re

from assistant.core.english import English

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")


def without_contractions(text: str, english: English) -> str:
    """Write contractions out, as a formal note wants: ``I'm`` → ``I am``. Quotations stay as they were said."""
    parts = _QUOTED.split(text)
    return "".join(part if i % 2 else _written_out(part, english) for i, part in enumerate(parts))


def _written_out(text: str, english: English) -> str:
    for full, short in english.contractions.items():
        if short == "it's":
            # "Publishes it's methods" is a slip for *its*; "it is methods" would only make it worse.
            text = re.sub(
                r"(?<!\w)([Ii])t['’]s(?= (\w+))", lambda m: f"{m[1]}t is" if _follows_is(m[2], english) else m[0], text
            )
            continue
        pattern = re.escape(short).replace("'", "['’]")
        text = re.sub(rf"(?<!\w){pattern}(?!\w)", full, text)
        text = re.sub(rf"(?<!\w){pattern[0].upper() + pattern[1:]}(?!\w)", full[0].upper() + full[1:], text)
    return text


def _follows_is(word: str, english: English) -> bool:
    low = word.lower()
    classes = ("determiners", "adverbs", "prepositions", "relatives", "adjectives", "numbers")
    return (
        any(low in english.classes[n] for n in classes) or low in ("not", "all", "been") or low.endswith(("ing", "ed"))
    )
