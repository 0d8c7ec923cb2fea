"""Write ``prompts/english/common.txt``: which English words are common, by wordfreq (its data: CC BY-SA 4.0).

    pip install wordfreq && python -m tests.lexicon.common

A word is common if one of its forms is among the most frequent; each stands there as its base, in the order of the
alphabet. Only words of ``lexicon.txt`` are taken, so that no names, abbreviations or slips are among them.
"""

from pathlib import Path

from assistant import content

MOST_FREQUENT = 9000
"""Of wordfreq's list; with this many, the words of everyday letters are there and the words of the trades are few."""
HEADER = """\
# The bases of the most frequent English words, written by tests/lexicon/common.py from the word list of wordfreq
# (Robyn Speer, https://github.com/rspeer/wordfreq; its data CC BY-SA 4.0); this file is under that licence too,
# https://creativecommons.org/licenses/by-sa/4.0/. licences/NOTICE names the sources.
"""
TARGET = Path(__file__).parents[2] / "prompts" / "english" / "common.txt"


def bases(frequent: list[str]) -> list[str]:
    """Give the base of each word that the lexicon knows."""
    lexicon = content.english().lexicon
    return sorted({lexicon.base(word) for word in frequent if word.isalpha() and lexicon.is_known(word)})


def rows(words: list[str], width: int = 150) -> list[str]:
    """Set words in lines of some width."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


if __name__ == "__main__":
    from wordfreq import top_n_list  # type: ignore[import-untyped, unused-ignore]

    TARGET.write_text(HEADER + "\n".join(rows(bases(top_n_list("en", MOST_FREQUENT)))) + "\n", encoding="utf-8")
