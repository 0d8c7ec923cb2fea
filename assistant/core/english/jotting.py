"""What somebody jotted down in haste, written out: with the small words that English requires, where it is sure which.

A jotting leaves out articles, *is* and *are*, the *for* before how long, the hyphen of a measure. Which word is
missing follows from what each word does where it stands; where it does not follow, nothing is put in, and a second
reading finds that something is missing still.
"""

import re
from collections.abc import Iterator

from assistant.core.english.completing import Whose, completed
from assistant.core.english.counted import Named
from assistant.core.english.formed import sentences_in
from assistant.core.english.given import lacking
from assistant.core.english.headless import with_doer
from assistant.core.english.inflection import a_or_an, singular
from assistant.core.english.known import English
from assistant.core.english.main_verb import names_often
from assistant.core.english.rereading import is_left_bare, is_lettered, is_measure_bare, is_out_of_order, measures
from assistant.core.english.rewrite import Edit
from assistant.core.english.role import Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag
from assistant.core.english.verbless import with_verb

_MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "aug": "August", "sep": "September",
    "sept": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_MONTH = re.compile(
    rf"(?<=\w)(?P<in> (?:in|by|until|till|from|since|early|late|mid|end of|next|this|last))? "
    rf"(?P<month>{'|'.join((*_MONTHS, *_MONTHS.values()))})$",
    re.IGNORECASE,
)
"""A month at the end, with what stands before it."""
_DECADE = re.compile(r"(?<!the )(?<!\w)(?=(?:19|20)\d0s\b)")
_HAD = frozenset(
    "have has had get gets got give gives gave offer offers need needs want wants hire with as like without".split()
)
"""Words behind which a thing is told of for the first time: *gets a buddy*, *with a mentor*."""
_THERE = frozenset("in at on to from for over across around through into before after during off inside".split())
"""Words behind which a thing of their place is known to them: *on the night shift*."""
_LED = re.compile(r"^(ran|led|managed|headed|supervised|built|had) ([a-z]+(?<!s)) of (?=\d)")
"""What somebody led, and of how many: *ran counter of 5*."""
_SAME = re.compile(
    r"(?<!the )(?<!this )(?<!that )(?<!these )(?<!those )\bsame (?=[a-z]{2,})(?!(?:as|for|in|with|here|thing)\b)"
)
_SMALL = "zero one two three four five six seven eight nine".split()
_FEW = frozenset("23456789")


def written_out(text: str, english: English, whose: Whose) -> str:
    """Write a jotting out, piece by piece; what lacks nothing comes back as it is."""
    text = with_doer(text, english) if whose is Whose.THEIRS else text
    parts = re.split(r"(,\s+|;\s+|\s[-–—]\s|\.\s+)", _NOT.sub(", not", text))
    return "".join(_written(part, english, whose) if place % 2 == 0 else part for place, part in enumerate(parts))


def _written(text: str, english: English, whose: Whose) -> str:
    if not english.read(text).tokens:
        return text
    if whose is Whose.MINE:
        text = _as_one(english.rewritten(text, "telegram"), english)
        text = _LED.sub(r"\1 a \2 of ", _DECADE.sub("the ", _measured(text, english, first=1)))
        return completed(text, english, whose) if english.read(text).tokens[0].has(Tag.PAST) else text
    if whose is Whose.THEIRS and names_often(english.read(text)):
        return text
    first = english.read(text).tokens[0]
    is_deed = first.has(Tag.BASE) and (not first.has(Tag.NOUN) or _is_deed(text, english))
    if whose is Whose.WANTED and is_deed:
        text = completed(text, english, whose)
    text = _owned(_SHIFT.sub("the ", _hyphened(text, english)), english)
    text = _told(text, english) if whose is Whose.THEIRS and first.has(Tag.TELLING) else text
    text = _SAME.sub("the same ", text)
    text = _MONTH.sub(_in_month, _DECADE.sub("the ", _measured(text, english)))
    if whose is Whose.WANTED and english.after("kept_from", text) is not None:
        return text
    return _given(_ordered(with_verb(text, english, whose), english), english)


