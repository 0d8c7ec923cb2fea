"""Promises and the day of the decision, in the sentences they could become."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, product

from assistant.core.compose.gathered import Gathered
from assistant.core.compose.piece import Piece, piece, rendered
from assistant.core.dates import find
from assistant.core.english import Tag, capitalised, is_plural
from assistant.core.interview import Owner
from assistant.core.marks import own, unmark
from assistant.core.move import Move
from assistant.core.promises import HEARING, PromiseKind, Told, before_clause


def promised(gathered: Gathered, move: Move, seed: str) -> Iterator[Piece | None]:
    """Give every way to say what was agreed on; what the candidate wrote out stands beside it as it is.

    What is looked forward to stands behind that: somebody hears on Sunday of what was dropped off on Saturday.
    """
    own_words = " ".join(
        own(t.do, gathered.sources.number(t.source)) for t in gathered.promises if t.kind == PromiseKind.OWN
    )
    is_ahead = own_words and set(_parts(gathered)) <= {"ahead", "decide"}
    for said in _in_wordings(gathered, move, seed):
        if said is not None and own_words:
            marked = (f"{own_words} {said.marked}" if is_ahead else f"{said.marked} {own_words}").strip()
            yield piece(move, said.id, marked, said.names, said.tie, ends=said.ends, wish=said.wish)
        else:
            yield said


def _in_wordings(gathered: Gathered, move: Move, seed: str) -> Iterator[Piece | None]:
    parts = _parts(gathered)
    wanted = frozenset(parts) - {"By"}
    values = dict(gathered.said.values) | parts
    decide_by = gathered.decision.startswith(("by ", "within ", "before ", "after ", "soon", "as soon"))
    ahead = parts.get("ahead", "")
    asked = {"decide_by": decide_by, "hearing": HEARING in ahead, "several": " and to " in ahead}
    situation = {**gathered.said.situation, **asked}
    exact = [w for w in gathered.words.tone.of(Move.PROMISES) if _takes(w.kinds, wanted)]
    told = [said for wording in exact if (said := rendered(wording, move, values, situation, seed))]
    yield from told
    if parts and not told:
        yield from _in_turn(gathered, move, seed, parts, situation)
    if not parts:
        yield piece(move, "own", "", frozenset(), 0.0)


_GIVEN = frozenset({"mine", "have"})
"""Two ways to say what I will do: *I'll send you the plan*, *you'll have the plan*."""


def _takes(kinds: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether a wording takes just what there is to say, mine in one way or the other."""
    if kinds - _GIVEN != wanted - _GIVEN or bool(kinds & _GIVEN) != ("mine" in wanted):
        return False
    return "have" not in kinds or "have" in wanted


def _in_turn(
    gathered: Gathered, move: Move, seed: str, parts: Mapping[str, str], situation: Mapping[str, object]
) -> Iterator[Piece | None]:
    """Say parts that no wording takes together one after the other, what is looked forward to last and once."""
    names = [n for n in ("timed", "mine", "agree", "offer", "third", "ahead", "decide") if n in parts]
    if names[-2:] == ["ahead", "decide"]:
        names[-2:] = ["ahead decide"]
    values = dict(gathered.said.values) | dict(parts)
    options: list[list[Piece]] = []
    shown = {part for row in gathered.interview.said for part in row.removeprefix(f"{gathered.index}:").split("+")}
    for name in names:
        kinds = (
            frozenset(name.split()),
            frozenset({"have"}) if name == "mine" and "have" in parts else frozenset(name.split()),
        )
        alone = [w for w in gathered.words.tone.of(Move.PROMISES) if w.kinds in kinds]
        # Better a sentence that could end the letter in the middle of it than a promise that is not told.
        fitting = alone if name == names[-1] else [w for w in alone if not w.ends] or alone
        own_ones = [p for w in fitting if (p := rendered(w, move, values, situation, seed))]
        if own_ones:
            options.append(sorted(own_ones, key=lambda p: (p.id not in shown, p.tie))[:2])
    for row in product(*options):
        if row:
            yield piece(
                move,
                "+".join(p.id for p in row),
                " ".join(p.marked for p in row),
                frozenset().union(*(p.names for p in row)),
                sum(p.tie for p in row),
                ends=row[-1].ends,
                wish=any(p.wish for p in row),
            )


