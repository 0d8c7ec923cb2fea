"""What somebody met did for the candidate, typed as what it was: *showing me the book*, *real kind, got me coffee*."""

import re

from assistant.core.compose.material import Known, small, tidied
from assistant.core.compose.one_told import are_several
from assistant.core.english import Hand, Tag, capitalised, chain, is_neat, is_thing, unended

_THANKS = re.compile(
    r"(?:(?:I am |I'm |im )?(?:thankful|grateful) (?:to (?:her|him) )?for"
    r"|thanks? (?:you )?(?:so much |very much )?for) (?:her |him |his )?(?=\w+ing\b)",
    re.IGNORECASE,
)
_WAS_KIND = re.compile(r"\s+and (?:she |he )?(?:was|is) (?:(?:very|so|really|super) )?(\w+)$", re.IGNORECASE)
_WERE_KIND = re.compile(
    r"^(?:she|he) (?:was|is) (?:(?:very|so|really|super) )?"
    r"(?:nice|kind|friendly|patient|helpful|lovely|sweet|polite),? and ((?:she|he) )",
    re.IGNORECASE,
)
_TO_ME = 4
"""Words among which it is said that it was done to me."""
_MY_OWN = frozenset("tasting reading remembering praising answering pronouncing trying liking".split())
"""What somebody else does with a thing of mine: *tasting my brioche*."""


def as_kindness(typed: str, index: int, known: Known) -> tuple[str, str]:
    """Give what somebody did for the candidate as a sentence about them, and what is only said in praise of them."""
    bare = _THANKS.sub("", typed.strip(), count=1)
    kind = _kind_half(bare, known)
    if kind != bare:
        remark = tidied(bare, known.english, known.keep)[0].removesuffix(kind).rstrip().removesuffix("but").rstrip(" ,")
        core, more = as_kindness(kind, index, known)
        return core, ", ".join(filter(None, (remark, more)))
    core, praise = _without_praise(bare, index, known) if known.hand is not Hand.CAREFUL else (bare, "")
    did = _did(core, index, known, thanked=bare != typed.strip()) or _done(core, known)
    core, more = _first_deed(did or core, known)
    return (core, ", ".join(filter(None, (praise, more)))) if did or praise or more else (typed, "")


def _kind_half(text: str, known: Known) -> str:
    """Leave away what nobody is told to their face: *he didn't talk much but he gave me honey*."""
    if known.hand is Hand.CAREFUL:
        return text
    tidy = tidied(text, known.english, known.keep)[0]
    kind = known.english.after("unkind_half", tidy) or ""
    aged = _AGED.sub(r"\1 ", tidy)
    return kind if _BY_THEM.match(kind) else aged if aged != tidy else text


def _without_praise(typed: str, index: int, known: Known) -> tuple[str, str]:
    """Part what is only said in praise of somebody from what they did."""
    english = known.english
    if english.after("the_one_met", typed.partition(",")[0].lower()) == "" and not _is_reader(
        typed.partition(",")[0], index, known
    ):
        return typed, ""
    parts = [p.strip() for p in re.split(r",\s+|(?<=[a-z])[.!]\s+|\s[-–—]\s", unended(typed)) if p.strip()]
    told = [p for p in parts if english.after("praise_only", p.lower()) != ""]
    if len(told) > 1 and _is_reader(told[0], index, known):  # "the lady in the office, got me coffee"
        first = english.read(told[1]).tokens[:1]
        told = told[1:] if first and first[0].has(Tag.PAST) and not first[0].has(Tag.ADJ) else told
    if not told:
        return typed, ""
    core = _WERE_KIND.sub(lambda m: m[1], ", ".join(told), count=1)
    was_kind = _WAS_KIND.search(core)
    if was_kind and english.after("praise_only", was_kind[1].lower()) == "":
        core = core[: was_kind.start()]
    left = [p for p in parts if p not in told]
    return (typed, "") if core == unended(typed) else (core, ", ".join(left))


def _is_reader(named: str, index: int, known: Known) -> bool:
    """Whether the one met is named first, who can be nobody but the reader: *the lady in the office*."""
    person, low = known.people[index], named.lower()
    if len(named.split()) > _NAMED or known.english.after("the_one_met", low) != "":
        return False
    is_other = person.name.pronoun == ("he" if re.search(r"\b(?:lady|woman|girl)\b", low) else "she")
    is_by_job = any(len(w) > _WEIGHTY and w in low for w in person.job.lower().split())
    return is_by_job or (index > 0 and not person.job and not is_other)


