"""The lexicon: every class a word can have, the forms of verbs, and short lists of what words do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.core.english.agents import names_somebody, names_thing
from assistant.core.english.inflection import VERB_FORMS, conjugated, regular
from assistant.core.english.listing import Listing
from assistant.core.english.tags import TAGS, Tag, Token, pieces

_CODES = {
    "N": Tag.NOUN, "M": Tag.MASS, "P": Tag.PLURAL, "b": Tag.BASE, "t": Tag.THIRD, "d": Tag.PAST, "n": Tag.PART,
    "g": Tag.ING, "a": Tag.ADJ, "c": Tag.COMP, "s": Tag.SUPER, "r": Tag.ADV,
}  # fmt: skip
_CLOSED = {"time_word": Tag.TIME, "number_word": Tag.NUMBER, "adverb": Tag.ADV}
"""Lists of words of one class whose name is not that of the class."""
_VERB = Tag.BASE | Tag.THIRD | Tag.PAST | Tag.PART | Tag.ING
_TAKES = {
    "say": Tag.SAY, "tell": Tag.TELL, "linking": Tag.LINKING, "two_objects": Tag.TWO_OBJECTS,
    "object_verb": Tag.OBJECT_VERB, "object_adjective": Tag.OBJECT_ADJECTIVE, "object_ing": Tag.OBJECT_ING,
    "takes_ing": Tag.TAKES_ING, "no_person": Tag.NO_PERSON, "no_object": Tag.NO_OBJECT, "telling": Tag.TELLING,
    "needs_object": Tag.NEEDS_OBJECT, "likes": Tag.LIKES, "bare_verb": Tag.BARE_VERB,
}  # fmt: skip
_NAMES = {
    "role": Tag.ROLE,
    "people": Tag.PEOPLE,
    "bare": Tag.BARE,
    "time": Tag.TIME,
    "place": Tag.PLACE,
    "content": Tag.CONTENT,
    "label": Tag.LABEL,
}
_MARKS = {",": Tag.COMMA, "–": Tag.COMMA, "—": Tag.COMMA, "-": Tag.COMMA, ";": Tag.SEMI, ":": Tag.SEMI}
_SILENT = frozenset('“”".!?…')
"""Marks that say nothing about a sentence whose end is known."""
_OPEN = ("un", "re", "over", "pre", "co", "non", "self", "under", "mis", "out", "inter", "multi")
_ENDINGS = (
    ("ly", Tag.ADV), ("ing", Tag.ING | Tag.MASS), ("ed", Tag.PAST | Tag.PART | Tag.ADJ),
    ("ness", Tag.MASS), ("ity", Tag.MASS | Tag.NOUN), ("ics", Tag.MASS), ("able", Tag.ADJ), ("ful", Tag.ADJ),
    ("less", Tag.ADJ), ("ous", Tag.ADJ), ("ive", Tag.ADJ), ("ic", Tag.ADJ), ("ss", Tag.NOUN | Tag.MASS),
    ("s", Tag.PLURAL), ("tion", Tag.NOUN | Tag.MASS), ("er", Tag.NOUN), ("or", Tag.NOUN), ("ist", Tag.NOUN),
)  # fmt: skip
_ABSTRACT = tuple("ness ity ship ism hood tion sion ment ance ence ing cy dom ware ics".split())
_STUDIES = tuple(
    "metry logy graphy nomy sophy istry tecture lexia phasia plegia mnesia emia thesia itis osis therapy care".split()
)
"""Endings of nouns that may stand without a number where the tables say so: studies, illnesses and their cure."""
_GROUPS = ("staff", "team", "lead", "head")
"""Nouns for people that are not for one, or for what one does."""
_ORDERED = ("first", "last", "next", "best", "better", "early", "late", "long", "far", "high", "low")
_UNKNOWN_TERM = Tag.NOUN | Tag.MASS | Tag.UNKNOWN


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Forms and their classes, asked word by word."""

    lines: Listing
    closed: Mapping[str, int]
    takes: Mapping[str, int]
    """What a verb takes, by its base."""
    nouns: Mapping[str, int]
    sad: frozenset[str]
    dull: frozenset[str]
    mass: frozenset[str]
    countable: frozenset[str]
    """Nouns with an abstract ending that need their article all the same."""
    adjectives: frozenset[str]
    """Words that the tables call nouns as well, and that nobody uses so."""
    people: frozenset[str]
    """Nouns for people."""
    spoken: frozenset[str]
    qualities: frozenset[str]
    manners: frozenset[str]
    concrete: frozenset[str]
    lived: frozenset[str]
    seen: frozenset[str]
    stories: frozenset[str]
    """Nouns for what somebody says or asks, for what one goes through or sees."""
    pledges: frozenset[str]
    grave: frozenset[str]
    workplaces: frozenset[str]
    """Nouns for where people work, and for those who work there together."""
    more: dict[str, int] = field(default_factory=dict)
    """Classes on top of those in the lines."""
    _known: dict[str, int] = field(default_factory=dict)

    def tags(self, text: str, *, first: bool = False) -> int:
        """Give every class of one word as it is written; ``first`` where a capital says nothing."""
        capital = text[:1].isupper() or not text[:1].isascii()
        key = f"^{text}" if first and capital else text
        if key not in self._known:
            self._known[key] = self._tagged(text, capital=capital, first=first)
        return self._known[key]

    def _tagged(self, text: str, *, capital: bool, first: bool) -> int:
        if text in _MARKS:
            return _MARKS[text]
        if text in ("€", "$", "£", "¥"):
            return Tag.NUMBER | Tag.PLURAL
        if not any(c.isalnum() for c in text) and text not in ("&", "'", "’"):
            return 0
        word = text.lower().replace("’", "'")
        if text[:1].isdigit() and word.endswith(("'s", "s'")):
            return Tag.POSS
        if re.match(r"[$£€¥]?\d", text):
            return _numeral(text, self)
        if word.endswith(("'s", "s'")) and word not in self.closed:
            return Tag.POSS | (Tag.NOUN if word in self.lines else 0)
        if word in self.closed and (len(text) == 1 or not text.isupper()):
            return self.closed[word] | (Tag.NAME if capital and not first and len(text) > 1 else 0)
        tags = self.open_tags(word)
        if (text.isupper() and len(text) > 1) or re.fullmatch(r"[A-Z]{2,}s", text):
            return Tag.NAME | (Tag.PLURAL if text[-1] == "s" else 0)
        if not capital:
            return tags or _by_ending(word, self)
        # A capital inside a sentence makes a name, whatever the word is besides (*the Saturday club*, *Head Chef*).
        return (tags or 0) | Tag.NAME

    def open_tags(self, word: str) -> int:
        """Give the classes the lexicon has for a word in small letters; 0 where it has none."""
        line = self.lines.get(word)
        if line is None:
            tags = self.more.get(word, 0) | self.nouns.get(word, 0)
            return tags | (Tag.AGENT if tags == Tag.NOUN and self._is_agent(word) else 0) or self._hyphened(word)
        codes, _, rest = line.partition(" ")
        base = rest.partition("< ")[2]
        tags = 0
        for code in codes:
            tags |= _CODES[code]
        if (
            tags & Tag.NOUN
            and tags & Tag.MASS
            and (word in self.countable or not (word in self.mass or word.endswith(_ABSTRACT)))
        ):
            tags &= ~Tag.MASS
        if tags & Tag.NOUN and word.endswith(_STUDIES) and word not in self.countable:
            tags |= Tag.MASS
        if word in self.adjectives:
            tags &= ~(Tag.NOUN | Tag.MASS)
        if tags & Tag.ADV and word.endswith("ly") and not tags & Tag.ADJ:
            tags |= Tag.MANNER
        if tags & Tag.NOUN and not tags & (Tag.MASS | Tag.PLURAL) and self._is_agent(word):
            tags |= Tag.AGENT
        if tags & _VERB:
            tags |= self.takes.get(base.strip() or word, 0)
            if tags & Tag.BASE:
                tags |= self.takes.get(word, 0)
        return tags | self.nouns.get(word, 0) | self.more.get(word, 0)

    def _is_agent(self, word: str) -> bool:
        return word not in _GROUPS and not names_thing(word) and (word in self.people or names_somebody(word, self))

    def _hyphened(self, word: str) -> int:
        if "-" not in word or word.startswith("-"):
            return 0
        if all(self.closed.get(part, 0) & Tag.NUMBER for part in word.split("-")):
            return int(Tag.NUMBER)
        if word.endswith(("-ins", "-outs", "-ups", "-offs", "-overs", "-downs", "-backs", "-throughs")):
            return int(Tag.PLURAL)  # "walk-ins"
        last = self.closed.get(word.rsplit("-", 1)[1], 0) or self.open_tags(word.rsplit("-", 1)[1])
        third = 0 if last & (Tag.PLURAL | Tag.NOUN) else last & Tag.THIRD  # "hand-writes"
        keep = third | last & (Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.ADJ | Tag.PART | Tag.ING | Tag.PAST | Tag.BASE)
        return keep | Tag.ADJ | Tag.NOUN

    def is_known(self, word: str) -> bool:
        """Whether a word in small letters is in the lists."""
        return word in self.closed or word in self.lines or word in self.more

    def base(self, form: str) -> str:
        """Give the verb a form belongs to: *kept* → *keep*; the form itself where it is the base or unknown."""
        line = self.lines.get(form) or ""
        if not line and "-" in form:
            before, _, last = form.rpartition("-")
            return f"{before}-{self.base(last)}"
        codes, _, base = line.partition(" < ")
        if not base or "b" in codes.split(" ")[0]:
            return form
        plain = base.strip().replace("-", "") if "-" not in form else base.strip()  # *rebuilding* is of *rebuild*
        return plain if plain in self.lines or "-" not in base else base.strip()

    def inflected(self, base: str, form: str) -> str:
        """Give a form of a verb: ``past``, ``part``, ``ing`` or ``third``."""
        line = self.lines.get(base) or ""
        _, _, forms = line.partition(" = ")
        told = forms.partition(" < ")[0].split()
        return told[VERB_FORMS.index(form)] if len(told) == len(VERB_FORMS) else regular(base, form)


