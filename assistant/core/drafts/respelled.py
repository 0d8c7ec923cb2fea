"""A name put right from what was said about its spelling."""

import re
from collections.abc import Callable, Collection, Sequence

from assistant.core.drafts.revising import Tools
from assistant.core.suggest import alike

_SPELLED = re.compile(r"^(?:[^\W\d_][-. ]+){2,}[^\W\d_]$")


def renamed(name: str, said: str, tools: Tools) -> str | None:
    """Return the name as it was said to be; None when the words do not tell."""
    honorifics, of = tools.honorifics, tools.shapes.of
    said = of("value", "instead").split(said.strip(' .!?"“”'))[0].strip(' ,."“”')
    if not said:
        return None
    first_word = said.split()[0].rstrip(".").lower()
    if first_word in honorifics:
        return _with_title(name, said, honorifics)
    if _SPELLED.match(said):
        said = "".join(re.findall(r"[^\W\d_]", said)).capitalize()
    elif (hint := of("value", "spelling").fullmatch(said)) and (hint["how"] or hint["count"] or hint["place"]):
        return _hinted(name, hint, honorifics, tools.swaps)
    if len(said.split()) > 6 or said.split()[0].lower() in ("with", "without"):
        return None
    return _replaced(name, said, honorifics)


def _with_title(name: str, said: str, honorifics: Collection[str]) -> str:
    words = said.split()
    title = words[0].rstrip(".").capitalize() + ("." if words[0].rstrip(".").lower() != "professor" else "")
    rest = [w for w in name.split() if w.rstrip(".").lower() not in honorifics]
    return " ".join([title, *(words[1:] if len(words) > len(rest) else rest)])


def _hinted(name: str, hint: re.Match[str], honorifics: Collection[str], swaps: Sequence[str]) -> str | None:
    words = name.split()
    at = next((i for i, w in enumerate(words) if w.rstrip(".").lower() not in honorifics), 0)
    order = [at, *(i for i in range(at + 1, len(words)))]
    for i in order:
        changed = _respelled(words[i], hint, swaps)
        if changed and changed != words[i]:
            return " ".join([*words[:i], changed, *words[i + 1 :]])
    return None


def _respelled(word: str, hint: re.Match[str], swaps: Sequence[str]) -> str | None:
    letter, place = hint["letter"].lower(), (hint["place"] or "").split()[-1:]
    count = (hint["count"] or hint["how"] or "").lower()
    if (hint["how"] or "").lower() in ("without", "no"):
        return _cased(re.sub(f"{letter}(?!.*{letter})", "", word, count=1, flags=re.IGNORECASE), word)
    if count in ("double", "two"):
        return re.sub(f"({letter})(?!{letter})", r"\1\1", word, count=1, flags=re.IGNORECASE).replace(
            letter * 3, letter * 2
        )
    if count in ("one", "single", "only one"):
        return re.sub(f"({letter}){letter}", r"\1", word, count=1, flags=re.IGNORECASE)
    if place == ["end"]:
        return word if word.lower().endswith(letter) else word + letter
    if place in (["beginning"], ["start"]):
        return (
            _swapped(word[:1], letter, swaps).upper() + word[1:]
            if _pairs(word[0], letter, swaps)
            else letter.upper() + word.lower()
        )
    return _cased(_swapped(word, letter, swaps), word)


def _pairs(old: str, new: str, swaps: Sequence[str]) -> bool:
    return any({old.lower(), new} <= set(s.split()) for s in swaps)


def _swapped(word: str, letter: str, swaps: Sequence[str]) -> str:
    for swap in swaps:
        pair = swap.split()
        for old in pair:
            if letter in pair and old != letter and old in word.lower():
                return re.sub(old, letter, word, count=1, flags=re.IGNORECASE)
    return word


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _replaced(name: str, said: str, honorifics: Collection[str]) -> str:
    old = name.split()
    titles = [w for w in old if w.rstrip(".").lower() in honorifics]
    plain = [w for w in old if w not in titles]
    new = said.split()
    if len(new) >= len(plain):
        return " ".join([*titles, *new])
    start = max(range(len(plain) - len(new) + 1), key=lambda i: alike(" ".join(plain[i : i + len(new)]), said))
    return " ".join([*titles, *plain[:start], *new, *plain[start + len(new) :]])


def name_pairs(old: str, new: str, tools: Tools) -> list[tuple[str, str]]:
    """Pair what a name was with what it is: with its title, whole, and word by word."""
    # A title belongs to others too, and a name that only grew longer stands right where it stands.
    before, after = ([w for w in n.split() if w.rstrip(".").lower() not in tools.honorifics] for n in (old, new))
    if len(before) != len(after):
        return [] if set(before) <= set(after) else [(" ".join(before), " ".join(after))]
    pairs = [*_titled(old, new, before, after), (" ".join(before), " ".join(after)), *zip(before, after, strict=True)]
    return [(a, b) for a, b in dict.fromkeys(pairs) if a != b]


def _titled(old: str, new: str, before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """Pair a name with its old title and the same with its new one: *Dr. Raman*, *Ms. Raman*."""
    titles = [name.split()[: -len(bare)] for name, bare in ((old, before), (new, after)) if bare]
    if len(titles) != len((old, new)) or titles[0] == titles[1] or not titles[0]:
        return []
    was = " ".join((*titles[0], before[-1]))
    return [(was, " ".join((*titles[1], after[-1])) if titles[1] else " ".join(after))]


def swapper(pairs: list[tuple[str, str]]) -> Callable[[str], str]:
    """Give what puts the second of each pair where the first stands as a word."""

    def swap(text: str) -> str:
        for old, new in pairs:
            text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _, n=new: n, text)  # type: ignore[misc]
        return text

    return swap
