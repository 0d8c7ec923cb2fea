"""A figure put right in haste: *said 4 wks notice, its actually 2*, *said notice period 1 mth, actually 2*."""

import re

from assistant.core.compose.jotted_lines import RIGHTED
from assistant.core.english import (
    English,
    Tag,
    Whose,
    has_shorthand,
    is_bare,
    is_known,
    is_plausible,
    is_thing,
    spelled,
    stumbles,
    with_article,
    written_out,
)


def is_right(said: str, english: English) -> bool:
    """Whether a sentence put together is read as English once more."""
    return (
        is_plausible(said, english)
        and not stumbles(said, english)
        and not has_shorthand(said, english)
        and is_known(said, english)
        and not any(
            t.has(Tag.UNKNOWN) and t.text.islower() and t.word not in english.slips.terms
            for t in english.read(said).tokens
        )
    )


def righted(text: str, english: English) -> tuple[str, str] | None:
    """Put a figure right: *said 4 wks notice, its actually 2*; what is told behind it is left away."""
    found = RIGHTED.fullmatch(text)
    if not found or (found["of"] and not english.is_("item", found["of"])):
        return None
    wrong = spelled(written_out(found["wrong"].strip(), english, Whose.THEIRS), english)
    right = spelled(written_out(found["right"].strip(), english, Whose.THEIRS), english)
    if is_bare(wrong, english) and not is_thing(wrong, english):
        wrong = with_article(wrong, "a")
    if not (is_thing(wrong, english) or english.is_("np", wrong) or _COUNT.fullmatch(wrong)):
        return None
    how = found["how"].strip() or ("actually" if "actually" in text else "in fact")
    first = f"that my {found['of']} was {wrong}" if found["of"] else wrong
    said = f"I said {first}, but it {'was' if found['was'] else 'is'} {how} {DIGITS.get(right, right)}"
    return (said, (found["more"] or "").strip(" ,")) if is_right(said, english) else None


_COUNT = re.compile(r"\S+(?: an? \w+)?|\S+ \S+['’] notice")
"""How many there are, or how long before: *50 a day*, *four weeks' notice*."""
DIGITS = {str(n): word for n, word in enumerate("zero one two three four five six seven eight nine ten".split())}
