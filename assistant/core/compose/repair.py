"""The better answer, made ready: what they asked as a topic, and what the candidate would say now. No confession."""

import re
from dataclasses import dataclass

from assistant.core.compose.asked import as_asked
from assistant.core.compose.material import Known, Made, Material, own, small, tidied
from assistant.core.english.kinds import Kind, is_bare, is_clause, is_thing
from assistant.core.english.known import English
from assistant.core.english.learner import versions
from assistant.core.english.mend import is_foreign
from assistant.core.english.sentences import sentences, unended
from assistant.core.english.sound import is_sound
from assistant.core.english.tags import Tag
from assistant.core.people.turn import to_reader

_ASKED = re.compile(
    r"^(?:when|as) (?:you|she|he|they|(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|"
    r"we)(?: had)? (?:asked(?: me)?|talked|spoke|came|got|discussed|were talking)(?: to)?(?: about| on|"
    r" me about)? (?P<topic>[^,]+?),\s*",
    re.IGNORECASE,
)
_WHAT_ASKED = re.compile(
    r"^(?:(?:you|she|he|they|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) )?(?:asked|wanted to know)(?: me)?(?: (?:about|re|"
    r"on|regarding))? (?P<topic>[^,]+?)"
    r"(?:,? (?:and|but|so|when|where) I (?:\w+ )?(?:rambled|froze|blanked|stumbled|panicked|gave|said|talked|told|"
    r"could|was|did|got|had|only|forgot|went|answered|mumbled|laughed)\b.*)?$",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"(?:It|That|This|They|These|Those)\b")
