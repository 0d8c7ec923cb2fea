"""Whether a word behind a name says what somebody does: *Priya, Engineering*, and not *Raman, Priya*."""

import re

_WORK = frozenset(
    "product data design legal sales hr it ops people talent research science security finance support services "
    "success strategy growth content brand quality risk tax audit payroll audiology chief head lead staff intern "
    "vp svp evp avp ceo cto cfo coo cmo cio md pm hm ta qa pr rn dean chef coach owner founder partner nurse clerk "
    "associate analytics logistics operations communications facilities compliance admissions procurement software "
    "hardware platform infrastructure machine studio kitchen ward retail reception admin administration development "
    "learning culture workplace office dispatch warehouse production maintenance technology education curriculum "
    "principal superintendent registrar matron midwife surgeon pastor captain sergeant colonel judge architect "
    "pharmacist scientist economist editor curator conductor tutor mentor advisor adviser counsel paralegal "
    "secretary treasurer trustee chair chairman chairwoman bursar attorney solicitor barrister physician pathology "
    "radiology cardiology oncology pediatrics paediatrics surgery pharmacy dentistry nursing acquisition".split()
)
_WORKS = re.compile(
    r"[a-z]+(?:ment|ation|ations|tion|tions|eering|eting|nting|uring|ising|izing|uiting|nager|ineer|ector|visor|ordinator|"
    r"strator|alyst|esigner|eveloper|uiter|ultant|ecialist|essor|eacher|rchaser|uyer|aller|fficer|xecutive|ssistant|"
    r"ounselor|ounsellor|ountant|ounting|echnician|herapist|ologist|ographer|rogrammer|ritects?|anker|roker|orker)"
)


def is_work(text: str) -> bool:
    """Whether one of the words is a post, a department or a field, or is written as no name is: small, all capitals."""
    words = [word.strip(".") for word in re.findall(r"[^\W\d_][\w.'’-]*", text)]
    return any(_is_short(w) or w.islower() or w.lower() in _WORK or _WORKS.fullmatch(w.lower()) for w in words)


def is_known_work(word: str) -> bool:
    """Whether a word is a post, a department or a field, however it is written."""
    low = word.strip(".,").lower()
    return low in _WORK or low in _POSTS or low in _SHORT or _WORKS.fullmatch(low) is not None


def is_post(word: str) -> bool:
    """Whether a word alone says what somebody does, and is hardly anybody's family name: *HR*, *CTO*, *recruiter*."""
    low = word.strip(".").lower()
    return low in _POSTS or (low in _SHORT and word.strip(".").isupper())


def _is_short(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= _LETTERS


_SHORT = frozenset("hr it pr qa ceo cto cfo coo cmo cio vp svp evp avp md pm".split())
_POSTS = frozenset(
    "hr ceo cto cfo coo cmo manager director officer recruiter engineer supervisor coordinator assistant consultant "
    "specialist developer designer analyst administrator executive owner founder nurse principal superintendent "
    "registrar matron midwife receptionist".split()
)
_LETTERS = 3
"""Capitals up to which a word is a post or a department: *CEO*, *HR*."""
