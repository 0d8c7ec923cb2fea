"""One typed line sorted into the facts it holds: a person, a way to reach someone."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from assistant.core.interview.described import is_name, is_nobody, is_post_alone, is_whole_name, plainly, without_frame
from assistant.core.interview.facts import Interviewer, Sender
from assistant.core.interview.work import is_known_work, is_post, is_work
from assistant.core.shapes import Shapes

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_WITH_AT = re.compile(r"<?([^\s<>,;()]*@[^\s<>,;()]*)>?")
_NICKNAME = re.compile(r"[\"“”«»]([^\"“”«»]+)[\"“”«»]|\(\s*([^\W\d_]+)\s*\)(?=\s+[^\W\d_])")
"""In quotation marks, or in brackets before the family name."""
_BRACKETED = re.compile(r"\((\w+)\b[^)]*\)")
_PRONOUNS = frozenset({"she", "he", "they", "ze"})
_TITLE = re.compile(r"\s+[-–—|·]\s+|\s*\(|\s*\|\s*|\s+(\w+)(?=\s)")
_BEFORE_TITLE = (None, "from", "the")
"""The words that stand between a name and what somebody is: *Bob Smith from HR*; None where a mark does."""
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?(?![\w@])", re.IGNORECASE
)
_PHONE = re.compile(r"\+?[\d(][\d\s().\-/]{4,}(?:\s*(?:ext\.?|x)\s*\d+)?", re.IGNORECASE)
_LABEL = re.compile(r"\b([\w-]+)(?:\s*:\s*(?!//)|\.?\s+(?=[+(]?\d{2}))")
_LABELS = frozenset(
    "phone tel telephone mobile mob cell ph email e-mail mail link links linkedin github web site".split()
)
_EDGES = " \t,;:|-–—·"


def is_email(text: str) -> bool:
    """Whether it has the form of an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def addresses(line: str) -> list[str]:
    """Every word of the line that holds an @, whole address or not."""
    return [found.strip(".") for found in _WITH_AT.findall(line)]


def person(line: str, people: Mapping[str, Any]) -> Interviewer:
    """Sort ``Dr. Priya Raman, Head of Data <priya@x.example>``; a nickname in quotation marks becomes ``call``.

    ``people`` is what is said of people in ``prompts/questions.toml``.
    """
    email = next((a for a in addresses(line) if is_email(a)), "")
    for name, left in (("before", ""), ("behind", ""), ("between", ", ")):
        line = _said(people, name).sub(left, line)
    line = plainly(line)
    rest = _BRACKETED.sub(lambda m: " " if m[1].lower() in _PRONOUNS else m[0], _WITH_AT.sub(" ", line))
    nickname = _NICKNAME.search(rest)
    called = (nickname[1] or nickname[2]) if nickname else ""
    rest = " ".join(_NICKNAME.sub(" ", rest).split()).strip(_EDGES)
    known = frozenset(people["suffixes"])
    parts = _turned([part.strip() for part in rest.split(",")], email, known)
    count = 1
    while count < len(parts) and parts[count].lower().replace(".", "") in known:
        count += 1
    name, _, title = _cut(", ".join(parts[:count]))
    if not title and "," not in line:
        name, title = _post(name, known)
    title = ", ".join(part for part in (title, *parts[count:]) if part)
    return Interviewer(name.strip(_EDGES) or line, _ARTICLE.sub("", title.strip(_EDGES)), called.strip(), email)


_ARTICLE = re.compile(r"^(?:the|an?|from)(?: the)? (?=\w)", re.IGNORECASE)


