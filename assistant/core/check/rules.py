"""The rules a note is held to, each a named check that says whether it is kept."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.core.check.dialect import clash
from assistant.core.check.finding import Finding, Status
from assistant.core.check.left_out import missing, read_as
from assistant.core.check.wording import WordingList, check_wording
from assistant.core.compose import Change, Channel, LeftOut, met_day
from assistant.core.dates import is_day_off, is_late, is_very_late
from assistant.core.interview import Interview, Interviewer, action_at, of_action, read_path
from assistant.core.note import AROUND, Note, Section
from assistant.core.people import Names, person
from assistant.core.suggest import distance
from assistant.core.teaching import find_country, late_after
from assistant.core.unsaid import Unsaid


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
    names: Names
    left_out: Sequence[LeftOut] = ()
    changes: Sequence[Change] = ()
    concerns: Sequence[str] = ()
    """The paths of the action items that this reader is told of."""


def check(checked: Checked) -> tuple[Finding, ...]:
    """Look at every rule; kept ones come back as ``ok``."""
    findings = [finding for rule in RULES if (finding := rule(checked))]
    return (
        *findings,
        *_left_out(checked),
        *_mended(checked),
        *check_wording(_read(checked.note), checked.wording, _typed(checked.interview)),
    )


def _read(note: Note) -> str:
    return f"{note.subject}\n{note.body}"


def _typed(interview: Interview) -> str:
    people = [t for p in interview.interviewers for t in (p.name, p.stood_out, p.stood_out_as, p.why, p.why_as)]
    told = [interview.company, interview.role, interview.need, interview.need_as, interview.strength]
    told += [interview.strength_as, interview.repair, interview.repair_as, interview.repair_question]
    return "\n".join((*people, *told, *(a.what for a in interview.actions), interview.sender.name))


def _called(it: Checked, who: Interviewer) -> str:
    return person(who.name, who.call, who.title, it.names).first


def _say(it: Checked, rule: str, status: Status, name: str, sentence: str = "", **facts: object) -> Finding:
    return Finding(rule, status, it.wording.says[name].format(**facts), sentence)


def names(it: Checked) -> Finding | None:
    """The greeting names the reader as they are called, and no name in the note is a near miss of a known one."""
    given = (it.interview.company, it.interview.role, *(p.name for p in it.interview.interviewers))
    known = {w for t in given for w in re.findall(r"[^\W\d_]{5,}", t)}
    for word in sorted(set(re.findall(r"\b[A-Z][a-zà-ž]{4,}\b", it.note.body)) - known):
        near = [k for k in sorted(known) if _near_miss(k, word)]
        if near:
            return _say(it, "names", Status.ADVISE, "names_near", word, word=word, meant=near[0])
    return _say(it, "names", Status.OK, "names_ok", who=_called(it, it.note.to))


def _near_miss(known: str, word: str) -> bool:
    return known[0] == word[0] and distance(known.lower(), word.lower()) == 1 and known.lower() + "s" != word.lower()


def detail(it: Checked) -> Finding | None:
    """One concrete detail from the talk: what sets a note apart from a form."""
    if it.interview.followup.kind:
        return None
    if any(s.section == Section.DETAIL for s in it.note.sentences):
        return _say(it, "detail", Status.OK, "detail_ok")
    return _say(it, "detail", Status.ADVISE, "detail_none", who=_called(it, it.note.to))


def _told(note: Note) -> set[str]:
    return {path for s in note.sentences for path in s.sources}


def actions(it: Checked) -> Finding | None:
    """Every action item that concerns this reader stands in the note."""
    told = _told(it.note)
    out = (left.path for left in it.left_out if left.reason is not Unsaid.PART)
    said_already = {action_at(path) for path in out if read_path(path).field != "due"}
    wanted = [number for path in it.concerns if (number := action_at(path)) not in said_already and number is not None]
    gone = [it.interview.actions[number].what for number in wanted if of_action(number) not in told]
    if gone:
        return _say(it, "actions", Status.ADVISE, "actions_missing", what="; ".join(gone))
    return _say(it, "actions", Status.OK, "actions_ok") if wanted else None


def _left_out(it: Checked) -> Iterator[Finding]:
    for left in it.left_out:
        gone = missing(left, it.wording.left)
        yield Finding("left-out", Status.ADVISE, gone.line(it.wording.says["try_this"]))


def _mended(it: Checked) -> Iterator[Finding]:
    for change in dict.fromkeys(it.changes):
        yield Finding("read-as", Status.OK, read_as(change, it.wording.left))


def length(it: Checked) -> Finding | None:
    """The length keeps to the channel."""
    place = it.channel
    size = place.size(it.note.body)
    facts = {"size": str(size), "unit": place.unit, "limit": str(place.limit), "channel": place.label}
    if size > place.limit:
        return _say(it, "length", Status.FIX, "length_over", **facts)
    return _say(it, "length", Status.OK, "length_ok", **facts)


def signed(it: Checked) -> Finding | None:
    """The note is signed."""
    return None if it.interview.sender.name.strip() else _say(it, "signature", Status.FIX, "unsigned")


def alike(it: Checked) -> Finding | None:
    """Notes to people of one panel are forwarded and compared; they must not look copied."""
    if not it.others:
        return None
    mine = _paragraphs(it.note)
    other = next((other for other in it.others if mine & _paragraphs(other)), None)
    if other is not None:
        return _say(it, "panel", Status.ADVISE, "alike", who=_called(it, other.to))
    return _say(it, "panel", Status.OK, "alike_ok")


def _paragraphs(note: Note) -> set[str]:
    """Give the paragraphs without what was asked once for everybody: what they need, and what one has done."""
    own = (
        " ".join(s.text for s in paragraph if s.section not in AROUND and not _FOR_ALL.intersection(s.sources))
        for paragraph in note.paragraphs
    )
    return {text for text in own if len(text.split()) >= _SAYS}


_FOR_ALL = frozenset({"need", "strength"})
_SAYS = 12
"""Words from which a paragraph is one that somebody would see again."""


def spelling(it: Checked) -> Finding | None:
    """One English: British and American spellings do not mix, and suit the country where that is known."""
    found = clash(it.note.body, it.interview.country)
    return _say(it, "dialect", Status.ADVISE, found[0], **found[1]) if found else None


def time(it: Checked) -> Finding | None:
    """How long ago the interview was, by the custom of the country."""
    met = met_day(it.interview, it.today)
    if not met or it.interview.followup.kind:
        return None
    country = find_country(it.interview.country, it.wording.countries)
    if not is_late(met, it.today, late_after(country, it.interview.round)):
        return _say(it, "time", Status.OK, "time_ok")
    days = (it.today - met).days
    if country.late_harms and is_very_late(met, it.today):
        return _say(it, "time", Status.ADVISE, "time_harms", days=days, country=country.name)
    return _say(it, "time", Status.ADVISE, "time_late_weekend" if is_day_off(it.today) else "time_late", days=days)


def repeated(it: Checked) -> Finding | None:
    """A later note does not tell again what the first one told."""
    told, interview = _told_words(it.interview.followup.more), it.interview
    people = [text for p in interview.interviewers for text in (p.stood_out, p.why)]
    before = [interview.need, interview.strength, interview.repair, *people]
    same = [text for text in before if told and len(told & _told_words(text)) >= _SAME * len(told)]
    return _say(it, "repeated", Status.ADVISE, "repeated", text=same[0]) if same else None


_SAME = 0.7
"""The share of its words from which a sentence tells what another told."""


def _told_words(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in re.findall(r"[^\W_]{3,}", text.lower()))


def cased(it: Checked) -> Finding | None:
    """A name typed without capitals was given them."""
    typed = it.note.to.name
    shown = it.names.of(typed).full
    return (
        _say(it, "capitals", Status.OK, "capitals", typed=typed, shown=shown)
        if typed.islower() and shown != typed
        else None
    )


Rule = Callable[[Checked], Finding | None]
RULES: tuple[Rule, ...] = (names, detail, actions, length, signed, alike, spelling, time, repeated, cased)