def _as_one(text: str, english: English) -> str:
    """Give a trade behind *as* its article: *three years as school cook*."""
    edits = [
        Edit(first.start, first.start, f"{a_or_an(first.text)} ")
        for sentence in sentences_in(text, english)
        for named in lacking(sentence, english.lexicon)
        for first in (sentence.tokens[named.start],)
        if named.start and sentence.tokens[named.start - 1].word == "as"
    ]
    return _put(text, edits)


def _told(text: str, english: English) -> str:
    """Say who told it, and what: *explained visa process start to finish*."""
    first = english.read(text).tokens[0]
    if not first.has(Tag.PAST) or first.word in ("let", "told", "said"):
        return text
    rest = text[first.end :].lstrip()
    versions = (f"you {text}", f"you {text[: first.end]} the {rest}")
    is_bare_thing = rest and english.read(rest).tokens[0].has(Tag.NOUN | Tag.ADJ)
    if not is_bare_thing or english.read(rest).tokens[0].has(
        Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.THAT | Tag.WH
    ):
        return text
    return next((said for said in reversed(versions) if english.is_("clause", said)), text)


def _hyphened(text: str, english: English) -> str:
    """Write as one word what says of which sort a thing is: *cat only waiting room*, *no driver facing cameras*."""
    text = _MINUTES.sub("-minute", _NO_SORT.sub(r"\1-\2", text))
    tokens = english.read(text).tokens
    for at, (before, token, after) in reversed(list(enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)))):
        is_sort = token.word in _SORTS and before.has(Tag.NOUN | Tag.MASS) and not before.has(Tag.PLURAL | Tag.DET_S)
        is_sort = is_sort and not (before.has(Tag.BASE) and at and tokens[at - 1].has(_DOER))  # "they give free meals"
        if is_sort and after.has(Tag.NOUN | Tag.PLURAL | Tag.ING) and not after.has(Tag.PREP | Tag.DET_X | Tag.ADV):
            text = f"{text[: before.end]}-{text[token.start :]}"
    return text


_NO_SORT = re.compile(
    r"(?<=\b)((?:(?:his|her|their|your|the|a|our) )no) ([a-z]+)(?= [a-z]+s?\b)(?! (?:is|was|in|on|at|for|of|to)\b)"
)
_MINUTES = re.compile(r"(?<=\d)-?min(?= (?!want|target|aim|goal|need)[a-z])")
_DOER = Tag.PERSONAL | Tag.PRON_WE | Tag.PRON_YOU | Tag.PRON_I | Tag.PLURAL
_SORTS = ("facing", "led", "based", "friendly", "only", "free", "wide", "run")


def _is_deed(text: str, english: English) -> bool:
    """Whether a word that may be a noun is what is to be done: *cut agency spend*, *build fintech desk from zero*."""
    is_made = english.after("creates", text) is not None and any(t.has(Tag.PREP) for t in english.read(text).tokens[2:])
    return is_made or english.after("need_deed", text) is not None


def _owned(text: str, english: English) -> str:
    """Say whose it is: *a room with own exit*, *they do own research*."""
    text = _DO_OWN.sub(lambda m: f"{m[1]}{m[2]} {_WHOSE[m[1].lower()]} {m[3]}" if _does(m[2], english) else m[0], text)
    found = _OWN.search(text)
    if found is None:
        return text
    tokens = english.read(text[: found.start()]).tokens
    is_one = (
        bool(tokens) and tokens[-1].has(Tag.NOUN) and not tokens[-1].has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE | Tag.PLURAL)
    )
    return f"{text[: found.end()]} {'its' if is_one else 'their'} {text[found.end() :].lstrip()}"


def _does(said: str, english: English) -> bool:
    last = english.read(said).tokens[-1]
    return last.has(Tag.BASE | Tag.THIRD | Tag.PAST | Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST) and not last.has(
        Tag.ADV
    )


_DO_OWN = re.compile(r"\b(they|you|we|he|she)((?: [a-z]+){1,2}) (own [a-z])", re.IGNORECASE)
_WHOSE = {"they": "their", "you": "your", "we": "our", "he": "his", "she": "her"}
_NOT = re.compile(r"(?<=\w) not(?= \d+(?:$|[,;.]))")
_SHIFT = re.compile(r"(?<=\bfor )(?=(?:night|day|early|late|weekend) shift\b)")
_OWN = re.compile(r"(?<=\w) (?:with|has|have|gets?)(?= own \w)")


