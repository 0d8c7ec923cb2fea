"""Other forms of what somebody did: *I rebuilt it* as *having rebuilt it*, *you explained it* as *explaining it*."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from assistant.core.english import English, Tag, Token, is_someone

_PAST = Tag.PAST | Tag.BE_WAS | Tag.HAVE_PAST | Tag.DO_PAST
_BETWEEN = Tag.ADV | Tag.DEGREE
_OPENS = Tag.WHO | Tag.THAT | Tag.WH | Tag.SUBORDINATOR
_PARTS = {"was": "been", "were": "been", "had": "had", "did": "done"}
_INGS = {"was": "being", "were": "being", "had": "having", "did": "doing"}
_STATES = frozenset(
    "know be have like love want need think believe own understand mean seem hear remember agree disagree argue".split()
)
"""What nobody is thanked for doing."""
_BESIDE = frozenset(
    "laugh smile grin joke nod cry sit stand look stare wait put taste get become start go come".split()
)
"""What somebody did beside it: *you showed me the box and laughed*."""


_TRAILS = re.compile(
    r", (?:with|over|across|mostly|mainly|largely|including|both|so|which|(?:the )?(?:\w+ )?\d)| so (?:I|we|it)\b"
)
"""What hangs on behind a deed, and would part *having done it* from what follows."""
_GOES_ON = re.compile(r"\band (?:\w+ ){1,3}I\b")
"""Where another sentence of the candidate's own is joined: *and after that I worked…*."""


def having(text: str, english: English) -> str:
    """Tell *I was a nurse and trained eleven* as *having been a nurse and trained eleven*; empty where unsure."""
    text = _one_subject(text, english)
    tokens = english.read(text).tokens
    if not tokens or tokens[0].word != "i" or _TRAILS.search(text):
        return ""
    start = _verb_at(tokens)
    if start >= len(tokens):
        return ""
    if tokens[start].word in ("have", "'ve") and start + 1 < len(tokens):
        return _been(text, tokens, start, english)
    is_going_on = tokens[start].word == "was" and start + 1 < len(tokens) and tokens[start + 1].has(Tag.ING)
    if not tokens[start].has(_PAST) or is_going_on or _GOES_ON.search(text):
        return ""
    return _turned(
        text,
        tokens,
        start,
        lambda t: _PARTS.get(t.word) or _participle(t, english),
        "having ",
        english,
    )


def _participle(verb: Token, english: English) -> str:
    """Give what stands behind *having*: *found* of what was found, though one may found something as well."""
    base = english.lexicon.base(verb.word)
    return verb.word if base == verb.word and verb.has(Tag.PART) else english.lexicon.inflected(base, "part")


def _one_subject(text: str, english: English) -> str:
    """Leave *I* away where it comes again: *I have worked … and I've handled …* → *I have worked … and handled …*."""
    tokens = english.read(text).tokens
    has = len(tokens) > 1 and tokens[1].word in ("have", "'ve")
    for place in range(2, len(tokens) - 2):
        if not (tokens[place].has(Tag.AND) and tokens[place + 1].word == "i"):
            continue
        again = tokens[place + 2].word in ("have", "'ve")
        verb = tokens[place + 3] if again and place + 3 < len(tokens) else tokens[place + 2]
        if has == again and verb.has(Tag.PART if has else Tag.PAST):
            return text[: tokens[place + 1].start] + text[verb.start :]
    return text


def _been(text: str, tokens: Sequence[Token], start: int, english: English) -> str:
    """Tell *I have run the pass* as *having run the pass*, and *I have been working* as *having worked*."""
    after = _verb_at(tokens, start + 1)
    if after >= len(tokens) or not tokens[after].has(Tag.PART | Tag.BE_PART):
        return ""
    if (
        tokens[after].has(Tag.BE_PART)
        and after + 1 < len(tokens)
        and tokens[after + 1].has(Tag.ING)
        and after + 2 < len(tokens)
    ):
        done = english.lexicon.inflected(english.lexicon.base(tokens[after + 1].word), "part")
        said = f"having {done}{text[tokens[after + 1].end :]}"
    else:
        said = f"having {text[tokens[start].end :].lstrip()}"
    if (
        _goes_on_otherwise(tokens, after)
        or _goes_on_now(tokens, after)
        or any(t.has(Tag.AND) and _is_other(text[t.end :].strip(), english) for t in tokens[after + 1 :])
    ):
        return ""
    said = _HAVE_TOO.sub(r"\1 having ", said)
    return said if english.is_("doing", said) else ""


