"""Fonts for names of the world: Noto Serif comes along, and what it lacks is looked for among this machine's fonts."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path

from assistant.errors import AssistantError
from assistant.homes import home

_ENDINGS = (".ttf", ".otf", ".ttc")
_MOST = 600
"""Fonts looked into at most; reading one takes some hundredths of a second."""
_EAST_ASIAN = ("cjk", "fallback", "wqy", "ipa", "gothic", "mincho", "song", "hei", "ming", "unicode", "pingfang")
_PACKAGES = {
    "CJK": "fonts-noto-cjk",
    "HIRAGANA": "fonts-noto-cjk",
    "KATAKANA": "fonts-noto-cjk",
    "HANGUL": "fonts-noto-cjk",
}


def main_font() -> Path:
    """Return the file of Noto Serif (SIL Open Font License), which the package ``fontpkg-noto-serif`` brings along."""
    folder = Path(str(files("fontpkg_noto_serif"))) / "files"
    return next(path for path in sorted(folder.glob("NotoSerif*.ttf")) if "Italic" not in path.name)


def fonts_for(text: str) -> list[Path]:
    """Return the main font, then as few of this machine's as hold all other letters of a text.

    Raises ``AssistantError`` naming the letters that none of them has.
    """
    found = [main_font()]
    missing = {letter for letter in text if _is_drawn(letter)} - _letters(found[0])
    for path in _candidates(missing) if missing else ():
        has = missing & _letters(path)
        if has:
            found.append(path)
            missing -= has
        if not missing:
            break
    if missing:
        shown = "".join(sorted(missing))[:20]
        package = next((_PACKAGES[s] for m in missing if (s := _script(m)) in _PACKAGES), "fonts-noto-core")
        raise AssistantError(
            f"No font on this machine has {shown}.",
            f"Install one, such as the Debian package {package}, or take another format.",
        )
    return found


def _is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cf", "Zl", "Zp", "Zs")


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]


@cache
def _letters(path: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont, TTLibError

    broken = (OSError, TTLibError, KeyError, ValueError, AssertionError)
    with suppress(*broken), TTFont(path, lazy=True, fontNumber=0) as font:
        return frozenset(map(chr, font.getBestCmap() or ()))
    return frozenset()


def _candidates(letters: Iterable[str]) -> Iterator[Path]:
    """Give this machine's fonts, first those that by their names are for the scripts of these letters."""
    scripts = {_script(letter).lower() for letter in letters}
    hints = {*scripts, *(_EAST_ASIAN if scripts & {"cjk", "hiragana", "katakana", "hangul"} else ())} - {""}

    def rank(path: Path) -> tuple[bool, bool, bool, str]:
        name = path.name.lower()
        return (
            not any(h in name for h in hints),
            "regular" not in name,
            "serif" not in name and "naskh" not in name,
            name,
        )

    return iter(sorted(_installed(tuple(_folders())), key=rank)[:_MOST])


@cache
def _installed(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    return tuple(p for each in folders if each.is_dir() for p in each.rglob("*") if p.suffix.lower() in _ENDINGS)


def _folders() -> Iterator[Path]:
    at = home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts"
        yield at / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/Library/Fonts"), Path("/System/Library/Fonts"), at / "Library/Fonts")
    else:
        of_all = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        yield from (Path(folder) / "fonts" for folder in of_all.split(":"))
        yield from (at / ".local/share/fonts", at / ".fonts")
