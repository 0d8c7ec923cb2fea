"""What is to be said, told in other words than it is to stand in: "thank his assistant for …", "say sorry that …"."""

import re
from collections.abc import Iterator

from assistant.core.commands import AS_TYPED, RELAYED, Command, Unclear, Understood
from assistant.core.drafts import stems
from assistant.core.english import sentences
from assistant.core.shapes import Shapes
from assistant.core.talk.accounts import unaccounted
from assistant.core.talk.pronouns import HE, SHE, THEY, meant_by, pronouns_in
from assistant.core.talk.refer import Way
from assistant.core.talk.remarks import cut_short
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Read, Sight

_KIND = "told_of"
_OF_A_PART = frozenset({"again", "drop", "lock"})
_POLITE_END = re.compile(r"[\s,.!?]+(?:please|pls|thanks|thank you)?[\s.!?]*$", re.IGNORECASE)
_SECOND = re.compile(r"\band (?:do|does|can|could|is|are|will|should|would|am)\b", re.IGNORECASE)
_FACTS = frozenset({"change", "rename"})
_LEAST = 5
"""Words of a sentence that may be meant for the letter."""
_I = re.compile(r"\bi\b")


def told_of(words: str, by: Sight, read: Read) -> Understood | None:
    """Read what is to be told: thanks to others, an apology, a question, greetings, a sentence before "put that in"."""
    if any(mark in words for mark in '"“”:') or by.interview is None:
        return None
    line = _POLITE_END.sub("", words)
    said = next(_sayings(line, by), None)
    return said or _put_in(words, by, read)


def _sayings(line: str, by: Sight) -> Iterator[tuple[Command, ...]]:
    known, shapes = by.phrases.beside, by.phrases.shapes
    reader = shapes.content["pieces"]["reader"]
    if (found := shapes.of(_KIND, "thanks_to").match(line)) and not re.fullmatch(
        rf"{reader}|also|too", found["who"], re.IGNORECASE
    ):
        what = cut_short(found["for"], known)
        named = named_in(found["who"], by.context)
        if by.note is not None and named == (by.note.to.name,):
            yield (Command("add", field="thanks", text=_yours(what.removeprefix("for "))),)
        elif not named:
            yield (_whole(f"Please thank {_yours(found['who'])} {what}"),)
    if found := shapes.of(_KIND, "thanks_for").match(line):
        yield (Command("add", field="thanks", text=_yours(cut_short(found["for"], known).removeprefix("for "))),)
    if found := shapes.of(_KIND, "sorry").match(line):
        what = cut_short(found["what"], known)
        what = what if re.match(r"(?:that|for|about)\b", what, re.IGNORECASE) else f"that {what}"
        yield (_whole(f"I'm sorry {_capital_i(what)}"),)
    if found := shapes.of(_KIND, "how_much").match(line):
        who = "I" if found["who"].lower() == "i" else "We"
        yield (_whole(f"{who} {found['verb']} {cut_short(found['what'], known)} very much"),)
    if found := shapes.of(_KIND, "ask").match(line):
        what = _capital_i(cut_short(found["what"], known))
        # A second question in it has an order of its own: the person words it.
        yield (Command("add", text=what) if _SECOND.search(what) else _whole(f"May I ask {what}?"),)
    if found := shapes.of(_KIND, "hello").match(line):
        who = cut_short(found["who"], known)
        if not named_in(who, by.context) and len(who.split()) < 8:
            yield (_whole(f"Please say hello to {who} for me"),)


def offered(words: str, by: Sight) -> tuple[Command, ...]:
    """Return what may be a sentence for the letter where somebody only tells something: "I ran it on budget"."""
    if any(mark in words for mark in '"“”?'):
        return ()
    promise = by.phrases.shapes.of(_KIND, "promised_to").match(_POLITE_END.sub("", words))
    if promise and not stems(promise["what"]) <= by.context.standing:
        return (Command("add", text=f"I will send you {cut_short(promise['what'], by.phrases.beside)}"),)
    shape = by.phrases.shapes.of(_KIND, "told")
    clauses = [c.strip() for said in sentences(words) for c in said.split("; ") if c.strip()]
    found = [cut_short(c.strip(" .!,"), by.phrases.beside) for c in clauses if shape.match(c)]
    told = [c for c in found if len(c.split()) >= _LEAST]
    return (Command("add", text=_capital_i(told[0])),) if len(told) == 1 else ()


def with_sentence(line: str, read: Understood, told: tuple[Command, ...]) -> Understood:
    """Offer what is told as a sentence for the letter before what else nearly fits."""
    options = read.options if isinstance(read, Unclear) else ()
    names = {c.name for option in options for c in option}
    if "add" in names:
        return read
    # What is put right goes before; what can be done to a part that is only spoken of comes after.
    return Unclear(line, (), (*options[:2], told) if names - _OF_A_PART else (told, *options[:2]))


def _put_in(words: str, by: Sight, read: Read) -> Understood | None:
    shapes = by.phrases.shapes
    found = shapes.of(_KIND, "go_in").match(words)
    if found and words[found.end("what") :].startswith("?"):
        return None  # "3 sites not mentioned?? put that in" tells what is missing, and is no sentence
    said = shapes.of(_KIND, "forgot").sub("", found["what"]) if found else ""
    said = shapes.of(_KIND, "forgot_it").sub("", said).strip()
    if not said:
        return None
    add = (Command("add", text=_capital_i(said)),)
    told = read(said)
    ways = (told,) if isinstance(told, tuple) else told.options
    facts = tuple(way for way in ways if way and all(c.name in _FACTS and c.text for c in way))
    # "The role is called Lead Baker, can that be in there?" is told as the fact it is.
    if facts and isinstance(told, tuple) and not unaccounted(said, told, by):
        return told
    return Unclear(words, (), (*facts[:2], add)) if facts and not isinstance(told, tuple) else add


