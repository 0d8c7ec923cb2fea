"""Texts nobody expects, and what must never come of them in a note."""

import re
from dataclasses import replace

from hypothesis import strategies as st

from assistant.core.interview.clean import clean
from assistant.core.interview.facts import SHORT_LIMIT, Interview, Sender

WORDS = [
    "the",
    "a",
    "how",
    "why",
    "that",
    "what",
    "she",
    "he",
    "they",
    "her",
    "their",
    "I",
    "we",
    "you",
    "and",
    "or",
    "to",
    "for",
    "with",
    "team",
    "waste",
    "board",
    "retro",
    "tests",
    "references",
    "Friday",
    "tomorrow",
    "reads",
    "wrote",
    "building",
    "moving",
    "cut",
    "led",
    "don't",
    "im",
    "there",
    "it",
    "is",
    "was",
    "not",
    ",",
    ".",
    ";",
    ":",
    "!",
    "?",
    "…",
    "/",
    "-",
    "–",
    "“",
    "”",
    '"',
    "'",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "%}",
    "<b>",
    "&",
    "%",
    "#",
    "@",
    ":",
    ":)",
    "🎉",
    "👩\u200d🔬",
    "é",
    "ß",
    "ñ",
    "山田",
    "שלום",
    "مرحبا",
    "k8s",
    "C++",
    "9s",
]
HOSTILE = (
    "{{ x }}",
    "{% if x %}",
    "{{ 7*7 }}",
    "{# #}",
    "[bold]",
    "[/b]",
    "<b>x</b>",
    "a" * 600,
    "🎉" * 50,
    "...",
    "!!!",
    "?!?!",
    "“",
    "”",
    '"',
    "'",
    "(",
    ")",
    "שלום לכולם",
    "مرحبا بالجميع",
    "山田さんのチーム",
    "I",
    "the",
    "to",
    "she",
    "her",
    "their",
    "and",
    "that",
    "how",
    "i.e.",
    "e.g. this",
    "Mr.",
    "No. 5",
    "a. b. c.",
    "x;y;z",
    ";;;",
    ",,,",
    "::",
    "–",
    "—",
    "’",
    "s'",
    "'s",
    "0",
    "100%",
    "$1",
    "\\n",
    "\\1",
    "%s",
    "{0}",
    "{}",
    "http://a.b/c?d=e&f",
    "me@x.org",
    "to to to",
    "she she reads",
    "I I I",
    "they're they've",
    "“quote” and “quote”",
    "“open",
    "close”",
    "(open",
    "half-term's",
    "R&D/QA/IT",
)
typed = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join),
    st.sampled_from(HOSTILE),
    st.text(max_size=80),
).map(lambda text: re.sub(r"\b(the) (?=the\b)", "", clean(text), flags=re.IGNORECASE).strip(" .,;:!?…"))
FIELDS = (
    "stood_out",
    "need",
    "strength",
    "repair",
    "what",
    "due",
    "decision_by",
    "name",
    "call",
    "company",
    "role",
    "date",
    "sender",
    "to",
)
DOUBLED = re.compile(r"[,;:]{2}|(?<!\.)\.\.(?!\.)|[,;:]\.|[!?]\.|  |[^\w\s]\ue1ff|\s[,.;](?=\s|$)")
MARKS = re.compile(r"\bNone\b|\ue1ff|[\ue200-\ue5ff]")
TEMPLATE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#")


SHORT = ("name", "call", "company", "role", "sender", "date", "due", "to")


def with_text(interview: Interview, field: str, text: str) -> Interview:
    """Put a text into one field, cut where the program would not take more."""
    text = text[:SHORT_LIMIT] if field in SHORT else text
    person, action = interview.interviewers[0], interview.actions[0]
    match field:
        case "stood_out" | "name" | "call":
            return replace(interview, interviewers=(replace(person, **{field: text}),))
        case "what" | "due" | "to":
            return replace(interview, actions=(replace(action, **{field: text}),))
        case "sender":
            return replace(interview, sender=Sender(text))
        case _:
            return replace(interview, **{field: text})


def is_odd(text: str) -> bool:
    """Whether the answer itself has, between its first and last word, what would be a defect of the note."""
    return bool(re.search(r"[^\w\s][^\w\s]|(?:^|\s)[^\w\s]+(?:\s|$)|[.!?…:;]", text.strip(" .,;:!?…")))


def defects(note, typed_text: str) -> list[str]:
    body = f"{note.subject}\n{note.body}"
    found = [m[0] for m in (MARKS.search(body),) if m and m[0] not in typed_text]
    found += ["template"] if TEMPLATE.search(body) and not re.search(r"[{}%]", typed_text) else []
    found += [m[0] for m in (DOUBLED.search(body),) if m and not is_odd(typed_text)]
    empty = any(not re.search(r"\w", s.text) for s in note.sentences)
    return found + (["empty sentence"] if empty and re.search(r"\w", typed_text) and not is_odd(typed_text) else [])


def can_stand(field: str, text: str) -> bool:
    """Whether a required field takes the text at all: a name, company or role has a letter in it."""
    return field not in ("name", "company", "role") or any(c.isalpha() for c in text)