def _numeral(text: str, lexicon: Lexicon) -> int:
    if re.fullmatch(r"[$£€¥]?\d[\d.,:/]*(?:st|nd|rd|th)", text):
        return Tag.ORDINAL | Tag.ADJ | Tag.NUMBER
    if re.fullmatch(r"[$£€¥]?\d[\d.,:/ ]*[%+°€$£]*", text):
        money = Tag.MASS if text[0] in "$£€¥" or text[-1] in "€$£" else 0
        return Tag.NUMBER | money | (Tag.PERCENT if text[-1] == "%" else 0)
    if re.fullmatch(r"[$£€¥]?\d[\d.,]*\s?(?:[kKmMB]|bn|million)[€$£]?", text):
        return Tag.NUMBER | Tag.PLURAL | Tag.MASS
    if "-" in text:  # "28-bed", "3-hour"
        last = lexicon.open_tags(text.rsplit("-", 1)[1].lower())
        return Tag.ADJ | Tag.NUMBER | (last & (Tag.NOUN | Tag.PLURAL | Tag.MASS))
    return Tag.NUMBER | Tag.MASS | Tag.PLURAL | Tag.NAME  # "9s", "5pm", "3D"


def _by_ending(word: str, lexicon: Lexicon) -> int:
    for start in _OPEN:
        if word.startswith(start) and len(word) > len(start) + 3 and (rest := lexicon.open_tags(word[len(start) :])):
            return rest | Tag.UNKNOWN
    for ending, tags in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return tags | Tag.UNKNOWN
    return _UNKNOWN_TERM


