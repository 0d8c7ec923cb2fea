"""An answer in several parts: what is told of it stands without what is not told, or the answer is left out."""

from datetime import date

from assistant import content
from assistant.core.compose import Request, Written, compose_all
from assistant.core.interview import Interview, Interviewer, Sender
from tests.tables import each


def _written(of: str, typed: str) -> Written:
    answers = {"stood_out": "", of: typed}
    person = Interviewer("Ana Bell", stood_out=answers.pop("stood_out"))
    interview = Interview("Rosewood", "Porter", (person,), date="2026-11-27", sender=Sender("Rui Lima"), **answers)
    return compose_all(interview, Request("warm", "email", 0, date(2026, 11, 30)), content.words("warm"))[0]


@each(
    ("of", "typed", "half"),
    [
        ("strength", "ran the night desk 6 yrs at a 300 bed hotel, clean licence", "have a clean licence"),
        ("strength", "did lismore after the floods, 60 roofs in 3 months, crew of 4", "after the floods"),
        ("need", "help w/ stocktake before easter, someone who can drive the forklift too", "forklift"),
        ("need", "xmas temps, someone to lead them", "lead"),
        ("need", "turnover, lost 9 of 20 cooks since june", "turnover"),
        ("stood_out", "She told us about one student who she has helped to make his first film", "one student."),
        ("stood_out", "Her story about the village women, they can sew their own uniforms", "you can sew"),
        ("stood_out", "no walk-ins on mondays, drawing day for everyone", "walk-ins"),
        ("repair", "When you asked how I plan, I only named the budget. I also keep a diary of frosts.", "also keep"),
        ("stood_out", "the perks, and that is remote 4 days", "the perks"),
    ],
)  # fmt: skip
def test_no_half_is_told_that_leans_on_the_other(of, typed, half):
    written = _written(of, typed)
    assert half not in written.note.body or typed in written.note.body, written.note.body


@each(
    ("of", "typed", "told"),
    [
        ("strength", "forklift ticket, 6 yrs goods in at a dairy, never dropped a pallet", "six years"),
        ("strength", "I am Brazilian, I worked 6 years in a clinic in Curitiba and I have my registration", "clinic"),
        ("strength", "sold door to door 3 summers, top 5 of 60 reps", "I sold door to door for three summers"),
        ("need", "sick of no-shows, need someone to fix the booking", "fix the booking"),
        ("need", "Night staff who will stay, because the residents are confuse with new faces", "staff who will stay"),
        ("stood_out", "very kind, she gave me bread to take home for my kids", "me bread to take home"),
        ("stood_out", "how you fix bikes by the door, also the dog sleeps on the bench", "how you fix bikes"),
        ("stood_out", "The hall is well kept. He asked me wether i can do nights, i said yes", "hall is well kept"),
        ("repair", "I told you I had no experience with audits. I led one in 2021.", "no experience with audits"),
    ],
)  # fmt: skip
def test_what_stands_without_the_rest_is_told(of, typed, told):
    written = _written(of, typed)
    assert told in written.note.body, written.note.body


@each("tone", content.tone_names())
def test_what_points_at_the_need_stands_behind_it_or_is_left_out(tone):
    def body(need: str) -> str:
        person = Interviewer("Ana Bell", stood_out="you know every guest by name")
        interview = Interview("Rosewood", "Porter", (person,), date="2026-11-27", sender=Sender("Rui Lima"), need=need,
                              strength="did same thing for a bakery chain, 5 sites")  # fmt: skip
        return compose_all(interview, Request(tone, "email", 0, date(2026, 11, 30)), content.words(tone))[0].note.body

    told = body("get the two kitchens on one ordering system")
    assert "same thing" not in told or told.index("two kitchens") < told.index("same thing"), told
    assert "same thing" not in body(""), body("")
