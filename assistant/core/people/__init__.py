"""People: names taken apart, what somebody is called, who is meant, and an answer turned to its reader.

In go names as typed and answers that speak of *she*, *they* or somebody by name; out come how to greet and speak of a
person, which of those met is meant, and the answer as its reader is to read it (or that it could mean two people).
"""

from assistant.core.people.addressed import addressed
from assistant.core.people.asker import told_to_asker
from assistant.core.people.called import Person, greeted, person
from assistant.core.people.doers import speaks_of_people
from assistant.core.people.found import found_by
from assistant.core.people.houses import wants_the
from assistant.core.people.meant import mentions, who_is
from assistant.core.people.names import Name, Names, names
from assistant.core.people.turn import Reader, Turned, to_reader

__all__ = [
    "Name", "Names", "Person", "Reader", "Turned", "addressed", "found_by", "greeted", "mentions", "names", "person",
    "speaks_of_people", "to_reader", "told_to_asker", "wants_the", "who_is",
]  # fmt: skip
