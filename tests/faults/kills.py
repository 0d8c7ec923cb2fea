"""Sittings killed at random moments and gone on with: ``python -m tests.faults.kills --kills 200 --seed 1``.

A sitting is answered line by line. What counts as answered is what the program went on from before it was killed.
"""

import argparse
import json
import os
import random
import re
import select
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PROGRAM = [sys.executable, "-c", "import sys; from assistant.cli import main; sys.exit(main())"]
ANSWERS = {
    "Who interviewed you?": "Priya Raman, Head of Data",
    "Which company?": "Northwind",
    "Which role?": "Data Engineer",
    "stood out": "how your team runs incident reviews",
    "looking for": "someone who can cut nightly failures",
    "you can help": "rebuilt our ingestion layer",
    "agree on": "send my portfolio by Friday",
    "how do you sign?": "Sam Okafor, sam@example.org",
}
"""What is answered where a question holds these words; every other question is passed over with Enter."""
WISHES = ("again", "/tone casual", "again", "shorter", "again", "/tone formal", "again", "sign it Best wishes", "again")
_QUESTION = re.compile(r"\?(?: \([^)]*\))?$")
PROMPTS = ("\nAnswer: ", "\nafterword: ")
EXPECTED = ("afterword-unfinished.json", ".afterword-unfinished.json.new")
"""Files that may stand beside the database and its journal."""
PATIENCE = 60.0
"""Seconds for the program to say anything at all."""


class Tally(NamedTuple):
    """What so many kills left."""

    kills: int = 0
    answers: int = 0
    versions: int = 0
    sittings: int = 0
    faults: tuple[str, ...] = ()


class Run:
    """One run of the program with pipes on both sides."""

    def __init__(self, home: Path, *arguments: str) -> None:
        folders = {name: str(home / name) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
        self.child = subprocess.Popen(
            [*PROGRAM, *arguments, "--plain"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **folders, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        self.said = ""

    def hears(self, seconds: float) -> bool:
        """Wait for the next words; False when none came in time or at the end."""
        ready, _, _ = select.select([self.child.stdout], [], [], seconds)
        words = os.read(self.child.stdout.fileno(), 65536) if ready else b""
        self.said += words.decode("utf-8", "replace")
        return bool(words)

    def prompt(self) -> str:
        """Wait until something is asked and return what was said for it; empty where the program ended."""
        while not self.said.endswith(PROMPTS):
            if not self.hears(PATIENCE):
                return ""
        said, self.said = self.said, ""
        return said

    def type(self, line: str) -> None:
        self.child.stdin.write(f"{line}\n".encode())
        self.child.stdin.flush()

    def kill(self, after: float) -> str:
        """Let it go on for a while, then kill it, and return what it complained of."""
        self.hears(after)
        self.child.kill()
        _, complaints = self.child.communicate()
        return complaints.decode("utf-8", "replace")


def killed(kills: int, seed: int, home: Path) -> Tally:
    """Kill the program so many times, each at another moment, going on each time with what is there."""
    chance, tally = random.Random(seed), Tally()
    while tally.kills < kills:
        tally = _sitting(chance, tally, kills, home)
    return tally


def _sitting(chance: random.Random, tally: Tally, kills: int, home: Path) -> Tally:
    """Tell one interview and talk about its note, killed over and over, until all is said."""
    answered: dict[str, str] = {}
    made = done = 0
    command = "new"
    tally = tally._replace(sittings=tally.sittings + 1)
    while done < len(WISHES) and tally.kills < kills:
        run, told, written = Run(home, command), len(answered), made
        steps = chance.choice((0, 1, 1, 2, 3, 5, 8))
        question = run.prompt() if steps else ""
        for step in range(steps):
            if not question:
                break
            in_talk = question.endswith(PROMPTS[1])
            line = WISHES[done % len(WISHES)] if in_talk else _answer(question)
            run.type(line)
            if step == steps - 1:
                break
            before, question = question, run.prompt()
            if in_talk and question:
                done += 1
                made += "words" in question and line == "again"
            elif question and line:
                answered[before] = line
        complaint = run.kill(chance.random() * chance.choice((0.003, 0.03, 0.3)))
        tally = tally._replace(
            kills=tally.kills + 1,
            answers=tally.answers + len(answered) - told,
            versions=tally.versions + made - written,
        )
        command = "resume" if answered else "new"
        faults = [*_faults(home, answered, made), *([complaint] if complaint else [])]
        if faults:
            tally = tally._replace(faults=(*tally.faults, *(f"kill {tally.kills}: {fault}" for fault in faults)))
            return tally
    return tally


def _answer(question: str) -> str:
    # Behind a question that was answered before stands its answer.
    asked = next((line for line in reversed(question.splitlines()) if _QUESTION.search(line)), "")
    return next((answer for words, answer in ANSWERS.items() if words in asked), "")


def _faults(home: Path, answered: dict[str, str], made: int) -> list[str]:
    path = home / "XDG_DATA_HOME" / "afterword" / "afterword.db"
    if not path.exists():
        return ["no database"] if answered else []
    with sqlite3.connect(path, timeout=10) as db:
        whole = db.execute("PRAGMA integrity_check").fetchone()[0]
        if db.execute("PRAGMA user_version").fetchone()[0] == 0:
            return ["an empty database"] if answered else []
        row = db.execute("SELECT id, state FROM sittings ORDER BY id DESC LIMIT 1").fetchone()
        versions = db.execute(
            "SELECT count(*) FROM versions WHERE sitting = ? AND interviewer = 0", (row[0] if row else 0,)
        ).fetchone()[0]
    kept = " | ".join(json.loads(row[1])["answers"].values()) if row else ""
    lost = [line for line in answered.values() if line.split(",")[0] not in kept]
    faults = [f"lost: {line}" for line in lost]
    faults += [f"damaged: {whole}"] if whole != "ok" else []
    faults += [f"{versions} versions of {made + 1}"] if made and versions < made + 1 else []
    left = {each.name for each in path.parent.iterdir() if not each.name.startswith((path.name, *EXPECTED))}
    return faults + [f"left behind: {name}" for name in sorted(left)]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        tally = killed(given.kills, given.seed, Path(folder))
    told = f"{tally.sittings} sittings with {tally.answers} answers and {tally.versions} new versions"
    print(f"{tally.kills} kills in {told}: {len(tally.faults)} faults")
    print("\n".join(tally.faults))
    return bool(tally.faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
