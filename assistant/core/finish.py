"""A found draft made a note: greeting, sentences with their sources, closing, signature and subject."""

import re
from collections.abc import Collection, Iterable

from assistant.core.dates import is_month_first, spoken
from assistant.core.gather import Gathered, tidy
from assistant.core.marks import Unmarked, capital, fact, own, unmark
from assistant.core.mend import sentences
from assistant.core.note import Note, Paragraph, Sentence
from assistant.core.people import name_of
from assistant.core.phrases import Phrase
from assistant.core.plan import Channel
from assistant.core.score import STOCK_RUN, rank
from assistant.core.search import Draft

_SUBJECT = 68
"""Characters after which many mail programs cut a subject."""
_IN_SUBJECT = 4
"""Words above which a thing handed over is too long for a subject."""
_SUBJECTS = 3
"""Subjects of each kind that are tried."""
_SHOWN = {"mine": "actions", "theirs": "actions", "both": "actions", "mine_other": "actions",
"theirs_other": "actions", "both_other": "actions",
          "thanks": "opening", "opening_detail": "detail"}  # fmt: skip


def finish(
    gathered: Gathered, draft: Draft, place: Channel, left: tuple[str, ...], before: Collection[str] = ()
) -> Note:
    """Set the draft between greeting and signature; every sentence keeps its section, its sources and its own words."""
    used: list[str] = [draft.plan.name, *(c.id for c in draft.candidates)]
    body = [_paragraph(gathered, [(c.marked, c.section) for c in p]) for p in draft.paragraphs]
    greeting, greeting_id = _greeting(gathered)
    paragraphs: list[Paragraph] = [(greeting,), *body]
    signature = _signature(gathered, place)
    if signature:
        closing = () if place.compact else (Sentence(_signoff(gathered, draft), "closing"),)
        paragraphs.append((*closing, *signature))
    subject, subject_id = _subject(gathered, before) if place.subject else ("", "")
    said_nothing = [*left, *(s for s in ("need", "strength", "decision") if _untold(gathered, draft, s))]
    return Note(
        gathered.interview.interviewers[gathered.index], gathered.request.tone, gathered.request.channel,
        gathered.request.variant, subject, tuple(paragraphs),
        tuple(dict.fromkeys(said_nothing)) + gathered.promises.left_out,
        (*used, greeting_id, subject_id), place.compact,
        _head(gathered) if place.name == "letter" else (),
    )  # fmt: skip


def _head(gathered: Gathered) -> tuple[str, ...]:
    """Set date and addressee over a posted letter, as business letters have them."""
    person, country = gathered.interview.interviewers[gathered.index], gathered.interview.country
    day = gathered.request.today
    date = f"{spoken(day, country, weekday=False)}{',' if is_month_first(country) else ''} {day.year}"
    lines = (name_of(person.name).full, person.title.strip(), unmark(gathered.said.values["company"]).text)
    return (date, "", *(line for line in lines if line))


def _untold(gathered: Gathered, draft: Draft, section: str) -> bool:
    told = set(draft.plan.sections)
    return section in gathered.have and section not in told


def _paragraph(gathered: Gathered, parts: Iterable[tuple[str, str]]) -> Paragraph:
    return tuple(s for marked, section in parts for s in _sentences(gathered, unmark(marked), section))


def _sentences(gathered: Gathered, plain: Unmarked, section: str) -> list[Sentence]:
    found, at = [], 0
    for text in sentences(plain.text):
        start = plain.text.index(text, at)
        at = start + len(text)
        spans = [
            (max(a, start) - start, min(b, at) - start, s, o) for a, b, s, o in plain.spans if a < at and b > start
        ]
        paths = tuple(dict.fromkeys(gathered.sources.paths[s] for *_, s, _ in spans))
        found.append(Sentence(text, _SHOWN.get(section, section), paths, tuple((a, b) for a, b, _, o in spans if o)))
    return found


def _choice(gathered: Gathered, section: str, shape: str) -> list[Phrase]:
    phrases = gathered.words.tone.of(section, shape)
    values = {**gathered.said.values, "titled": gathered.said.greeting_name}
    fitting = [p for p in phrases if p.fits(values, gathered.said.situation)]
    return sorted(fitting, key=lambda p: rank(gathered.seed, p.id))


def _signoff(gathered: Gathered, draft: Draft) -> str:
    """Choose a closing that does not lengthen the last run of fixed words into one that others send too."""
    options = [p.render({}) for p in _choice(gathered, "signoff", "any")]
    last = draft.candidates[-1] if draft.candidates else None
    room = STOCK_RUN - 1 - (last.tail if last else 0)
    return next((o for o in options if len(o.split()) <= room), min(options, key=lambda o: len(o.split())))


def _greeting(gathered: Gathered) -> tuple[Sentence, str]:
    said = gathered.said
    path = gathered.sources.number(
        f"interviewers[{gathered.index}].{'call' if gathered.interview.interviewers[gathered.index].call else 'name'}"
    )
    name = fact(said.greeting_name, path)
    phrase = _choice(gathered, "salutation", said.greeting)[0]
    plain = unmark(phrase.render({"first": name, "name": name, "titled": name}))
    return Sentence(plain.text, "greeting", (gathered.sources.paths[path],)), phrase.id


def _signature(gathered: Gathered, place: Channel) -> Paragraph:
    """Name and, where the channel has room, phone and links, one under the other."""
    sender = gathered.interview.sender
    if not re.search(r"\w", sender.name):
        return ()
    lines = {"sender.name": name_of(sender.name).full}
    if place.contact:
        lines["sender.phone"] = sender.phone.strip()
        lines["sender.email"] = sender.email.strip() if place.name == "letter" else ""
        lines |= {f"sender.links[{i}]": link.strip() for i, link in enumerate(sender.links)}
    given = {path: line for path, line in lines.items() if line}
    return (Sentence("\n".join(given.values()), "signature", tuple(given)),)


def _subject(gathered: Gathered, before: Collection[str]) -> tuple[str, str]:
    values = {**gathered.said.values, "role": gathered.said.values["full_role"]}
    options: list[tuple[float, str, str]] = []
    bracketed = "(" in unmark(values["role"]).text
    short = [i for i in gathered.promises.mine if i.np and len(i.np.split()) <= _IN_SUBJECT]
    handed = short[0] if short and "mine" in gathered.have else None
    for shape in ("any", "mine", "informational"):
        if (shape == "informational") != (gathered.interview.round == "informational") and shape != "mine":
            continue
        if shape == "mine":
            if handed is None:
                continue
            values |= {"np": own(handed.np, 0), "due": f" {handed.due}" if handed.due else ""}
        fitting = [p for p in gathered.words.tone.of("subject", shape) if p.fits(values, gathered.said.situation)]
        ranked = sorted(
            (rank(gathered.seed, p.id), p.id, p)
            for p in fitting
            if "role" in p.variables and not ("(" in p.say and bracketed)
        )
        for place, _, phrase in ranked[:_SUBJECTS]:
            text = unmark(capital(tidy(phrase.render(values)))).text.rstrip(".")
            over = max(0, len(text) - _SUBJECT)
            options.append((over + place + 2 * (phrase.id in before), text, phrase.id))
    _, text, phrase_id = min(options) if options else (0.0, unmark(values["role"]).text, "")
    return text, phrase_id