def _in_month(found: re.Match[str]) -> str:
    """Write a month out, with *in* where nothing stands before it: *going live jan*."""
    month = _MONTHS.get(found["month"].lower(), found["month"].capitalize())
    return f"{found['in'] or ' in'} {month}"


def _measured(text: str, english: English, first: int = 0) -> str:
    """Write a measure before what it measures: *45 minutes appointments*, *six weeks training*.

    Years that somebody's own work is told with stand ``first`` and are no measure of it: *four years coffee*.
    """
    for place in reversed([at for at in measures(text, english) if at > first]):
        tokens = english.read(text).tokens
        number, unit, thing = tokens[place - 1 : place + 2]
        one = singular(unit.word, english.lexicon)
        count = _SMALL[int(number.text)] if number.text in _FEW else number.text
        if thing.word == "notice":
            put = f"{count} {unit.text}{'’' if unit.text.endswith('s') else '’s'} "
        elif thing.has(Tag.MASS) and not thing.has(Tag.NOUN | Tag.PLURAL):
            put = f"{count} {unit.text} of "
        else:
            put = f"{count}-{one} "
        text = f"{text[: number.start]}{put}{text[thing.start :]}"
    return text


def _ordered(text: str, english: English) -> str:
    """Put its article before an order: *in the first year*, *a second person*."""
    edits: list[Edit] = []
    for sentence in sentences_in(text, english):
        for place in range(len(sentence.tokens)):
            if is_out_of_order(sentence, place):
                token, after = sentence.tokens[place : place + 2]
                one = "a" if token.word == "second" and after.has(Tag.PEOPLE | Tag.AGENT | Tag.ROLE) else "the"
                edits.append(Edit(token.start, token.start, f"{one} "))
    return _put(text, edits)


def _given(text: str, english: English) -> str:
    """Give the things of their place the article that follows from where they stand."""
    edits = [edit for sentence in sentences_in(text, english) for edit in _articles(sentence, english)]
    return _put(text, edits)


def _articles(sentence: Sentence, english: English) -> Iterator[Edit]:
    bare = [
        named.start
        for named in lacking(sentence, english.lexicon)
        if is_left_bare(named, sentence) and not _may_be_any(named, sentence)
    ]
    places = range(len(sentence.tokens))
    bare += [place for place in places if is_lettered(sentence, place) or is_measure_bare(sentence, place)]
    for start in bare:
        lead, first = sentence.behind(start), sentence.tokens[start]
        before = sentence.tokens[lead].word if lead >= 0 else ""
        article = _article(before, sentence, lead)
        who = next((t for t in sentence.tokens[start + 1 : start + _NAMED] if t.has(Tag.WHO) or t.has(Tag.PREP)), None)
        if article == "the" and lead < 0 and who is not None and who.word == "who":
            article = "a"  # "nurse who can do anaesthetics"
        if article:
            yield Edit(first.start, first.start, f"{a_or_an(first.text) if article == 'a' else article} ")


def _may_be_any(named: Named, sentence: Sentence) -> bool:
    """Whether nobody can say which one a thing is for: *for pipe*, but *for the loading bay*."""
    lead, head = sentence.behind(named.start), sentence.tokens[named.head]
    is_for = lead >= 0 and sentence.tokens[lead].word == "for" and named.start == named.head
    is_stuff = head.has(Tag.MASS) and lead >= 0 and sentence.tokens[lead].word == "on"  # "on tracing paper"
    return is_stuff or (is_for and not head.has(Tag.PLACE | Tag.TIME | Tag.BARE))


_NAMED = 4
"""Words of who is looked for, before it is said who that is."""


def _article(before: str, sentence: Sentence, lead: int) -> str:
    if before in _HAD or (lead >= 0 and sentence.roles[lead] is Role.BE):
        return "a"
    if before in _THERE:
        return "the"
    is_subject = lead < 0 and any(c.verbs for c in sentence.clauses)
    return "the" if is_subject else ""


def _put(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.put + text[edit.end :]
    return text
