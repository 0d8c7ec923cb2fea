"""Articles that learners leave out, where the place of a noun says which, or either is right."""

from collections.abc import Iterator

from assistant.core.english.counted import SERVED, Named, named_in
from assistant.core.english.inflection import a_or_an, plural
from assistant.core.english.lexicon import Lexicon
from assistant.core.english.rewrite import Edit
from assistant.core.english.role import BE, NAMING, Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token

UNIQUE = frozenset(
    "industry market sector field area region country city town world government police army internet public weekend"
    " evening morning afternoon summer winter spring beginning end truth same rest whole environment team company"
    " staff future past kitchen office lobby floor wall road weather atmosphere website job boss".split()
)
"""Of which there is one where people talk: *for the food industry*."""
_ORDERED = frozenset("first second third last next same only main whole right wrong best most highest biggest".split())
_NEW = frozenset(
    "have has had need needs needed want wants get got write wrote make made making having give gave giving"
    " build built building writing".split()
)
"""Verbs whose object is new to the reader."""
_MADE = frozenset(
    "led lead ran run opened open started start founded found designed design developed develop organised organized"
    " created create planned plan launched launch taught teach trained train managed manage installed install".split()
)
"""What somebody did is told of for the first time: *developed a new menu*."""
_DEFINED = frozenset(
    "name names history color colour size price cost quality beginning end level number amount importance reason start"
    " rest middle top bottom head date time length weight temperature condition state purpose role".split()
)
"""What there is one of in whatever stands behind *of*."""
_SHARED = frozenset("as like without with".split())
PLACES = frozenset(
    "hotel hospital factory restaurant shop bank office warehouse supermarket bakery kitchen pharmacy clinic"
    " laundry farm garage workshop salon cafe café market nursery laboratory school university company town"
    " village shipyard bakery studio lab unit ward centre center depot plant mill gym theatre store garden greenhouse"
    " ship boat vineyard brewery winery kindergarten museum library agency canteen butcher's".split()
)
"""Places of work: they have their article, though the lists let some stand without one behind a preposition."""
_THERE = frozenset("crew robot machine menu class group boat bus van floor canteen garden roof system".split())
"""What is told of as known where it does something: *the crew eats together*."""
_STATES = ("tion", "ment", "ance", "ence", "ity", "sion")


def given(sentence: Sentence, article: str, lexicon: Lexicon) -> list[Edit]:
    """Give nouns the article they lack: the one their place asks for, else ``article``."""
    return [edit for name in named_in(sentence) for edit in _given(name, sentence, article, lexicon)]


def lacking(sentence: Sentence, lexicon: Lexicon) -> list[Named]:
    """List the nouns that lack their article."""
    return [named for named in named_in(sentence) if _lacks_one(named, sentence, lexicon)]


def _lacks_one(named: Named, sentence: Sentence, lexicon: Lexicon) -> bool:
    first, head = sentence.tokens[named.start], sentence.tokens[named.head]
    is_given = first.word in _ORDERS or sentence.roles[named.start] in (Role.GIVEN, Role.NUMBER)
    if is_given or any(t.has(Tag.POSS | Tag.NUMBER) for t in sentence.tokens[named.start : named.head + 1]):
        return False
    gerund = head.has(Tag.ING) and head.word not in lexicon.countable
    return not gerund and _needs_one(head, named, sentence) and not _goes_without(named, sentence)


def _given(named: Named, sentence: Sentence, article: str, lexicon: Lexicon) -> Iterator[Edit]:
    tokens, roles = sentence.tokens, sentence.roles
    head, first, lead = tokens[named.head], tokens[named.start], sentence.behind(named.start)
    after = tokens[named.head + 1] if named.head + 1 < len(tokens) else None
    if first.word in _ORDERS:
        if _is_ordered(named, sentence):
            yield Edit(first.start, first.start, "the ")
        return
    is_doing = lead >= 0 and roles[lead] is Role.BE and first.has(Tag.ING) and not head.has(Tag.AGENT | Tag.PEOPLE)
    if is_doing or not _lacks_one(named, sentence, lexicon):
        return  # "am driving reach truck" is no thing that somebody is
    is_many = lead < 0 or (roles[lead] in _MANY_BEHIND and tokens[lead].word not in (*_NEW, *_SHARED - {"with"}))
    if article == "a" and head.word in SERVED and is_many and not _is_of(after):
        yield Edit(head.start, head.end, plural(head.word, lexicon))
        return
    if word := _article(named, lead, sentence, article):
        if first.text.istitle() and named.start == 0:
            yield Edit(first.start, first.end, f"{word.capitalize()} {first.word}")
            return
        yield Edit(first.start, first.start, f"{a_or_an(first.text) if word == 'a' else word} ")