_HAVE_TOO = re.compile(r"\b(and(?: then| also)?) have (?=\w+(?:ed|en|n|t|un|un) )")
"""A second deed with the *have* of the first: *been a guard and have supervised the early shift*."""


def possessed(text: str, english: English) -> str:
    """Tell *I have three years of it* as *three years of it*, to stand behind *with*; empty where that is unsure."""
    tokens = english.read(text).tokens
    if len(tokens) < 3 or tokens[0].word != "i" or tokens[1].word not in ("have", "'ve"):
        return ""
    rest = text[tokens[2].start :]
    another = any(t.has(Tag.PRON_I | Tag.PRON_WE) for t in tokens[2:])  # "four years of it and I have automated…"
    return rest if english.is_("np", rest) and not another and not tokens[2].has(Tag.PART | Tag.BE_PART) else ""


def thanking(text: str, english: English) -> str:
    """Tell *you explained how…* as *explaining how…*, for *thank you for*; empty where nobody is thanked for it."""
    tokens = english.read(text).tokens
    if not tokens or tokens[0].word != "you":
        return ""
    start = _verb_at(tokens)
    if english.after("were_open", text) is not None:
        text = _one_reader(text, tokens)
        return _turned(text, english.read(text).tokens, start, lambda t: _ing(t, english), "", english)
    if start + 1 >= len(tokens) or not tokens[start].has(Tag.PAST):
        return ""
    if any(a.has(Tag.AND) and b.has(Tag.PRON_YOU | Tag.PRON_WE | Tag.PRON_I) for a, b in pairwise(tokens)):
        return ""  # a second sentence of its own
    to_me = tokens[start + 1].word in ("me", "us") or _is_with_me(tokens, start)
    base = english.lexicon.base(tokens[start].word)
    if base == "let" and not to_me:
        return ""  # "you let new engineers deploy": how they work, and no favour
    if not to_me and is_someone(tokens[start + 1].text, english):
        return ""  # "you asked customers yourself"
    if base in (*_STATES, "admit", "confess", "complain", "fail", "refuse") or not (
        to_me or (tokens[start].has(Tag.TELLING) and base not in ("say", "point", "note"))
    ):
        return ""
    others = [t for p, t in enumerate(tokens) if p > start and tokens[p - 1].has(Tag.AND) and t.has(_PAST)]
    if any(english.lexicon.base(t.word) in _STATES | _BESIDE or t.has(Tag.BE_WAS) for t in others):
        return ""
    return _turned(text, tokens, start, lambda t: _ing(t, english), "", english)


def doing_of(text: str, english: English) -> str:
    """Tell *we compared notes and found it* as *comparing notes and finding it*; empty where that is unsure."""
    tokens = english.read(text).tokens
    start = _verb_at(tokens)
    return _turned(text, tokens, start, lambda t: _ing(t, english), "", english) if start < len(tokens) else ""


def _is_with_me(tokens: Sequence[Token], start: int) -> bool:
    """Whether it was done with or for me, a few words on: *you spoke slowly with me*."""
    near = list(pairwise(tokens[start + 1 : start + _NEAR]))
    return any(a.word in ("with", "for") and b.word in ("me", "us") for a, b in near)


_NEAR = 6
"""Words behind a verb among which it is said for whom it was done."""


def _ing(token: Token, english: English) -> str:
    if token.word == "found":
        return "finding"  # and not "founding"
    return _INGS.get(token.word) or english.ing(english.lexicon.base(token.word))


def _one_reader(text: str, tokens: Sequence[Token]) -> str:
    """Leave *you* away where it comes again: *you were kind and you explained it* → *… and explained it*."""
    for before, again, verb in zip(tokens[1:], tokens[2:], tokens[3:], strict=False):
        if before.has(Tag.AND) and again.word == "you" and verb.has(_PAST):
            return text[: again.start] + text[verb.start :]
    return text


def _verb_at(tokens: Sequence[Token], place: int = 1) -> int:
    while place < len(tokens) and tokens[place].has(_BETWEEN) and not tokens[place].has(_PAST):
        place += 1
    return place


