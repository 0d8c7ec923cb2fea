"""Which acts of the sayings speak for a command."""

from collections.abc import Mapping

ACTS: Mapping[str, frozenset[str]] = {
    "tone": frozenset({"tone", "simpler", "not me", "complain", "again part", "less of it"}),
    "shorter": frozenset({"shorter", "part shorter", "longer", "less of it", "subject again"}),
    "longer": frozenset({"longer", "part longer", "shorter"}),
    "again": frozenset({"again", "again part", "complain", "never", "not me", "alike", "replace", "drop words"}),
    "edit": frozenset(
        {
            "replace",
            "never",
            "drop words",
            "drop",
            "fact",
            "fact promise not",
            "complain",
            "again part",
            "edit",
            "closing",
            "greeting",
            "fact name",
            "fact company",
            "fact date",
            "fact decision",
            "fact due",
            "sign",
            "fact role",
            "fact title",
        }
    ),
    "drop": frozenset(
        {"drop", "drop words", "never", "complain", "no subject", "fact promise done", "fact promise not"}
    ),
    "change": frozenset(
        {
            "fact",
            "fact date",
            "fact due",
            "fact decision",
            "fact company",
            "fact role",
            "fact sender",
            "fact kind",
            "fact round",
            "replace",
            "sign",
            "contact",
            "fact promise done",
            "fact promise not",
            "fact name",
        }
    ),
    "rename": frozenset({"fact name", "fact title", "greeting", "replace", "fact company", "drop", "fact"}),
    "add": frozenset({"add", "add ask", "contact", "postscript", "restore", "move last"}),
    "closing": frozenset({"closing", "sign", "contact", "replace", "drop"}),
    "greeting": frozenset({"greeting", "replace", "move first"}),
    "subject": frozenset({"subject", "subject again", "no subject", "complain", "again part"}),
    "move": frozenset(
        {
            "move first",
            "move last",
            "move later",
            "move earlier",
            "move after",
            "move before",
            "swap",
            "join",
            "split",
        }
    ),
    "undo": frozenset({"undo", "first version", "restore", "less of it", "redo"}),
    "versions": frozenset({"versions", "version", "first version", "undo", "diff"}),
    "restore": frozenset({"restore", "undo"}),
    "lock": frozenset({"lock", "stay"}),
    "unlock": frozenset({"unlock"}),
    "postscript": frozenset({"postscript"}),
    "channel": frozenset(
        {
            "channel",
            "question",
        }
    ),
}
"""The acts that speak for a command."""
SHOWN: Mapping[str, frozenset[str]] = {
    "advise": frozenset({"question", "alike", "all", "why"}),
    "copy": frozenset({"copy", "copy all", "show plain"}),
    "save": frozenset({"save", "save all", "save and done"}),
    "show": frozenset({"show", "show all"}),
    "done": frozenset({"done", "praise", "save and done"}),
    "next": frozenset({"next", "previous"}),
    "stay": frozenset({"stay", "chat"}),
    "all": frozenset({"all", "alike"}),
    "compare": frozenset({"compare", "diff"}),
}
"""The acts that speak for what changes nothing."""
