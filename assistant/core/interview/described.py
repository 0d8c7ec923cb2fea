"""Whom a piece of a line names where it tells of somebody first: *a lady from HR called Beth*, *my boss Karin*."""

import re

from assistant.core.interview.work import is_known_work, is_post

_ARTICLES = frozenset("a an the some this that one another our their".split())
_MINE = frozenset("my his her".split())
"""Whose somebody is: what stands behind is no post, *his sister*, *my would-be boss*."""
_LOOKS = frozenset(
    "young younger old older elderly nice lovely friendly kind very really tall short little quiet new other second "
    "third first actual future would-be potential possible".split()
)
_SOMEBODY = frozenset(
    "lady woman girl gal man boy lad chap bloke gent gentleman guy fella fellow dude someone somebody person people "
    "boss colleague coworker co-worker daughter son wife husband sister brother mother father mum mom dad aunt uncle "
    "cousin niece nephew friend partner stranger interviewer ladies women men guys".split()
)
_NO_NAME = frozenset(
    "i me we us you he she they it them myself and or with by from at in for about not no two three four both just "
    "only was were is are am been had have has met meet meeting saw seen spoke speak spoken talked talk talking "
    "interview interviews interviewed interviewing interviewer called named think something whoever who there "
    "mostly maybe probably".split()
)
"""What no name begins with, besides articles: pronouns, what joins, and what one does with whoever is named."""
_SPEAKING = (
    r"(?:i |we )?(?:was |were |got |had )?(?:an? |my |the )?(?:interview(?:ed|er|ing)?s?|met|saw|spoke|talked|speaking|"
    r"talking)(?: was| were| is)?(?: (?:me|us))?(?: (?:by|with|to))?"
)
_FRAME = re.compile(
    rf"(?:(?:it|there|that|this|they) (?:was|were|is)|it['’]s|{_SPEAKING}|(?:just |only )?(?:was|were|by|with)|"
    r"(?:two|three|four)(?: of them| people| ladies| women| men| guys)?[,:]|"
    r"(?:her|his|their|the) name (?:is|was)|(?:just |only )?(?:me|myself) (?:and|with|&))"
    r"(?:(?: just| only)? (?:by|with))? (?=\w)",
    re.IGNORECASE,
)
"""What people say before they name somebody: *it was with*, *interviewed by*, *me and*."""
_AND_ME = re.compile(r"(?<=\w),? (?:and|with|&) (?:me|myself|I)\.?$")
_UNKNOWN = re.compile(
    r"\s*[(\[][^()\[\]]*(?:\?|\b(?:catch|caught|surname|last name|forgot|forget|remember|get|got|spel\w+|sp|unsure|"
    r"not sure|no idea|or similar|i think)\b)[^()\[\]]*[)\]]|"
    r"\s*,?(?:\s[-–—])? (?:(?:i )?(?:didn['’]?t|did not|never|couldn['’]?t) (?:catch|get|hear|remember)\b"
    r"(?: (?:the|her|his|their))?(?: (?:surname|last name|family name|name|rest))?|(?:something|someone|whatever)\b)",
    re.IGNORECASE,
)
"""What is noted of a part of a name that is not known: *(didn't catch surname)*, *Beth something*."""
_NAMED = re.compile(
    r",? (?:who(?:['’]s| is| was| goes by| went by) )?(?:called|named|by the name of|with the name|"
    r"whose (?:first )?name(?:['’]s| is| was)|(?:and )?(?:her|his|their) name(?:['’]s| is| was)) (?=\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:from|at|in|of)(?: the)? ([^,]+)$", re.IGNORECASE)
_BEHIND_NAME = re.compile(r"(?:,| who\b|\s*\(| from\b| at\b| in\b| and\b| [-–—] ).*$", re.IGNORECASE)
_PARTICLES = frozenset(
    "al el van von vom zu zum der den de da di do dos das del della du la le lo y bin binti bint ibn ben ten ter af "
    "av".split()
)
_MOST = 5
"""Words of a name."""
_OPEN = ("of", "for", "in", "at", "from", "and", "the", "a")
"""Words with which no description ends."""


def is_name(text: str) -> bool:
    """Whether every word could be one of a name: it has a capital, is an initial, or stands before a family name."""
    words = text.split()
    rest = all(_has_capital(word) or word.lower() in _PARTICLES for word in words[1:])
    is_small = bool(words) and words[0].lower() in _PARTICLES and len(words) > 1
    return bool(words) and len(words) <= _MOST and rest and (is_small or _has_capital(words[0])) and not _opens(text)


def is_whole_name(text: str) -> bool:
    """Whether it is a name of two words or more, none of them what somebody does."""
    return is_name(text) and len(text.split()) > 1 and not any(is_known_work(word) for word in text.split()[1:])


def is_no_name(name: str) -> bool:
    """Whether a name begins as none does: with an article, a verb, or a word for somebody: *a lady*, *Young lad*."""
    words = name.split()
    low = [word.lower().strip(".,") for word in words]
    if not words or _opens(name):
        return True
    kept = next((n for n, word in enumerate(low) if word not in _LOOKS), 0)
    is_title = low[kept] in _KIN and len(low) > kept + 1 and low[kept + 1] not in _OPEN  # "sister joan"
    is_told = (
        low[kept] in _SOMEBODY
        and not is_title
        and (kept > 0 or words[0].islower() or not all(map(_has_capital, words)))
    )
    return is_told or (words[0].islower() and len(words) > 1 and is_known_work(words[0]) and low[1] in _OPEN)


_KIN = frozenset("sister brother father mother aunt uncle lady".split())
"""Words for somebody that are a title before a name too."""


