"""What there is to say in one note: the answers made ready, and every rendered phrasing each section could take."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.core import material
from assistant.core.contractions import without_contractions
from assistant.core.due import due
from assistant.core.facts import Interview
from assistant.core.marks import capital, fact, own, unmark
from assistant.core.mend import sentences
from assistant.core.phrases import Phrase
from assistant.core.promises import PROMISES, Promises, promises
from assistant.core.said import Said, Sources, dated_as, day_met, said
from assistant.core.score import Candidate, candidate, keeps_words, rank
from assistant.core.shaped import FINISHED, Material
from assistant.core.words import Request, Words

_CHOICE = 4
"""Phrasings of a section that enter the search, the best ranked by the hash of the facts."""
WIDE = 9
"""The same where few made a note too thin."""
_SHORTEST = 9
"""Phrasings considered where every character counts."""
_MERGED = ("noun", "how", "ing")
_AS_CHOSEN = Phrase("chosen", "{{ It }}.", frozenset({"It"}))
"""A sentence the candidate chose or wrote stands as it is."""
_BROKEN = re.compile(
    r"\b(?:to|in|on|with|of|from|about|into|having) (?:I|they|we|she|he)\b(?! and)|\b(\w{2,})\s+\1\b|"
    r"^You(?:'ll| will) (?:have|get|receive)\b.* as soon as I can|\band (?:the )?\w+ is going to\b|"
    r"\bi\b(?!\.)|\bwill [a-z]+ing\b|\b(?:a|the) (?:a|an|the|my|your|our)\b"
)
_TWO_STOPS = re.compile(r"([.!?…][”’\"']?\ue1ff*)[.](?=\s|$)")
_LIKING = re.compile(r"\b(?:liked?|loved?|appreciated|enjoyed)\b")
_AFTER_PREPOSITION = re.compile(r"\b(?:about|of|to|for|by|with|over) \{\{ it \}\}")
_ENDED_ALREADY = tuple(f"{mark}{end}." for mark in ".!?…”’\"'" for end in ("", "\ue1ff"))
"""How a full stop after an answer that has its own end mark looks: asking for these is cheaper than a pattern."""
_LOUD = re.compile(r"[!?…]")
_STOP_AFTER_MARK = re.compile(r"([!?…][”’\"]?\ue1ff*)[,:;](?=\s)")
_SMALL_AFTER_MARK = re.compile(r"([!?…]\ue1ff+ )([\ue200-\ue5ff]*[a-z])")
_TWO_ARTICLES = re.compile(r"\b([Tt]he) ([\ue200-\ue5ff]?)the ")
_DATE_COMMA = re.compile(r"(?<!\ue1ff)([\ue400-\ue5ff]), ")
_FRONTED = re.compile(
    r"(?:I'll|I will|You'll|You will|We'll|We will) (?!be sure|be glad|make sure|gladly|definitely).*\{\{ due \}\}\.$"
)
"""Promises that can have their date before them."""
_MARKS = re.compile(r"[\ue1ff\ue200-\ue5ff]")
_OWN_WORDS = re.compile(r"[\ue200-\ue3ff]([^\ue1ff]*)\ue1ff")
_BREATH = 44
"""Spaces in a sentence at the most."""
_CLOSES = ("screen", "final", "internal", "informational")


@dataclass(slots=True)
class Gathered:
    """One interviewer's note before it is written."""

    interview: Interview
    index: int
    request: Request
    words: Words
    seed: str
    sources: Sources
    said: Said
    materials: Mapping[str, Material]
    promises: Promises
    have: frozenset[str]
    values: Mapping[str, Mapping[str, str]]
    choice: int = _CHOICE
    """Phrasings of a section that enter the search."""
    _cache: dict[tuple[str, str], tuple[Candidate, ...]] = field(default_factory=dict)

    def slots(self, section: str, before: Sequence[str]) -> list[tuple[str, str]]:
        """Name the sentences a section stands for: each promise is one; a strength alone may not lean."""
        if section == "promises":
            return [("unit", str(i)) for i, u in enumerate(self.promises.units) if u.section in self.have]
        if section == "strength":
            return [("strength", "" if "need" in before else "alone")]
        return [(section, "")]

    def typed(self, here: Candidate) -> str:
        """Give back the action item a sentence stands for, as it was typed; empty for any other sentence."""
        if here.section not in PROMISES or len(self.promises.units) != len(self.interview.actions):
            return ""
        paths = {self.sources.paths[s] for *_, s, is_own in unmark(here.marked).spans if is_own}
        return next((a.what for i, a in enumerate(self.interview.actions) if f"actions[{i}]" in paths), "")

    def candidates(self, slot: tuple[str, str]) -> tuple[Candidate, ...]:
        """Render the phrasings a sentence may take, best ranked first."""
        if slot not in self._cache:
            self._cache[slot] = self._render(slot)
        return self._cache[slot]

    def _render(self, slot: tuple[str, str]) -> tuple[Candidate, ...]:
        kind, which = slot
        section, own_values = kind, self.values.get(kind, {})
        shapes: tuple[str, ...] = ("any",)
        seed = self.seed
        if kind == "unit":
            unit = self.promises.units[int(which)]
            section, shapes, own_values = unit.section, unit.shapes, unit.values
        elif kind in ("close", "placing", "offer"):
            shapes = (self.interview.round,) if self.interview.round in _CLOSES else ("any",)
        elif kind in ("detail", "need", "strength", "repair", "opening_detail"):
            made = self.materials["detail" if kind == "opening_detail" else kind]
            shapes = (made.shape.removesuffix("_more"),)
            seed = f"{self.request.tone}|{self.request.variant}|{made.it}"
        values = {**self.said.values, **own_values}
        if shapes == (FINISHED,):
            return self._ranked([_AS_CHOSEN], section, values, seed)
        phrases = {p.id: p for shape in shapes for p in self.words.tone.of(section, shape)}.values()
        fitting = [p for p in phrases if p.fits(values, self.said.situation) and not (which == "alone" and p.leans)]
        return self._ranked(self._around(fitting, kind), section, values, seed)

    def _around(self, phrases: list[Phrase], kind: str) -> list[Phrase]:
        """Leave out the phrasings that do not go with the marks and capitals inside an answer."""
        made = self.materials.get("detail" if kind == "opening_detail" else kind)
        if made is None:
            return phrases
        rules: list[Callable[[Phrase], bool]] = []
        if "," in made.it:  # "The handover at the bedside, not in the office stood out": no subject has a comma
            rules.append(lambda p: not p.subject)
        if re.match(r"(?:why|where|who|whose|which)\b", made.it):
            rules.append(lambda p: not _LIKING.search(p.say))
        if re.search(r", and (?:that|how)\b", made.it):  # "I keep thinking about the question, and that you laughed"
            rules.append(lambda p: not _AFTER_PREPOSITION.search(p.say))
        if re.search("[:;]", made.it):
            rules.append(lambda p: not p.colon)
        if made.undecided:
            rules.append(lambda p: "It" in p.variables)
        if made.more or re.search(r"[?!][”\"']?$", made.it):
            rules.append(lambda p: p.ends)
        for rule in rules:
            phrases = [p for p in phrases if rule(p)] or phrases
        return phrases

    def _ranked(
        self, phrases: Iterable[Phrase], section: str, values: Mapping[str, str], seed: str
    ) -> tuple[Candidate, ...]:
        """Render the best ranked that are sound; a promise said in other words than typed only where no other is."""
        made: list[Candidate] = []
        spare: list[Candidate] = []
        ranked = sorted((rank(seed, p.id), p.id, p) for p in phrases)
        compact = self.words.channels[self.request.channel].get("compact")
        if compact:
            ranked = sorted(ranked, key=lambda r: len(r[2].say))[:_SHORTEST]
        if "," in values.get("np", ""):
            ranked = [r for r in ranked if r[2].say.endswith("{{ np }}{{ due }}.")] or ranked
        if "front" in values:
            ranked = [r for r in ranked if _FRONTED.match(r[2].say)] or ranked
        for place, _, phrase in ranked:
            marked = tidy(_dated_first(phrase, values) or phrase.render(values))
            if is_broken(marked):
                continue
            here = candidate(phrase.id, section, marked, self.sources.paths, place, colon=phrase.colon)
            sound = keeps_words(self.typed(here), here) and not is_overlong(here.text)
            if len(made) < (_SHORTEST if compact else self.choice):
                (made if sound else spare).append(here)
            elif not any(m.first != "i" for m in made) and here.first != "i" and sound:
                made.append(here)  # a note whose every sentence starts with "I" needs one that does not
            if len(made) >= self.choice and any(m.first != "i" for m in made):
                break
        return tuple(made or spare[: self.choice])