def _parts(gathered: Gathered) -> dict[str, str]:
    """Join the promises of each sort into what one sentence can take."""
    said = [t for t in gathered.promises if t.kind != PromiseKind.OWN]
    told = [_about_once(t, said) for t in said]
    mine = [t for t in told if t.owner == Owner.ME]
    ahead = [t for t in told if t.owner != Owner.ME and t.ahead and t.kind != PromiseKind.INTRODUCE]
    apart = (PromiseKind.THIRD, PromiseKind.CONSENT)
    offers = [t for t in told if t.owner == Owner.THEM and t not in ahead and t.kind not in apart]
    thirds = [t for t in told if t.kind == PromiseKind.THIRD]
    agreed = [t for t in told if t.kind == PromiseKind.CONSENT]
    parts: dict[str, str] = {}
    if answered := _answered(mine, ahead):
        to_do, given = answered
        parts |= _once(gathered, to_do, given)
        mine, ahead = [t for t in mine if t is not to_do], [t for t in ahead if t is not given]
    elif first := next((t for t in mine if t.is_dated_first and t.due != "soon"), None):
        parts["By"] = own(capitalised(first.due), gathered.sources.number(first.source))
        parts["timed"] = _own(gathered, first, first.do, with_due=False)
        mine = [t for t in mine if t is not first]
    if mine:
        parts["mine"] = _joined(_at_once(gathered, mine, "do"))
        if all(t.have for t in mine):
            parts["have"] = _joined(_at_once(gathered, mine, "have"))
    dated = any(
        t.kind == PromiseKind.CONTACT and t.due and (t.ahead == HEARING or t.due == gathered.decision) for t in ahead
    )
    is_tight = bool(told) and bool(gathered.words.channels[gathered.request.channel].get("compact"))
    if gathered.decision and not is_tight and not dated and not is_that(gathered.decision, ahead):
        parts["decide"] = own(gathered.decision, gathered.sources.number("decision_by"))
        ahead = [t for t in ahead if t.ahead != HEARING]
    looking = [_seeing(t, gathered) + _own(gathered, t, t.ahead, with_due=True) for t in ahead]
    if looking:
        parts["ahead"] = " and to ".join([", to ".join(looking[:-1]), looking[-1]]) if len(looking) > 1 else looking[0]
    if offers:
        parts["offer"] = _joined([_own(gathered, t, t.do, with_due=True) for t in offers], " and to ")
    if agreed:
        parts["agree"] = _joined([_own(gathered, t, t.do, with_due=True) for t in agreed])
    if thirds:
        parts["third"] = _joined([_own(gathered, t, t.do, with_due=True) for t in thirds])
    return parts


def _seeing(told: Told, gathered: Gathered) -> str:
    """Say of a paper they will send that one looks forward to seeing it: nobody does to *the collective agreement*."""
    is_paper = told.kind == PromiseKind.GIVE and told.ahead and not told.ahead.split()[0].endswith("ing")
    return ("receiving " if gathered.words.tone.address == "full" else "seeing ") if is_paper else ""


def _about_once(told: Told, ahead: Sequence[Told]) -> Told:
    """Leave away what they will be in touch about where that is looked forward to itself."""
    lead, _, topic = told.ahead.partition(" about ")
    is_ahead = lead == HEARING and any(other is not told and other.ahead == topic for other in ahead)
    return replace(told, ahead=lead) if is_ahead else told


def _answered(mine: Sequence[Told], ahead: Sequence[Told]) -> tuple[Told, Told] | None:
    """Find what is done with a thing they will give: *return the case study*."""
    given = [t for t in ahead if t.kind == PromiseKind.GIVE]
    return next(((m, g) for m in mine for g in given if _thing(g) in m.do), None)


def _thing(given: Told) -> str:
    return given.ahead.removeprefix(f"{HEARING} with ")


def _once(gathered: Gathered, to_do: Told, given: Told) -> dict[str, str]:
    """Say what they give and what is done with it in one: *Once I have the case study, I will return it by Friday*."""
    thing, number = _thing(given), gathered.sources.number
    it = "them" if is_plural(thing, gathered.words.english) else "it"
    before, _, behind = to_do.do.partition(thing)
    done = f"{before}{it}{behind}" if re.search(r"\b(?:it|them)\b", behind) is None else to_do.do
    due = _when(to_do)
    return {
        "By": f"Once I have {own(thing, number(given.source))},",
        "timed": own(f"{done}{due}", number(to_do.source)),
    }


