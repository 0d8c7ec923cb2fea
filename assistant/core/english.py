"""English verbs and word classes, built once from the lists in ``prompts/english.toml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from assistant.core.cues import cues

_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
_STRESSED_END = frozenset(
    (
        "acquit", "admit", "allot", "befit", "begin", "commit", "compel", "control", "debug", "defer", "deter", "emit",
        "enrol", "equip", "excel", "expel", "forbid", "forget", "fulfil", "incur", "infer",
        "instal", "occur", "omit", "outfit", "outrun", "overlap", "patrol", "permit", "prefer", "propel", "rebel",
        "rebut", "recap", "recur", "refer", "refit", "regret", "remit", "repel", "resubmit", "retrofit", "submit",
        "transfer", "transmit", "unclog", "unjam", "unplug", "unwrap", "unzip", "upset",
    )
)  # fmt: skip
_EITHER_WAY = ("travel", "model", "cancel", "label", "program", "level", "signal", "total", "fuel", "tunnel", "unravel")


def third_person(base: str) -> str:
    """Put a verb in the form after *she*: ``carry`` → ``carries``."""
    if base in ("have", "be", "do", "go"):
        return {"have": "has", "be": "is", "do": "does", "go": "goes"}[base]
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if re.search(r"(s|x|z|ch|sh|[^o]o)$", base) else "s")


def ing_form(base: str) -> str:
    """Put a verb in its -ing form: ``run`` → ``running``."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def past_form(base: str) -> str:
    """Put a regular verb in the past: ``plan`` → ``planned``."""
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    if base.endswith("e"):
        return base + "d"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def _doubles(base: str) -> bool:
    if base in _STRESSED_END or base in _EITHER_WAY:
        return True
    return bool(_DOUBLED.search(base)) and len(re.findall(r"[aeiouy]+", base)) == 1


def _words(text: str) -> frozenset[str]:
    return frozenset(w.replace("_", " ") for w in text.split())


@dataclass(frozen=True, eq=False)
class English:
    """What the engine knows of English: forms of verbs, classes of words, slips and abbreviations."""

    bases: frozenset[str]
    past: Mapping[str, str]
    """Past form → base."""
    past_of: Mapping[str, str]
    """Base → past form."""
    participle: Mapping[str, str]
    third: Mapping[str, str]
    ing: Mapping[str, str]
    nounlike: frozenset[str]
    nouns: frozenset[str]
    """Common nouns, which are no names even where they stand first with a capital."""
    classes: Mapping[str, frozenset[str]]
    slips: Mapping[str, str]
    contractions: Mapping[str, str]
    generic: tuple[re.Pattern[str], ...]
    remarks: tuple[re.Pattern[str], ...]
    """What is said of a person in passing and is nothing to write to them: *quiet guy*."""
    felt: re.Pattern[str]
    """Signs that an answer says already what the candidate felt: *I'm still thinking about it*, *was very good*."""
    leads: Mapping[str, tuple[re.Pattern[str], ...]]
    """By section, what people write before they come to the point: *not sure, maybe …*."""
    openers: re.Pattern[str]
    signs: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """By what an answer is about, the pattern that tells it: ``saying``, ``given``, ``own_papers``, ``wanted``."""
    repairs: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """By what a repair puts right, the signs of it: *I said … it was actually …* is a correction."""
    phrase_slips: tuple[tuple[re.Pattern[str], str], ...] = ()
    shorthand: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = field(default_factory=dict)
    """By whose an action item is, what is typed for speed there and how it is said."""
    slips_in_context: tuple[tuple[re.Pattern[str], str], ...] = ()
    slip_cues: tuple[tuple[str, ...], ...] = ()
    """For each of them the words of which one must stand in a text before it can match."""
    capitals: re.Pattern[str] = re.compile(r"(?!)")
    """Words that take a capital whoever types them: *spanish*, *friday*."""
    known: frozenset[str] = field(default_factory=frozenset)

    def is_(self, word: str, name: str) -> bool:
        """Whether a word belongs to one of the listed classes, such as ``determiners``."""
        return word.lower().replace("’", "'") in self.classes[name]

    @cached_property
    def verbal(self) -> frozenset[str]:
        """Collect every word that may be a verb."""
        return frozenset((*self.bases, *self.past, *self.third, *self.classes["auxiliaries"]))

    def is_noun(self, word: str) -> bool:
        """Whether a word is a common noun known here, in either number."""
        low = word.lower()
        return low in self.nouns or low.removesuffix("s") in self.nouns

    def base_of(self, word: str) -> str | None:
        """Find the base of any verb form; None when it is no verb known here."""
        low = word.lower()
        if low in self.bases:
            return low
        return self.ing.get(low) or self.third.get(low) or self.past.get(low) or self.participle.get(low)


