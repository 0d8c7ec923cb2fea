"""A found draft made a note: greeting, sentences with their sources, closing, signature and subject."""

import re
from collections.abc import Collection, Sequence

from assistant.core.compose.followup import chosen
from assistant.core.compose.gathered import Gathered
from assistant.core.compose.piece import Piece, rank, tidy
from assistant.core.compose.plans import Channel
from assistant.core.compose.search import Draft, seed_of
from assistant.core.compose.wordings import Wording
from assistant.core.dates import is_month_first, spoken
from assistant.core.english import sentences
from assistant.core.interview import Owner, of_person
from assistant.core.marks import Unmarked, capital, fact, own, unmark
from assistant.core.move import Move
from assistant.core.note import Note, Paragraph, Section, Sentence
from assistant.core.people import person
from assistant.core.voice import preferred

_SUBJECT = 68
"""Characters after which many mail programs cut a subject."""
_NO_ROLE = 4.0
"""Characters too many that a subject may have before it does without the role."""
_IN_SUBJECT = 5
"""Words above which a thing handed over is too long for a subject."""
_SHOWN = {Move.THANKS_AFTER: Section.THANKS, Move.SHORT: Section.THANKS, Move.OFFER: Section.CLOSE}


def finish(
    gathered: Gathered, draft: Draft, place: Channel, left: Collection[str], before: Collection[str] = ()
) -> Note:
    """Set the draft between greeting and signature; every sentence keeps its section, its sources and its own words."""
    body = [tuple(s for p in paragraph for s in _sentences(gathered, p)) for paragraph in draft.paragraphs]
    greeting, greeting_id = _greeting(gathered)
    paragraphs: list[Paragraph] = [(greeting,), *body]
    signature = _signature(gathered, place)
    closing, closing_id = _signoff(gathered, draft, before)
    if signature:
        paragraphs.append(signature if place.compact else (Sentence(closing, Section.CLOSING), *signature))
    subject, subject_id = _subject(gathered, before) if place.subject else ("", "")
    used = (draft.plan.name, *(p.id for p in draft.pieces), greeting_id, closing_id, subject_id)
    return Note(
        gathered.interview.interviewers[gathered.index],
        gathered.request.tone,
        gathered.request.channel,
        gathered.request.variant,
        subject,
        tuple(paragraphs),
        tuple(left),
        used,
        place.compact,
        _head(gathered) if place.posted else (),
    )


def _head(gathered: Gathered) -> tuple[str, ...]:
    """Set date and addressee over a posted letter, as business letters have them."""
    given, country = gathered.interview.interviewers[gathered.index], gathered.interview.country
    day = gathered.request.today
    date = f"{spoken(day, country, weekday=False)}{',' if is_month_first(country) else ''} {day.year}"
    lines = (
        person(given.name, given.call, given.title, gathered.words.names).name.full,
        given.title.strip(),
        unmark(gathered.said.values["company"]).text,
    )
    return (date, "", *(capital(line) for line in lines if line))


def _sentences(gathered: Gathered, here: Piece) -> list[Sentence]:
    plain: Unmarked = unmark(here.marked)
    found, at = [], 0
    section, beside = Section(_SHOWN.get(here.move, here.move)), chosen(here.move, gathered.interview.followup)
    for text in sentences(plain.text):
        start = plain.text.index(text, at)
        at = start + len(text)
        spans = [
            (max(a, start) - start, min(b, at) - start, s, o) for a, b, s, o in plain.spans if a < at and b > start
        ]
        paths = tuple(dict.fromkeys([*(gathered.sources.paths[s] for *_, s, _ in spans), *beside]))
        found.append(Sentence(text, section, paths, tuple((a, b) for a, b, _, o in spans if o)))
    return found


def _choice(gathered: Gathered, move: Move, kind: str, values: dict[str, str]) -> list[Wording]:
    fitting = [w for w in gathered.words.tone.of(move) if kind in w.kinds and w.fits(values, gathered.said.situation)]
    seed = seed_of(gathered)
    return sorted(fitting, key=lambda w: rank(seed, w.id))


def _signoff(gathered: Gathered, draft: Draft, before: Collection[str]) -> tuple[str, str]:
    """Choose a closing that does not lengthen the last run of fixed words into one that others send too."""
    del draft
    kind = "formal" if gathered.said.formal else "any"
    options = _choice(gathered, Move.SIGNOFF, kind, {}) or _choice(gathered, Move.SIGNOFF, "any", {})
    fresh = [w for w in options if w.id not in before] or options
    wording = fresh[preferred([w.say for w in fresh], _used(gathered, "closes"))]
    return wording.render({}), wording.id


def _used(gathered: Gathered, what: str) -> Sequence[str]:
    return getattr(gathered.request.habits, what, ())


def _greeting(gathered: Gathered) -> tuple[Sentence, str]:
    said = gathered.said
    given = gathered.interview.interviewers[gathered.index]
    number = gathered.sources.number(of_person(gathered.index, "call" if given.call.strip() else "name"))
    name = fact(said.greeting_name, number)
    values = {"first": name, "name": name, "titled": name}
    options = _choice(gathered, Move.SALUTATION, said.greeting, values)
    wording = options[preferred([w.say for w in options], _used(gathered, "greetings"))]
    plain = unmark(wording.render(values))
    return Sentence(plain.text, Section.GREETING, (gathered.sources.paths[number],)), wording.id


def _signature(gathered: Gathered, place: Channel) -> Paragraph:
    """Name and, where the channel has room, phone and links, one under the other."""
    sender = gathered.interview.sender
    if not re.search(r"\w", sender.name):
        return ()
    lines = {"sender.name": gathered.words.names.cased(sender.name.strip())}
    if place.contact:
        lines["sender.phone"] = sender.phone.strip()
        lines["sender.email"] = sender.email.strip() if place.posted else ""
        lines |= {f"sender.links[{i}]": link.strip() for i, link in enumerate(sender.links)}
    given = {path: line for path, line in lines.items() if line}
    return (Sentence("\n".join(given.values()), Section.SIGNATURE, tuple(given)),)


def _subject(gathered: Gathered, before: Collection[str]) -> tuple[str, str]:
    values = dict(gathered.said.values)
    # Without its day, what is promised would read as if it were attached.
    topics = [
        f"{t.topic} {t.due}"
        for t in gathered.promises
        if t.owner == Owner.ME and t.topic and t.due and not t.is_hoped and len(t.topic.split()) <= _IN_SUBJECT
    ]
    kinds = ["topic"] if topics and Move.PROMISES in gathered.have else []
    if topics:
        values["topic"] = own(topics[0], 0)
    options: list[tuple[float, str, str]] = []
    for place, kind in enumerate([*kinds, "any"]):
        for number, wording in enumerate(_choice(gathered, Move.SUBJECT, kind, values)[:4]):
            text = unmark(capital(tidy(wording.render(values)))).text.rstrip(".")
            over = max(0, len(text) - _SUBJECT)
            lacks = _NO_ROLE * ("role" not in wording.names and bool(gathered.said.situation.get("job")))
            options.append((over + lacks + place + 0.3 * number + 2 * (wording.id in before), text, wording.id))
    _, text, name = min(options) if options else (0.0, unmark(values["role"]).text, "")
    return text, name
