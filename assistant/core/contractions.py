"""Contractions written out, as a formal note wants them."""

import re

from assistant.core.english import English

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")


def without_contractions(text: str, english: English) -> str:
    """Write contractions out, as a formal note wants: ``I'm`` → ``I am``. Quotations stay as they were said."""
    parts = _QUOTED.split(text)
    return "".join(part if i % 2 else _written_out(part, english) for i, part in enumerate(parts))


def _written_out(text: str, english: English) -> str:
    low = text.lower()
    for full, short in english.contractions.items():
        if "'" not in short or short.partition("'")[0].lower() not in low:
            continue
        form = re.escape(short).replace("'", "['’]")
        pattern = rf"(?<!\w){form}(?!\w)(?= (?P<more>[\w’']+)(?: (?P<then>\w+))?|)"
        text = re.sub(pattern, lambda m, full=full: _full(m, full, english), text, flags=re.IGNORECASE)  # type: ignore[misc]
    return text


def _full(match: re.Match[str], full: str, english: English) -> str:
    """Write one contraction out as what follows it tells: *it's been* → *it has been*."""
    more = (match["more"] or "").lower()
    if more in english.classes["adverbs"] or more in ("never", "already", "only", "just", "not"):
        more = (match["then"] or "").lower()
    done = more in english.participle and more not in english.bases
    who, _, what = full.partition(" ")
    if what == "is":
        if who == "it" and not (more in ("been", "got", "had") or _follows_is((match["more"] or ""), english)):
            # "Publishes it's methods" is a slip for *its*; "it is methods" would only make it worse.
            return match[0]
        what = "has" if more in ("been", "got", "had") else "is"
    if what == "would" and (done or more == "better"):
        what = "had"
    said = f"{who} {what}" if what else who
    return said if match[0][0].islower() or who == "I" else said[0].upper() + said[1:]


def _follows_is(word: str, english: English) -> bool:
    low = word.lower()
    classes = ("determiners", "adverbs", "prepositions", "relatives", "adjectives", "numbers")
    return (
        any(low in english.classes[n] for n in classes)
        or low in ("not", "all", "been")
        or low.endswith(("ing", "ed"))
        or not english.is_noun(low)
    )