def english(data: Mapping[str, Any]) -> English:
    """Build the word knowledge from the parsed ``english.toml``."""
    verbs = data["verbs"]
    regular = _words(verbs["regular"])
    irregular = [line.split() for line in verbs["irregular"].strip().splitlines()]
    bases = regular | {row[0] for row in irregular}
    past = {past_form(b): b for b in regular} | {row[1]: row[0] for row in irregular} | {"were": "be"}
    american = {b + ending: b for b in _EITHER_WAY for ending in ("ed", "ing")}
    classes = {name: _words(text) for name, text in data["words"].items()}
    classes |= {
        name: _words(verbs[name])
        for name in ("noun_ing", "told", "together", "delivery", "verb_first", "liked", "experience")
    }
    slips = {k.lower(): v for k, v in data["slips"].items()}
    return English(
        bases=bases,
        past=past | {form: b for form, b in american.items() if form.endswith("ed")},
        past_of={b: past_form(b) for b in regular} | {row[0]: row[1] for row in irregular},
        participle={row[2]: row[0] for row in irregular} | {past_form(b): b for b in regular},
        third={third_person(b): b for b in bases},
        ing={ing_form(b): b for b in bases} | {form: b for form, b in american.items() if form.endswith("ing")},
        nounlike=_words(verbs["nounlike"]),
        nouns=_words(data["nouns"]["common"]),
        classes=classes,
        slips=slips,
        contractions=dict(data["contractions"]),
        generic=tuple(re.compile(p) for p in data["generic"]["answers"]),
        remarks=tuple(re.compile(p) for p in data["generic"]["remarks"]),
        felt=re.compile("|".join(data["generic"]["felt"]), re.IGNORECASE),
        leads={k: tuple(re.compile(rf"^(?:{p})", re.IGNORECASE) for p in v) for k, v in data["leads"].items()},
        openers=re.compile(
            rf"^(?:{data['generic']['openers']}(?:,+|\.\.+|\s*-+)\s*|{data['generic']['openers_bare']}\s+)",
            re.IGNORECASE,
        ),
        signs={name: re.compile(sign, re.IGNORECASE) for name, sign in data["signs"].items()},
        repairs={kind: re.compile(sign, re.IGNORECASE) for kind, sign in data["repairs"].items()},
        phrase_slips=tuple(
            (re.compile(rf"(?<!\w){re.escape(k)}(?=\W|$)" if k != "w/" else r"(?<!\w)w/\s*(?=\w)", re.IGNORECASE), v)
            for k, v in data["slips_phrases"].items()
        ),
        shorthand={
            owner: tuple((re.compile(p, re.IGNORECASE if owner != "me" else 0), put) for p, put in pairs)
            for owner, pairs in data["shorthand"].items()
        },
        slips_in_context=tuple((re.compile(p, re.IGNORECASE), put) for p, put in data["slips_in_context"]["patterns"]),
        slip_cues=tuple(cues(p) for p, _ in data["slips_in_context"]["patterns"]),
        capitals=re.compile(rf"\b(?:{'|'.join(sorted(classes['capitals']))})(?:s?)\b"),
    )
