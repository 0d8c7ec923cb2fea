"""Who is meant by "she", "his" or "their" in what is said of several people."""

import re

from assistant.core.talk.sight import Sight

SHE = re.compile(r"\b(?:she|hers?|herself)\b", re.IGNORECASE)
HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
THEY = re.compile(r"\b(?:they|them|theirs?|themselves)\b", re.IGNORECASE)
_OF = (("she", SHE), ("he", HE), ("", THEY))
_TITLES = {"ms": "she", "mrs": "she", "miss": "she", "dame": "she", "mr": "he", "sir": "he"}


def meant_by(pronoun: str, by: Sight) -> tuple[int, ...]:
    """Return the numbers of those who may be meant; one where that is sure, whoever the note is to first.

    The name tells of most; of two, who is not known to be the one is the other.
    """
    people = by.interview.interviewers if by.interview else ()
    here = by.drafts.current if by.drafts else 0
    rows = sorted(range(len(people)), key=lambda at: at != here)
    said = next((sex for sex, words in _OF if words.fullmatch(pronoun)), "")
    if not said:
        return tuple(rows)
    sexes = {at: _sex(people[at].name, by) for at in rows}
    known, open_still = (tuple(at for at in rows if sexes[at] == sex) for sex in (said, ""))
    if known and here in open_still:
        return (here, *known)  # whoever the note is to may be meant as well
    return known or open_still


def pronouns_in(text: str) -> tuple[str, ...]:
    """Return the words by which somebody is spoken of, one of each kind."""
    found = (words.search(text) for _, words in _OF)
    return tuple(m[0] for m in found if m)


def surely_meant(pronoun: str, by: Sight) -> str:
    """Name the only one who may be meant, where it is known of each of them; empty otherwise."""
    at, people = meant_by(pronoun, by) if pronoun else (), by.context.people
    return people[at[0]] if len(at) == 1 and all(_sex(name, by) for name in people) else ""


def _sex(name: str, by: Sight) -> str:
    words = [w.rstrip(".").casefold() for w in name.split()]
    if words and words[0] in _TITLES:
        return _TITLES[words[0]]
    lists = by.phrases.shapes.content["pronouns"]
    first = next((w for w in words if w not in ("dr", "prof", "professor", "doctor", "rev", "mx")), "")
    return next((sex for sex in ("she", "he") if first in str(lists[sex]).split()), "")
