"""Write ``prompts/english/lexicon.txt`` from the tables of lemminflect (MIT licence): the forms of English words.

    pip install lemminflect && python -m tests.lexicon.generate

A line is a form, the classes it can have, and where it is a verb its forms: past, participle, -ing, third person
behind ``=``, or the verb it belongs to behind ``<``. What the tables lack stands in ``prompts/english/words.toml``.
"""

import csv
import gzip
import re
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

CLASSES = "NMPbtdngacsr"
"""noun, noun without number, plural, verb: base, third person, past, participle, -ing; adjective, -er, -est, adverb."""
HEADER = """\
# English words and the classes they can have, written by tests/lexicon/generate.py from lemminflect's tables.
# N noun, M noun that needs no article, P plural; b verb, t third person, d past, n participle, g -ing;
# a adjective, c comparative, s superlative, r adverb. = past, participle, -ing, third person of a verb; < its base.
"""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
TARGET = Path(__file__).parents[2] / "prompts" / "english" / "lexicon.txt"


def tables() -> list[list[str]]:
    """Read lemminflect's rows: base, class, forms."""
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise SystemExit("lemminflect is not installed: pip install lemminflect")
    path = Path(spec.origin).parent / "resources" / "infl_lu.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return list(csv.reader(file))


def lexicon(rows: list[list[str]]) -> list[str]:
    """Bring the rows to one line a form."""
    classes: dict[str, set[str]] = defaultdict(set)
    bases: dict[str, str] = {}
    forms: dict[str, str] = {}
    for base, kind, *given in rows:
        if not _WORD.fullmatch(base):
            continue
        told = [cell.split("/") for cell in given]
        if kind == "noun":
            _noun(base, told[0], classes)
        elif kind == "verb":
            _verb(base, told, classes, bases, forms)
        elif kind == "adj":
            classes[base].add("a")
            for cell, code in zip(told, "cs", strict=False):
                for form in filter(None, cell):
                    classes[form].add(code)
        elif kind == "adv":
            classes[base].add("r")
    return [_line(form, classes[form], bases, forms) for form in sorted(classes) if _WORD.fullmatch(form)]


def _noun(base: str, plurals: list[str], classes: dict[str, set[str]]) -> None:
    for form in filter(None, plurals):
        classes[form].add("M" if form == base else "P")
    if any(p != base for p in plurals) or plurals == [""]:
        classes[base].add("N")


def _verb(base: str, told: list[list[str]], classes: dict[str, set[str]], bases: dict[str, str],
          forms: dict[str, str]) -> None:  # fmt: skip
    past, part, ing, third = told
    part = past if part == [""] else part
    classes[base].add("b")
    for cell, code in ((past, "d"), (part, "n"), (ing, "g"), (third, "t")):
        for form in cell:
            classes[form].add(code)
            if code == "d" and form.endswith("ed"):
                classes[form].add("n")  # both *learned* and *learnt* are participles
            if form != base:
                bases.setdefault(form, base)
    forms[base] = " ".join(cell[0] for cell in (past, part, ing, third))


def _line(form: str, codes: set[str], bases: dict[str, str], forms: dict[str, str]) -> str:
    told = "".join(c for c in CLASSES if c in codes)
    inflected = f" = {forms[form]}" if form in forms else ""
    base = f" < {bases[form]}" if form in bases else ""
    return f"{form} {told}{inflected}{base}"


if __name__ == "__main__":
    lines = lexicon(tables())
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} forms in {TARGET}")
