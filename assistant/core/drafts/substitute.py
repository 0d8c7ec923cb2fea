"""Some words of a text put in place of others."""

import re

_ARTICLE = re.compile(r"(?:the|an?)\b", re.IGNORECASE)
_NO_ARTICLE = re.compile(
    r"(?:the|an?|my|our|your|their|this|next|last|early|mid|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d)(?!\w)",
    re.IGNORECASE,
)
"""What takes no article before it: "the end of this week" becomes "Friday"."""

_BEGINS = re.compile(r"[.!?…]\s+$|\n\s*$")
"""What a sentence begins behind."""


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text as whole words, whatever their capitals."""
    return bool(_whole(words).search(text))


def reworded(text: str, old: str, new: str) -> str:
    """Put new words in place of old ones wherever they stand, with a capital where there was one."""

    def put(match: re.Match[str]) -> str:
        said = new
        if "-" in match[0] and "-" not in old and len(new.split()) == len(old.split()):
            said = new.replace(" ", "-")
        begins = match.start() == 0 or _BEGINS.search(text[: match.start()])
        capital = match[0][:1].isupper() and (old[:1].islower() or (begins and said[:2].islower()))
        return said[:1].upper() + said[1:] if capital else said

    if not new:
        return _without(old, text)
    if _NO_ARTICLE.match(new) and not _ARTICLE.match(old):
        text = re.sub(rf"(?<!\w)(?:the|an?) (?={_whole(old).pattern})", "", text, flags=re.IGNORECASE)
    return _whole(old).sub(put, text)


_LONG = 6
_BESIDE = 2


def differing(old: str, new: str) -> tuple[str, str]:
    """Return of two long wordings what differs, with a word or two on each side, for naming the change."""
    before, after = old.split(), new.split()
    least = min(len(before), len(after))
    if least <= _LONG:
        return old, new
    same = next((n for n in range(least) if before[n] != after[n]), least)
    end = next((n for n in range(least - same) if before[-1 - n] != after[-1 - n]), least - same)
    start, end = max(0, same - _BESIDE), max(0, end - _BESIDE)
    return _cut(before, start, end), _cut(after, start, end)


def _cut(words: list[str], start: int, end: int) -> str:
    return f"{'… ' if start else ''}{' '.join(words[start : len(words) - end])}{' …' if end else ''}"


def _without(old: str, text: str) -> str:
    """Take words out with the space before them, and with a comma that would part nothing any more."""
    gone = _whole(old).pattern
    left = re.sub(rf",\s*{gone}(?=\s*(?:[,.;:!?]|$))", "", text, flags=re.IGNORECASE | re.MULTILINE)
    left = re.sub(
        rf"(?P<begins>^|[.!?]\s+){gone}[, ]*(?P<next>\w?)",
        lambda found: (
            found["begins"] + (found["next"].upper() if found[0][len(found["begins"])].isupper() else found["next"])
        ),
        left,
        flags=re.IGNORECASE | re.MULTILINE,
    )
    return re.sub(rf"\s*{gone}", "", left, flags=re.IGNORECASE).strip()


def _whole(words: str) -> re.Pattern[str]:
    # Apostrophes may be typed straight or curly, a line may be broken anywhere, and hyphens may be left out.
    spaced = r"[\s-]+".join(re.sub("['’]", "['’]", re.escape(word)) for word in re.split(r"[\s-]+", words.strip()))
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
