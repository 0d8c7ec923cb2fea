"""What the candidate did, has or is, read from one sentence or from less."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.forms import having, possessed
from assistant.core.compose.material import Material, small
from assistant.core.compose.pointed import result
from assistant.core.compose.years import spent
from assistant.core.english import (
    English,
    Kind,
    Tag,
    Token,
    head_of,
    is_bare,
    is_clause,
    is_known,
    is_neat,
    is_someone,
    is_thing,
    may_be_thing,
    spelled,
    with_article,
)


def deed(text: str, english: English) -> Iterator[Material]:
    """Read a sentence about the candidate, or what hurried people type in place of one."""
    low = small(text, english)
    tokens = english.read(low).tokens
    if is_clause(text, english) and not may_be_thing(low, english):
        if any(t.has(Tag.PRON_I | Tag.PRON_WE) or t.word in ("my", "our", "me") for t in english.read(text).tokens):
            yield sentence(text, english)
        return
    if not tokens:
        return
    reached = f"I reached {low}" if english.after("of_target", low) == "" else ""
    if said := reached or _trait(low, english) or _with_i(low, english):
        yield sentence(said, english)
        return
    first = tokens[0]
    if _is_adjective_alone(tokens):
        yield Material(Kind.BE, f"I am {low}", begins="i")  # "organised", and not "I organised"
        return
    if first.has(Tag.ING) and len(tokens) > 1 and tokens[1].has(Tag.NUMBER) and (long := spent(low, english)):
        yield Material(Kind.HAVE, f"I have {spelled(long, english)}", begins="i")
        return
    if first.has(Tag.ING) and english.is_("doing", low) and (did := _did(low, english)):
        yield sentence(did, english)
        return
    yield from _thing(low, english)


def _trait(text: str, english: English) -> str:
    """Say what somebody is: *fluent in Dutch*, *a quick learner*; empty where a text says something else."""
    is_one = english.after("trait", text) is not None
    if is_one and english.is_("adjp", text):
        head, comma, last = text.rpartition(", ")
        return f"I am {head} and {last}" if comma and " and " not in text else f"I am {text}"
    if english.read(text).tokens[0].has(Tag.PAST) and not is_one:
        return ""  # "managed team leaders" is a deed
    is_person = is_bare(text, english) and is_known(text, english) and is_someone(text, english)
    return f"I am {with_article(text, 'a')}" if is_person and not english.is_("had", head_of(text, english)[0]) else ""


def _with_i(text: str, english: English) -> str:
    """Give a sentence that lacks its *I*: *ran a ward*, *been a nurse*; empty where it is none."""
    tokens = english.read(text).tokens
    if text.startswith("how i ") and english.is_("clause", text[4:]):
        return text[4:]
    if _is_adjective_alone(tokens):
        return ""
    done = tokens[0].has(Tag.PAST | Tag.HAVE_BASE | Tag.BE_AM | Tag.BE_PART) and not tokens[0].has(Tag.UNKNOWN)
    if done and english.is_("fin_i", text):
        return f"I {text}"
    return f"I have {text}" if tokens[0].word == "been" and is_clause(f"I have {text}", english) else ""


def _is_adjective_alone(tokens: Sequence[Token]) -> bool:
    first = tokens[0]
    return len(tokens) == 1 and first.has(Tag.PAST) and first.has(Tag.ADJ | Tag.PART) and not first.has(Tag.NOUN)


def sentence(text: str, english: English) -> Material:
    """Make a sentence about the candidate ready: what they did, have or are, with its other forms."""
    it = spelled(_for_years(small(text, english), english), english)
    tokens = english.read(it).tokens
    done = _is_done(tokens)
    begins = "i" if tokens[0].word == "i" else "other"
    what = "" if done else english.after("i_am", it) or ""
    is_so = what and not what.split()[0].endswith("ing") and not what.startswith(("a ", "an "))
    return with_forms(
        Material(Kind.DID if done else Kind.BE if is_so else Kind.HAVE, it, begins=begins, sad=english.is_sad(it)),
        english,
    )


def _for_years(text: str, english: English) -> str:
    """Say how long somebody did something: *I worked four years* → *I worked for four years*."""
    rest = english.after("i_did", text) or ""
    did = text.removesuffix(rest).rstrip()
    is_time = english.after("some_years", rest) is not None and english.after("years_of", rest) is None
    return f"{did} for {rest}" if rest and is_time and did.endswith("ed") else text


def with_forms(made: Material, english: English) -> Material:
    """Give what was done or is had its other forms, as far as they are sure."""
    if made.kind not in (Kind.DID, Kind.HAVE):
        return made
    forms = {"having": having(made.it, english), "possessed": possessed(made.it, english)}
    forms |= result(made.it, english)
    return replace(made, also={name: text for name, text in forms.items() if text})


def _is_done(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of something done, by the verb behind *I* or *we*, else by its first sure verb."""
    for before, token in itertools.pairwise(tokens):
        if before.has(Tag.PRON_I | Tag.PRON_WE) and not token.has(Tag.ADV | Tag.DEGREE):
            return token.has(Tag.PAST | Tag.BE_WAS | Tag.BE_WERE | Tag.DO_PAST | Tag.HAVE_PAST)
    for token in tokens:
        if token.has(Tag.NAME | Tag.NOUN | Tag.PLURAL | Tag.MASS):
            continue
        if token.has(Tag.PAST | Tag.BE_WAS):
            return True
        if token.has(Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD | Tag.HAVE_BASE | Tag.MODAL):
            return False
    return False