def lexicon(listed: str, words: Mapping[str, Any]) -> Lexicon:
    """Build it from ``lexicon.txt`` and ``words.toml`` of ``prompts/english/``."""
    nouns = _listed(words["nouns"], _NAMES)
    sets = {name: frozenset(row.split()) for part in ("moods", "nouns", "more") for name, row in words[part].items()}
    closed = _closed(words["closed"], nouns)
    rows = conjugated(words["forms"], Listing(listed, {}))
    found = Lexicon(
        Listing(listed, {**rows, **words["forms"]}),
        closed,
        _listed(words["verbs"], _TAKES),
        nouns,
        sad=sets["sad"],
        dull=sets["dull"],
        mass=sets["mass"] | {word for word, told in words["forms"].items() if "M" in told.split()[0]},
        countable=sets["countable"],
        adjectives=sets["adjectives_only"],
        people=sets["people"] | sets["trades"],
        spoken=sets["spoken"],
        qualities=sets["qualities"],
        manners=sets["manners"],
        concrete=sets["concrete"],
        lived=sets["lived"],
        seen=sets["seen"],
        pledges=sets["pledges"],
        grave=sets["grave"],
        stories=sets["stories"],
        workplaces=sets["workplaces"],
        more=_more(sets),
    )
    _tag_closed(closed, found, words)
    return found


def _closed(rows: Mapping[str, str], nouns: Mapping[str, int]) -> dict[str, int]:
    """Give the words of closed classes; one that is the name of something besides has that class too."""
    closed = _listed(rows, {name: _CLOSED.get(name) or TAGS[name.upper()] for name in rows if name != _BESIDES})
    return {word: tags | nouns.get(word, 0) for word, tags in closed.items()}


_BESIDES = "adverb_too"
"""The list of adverbs that keep whatever the tables say they are."""


def _more(sets: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Give the words that the tables lack, nouns with their plurals."""
    more: dict[str, int] = {}
    for name, tag in (("nouns", Tag.NOUN), ("trades", Tag.NOUN), ("masses", Tag.MASS), ("adjectives", Tag.ADJ)):
        for word in sets[name]:
            more[word] = more.get(word, 0) | tag
            if tag == Tag.NOUN:
                plural = regular(word, "plural")
                more[plural] = more.get(plural, 0) | Tag.PLURAL
    return more


def _tag_closed(closed: dict[str, int], found: Lexicon, words: Mapping[str, Any]) -> None:
    """Add to closed words what the tables know of them besides."""
    for word in words["forms"]:
        if word in closed and word not in ("i", "people"):
            closed[word] |= found.open_tags(word)
    for word in words["closed"][_BESIDES].split():
        rest = found.open_tags(word) & ~(Tag.NOUN | Tag.MASS if word in _ORDERED else 0)
        closed[word] = closed.get(word, 0) | rest | Tag.ADV


def _listed(rows: Mapping[str, str], known: Mapping[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, tag in known.items():
        for word in rows[name].split():
            found[word] = found.get(word, 0) | tag
    return found


def tokens(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Tag every word of a text; marks but commas, semicolons and colons are left out, as is what is in brackets."""
    found: list[Token] = []
    depth, first = 0, True
    for piece, start, end in pieces(text):
        if piece in "()":
            depth += 1 if piece == "(" else -1
        elif depth <= 0 and piece not in _SILENT:
            found.append(Token(piece, start, end, piece.lower().replace("’", "'"), lexicon.tags(piece, first=first)))
        first = piece in '.!?:“"' or (first and piece in '(“"')
    return tuple(found)
