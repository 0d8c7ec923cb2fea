"""The main verb of a phrase: found, not there, or doubtful."""

import re

from assistant.core.english import English


def finite(low: list[str], english: English) -> int | None:
    """Find the main verb after a noun phrase: its place, None where there is none, -1 where it is doubtful."""
    skip = 0
    doubtful = False
    for i, word in enumerate(low):
        if i == 0:
            continue
        previous = low[i - 1]
        if word in english.classes["relatives"] or _opens_contact_clause(low, i, english):
            skip += 1
            continue
        sure = _is_finite(low, i, english)
        if sure is None:
            continue
        if skip:
            # This verb belongs to the relative clause; what is coordinated with it too.
            skip -= 1
            continue
        if previous == "to" or previous in english.classes["conjunctions"]:
            continue
        if sure:
            return i
        doubtful = True
    return -1 if doubtful else None


def _opens_contact_clause(low: list[str], i: int, english: English) -> bool:
    """Whether a relative clause without *that* begins here: *the dashboard | a nurse asked for*."""
    word, previous = low[i], low[i - 1]
    starts = (
        word in english.classes["subjects"]
        or word in ("i", "you")
        or (word in english.classes["determiners"] and word not in ("that", "this", "all", "both", "some"))
    )
    noun_before = (
        previous not in english.classes["prepositions"] and previous not in english.classes["determiners"]
        and previous not in english.classes["conjunctions"] and previous not in english.classes["adverbs"]
        and previous not in english.classes["auxiliaries"] and english.base_of(previous) in (None, *english.nounlike)
        and previous not in (",", ";", ":", "to") and previous not in english.ing
    )  # fmt: skip
    return starts and noun_before


def _is_finite(low: list[str], i: int, english: English) -> bool | None:
    """True for a sure finite verb at a place, False for a doubtful one, None for none."""
    word, previous = low[i], low[i - 1]
    following = low[i + 1] if i + 1 < len(low) else ""
    opens = following in english.classes["determiners"] or following in (
        "me",
        "us",
        "you",
        "them",
        "him",
        "it",
        "everything",
        "i",
    )
    agent = previous in english.classes["agents"]
    if word in english.classes["auxiliaries"] and word not in ("been", "being", "done", "be"):
        return True
    if re.search(r"[a-z]'(re|ve|ll|d)$", word):
        return True
    if word in english.past and word not in english.bases:
        if english.past[word] and word not in english.participle:
            return True
        if following == "by" or previous in english.classes["determiners"]:
            return None
        return True if opens or agent else _doubt(low, i, english)
    loose = english.classes["prepositions"] | english.classes["adverbs"] | english.classes["numbers"]
    if word in english.third and previous not in english.classes["determiners"]:
        if english.third[word] in english.nounlike:
            return True if agent and (opens or following in loose or not following) else None
        return opens or agent or following in loose or following.isdigit()
    plural = (previous.endswith("s") and not previous.endswith(("ss", "us", "'s"))) or (
        previous in english.classes["plural_irregular"]
    )
    if word in english.bases and plural and word not in english.nounlike and previous not in english.third:
        return True
    if (
        word in english.bases
        and agent
        and plural
        and (opens or following in english.classes["prepositions"] | english.classes["adverbs"])
    ):
        return True
    return None


def _doubt(low: list[str], i: int, english: English) -> bool | None:
    """A form such as *designed* after a noun: a participle before *for* or *in*, otherwise doubtful."""
    if low[0] in english.classes["determiners"] or low[i - 1] in english.classes["adverbs"]:
        return None
    return False
