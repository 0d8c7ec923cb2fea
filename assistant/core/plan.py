"""Orders of a note's sections, fitted to what the candidate gave."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Plan:
    """A named order: paragraphs of section names."""

    name: str
    paragraphs: tuple[tuple[str, ...], ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """All sections in order."""
        return tuple(s for p in self.paragraphs for s in p)


@dataclass(frozen=True, slots=True)
class Channel:
    """Where a note is sent: its hard limit in ``unit`` (words or characters) and the length to aim at, in words."""

    name: str
    label: str
    unit: str
    limit: int
    aim: tuple[int, int]
    plans: tuple[str, ...]
    leave_out: tuple[str, ...]
    subject: bool
    contact: bool
    compact: bool = False
    sentences: tuple[int, int] = (0, 99)
    floor: int = 0
    """Words below which a note with a detail and a need to speak of is too thin for this channel."""


def plans(data: Mapping[str, Any]) -> dict[str, tuple[Plan, ...]]:
    """Read the orders of ``plans.toml`` by group (``plans``, ``lighter``, ``letter``, ``small``)."""
    return {
        group: tuple(
            Plan(name, tuple(tuple(p.split()) for p in order.split("|"))) for name, order in data[group].items()
        )
        for group in ("plans", "lighter", "small", "letter")
    }


def channel(name: str, data: Mapping[str, Any], tone: str) -> Channel:
    """Read one channel of ``channels.toml``; a tone may have an aim of its own there."""
    row = data[name]
    aim = row.get(f"aim_{tone}", row["aim"])
    return Channel(
        name, row["label"], row["unit"], row["limit"], (aim[0], aim[1]), tuple(row["plans"]), tuple(row["leave_out"]),
        row["subject"], row["contact"], row.get("compact", False), tuple(row.get("sentences", (0, 99))),
        row.get("floor", 0),
    )  # fmt: skip


def fitted(plan: Plan, have: Collection[str], *, can_merge: bool) -> Plan:
    """Fit an order to what there is to say: what is missing falls out, what cannot be joined stands apart."""
    paragraphs: list[tuple[str, ...]] = []
    thanked = False
    for paragraph in plan.paragraphs:
        sections: list[str] = []
        for name in paragraph:
            if name in ("opening", "thanks", "opening_detail"):
                thanked = True
            sections.extend(_fitted(name, have, can_merge=can_merge))
        paragraphs.append(tuple(sections))
    kept = [p for p in paragraphs if p]
    if not thanked and "opening" in have:
        kept.insert(0, ("opening",))
    first = kept[0] if kept else ()
    if first and first[0] == "thanks":
        kept[0] = ("opening", *first[1:])
    return Plan(plan.name, _with_extras(kept, have))


def _fitted(name: str, have: Collection[str], *, can_merge: bool) -> Sequence[str]:
    if name == "opening_detail":
        merged = can_merge and "detail" in have
        return ("opening_detail",) if merged else tuple(s for s in ("opening", "detail") if s in have)
    return (name,) if ("opening" if name == "thanks" else name) in have else ()


def _with_extras(paragraphs: list[tuple[str, ...]], have: Collection[str]) -> tuple[tuple[str, ...], ...]:
    if "repair" in have:
        paragraphs = _after(
            paragraphs, "repair", ("strength", "need", "detail", "opening_detail", "opening"), apart=True
        )
    if "decision" in have:
        paragraphs = _after(
            paragraphs,
            "decision",
            ("promises", "repair", "strength", "detail", "opening"),
            apart=False,
        )
    return tuple(paragraphs)


def _after(
    paragraphs: list[tuple[str, ...]], name: str, anchors: Sequence[str], *, apart: bool
) -> list[tuple[str, ...]]:
    for anchor in anchors:
        for i, paragraph in enumerate(paragraphs):
            if anchor in paragraph:
                if apart and "close" in paragraph:
                    return [
                        *paragraphs[:i],
                        tuple(s for s in paragraph if s != "close"),
                        (name, "close"),
                        *paragraphs[i + 1 :],
                    ]
                if apart:
                    return [*paragraphs[: i + 1], (name,), *paragraphs[i + 1 :]]
                at = paragraph.index(anchor) + 1
                return [*paragraphs[:i], (*paragraph[:at], name, *paragraph[at:]), *paragraphs[i + 1 :]]
    return [*paragraphs, (name,)]
