"""Things that are handed over or held: their head word, what stands before them, and a thing that stands alone."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.english import English, Tag, Token, head_of, with_article
from assistant.core.interview import Owner
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.words import PromiseWords

_BEGINS_THING = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSS | Tag.NUMBER | Tag.POSSESSIVE
_DAYS = re.compile(r"\d+(?:[-/]\d+)+(?:-day)? \w+")
"""A plan named by its days: *30-60-90 plan*."""
_OWN_CHECKS = ("check", "vetting", "clearance")
_ALWAYS_DONE = ("check", "course", "exam", "test")


def head(thing: str, english: English) -> str:
    """Find the word a thing is named by: *report* of *the weekly report on sales*."""
    before = _up_to_of(english.read(thing).tokens)
    found = next((t.word for t in reversed(before) if t.has(Tag.NOUN | Tag.PLURAL | Tag.MASS)), "")
    return found or (before[-1].word if before and before[-1].text.isupper() else "")  # "CV"


def _up_to_of(tokens: Sequence[Token]) -> Sequence[Token]:
    ending = Tag.PREP | Tag.WHO | Tag.THAT | Tag.TO | Tag.COMMA
    ends = next((place for place, token in enumerate(tokens) if place and token.has(ending)), len(tokens))
    return tokens[:ends]


_REGISTERED = re.compile(r"[A-Z][A-Za-z]*[A-Z](?: registration)? (?:number|registration|membership|ID|card)")
"""What somebody is registered by: *HCPC number*."""


def with_owner(thing: str, owner: str, words: PromiseWords, english: English) -> str:
    """Put *my* or *the* before a thing that has nothing before it."""
    tokens = english.read(thing).tokens
    first = tokens[0]
    if first.has(Tag.ORDINAL) and not first.has(Tag.DET_S | Tag.DET_X) and owner == Owner.ME:
        return f"my {thing}" if any(words.has("own_papers", t.word) for t in tokens) else f"the {thing}"
    if first.has(Tag.NUMBER) and "-" in first.text and not first.has(Tag.PLURAL):
        return f"the {thing}"  # "100-day plan"
    if first.has(_BEGINS_THING) or first.word in ("what", "some") or thing.startswith("proof of "):
        return thing
    if owner == Owner.ME and _REGISTERED.fullmatch(thing):
        return f"my {thing}"
    is_papers = any(words.has("own_papers", t.word) or t.word in _OWN_CHECKS for t in _up_to_of(tokens))
    leads = words.has("leads_to", head(thing, english)) and re.search(r"\b(?:to|on|about|for) ", thing)
    if (
        owner == Owner.ME
        and is_papers
        and not leads
        and not any(t.word in ("my", "of", "from") for t in _alone_first(tokens))
    ):
        return f"my {thing}"
    if first.text.isupper() and len(tokens) > 1 and tokens[1].word == "from":
        return f"the {thing}"  # "DBS from my last job"
    is_name = first.has(Tag.NAME) and not first.text.isupper() and tokens[-1].has(Tag.NAME)
    if first.has(Tag.PLURAL) and re.search(r" (?:I|you|we|they) \w", thing):
        return f"the {thing}"  # "hours I can do"
    if len(tokens) > 1 and tokens[1].word == "of":
        if words.has("made_of", first.word):  # "a copy of my licence", but "the names of two referees"
            return thing if first.word.endswith("s") else with_article(thing, "a")
        return f"the {thing}"
    is_bare = english.is_("bare", thing) and (not english.is_("np", thing) or tokens[-1].has(Tag.UNKNOWN))
    return f"the {thing}" if is_bare and not is_name else thing


def _alone_first(tokens: Sequence[Token]) -> Sequence[Token]:
    """Give the first of several where the next says whose or how many it is: *references and a copy of my ID*."""
    ends = (n for n, t in enumerate(tokens[:-1]) if t.has(Tag.AND) and tokens[n + 1].has(_BEGINS_THING))
    return tokens[: next(ends, len(tokens))]


def thing_alone(body: str, owner: str, words: PromiseWords, english: English) -> Promise | None:
    """Read a thing that stands alone: a paper is sent, an event is held, a check is seen to."""
    body = re.sub(r" (?:\+|&) ", " and ", body)
    if cut := re.search(r",\s|\s[-–—]\s", body):
        return thing_alone(body[: cut.start()], owner, words, english)
    *firsts, last = body.split()
    if firsts and last.isupper() and words.has("papers", last.lower()):
        return _named(thing_alone(" ".join([*firsts, "file"]), owner, words, english), last)  # "comp plan PDF"
    if _is_mixed(body, words, english):
        return None
    is_trial = len(firsts) == 1 and words.has("skills", firsts[0]) and words.has("trials", last)  # "edit test"
    is_thing = is_trial or any(english.is_(rule, body) for rule in ("np", "bare", "list"))
    if not is_thing and not _is_for_something(body, english):
        if owner == Owner.ME and _is_plan(body, words):
            return Promise(Owner.ME, PromiseKind.GIVE, "send", thing=f"my {body}")
        if body.startswith("the ") or body[:1].isdigit() or not english.is_("np", f"the {body}"):
            return None
        body = f"the {body}"
    return _alone(body, owner, words, english)


def _alone(body: str, owner: str, words: PromiseWords, english: English) -> Promise | None:
    named = head(body, english)
    first, *more = english.read(body).tokens
    starts = first.has(_BEGINS_THING) and not first.has(Tag.ORDINAL) and "-" not in first.text
    starts = starts or bool(first.has(Tag.LABEL) and more and more[0].has(Tag.NUMBER))  # "round 3"
    if words.has("events", named) and owner in (Owner.BOTH, Owner.THEM):
        return Promise(owner, PromiseKind.EVENT, thing=_event(body, named, words, starts=starts))
    if owner == Owner.ME:
        return _mine(body, named, words, english, starts=starts)
    if owner == Owner.THEM and words.has("consents", named):
        return Promise(owner, PromiseKind.EVENT, thing=body if starts else f"the {body}")
    if owner == Owner.THEM and words.has("papers", named):
        stands = starts or _stands(body, english)
        return Promise(owner, PromiseKind.GIVE, "send", thing=body if stands else f"the {body}")
    return None


def _is_mixed(thing: str, words: PromiseWords, english: English) -> bool:
    """Whether one of two things is sent and the other gone through: *certificate copy and medical*."""
    return are_mixed([head(part, english) for part in thing.split(" and ")], words)


def are_mixed(heads: Sequence[str], words: PromiseWords) -> bool:
    """Whether some of what things are named by are sent and others gone through."""
    done = [named for named in heads if _is_gone_through(named, words)]
    return 0 < len(done) < len(heads)


def _is_gone_through(named: str, words: PromiseWords) -> bool:
    if named in _OWN_CHECKS:
        return False
    return named in _ALWAYS_DONE or (words.has("checks", named) and not words.has("papers", named))


def _stands(thing: str, english: English) -> bool:
    """Whether a thing of theirs needs no article: *Ana’s report*, *feedback*, but not *bend test results*."""
    first, *more = english.read(thing).tokens
    is_several = first.has(Tag.PLURAL) or any(t.has(Tag.PLURAL) for t in more)
    is_named = first.has(Tag.NAME | Tag.NUMBER) and not first.has(Tag.NOUN)
    return english.is_("np", thing) and not english.is_("bare", thing) and (is_named or not is_several)


def _is_for_something(body: str, english: English) -> bool:
    """Whether it is a thing with its purpose behind it: *a treatment report in English for comparison*."""
    thing, _, purpose = body.rpartition(" for ")
    starts = bool(thing) and english.read(thing).tokens[0].has(_BEGINS_THING)
    return starts and english.is_("np", thing) and len(purpose.split()) <= _PURPOSE


_PURPOSE = 3
"""Words that may say what a thing is for."""


def _is_plan(body: str, words: PromiseWords) -> bool:
    return bool(_DAYS.fullmatch(body)) and words.has("papers", body.rsplit(maxsplit=1)[-1])


def _named(found: Promise | None, last: str) -> Promise | None:
    """Put the letters back that a paper is named by."""
    return replace(found, thing=f"{found.thing.removesuffix('file')}{last}") if found else None


def _mine(body: str, named: str, words: PromiseWords, english: English, *, starts: bool) -> Promise | None:
    paper, event, checked = (words.has(name, named) for name in ("papers", "events", "checks"))
    if paper and not (checked and not event and named in _ALWAYS_DONE):
        return Promise(Owner.ME, PromiseKind.GIVE, "send", thing=with_owner(body, Owner.ME, words, english))
    if checked:
        thing = body if starts else f"my {body}" if named in ("check", "checks") else f"the {body}"
        return Promise(Owner.ME, PromiseKind.DO, "complete", f"complete {thing}", thing=thing)
    return Promise(Owner.BOTH, PromiseKind.EVENT, thing=_event(body, named, words, starts=starts)) if event else None


def _event(body: str, named: str, words: PromiseWords, *, starts: bool) -> str:
    *plain_words, last = body.split()
    plain = " ".join(plain_words[:-1]) if last in ("me", "you") and plain_words[-1:] == ["with"] else body
    return plain if starts else f"our {plain}" if words.has("ours", named) else f"the {plain}"


def is_a_time(thing: str, english: English) -> bool:
    """Whether what is arranged or told is a day, a time or a rate, and nothing to look at: *a date for the drive*."""
    return head_of(thing, english)[0] in _TIMES


_TIMES = ("date", "dates", "day", "time", "times", "hours", "rate", "rates", "pattern", "salary", "allowance")


def names_a_time(thing: str, english: English) -> bool:
    """Whether what is handed over is itself a time, or is for one: *the date of the medical*, *the January rota*."""
    tokens = english.read(thing).tokens
    return is_a_time(thing, english) or any(t.has(Tag.TIME) and t.word not in ("term", "terms") for t in tokens)


def is_moved(thing: str) -> bool:
    """Whether where it goes stands behind a thing: *my tickets in for copying* are no tickets for anything."""
    return " to you" not in thing and _MOVED.match(thing) is not None


def given_over(thing: str) -> str:
    """Leave away where a thing goes that is sent: *my portfolio over for the panel*."""
    return _OVER.sub(r"\1\2", thing) if is_moved(thing) else thing


_MOVED = re.compile(r"(.* ?\w+) (?:in|off|over|across|through|along|round|around|back)((?: (?:for|at) .+)?)$")
_OVER = re.compile(r"(.* ?\w+) (?:over|across|through|along)((?: (?:for|at) .+)?)$")


def without_you(text: str) -> str:
    """Leave away what goes without saying to the reader: *our call with you*."""
    match text.split():
        case ["our" | "the" as whose, event, "with", "you", *rest]:
            return " ".join((whose, event, *rest))
    return text


def without_me(thing: str) -> str:
    """Leave away whom it is for where that goes without saying: *the trial shift for me*."""
    return thing.removesuffix(" for me")
