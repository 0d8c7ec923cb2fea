"""What a clause carries: how much it says of the candidate, or of the reader, and whether it says it alone."""

import re
from itertools import pairwise

from assistant.core.compose.material import Known
from assistant.core.compose.several import is_aside
from assistant.core.english import English, Link, Tag, points_nowhere

COUNTS_ON = re.compile(r"(?:it|they|that|now|then|today)\b.*\d")
"""What came of what stands before it, which is not told without: *with 5 kids, and it was 40 when I left*."""


def leans(link: Link, english: English) -> bool:
    """Whether a clause points at what stood before it, which is not told."""
    if _NOW.match(link.said):
        return True
    is_others = link.doer == "I" and _OTHERS.search(link.said) is not None
    return is_others or points_nowhere(link.said, english) or _POINTS.search(link.said) is not None


_NOW = re.compile(r"(?:now|then|after that|before that|only)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:it|this|that(?= \w+ (?:is|was))|these|those|there|(?<!and )here|both(?! ends| sides)|ones?(?! [a-z])"
    r"|(?:many|some|several|all|each)(?= (?:with|for|in|at|from)\b|$|\.)|same|too|also|such|others?"
    r"|the (?:last|first|other) \w+(?= ?(?:so|and|,|\.|$)))\b"
    r"(?<!one that)(?<!said that)(?<!told me that)",
    re.IGNORECASE,
)
"""What leans on what was said before."""


_LONG = re.compile(
    r"\b(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty(?:-\w+)?|many)"
    r" (?:years?|months?|seasons?|winters?|summers?)\b|\bsince (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_WORKED = re.compile(
    r"\bI (?:was|worked|have been|have worked|had my own|ran|owned|led|managed|trained|taught|built|looked after|cared"
    r"|cooked|cleaned|drove|repaired)\b"
)
_ABLE = re.compile(r"\bI (?:can|know|speak|read|am able|am used to|hold|have the|have my|have an?|got|passed|did)\b")
_PAPER = re.compile(r"\b(?:licen[cs]e|certificates?|diploma|degree|card|level|NVQ|registration|permit|training)\b")
_OFTEN_ELSE = re.compile(
    r"\bI (?:have )?(?:reali[sz]ed|experienced|formed|animated|assisted|followed|passed|got|gotten"
    r"|made(?= (?:an? |the |my |some |this )?(?:\w+ )?(?:papers?|courses?|training|internship|studies|experience|sport"
    r"|party|degree|school|exam|test|service|level|practice|travel|licen[cs]e|diploma|application|meeting|visit)))\b"
    r"(?! (?:level|my|the (?:exam|test|driving)|(?:more than |about |over )?\d))"
)
"""What learners say for something else: *I have realized 45 seminars*, *I have formed three apprentices*."""


def carries(link: Link, english: English) -> float:
    """Weigh what a clause says of the candidate: how long, as what, what they can, on paper, in numbers."""
    said = link.said
    if COUNTS_ON.match(said):
        return 1.0
    is_mine = re.match(
        r"(?:(?:here|there|now) |(?:in|at|for|since|from|during|back|after|before)\b[^,]*,? )?I\b", said, re.IGNORECASE
    )
    if not is_mine or (_OFTEN_ELSE.search(said) and not _LONG.search(said)):
        return 0.0
    if re.search(r"\d", said) and _is_now(said, english):
        return 0.0
    if is_aside(said, english) or len(said.split()) <= _FEW:
        return BESIDE
    is_done = any(t.has(Tag.PAST | Tag.PART | Tag.BE_WAS | Tag.DO_PAST) for t in english.read(said).tokens[1:5])
    weighs = (
        0.5
        + 0.5 * is_done
        + 3.0 * bool(_LONG.search(said))
        + 2.0 * bool(_WORKED.search(said))
        + bool(_ABLE.search(said))
    )
    return weighs + bool(_PAPER.search(said)) + bool(re.search(r"\d", said))


def beside(link: Link, english: English) -> bool:
    """Whether a clause may be told beside what carries more: one about oneself, or about what is one's own."""
    return carries(link, english) > 0 or _MINE.match(link.said) is not None


def _is_now(said: str, english: English) -> bool:
    """Whether what was rather done once is told as what is always done: *I reduce the returns from 9% to 2%*."""
    verb = next((b for a, b in pairwise(english.read(said).tokens) if a.has(Tag.PRON_I)), None)
    return verb is not None and verb.has(Tag.BASE) and not verb.has(Tag.PAST) and verb.word not in _LASTING


_LASTING = frozenset("have speak know can hold need own live want like love use work".split())


_MINE = re.compile(
    r"(?:my|our|we) (?!boss|company|husband|wife|mother|father|brother|sister|son|daughter)\w+", re.IGNORECASE
)


def speaks_of_others(link: Link) -> bool:
    """Whether somebody is spoken of who must have been named: *when she is shouting*."""
    return _OF_OTHERS.search(link.said) is not None


_OF_OTHERS = re.compile(r"\b(?:he|she|they|him|her|them|his|their)\b", re.IGNORECASE)
BESIDE = 0.1
"""What is told only behind something else."""
_FEW = 3
"""Words of *I learn fast*, which carries nothing."""
_DID = re.compile(
    r"(?:showed|shown|explained|told|let|took|introduced|asked|made|gave|said|walked|taught|spoke|talked|sang|knew|knows"
    r"|remembered|offered|brought|drew|played|cooked|invited|shared|answered|listened|stopped|greeted|helped)\b"
)


def shows(link: Link, known: Known) -> float:
    """Weigh what a clause says of the reader or the place; what the candidate felt carries nothing alone."""
    first, verb = known.english.read(link.said).tokens[:2]
    words = link.said.split()
    if _LIKES.match(link.said) or len(words) < _SHORT or _GOING_ON.search(link.said) or _OF_MINE.search(link.said):
        return 0.0
    is_theirs = first.word in ("she", "he", "they") or any(n.lower().strip(".") in known.keep for n in words[:2])
    if first.word == "it" or _WENT.search(link.said):
        return 0.0  # "it's beautiful to see": what the candidate made of it
    if first.has(Tag.PRON_WE):
        return 1.0 if _TALKED.match(verb.word) else 0.0
    if first.has(Tag.PRON_I | Tag.PRON_YOU) or (is_theirs and _IS.match(link.said)):
        return 0.0  # nobody tells the reader what the reader is
    return 1.0 + 2.0 * is_theirs + 2.0 * (is_theirs and bool(_DID.search(" ".join(words[1:5]))))


_WENT = re.compile(
    r"^(?:he|she) (?:went|came|goes|comes) (?:in|out|up|over|there|back)(?: himself| herself)?$", re.IGNORECASE
)
"""Where somebody went, without what for."""
_LIKES = re.compile(r"\S+ (?:also |really )?(?:like|love|appreciate|enjoy)[sd]?\b", re.IGNORECASE)
_OF_MINE = re.compile(r"\bmy (?:cv|résumé|resume|english|accent|answers?|work|hands?)\b", re.IGNORECASE)
"""What they think of the candidate, which is not told back to them."""
_GOING_ON = re.compile(r"\b(?:is|are) (?:\w+ly )?(?!going|willing|looking)\w+ing\b")
"""What learners tell of what is always so."""
_TALKED = re.compile(r"spoke|talked|discussed|walked|compared|tasted|looked|watched|found|agreed")
_IS = re.compile(r"^\S+(?:['’](?:s|re)|(?: \S+)? (?:is|was|are|were)) ")
_SHORT = 4
"""Words of a clause that tells something of the place."""
