"""What nobody can vouch for in a learner's sentence, though every word of it has its form.

A note with one wrong sentence cannot be sent, and an answer that is left out is named. So whatever is seen here is
left out: a tense that its time does not bear, an *of* where English has none, a preposition or a word that learners use
otherwise. The words for it stand under ``odd`` and ``learners`` in ``prompts/english/phrases.txt``.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from assistant.core.english.formed import sentences_in
from assistant.core.english.known import English
from assistant.core.english.role import Clause, Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token

_LASTING = frozenset(
    "have miss know speak want like love live own need understand enjoy prefer believe hold am is are".split()
)
"""What is so now beside what was done: *I built roofs and I know the wines*."""
_MEASURES = frozenset(
    "range rate rest end start middle side part type kind sort piece number lot group team set list way sense"
    " use history name cost price level care control knowledge experience year month week day head director"
    " manager member colour color size quality story stories cup bottle box bag plate out because instead front"
    " top kilo litre ton amount batch course half most some all each many one both percent lack fear love smell"
    " taste idea thought proof sign pair row stack pile stock supply point matter culture spirit atmosphere"
    " full proud tired afraid aware capable sure think speak hear dream sample pack order master bachelor"
    " doctor degree school college university city state island kingdom museum bank house hospital ministry"
    " department institute faculty chamber board council couple dozen hundred thousand million series variety"
    " majority port gulf bay boxes pots jars sacks pallets people children families version photo picture video"
    " record report"
    " beginning north south east west plenty none a any few several first last best only much more less enough"
    " consist made take took taken taking charge ahead inside outside off".split()
)
"""Words that *of* may follow with a bare noun behind it: *a team of nurses*, *20 kinds of soup*."""
_ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ance",
    "ence",
    "ness",
    "ity",
    "ship",
    "ing",
    "age",
    "al",
    "ure",
    "ysis",
    "yses",
    "th",
)
_MOST_SORTS, _FEW, _MOST = 2, 3, 5
"""Kinds of mends where these are many, and mends, up to which the sentence is still the one that was typed."""


def is_vouched(text: str, english: English) -> bool:
    """Whether nothing in a learner's words is known to be said otherwise in English."""
    if english.has("odd", text) or english.has("learners", text):
        return False
    return not any(_is_odd(sentence) for sentence in sentences_in(text, english))


def is_doubted(text: str, english: English) -> bool:
    """Whether there is something in words that people who grew up with English hardly ever write."""
    read = sentences_in(text, english)
    is_late = any(_out_of_time(c, s) for s in read for c in s.clauses) or any(_changes_time(s) for s in read)
    return is_late or english.has("odd", text)


def is_turned_wrong(text: str, english: English) -> bool:
    """Whether *yourself* stands where somebody else does it: *the president cleans the entrance by yourself*."""
    if "yourself" not in text.lower():
        return False
    for sentence in sentences_in(text, english):
        for place, token in enumerate(sentence.tokens):
            clause = sentence.clause_at[place]
            who = sentence.tokens[clause.subject].word if clause.subject >= 0 else "you"
            before = sentence.tokens[place - 1]
            if token.word == "yourself" and who not in ("you", "i") and before.word not in _ALIKE:
                return True
            is_done = token.word == "yourself" and who == "you" and place - 1 in clause.verbs
            if is_done and english.lexicon.base(before.word) in _MADE:
                return True  # "you roast yourself": the coffee, and nobody else does it
    return False


_MADE = frozenset("roast bake cook brew make repair fix build cut write deliver bring clean polish smoke grind".split())
"""What is done to a thing, though none is named behind it."""
_ALIKE = ("like", "as", "than", "about", "and")


def is_much_mended(typed: str, meant: str, english: English) -> bool:
    """Whether so much of so many sorts was mended that nobody can say the sentence is still the one that was typed."""
    before, after = ([t.word for t in english.read(text).tokens] for text in (typed, meant))
    sorts: list[str] = []
    for change, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        is_cut = d == 0 or c == len(after) or a == 0 or b == len(before)
        is_cut = is_cut and b - a > d - c + 2
        if change != "equal" and not is_cut:
            sorts += [_sort(before[a:b], after[c:d], english)]
    return (len(set(sorts) - {"article"}) > _MOST_SORTS and len(sorts) > _FEW) or len(sorts) > _MOST