def _whole(text: str) -> Command:
    return Command("add", field=AS_TYPED, text=text)


def _yours(text: str) -> str:
    # Thanks go to the reader: "for his time" is "for your time".
    return re.sub(r"\b(?:his|their|her(?= \w))\b", "your", re.sub(r"\b(?:him|her)$", "you", text))


def _capital_i(text: str) -> str:
    return _I.sub("I", text)


_READER = "told_reader"
_SEVERAL = 2
_GIVES = frozenset({"add", "postscript"})
_SAID = frozenset({"done", "advise", "unclear", "chat"})
"""What the end of a sentence of one's own may be taken for: "and it's great"."""
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
_NAME = re.compile(r"(?<=[^.!?…] )(?!I\b)[A-Z][a-z]")


def told_reader(words: str, read: Way, by: Sight) -> Understood:
    """Return commands whose sentences are whole, and say "your" where the reader is spoken of.

    Where "tell her" does not say who is meant by "her", and several were met, it is asked.
    """
    shapes = by.phrases.shapes
    read = tuple(_ordered(c, by) for c in _made_whole(words, read, shapes))
    if by.note is None:
        return read
    read = tuple(_relayed(c, by) for c in read)
    told = shapes.of(_READER, "told").match(words)
    if not told and not any(_may_be_reader(c, by) for c in read):
        return read
    meant = [c for c in read if c.name in _GIVES and (told or not c.field)]
    turned = tuple(c.with_(text=_to_reader(c.text, by)) if c in meant else c for c in read)
    return turned if told or turned == read or len(by.context.people) < _SEVERAL else Unclear(words, (), (turned, read))


def _ordered(command: Command, by: Sight) -> Command:
    """Leave out of a postscript what only orders it: "tell her …", where she is who reads it."""
    found = by.phrases.shapes.of(_READER, "ordered").match(command.text) if command.name == "postscript" else None
    if found is None or by.note is None:
        return command
    whom = found["whom"] or ""
    here = not whom or (named_in(whom, by.context) or (by.note.to.name,)) == (by.note.to.name,)
    if pronouns_in(whom):
        here = by.drafts is not None and by.drafts.current in meant_by(whom, by)
    return command.with_(text=command.text[found.end() :]) if here else command


def _relayed(command: Command, by: Sight) -> Command:
    """Have a sentence turned to its reader where nobody else can be spoken of in it."""
    said = _spoken_of(command, by)
    here = (by.drafts.current,) if by.drafts else ()
    sure = said and all(meant_by(word, by) == here for word in said)
    return command.with_(field=RELAYED) if sure else command


def _may_be_reader(command: Command, by: Sight) -> bool:
    said = [meant_by(word, by) for word in _spoken_of(command, by)]
    here = by.drafts.current if by.drafts else 0
    return any(len(who) > 1 and here in who for who in said)


def _spoken_of(command: Command, by: Sight) -> tuple[str, ...]:
    """Return the pronouns of a sentence that speaks of one person who is not named; "they" may be many."""
    owned = by.phrases.shapes.of(_READER, "thankful_to").search(command.text)  # "I appreciate their time"
    if command.name not in _GIVES or command.field or named_in(command.text, by.context):
        return ()
    return tuple(w for w in pronouns_in(command.text) if owned or not THEY.fullmatch(w))


def _to_reader(text: str, by: Sight) -> str:
    """Say to the reader what is said of them; where others are named it may be of those."""
    if named_in(text, by.context) or _NAME.search(text) or (SHE.search(text) and HE.search(text)):
        return text

    def shape(name: str) -> re.Pattern[str]:
        return by.phrases.shapes.of(_READER, name)

    text = shape("is").sub(lambda m: f"you{m['mark']}re", shape("short").sub("you", text))
    text = shape("subject").sub(lambda m: f"you{m['adverb']} {_of_you(m['verb'])}", text)
    return shape("object").sub("you", shape("owner").sub("your", text))


def _of_you(verb: str) -> str:
    low = verb.lower()
    if low in _IRREGULAR or not low.endswith("s") or low.endswith("ss"):
        return _IRREGULAR.get(low, verb)
    if low.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:o|sh|ch|ss|x)es$", low) else verb[:-1]


def _made_whole(words: str, read: tuple[Command, ...], shapes: Shapes) -> tuple[Command, ...]:
    """Put back what goes on from a sentence of one's own: "I read their blog and it's great", "P.S. …, thanks!"."""
    given = next((c for c in read if c.name in _GIVES and c.text), None)
    before, found, behind = words.rpartition(given.text) if given else ("", "", "")
    if given is None or not found:
        return read
    month = shapes.of(_READER, "month").match(behind)
    alone = all(c is given or c.name in _SAID for c in read)
    thanks = shapes.of(_READER, "postscript").fullmatch(before) and shapes.of(_READER, "thanks").fullmatch(behind)
    goes_on = (shapes.of(_READER, "goes_on").match(behind) or thanks) if alone else None
    rest = goes_on or month
    if rest is None:
        return read
    whole = given.with_(text=f"{given.text}{rest[0].rstrip()}")
    return (whole,) if goes_on else tuple(whole if c is given else c for c in read)