_WEIGHTY = 3
_NAMED = 7
"""Words in which the one met is named: *the lady in the front office*."""


def _first_deed(text: str, known: Known) -> tuple[str, str]:
    """Take what a learner says was done for them, without what they made of it: *she showed me the hall, very big*."""
    if known.hand is not Hand.ROUGH:
        return text, ""
    thing = _JUDGED.match(text)
    if thing and is_neat(small(thing[1], known.english), known.english) and is_thing(thing[1], known.english):
        return thing[1], text[thing.end(1) :].strip(" ,")
    is_cut = _FOR_ME.match(text) is not None and not are_several(chain(text, known.english))
    cut = _RUNS_ON.search(text) if is_cut else None
    return (text[: cut.start()], text[cut.end() :].strip()) if cut else (text, "")


_AGED = re.compile(r"^(she|he)(?:['’]?s| is) \d\d(?: years old)? and (?=still\b)", re.IGNORECASE)
"""How old somebody is, of which nobody tells them: *she's 82 and still prunes the roses*."""
_BY_THEM = re.compile(r"(?:he|she|they) ", re.IGNORECASE)
_JUDGED = re.compile(
    r"((?:your|her|his|the) [^,.;!]+), (?:and )?(?:it|this|they|that) (?:is|was|are|were)\b", re.IGNORECASE
)
"""Something named, and then what the candidate makes of it: *your coloured tags, it is clever*."""
_FOR_ME = re.compile(
    r"(?:she|he) (?:also |then |even )?"
    r"(?:show(?:s|ed|n)?|help(?:s|ed)?|brought|gave|drove|introduced|explained|offered|made|lent|found) (?:to )?me\b"
    r"(?! (?:that|how|why|what)\b)",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r",\s+(?:and )?|[.;!]\s+|\s+(?:and|so|but|because) (?=(?:he|she|I|i|it|they|we|is|was|the|all|this)\b)"
)


def _did(text: str, index: int, known: Known, *, thanked: bool) -> str:
    """Tell *showing me the book and answering my questions* as *She showed me the book and answered my questions*."""
    english = known.english
    tokens = english.read(unended(text)).tokens
    if len(tokens) < 3 or not tokens[0].has(Tag.ING | Tag.BE_ING) or not tokens[0].text.endswith("ing"):
        return ""
    first = [t.word for t in tokens[1 : _TO_ME + 1]]
    is_to_me = thanked or ("me" in first and (tokens[1].word == "me" or tokens[0].word not in _OF_BOTH))
    if not is_to_me and not (first[0] == "my" and tokens[0].word in _MY_OWN):
        return ""
    text, said = unended(text), ""
    end = 0
    for place, token in enumerate(tokens):
        is_joined = place == 0 or (token.text.endswith("ing") and tokens[place - 1].has(Tag.AND))
        base = "be" if token.has(Tag.BE_ING) else english.lexicon.base(token.word)
        if is_joined and token.has(Tag.ING | Tag.BE_ING) and base != token.word:
            said += text[end : token.start] + ("was" if base == "be" else english.past(base))
            end = token.end
    return f"{_pronoun(text, index, known)} {said}{text[end:]}{'.' if known.is_believed else ''}"


_OF_BOTH = frozenset(
    "talking speaking discussing hearing seeing going walking working sitting touring visiting comparing learning being"
    " getting having finding exchanging swapping spending sharing laughing watching meeting".split()
)
"""What two people do together, or the one who tells of it."""


def _pronoun(text: str, index: int, known: Known) -> str:
    told = known.people[index].name.pronoun
    is_he = told == "he" or (not told and re.search(r"\b(?:his|him|himself)\b", text))
    return "He" if is_he else "She"


def _done(text: str, known: Known) -> str:
    """Tell *she help me with the form* as the one deed it was: *She helped me with the form*."""
    if known.hand is Hand.CAREFUL:
        return ""
    english = known.english
    tokens = english.read(text).tokens
    if len(tokens) < 3 or tokens[0].word not in ("she", "he") or "me" not in [t.word for t in tokens[2:5]]:
        return ""
    verb = tokens[1]
    is_bare = verb.has(Tag.BASE | Tag.PART) and not verb.has(
        Tag.PAST | Tag.THIRD | Tag.MODAL | Tag.DO_BASE | Tag.HAVE_BASE
    )
    past = english.past(english.lexicon.base(verb.word))
    return capitalised(f"{text[: verb.start]}{past}{text[verb.end :]}") if is_bare else ""