_ORDERS = ("first", "last", "next", "same")


def _is_ordered(named: Named, sentence: Sentence) -> bool:
    """Whether *first* or *last* lacks its article: *in first two weeks*, but *last week*."""
    head, parts = sentence.tokens[named.head], sentence.tokens[named.start : named.head]
    first, lead = sentence.tokens[named.start].word, sentence.behind(named.start)
    if lead >= 0 and sentence.tokens[lead].word == "by":
        return False  # "by first name"
    if first != "next" and head.has(Tag.TIME) and lead >= 0 and sentence.roles[lead] is Role.PREPOSITION:
        return True
    if head.has(Tag.PLURAL) or any(t.has(Tag.NUMBER) for t in parts):
        return len(parts) > 1 or first in ("first", "same")
    return not head.has(Tag.TIME | Tag.MASS) and head.has(Tag.NOUN) and first in ("first", "same")


def _goes_without(named: Named, sentence: Sentence) -> bool:
    """Whether a noun stands without an article by what is beside it: *a cook and waiter*, *went blank*."""
    tokens, roles = sentence.tokens, sentence.roles
    head, lead = tokens[named.head], sentence.behind(named.start)
    after, beyond = tokens[named.head + 1 : named.head + 2], tokens[named.head + 2 : named.head + 4]
    if lead > 0 and roles[lead] is Role.AND and roles[lead - 1] is Role.NOUN and _shares(lead - 1, sentence):
        return True
    if lead >= 0 and roles[lead] is Role.OPENS and tokens[lead].word in ("what", "which", "whose"):
        return True
    if after and after[0].has(Tag.AND) and len(beyond) == 2 and all(t.has(Tag.NOUN | Tag.PLURAL) for t in beyond):
        return True  # "knee and hip replacements"
    if named.start == named.head and head.has(Tag.ADJ | Tag.BASE):
        judged = lead >= 0 and roles[lead] is Role.VERB and head.has(Tag.ADJ)
        if judged or (after and after[0].has(Tag.PARTICLE)):
            return True  # "went blank", "and set up"
    # "shipyard Gdansk": nobody can say what stands there
    return bool(after) and after[0].has(Tag.NAME | Tag.NUMBER) and not after[0].has(Tag.PREP | Tag.DET_S)


_MANY_BEHIND = (
    Role.DO,
    Role.AND,
    Role.COMMA,
    Role.OPENS,
    Role.VERB,
    Role.BARE,
    Role.ING,
    Role.PARTICIPLE,
    Role.PREPOSITION,
)


_IDIOMS = frozenset("care charge part place advantage note control responsibility ownership track sense".split())
"""What is taken, kept or made without an article: *take care of*."""
_ORDERING = frozenset("bring brings bringing brought restore restored keep keeps keeping kept".split())


def stands_bare(noun: str, verb: str) -> bool:
    """Whether a verb takes a noun without an article: *took charge*, *brought order into the stock room*."""
    return noun in _IDIOMS or (noun == "order" and verb in _ORDERING)


def _is_of(token: Token | None) -> bool:
    return token is not None and token.has(Tag.OF)


