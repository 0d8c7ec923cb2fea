"""How one value of an answers file is read: cleaned, and refused with what was expected."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from assistant.content.answers.flaws import quoted
from assistant.core.interview import LONG_LIMIT, clean
from assistant.core.suggest import did_you_mean

LONGEST = 600
"""Minutes; no interview lasts longer than ten hours."""
_ADDRESS = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+")
_WHOLE = re.compile(r"\d{1,4}")


def text(limit: int, *, required: bool = False) -> Callable[[object], str]:
    """Make a reader of one-line text: at most ``limit`` characters, not empty where it is required."""

    def read(value: object) -> str:
        value = _as_text(value)
        if len(value) > limit:
            raise _wrong(f"has {len(value)} characters; expected at most {limit}")
        if required and not value:
            raise _wrong("is empty; expected text")
        return value

    return read


def choice(options: Sequence[str]) -> Callable[[object], str]:
    """Make a reader of one word out of a few, in capitals or not, with spaces or hyphens; empty is allowed."""
    known = {_hyphened(option): option for option in options}

    def read(value: object) -> str:
        value = _as_text(value)
        word = _hyphened(value)
        if word and word not in known:
            raise _wrong(
                f"{quoted(value)} is not known; expected one of {', '.join(options)}.{did_you_mean(word, options)}"
            )
        return known.get(word, "")

    return read


def _hyphened(text: str) -> str:
    return text.casefold().replace(" ", "-").replace("_", "-")


def tone(value: object, info: ValidationInfo) -> str:
    """Read a tone; it must be one of the context's ``tones`` when these are given."""
    tones = (info.context or {}).get("tones")
    return choice(tones)(value) if tones else _as_text(value)


def address(value: object) -> str:
    """Read an e-mail address; empty is allowed."""
    value = text(LONG_LIMIT)(value)
    if value and not _ADDRESS.fullmatch(value):
        raise _wrong(f"{quoted(value)} is not an e-mail address; expected one such as priya@northwind.example")
    return value


def minutes(value: object) -> int | None:
    """Read whole minutes, as a number or its digits; empty is None."""
    if value is None or value == "":
        return None
    digits = str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not _WHOLE.fullmatch(digits) or not 1 <= int(digits) <= LONGEST:
        raise _wrong(f"{_kind(value)} cannot be the length; expected whole minutes from 1 to {LONGEST}")
    return int(digits)


def _as_text(value: object) -> str:
    if value is None:  # JSON written by a program says null where a person says nothing
        return ""
    if isinstance(value, date):  # TOML has dates of its own
        return value.isoformat()[:10]
    if not isinstance(value, str):
        raise _wrong(f"is {_kind(value)}; expected text in quotation marks")
    return clean(value)


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, int | float):
        return f"the number {str(value)[:20]}"
    return quoted(value)


def _wrong(sentence: str) -> PydanticCustomError:
    # The braces of the user's text are not pydantic's to fill in, so it goes in as a value.
    return PydanticCustomError("wrong", "{sentence}", {"sentence": sentence})
