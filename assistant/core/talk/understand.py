"""From the words typed after the draft to commands, or an honest "I did not understand"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.commands import COMMANDS, NAMES, Command, Context, Unclear, Understood
from assistant.core.talk.book import Book
from assistant.core.talk.examples import Match, Piece
from assistant.core.talk.lengths import with_length
from assistant.core.talk.matching import Matcher
from assistant.core.talk.reference import complains, complaints, referred
from assistant.core.talk.slash import ALSO, parted, slash
from assistant.core.talk.slots import Slots
from assistant.core.talk.words import Token, without

_IN_WORDS = frozenset(entry.name for entry in COMMANDS if entry.takes == "words")
_LONGEST = 120
"""Words read at most: what is longer is no command."""
_IN_ORDER = re.compile(r"first(?:ly| of all)?,? (?=.*\b(?:then|second|secondly)\b)", re.IGNORECASE)
_SECOND = re.compile(
    r"(?<=[,;.])\s*(?:and )?second(?:ly)?,? (?!(?:paragraph|sentence|line|part|one|bit)\b)", re.IGNORECASE
)
_PLEASE = "please"
"""What a wish may end in, before a reason that no comma sets apart."""
_NUMBERED = re.compile(r"(?<!\S)\d{1,2}[.)]\s+(?=\S)")


def understand(words: str, context: Context, book: Book) -> Understood:
    """Read the commands out of what was typed; ``Unclear`` names the closest when there is none."""
    words = unnumbered(words.strip())
    if words and not words.strip("?"):
        return (Command("help"),)
    if not words.startswith(("/", "\\")):
        if long := with_length(words, book, lambda rest: understand(rest, context, book)):
            return long
        return _Reading(words, context, book).result()
    name, argument = parted(words)
    # "/quit" and "/shorten" are no names of commands, but words we know; where a part goes is said in words.
    plain = (name not in (*NAMES, *ALSO) and name in book.known) or name in _IN_WORDS
    said = _Reading(f"{name} {argument}".strip(), context, book).result() if plain else ()
    return said if said and not isinstance(said, Unclear) else slash(words, context, book)


class _Reading:
    """One line of words being understood."""

    def __init__(self, words: str, context: Context, book: Book) -> None:
        self.words, self.book = words, book
        self.matcher = _matcher(book, context)
        self.raw = self.matcher.mended(book.tokens(words)[:_LONGEST])
        self._known: dict[tuple[int, int, str], Match | None] = {}

    def result(self) -> Understood:
        """Piece by piece, the longest stretch that is one command first."""
        raw = self._without_tag(self._without_no(self.raw))
        if not raw:
            return Unclear(self.words)
        understood = self._understood(raw)
        length = self._breath(raw)
        goes_on = 1 < length < len(raw) or (length == 1 < len(raw) and self.book.lists["pronouns"].longest_at(raw, 1))
        if isinstance(understood, Unclear) and goes_on:
            understood = self._understood(raw[length:])
        if isinstance(understood, Unclear):
            options = understood.options or self.matcher.options(self.words, raw)
            near = () if options else self.matcher.near(self.words, raw)
            return Unclear(self.words, self.matcher.closest(self.words, raw), options, near)
        return understood

    def _understood(self, raw: list[Token]) -> Understood:
        self._known.clear()
        pieces = referred(self.words, raw, self._pieces(raw), self.matcher, self.book)
        return self._together(raw, complaints(raw, pieces, self.book))

    def _breath(self, raw: Sequence[Token]) -> int:
        length = 0
        while step := max(self.book.lists[n].longest_at(raw, length) for n in ("fillers", "said_alone")):
            length += step
        return length

    def _without_no(self, raw: list[Token]) -> list[Token]:
        # "No, I liked …", "oh no I wrote …" and "no put it back" only take a breath before the wish.
        length = self._breath(raw)
        if not 0 < length < len(raw) or "no" not in {t.word for t in raw[:length]}:
            return raw
        goes_on = raw[length].word in self.book.clause or self.book.lists["ordering"].longest_at(raw, length)
        return raw[length:] if goes_on else raw

    def _without_tag(self, raw: list[Token]) -> list[Token]:
        for i in range(max(1, len(raw) - 4), len(raw)):
            length = self.book.lists["tags"].longest_at(raw, i)
            if raw[i].breaks and length and i + length == len(raw):
                return raw[:i]
        return raw

    def _breaks(self, raw: Sequence[Token]) -> list[int]:
        joiners, asking = self.book.lists["joiners"], self.book.lists["asking"]
        cuts = {0, len(raw)} | {i for i, t in enumerate(raw) if t.breaks}
        cuts |= {i for i, t in enumerate(raw) if not t.quoted and joiners.longest_at(raw, i)}
        cuts |= {i for i, t in enumerate(raw) if i and not t.quoted and asking.longest_at(raw, i)}
        explaining = self.book.lists["explaining"].words
        cuts |= {i for i, t in enumerate(raw) if i and raw[i - 1].word == _PLEASE and t.word in explaining}
        return sorted(cuts)

    def _pieces(self, raw: Sequence[Token]) -> list[Piece]:
        cuts = self._breaks(raw)
        pieces: list[Piece] = []
        at = 0
        while at < len(cuts) - 1:
            step = "" if raw[cuts[at]].word == self.book.contrast else _step_of(pieces)
            piece, at = self._next_piece(raw, cuts, at, step)
            pieces.append(piece)
        return pieces

    def _next_piece(self, raw: Sequence[Token], cuts: list[int], at: int, step: str) -> tuple[Piece, int]:
        alone = self._match(raw, cuts[at], cuts[at + 1], step)
        if alone and alone.open_end:
            upto = self._end_of_text(raw, cuts, at, alone)
            return Piece(cuts[at], cuts[upto], self._match(raw, cuts[at], cuts[upto], step) or alone), upto
        for upto in range(min(at + 4, len(cuts) - 1), at + 1, -1):
            joined = self._match(raw, cuts[at], cuts[upto], step)
            if joined and not (joined.wishes or joined.strange) and joined.knows_beyond(raw[cuts[upto - 1]].start):
                end = self._end_of_text(raw, cuts, upto - 1, joined) if joined.open_end else upto
                return Piece(cuts[at], cuts[end], self._match(raw, cuts[at], cuts[end], step) or joined), end
        return Piece(cuts[at], cuts[at + 1], alone), at + 1

    def _end_of_text(self, raw: Sequence[Token], cuts: list[int], at: int, begun: Match) -> int:
        # A sentence of one's own runs on until something that can only be a command; after a colon to the end.
        if any(t.opens and self._match(raw, cuts[at], i, "") for i, t in enumerate(raw) if cuts[at] < i < cuts[at + 1]):
            return len(cuts) - 1
        for upto in range(at + 1, len(cuts) - 1):
            match = self._match(raw, cuts[upto], cuts[upto + 1], "")
            if match and not match.weak and self._ends(match, begun):
                return upto
        return len(cuts) - 1

    def _ends(self, match: Match, begun: Match) -> bool:
        names = [m.commands[0].name if m.commands else "" for m in (match, begun)]
        return names[0] == "add" if match.open_end else names[0] != names[1]

    def _match(self, raw: Sequence[Token], start: int, end: int, step: str) -> Match | None:
        key = start, end, step
        if key not in self._known:
            self._known[key] = self._matched(raw, start, end, step)
        return self._known[key]

    def _matched(self, raw: Sequence[Token], start: int, end: int, step: str) -> Match | None:
        begun = start
        while end > start and self.book.lists["joiners"].longest_at(raw, start) and end - start > 1:
            start += self.book.lists["joiners"].longest_at(raw, start)
        match = self.matcher.best(self.words, raw[start:end], step)
        if match is None and begun < start:
            match = self.matcher.best(self.words, raw[begun:end], step)
        return match or self._forbidden(raw[start:end])

    def _forbidden(self, row: Sequence[Token]) -> Match | None:
        # "Don't copy yet": a command that is not to be done asks for nothing.
        length = self.book.lists["forbidding"].longest_at(row, 0)
        match = self.matcher.best(self.words, row[length:]) if length else None
        simple = match and not match.weak and all(c.paragraph == c.text == "" for c in match.commands)
        return Match((), match.known) if match and match.commands and simple else None

    def _together(self, raw: Sequence[Token], pieces: Sequence[Piece]) -> Understood:
        told = [p for p in pieces if not self._says_nothing(raw, p)]
        sure = [p for p in told if p.match and p.commands and not (p.match.weak or p.match.beside)]
        sure = [p for p in sure if p.commands[0].name not in _REMARKS]
        if told and told[0].match is None:
            sure = [p for p in sure if not complains(p)]
        told = [p for p in told if not (sure and p.commands == _LOST and p is not told[-1])]
        commands = [c for p in told for c in p.commands if sure or not (p.match and p.match.beside)]
        unknown = [p for p in told if p.match is None]
        if not commands or (unknown and not sure) or (unknown and not self._may_stand(raw, unknown, told)):
            return Unclear(self.words)
        rest = [(Command("unclear", text=self._text(raw, p)),) for p in unknown if not self._explains(raw, p)]
        kept = [p.commands for p in told if p.match and (not unknown or not p.match.weak)]
        return _once([*kept, *rest])

    def _may_stand(self, raw: Sequence[Token], unknown: Sequence[Piece], told: Sequence[Piece]) -> bool:
        return len(unknown) <= len(told) - len(unknown) or all(self._explains(raw, p) for p in unknown)

    def _says_nothing(self, raw: Sequence[Token], piece: Piece) -> bool:
        row = list(raw[piece.start : piece.end])
        words = [replace(t, breaks=False) for t in without(row, self.book.lists["joiners"])] or row
        alone = self.book.lists["said_alone"].longest_at(words, 0) == len(words)
        only_piece = piece.start == 0 and piece.end == len(raw)
        if piece.match and (not piece.commands or (alone and piece.match.wishes)):
            return not piece.match.wishes or alone
        if piece.match is None:
            rest = without(without(words, self.book.lists["fillers"]), self.book.lists["polite"])
            return alone or not rest or all(self._is_small(t) for t in rest)
        names = {c.name for c in piece.match.commands}
        return alone and not only_piece and bool(names & _ASIDE_NAMES)

    def _is_small(self, token: Token) -> bool:
        return any(self.book.lists[name].longest_at([token], 0) for name in ("light", "hedges"))

    def _explains(self, raw: Sequence[Token], piece: Piece) -> bool:
        row = list(raw[piece.start : piece.end])
        skip = self.book.lists["joiners"].longest_at(row, 0)
        return skip < len(row) and row[skip].word in self.book.lists["explaining"].words

    def _text(self, raw: Sequence[Token], piece: Piece) -> str:
        return self.words[raw[piece.start].start : raw[piece.end - 1].end]


_ASIDE_NAMES = frozenset({"done", "help", "undo", "again", "advise", "tone"})
_LOST = (Command("help"),)
_REMARKS = frozenset({"done"})
"""What may be said in passing: "that was cool" ends nothing beside words that were not understood."""


def _once(rows: Sequence[tuple[Command, ...]]) -> tuple[Command, ...]:
    kept: list[Command] = []
    for row in rows:
        kept += [c for c in row if c not in kept] if len(set(row)) == len(row) else row
    return tuple(c for i, c in enumerate(kept) if not any(_completes(later, c) for later in kept[i + 1 :]))


def _completes(later: Command, command: Command) -> bool:
    # "Her title is wrong, she is Head of Data" is one wish.
    return command.field != "" and command.text == "" != later.text and replace(later, text="") == command


def unnumbered(words: str) -> str:
    """Return a list of wishes without its numbers: "1. shorter 2. warmer", "first shorter, then warmer"."""
    if _IN_ORDER.match(words):
        words = _SECOND.sub(" then ", _IN_ORDER.sub("", words, count=1))
    if not _NUMBERED.match(words):
        return words
    return _NUMBERED.sub(lambda m: ";" + " " * (len(m.group()) - 1), words).lstrip("; ")


def _step_of(pieces: Sequence[Piece]) -> str:
    last = pieces[-1].match if pieces else None
    return last.wishes[-1].step if last and last.wishes else ""


def _matcher(book: Book, context: Context) -> Matcher:
    return Matcher(book, context, Slots(book, context.tones, context.people))
