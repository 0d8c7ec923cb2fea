"""Drafts: the versions of each note, and what a wish changes in them."""
