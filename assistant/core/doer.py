"""An answer that leaves its doer out given one: *asked me why* the reader did, *cut boot time* the candidate."""

import re

from assistant.core.english import English
from assistant.core.shape import shape_of
from assistant.core.shape_kind import Shape
from assistant.core.tenses import COUNT, lasts
from assistant.core.things import a_or_an

_BEING = frozenset(("was", "wasn't", "is", "isn't", "has", "hasn't", "had", "did", "didn't", "does", "doesn't"))
_THEIRS = re.compile(r"\b(?:me|my|us|i|she|he|her|his|him|herself|himself)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\bwith (?:you|her|him|them)\b", re.IGNORECASE)
_AND_DOING = re.compile(r"\b(and|or|,) ([a-z]+ing)\b")
_SENSED = ("smelled", "smelt", "looked", "felt", "seemed", "sounded", "reminded")
"""What a thing does to the candidate, not the reader."""
_SPENT = re.compile(rf"({COUNT} (?:years?|months?)) (?=\w)", re.IGNORECASE)
_FIRST = re.compile(r"\S+")


_AT_ONCE = re.compile(
    r"(?:straight (?:off|away|up)|right away|at once) (?:told|said|asked|showed|gave)\b", re.IGNORECASE
)
_OF_ITSELF = re.compile(
    r"so (?:did|do|am|was|would|have) I\b|(?:is|was) (?:true|not true|not easy|rare|nice that|good that)\b",
    re.IGNORECASE,
)
"""A sentence about what was said before, not about the reader: *Is true.*, *So did I.*"""


def of_reader(text: str, english: English, who: str, *, later: bool = False) -> str:
    """Give what stood out its doer, where it is the reader: ``who`` stands for them and is turned to *you* later.

    ``later`` says that it is not the answer's first sentence, so that *Is true* may be said of anything.
    """
    first = _first(text)
    if said := _OF_ITSELF.match(text):
        return text if said[0].lower().startswith("so ") else f"it {_small(text)}"
    if (first in _BEING and not later) or _AT_ONCE.match(text):
        return f"{who} {_small(text)}"
    if first == "not" and (doing := re.match(r"not (\w+ing)\b(.*)", text, re.IGNORECASE | re.DOTALL)):
        base = english.ing.get(doing[1].lower())
        return f"{who} didn't {base}{doing[2]}" if base and base not in english.classes["experience"] else text
    shape = shape_of(text, english)
    if shape is Shape.ING:
        return _did(text, english, who)
    if shape is Shape.PAST and first in english.classes["liked"]:
        return f"I {_small(text)}"
    if shape is Shape.PAST and first in english.classes["told"]:
        return f"{who} {_small(text)}"
    mine = re.search(r"\b(?:me|my|us|i|i'd|i'll|i'm)\b", text.lower().replace("’", "'"))
    acted = shape is Shape.PAST or (shape is Shape.DO and english.past.get(first) == first)
    if acted and mine and first not in _SENSED and first not in english.classes["together"]:
        return f"{who} {_small(text)}"
    if shape is Shape.PAST and first in english.classes["together"]:
        return f"we {_small(text)}"
    if shape is Shape.THIRD and re.match(r"\w+s you\b", text):
        return text  # "pages you before anyone junior": who does, nobody can tell
    return f"{who} {_small(text)}" if shape is Shape.THIRD and not text.lower().startswith("they ") else text


def _did(text: str, english: English, who: str) -> str:
    """Read *asking me what I would stop* as the reader's doing, *watching them work* as the candidate's."""
    adverb, first = re.findall(r"^(\w+ly |even |also |just |)(\S*)", text, re.IGNORECASE)[0]
    base = english.ing.get(first.lower(), "")
    watched = re.match(r"\S+ (?:him|her|them)\b", text)
    if re.search(r"\b(?:his|her|their) own\b", text) and base and not watched:
        return f"how {who} {english.past_of[base]}{text[len(adverb) + len(first) :]}"
    mine = not base or base in english.classes["experience"] or first.lower() in english.classes["noun_ing"]
    if mine or not _THEIRS.search(text) or _TOGETHER.search(text):
        return text
    rest = _AND_DOING.sub(lambda m: f"{m[1]} {_past_of_ing(m[2], english)}", text[len(adverb) + len(first) :])
    return f"{who} {adverb.lower()}{english.past_of[base]}{rest}"


def is_shared(text: str, english: English) -> bool:
    """Whether an -ing phrase is surely the candidate's own doing, or done together with the reader."""
    words = re.findall(r"[a-z'-]+", text.lower())
    doing = next((english.ing[w] for w in words[:2] if w in english.ing), "")
    first = words[0] if words else ""
    known = doing in english.classes["experience"] or first in english.classes["noun_ing"] or not doing
    return known or bool(_TOGETHER.search(text))