def _at_once(gathered: Gathered, mine: Sequence[Told], form: str) -> list[str]:
    """Send at once what is sent on one day: *send you two references and my certificate by Friday*."""
    lead = _SENT if form == "do" else ""
    said: list[str] = []
    if len(mine) > 1 and mine[0].due and len({told.due for told in mine}) == 1 and not _sends_only(mine):
        return [_own(gathered, t, getattr(t, form), with_due=t is mine[-1]) for t in mine]
    for due, together in groupby(mine, key=lambda told: (told.due, told.do.startswith(_SENT) or told.do)):
        group = list(together)
        if len(group) == 1 or due[1] is not True:
            said += [_own(gathered, t, getattr(t, form), with_due=True) for t in group]
            continue
        texts = [getattr(t, form).removeprefix(lead) for t in group]
        marked = [_own(gathered, t, text, with_due=t is group[-1]) for t, text in zip(group, texts, strict=True)]
        said.append(lead + _joined(marked))
    return [_without(_SENT, text) if n and _is_sent(said[n - 1]) else text for n, text in enumerate(said)]


def _sends_only(mine: Sequence[Told]) -> bool:
    return all(told.do.startswith(_SENT) for told in mine)


def _is_sent(marked: str) -> bool:
    return unmark(marked).text.startswith(_SENT)


def _without(lead: str, marked: str) -> str:
    """Leave the verb away where the promise before has it: *send you A by Monday and B by Friday*."""
    return marked.replace(lead, "", 1) if _is_sent(marked) else marked


_SENT = "send you "


def is_that(decision: str, ahead: Sequence[Told]) -> bool:
    """Whether a decision waits for what is looked forward to anyway: *after the trial shift*."""
    wanted = {w for w in decision.lower().split() if len(w) > 3 and w not in ("after", "before", "once")}
    return decision.startswith(("after ", "once ")) and any(wanted <= set(t.ahead.lower().split()) for t in ahead)


def _own(gathered: Gathered, told: Told, text: str, *, with_due: bool) -> str:
    due = _when(told) if with_due else ""
    number = gathered.sources.number(told.source)
    if due and text.startswith((f"{HEARING} about ", f"{HEARING} with ")):  # "… from you on Friday about an interview"
        return own(f"{HEARING}{due}{text.removeprefix(HEARING)}", number)
    if due and (about := _ABOUT.search(text)) and _names_a_time(about[1], gathered):
        return own(f"{text[: about.start()]}{due}{text[about.start() :]}", number)  # "our talk next week about May"
    if due and (tail := _TAIL.search(text)):  # "meeting again on 1 December, once the board has sat"
        comma = "," if tail[1] in ("once", "when", "after", "before", "until") else ""
        return own(f"{text[: tail.start()].rstrip(' ,')}{due}{comma} {text[tail.start() :].lstrip(' ,')}", number)
    if due and (at := before_clause(text, gathered.words.english)):
        return own(f"{text[:at].rstrip()}{due} {text[at:]}", number)
    if due and (beside := _BESIDE.search(text)):  # "the contract on Wednesday, with the clause marked"
        return own(f"{text[: beside.start()]}{due}{text[beside.start() :]}", number)
    if due and _WHO_IT_IS.search(text):  # "your consultant, Pete Abernethy, before Christmas"
        return own(f"{text},{due.removeprefix(',')}", number)
    return own(f"{text}{due}", number)


def _names_a_time(topic: str, gathered: Gathered) -> bool:
    tokens = gathered.words.english.read(topic).tokens
    return any(t.has(Tag.TIME) for t in tokens) or find(topic, gathered.request.today) is not None


def _when(told: Told) -> str:
    """Say by when behind the deed; what is only hoped stands between commas: *the letter, hopefully this week*."""
    if not told.due:
        return ""
    return f", {told.due}," if told.is_hoped else f" {told.due}"


_ABOUT = re.compile(r" (?:about|regarding) (.+)$")
"""What is spoken of, in which a time of its own would take the day."""
_BESIDE = re.compile(r", (?:with|without|including|ideally|preferably|together with|along with|complete with) ")
"""What is said beside a thing, and would take the day for its own."""
_WHO_IT_IS = re.compile(r"^[^,]*[a-z], [A-Z][\w'’.-]+(?: [A-Z][\w'’-]+)*$")
"""Somebody named behind what they are, between commas."""
_TAIL = re.compile(
    r",? \b(once|when|until|so that|because"
    r"|(?<!before and )(?<!before or )(?:after|before) (?:the|you|we|I|my|your|our) "
    r"|to (?:see|discuss|compare|decide)\b)"
)
"""What tells when or why something is done, and would part the day from it."""


def _joined(parts: Sequence[str], last: str = " and ") -> str:
    return last.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