def _dated_first(phrase: Phrase, values: Mapping[str, str]) -> str:
    """Render a promise with its date before it; empty where it has none to stand there."""
    if "front" not in values or not _FRONTED.match(phrase.say):
        return ""
    said = phrase.render({**values, "due": ""})
    return f"{values['front']}, {said if said.startswith('I') else said[0].lower() + said[1:]}"


def tidy(marked: str) -> str:
    """Settle what meets at the borders of a phrasing and an answer: one end mark, a capital at the start."""
    text = _TWO_STOPS.sub(r"\1", marked) if any(e in marked for e in _ENDED_ALREADY) else marked
    if _LOUD.search(text):
        text = _STOP_AFTER_MARK.sub(r"\1", text)
        text = _SMALL_AFTER_MARK.sub(lambda m: m[1] + m[2].upper(), text)
    if text.count("the ") > 1:
        text = _TWO_ARTICLES.sub(r"\1 \2", text)
    # A date set off by a comma from the words before it needs none where it stands first: "Coming by Thursday: …".
    return capital(_DATE_COMMA.sub(r"\1 ", text) if ", " in text else text)


def is_broken(marked: str) -> bool:
    """Whether a frame and an answer meet in a way no sentence does; such a phrasing is passed over."""
    # Only the seams matter: what the candidate typed inside an answer is theirs.
    seams = _OWN_WORDS.sub(lambda m: _ends(m[1]), marked)
    return bool(_BROKEN.search(_MARKS.sub("", seams)))


