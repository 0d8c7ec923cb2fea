"""Several thoughts in one answer: the clause that carries most is told, with its neighbours that can be vouched for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.material import Known, Made, tidied
from assistant.core.compose.several import is_aside
from assistant.core.english import English, Hand, Link, Tag, capitalised, chain, points_nowhere

Read = Callable[[str], Made]
_MOST = 30
"""Words of all that is told of a chain."""
_LINKS = 2
"""Clauses in one sentence, and one more where it says what comes of them."""
_ENOUGH = 1.0
"""What is worth telling: a deed, and no state alone."""
_SPELLED = 3
"""Words by which a clause may grow or shrink where it is read."""


def chained_strength(typed: str, read: Read, known: Known) -> Made | None:
    """Tell what carries most of a chain of clauses about the candidate; None where none can be told."""
    is_spoken = known.hand is Hand.ROUGH or _SPOKEN.search(typed) is not None
    return _told(typed, read, known, "I", _carries, _LINKS if is_spoken else 1)


_SPOKEN = re.compile(r"(?:^|[\s,])i(?:['’]\w+)? ", re.IGNORECASE)
"""How an answer shows that it is no telegram."""


def chained_detail(typed: str, read: Read, known: Known) -> Made | None:
    """Tell what the reader did or said of a chain of clauses, else what is so with them; None where none can be."""
    return _told(typed, read, known, "", lambda link, _: _shows(link, known), _LINKS)


def _told(
    typed: str, read: Read, known: Known, doer: str, weight: Callable[[Link, English], float], most: int
) -> Made | None:
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    links = chain(_YEARS.sub(r"I have \1 of \2 experience", text) if doer else text, english, doer)
    runs = sorted(_runs(links, weight, most, english), key=lambda run: -run[0])
    for _, run in runs:
        said = _joined(run)
        made = read(said)
        is_whole = bool(made.readings) and not made.dropped
        if is_whole and abs(made.readings[0].words - len(said.split())) <= _SPELLED:
            lost = _lost(links, run)
            return replace(made, changes=(*changes, *made.changes), dropped=lost)
    return None


_YEARS = re.compile(
    r"^((?:about |over |nearly |almost )?[\w-]+ years?) (?:of )?(driving|welding|teaching|nursing"
    r"|cooking|baking|farming|dispatching|plumbing|roofing|tailoring|sewing|gardening|cleaning|fishing|painting)"
    r"(?= and| so|,|\.|$)",
    re.IGNORECASE,
)
"""What somebody says of many years: *thirty-one years driving*."""


def _runs(
    links: Sequence[Link], weight: Callable[[Link, English], float], most: int, english: English
) -> Iterator[tuple[float, Sequence[Link]]]:
    """Give each row of neighbours that can be told, with what it carries."""
    links = list(links)
    for begin in range(len(links)):
        first = links[begin] = replace(links[begin], said=_AFTER_THAT.sub("", links[begin].said))
        if not first.said or _leans(first, english):
            continue
        carried = 0.0
        for end in range(begin, min(begin + most + 1, len(links))):
            link = links[end]
            if end == begin + most and link.joint not in ("so", "because"):
                break
            if not link.said or sum(len(k.said.split()) for k in links[begin : end + 1]) > _MOST:
                break
            weighs = weight(link, english)
            if end > begin and links[end - 1].lost and link.joint in ("because", "so", "but"):
                break
            is_beside = weighs <= _BESIDE and (end == begin or not link.joint)
            if is_beside or weighs <= 0 or (end == begin and link.joint == "because"):
                break
            if end + 1 < len(links) and _COUNTS_ON.match(links[end + 1].typed) and not links[end + 1].said:
                break
            carried += weighs
            if carried >= _ENOUGH:
                yield carried, links[begin : end + 1]


_AFTER_THAT = re.compile(r"^(?:before|after) that ", re.IGNORECASE)
_COUNTS_ON = re.compile(r"(?:it|they|that|now|then|today)\b.*\d")
"""What came of what stands before it, which is not told without: *with 5 kids, and it was 40 when I left*."""


def _leans(link: Link, english: English) -> bool:
    """Whether a clause points at what stood before it, which is not told."""
    is_others = link.doer == "I" and _OTHERS.search(link.said) is not None
    return is_others or points_nowhere(link.said, english) or _POINTS.search(link.said) is not None


_OTHERS = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:it|this|that(?= \w+ (?:is|was))|these|those|there|(?<!and )here|both(?! ends| sides)|ones?(?! [a-z])"
    r"|(?:many|some|several|all|each)(?= (?:with|for|in|at|from)\b|$|\.)|same|too|also|such|others?"
    r"|the (?:last|first|other) \w+(?= ?(?:so|and|,|\.|$)))\b"
    r"(?<!one that)(?<!said that)(?<!told me that)",
    re.IGNORECASE,
)
"""What leans on what was said before."""


def _joined(run: Sequence[Link]) -> str:
    """Say clauses in one sentence, each behind the word that joined it."""
    said = capitalised(run[0].said)
    for link in run[1:]:
        if link.is_shared:
            said += f" {link.joint or 'and'} {link.rest}"
        elif link.joint in ("but", "so", "because"):
            said += f"{'' if link.joint == 'because' else ','} {link.joint} {link.said}"
        else:
            said += f", and {link.said}"
    return said


def _lost(links: Sequence[Link], run: Sequence[Link]) -> str:
    """Name what is not told, as it was typed."""
    return ", ".join(
        filter(None, (link.lost if any(link.typed == k.typed for k in run) else link.typed for link in links))
    )


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
    r"\bI (?:have )?(?:reali[sz]ed|experienced|formed|animated|assisted|followed|made|passed|got|gotten)\b"
    r"(?! (?:level|my|the (?:exam|test|driving)))"
)
"""What learners say for something else: *I have realized 45 seminars*, *I have formed three apprentices*."""


def _carries(link: Link, english: English) -> float:
    """Weigh what a clause says of the candidate: how long, as what, what they can, on paper, in numbers."""
    said = link.said
    if _COUNTS_ON.match(said):
        return 1.0
    is_mine = re.match(r"(?:(?:in|at|for|since|from|during|back|after|before)\b[^,]*,? )?I\b", said, re.IGNORECASE)
    if not is_mine or "I " not in f"{said} " or _OFTEN_ELSE.search(said):
        return 0.0
    if is_aside(said, english) or len(said.split()) <= _FEW:
        return _BESIDE
    is_done = any(t.has(Tag.PAST | Tag.PART | Tag.BE_WAS | Tag.DO_PAST) for t in english.read(said).tokens[1:5])
    weighs = (
        0.5
        + 0.5 * is_done
        + 3.0 * bool(_LONG.search(said))
        + 2.0 * bool(_WORKED.search(said))
        + bool(_ABLE.search(said))
    )
    return weighs + bool(_PAPER.search(said)) + bool(re.search(r"\d", said))


_BESIDE = 0.1
"""What is told only behind something else."""
_FEW = 3
"""Words of *I learn fast*, which carries nothing."""
_DID = re.compile(
    r"(?:showed|shown|explained|told|let|took|introduced|asked|made|gave|said|walked|taught|spoke|talked|sang|knew|knows"
    r"|remembered|offered|brought|drew|played|cooked|invited|shared|answered|listened|stopped|greeted|helped)\b"
)


def _shows(link: Link, known: Known) -> float:
    """Weigh what a clause says of the reader or the place; what the candidate felt carries nothing alone."""
    first, verb = known.english.read(link.said).tokens[:2]
    words = link.said.split()
    if len(words) < _SHORT or _GOING_ON.search(link.said):
        return 0.0
    is_theirs = first.word in ("she", "he", "they") or any(n.lower().strip(".") in known.keep for n in words[:2])
    if first.has(Tag.PRON_WE):
        return 1.0 if _TALKED.match(verb.word) else 0.0
    if first.has(Tag.PRON_I | Tag.PRON_YOU) or (is_theirs and _IS.match(link.said)):
        return 0.0  # nobody tells the reader what the reader is
    return 1.0 + 2.0 * is_theirs + 2.0 * (is_theirs and bool(_DID.search(" ".join(words[1:5]))))


_GOING_ON = re.compile(r"\b(?:is|are) (?:\w+ly )?(?!going|willing|looking)\w+ing\b")
"""What learners tell of what is always so."""
_TALKED = re.compile(r"spoke|talked|discussed|walked|compared|tasted|looked|watched|found|agreed")
_IS = re.compile(r"^\S+(?:['’](?:s|re)|(?: \S+)? (?:is|was|are|were)) ")
_SHORT = 4
"""Words of a clause that tells something of the place."""
