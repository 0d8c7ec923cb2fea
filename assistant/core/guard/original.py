"""What a language model is given to rewrite, and all that its answer may draw on."""

from dataclasses import dataclass
from datetime import date

from assistant.core.compose import Channel, Unit
from assistant.core.drafts import Drafts, answers, body_of, body_places, not_told, person_named
from assistant.core.interview import Interview, of_person, read_path
from assistant.core.note import Note, words_in

_FULL = 75
_MUCH = 130
"""Words of a letter where there is enough to tell, from and to."""


@dataclass(frozen=True, slots=True)
class Original:
    """What a rewrite must keep, and all it may draw on."""

    note: Note
    interview: Interview
    today: date
    channel: Channel
    told: tuple[tuple[str, str], ...] = ()
    """The answers behind the note as typed, each after the kind of answer it is."""
    untold: tuple[tuple[str, str], ...] = ()
    """Answers as typed that could not be put into words here, each after its kind; a rewrite may tell them."""
    beside: tuple[tuple[str, str], ...] = ()
    """What stood out in talking with the others, each after a name; a rewrite may tell it."""
    locked: tuple[str, ...] = ()
    """Paragraphs that stay word for word."""
    wish: str = ""
    """What the person asked for; its words may be used as well."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs between greeting and closing."""
        return tuple(" ".join(s.text for s in self.note.paragraphs[i]) for i in body_places(self.note))

    @property
    def body(self) -> str:
        """The text between greeting and closing, paragraphs apart by an empty line."""
        return "\n\n".join(self.paragraphs)

    @property
    def length(self) -> tuple[int, int]:
        """How long a rewrite is asked to be, from and to, in the unit of the channel; it may be given no least."""
        place, written = self.channel, len(words_in(self.body))
        if place.unit != Unit.WORDS:
            return 0, place.limit - (len(self.note.body) - len(self.body))
        most = written if self.wish else min(written, _MUCH)
        return max(place.aim[0], min(_FULL, written)), max(most, place.aim[1])

    @property
    def facts(self) -> tuple[str, ...]:
        """The answers that may be told, as typed."""
        return tuple(text for _, text in (*self.told, *self.untold, *self.beside))

    @property
    def known(self) -> str:
        """Everything that was said before."""
        return "\n".join((self.known_of_reader, *(text for _, text in self.beside)))

    @property
    def known_of_reader(self) -> str:
        """Everything but what was said of others."""
        given = self.interview
        people = (f"{p.name} {p.call}" for p in given.interviewers)
        named = (given.company, given.role, given.kind, *people, given.sender.name)
        of_reader = (text for _, text in (*self.told, *self.untold))
        return "\n".join((self.body, self.note.subject, *of_reader, self.wish, *named))


_MOST_OTHERS = 3
"""How many others one letter can speak of."""
_NAMED = {"company", "role"}
"""Answers that stand in the note as they are."""


def original(drafts: Drafts, today: date, channel: Channel, wish: str = "") -> Original:
    """Gather the note on the screen, the answers it rests on and what was asked for in the person's words.

    An answer that the person left out of the note stays out.
    """
    note, told = drafts.now.note, {source for s in body_of(drafts.now.note) for source in s.sources}
    facts = tuple(
        (_kind(path, drafts.interview), t) for path, t in answers(drafts.interview) if path in told - _NAMED and t
    )
    locked = tuple(
        " ".join(s.text for s in k.paragraph) for k in drafts.now.kept
        if k.locked and k.paragraph in [note.paragraphs[i] for i in body_places(note)]
    )  # fmt: skip
    lacking = tuple((_kind(path, drafts.interview), text) for path, text in untold(drafts))
    return Original(note, drafts.interview, today, channel, facts, lacking, _beside(drafts), locked, wish)


def _beside(drafts: Drafts) -> tuple[tuple[str, str], ...]:
    """List what stood out in talking with the others, unless it was wished away or the note is to be short."""
    people = [(i, p) for i, p in enumerate(drafts.interview.interviewers) if i != drafts.current]
    if _is_short(drafts) or len(people) > _MOST_OTHERS:
        return ()
    gone = {f for d in drafts.now.dropped for f in d.facts} | set(drafts.now.settings.without)
    told = (
        (p.name, of_person(i, name), text)
        for i, p in people for name, text in (("stood_out", p.stood_out), ("why", p.why))
    )  # fmt: skip
    return tuple((name, text) for name, path, text in told if text and path not in gone)


def _is_short(drafts: Drafts) -> bool:
    version = drafts.now
    return version.note.compact or version.settings.length < 0 or bool(drafts.interview.followup.kind)


def untold(drafts: Drafts) -> tuple[tuple[str, str], ...]:
    """List the answers for this reader, by their paths, that the note lacks although nobody wanted it without them."""
    version, interview = drafts.now, drafts.interview
    if _is_short(drafts):
        return ()
    told = {source for s in body_of(version.note) for source in s.sources}
    paths = ["need", "strength", of_person(drafts.current, "stood_out"), of_person(drafts.current, "why")]
    if (person_named(interview, interview.repair_to or interview.repair) or 0) == drafts.current:
        paths += ["repair", "repair_question"]
    unwanted = {*version.settings.without, *version.note.left_out, *(f for d in version.dropped for f in d.facts)}
    return tuple(
        (path, text) for path, text in answers(interview)
        if text and path in paths and path not in told and unwanted.isdisjoint((path, *not_told((path,), ())))
    )  # fmt: skip


def _kind(path: str, interview: Interview) -> str:
    """Name what an answer is: *need*, *why*, or for what was agreed on whose it is."""
    place = read_path(path)
    if place.name == "actions" and place.item is not None:
        return interview.actions[place.item].owner
    return place.answer