def _turned(
    text: str, tokens: Sequence[Token], start: int, form: Callable[[Token], str], before: str, english: English
) -> str:
    """Put the verb, and those joined to it, into another form; of two ways the one that reads as a doing."""
    if any(
        t.has(Tag.PAST) and not t.has(Tag.PART) and not _is_told(tokens, start, p)
        for p, t in enumerate(tokens)
        if p > start
    ):
        return ""  # somebody else comes in: "…, and tickets fell"
    if any(t.has(Tag.AND) and _is_other(text[t.end :].strip(), english) for t in tokens[start + 1 :]):
        return ""  # "…, and their mum travelled too"
    if _goes_on_otherwise(tokens, start) or _begins_anew(tokens, start):
        return ""
    if any(t.has(Tag.DO_PAST) and tokens[p + 1 : p + 2] and tokens[p + 1].has(Tag.NOT) for p, t in enumerate(tokens)):
        return ""  # "did not treat" has no such form
    joined = [p for p in range(start + 1, len(tokens)) if tokens[p].has(_PAST) and _follows_and(tokens, p)]
    opened = next((p for p in range(start + 1, len(tokens)) if tokens[p].has(_OPENS)), len(tokens))
    joined = [p for p in joined if p < opened or is_tellers(tokens, p, english)]
    for places in dict.fromkeys(((start, *joined), (start,))):
        said, end = "", 0
        for place in places:
            token = tokens[place]
            said += text[end or tokens[1].start : token.start] + form(token)
            end = token.end
        said = f"{before}{said}{text[end:]}"
        if english.is_("doing", said):
            return said
    return ""


def is_tellers(tokens: Sequence[Token], place: int, english: English) -> bool:
    """Whether a verb behind what was told is the teller's again: *… that it leaks and showed me the bucket*."""
    verb, after = tokens[place], tokens[place + 1 : place + 3]
    if not verb.has(Tag.PAST):
        return False
    if english.lexicon.base(verb.word) in ("ask", *_BESIDE) or any(t.word in ("me", "us") for t in after):
        return True
    if verb.has(Tag.ADJ | Tag.NOUN):
        return False
    others = [t for p, t in enumerate(tokens[:place]) if p > 1]
    is_now = any(t.has(_NOW) and not t.has(Tag.PLURAL | Tag.PAST) for t in others)
    return is_now and not any(t.has(_PAST) for t in others)


_NOW = Tag.THIRD | Tag.BE_IS | Tag.BE_ARE | Tag.HAVE_THIRD


def _goes_on_otherwise(tokens: Sequence[Token], start: int) -> bool:
    """Whether a verb of another subject stands behind *and*: *…, and fewer than half are religious*."""
    after_and = False
    for token in tokens[start + 1 :]:
        if token.has(Tag.AND):
            after_and = True
        elif token.has(_OPENS):
            after_and = False
        elif after_and and token.has(Tag.PRON_I | Tag.BE_ARE | Tag.BE_IS | Tag.BE_AM | Tag.HAVE_THIRD | Tag.MODAL):
            return True
    return False


def _goes_on_now(tokens: Sequence[Token], start: int) -> bool:
    """Whether what is still done is joined: *I have been a nurse for years and still work nights*."""
    pairs = zip(tokens[start + 1 :], tokens[start + 2 :], tokens[start + 3 :], strict=False)
    return any(a.has(Tag.AND) and b.word in ("still", "now", "currently") and c.has(Tag.BASE) for a, b, c in pairs)


def _begins_anew(tokens: Sequence[Token], start: int) -> bool:
    """Whether what stands behind *, and* is a sentence with words before its subject: *…, and by May all came*."""
    for place in range(start + 1, len(tokens) - 1):
        if (
            tokens[place].has(Tag.AND)
            and tokens[place - 1].has(Tag.COMMA)
            and tokens[place + 1].has(Tag.PREP | Tag.TIME)
        ):
            return any(t.has(_PAST) for t in tokens[place + 1 :])
    return False


def _is_other(text: str, english: English) -> bool:
    """Whether what is joined is a sentence with a subject of its own."""
    return bool(english.read(text).places("subject"))


def _is_told(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Whether a verb is joined to the first, or stands in a clause that hangs on something before it."""
    return _follows_and(tokens, place) or any(t.has(_OPENS) for t in tokens[start + 1 : place])


def _follows_and(tokens: Sequence[Token], place: int) -> bool:
    before = place - 1
    while before > 0 and tokens[before].has(_BETWEEN) and not tokens[before].has(Tag.AND):
        before -= 1
    return tokens[before].has(Tag.AND)
