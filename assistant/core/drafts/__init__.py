"""Drafts: the versions of each note of a sitting, and what a wish changes in them.

In go the drafts as they stand, a command understood and the tools that write; out come the same drafts with a new
version at their end, and the news of what changed. No version is ever taken away; undoing moves to the one before.
"""