"""A sentence that points back to something that is not there."""
_ASKED_END = re.compile(
    r",? (?:when|after) (?:you|she|he|they|[A-Z][\w'’-]+) asked(?: me)?(?: about (?P<topic>.+))?$", re.IGNORECASE
)
_ON_TOPIC = re.compile(
    r"\b(?:(?:spoke|talked) (?:\w+ ){0,2}(?:of|about)|(?:answer|answers|question|vague|muddled|unclear|blank|"
    r"blanked|confused|mixed up|got confused)\b(?: \w+)? (?:on|about|between|"
    r"regarding)) (?P<topic>[^,.;]+?)(?: (?:was|were|is|question|at first|badly)\b|$)",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"^(?:I|i) (?:mixed up|confused|got confused (?:between|about)|forgot|could not (?:explain|remember|name|"
    r"recall)|couldn't (?:explain|remember|name|recall)|did not know|didn't know|underplayed|"
    r"undersold) (?P<topic>(?:the|my|how|what|a|an)\b[^,.;]+)$",
    re.IGNORECASE,
)
_SHOULD = re.compile(
    r"^(?:i |I )?(?:only |also |really )?(?:should(?:'ve| have| of)|shoulda|would have liked to|would like to|"
    r"wish (?:I|i)(?: had|'d)|wished (?:I|i) had|forgot to|meant to|wanted to|want to|just wanted to|"
    r"did not get to|didn't get to|could have|failed to|neglected to) (?:said|say|mentioned|mention|added|add|"
    r"told you|tell you|explained|explain|given|brought up|pointed out)(?: you)?(?: that)?:? (?P<rest>.+)$",
    re.IGNORECASE,
)
_CONFESSED = re.compile(
    r"\b(?:I|i)(?:'m| am| was| had| have)?(?: kinda| kind of| sort of| just| only| really| probably| maybe| a bit|"
    r" completely| then)? (?:said|gave|froze|blanked|went blank|panicked|rambled|stumbled|struggled|mixed up|"
    r"confused|forgot|named only|named|laughed|"
    r"could(?:n't| not)|did(?:n't| not)|was(?:n't| not)? (?:vague|nervous|unclear|stressed|clear|not clear|too)|"
    r"vague|nervous|underplayed|undersold|answered|told|talked|spoke|rambled|got confused|talked only|misspoke|"
    r"quoted|misremembered|am not sure|"
    r"been vague|got it wrong|kinda|sounded|went on)\b|\bI \w+ (?:too|so) \w+|\b(?:was|were|came out|came across|"
    r"sounded) (?:a bit |very |rather |too |quite )?(?:vague|muddled|wrong|bad|weak|poor|unclear|confused|short|"
    r"long|too|off)\b|"
    r"^I (?:only )?should(?:'ve| have)\b|^(?:blanked|said|froze|forgot|mixed up|no idea|bad answer|"
    r"non[- ]compete answer)\b|\b(?:my mistake|sorry|I wish)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:and|but|so|actually|really|in fact|the truth is(?: that)?|to be clear|what i meant was(?: that)?|"
    r"the (?:correct|right|better) answer is(?: that)?|for the \w+:|about \w+ \w+,|it's) ?,?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of a better answer: the answer made ready, and the topic it belongs to, empty where none is known."""

    made: Made
    topic: str = ""
    asked: str = ""
    """Whether the topic is a thing (``thing``) or a question (``how``)."""


def repair(typed: str, question: str, index: int, known: Known) -> Repaired:
    """Read a better answer; what only confesses that the first went badly is left away."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Repaired(Made(reason="nothing"))
    if is_foreign(text, english):
        return Repaired(Made(reason="foreign"))
    kept: list[str] = []
    topic, dropped, confessed = "", [], False
    for part in _parts(text):
        content, about, gone = _sorted(part, english)
        topic = topic or about
        confessed = confessed or gone
        if not content:
            if not gone:
                dropped.append(part)
            continue
        said = _vouched(content, index, known)
        if (
            said
            and not kept
            and _DANGLING.match(said)
            and not question.strip()
            and not (topic and asked_about(topic, index, known))
        ):
            said = ""
        if said:
            kept.append(said)
        else:
            dropped.append(part)
    asked = asked_about(question, index, known) or asked_about(topic, index, known)
    if not kept:
        return Repaired(Made(changes=changes, reason="confession" if confessed and not dropped else "unsure"))
    whole = " ".join(kept)
    made = Made(
        (Material(Kind.OWN, whole, begins="i" if whole.startswith("I ") else "other", sad=english.is_sad(whole)),),
        changes,
        " ".join(dropped),
    )
    return Repaired(made, *asked) if asked else Repaired(made)


def _parts(text: str) -> list[str]:
    return [
        p.strip()
        for sentence in sentences(text)
        for p in re.split(
            r";\s+(?!it\b|they\b|that\b)|:\s+(?=I )|\s[-–—]\s|,? but (?=I should|it is\b|it was\b|the (?:right|"
            r"correct|better)\b|actually\b|in fact\b)",
            sentence,
        )
        if p.strip()
    ]


def _sorted(part: str, english: English) -> tuple[str, str, bool]:
    """Part a sentence into what is to be said now, what it is about, and whether it only confesses."""
    plain = unended(part)
    topic = ""
    if missed := _MISSED.match(plain):
        return _LEADS.sub("", missed["rest"]), missed["topic"], False
    if asked := _WHAT_ASKED.match(plain):
        return "", asked["topic"], True
    if asked := _ASKED.match(plain):
        topic, plain = asked["topic"], plain[asked.end() :]
    elif asked := _ASKED_END.search(plain):
        topic, plain = asked["topic"] or "", plain[: asked.start()]
    if should := _SHOULD.match(plain):
        rest = should["rest"]
        rest = re.sub(r", and that (?=I\b|we\b|it\b|my\b)", " and ", rest)
        rest = re.sub(r",? (?:since|because|as) [^,]*\b(?:asked|talked only|only talked|said)\b.*$", "", rest)
        rest = _LEADS.sub("", rest)
        first = english.read(rest).tokens[0] if english.read(rest).tokens else None
        if (
            first is not None
            and first.has(Tag.BASE)
            and not first.has(Tag.PAST)
            and english.is_("inf", small(rest, english))
        ):
            rest = f"I would {small(rest, english)}"  # "should have said store the key"
        return rest, topic, False
    if mixed := _MIXED.match(plain):
        return "", topic or mixed["topic"], True
    if found := _ON_TOPIC.search(plain):
        topic = topic or found["topic"]
    if _CONFESSED.search(plain):
        return "", topic, True
    return _LEADS.sub("", plain), topic, False


_MISSED = re.compile(
    r"^I (?:could not|couldn't|did not|didn't|was not able to|wasn't able to|forgot(?: how)? to|struggled to|"
    r"failed to) (?:really |quite |properly )?"
    r"(?:explain|remember|name|recall|describe|say|answer|think of|know|"
    r"give)(?: you)? (?P<topic>[^,;]+?)(?: on the spot| at first| right away| at the time)?"
    r"(?:,? (?:although|though|even though|but)|;|,) (?P<rest>.+)$",
    re.IGNORECASE,
)
"""What was not known, and behind it what is: *I could not explain the difference, although I use both*."""


def _vouched(text: str, index: int, known: Known) -> str:
    english = known.english
    for version in versions(text, english):
        turned = to_reader(version, known.reader(index), english, known.names)
        if turned.unsure:
            continue
        said = turned.text
        if is_clause(said, english):
            return own(said, english).it
        tokens = english.read(said).tokens
        if (
            tokens
            and tokens[0].has(Tag.BASE)
            and not tokens[0].has(Tag.PAST | Tag.NOUN | Tag.ADJ)
            and english.is_("inf", small(said, english))
        ):
            return own(f"I would {small(said, english)}", english).it
        if tokens and english.is_("fin_i", small(said, english)) and not is_thing(small(said, english), english):
            return own(f"I {small(said, english)}", english).it
        ended_text = said if said.rstrip()[-1:] in ".!" else f"{said}."
        if said[:1].isupper() and is_sound(ended_text, english):
            return own(said, english).it
    return ""


def asked_about(typed: str, index: int, known: Known) -> tuple[str, str] | None:
    """Read what they asked: a thing (*conflict with a physician*) or a question (*how I would manage…*)."""
    if not typed.strip():
        return None
    english = known.english
    text = unended(tidied(typed, english)[0]).rstrip("?")
    text = re.sub(r"^(?:she|he|they|you)? ?(?:asked|wanted to know)(?: me)?(?: about)? ", "", text, flags=re.IGNORECASE)
    text = re.sub(
        r"^(?:the (?:[\w-]+ ){0,2}question (?:about|on|of|re)|about|on|re|regarding|(?:can you |"
        r"could you )?tell (?:me|us) about|(?:can you |could you )?(?:describe|explain)) ",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = as_asked(text, english)
    turned = to_reader(text, known.reader(index), english, known.names)
    low = small(turned.text, english)
    if turned.unsure:
        return None
    if english.is_("wh", low):
        return low, "how"
    if is_thing(low, english):
        return low, "thing"
    if is_bare(low, english):
        return f"the {low}", "thing"
    return None