def _did(text: str, english: English) -> str:
    """Tell a deed as done: *managing 14 permits* → *I managed 14 permits*; empty where that is unsure."""
    first = english.read(text).tokens[0]
    base = english.lexicon.base(first.word)
    done = f"I {english.past(base)}{text[first.end :]}"
    return done if base != first.word and is_clause(done, english) else ""


def _thing(text: str, english: English) -> Iterator[Material]:
    """Read what somebody has: *two years of hospital data*; *my thesis on missing data* is pointed to."""
    if (doing := english.after("years", text)) and english.read(doing).tokens[0].has(Tag.ING):
        of = f"{doing} experience" if len(doing.split()) == 1 else f"experience {doing}"
        said = f"I have {text.removesuffix(doing).strip()} of {of}"
        if is_clause(said, english):  # "thirty-one years driving"
            yield Material(Kind.HAVE, spelled(said, english), begins="i", sad=english.is_sad(text))
            return
    text = spent(text, english) or text
    bare = is_bare(text, english)
    tokens = english.read(text).tokens
    if tokens and (tokens[0].has(Tag.PAST) or (bare and tokens[-1].has(Tag.ADJ))):
        return  # "cut ramp", "PALS current": no things
    neat = is_neat(text, english) or _is_certified(text, english)
    if not (bare and is_known(text, english)) and not (is_thing(text, english) and neat):
        return
    if text.startswith(("my ", "our ")):
        yield Material(Kind.THING, spelled(text, english), sad=english.is_sad(text))
        return
    if bare:
        text = with_article(text, "a")
    is_had = english.after("to_have", text) is not None or _is_certified(text, english)
    years = english.after("years", text)
    lasts = "had " if english.before("for_how_long", text) is not None else ""
    if (years or (years is None and is_had)) and is_clause(f"I have {lasts}{text}", english):
        yield Material(Kind.HAVE, f"I have {lasts}{spelled(text, english)}", begins="i", sad=english.is_sad(text))


def _is_certified(text: str, english: English) -> bool:
    """Whether a text names a paper by its letters: *CDL class A licence*, *NVQ level 3*."""
    return len(text) > 1 and text[:2].isalpha() and text[:2].isupper() and english.before("certified", text) is not None
