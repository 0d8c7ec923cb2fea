"""Papers of one's own as people type them in haste or in another language's order, put into English order."""

import re

from assistant.core.english import English, Tag, a_or_an
from assistant.core.promises.words import PromiseWords

_COPY_OF = re.compile(r"\b(copy|copies|scans?) (?=((?!of\b|my\b|the\b|and\b)[\w-]+(?: (?!of\b|and\b)[\w-]+){0,2}))")
"""What is copied, with nothing between: *copy driving licence*."""
_COPIED = re.compile(
    r"^((?:(?:send|email|mail|bring|give|show|upload|drop|hand|post|text|forward|submit|provide|share|take|get)"
    r"(?: over| in| off)? )?)(?:the |my |an? )?"
    r"((?:[\w-]+ ){0,3}?([\w-]+)) (copy|copies|scans?|photos?|pictures?)$"
)
"""The same the other way round: *send work permit copy*."""
_PICTURED = frozenset("passport id portfolio profile bio website insta instagram reference referee proof".split())
"""What a photo is for, and not of: *passport photo*."""
_APART = {"of", "and"}
"""What parts the words before a copy, so that it may not be one of all of them."""
_CODED = re.compile(
    r"\b(my )?(certificates?|certs?|cards?|licences?|licenses?|tickets?) "
    r"((?!I+\b|IV\b)[A-Z]{2,}\w*(?: [A-Z]{2,}\w*)*(?: level)?(?: \d[\w-]*)*)"
    r"(?=$| and\b|,)"
)
"""A paper with what it is called behind it: *certificates EN ISO 9606*, *card CSCS*, *certificate NVQ level 2*."""
_FROM = re.compile(
    r"\b((?:translation|cop(?:y|ies)|scan|original)s?|(?:photo|picture)s?(?= from my works?$)) from (?=my\b)"
)
_WORKS = re.compile(r"\bof my works$")
_ACTUAL = re.compile(r"\bmy (CV|résumé|resume) (?:actual|actualized|actualised)\b")
"""Whose it is as other languages say it: *translation from my diploma*, *photos from my works*, *my CV actual*."""
_OF_TRADE = re.compile(
    r"(\bmy |\bthe |\ban? )?\b(diploma|certificate|licence|license|degree|ticket) (?:of )?([a-z]+)\b(?! \w+(?:$| and))"
)
"""A paper with the trade it is for: *diploma agronomist*, *certificate plumber*."""
_OF_OWN = re.compile(
    r"\b(an? |my |the )?((?:certified|signed|clear|scanned|notari[sz]ed|full|digital|paper|hard|colou?r) )?"
    r"(copy|copies|scans?|photos?|pictures?) of (?=((?:[\w-]+ ){0,2}?([\w-]+))(?:$|,| and\b))"
)
"""A copy, and of what; the words that may stand before it."""
_BEHIND_OWN = re.compile(r"( as an? \w+ and )(?=([\w-]+)(?:$|,| and\b))")
_LETTERS = re.compile(r"^((?:send|email|bring) )([A-Z]{2,})(?= and (?:a|my) )")
"""A paper by its letters, with another behind it: *send IBAN and a copy of my card*."""
_GIVEN = frozenset("my your the a an his her their our this that these those".split())
_OF_SKILL = re.compile(
    r"\b(my |the |an? )?(diploma|certificate|licen[cs]e|ticket|card)s? (?:of |for )?"
    r"((?!pending|missing)[a-z]+ing|forklift|crane|telehandler|digger|taxi)(?=$|,| and\b)"
)
"""A paper with the work it is for: *licence forklift*, *certificate welding*."""
_RECEIVE = frozenset(
    "manager director owner boss supervisor secretary recruiter principal lead head chief officer".split()
)
"""Who may be meant as the one it goes to: *send certificate manager*."""
_SHORT = re.compile(
    r"^((?:drop|bring|take|show|hand|leave|email|send|upload)(?: off| in| over)? )(?=ID(?:$| (?:at|to|in|on|with)\b))"
)


def in_order(text: str, words: PromiseWords, english: English) -> str:
    """Say whose papers they are and of what, in English order: *copy diploma nurse* → *copy of diploma as a nurse*."""

    def trade(found: re.Match[str]) -> str:
        who = english.read(found[3]).tokens[0]
        if not who.has(Tag.AGENT | Tag.ROLE) or who.word in _RECEIVE or who.has(Tag.PLURAL):
            return found[0]
        return f"{found[1] or 'my '}{found[2]} as {a_or_an(found[3])} {found[3]}"

    def of_own(found: re.Match[str]) -> str:
        is_given = not _GIVEN.isdisjoint(found[4].lower().split()) or found[4][:1].isdigit()
        if is_given or not (_is_own(found[5], words) or found[5].isupper()):
            return found[0]
        is_one = found[3] in ("copy", "scan", "photo", "picture")
        return f"{found[1] or ('a ' if is_one else '')}{found[2] or ''}{found[3]} of my "

    def copied(found: re.Match[str]) -> str:
        is_picture = found[4].startswith(("photo", "picture"))
        is_other = not _APART.isdisjoint(found[2].split()) or (is_picture and found[3].lower() in _PICTURED)
        if is_other or not _is_own(found[3], words):
            return found[0]
        return f"{found[1]}{'' if found[4].endswith('s') else 'a '}{found[4]} of my {found[2]}"

    text = _ACTUAL.sub(r"my current \1", _WORKS.sub("of my work", _FROM.sub(r"\1 of ", text)))
    text = _COPY_OF.sub(
        lambda found: f"{found[1]} of " if any(_is_own(w, words) for w in found[2].split()) else found[0], text
    )
    text = _CODED.sub(lambda found: f"my {found[3]} {found[2]}", text)
    text = _OF_SKILL.sub(lambda found: f"{found[1] or 'my '}{found[3]} {found[2]}", text)
    text = _OF_TRADE.sub(trade, text)
    text = _OF_OWN.sub(of_own, _SHORT.sub(r"\1my ", _COPIED.sub(copied, text)))
    text = _LETTERS.sub(r"\1my \2", text)
    return _BEHIND_OWN.sub(lambda found: f"{found[1]}my " if _is_own(found[2], words) else found[0], text)


def _is_own(word: str, words: PromiseWords) -> bool:
    return words.has("own_papers", word.lower()) or word.lower() in ("permit", "pass", "degree")
