"""All views of the conversation, joined to one page and one set of words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.core.check import Mark
from assistant.core.drafts import Drafts, History
from assistant.core.note import Note, Sentence
from assistant.show.beside import compare_view, diff_view
from assistant.show.lists import help_view, overview_view, versions_view
from assistant.show.note import Shown, note_view
from assistant.show.paper import Paper
from assistant.show.reasons import Reasons, why_view


@dataclass(frozen=True, slots=True)
class Views:
    """Turns what there is to show into text, ready to be printed once."""

    paper: Paper
    words: Mapping[str, Any]

    def note(
        self,
        drafts: Drafts,
        before: Note | None = None,
        findings: Sequence[str] = (),
        card: Sequence[Mark] = (),
    ) -> str:
        """Show the note of the person at hand."""
        many = len(drafts.histories) > 1
        place = f"{drafts.current + 1}/{len(drafts.histories)}" if many else ""
        return note_view(Shown(drafts.now, before, findings, card, place), self.paper, self.words)

    def compare(self, notes: Sequence[Note]) -> str:
        """Show notes beside each other."""
        return compare_view(notes, self.paper, self.words)

    def diff(self, before: Note, after: Note) -> str:
        """Show what changed."""
        return diff_view(before, after, self.paper, self.words)

    def why(
        self,
        sentences: Sequence[Sentence],
        answers: Mapping[str, str],
        rules: Mapping[str, str],
        card: Sequence[Mark] = (),
    ) -> str:
        """Show where each sentence comes from, and the rules the note is held against."""
        return why_view(Reasons(sentences, answers, rules, card), self.paper, self.words)

    def versions(self, history: History) -> str:
        """Show every version."""
        return versions_view(history, self.paper, self.words)

    def overview(self, drafts: Drafts) -> str:
        """Show everyone."""
        return overview_view(drafts, self.paper, self.words)

    def help(self, about: Mapping[str, str]) -> str:
        """Show the commands."""
        return help_view(about, self.paper, self.words)

    def message(self, text: str) -> str:
        """Write a message of ours, broken between words where a page has a width."""
        return self.paper.wrapped(self.own(text))

    def quoted(self, text: str) -> str:
        """Write a text word for word, broken between words where a page has a width."""
        return self.paper.wrapped(text)

    def own(self, text: str) -> str:
        """Write our own words with what the terminal has."""
        return self.paper.own(text)
