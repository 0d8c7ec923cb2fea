"""Short words and unknown ones that only their place tells: *every am*, *a meal kit co*, *40 engineers in pune*."""

import re


def placed(low: str, before: str, behind: str) -> str:
    """Give what a short word means where it stands; empty where it stands for itself."""
    found = (row[-1] for row in _PLACED if row[0] == low and row[1].search(before) and row[2].match(behind))
    return next(found, "")


def stands_as_place(before: str, behind: str) -> bool:
    """Whether a word stands where only a place or a name can, so that one nobody knows is a name."""
    return _IN.search(before) is not None and _IN_ENDS.match(behind) is not None


def is_name(word: str, text: str, start: int) -> bool:
    """Whether a word that is also a name, or letters, is one where it stands: *in may*, *the polish speakers*."""
    before = text[:start].rstrip().rsplit(" ", 1)[-1].lower()
    after = text[start + len(word) :].split(" ", 2)[1:2]
    if word in ("may", "march"):
        return (word == "may" and before in ("the", "this")) or before in _BEFORE_A_MONTH
    if word in ("polish", "turkish"):
        return before in ("speak", "speaks", "spoke", "fluent", "native", "basic", "learning", "the", "in", "and")
    if word in ("vat", "sap"):  # a vat of wine is no tax, and what drips from a tree no program
        is_alone = not after or after[0].strip(".,") in _BEHIND_ONE
        return before not in _OF_ONE or not is_alone
    if word == "excel":
        return before not in ("i", "to", "we", "they", "you", "can", "would") and after[:1] not in (["at"], ["in"])
    return False


_BEFORE_A_MONTH = frozenset("in by until till since early late mid before after next last of from".split())
_OF_ONE = frozenset("a the every each one another this that your her his their its open full same first last".split())
_BEHIND_ONE = frozenset(
    "and or is was are by in on at before after which that herself himself yourself themselves".split()
)
"""Words before something that there is one of, and those behind it that are no name for a kind of it."""
_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday",
    "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_BEFORE_A_DAY = (
    rf" (?:\+|&|and|or) (?:{'|'.join(_DAYS)})\b"
    r"| (?:clinics?|shifts?|rush|nights?|mornings?|classes|class|market|service|rota|runs?|lunch)\b"
)
_BEHIND_A_DAY = rf"\b(?:{'|'.join((*_DAYS, *_DAYS.values()))}) (?:\+|&|and|or) $"
"""What follows a day that is written short, and cannot be anything else: *tues + sat clinics*, *sat rush*."""
_PLACED = tuple(
    (short, re.compile(before), re.compile(behind), meant)
    for short, before, behind, meant in (
        ("am", r"\b(?:every|each|the|fri|sat|sun|mon) $", r"\s*(?:$|[,;.]|\s[a-z])", "morning"),
        ("pm", r"\b(?:every|each) $", r"\s*(?:$|[,;.]|\s[a-z])", "afternoon"),
        ("mat", r"", r" (?:leaves?|cover)\b", "maternity"),
        ("pat", r"", r" (?:leaves?|cover)\b", "paternity"),
        (
            "co",
            r"[a-z] $",
            r"\s*(?:$|[,;]|\s(?:in|at|with|and|for|from|of|near|by|last|since|until|that)\b)",
            "company",
        ),
        ("cos", r"[a-z]s? $", r"\s*(?:$|[,;])", "companies"),
        *((short, r"", _BEFORE_A_DAY, day) for short, day in _DAYS.items()),
        *((short, _BEHIND_A_DAY, r"(?! \d)", day) for short, day in _DAYS.items()),
    )
)
"""Short words that mean something else elsewhere: what stands before, what behind, and what is meant there."""
_IN = re.compile(r"[a-z\d] in $")
_IN_ENDS = re.compile(r"\s*(?:$|,|\s(?:by|for|from|and|last|this|until|till|before|after|\d+)\b)")
PLACE_LETTERS = 4
"""Letters from which a word that nobody knows is a name where a place stands: *40 engineers in pune by March*."""