def _sort(before: list[str], after: list[str], english: English) -> str:
    """Name what was mended: nothing but an article, a form of the same word, small words, or more than that."""
    base = english.lexicon.base
    old, new = ([base(w) for w in words if w not in _ARTICLES] for words in (before, after))
    if old == new:
        return "form" if len(before) == len(after) else "article"
    closed = english.lexicon.closed
    added = [w for w in new if w not in old]
    if all(w in new for w in old) and all(w in closed for w in added):
        return "form"  # "explain" for "explained to"
    return "small" if all(w in closed for w in (*before, *after)) else "words"


_ARTICLES = ("a", "an", "the")


def _is_odd(sentence: Sentence) -> bool:
    places = range(1, len(sentence.tokens))
    return (
        any(_of_what(sentence.tokens, place) or _told_after(sentence, place) for place in places)
        or any(_out_of_time(clause, sentence) for clause in sentence.clauses)
        or _changes_time(sentence)
    )


def _of_what(tokens: Sequence[Token], place: int) -> bool:
    """*bread of rye*, *the workshops of painting*, *an official workshop of Seat*."""
    if not tokens[place].has(Tag.OF) or place + 1 >= len(tokens):
        return False
    lead, after = tokens[place - 1], tokens[place + 1]
    measures = lead.word in _MEASURES or lead.word.removesuffix("s") in _MEASURES or lead.word.endswith(_ABSTRACT)
    if measures or not lead.has(Tag.NOUN | Tag.PLURAL | Tag.MASS) or lead.has(Tag.NUMBER | Tag.AGENT | Tag.PEOPLE):
        return False
    return after.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.ADJ | Tag.ING) and not after.has(
        Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PRON_O | Tag.PRON_S | Tag.NUMBER
    )


def _told_after(sentence: Sentence, place: int) -> bool:
    """*the kitchen very clean*: what something is, told behind it without a verb."""
    after = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
    is_noun = sentence.roles[place - 1] is Role.NOUN and sentence.tokens[place].word in ("very", "so", "too", "really")
    if not is_noun or after is None or not after.has(Tag.ADJ) or after.has(Tag.ADV):
        return False
    verbs = sentence.clause_at[place].verbs
    return not any(sentence.tokens[v].has(Tag.OBJECT_ADJECTIVE) for v in verbs)


def _out_of_time(clause: Clause, sentence: Sentence) -> bool:
    """*the coffee comes from the same farmers for fifteen years*, *in my last company I have reduced the delays*."""
    if not clause.verbs:
        return False
    first = sentence.tokens[clause.verbs[0]]
    # Between a doer and its verb stands what is told of the doer: *a child who is read to for a year gains…*.
    told_of = range(clause.subject + 1, clause.verbs[0]) if clause.subject >= 0 else range(0)
    words = [
        t.word
        for place, (t, c) in enumerate(zip(sentence.tokens, sentence.clause_at, strict=True))
        if c is clause and place not in told_of
    ]
    is_now = first.has(Tag.BASE | Tag.THIRD | Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM) and not first.has(
        Tag.PAST | Tag.BE_WAS | Tag.BE_WERE | Tag.MODAL | Tag.HAVE_BASE | Tag.HAVE_THIRD
    )
    if is_now and sentence.roles[clause.verbs[0]] in (Role.VERB, Role.BE):
        lasts = any(
            (lead == "since" and after[:2] in ("19", "20") and len(after) == len("2014") and not _EACH & {*words[:at]})
            or (
                lead in ("for", "since")
                and (after[:1].isdigit() or after in _COUNTS)
                and any(w in _UNITS for w in words[at + 2 : at + 4])
            )
            for at, (lead, after) in enumerate(pairwise(words))
        )
        if lasts:
            return True
    return sentence.roles[clause.verbs[0]] is Role.HAVE and sentence.is_over(clause) and not first.has(Tag.HAVE_PAST)


_EACH = frozenset(("every", "each", "all"))
"""Of what there was since a year: *a binder of every diversion since 2008*."""
_UNITS = frozenset("year years month months week weeks decade decades".split())
_COUNTS = frozenset("one two three four five six seven eight nine ten many several almost about over a".split())


def _changes_time(sentence: Sentence) -> bool:
    """*I worked in coffee export and I taste 80 cups*: what was done, and then what is done, by the same."""
    done = False
    for clause in sentence.clauses:
        if clause.opener or clause.subject < 0 or not clause.verbs:
            continue
        if sentence.tokens[clause.subject].word not in ("i", "we"):
            continue
        verb = sentence.tokens[clause.verbs[0]]
        if done and sentence.roles[clause.verbs[0]] is Role.VERB:
            is_now = verb.has(Tag.BASE) and not verb.has(Tag.PAST)
            if is_now and verb.word not in _LASTING:
                return True
        done = done or (verb.has(Tag.PAST) and not verb.has(Tag.BASE))
    return False
