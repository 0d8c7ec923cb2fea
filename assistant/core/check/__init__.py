"""Check: a finished note held to every rule, proofread and scored.

A note of any origin is held to the rules that need no interview. In go a note and the facts behind it; out come
findings (``ok``, ``advise``, ``fix``) in sentences, and the note with safe slips mended.
"""

from assistant.core.check.dialect import clash, dialect, of_interview
from assistant.core.check.finding import Finding, Fix, Status
from assistant.core.check.left_out import Missing, missing, read_as
from assistant.core.check.manuscript import Manuscript, Standard, judge
from assistant.core.check.polish import Proofreader, Slip, polish
from assistant.core.check.review import Reviewed, review, write
from assistant.core.check.rules import Checked, check
from assistant.core.check.scorecard import Mark, Rule, rules, scorecard
from assistant.core.check.wording import WordingList, check_wording, found_in, wording

__all__ = [
    "Checked", "Finding", "Fix", "Manuscript", "Mark", "Missing", "Proofreader", "Reviewed", "Rule", "Slip",
    "Standard", "Status", "WordingList", "check", "check_wording", "clash", "dialect", "found_in", "judge",
    "missing", "of_interview", "polish", "read_as", "review", "rules", "scorecard", "wording", "write",
]  # fmt: skip
