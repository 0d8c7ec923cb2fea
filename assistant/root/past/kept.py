"""What commands about the past share: the archive, and how a sitting is told in a line."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from assistant import content
from assistant.core.interview import person_key
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.core.drafts import Drafts
    from assistant.store import Archive, Sitting, Store
    from assistant.world import World

LAST = "last"


@contextmanager
def archive(world: "World") -> "Iterator[Archive]":
    """Open the archive; raises ``AssistantError`` where nothing was ever kept or it cannot be read."""
    from assistant.store import Archive, OddRowError

    if is_nothing_kept(world):
        raise AssistantError(*_split(content.read("history")["history"]["none"]))
    kept = Archive.open(world.store_path, world.now)
    said = False
    try:
        kept.check()
        if kept.trouble and kept.lasting:
            world.complain(f"afterword: {kept.trouble}")
        yield kept
    except OddRowError:
        said = True
        raise
    finally:
        if kept.passed_over and not said:
            world.complain(f"afterword: {kept.passed_over}")
        kept.close()


def is_nothing_kept(world: "World") -> bool:
    """Whether nothing was ever kept, so that a list of it is empty."""
    return not world.has_store


def _split(text: str) -> tuple[str, str]:
    first, _, hint = text.partition(". ")
    return first + ".", hint


def sitting_of(kept: "Archive", number: str) -> "Sitting":
    """Find a sitting by its number, or the last; raises ``AssistantError`` where there is none, or none to read."""
    found = None
    if number == LAST:
        found = next(iter(kept.listed(1)), None)
    elif number.isdecimal() and len(number) < 19:
        found = kept.numbered(int(number))
    if found is None:
        raise AssistantError(f"There is no sitting {number}.", "afterword history lists them.")
    return found


def drafts_of(kept: "Store", number: int) -> "Drafts | None":
    """Put the drafts of a sitting together from its versions; None where none were written."""
    from assistant.core.drafts import drafts_from

    rows: dict[int, list[Mapping[str, Any]]] = {}
    for version in kept.versions(number):
        rows.setdefault(version.interviewer, []).append(version.draft)
    places = rows.pop(-1, [])
    histories = places[-1].get("histories") if places else None
    if not isinstance(histories, list):
        return None
    return drafts_from(places[-1], [rows.get(at, []) for at in range(len(histories))])


def seen_tips(world: "World") -> frozenset[str]:
    """Return the tips seen in earlier sittings; a store that is not there is not made for this."""
    if not world.store_path.exists():
        return frozenset()
    from assistant.store import Store

    store = Store.open(world.store_path, world.now)
    try:
        return store.seen_tips()
    finally:
        store.close()


def people_of(sitting: "Sitting") -> list[str]:
    """Name the people met, as typed before any comma."""
    answers = sitting.state.get("answers", {})
    names: list[str] = []
    while name := answers.get(person_key(len(names)), ""):
        names.append(name.partition(",")[0].partition("<")[0].strip())
    return names


def day_of(sitting: "Sitting") -> date:
    """Return the day of the interview where it is known, else the day the sitting began."""
    typed = sitting.state.get("answers", {}).get("date_as", "")
    try:
        return date.fromisoformat(typed[:10])  # hours may follow
    except ValueError:
        return datetime.fromisoformat(sitting.created).astimezone().date()
