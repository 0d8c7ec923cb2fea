"""Words of a text with every class each can have: tagged once, read by rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


class Tag:
    """Word classes, as bits: a word has all it can have; the grammar tells which one it has.

    Plain numbers, since they are joined and compared some hundred thousand times for a note.
    """

    NOUN = 1 << 0
    MASS = 1 << 1
    """A noun that needs no article."""
    PLURAL = 1 << 2
    BASE = 1 << 3
    THIRD = 1 << 4
    PAST = 1 << 5
    PART = 1 << 6
    ING = 1 << 7
    ADJ = 1 << 8
    COMP = 1 << 9
    SUPER = 1 << 10
    ADV = 1 << 11
    NAME = 1 << 12
    NUMBER = 1 << 13
    POSS = 1 << 14
    """A noun with its apostrophe: *team's*."""
    DET_S = 1 << 15
    DET_X = 1 << 16
    DET_P = 1 << 17
    DET_M = 1 << 18
    POSSESSIVE = 1 << 19
    PRON_S = 1 << 20
    PRON_P = 1 << 21
    PRON_O = 1 << 22
    PRON_I = 1 << 23
    PRON_YOU = 1 << 24
    PRON_WE = 1 << 25
    REFLEXIVE = 1 << 26
    PREP = 1 << 27
    PARTICLE = 1 << 28
    CONJ = 1 << 29
    AND = 1 << 30
    SUBORDINATOR = 1 << 31
    THAT = 1 << 32
    TO = 1 << 33
    NOT = 1 << 34
    WHO = 1 << 35
    WHICH = 1 << 36
    WH = 1 << 37
    HOW = 1 << 38
    HOW_MUCH = 1 << 39
    MODAL = 1 << 40
    BE_BASE = 1 << 41
    BE_AM = 1 << 42
    BE_IS = 1 << 43
    BE_ARE = 1 << 44
    BE_WAS = 1 << 45
    BE_WERE = 1 << 46
    BE_PART = 1 << 47
    BE_ING = 1 << 48
    HAVE_BASE = 1 << 49
    HAVE_THIRD = 1 << 50
    HAVE_PAST = 1 << 51
    HAVE_ING = 1 << 52
    DO_BASE = 1 << 53
    DO_THIRD = 1 << 54
    DO_PAST = 1 << 55
    THERE = 1 << 56
    IT = 1 << 57
    OF = 1 << 58
    ORDINAL = 1 << 59
    TIME = 1 << 60
    DEGREE = 1 << 61
    COMMA = 1 << 62
    SEMI = 1 << 63
    # What a verb takes, what a noun names.
    SAY = 1 << 64
    TELL = 1 << 65
    LINKING = 1 << 66
    TWO_OBJECTS = 1 << 67
    OBJECT_VERB = 1 << 68
    OBJECT_ADJECTIVE = 1 << 69
    OBJECT_ING = 1 << 70
    TAKES_ING = 1 << 71
    NO_PERSON = 1 << 72
    NO_OBJECT = 1 << 73
    LIKES = 1 << 74
    MANNER = 1 << 75
    """An adverb in -ly that says how, and so cannot say what something is."""
    NEEDS_OBJECT = 1 << 76
    BARE_VERB = 1 << 77
    PERSONAL = 1 << 78
    TELLING = 1 << 79
    ROLE = 1 << 80
    PEOPLE = 1 << 81
    BARE = 1 << 82
    PLACE = 1 << 83
    LABEL = 1 << 84
    """A noun that a number belongs to: *grade 7*."""
    CONTENT = 1 << 85
    """A noun that a that-clause belongs to: *the fact that…*."""
    UNKNOWN = 1 << 86
    """In no list: a slip, a term or a name."""
    PERCENT = 1 << 87
    """A number of hundredths."""
    AGENT = 1 << 88
    """A noun for one person, by a trade or otherwise: *driver*, *waitress*."""
    ANY = 0
    """Any word or mark, from which a rule may take classes away."""


TAGS: Mapping[str, int] = {name: bit for name, bit in vars(Tag).items() if isinstance(bit, int)}
"""Every class by its name."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: as typed, where it stands, in small letters, and its classes."""

    text: str
    start: int
    end: int
    word: str
    tags: int

    def has(self, tag: int) -> bool:
        """Whether it can be of that class."""
        return bool(self.tags & tag)


_WORD = re.compile(
    r"[$£€¥]?\d[\d,.:/]*\d\s?k\b|\d+(?:[.,]\d+)*\s[smhgVW]\b(?!['’])|"
    r"[$£€¥]?\d+(?:[.,]\d+)*[MKB](?![^\W_])|[$£€¥]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?[%+°]*(?:-?[a-zµ]+(?:-[^\W\d_]+)*)?[€$£]?(?:['’]s\b)?"
    r"|(?:Dr|Mrs?|Ms|Mx|Prof|St|Sr|Jr|Rev|Hon|No|vs|etc|e\.g|i\.e|a\.m|p\.m|[A-Z])\.(?=\s*\S)"
    r"|[^\W\d_][^\W_]*(?:[.&/+#-][^\W_]+)*(?:['’][^\W\d_]+|['’](?=\s|$|[,.;:!?]))*[+#]*"
    r"|\S"
)
_SPLIT = re.compile(r"^(.+?)(n['’]t|['’](?:m|ve|re|ll|d|s))$", re.IGNORECASE)


def pieces(text: str) -> list[tuple[str, int, int]]:
    """Part a text into words and marks with their places; contractions become two (*do*, *n't*)."""
    found = []
    for match in _WORD.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        split = _SPLIT.match(word)
        if split and _is_contraction(split[1], split[2]):
            middle = start + len(split[1])
            found += [(split[1], start, middle), (split[2], middle, end)]
        else:
            found.append((word, start, end))
    return found


_WITH_S = frozenset("it he she that this who what there here how where when why one everyone everything let".split())


def _is_contraction(head: str, tail: str) -> bool:
    low = tail.lower().replace("’", "'")
    return low != "'s" or head.lower() in _WITH_S