def is_nobody(text: str) -> bool:
    """Whether a piece tells of somebody and has no name: *a lady from HR*."""
    low = text.lower().split()
    at = next((n for n, word in enumerate(low) if word not in _ARTICLES | _MINE | _LOOKS), len(low))
    return plainly(text) == text and any(word in _SOMEBODY for word in low[at : at + 3]) and is_no_name(text)


def is_post_alone(text: str) -> bool:
    """Whether a piece tells what somebody is and has no name: *the owner*, *the lady from HR*."""
    known = any(word.lower() in _SOMEBODY or is_known_work(word) for word in text.split())
    return known and _tells(text) and without_frame(text) == text and not _role(text)[1]


def plainly(text: str) -> str:
    """Put the name first, and what somebody does behind it in brackets; a piece that has its name first stays.

    *a lady from HR called Beth* and *the lady from HR, Beth* are *Beth (HR)*, *my would-be boss Karin* is *Karin*.
    """
    said = without_frame(text)
    said = _UNKNOWN.sub("", said).strip() or said
    if (found := _NAMED.search(said)) and _tells(said[: found.start()]):
        name, behind = _parted(said[found.end() :])
        return _joined(name, _job(said[: found.start()]), behind)
    first, comma, rest = said.partition(",")
    name, behind = _parted(rest.strip())
    if comma and is_name(name) and not is_known_work(name.split()[0]) and _tells(first) and not _role(first)[1]:
        return _joined(name, _job(first), behind)
    job, name, behind = _role(said)
    return _joined(name, _job(job), behind) if name else said


def without_frame(text: str) -> str:
    """Leave away what is said before a name: *it was with*, *interviewed by*, *me and*; and *and me* behind it."""
    text = _AND_ME.sub("", text)
    while found := _FRAME.match(text):
        text = text[found.end() :]
    return text


def _joined(name: str, job: str, behind: str) -> str:
    return f"{name} ({job}){behind}" if job and not behind else f"{name}{behind}"


def _parted(text: str) -> tuple[str, str]:
    found = _BEHIND_NAME.search(text)
    return (text[: found.start()], found[0]) if found else (text, "")


def _role(text: str) -> tuple[str, str, str]:
    """Part *the head chef Luca* and *CTO: Marc Oduya* into post, name and what stands behind it, or into nothing."""
    post, colon, rest = text.partition(": ")
    if colon and _tells(post):
        return post, *_parted(rest)
    words = text.split()
    count = next((n for n, word in enumerate(words) if _has_capital(word) and not is_post(word) and n), len(words))
    while 0 < count < len(words) and is_known_work(words[count]):
        count += 1
    name, behind = _parted(" ".join(words[count:]))
    job = " ".join(words[:count])
    if count == 1 and not is_post(job):  # "Sister Joan", "uncle Bob"
        return "", "", ""
    is_told = bool(job) and words[count - 1].lower() not in _OPEN and _tells(job)
    return (job, name, behind) if is_told and is_name(name) else ("", "", "")


def _tells(text: str) -> bool:
    """Whether words tell what somebody is, and are no name: *a woman*, *the shift lead*, *CTO*."""
    words = text.split()
    if (
        "," in text
        or " and " in text
        or not words
        or (_has_capital(words[0]) and not is_post(words[0]) and words[0].lower() not in _OPENERS)
    ):
        return False
    low = [word.lower() for word in words]
    is_opened = low[0] in _ARTICLES | _MINE
    is_post_alone = len(words) == 1 and is_post(words[0]) and low[0] not in _TITLES
    is_known = any(word in _SOMEBODY or is_known_work(word) for word in low)
    return (is_opened and len(words) > 1) or is_post_alone or (is_known and (len(words) > 1 or low[0] in _SOMEBODY))


_TITLES = frozenset("nurse officer principal matron superintendent midwife registrar".split())
"""Posts that are a title before a name."""
_OPENERS = _ARTICLES | _MINE | _LOOKS | _SOMEBODY


def _job(text: str) -> str:
    """Give the post or the department in what tells of somebody: *a lady from HR*, *the shift lead*."""
    words = [word for word in text.rstrip(",: ").split() if word.lower() not in _LOOKS]
    if not words or words[0].lower() in _MINE:
        return ""
    is_a = words[0].lower() in _ARTICLES
    words = words[is_a:]
    if any(word.lower() in _SOMEBODY for word in words):
        if place := _PLACE.search(" ".join(words)):
            return place[1]
        words = [word for word in words if word.lower() not in _SOMEBODY]
        is_a = False
    return " ".join(words) if is_a or any(is_known_work(word) for word in words) else ""


def _opens(text: str) -> bool:
    """Whether a text begins as no name does; *An Claes*, *My Nguyen* and *A. Boateng* do not."""
    first, *rest = text.split() or [""]
    low = first.lower().strip(".,")
    if low not in _ARTICLES | _MINE | _NO_NAME or (rest and re.fullmatch(r"\w\.", first)):
        return False
    if not first[:1].isupper() or low not in _NAMES_TOO:
        return True
    if not rest:
        return low not in ("an", "my")
    told = rest[0].lower().strip(".,")
    return not (_has_capital(rest[0]) or told in _PARTICLES) or told in _SOMEBODY | _LOOKS or is_known_work(told)


_NAMES_TOO = frozenset("a i an my he she her you in me not".split())
"""Words of few letters that are a name or an initial too, where they have a capital and the next one does."""


def _has_capital(word: str) -> bool:
    return word.lstrip("('\"“‘")[:1].isupper() or not word[:1].isascii()
