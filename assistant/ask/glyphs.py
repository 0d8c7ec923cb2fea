"""The signs of the wizard, each with an ASCII twin."""

from typing import NamedTuple

_TWINS = str.maketrans(
    {"·": "-", "…": "...", "“": '"', "”": '"', "’": "'", "→": "->", "↑": "Up", "↓": "Down", "–": "-"}
)


class Glyphs(NamedTuple):
    """The signs before the parts of a question."""

    asking: str = "◆"
    asked: str = "◇"
    input: str = "›"
    preview: str = "┄"
    arrow: str = "→"
    wrong: str = "✗"
    cut: str = "…"
    missing: str = "!"
    ascii: bool = False

    def plain(self, text: str) -> str:
        """Write our own words with what the terminal's encoding has."""
        return text.translate(_TWINS) if self.ascii else text

    def quoted(self, text: str) -> str:
        """Put a sentence in quotation marks."""
        return self.plain("“") + text + self.plain("”")


UNICODE = Glyphs()
ASCII = Glyphs("*", "o", ">", "-", "->", "x", "...", ascii=True)


def glyphs_for(encoding: str | None) -> Glyphs:
    """Choose the signs an encoding can write."""
    try:
        "◆◇›┄→✗…“”".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE
