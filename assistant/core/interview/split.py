"""One typed line sorted into the facts it holds: a person, a way to reach someone, a meeting."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.core.interview.facts import Interviewer, Sender

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_WITH_AT = re.compile(r"<?([^\s<>,;()]*@[^\s<>,;()]*)>?")
_NICKNAME = re.compile(r"[\"“”«»]([^\"“”«»]+)[\"“”«»]")
_PRONOUNS = re.compile(r"\((?:she|he|they|ze)\b[^)]*\)", re.IGNORECASE)
_TITLE = re.compile(r"\s+[-–—|·]\s+|\s*\(|\s*\|\s*|\s+(?:from|the)\s+")
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?(?![\w@])", re.IGNORECASE
)
_PHONE = re.compile(r"\+?[\d(][\d\s().\-/]{4,}(?:\s*(?:ext\.?|x)\s*\d+)?", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:phone|tel|telephone|mobile|cell|e-?mail|mail|links?|linkedin|github|web|site)\s*:\s*(?!//)", re.IGNORECASE
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_DAY = re.compile(
    rf"((?<![\w/])(?:(?:{_NTH}|\d{{1,2}})(?: of)? {_MONTH}|{_MONTH} (?:the )?(?:{_NTH}|\d{{1,2}})|\d{{1,2}}/\d{{1,2}}|"
    rf"the {_NTH}(?! (?:round|interview|call)))(?!\w))",
    re.IGNORECASE,
)
"""The day in a line, whose number is neither a round nor a length."""
_EDGES = " \t,;:|-–—·"


def is_email(text: str) -> bool:
    """Whether it has the form of an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def addresses(line: str) -> list[str]:
    """Every word of the line that holds an @, whole address or not."""
    return [found.strip(".") for found in _WITH_AT.findall(line)]


def person(line: str, suffixes: Iterable[str] = ()) -> Interviewer:
    """Sort ``Dr. Priya Raman, Head of Data <priya@x.example>``; a nickname in quotation marks becomes ``call``."""
    email = next((a for a in addresses(line) if is_email(a)), "")
    rest = _PRONOUNS.sub(" ", _WITH_AT.sub(" ", line))
    nickname = _NICKNAME.search(rest)
    rest = " ".join(_NICKNAME.sub(" ", rest).split()).strip(_EDGES)
    parts = [part.strip() for part in rest.split(",")]
    known = frozenset(suffixes)
    count = 1
    while count < len(parts) and parts[count].lower().replace(".", "") in known:
        count += 1
    name, _, title = _cut(", ".join(parts[:count]))
    title = ", ".join(part for part in (title, *parts[count:]) if part)
    return Interviewer(name.strip(_EDGES) or line, title.strip(_EDGES), nickname[1].strip() if nickname else "", email)


def _cut(name: str) -> tuple[str, str, str]:
    found = _TITLE.search(name)
    if not found:
        return name, "", ""
    return name[: found.start()], found[0], name[found.end() :].rstrip(") ")


def person_line(who: Interviewer) -> str:
    """Write a person on one line, as ``person`` reads it."""
    called = who.call.replace('"', "")
    name = f'{who.name} "{called}"' if called else who.name
    titled = f"{name}, {who.title}" if who.title else name
    return f"{titled} <{who.email}>" if who.email else titled


def is_several(line: str, name: str, joining: Iterable[str]) -> bool:
    """Whether the line names more than one person."""
    words = name.lower().split()
    joined = any(word in joining for word in words[1:-1])
    return joined or len(addresses(line)) > 1 or bool(re.search(r"\w\s*[;/]\s*\w", name))


def reach(line: str) -> tuple[Sender, tuple[str, ...]]:
    """Sort phone number, e-mail address and links; what is none of them comes second."""
    mails = [a for a in addresses(line) if is_email(a)]
    rest = _LABEL.sub(" ", _WITH_AT.sub(lambda m: " , " if is_email(m[1]) else m[0], line))
    links = [link.rstrip(".,;)") for link in _LINK.findall(rest)]
    rest = _LINK.sub(" , ", rest)
    phones = [found.strip(_EDGES) for found in _PHONE.findall(rest) if sum(c.isdigit() for c in found) >= 6]
    for phone in phones:
        rest = rest.replace(phone, " , ", 1)
    pieces = (piece.strip(_EDGES) for piece in re.split(r"[,;|]", rest))
    unknown = tuple(piece for piece in pieces if any(c.isalnum() for c in piece))
    return Sender("", mails[0] if mails else "", " / ".join(phones), (*links, *mails[1:])), unknown