def _needs_one(head: Token, named: Named, sentence: Sentence) -> bool:
    """Whether a noun is counted, and stands where such a noun has its article."""
    after = sentence.tokens[named.head + 1] if named.head + 1 < len(sentence.tokens) else None
    lead = sentence.behind(named.start)
    role = sentence.roles[lead] if lead >= 0 else None
    word = sentence.tokens[lead].word if lead >= 0 else ""
    if role in _MANY_BEHIND and stands_bare(head.word, word):
        return False
    if head.has(Tag.MASS) and not (head.word in _THERE and _does(named, sentence)):
        return head.has(Tag.NOUN) and _is_of(after) and role in (Role.VERB, Role.BARE)  # "check color of fabric"
    is_said = word in ("say", "said", "says") and not _does(named, sentence)
    if not _is_counted(head) or is_said or (head.word == "family" and word in _SHARED):
        return False
    if any(t.has(Tag.NAME) and t.text[:1].isupper() for t in sentence.tokens[named.start : named.head]):
        return head.word in PLACES
    if role is Role.PREPOSITION and _is_set(head, word, lead, named, sentence):
        return False
    return not head.has(Tag.TIME) or (role in (Role.VERB, Role.BARE) and head.word in ("month", "week", "year", "day"))


def _does(named: Named, sentence: Sentence) -> bool:
    """Whether what is named does something or is something: *he said robot is for boring work*."""
    return any(c.subject == named.head and c.verbs and not c.is_joined for c in sentence.clauses)


def _is_counted(head: Token) -> bool:
    other = (0 if head.word in _THERE else Tag.MASS | Tag.NAME) | Tag.PLURAL | Tag.UNKNOWN | Tag.NUMBER | Tag.PRON_S
    is_word = (head.text.islower() or head.start == 0) and "-" not in head.text
    return head.has(Tag.NOUN) and not head.has(other) and is_word and head.word not in _UNCOUNTED


_UNCOUNTED = ("service", "retail", "stroke", "math", "self", "duty")


def _is_set(head: Token, word: str, lead: int, named: Named, sentence: Sentence) -> bool:
    """Whether a preposition and a noun stand together without an article: *on call*, *by phone*, *a kind of person*."""
    if word == "by" and head.has(Tag.BARE):
        return True
    if named.start != named.head:
        return False
    if head.word not in PLACES and (head.has(Tag.BARE | Tag.TIME) or head.word.endswith(_STATES)):
        return True
    return word in ("by", "per", "of") and lead > 0 and sentence.tokens[lead - 1].has(Tag.NOUN | Tag.PLURAL)


def _shares(noun: int, sentence: Sentence) -> bool:
    """Whether what is named before *and* has its article, which then is that of both: *a cook and waiter*."""
    at = noun
    while at > 0 and sentence.roles[at - 1] in NAMING:
        at -= 1
    return sentence.roles[at] is Role.GIVEN


def _article(named: Named, lead: int, sentence: Sentence, article: str) -> str:
    tokens = sentence.tokens
    words = [t.word for t in tokens[named.start : named.head + 1]]
    after = tokens[named.head + 1] if named.head + 1 < len(tokens) else None
    before = tokens[lead] if lead >= 0 else None
    if (
        article == "a"
        and _does(named, sentence)
        and (before is None or before.has(Tag.SAY | Tag.TELL | Tag.THAT | Tag.AND))
    ):
        is_known = tokens[named.head].has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE) or words[-1] in PLACES | UNIQUE | _THERE
        return "the" if is_known else ""
    if any(w in _ORDERED for w in words) or any(t.has(Tag.SUPER) for t in tokens[named.start : named.head]):
        return "the"
    if before is not None and (
        before.word in _SHARED or before.word in _NEW or sentence.roles[lead] is Role.BE or before.has(BE)
    ):
        return "a"
    if words[-1] in UNIQUE and len(words) == 1:
        return "the"
    if after is not None and after.has(Tag.OF) and words[-1] in _DEFINED:
        return "the"
    if words[-1] in UNIQUE:
        return "the" if article == "the" or words[-1] in ("industry", "market", "sector") else article
    if words[-1] in PLACES or words[-1] in ("department", "group") or before is None:
        return article
    is_shown = before.has(Tag.TELLING) and article == "the"
    return article if is_shown or (article == "a" and before.word in _MADE) else ""
