"""Forty people who were interviewed for one job by one person, and answered differently."""

from dataclasses import replace

from assistant.core.interview.facts import Action, Interview, Interviewer, Sender

NAMES = (
    "Aino Virtanen",
    "Bola Adeyemi",
    "Chen Wei",
    "Dana Levy",
    "Emil Sørensen",
    "Farah Haddad",
    "Gwen Pritchard",
    "Hugo Alves",
    "Imani Otieno",
    "Jonas Keller",
    "Katya Morozova",
    "Liam Byrne",
    "Mina Park",
    "Noor Rahman",
    "Oscar Lindqvist",
    "Petra Novak",
    "Quinn Doyle",
    "Rosa Delgado",
    "Sven Baker",
    "Tara Singh",
    "Umar Farouk",
    "Vera Costa",
    "Wanda Kowal",
    "Xavier Dupont",
    "Yuki Mori",
    "Zeynep Kaya",
    "Ada Fox",
    "Ben Adler",
    "Cora Lane",
    "Dev Nair",
    "Elsa Roth",
    "Finn Walsh",
    "Greta Holm",
    "Hana Sato",
    "Ivo Petrov",
    "Joy Mensah",
    "Kofi Asante",
    "Lena Vogt",
    "Max Stein",
    "Nia Jones",
)
STOOD_OUT = (
    "how you route the night buses around roadworks",
    "the wall map with every complaint pinned to it",
    "you ride one line a week yourself",
    "that drivers vote on the rota",
    "walking through the depot at shift change",
    "“A timetable is a promise.”",
    "I liked that nobody hid the late figures",
    "talked about the snow day in 2021",
    "your question about who is left waiting",
    "why the old planning tool had to go",
    "she showed me the live board",
    "what happens when two lines break down at once",
    "the story of the missing bus stop",
    "seeing the control room at rush hour",
    "they publish every delay",
    "the plan for the school routes. It fits on one page",
    "how few meetings your team holds",
    "your rule that maps are drawn by hand first",
    "the team is moving to open data",
    "told me how the strike changed the rota",
)
NEED = (
    "fewer late buses on the ring road",
    "making the timetable readable for visitors",
    "someone who can talk to drivers",
    "you are replacing the planning tool",
    "cut the time a route change takes",
    "a forecast for wet mornings",
    "opening two school routes by spring",
    "cleaner stop data",
    "your dispatchers work with four screens",
    "a steady hand in the control room",
)
STRENGTH = (
    "I planned winter routes for forty gritting lorries",
    "cut missed pickups by a third at a parcel firm",
    "two years of dispatching ambulances",
    "I built the stop map for a town of 60,000",
    "wrote the rota for ninety volunteers",
    "running a ticket desk in three languages",
    "my timetable posters are read from two metres away",
    "I taught drivers to read their own figures",
    "a degree in operations research",
    "redrew the ferry timetable in one weekend",
    "I've measured queues with a stopwatch",
    "led the move from paper to tablets at a depot",
    "five summers as a tram conductor",
)
PROMISE = ("send the stop map", "share my route sketches", "send my references", "")


def candidates() -> list[Interview]:
    """Give each of them their own interview."""
    base = Interview(
        "Harbour Transit",
        "Service Planner",
        (Interviewer("Joanna Reyes", "Head of Planning", call="Joanna"),),
        date="2026-11-20",
        kind="onsite",
        minutes=45,
    )
    people = []
    for i, name in enumerate(NAMES):
        who = replace(base.interviewers[0], stood_out=STOOD_OUT[i % len(STOOD_OUT)])
        what = PROMISE[i % len(PROMISE)]
        people.append(
            replace(
                base,
                interviewers=(who,),
                need=NEED[(i * 3) % len(NEED)],
                strength=STRENGTH[(i * 7) % len(STRENGTH)],
                actions=(Action(what, "me", "Thursday"),) if what else (),
                sender=Sender(name),
            )
        )
    return people
