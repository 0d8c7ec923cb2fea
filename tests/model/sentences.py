"""Sentences that people write in such letters beside the facts: those that claim nothing, and those that do."""

from tests.model.answers import DETAIL, PROMISES, STRENGTH, answer

BESIDE_THE_DETAIL = """
I have been turning that over ever since, and each time I like it more.
It is a large part of why I would like to work with you.
That stayed with me on the way home.
It made me smile, and it made me want to hear more.
Of everything we talked about, it is the part I enjoyed most.
I left wanting the job more than when I arrived.
I was glad to hear it, and gladder still to hear it said so plainly.
I listened with great interest.
It feels to me like the right way to run incident reviews.
I came away eager to see it for myself.
It gave me a glimpse of how you work, and I liked it at once.
I could happily have gone on talking about it.
By the time we had finished, I wanted to be part of that.
The more I thought about it afterwards, the more I wanted to work with you.
That was the moment I knew I wanted to come back.
I keep smiling at the thought of it.
It sounds like a good place to learn.
I found myself thinking how much I would like to join in.
On my way out I was already hoping to return.
It drew me in more than anything else we spoke about.
I felt welcome from the first minute, and I would love to come back.
What struck me was how simply you put it.
That is just how I would wish to work.
It was a joy to hear about them from you.
I liked hearing it put so simply.
Nothing else you told me has stayed with me as much.
It told me, more than anything else, that I would enjoy working with you.
I went home curious to hear the rest.
It is an idea I would love to see at close range.
""".strip().split("\n")
"""What somebody may say behind the detail although nobody typed it."""

BESIDE_THE_STRENGTH = """
It would be a pleasure to put that to work for you.
I would be glad to see how far we could get with yours.
That is a problem I would enjoy taking on with you.
It is easier to show than to tell, and I would love the chance.
I would be proud to help with that.
It would mean a lot to me to be part of it.
I would gladly do it all again with you.
I would be happy to begin there.
""".strip().split("\n")

BESIDE_THE_PROMISES = """
Talking with you again would be a joy.
Hearing from you would be a good end to my week.
I will be hoping for good news.
Until then I will be looking forward to hearing from you.
It would be lovely to work together.
I hope that you and I will talk again soon.
A message from you will be very welcome.
Working with you would make me happy.
Seeing you again would be something to look forward to.
Whatever you decide, I enjoyed every minute of our conversation.
""".strip().split("\n")

CLAIMS = """
Your commitment to excellence made me want to join you.
I admired how much you care about your customers.
I was struck by the culture of trust that you have built.
It made me all the more confident that I am the right fit.
I felt at once that I could lead such a team.
It reminded me of my time as a teacher.
I left knowing that my patience would be of use to you.
I liked it, since I have always worked that way.
I loved hearing it, because honesty is what I stand for.
It made me think of the award we won.
I enjoyed tasting the sauces.
I liked that you trusted me with your plans.
I felt that your business is growing fast.
It made me eager to bring my energy to it.
I noticed that everybody there enjoys the work.
I wanted to tell you that I speak Spanish.
It sounds like the most innovative company in the market.
It made me want to move to Leeds for it.
I found that few places work like that.
I would be happy to sell for you.
I would love to send you my plan for it.
I was glad to hear that the salary is good.
I thought of how I managed a hospital.
It made me certain that I will succeed.
I hoped you will call me.
It made me want to start on Monday.
I smiled, as I am a calm and reliable person.
I enjoyed teaching it for years.
I could see how happy your colleagues are.
It struck me how talented your staff must be.
I was moved by your mission to help children.
I wish that more companies did the same.
I was pleased that you praised my portfolio.
It made me hope for an offer by Friday.
I was glad to hear that you plan to grow.
I liked that you never give up on people.
I would happily work weekends.
It would be a joy to bring my experience to you.
I was happy to learn that the job is permanent.
""".strip().split("\n")
"""What nobody typed, said in the manner of a reaction."""


def beside() -> dict[str, str]:
    """Give each harmless sentence in an answer that is right otherwise."""
    rows = {s: answer(detail=f"{DETAIL} {s}") for s in BESIDE_THE_DETAIL}
    rows |= {s: answer(strength=f"{STRENGTH} {s}") for s in BESIDE_THE_STRENGTH}
    return rows | {s: answer(promises=f"{PROMISES} {s}") for s in BESIDE_THE_PROMISES}


def claimed() -> dict[str, str]:
    """Give each sentence that claims something in an answer that is right otherwise."""
    return {s: answer(detail=f"{DETAIL} {s}") for s in CLAIMS}
