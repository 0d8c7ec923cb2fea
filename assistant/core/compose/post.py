"""The post of somebody met, as a note to them may name it: *Site Foreman*."""

import re

from assistant.core.compose.role import role_name
from assistant.core.compose.words import Words
from assistant.core.english import Tag


def post_of(title: str, words: Words) -> str:
    """Say what somebody is there, with its capitals: *site foreman* → *Site Foreman*; of *HR* nobody is one."""
    post = role_name(title, words) if title.strip() else ""
    if not post or len(post.split()) > _POST or re.search(r"[(,/&\d]|\band\b", post):
        return ""
    head = re.split(r" (?:of|for) ", post.lower())[0].split()[-1]
    lexicon = words.english.lexicon
    is_one = bool(lexicon.tags(head) & (Tag.AGENT | Tag.ROLE)) or head in lexicon.people or head in _POSTS
    return post if is_one and head not in _NO_POST else ""


_POSTS = frozenset("representative technician trustee registrar sister matron bursar dean chaplain planner".split())
_NO_POST = frozenset("mother father parent mum mom dad wife husband recruiter interviewer volunteer".split())
"""What somebody is without a post."""
_POST = 5
"""Words in which somebody's post is named in passing."""
