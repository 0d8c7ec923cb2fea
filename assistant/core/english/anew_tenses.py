"""A verb told in the tense that is meant: *weld* for nine years is *have welded*, *handling* for two was *handled*."""

from assistant.core.english.anew_kinds import Verb, Who
from assistant.core.english.anew_verbs import STATES
from assistant.core.english.known import English

_ONCE = ("start", "begin", "finish", "stop")
_STAYING = ("work", "live", "stay", "be", "teach", "run")


def verb_said(
    verb: Verb, who: Who, often: tuple[str, ...], times: tuple[str, ...], english: English, *, is_mine: bool
) -> str:
    """Tell a verb in its tense; empty where nobody can say in which."""
    lasts = _lasts(verb, who, times, is_mine=is_mine)
    if lasts and (verb.is_not or (verb.base in _ONCE and verb.tense != "past")):
        return ""
    tense = _tense(verb, often, times, lasts=lasts)
    if verb.tense == "was going on" and tense == "past":
        often = tuple(word for word in often if word != "already")
    free = " ".join(often)
    no = "not" if verb.is_not else ""
    if tense in ("now", "past"):
        return _simple(verb, who, tense, free, english)
    return " ".join(filter(None, _parts(verb, who, tense, free, no, english)))


def _lasts(verb: Verb, who: Who, times: tuple[str, ...], *, is_mine: bool) -> bool:
    """Whether it is said how long something has gone on."""
    if "over" in times:
        return False
    is_span = "for" in times or "bare" in times
    stays = who.said not in ("who", "that", "which", "there") and verb.base in _STAYING
    return "lasting" in times or (is_mine and is_span) or ("bare" in times and stays)


def _tense(verb: Verb, often: tuple[str, ...], times: tuple[str, ...], *, lasts: bool) -> str:
    tense = "past" if "old" in times and verb.tense in ("now", "going on") else verb.tense
    if lasts and tense in ("now", "going on", "perfect"):
        return "has been" if tense == "going on" and verb.base not in STATES else "perfect"
    if lasts and tense == "was going on":
        return "has been" if "already" in often else "past"
    if "over" in times and tense in ("now", "perfect", "going on"):
        return "past"
    is_habit = "always" in times or "always" in often or verb.base in STATES
    return "now" if tense == "going on" and is_habit else tense


def _simple(verb: Verb, who: Who, tense: str, free: str, english: English) -> str:
    if verb.base == "be":
        return " ".join(filter(None, (_be(who, tense), "not" if verb.is_not else "", free)))
    if verb.is_not:
        do = "did" if tense == "past" else "does" if who.person == _OTHER else "do"
        return " ".join(filter(None, (f"{do} not", free, verb.base)))
    form = "past" if tense == "past" else "third" if who.person == _OTHER else ""
    irregular = {"have": {"past": "had", "third": "has"}, "do": {"past": "did", "third": "does"}}.get(verb.base, {})
    said = irregular.get(form) or (english.lexicon.inflected(verb.base, form) if form else verb.base)
    return f"{free} {said}".strip()


def _parts(verb: Verb, who: Who, tense: str, free: str, no: str, english: English) -> tuple[str, ...]:
    inflected = english.lexicon.inflected
    if tense in ("going to", "was going to"):
        return _be(who, "past" if tense.startswith("was") else "now"), no, free, "going to", verb.base
    if tense in ("going on", "was going on", "is done", "was done"):
        form = inflected(verb.base, "part" if "done" in tense else "ing")
        return _be(who, "past" if tense.startswith("was") else "now"), no, free, form
    if tense in ("perfect", "has been"):
        has = "has" if who.person == _OTHER else "have"
        if tense == "has been":
            return has, no, free, "been", inflected(verb.base, "ing")
        part = {"be": "been", "have": "had", "do": "done"}.get(verb.base) or inflected(verb.base, "part")
        return has, no, free, part
    modal = ("cannot" if tense == "can" else f"{tense} not") if no else tense
    return modal, free, verb.base


_OTHER = 3
"""The person of one who is spoken of."""


def _be(who: Who, tense: str) -> str:
    if tense == "past":
        return "was" if who.person in (1, _OTHER) else "were"
    return {1: "am", _OTHER: "is"}.get(who.person, "are")