def _past_of_ing(word: str, english: English) -> str:
    base = english.ing.get(word)
    return english.past_of[base] if base and word not in english.classes["noun_ing"] else word


def of_candidate(text: str, english: English) -> str:
    """Give a strength its doer: *born in Mendoza* → *I was born…*, *retired plumber* → *I'm a retired plumber*."""
    for read in (_begun, _ongoing, _being):
        if told := read(text, english):
            return told
    shape = shape_of(text, english)
    if shape is Shape.PAST:
        return f"I'{'ve' if _first(text) == 'been' else ''} {_small(text)}".replace("I' ", "I ")
    return text


def _begun(text: str, english: English) -> str:
    """Read *born in…*, *used to shifts*, *having run…* and a participle alone."""
    first = _first(text)
    if first == "born":
        return f"I was {_small(text)}"
    used = re.match(r"used to (\w+)", text, re.IGNORECASE)
    if used and used[1].lower() not in english.bases:
        return f"I'm {_small(text)}"
    if re.match(r"having \w+[^.]*, I\b", text, re.IGNORECASE):
        return text  # "Having cleared a backlog, I know which corners…": its doer is there
    if being := re.match(r"being (?=\w)", text, re.IGNORECASE):
        return f"I'm {text[being.end() :]}"
    had = re.match(r"having (\w+)", text, re.IGNORECASE)
    if had and had[1].lower() in english.participle:
        return f"I've {text.split(maxsplit=1)[1]}"
    if first in english.participle and first not in english.past and first not in english.bases:
        return f"I've {_small(text)}"
    return ""


def _ongoing(text: str, english: English) -> str:
    """Read what lasts: *already do the tests*, *work in a bakery since 2015*, *three years running the till*."""
    first = _first(text)
    if first in ("already", "currently", "now", "still") and (doing := _first(text[len(first) :])):
        if doing in english.ing:
            return f"I'm {_small(text)}"
        if doing in english.bases or doing in ("do", "have"):
            return f"I {_small(text)}"
    if first in english.bases and lasts(text) and re.match(r"\w+ (?:in|at|as|with|for|on|there|here)\b", text):
        return f"I {_small(text)}"
    spent = _SPENT.match(text)
    return _years(spent, text, english) if spent else ""


def _being(text: str, english: English) -> str:
    person = _person(text, english)
    standing = set(person.lower().split()[:3]) & english.classes["standing"]
    return "" if not person else f"I'm {person}" if standing else f"I've worked as {person}"


def _years(spent: re.Match[str], text: str, english: English) -> str:
    """Make a sentence of years: *three years running the service*, *10 years lift mechanic on ski fields*."""
    rest = text[spent.end() :]
    first = _first(rest)
    if first in english.ing:
        return f"I've spent {spent[1].lower()} {rest}"
    person = _person(rest, english) if first != "as" else ""
    return f"I've spent {spent[1].lower()} as {person}" if person else ""


def _person(text: str, english: English) -> str:
    """Say what the candidate is, where a noun phrase names a trade: *a retired plumber, bad knees but good hands*."""
    head = re.split(r",|;|\.(?=\s|$)| (?:of|for|from|with|in|at|on|since|and|who|that|by|but|to|as) ", text)[0].split()
    if not head or len(head) > 4:
        return ""
    last = head[-1].lower()
    trade = last in english.classes["agents"] and not last.endswith("s") and last not in english.classes["no_trade"]
    trade = trade or (english.is_(head[0], "standing") and bool(re.search(r"[a-z]{3}(?:er|or|ist|ian)$", last)))
    made = re.fullmatch(r"[a-z]{3,}(?:smith|ologist|ographer|keeper|wright)", last)
    if not (trade or made):
        return ""
    first = head[0].lower()
    if (
        english.is_(first, "auxiliaries")
        or english.is_(first, "subjects")
        or (len(head) > 1 and first in english.bases - english.nounlike)
    ):
        return ""
    if first in ("a", "an"):
        return _small(text)
    if english.is_(first, "determiners") or english.is_(first, "numbers") or first[0].isdigit() or "'" in first:
        return ""
    plain = _small(text) if head[0][1:].islower() or len(head[0]) == 1 else text
    return f"{a_or_an(plain)} {plain}"


def _first(text: str) -> str:
    found = _FIRST.search(text)
    return found[0].lower().replace("’", "'").strip(",.;:") if found else ""


def _small(text: str) -> str:
    named = re.match(r"\S+ [A-Z]", text) or text[1:2].isupper() or text.startswith(("I ", "I'"))
    return text if named else text[0].lower() + text[1:]