def reach_line(sender: Sender) -> str:
    """Write how to reach someone on one line, as ``reach`` reads it."""
    return ", ".join(part for part in (sender.email, sender.phone, *sender.links) if part)


@dataclass(frozen=True, slots=True)
class Meeting:
    """How people met: ``kind`` and ``round`` as in the facts, and the length in minutes."""

    kind: str = ""
    round: str = ""
    minutes: int | None = None

    def line(self) -> str:
        """Write it on one line, as ``meeting`` reads it."""
        length = f"{self.minutes} minutes" if self.minutes else ""
        return ", ".join(part for part in (self.kind, self.round, length) if part)


Words = Mapping[str, Mapping[str, Sequence[str]]]


def meeting(line: str, words: Words) -> Meeting:
    """Sort ``video, second round, 45 min`` by the word lists ``[meeting.…]`` of ``questions.toml``."""
    low = f" {' '.join(_DAY.sub(' , ', line.lower()).replace(',', ' , ').split())} "
    return Meeting(_named(low, words["kind"]), _named(low, words["round"]), _minutes(low, words["length"]))


def _named(low: str, table: Mapping[str, Sequence[str]]) -> str:
    def longest(phrases: Sequence[str]) -> int:
        return max((len(p) for p in phrases if re.search(rf"(?<![\w-]){re.escape(p)}(?![\w-])", low)), default=0)

    # The longest phrase wins ("site visit" over "visit"); where two are equal, the table's order.
    best = max(table, key=lambda name: longest(table[name]))
    return best if longest(table[best]) else ""


def _minutes(low: str, words: Mapping[str, Sequence[str]]) -> int | None:
    if any(phrase in low for phrase in words["longer"]):
        return 90
    units = {name: "|".join(map(re.escape, words[name])) for name in ("hours", "minutes")}
    number = r"(?<![\w.])(\d+(?:[.,]\d+)?)"
    if found := re.search(rf"{number}\s*(?:{units['hours']})(?![^\W\d_])\s*(?:and\s*)?(\d+)?", low):
        return round(float(found[1].replace(",", ".")) * 60) + int(found[2] or 0)
    if found := re.search(rf"(?<![\w.])(\d+)\s*(?:{units['minutes']})\b", low):
        return int(found[1])
    if any(phrase in low for phrase in words["half"]):
        return 30
    if any(phrase in low for phrase in words["one"]):
        return 60
    alone = re.search(r"(?<![\w.+-])(\d{2,3})\s*(?:,|$)", low)
    return int(alone[1]) if alone else None


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


def without_meeting(line: str, words: Words) -> str:
    """Take what ``meeting`` reads out of a line, so that the day is left."""
    phrases = [p for table in (words["kind"], words["round"]) for row in table.values() for p in row]
    phrases += [p for name in ("longer", "half", "one") for p in words["length"][name]]
    said = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    units = "|".join(re.escape(u) for name in ("hours", "minutes") for u in words["length"][name])
    ahead = r"(?:for )?(?:about )?(?:(?:on|by|via|over) )?(?:a |the )?"
    length = rf"\d+(?:[.,]\d+)?\s*(?:{units})\b(?:\s*(?:and\s*)?\d+\s*(?:{units})?\b)?"
    known = re.compile(
        rf"(?<![\w-]){ahead}(?:{said})(?: (?:round|interview|call))?(?![\w-])|(?:for )?(?:about )?(?<![\w.:]){length}",
        re.IGNORECASE,
    )
    parts = _DAY.split(line)
    rest = " ".join(part if place % 2 else known.sub(" ", part) for place, part in enumerate(parts))
    return re.sub(r"(?:\s*,)+", ",", " ".join(rest.split())).strip(" ,;·-")
