"""The rules a note is held to, each a named check that says whether it is kept."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.core.facts import Interview
from assistant.core.finding import Finding
from assistant.core.note import Note
from assistant.core.people import called, name_of
from assistant.core.plan import Channel
from assistant.core.polish import distance
from assistant.core.said import day_met
from assistant.core.score import ALIKE, five_word_runs
from assistant.core.wording import WordingList, check_wording

LATE = 2
"""Days after which a note is late, though better late than never (University of Virginia career centre)."""
_BRITISH = re.compile(
    r"\b\w{3,}(?:ise|ised|ising|isation|yse|ysed)\b|\b\w*(?:colour|favour|behaviour|labour|centre|programme|catalogue|fulfil)\w*\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b\w{3,}(?:ize|ized|izing|ization|yze|yzed)\b|\b\w*(?:color|favor|behavior|labor|center|catalog|fulfill)\w*\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:advertise|advise|arise|comprise|compromise|devise|disguise|enterprise|exercise|expertise|franchise|improvise|otherwise|precise|"
                   r"premise|promise|raise|revise|rise|supervise|surprise|televise|wise|noise|praise|concise|likewise|size|prize|seize|capsize)d?s?\b", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks look at: a note, the facts behind it, the notes beside it and the channel's limits."""

    note: Note
    interview: Interview
    index: int
    others: Sequence[Note]
    channel: Channel
    wording: WordingList
    today: date


def check(checked: Checked) -> tuple[Finding, ...]:
    """Look at every rule; kept ones come back as ``ok``."""
    findings = [finding for rule in RULES if (finding := rule(checked))]
    return (*findings, *check_wording(_read(checked.note), checked.wording, _typed(checked.interview)))


def _read(note: Note) -> str:
    return f"{note.subject}\n{note.body}"


def _typed(interview: Interview) -> str:
    people = [t for p in interview.interviewers for t in (p.name, p.stood_out, p.stood_out_as)]
    told = [interview.company, interview.role, interview.need, interview.strength, interview.repair]
    return "\n".join((*people, *told, *(a.what for a in interview.actions), interview.sender.name))


def names(it: Checked) -> Finding | None:
    """The greeting names the reader as they are called, and no name in the note is a near miss of a known one."""
    known = {
        w
        for t in (it.interview.company, it.interview.role, *(p.name for p in it.interview.interviewers))
        for w in t.split()
        if len(w) > 4
    }
    for word in set(re.findall(r"\b[A-Z][a-zà-ž]{4,}\b", it.note.body)):
        near = [
            k
            for k in known
            if k != word
            and k[0] == word[0]
            and distance(k.lower(), word.lower()) == 1
            and k.lower() + "s" != word.lower()
        ]
        if near and word not in known:
            return Finding("names", "advise", f"“{word}” stands where “{near[0]}” may be meant.", word)
    return Finding("names", "ok", f"{called(it.note.to)} is named as you called each other.")


def detail(it: Checked) -> Finding | None:
    """One concrete detail from the talk: what sets a note apart from a form."""
    if any(s.section == "detail" for s in it.note.sentences):
        return Finding("detail", "ok", "It holds a detail that only someone in the room could know.")
    who = called(it.note.to)
    return Finding(
        "detail",
        "advise",
        f"Nothing in it shows that you were there. What did {who} say or show that you still think about?",
    )


def actions(it: Checked) -> Finding | None:
    """Every action item stands in the note."""
    if not it.interview.actions:
        return None
    told = {path for s in it.note.sentences for path in s.sources}
    missing = [a.what for i, a in enumerate(it.interview.actions) if f"actions[{i}]" not in told]
    if missing:
        return Finding("actions", "advise", f"Left out: {'; '.join(missing)}.")
    return Finding("actions", "ok", "Every promise is in it, with whose it is.")


def left_out(it: Checked) -> Finding | None:
    """What the channel's length or the panel left no room for is said."""
    told = {path for s in it.note.sentences for path in s.sources}
    kept = {
        "need": it.interview.need,
        "strength": it.interview.strength,
        "repair": it.interview.repair,
        "decision": it.interview.decision_by,
    }
    gone = [
        name
        for name in it.note.left_out
        if kept.get(name, "").strip() and name not in told and f"{name}_as" not in told and f"{name}_by" not in told
    ]
    if not gone:
        return None
    what = {
        "need": "what they need",
        "strength": "what you bring",
        "repair": "what you would add",
        "decision": "when they decide",
    }
    return Finding("left-out", "advise", f"No room here for {' or '.join(what[g] for g in gone)}.")


def length(it: Checked) -> Finding | None:
    """The length keeps to the channel."""
    size = it.note.words if it.channel.unit == "words" else len(it.note.body)
    unit = it.channel.unit
    if size > it.channel.limit:
        return Finding("length", "fix", f"{size} {unit}: {it.channel.label} takes {it.channel.limit} at the most.")
    return Finding("length", "ok", f"{size} {unit}, within {it.channel.limit}.")


def signed(it: Checked) -> Finding | None:
    """The note is signed."""
    if it.interview.sender.name.strip():
        return None
    return Finding("signature", "fix", "Your name is missing under the note.")


def alike(it: Checked) -> Finding | None:
    """Notes to people of one panel are forwarded and compared; they must not look copied."""
    if not it.others:
        return None
    mine = five_word_runs(it.note.body)
    for other in it.others:
        theirs = five_word_runs(other.body)
        share = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
        if share > ALIKE:
            return Finding(
                "panel", "advise", f"{share:.0%} of its five-word runs stand in the note to {called(other.to)} too."
            )
    return Finding("panel", "ok", "It is unlike your other notes to this company.")


def spelling(it: Checked) -> Finding | None:
    """One English: British and American spellings do not mix, and suit the country where that is known."""
    text = _BOTH.sub("", it.note.body)
    british, american = _BRITISH.search(text), _AMERICAN.search(text)
    if british and american:
        return Finding("dialect", "advise", f"“{british[0]}” is British and “{american[0]}” American: choose one.")
    country = it.interview.country.strip().lower()
    if british and country in ("us", "usa", "united states"):
        return Finding(
            "dialect", "advise", f"“{british[0]}” is spelled the British way, the company is in the United States."
        )
    if american and country in ("uk", "gb", "united kingdom", "ireland", "ie", "australia", "au", "new zealand", "nz"):
        return Finding(
            "dialect", "advise", f"“{american[0]}” is spelled the American way; there it is written otherwise."
        )
    return None


def time(it: Checked) -> Finding | None:
    """How long ago the interview was."""
    met = day_met(it.interview, it.today)
    if not met:
        return None
    days = (it.today - met).days
    if days <= LATE:
        return Finding("time", "ok", "In good time.")
    return Finding("time", "advise", f"The interview was {days} days ago. Send it today; late is better than never.")


def cased(it: Checked) -> Finding | None:
    """A name typed without capitals was given them."""
    typed = it.note.to.name
    shown = name_of(typed).full
    if typed.islower() and shown != typed:
        return Finding("capitals", "ok", f"“{typed}” is written {shown}.")
    return None


Rule = Callable[[Checked], Finding | None]
RULES: tuple[Rule, ...] = (names, detail, actions, left_out, length, signed, alike, spelling, time, cased)