def _turned(parts: list[str], email: str, suffixes: frozenset[str]) -> list[str]:
    """Put the given name first where the family name was: *Raman, Priya (Engineering)* is *Priya Raman (Engineering)*.

    Where the first is a whole name, or the second what somebody does, only the address tells that it is a name.
    """
    found = _GIVEN_BEHIND.fullmatch(parts[1]) if len(parts) > 1 else None
    if not found or not parts[0]:
        return parts
    family, given = parts[0].split(), found[1].split()
    if not all(word[:1].isupper() for word in given) or found[1].lower().replace(".", "") in suffixes:
        return parts
    is_written = email.lower().startswith(given[0].lower())
    is_family = len(given) == 1 and (len(family) == 1 or family[0].lower() in _PARTICLES)
    if not is_written and (not is_family or is_work(found[1])):
        return parts
    return [f"{found[1]} {parts[0]}{found[2] or ''}", *parts[2:]]


_GIVEN_BEHIND = re.compile(r"([^\W\d_][^\W\d_]*(?:[.'’-][^\W\d_]*)*(?: [^\W\d_]+\.?)?)(\s*[(|].*|\s+[-–—]\s.*)?")
"""A given name or two, and what stands behind in brackets or behind a dash."""
_PARTICLES = frozenset("al el van von der de da di del della du la le bin mac mc st st. ter ten".split())
"""Words that a family name of two words or more begins with."""


def _cut(name: str) -> tuple[str, str, str]:
    found = next((m for m in _TITLE.finditer(name) if m[1] in _BEFORE_TITLE), None)
    if not found:
        return name, "", ""
    return name[: found.start()], found[0], name[found.end() :].strip(") ")


def _post(name: str, suffixes: frozenset[str]) -> tuple[str, str]:
    """Part *Sofie Claes HR* into name and post; a comma says where a name ends, and then nothing is parted."""
    words = name.split()
    at = len(words)
    while at > _WHOLE and words[at - 1].lower().replace(".", "") not in suffixes and is_work(words[at - 1]):
        at -= 1
    is_name = at == len(words) or not is_post(words[-1]) or words[at - 1].lower() in _PARTICLES
    return (name, "") if is_name else (" ".join(words[:at]), " ".join(words[at:]))


_WHOLE = 2
"""Words before a post that are a name: *Sofie Claes*, *Ms Claes*."""


def _said(people: Mapping[str, Any], name: str) -> re.Pattern[str]:
    return Shapes({"people": people}).of("people", name)


def person_line(who: Interviewer) -> str:
    """Write a person on one line, as ``person`` reads it."""
    called = who.call.replace('"', "")
    name = f'{who.name} "{called}"' if called else who.name
    ends = "," if not who.title and _post(who.name, frozenset())[1] else ""
    titled = f"{name}, {who.title}" if who.title else f"{name}{ends}"
    return f"{titled} <{who.email}>" if who.email else titled


def is_several(line: str, name: str, people: Mapping[str, Any]) -> bool:
    """Whether the line names more than one person."""
    words = name.lower().split()
    joined = any(word in people["joining"] for word in words[1:-1]) or bool(_said(people, "beside").search(line))
    goes_on = re.search(rf"{re.escape(name)} (?:and|&|\+|plus) \S", line)  # "Priya Raman and HR"
    return joined or bool(goes_on) or len(addresses(line)) > 1 or bool(re.search(r"\w\s*[;/]\s*\w", name))


_ONE = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}(?: ?\([^()]*\))?(?: ?<?[^\s<>@,]+@[^\s<>@,]+>?)?")
"""A name of a few words, with a job in brackets and an address or without."""


def several(line: str, people: Mapping[str, Any]) -> tuple[str, ...]:
    """Part a line that names people, each with a job or without: *Helen Okafor, Head of Care, and Tom Whitby*.

    Empty where that is not sure: two whole names with nothing but a comma between them may be somebody and a firm.
    """
    words = "|".join(re.escape(word) for word in people["joining"])
    line = _said(people, "behind").sub("", without_frame(line.strip(" .")))
    joint = rf"((?:,\s*|(?<=\))\s*|\s+)(?:{words})\s+|,\s*|\s*[;/]\s*)(?![^()]*\))"
    found = _with_posts_before([(sign, piece) for sign, piece in _pieces(joint, line) if piece.lower() not in _MYSELF])
    pieces = [piece for _, piece in found]
    if not pieces:
        return ()
    if len(pieces) > 1 and all(_ONE.fullmatch(piece) for piece in pieces) and not _is_comma_only(found):
        return tuple(map(plainly, pieces)) if not any(map(is_known_work, pieces[1:])) else ()
    if len(pieces) > 2 and found[-1][0].strip(", ") and _are_people(pieces):
        return tuple(map(plainly, pieces))  # "Pieter, Nomsa and Craig"
    named, is_sure = _named(found, _said(people, "job"))
    is_told = is_sure and len(named) > 1 and _is_first(named[0])
    return tuple(map(plainly, named)) if is_told else ()