def is_overlong(text: str) -> bool:
    """Whether a sentence in it is longer than a reader takes in one breath."""
    return text.count(" ") > _BREATH and any(s.count(" ") > _BREATH for s in sentences(text))


def _ends(text: str) -> str:
    parts = text.split()
    return text if len(parts) < 3 else f"{parts[0]} … {parts[-1]}"


def gather(interview: Interview, index: int, request: Request, words: Words, without: frozenset[str]) -> Gathered:
    """Make every answer ready for one interviewer's note; ``without`` names sections to leave out."""
    interview = replace(interview, country=interview.country or dated_as(interview))
    sources = Sources()
    met = day_met(interview, request.today)
    english = words.english
    made = {
        "detail": material.detail(interview, index, english), "need": material.need(interview, index, english),
        "strength": material.strength(interview, index, english), "repair": material.repair(interview, index, english),
    }  # fmt: skip
    materials = {k: _toned(m, words) for k, m in made.items() if m and k not in without}
    promised = promises(interview, index, met, request.today, words, sources)
    have = {"opening", "close", "placing", "offer", *materials}
    units = {u.section for u in promised.units} - without
    have |= units | ({"promises"} if units else set())
    values = _values(materials, sources)
    said_by = due(interview.decision_by, met, request.today, interview.country)
    if said_by.said:
        values["decision"] = {"by": fact(said_by.said, sources.number("decision_by"))}
        have.add("decision")
    if interview.round == "informational" or promised.tells_decision:
        have -= {"decision"}
    person = interview.interviewers[index]
    seed = "|".join((
        interview.sender.name, person.name, person.stood_out, interview.need, interview.strength, request.tone,
        request.channel, str(request.variant), *(a.what for a in interview.actions),
    ))  # fmt: skip
    return Gathered(
        interview, index, request, words, seed, sources, said(interview, index, request.today, words, sources),
        materials, promised, frozenset(have - without), values,
    )  # fmt: skip


def _toned(made: Material, words: Words) -> Material:
    if words.tone.contractions:
        return made
    return Material(made.section, made.shape, without_contractions(made.it, words.english), made.source)


def _values(materials: Mapping[str, Material], sources: Sources) -> dict[str, dict[str, str]]:
    values: dict[str, dict[str, str]] = {}
    for section, made in materials.items():
        marked = own(made.it, sources.number(made.source))
        values[section] = {"it": marked, "It": capital(marked)}
    if "detail" in values:
        values["opening_detail"] = values["detail"]
    return values


def can_merge(gathered: Gathered) -> bool:
    """Whether thanks and detail can stand in one sentence: a noun phrase, how-clause or -ing phrase, not long."""
    made = gathered.materials.get("detail")
    return bool(made and made.shape in _MERGED and len(made.it.split()) <= 22)
