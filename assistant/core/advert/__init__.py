"""Advertisements: what a job advertisement says of the role, the company and what they need, to be confirmed.

In goes its text; out come a role, a company, and sentences a need may be told by, each only where it can be told.
Nothing is taken without the person.
"""

from assistant.core.advert.read import Advert, read_advert

__all__ = ["Advert", "read_advert"]