def _named(found: list[tuple[str, str]], job: re.Pattern[str]) -> tuple[list[str], bool]:
    """Put the pieces of a line together to people, and tell whether it is sure that they are several."""
    named, is_sure = [found[0][1]], False
    for sign, piece in found[1:]:
        bare, before = _AROUND.sub("", piece), named[-1]
        is_apart = bool(sign.strip(", \n")) or bool(_TOLD.search(before))
        is_plain = "," not in before
        is_whole = _is_whole(bare) and not job.search(bare)
        may_go_on = not is_plain and sign[:1] != "," and _OF.search(before) is not None and bare == piece
        is_titled = bool(_TITLED.fullmatch(bare) and _ADDRESSED.match(bare))
        is_told = is_titled or _is_told(piece, bare) or is_nobody(piece)
        is_told = is_told or (is_apart and (_is_word(before) or _is_whole(before)) and is_post_alone(piece))
        if (
            is_told
            or (is_whole and not may_go_on)
            or (is_apart and is_plain and _is_word(bare) and not job.search(bare))
        ):
            named.append(piece)
            is_sure = is_sure or is_apart or is_told
        else:
            named[-1] += f"{sign}{piece}"
    return named, is_sure


def _with_posts_before(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put a name to the post that a comma parts it from: *the owner, Dimitra Pappas, and the matron, Mrs Bell*."""
    joined: list[tuple[str, str]] = []
    for sign, piece in found:
        before, post = joined[-1] if joined else ("", "")
        is_begun = len(joined) == 1 or bool(before.strip(", "))
        if joined and is_begun and not sign.strip(", ") and is_post_alone(post) and is_name(_AROUND.sub("", piece)):
            joined[-1] = before, f"{post}, {piece}"
        else:
            joined.append((sign, piece))
    return joined


def _is_comma_only(found: list[tuple[str, str]]) -> bool:
    return any(not sign.strip(", ") for sign, _ in found[1:])


def _are_people(pieces: list[str]) -> bool:
    """Whether a list names people and nothing else: by one word each, or with one of them told more of."""
    told = [_is_told(piece, _AROUND.sub("", piece)) for piece in pieces]
    small = any(told) and " ".join(pieces).islower()
    are_words = all(_is_word(p) or is_told or (small and p.isalpha()) for p, is_told in zip(pieces, told, strict=True))
    are_whole = any(told) and all(
        is_told or _is_word(p) or _is_whole(p) for p, is_told in zip(pieces, told, strict=True)
    )
    return (are_words or are_whole) and not any(map(is_known_work, pieces))


def _is_whole(text: str) -> bool:
    return is_whole_name(text) or bool(_TITLED.fullmatch(text))


def _is_told(piece: str, bare: str) -> bool:
    """Whether a piece tells who somebody is and what they do: *a lady from HR called Beth*, *Marc who's the CTO*."""
    is_described = plainly(piece) != without_frame(piece)
    is_from = bare != piece and not piece.endswith((")", ">")) and is_name(bare)
    return is_described or (is_from and not is_known_work(bare.split(maxsplit=1)[0]))


def _is_first(text: str) -> bool:
    """Whether a line of people begins with one: with a name, or with what tells who somebody is."""
    head = _AROUND.sub("", text.partition(",")[0])
    return _is_whole(head) or (_is_word(head) and not is_known_work(head)) or _is_told(text, head) or is_nobody(text)


def _pieces(joint: str, line: str) -> list[tuple[str, str]]:
    """Part a line at its joints outside of brackets, each piece with the joint before it."""
    first, *rest = re.split(joint, line, flags=re.IGNORECASE)
    return [("", first.strip()), *((sign, piece.strip()) for sign, piece in zip(rest[::2], rest[1::2], strict=True))]


def _is_word(text: str) -> bool:
    return text.isalpha() and text.istitle()


_OF = re.compile(r", .*\b(?:of|for)\b")
"""A job that may go on behind *and*: *Director of Arts and Crafts House*."""
_AROUND = re.compile(
    r" ?\([^()]*\)$| from [\w ]+$| ?<?[^\s<>@,]+@[^\s<>@,]+>?$| [-–—] .+$| the [a-z].+$|"
    r",? (?:who(?:['’]s| is| was)?|s?he(?:['’]s| is)) .+$"
)
"""What stands behind a name and is none: a job in brackets or behind a dash, where somebody works, an address."""
_TOLD = re.compile(r"\)$| [-–—] [^,]+$| from [^,]+$| the [a-z][^,]+$| who\b")
"""What ends a piece that tells what somebody does, so that the next one is somebody else."""
_MYSELF = frozenset({"me", "myself", "i"})
_TITLED = re.compile(
    r"(?:(?:Dr|Mrs?|Ms|Mx|Miss|Prof|Professor|Sir|Dame|Herr|Frau|Mme|Monsieur|Madame|Señora?|Sra?|Srta|Sister|Brother|"
    r"Father|Rev|Pastor|Chef|Coach|Captain|Mevrouw|Meneer|Fru|Signora?|Dott|Pak|Bu|Ibu|Don|Doña|Aunty|Uncle)\.? )+"
    r"(?:[A-Z]\. ?)*[^\W\d_a-z][\w'’-]+"
)
_ADDRESSED = re.compile(r"(?:Dr|Mrs?|Ms|Mx|Prof|Professor|Herr|Frau|Mme|Mevrouw)\b")
"""Titles that begin nothing but a name."""


def reach(line: str) -> tuple[Sender, tuple[str, ...]]:
    """Sort phone number, e-mail address and links; what is none of them comes second."""
    mails = [a for a in addresses(line) if is_email(a)]
    rest = _LABEL.sub(_unlabelled, _WITH_AT.sub(lambda m: " , " if is_email(m[1]) else m[0], line))
    links = [link.rstrip(".,;)") for link in _LINK.findall(rest)]
    rest = _LINK.sub(" , ", rest)
    phones = [found.strip(_EDGES) for found in _PHONE.findall(rest) if sum(c.isdigit() for c in found) >= 6]
    for phone in phones:
        rest = rest.replace(phone, " , ", 1)
    pieces = (piece.strip(_EDGES) for piece in re.split(r"[,;|]", rest))
    unknown = tuple(piece for piece in pieces if any(c.isalnum() for c in piece))
    return Sender("", mails[0] if mails else "", " / ".join(phones), (*links, *mails[1:])), unknown


def _unlabelled(label: re.Match[str]) -> str:
    return " " if label[1].lower() in _LABELS else label[0]


def sender(line: str, suffixes: Iterable[str] = ()) -> Sender:
    """Sort ``Sam Okafor, +1 555 0100, linkedin.com/in/sam``: the name, and how to reach them. No name: it is empty."""
    found, rest = reach(line)
    known = frozenset(suffixes)
    named = [piece for piece in rest if any(c.isalpha() for c in piece)]
    name = ", ".join(p for n, p in enumerate(named) if n == 0 or p.lower().replace(".", "") in known)
    more = tuple(p for n, p in enumerate(named) if n and p.lower().replace(".", "") not in known)
    return Sender(name, found.email, found.phone, (*found.links, *more))


def sender_line(who: Sender) -> str:
    """Write a sender on one line, as ``sender`` reads it."""
    return ", ".join(part for part in (who.name, who.email, who.phone, *who.links) if part)
