"""English as learners write it, brought to the forms that are vouched for: each habit a rule, each change said.

Nothing here is certain by itself. A changed answer must pass the same white list as any other, or it is left out.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

_SINGULAR = Tag.PRON_S | Tag.NAME
_SPAN = r"(?:(?:about|around|over|almost|nearly|more than) )?(?:\d+\+?|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|many|several) (?:\w+ )?(?:years?|months?|weeks?|decades?)"
_SINCE = re.compile(rf"\b(?:since|from|from last|since last) ({_SPAN})\b(?! ago| to\b| down\b)", re.IGNORECASE)
_STATIVE = re.compile(
    r"\b(am|is|are|was|were|'m|'re|'s) (having|knowing|needing|wanting|owning|liking|understanding|belonging|preferring)\b",
    re.IGNORECASE,
)
_TOLD_ABOUT = re.compile(r"\b(told|tell|tells) (?=about\b|how\b|why\b|that\b)", re.IGNORECASE)
_SAID_ME = re.compile(r"\b(said|say|says) (?:to )?(me|us|you) (?=\w)", re.IGNORECASE)
_EXPLAIN = re.compile(
    r"\b(explain(?:s|ed)?|describe[sd]?|mention(?:s|ed)?|suggest(?:s|ed)?|propose[sd]?) (?:to )?(me|us)\b(?: about)?",
    re.IGNORECASE,
)
_DISCUSS = re.compile(
    r"\b(discuss(?:ed|es|ing)?|emphasi[sz](?:ed|es|ing|e)|mention(?:ed|s|ing)?) (?:about|on) ", re.IGNORECASE
)
_WITH = re.compile(r"\b(kind|nice|polite|friendly|patient|honest|open) with me\b", re.IGNORECASE)
_WHO = re.compile(
    r"\b((?:needs?|wants?|looking for|search(?:ing)?(?: for)?|require) (?:\w+ ){0,2}(?:people|person|someone|somebody|man|woman|staff|workers?)) (?=(?:can|could|will|would|is|are|has|have|knows?|speaks?|understands?|able|do|does)\b)",
    re.IGNORECASE,
)
_MODAL_TO = re.compile(r"\b(can|could|will|would|should|must|may|might) to (?=[a-z]+)", re.IGNORECASE)
_LET_TO = re.compile(r"\b(let|lets|made|makes|make) (me|us|him|her|you|them) to (?=[a-z]+)", re.IGNORECASE)
_IS_FOCUS = re.compile(r"\b(am|is|are|was|were) (focus|base|interest|include|locate|organize|involve)\b", re.IGNORECASE)
_INFO = re.compile(
    r"\b(information|advice|feedback|equipment|knowledge|software|furniture|homework|availabilitie)s\b", re.IGNORECASE
)
_DOUBLE = re.compile(
    r"\b((?:the |my |your |our )?(?:boss|owner|manager|chef|director|teacher|lady|man|uncle|doctor|supervisor)|(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Chef)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?) (he|she) (?=\w+)"
)
_NOW_KIND = re.compile(
    r"\b(?:are|is|'re|'s) (?:so |very |really |too )*(?:kind|nice|patient|friendly|good|polite|sweet|gentle) (?:to|with|for) me\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b(clean|cleans|work|works|cook|cooks|drive|drives|speak|speaks|write|writes|sing|sings|play|plays|do|does|run|runs) (good)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b((?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several) )([a-z]+)\b"
)
_MUCH = re.compile(r"\b(much) (?=[a-z]+s\b)")


@lru_cache(maxsize=4096)
def as_meant(text: str, english: English) -> str:
    """Rewrite what learners of English write by habit; a text without such habits comes back as it is."""
    for habit in _HABITS:
        text = habit(text, english)
    return re.sub(r"\s+", " ", text).strip()


def versions(text: str, english: English) -> list[str]:
    """Give an answer as it was meant and as it was typed; only the former where its verbs give a learner away."""
    meant = as_meant(text, english)
    if _NOW_KIND.search(text):
        past = in_past(meant, english)  # "you are so kind to me": the talk was then, and each verb has to change
        return [past] if past else []
    tensed = _SINCE.search(text) or (
        meant != text and re.search(rf"\bfor {_SPAN}\b|\bsince (?:19|20)", text, re.IGNORECASE)
    )
    return [meant] if tensed or agreeing(text, english) != text else list(dict.fromkeys((meant, text)))


_PAST_OF = {"is": "was", "are": "were", "am": "was", "'s": "was", "'re": "were", "'m": "was", "has": "had", "have": "had", "'ve": "had", "do": "did", "does": "did",
            "don't": "didn't", "doesn't": "didn't", "can": "could", "isn't": "wasn't", "aren't": "weren't"}  # fmt: skip
_MORE_VERBS = Tag.THIRD | Tag.BASE


_NOUNISH = Tag.NOUN | Tag.PLURAL | Tag.ADJ | Tag.MASS | Tag.ADV


def _is_pronoun(token: Token | None) -> bool:
    return token is not None and (
        token.has(Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE) or token.word in ("he", "she", "it", "they")
    )


def in_past(text: str, english: English) -> str:
    """Tell in the past what a learner told in the present: *you are kind when my English is slow* → *you were … was …*."""
    tokens = english.read(text).tokens
    edits: list[tuple[int, int, str]] = []
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        is_subject = before is not None and before.has(
            Tag.PRON_I
            | Tag.PRON_YOU
            | Tag.PRON_WE
            | Tag.PERSONAL
            | Tag.NOUN
            | Tag.MASS
            | Tag.NAME
            | Tag.PLURAL
            | Tag.THERE
        )
        is_subject = is_subject or (
            before is not None and before.word in ("they", "it", "that", "this", "who", "and", "not")
        )
        if token.word in _PAST_OF and (is_subject or not token.has(Tag.HAVE_BASE | Tag.DO_BASE)):
            put = _PAST_OF[token.word]
            edits.append((token.start, token.end, f" {put}" if token.word.startswith("'") else put))
        elif (
            is_subject
            and token.has(_MORE_VERBS)
            and not token.has(Tag.PAST | Tag.PREP | Tag.NAME | (0 if _is_pronoun(before) else _NOUNISH))
        ):
            if (
                before is not None
                and before.has(Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.AND)
                and not token.has(Tag.THIRD)
                and before.word != "and"
            ):
                return ""
            edits.append((token.start, token.end, english.past(english.lexicon.base(token.word))))
    for start, end, put in reversed(edits):
        text = text[:start] + put + text[end:]
    return text


def _put(pattern: re.Pattern[str], better: str) -> Callable[[str, English], str]:
    return lambda text, _: pattern.sub(better, text)


def _twice(text: str, english: English) -> str:
    """*The boss he showed me* is *he showed me*: the subject is said once."""

    def one(match: re.Match[str]) -> str:
        name = match[1].split()[0].lower()
        return match[0] if name in english.lexicon.closed and " " not in match[1] else f"{match[2]} "

    return _DOUBLE.sub(one, text)


def _stative(text: str, english: English) -> str:
    """*I am having 4 years* is *I have 4 years*."""

    def one(match: re.Match[str]) -> str:
        base = english.lexicon.base(match[2].lower())
        be = match[1].lower()
        past = be in ("was", "were")
        return english.past(base) if past else english.lexicon.inflected(base, "third") if be in ("is", "'s") else base

    def spaced(match: re.Match[str]) -> str:
        before = text[: match.start()]
        if (
            before.strip().rsplit(" ", 1)[-1].lower() not in ("i", "we", "they", "you", "he", "she")
            and match[1][0] != "'"
        ):
            return match[0]
        return one(match) if not match[1].startswith("'") or before.endswith(" ") else " " + one(match)

    return _STATIVE.sub(spaced, text)


def _since(text: str, english: English) -> str:
    """*I am working here since 6 years* is *I have been working here for six years*; *I work* likewise."""
    found = _SINCE.search(text)
    since_date = re.search(r"\bsince (?:19|20)\d\d\b", text, re.IGNORECASE)
    span = found or re.search(rf"\bfor {_SPAN}\b", text, re.IGNORECASE)
    text = _SINCE.sub(r"for \1", text)
    if not span and not since_date:
        return text
    text = re.sub(r"\b(I|we|We)(?: am|'m| are|'re) ([a-z]+ing)\b", r"\1 have been \2", text)

    def perfect(match: re.Match[str]) -> str:
        verb = match[2].lower()
        if not english.lexicon.open_tags(verb) & Tag.BASE or verb in ("have", "can", "will"):
            return match[0]
        return (
            f"{match[1]} have {english.lexicon.inflected(verb, 'part')}"
            if since_date or found
            else f"{match[1]} {english.past(verb)}"
        )

    return re.sub(
        r"\b(I|we|We) (?!have\b|was\b|were\b|am\b|are\b|do\b|did\b|had\b)([a-z]+)\b(?=[^.;]*\b(?:for|since)\b)",
        perfect,
        text,
        count=1,
    )


def agreeing(text: str, english: English) -> str:
    """*He show me* is *he showed me*: a bare verb behind one person tells of the talk, which is past."""
    reading = english.read(text)
    edits: list[tuple[int, int, str]] = []
    subject = False
    for place, token in enumerate(reading.tokens):
        before = reading.tokens[place - 1] if place else None
        starts = before is None or before.has(Tag.CONJ | Tag.COMMA | Tag.SUBORDINATOR | Tag.THAT)
        if token.word == "we" and place + 1 < len(reading.tokens) and reading.tokens[place + 1].word in _TALK:
            verb = reading.tokens[place + 1]
            after = reading.tokens[place + 2] if place + 2 < len(reading.tokens) else None
            if verb.word == "speak" and after is not None and after.has(Tag.NAME | Tag.MASS | Tag.NUMBER):
                continue  # "I speak German" is always so
            edits.append((verb.start, verb.end, english.past(verb.word)))
            continue
        if token.word in ("he", "she") or (starts and token.has(Tag.NAME) and not token.has(Tag.POSS | _CLOSED)):
            subject = True
            continue
        if subject and token.has(Tag.ADV | Tag.DEGREE):
            continue
        only_base = token.has(Tag.BASE) and not token.has(Tag.PAST | Tag.THIRD | Tag.NAME | Tag.MODAL)
        if subject and only_base and not (before and before.has(Tag.MODAL | Tag.TO | Tag.DO_PAST | Tag.DO_THIRD)):
            clashes = token.has(Tag.NOUN | Tag.ADJ) and before is not None and before.has(Tag.NAME)
            if not clashes:
                edits.append((token.start, token.end, english.past(token.word)))
        subject = False
    for start, end, put in reversed(edits):
        text = text[:start] + put + text[end:]
    return text


_CLOSED = Tag.POSSESSIVE | Tag.DET_X | Tag.DET_S | Tag.PREP | Tag.SUBORDINATOR | Tag.PRON_S
_TALK = frozenset("talk speak discuss ask tell explain show".split())
"""What is done in a talk, which is past."""


def _perfect(text: str, english: English) -> str:
    """*We have spoken about the launch* is *we spoke*: the talk is over."""

    def one(match: re.Match[str]) -> str:
        base = english.lexicon.base(match[3].lower())
        adverb = {"very ": "really ", "very much ": "really "}.get(match[2] or "", match[2] or "")
        return (
            f"{match[1]} {adverb}{english.past(base)}"
            if base in (*_TALK, "appreciate", "say", "mention", "enjoy", "like")
            else match[0]
        )

    return re.sub(
        r"\b(I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[A-Z][a-z]+) (?:have|has|'ve) ((?:very much|very|really|also|already) )?([a-z]+)\b",
        one,
        text,
    )


def _handed(text: str, english: English) -> str:
    """*explained to me everything about the rooms* is *explained everything about the rooms to me*, where it is short."""
    found = re.search(r"\b(?:explain|describ|mention|introduc|suggest)\w* (to (?:me|us)) (?=[a-z])", text)
    if not found:
        return text
    rest = text[found.end() :]
    reading = english.read(rest)
    for place in reading.places("np_o"):
        ends = reading.tokens[place - 1].end
        if rest[ends:].strip(" .") == "" or rest[ends:].lstrip().startswith((",", "and ", ".")):
            short = place <= _SHORT and not any(t.has(Tag.WHO | Tag.WH | Tag.THAT) for t in reading.tokens[:place])
            moved = f"{rest[:ends]} {found[1]}{rest[ends:]}" if short else text[found.start(1) :]
            return text[: found.start(1)] + moved
    return text


_SHORT = 6
"""Words of a thing before which nobody says whom it was explained to."""


def _relative(text: str, english: English) -> str:
    """*people who is fast* is *people who are fast*; *person who speak* is *person who speaks*."""
    text = _one_who(text, english)
    text = re.sub(
        r"\b(people|workers|staff|candidates|[a-z]+ers) (who|that) (is|was|has|does)\b",
        lambda m: f"{m[1]} {m[2]} " + {"is": "are", "was": "were", "has": "have", "does": "do"}[m[3]],
        text,
    )
    text = re.sub(
        r"\b(someone|somebody|anyone|(?:a|one) person) (who|that) (are|have|do)\b",
        lambda m: f"{m[1]} {m[2]} " + {"are": "is", "have": "has", "do": "does"}[m[3]],
        text,
    )
    return re.sub(
        r"\b(they|we|you) (is|was|has|does)\b",
        lambda m: f"{m[1]} " + {"is": "are", "was": "were", "has": "have", "does": "do"}[m[2]],
        text,
        flags=re.IGNORECASE,
    )


def _one_who(text: str, english: English) -> str:
    tokens = english.read(text).tokens
    for place in range(len(tokens) - 2, 0, -1):
        who, verb, head = tokens[place], tokens[place + 1], tokens[place - 1]
        single = (head.has(Tag.NOUN) and not head.has(Tag.PLURAL | Tag.MASS)) or head.word in (
            "someone",
            "somebody",
            "anyone",
            "anybody",
        )
        if (
            who.word == "who"
            and single
            and verb.has(Tag.BASE)
            and not verb.has(Tag.PAST | Tag.THIRD | Tag.MODAL | Tag.ADV | Tag.PREP)
        ):
            text = text[: verb.start] + english.lexicon.inflected(verb.word, "third") + text[verb.end :]
    return text


def _plurals(text: str, english: English) -> str:
    """*3 warehouse* is *3 warehouses*."""

    def one(match: re.Match[str]) -> str:
        tags = english.lexicon.tags(match[2])
        countable = tags & Tag.NOUN and not tags & (
            Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.BASE | Tag.NUMBER | Tag.PREP | Tag.UNKNOWN
        )
        after = english.lexicon.tags(text[match.end() :].split(maxsplit=1)[0]) if text[match.end() :].split() else 0
        compound = after & (Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ) and not after & (Tag.PREP | Tag.CONJ)
        return f"{match[1]}{_plural(match[2])}" if countable and not compound else match[0]

    return _NUMBER.sub(one, text)


def _plural(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return re.sub(r"([^aeiou])y$", r"\1ie", word) + "s"


_OFTEN = frozenset("always never often usually sometimes also already".split())
_NO_SHIFT = (
    Tag.MODAL
    | Tag.BE_IS
    | Tag.BE_ARE
    | Tag.BE_AM
    | Tag.BE_WAS
    | Tag.HAVE_BASE
    | Tag.HAVE_THIRD
    | Tag.HAVE_PAST
    | Tag.NOUN
    | Tag.ADJ
)
_OBJECTS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PRON_O | Tag.NUMBER


def _often(text: str, english: English) -> str:
    """*they drink always the same* is *they always drink the same*."""
    tokens = english.read(text).tokens
    for verb, adverb, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        is_verb = verb.has(Tag.BASE | Tag.THIRD | Tag.PAST) and not verb.has(_NO_SHIFT & ~Tag.NOUN)
        if is_verb and adverb.word in _OFTEN and after.has(_OBJECTS):
            return f"{text[: verb.start]}{adverb.text} {verb.text}{text[adverb.end :]}"
    return text


def _everybody(text: str, english: English) -> str:
    """*everybody make* is *everybody makes*."""

    def one(match: re.Match[str]) -> str:
        tags = english.lexicon.tags(match[2])
        return (
            f"{match[1]} {english.lexicon.inflected(match[2], 'third')}"
            if tags & Tag.BASE and not tags & (Tag.PAST | Tag.ADJ)
            else match[0]
        )

    return re.sub(
        r"\b([Ee]verybody|[Ee]veryone|[Nn]obody|[Ss]omebody|[Ss]omeone|[Ee]ach of them|[Nn]o one) ([a-z]+)\b", one, text
    )


def _measured(text: str, english: English) -> str:
    """*4 day week* is *4-day week*: a number and its unit before a noun."""

    def one(match: re.Match[str]) -> str:
        tags = english.lexicon.tags(match[3])
        is_noun = tags & (Tag.NOUN | Tag.PLURAL) and not tags & (
            Tag.PREP | Tag.CONJ | Tag.ADV | Tag.TIME | Tag.THIRD & ~Tag.PLURAL
        )
        return f"{match[1]}-{match[2]} {match[3]}" if is_noun and match[3] not in ("experience", "old") else match[0]

    return re.sub(
        r"\b(\d+|two|three|four|five|six|half) (day|hour|minute|week|month|year|bed|page|person|mile) ([a-z]+)\b",
        one,
        text,
    )


_SEGMENT_END = Tag.COMMA | Tag.SEMI | Tag.CONJ | Tag.SUBORDINATOR
_ANY_VERB = (
    Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.BE_WAS | Tag.BE_WERE | Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.MODAL
    | Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST
)  # fmt: skip


def _name_end(tokens: Sequence[Token]) -> int:
    """Give the place of the last word of a name that begins a text; -1 where none does."""
    end = -1
    while end + 1 < len(tokens) and tokens[end + 1].has(Tag.NAME) and not tokens[end + 1].has(Tag.PLURAL):
        end += 1
    return end


def _copula(text: str, english: English) -> str:
    """*you also from Chengdu* is *you are also from Chengdu*, where no verb stands in the whole part."""
    tokens = english.read(text).tokens
    for place, token in enumerate(tokens):
        starts = place == 0 or tokens[place - 1].has(_SEGMENT_END)
        named = place == _name_end(tokens) and place + 1 < len(tokens)
        if not (starts and token.word in ("you", "he", "she", "they", "we")) and not named:
            continue
        end = next((p for p in range(place + 1, len(tokens)) if tokens[p].has(_SEGMENT_END)), len(tokens))
        rest = tokens[place + 1 : end]
        first = next((t for t in rest if not t.has(Tag.ADV | Tag.DEGREE)), None)
        says = first is not None and (
            first.word == "from" or (first.has(Tag.ADJ) and not first.has(Tag.BASE | Tag.PAST | Tag.NOUN))
        )
        if says and not any(t.has(_ANY_VERB | Tag.BASE) and not t.has(Tag.PREP | Tag.ADJ | Tag.ADV) for t in rest):
            be = "are" if token.word in ("you", "they", "we") else "is"
            return f"{text[: token.end]} {be}{text[token.end :]}"
    return text


_SIMPLE = {"giving": "gave", "telling": "told", "saying": "said", "showing": "showed"}


def _simple_past(match: re.Match[str]) -> str:
    return _SIMPLE.get(match[1], re.sub(r"e?ing$", "ed", match[1]))


_HABITS: tuple[Callable[[str, English], str], ...] = (
    _twice,
    _everybody,
    _measured,
    _put(re.compile(rf"\b({_SPAN}) experience\b"), r"\1 of experience"),
    _put(
        re.compile(
            r"\bhaving (?:a )?((?:very )?(?:good|strong|sound|deep|basic) )(knowledge|understanding|command) (?:in|of|on)\b"
        ),
        r"with \1\2 of",
    ),
    _put(re.compile(r"\b(knowledge|understanding) (?:in|on)\b"), r"\1 of"),
    _put(
        re.compile(r"\bhow (you|he|she|they|we|I) (?:is|are|am) giving importance to\b"),
        r"how much importance \1 give to",
    ),
    _put(re.compile(r"\bmaster(?:s|'s)? (?:study|studies)\b", re.IGNORECASE), "master's studies"),
    _copula,
    _put(re.compile(r"\b(spoke|talked|chatted|waited|speak|talk) (?:a )?long time\b"), r"\1 for a long time"),
    _put(
        re.compile(
            r"\b(ask(?:ed|s)?|know|knows|explained|told|tell|wonder(?:ed)?)( me| us| you)? (how|what|why|where|when) (is|are|was|were) ((?:my|your|the|his|her|our|their) [a-z]+)\b"
        ),
        r"\1\2 \3 \5 \4",
    ),
    _often,
    _stative,
    _since,
    _put(re.compile(rf"\b(I|[Ww]e) (work|worked) ({_SPAN})(?= (?:in|at|as|with|for)\b|[,.]|$)"), r"\1 worked for \3"),
    _put(_SAID_ME, r"told \2 "),
    _put(_EXPLAIN, r"\1 to \2"),
    _put(re.compile(r"\b(shared|shares) (?:to|with) (me|us) that\b"), r"told \2 that"),
    _put(_TOLD_ABOUT, r"\1 me "),
    _put(
        re.compile(
            r"\b(told|tell|tells) (?:me )?(?=(?:the|their|our|his|her|your|my|this) \w+ (?:is|are|was|were|has|have|will|does|do)\b)"
        ),
        r"\1 me that ",
    ),
    _put(
        re.compile(
            r"\b(?:was|were) (giving|telling|explaining|asking|saying|showing|describing|introducing|mentioning)\b(?! .*\bwhen\b)"
        ),
        _simple_past,
    ),  # type: ignore[arg-type]
    _put(re.compile(r"\btwo times (?:in |per )?(?:a |the )?(day|week|month|year)\b"), r"twice a \1"),
    _put(re.compile(r"\b(three|four|five) times (?:in |per )(?:a |the )?(day|week|month|year)\b"), r"\1 times a \2"),
    _put(re.compile(r"\bin (?:the )?weekends?\b"), "at weekends"),
    _put(re.compile(r"\b(?:very|so|really) good (how|what|why) "), r"very well \1 "),
    _put(
        re.compile(
            r"\b(how|where|what) (is|are|was) (the [a-z]+(?:-[a-z]+)?(?: for the [a-z]+)?)(?= and | but |[,.]|$)"
        ),
        r"\1 \3 \2",
    ),
    _put(_DISCUSS, r"\1 "),
    _put(_WITH, r"\1 to me"),
    _put(_WHO, r"\1 who "),
    _put(_MODAL_TO, r"\1 "),
    _put(_LET_TO, r"\1 \2 "),
    _put(_IS_FOCUS, lambda m: f"{m[1]} {m[2]}{'d' if m[2].endswith('e') else 'ed'}"),  # type: ignore[arg-type]
    _put(_INFO, lambda m: "availability" if m[1].lower().startswith("avail") else m[1]),  # type: ignore[arg-type]
    _put(_GOOD, r"\1 well"),
    _put(re.compile(r"\brevert back\b|\brevert\b(?= (?:on|about|by|to me))"), "get back to me"),
    _put(re.compile(r"\b(\d+)(?:\+)? year of\b"), r"\1 years of"),
    _put(re.compile(r"\btoo (?=(?:nice|kind|friendly|warm|welcoming)\b)"), "very "),
    _handed,
    _perfect,
    _relative,
    agreeing,
    _plurals,
)
