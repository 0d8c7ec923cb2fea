"""The wording to avoid: each entry catches the stock phrase it is for, and leaves plain work alone."""

import re

import pytest

from assistant import content
from assistant.core.check.wording import found_in
from tests.tables import each

KINDS = {"cliche", "tell", "praise", "pressure", "salary", "apology", "placeholder", "slip"}
ENTRIES = content.read("wording")["phrase"]

STOCK = """
finds-you-well: I hope this email finds you well. / I hope you're doing well.
hesitate: Please don't hesitate to contact me. / Do not hesitate to reach out.
hesitate: Call me, without hesitating to let me know.
feel-free: Please feel free to call. / Feel free to contact me at any time.
further-questions: If you have any further questions, call me. / Should you need any additional information, ask.
take-a-moment: I wanted to take a moment to thank you. / I'd like to take this opportunity to say thanks.
take-a-moment: Taking this opportunity to thank you.
wanted-to-say: I just wanted to thank you again. / I wanted to send a quick note.
wanted-to-say: I wanted to personally express my thanks.
express-gratitude: I am writing to thank you for Friday. / Let me express my sincere gratitude.
express-gratitude: I'm writing to follow up.
busy-schedule: Thank you for time out of your busy schedule. / I know your very hectic day allowed an hour.
taking-the-time: Thank you for taking the time to meet me. / I appreciate you taking time for this.
taking-the-time: Thank you for your valuable time.
pleasure: It was a pleasure meeting you. / It was such a pleasure! / I had the pleasure of getting to know the team.
pleasure: A pleasure to meet you.
wonderful-to-meet: It was wonderful to meet you. / Amazing speaking with the team!
opportunity-to: Thank you for the opportunity to interview.
opportunity-to: I appreciate the wonderful opportunity to learn about it.
consideration: Thank you for your time and consideration. / I appreciate your kind consideration.
hearing-from-you: I look forward to your prompt reply. / Eagerly awaiting your response.
hearing-from-you: I am eager to hear from you.
next-steps: I look forward to the next steps. / I'm eager to discuss next steps.
prospect-of-joining: I'm excited about the possibility of joining. / I look forward to the opportunity to talk.
get-back-to-you: I will get back to you. / I'll come back to you soon.
per-our-conversation: As per our conversation, here it is. / Per your last email, yes.
touch-base: Let us touch base soon. / I'll circle back to you.
perfect-candidate: I am the perfect candidate. / I believe I'm the right person for it.
perfect-candidate: This makes me an ideal choice.
asset: I would be an invaluable asset to your team. / I'd be an asset. / A valuable addition to the team.
confident-that: I am confident that my skills would help. / I'm confident I can contribute.
confident-that: I am confident in my abilities.
great-fit: I'm a great fit. / It is a perfect match for this role. / My time at Finch makes me a strong fit.
align: My skills align perfectly with the role. / It aligns closely with my values.
align: My experience in sales aligned with it.
prepares-me: My experience with runs of 1.6 s prepares me for this. / My background makes me ready.
team-player: I am a team player.
hard-working: I am hard-working. / I'm a dedicated, hardworking person. / A hard-working individual like me.
communicator: I am a great communicator. / I have excellent written and verbal communication skills.
self-starter: I am a self-starter.
fast-learner: I'm a fast learner. / I am a quick study. / I learn very quickly.
outside-the-box: I think outside the box. / You want out-of-the-box thinking.
passionate: I am passionate about data. / I've always been passionate about wards. / My passion for design.
passionate: I share your passion for care.
perfectionist: I'm a bit of a perfectionist. / My biggest weakness is that I work too hard.
visionary: You are a visionary leader.
better-qualified: You won't find a better-qualified candidate. / You will not find anyone more motivated.
meet-requirements: I meet all of the requirements. / I exceed your job requirements.
track-record: I have a proven track record. / A proven ability to deliver.
qualities: I am a detail-oriented analyst. / As a results-driven manager, I saw it. / I'm highly motivated.
wealth-of-experience: I bring a wealth of experience. / I have extensive knowledge of SQL.
expert: I am highly skilled at this. / I'm uniquely positioned for it. / My care is second to none.
excel-at: I excel at reports. / I thrive under pressure. / I always give 110%.
unique-blend: I have a unique blend of skills.
hit-the-ground: I can hit the ground running. / I would contribute from day one.
immediate-impact: I could make an immediate impact. / I hope to make a meaningful impact.
contribute-to-success: I would contribute to the continued success of Northwind.
contribute-to-success: I'd like contributing to your mission.
bring-to-the-table: This is what I bring to the table. / I'd bring a lot to the table.
next-level: I'd take your team to the next level.
advance-my-career: It is the next step in my career. / It would advance my career.
just-a-chance: I just need a chance. / Give me a chance.
to-whom: To whom it may concern, / Dear Sir or Madam, / Dear Hiring Manager,
respected-sir: Respected Sir,
applying-for: I am applying for the analyst position. / I'd like to apply for this job.
as-my-resume-shows: As you can see from my résumé, I sold. / As noted in my attached CV.
please-find-enclosed: Please find attached my CV. / For your kind perusal.
advancement: A stable company with room for growth. / You offer opportunities for advancement.
very-truly-yours: Very truly yours,
respectfully: Respectfully, / Thank you.⏎⏎Respectfully yours,⏎Sam
be-advised: Please be advised that I moved.
kindly: Kindly let me know. / Please kindly confirm. / Could you kindly send it?
forwarding: I am forwarding the case study. / I hereby send it.
above-referenced: About the above-referenced position. / The aforementioned role.
in-advance: Thanks in advance. / Thank you very much in advance.
honoured: I would be honoured to join. / I'd be deeply honored by that. / It would be an honor to work here.
dream-job: This is my dream job.
esteemed: Your esteemed organisation. / Such a prestigious company.
reinforced-interest: It reinforced my interest. / Friday solidified my desire to join.
reinforced-interest: I want to reiterate my interest. / I remain very interested.
even-more-excited: I am even more excited about it. / I left all the more convinced.
thrilled: I was thrilled. / I'm super excited. / I am so excited! / I'm excited about this opportunity.
resonated: It really resonated with me. / That resonates strongly with my work.
insights: Thank you for the valuable insights. / Thanks for sharing your insights.
insights: Your insights into nursing helped.
truly: I truly appreciate it. / I genuinely enjoyed it. / I'm sincerely grateful.
impressed-by: I was very impressed by the ward. / It left a lasting impression.
really-stood-out: Your point really stood out to me. / It truly struck a chord.
learning-more-about: I enjoyed learning more about the role. / It was great to hear more about your company.
insightful-conversation: Thank you for the insightful conversation. / A thought-provoking and lively discussion.
leverage: I would leverage my skills. / I can leverage data. / I leveraged my experience.
synergy: We would have great synergy. / I see synergies.
fast-paced: I like a fast-paced environment. / A dynamic team.
delve: I would delve deeper into it. / Delving into the data. / Let us dive deep into it.
landscape: In the competitive landscape, it counts. / The ever-changing landscape.
game-changing: It is a game-changer. / A transformative experience. / Cutting-edge work.
unlock: It would unlock real value. / Unleashing the potential of data.
foster: I foster collaboration. / Fostering a sense of trust.
underscore: It underscored the importance of care. / It is a testament to your work.
tapestry: A rich tapestry of cultures.
not-just: It's not just a job, it's a calling. / This isn't just about data. It's about people.
nuanced: A nuanced understanding of wards. / The interplay between care and cost.
todays-world: In today's fast-moving world, it counts. / In an ever-changing market.
worth-noting: It is worth noting that it works. / Needless to say, I liked it.
crucial-role: It plays a pivotal role.
seamless: I would seamlessly integrate into the team.
journey: I'd like to embark on this journey. / Navigating the complexities of care.
commitment-to-excellence: Your commitment to excellence. / A culture of innovation. / Your innovative approach.
dashes: The report — late as ever — was right.
markdown: I built **three dashboards** there. / ## Thank you
bullets: I can offer:⏎- SQL⏎- Python
machine-talk: As an AI language model, I cannot. / Here's a polished thank-you note:
machine-talk: Let me know if you'd like any changes!
gentle-reminder: Just a gentle reminder about Friday. / This is a friendly reminder.
checking-in: I just wanted to check in. / Just following up. / I'm just checking in.
earliest-convenience: Write at your earliest convenience. / Let me know as soon as possible.
expect-an-answer: I expect an answer. / I'd appreciate a prompt reply.
other-offers: I have two other offers. / I've received several offers. / Other companies are interested.
when-will-you-decide: When can I expect to hear? / When will you decide?
counting-on-the-job: I look forward to joining the team. / I can't wait to start at Northwind.
hire-me: Please hire me. / If you choose me, I will start.
desperate: I really need this job. / I'm desperate.
not-heard-back: I haven't heard back. / I have not yet heard from you.
will-not-regret: You won't regret it. / I will not let you down.
salary-expectations: My salary expectations are open. / My current salary is fair.
discuss-salary: I'd like to discuss the salary. / Could we talk about pay?
what-does-it-pay: What is the salary? / How much does the job pay? / How many vacation days are there?
sum-named: I earn $52,000. / I expect at least £40k. / A salary of 60,000.
sorry: I'm sorry for the confusion. / I apologise. / My apologies. / Sorry about Friday.
poor-answer: My poor answer on testing. / I messed up the last question. / I stumbled over your second question.
nervous: I was a bit nervous.
should-have-said: I should have said more. / I wish I had prepared.
lacking: Although I lack direct experience, I try. / Even though I don't have a degree.
brackets: [Your Name] / Dear [Interviewer's Name], / We spoke about [specific topic].
angle-brackets: <your name> / Dear <interviewer name>,
braces: Dear {{ first }}, / Dear {name}, / ${company}
merge-fields: Dear $NAME, / Dear %FIRSTNAME%, / Dear *|FNAME|*, / Dear <Name>, / Hi <<first>>,
order-left-in: Make it shorter. / Thank you. Add that I can start in May. / Please say that I liked it.
order-left-in: Drop the last line. / Thank you. Swap the second paragraph. / Sure! Here is your note. / Undo.
order-left-in: Here's the revised version: / I liked it. Take out that bit.
small-i: Last week i was there. / It is what i think. / I liked it, and i'd be glad to join.
to-be-done: It starts on TBD. / TODO: add the story. / Lorem ipsum dolor.
xxx: Call me on XXX. / My name is ____. / The ??? project.
your-name: Best,⏎Your Name / Thank you, Company Name! / Dear Mr./Ms. Smith,
insert-here: Insert your story here. / Company goes here. / Dear INSERT NAME,
empty-greeting: Dear , / Hi None, / Dear first name,
"""
"""One line for each entry: sentences it must catch, apart by a stroke; ⏎ is a new line."""

INNOCENT = """
I have done landscape architecture for six years, and the changing landscape of the river stayed with me.
My sister grew up in foster care. Foster parents in the community run the group. Norman Foster drew the roof.
Your leverage ratio rule, and how you price a leveraged buyout, made me think.
I worked for Ideal Boilers, and the ideal temperature there is 60 degrees.
You need someone who can talk to clinicians. The team needs a hard-working night porter.
How juniors ship code from day one. I liked that everyone ships on day one.
You do not hesitate to roll back a release. Nurses hesitate to call the doctor at night.
The SQL library worked out of the box. An out-of-the-box solution was cheaper.
I'll get back to you by Friday with the figures.
Thank you for sending the questions in advance, and for telling me in advance about the lift.
I look forward to hearing about the start date. I look forward to the usability findings from the pilot.
You kindly offered to introduce me to the transit team. She kindly showed me the kitchen.
I'm sending my updated CV, as you asked. I attached my CV and two references.
I'm confident the migration fits into June. I am confident of Tuesday.
Your story about the apology letter to customers. You apologise to each of them by name.
I was sorry to leave. They were sorry to see the warehouse go.
We put $USD aside. The 95% CI and the R&D plan. Part i of the form; i.e. the first. You say that nobody waits.
I saved £40,000 a year, cut cost by $2m, and moved $12k of stock a week.
I rebuilt the salary survey. You publish the pay bands. The compensation analyst sits with finance.
You pay each supplier within ten days. How you discuss pay openly with every team stayed with me.
I wrote a TODO app in Rust and a TODO list for nurses.
The `__init__` file and the [api] folder. Range [0, 1]. We saw the <title> tag and <b>.
“We […] ship on Mondays.” R&D [beta] build, snake_case_name, f(x).
A deep dive on the outage. You unlock the ward at six. The phone unlocks with a card.
Your team resonates the antenna at 2 GHz. The circuit resonates with the coil.
The asset register. I mapped an asset to its owner. The fund holds real assets.
A good fit to the data, and a good match for the pattern. The right person for each shift.
I passed the test you described. The nurse was so excited to try it.
The new tapestry in the museum's east room. A mosaic floor. The Synergy Health office.
Drug synergy was my thesis. Delve is what the tool is called.
I apply paint in two coats. I'm applying for a residence permit in May.
Your rule that a forecast without an error bar is a rumour. Robots plan in a dynamic environment.
I froze the sample at minus eighty. I blew glass for two years. I stumbled on a bug in the parser.
Dear Sir Ian, thank you for yesterday. Dear Madam President, thank you for Monday.
How your busy days on the ward are planned. Busy days suit me.
A nurse takes time to explain. The scan takes time.
Waiters bring food to the table. Players reach the next level in a week.
I will send the references as soon as possible. Pages are answered within a minute, as soon as possible.
The app sends a gentle reminder to patients. Friendly reminders halved missed visits.
The voltage rose to 110% of nominal. Nobody exceeds the limit.
A unique set of keys in the table. A transformative justice course.
I have run several offers a week in the shop. The board chose her.
He had to pick me up at six. The fruit was passion fruit.
You are passionate about brakes, and the porters are hard-working.
The truth is that we tested it. That is truly what the gauge said.
Extension tasks for fast learners. A quick study of the ward took an hour.
When do you decide to roll back a release.
An underscore before the name. The Old Testament to the New.
It plays a tune when the door opens. The roles rotate weekly.
I enjoyed hearing how you plan a release. Thank you for talking with me about the job.
I am glad that we talked. The hour was useful. I would like this job.
I wanted to be a nurse first. I wanted to know why you left the old vendor.
Not only the nurses but the porters were asked.
The hiring manager's desk is on the ward. Dear Carla Mendes,
The company name changed in 2019. Your name is on the door.
Best regards,
Thank you: Data Analyst interview
The next steps of the pipeline run at night. We clean the data in three steps.
You moved on from the vendor without apology. The office is honoured with a plaque.
I thank you for Friday — it was useful. Mon — Fri.
- one bullet alone
I reinforced the wall and confirmed the order. The audit strengthened our controls.
We respectfully disagreed about the schema. The team works respectfully.
Sincerely,
I am the second person in my family to do this work. As a child I drew maps.
I think patients were even more motivated. I think you need someone with strong communication skills.
We treated the lease as an asset, and moved supplier pay from 30 days to 14.
Here is the updated portfolio. Here's my revised plan for the shift. I would cut the last part of the route.
The undo button.
I look forward to joining you on the ward visit. I need the work bench by May.
I was with a nervous patient. I wish I had seen the kitchen. I heard nothing from the sensor.
I want to follow up patients for a year. We lease, e.g. company cars, for three years.
""".strip().splitlines()


CAUGHT = [
    (name, text.replace("⏎", "\n"))
    for name, texts in (line.split(": ", 1) for line in STOCK.strip().splitlines())
    for text in texts.split(" / ")
]
FACTS = {"role": "Data Analyst", "company": "Northwind", "first": "Ines", "name": "Ines Ferreira", "when": "on Friday"}


def ids_found(text):
    return {phrase.id for phrase, _ in found_in(text, content.wording())}


def test_a_stock_phrase_is_caught():
    assert [(name, text) for name, text in CAUGHT if name not in ids_found(text)] == []


@each("text", INNOCENT)
def test_plain_talk_of_work_is_left_alone(text):
    assert ids_found(text) == set()


def test_every_entry_has_a_sentence_that_it_catches():
    assert {name for name, _ in CAUGHT} == {entry["id"] for entry in ENTRIES}


def test_every_entry_is_complete_and_speaks_to_a_person():
    for entry in ENTRIES:
        speaks_to_a_person(entry)


def speaks_to_a_person(entry):
    assert {"id", "kind", "match", "message", "plainer", "level"} <= set(entry)
    assert entry["kind"] in KINDS
    assert entry["level"] in ({"fix"} if entry["kind"] == "placeholder" else {"advise", "fix"})
    assert entry["message"].endswith((".", "?"))
    assert len(entry["message"]) <= 80
    assert not ids_found(entry["plainer"])


def test_no_two_entries_have_one_name():
    names = [entry["id"] for entry in ENTRIES]
    assert len(names) == len(set(names))


def test_the_letters_looked_for_first_stand_in_every_phrase_caught():
    entries = {entry.id: entry for entry in content.wording().phrases}
    for name, text in CAUGHT:
        near, found = entries[name].near, entries[name].match.search(text)[0].lower()
        assert all(letters == letters.lower() for letters in near), name
        assert any(letters in found for letters in near), (name, text)


def test_a_phrase_broken_over_two_lines_is_caught():
    assert "team-player" in ids_found("I am a team\nplayer.")
    assert "hearing-from-you" in ids_found("I look forward to\nyour reply.")


@pytest.mark.parametrize("tone", content.tone_names())
def test_no_tone_has_a_phrase_to_avoid(tone):
    for phrase in phrases(content.read(f"tones/{tone}")):
        assert not ids_found(filled(phrase)), phrase


def phrases(tone):
    for section in (part for part in tone.values() if isinstance(part, dict)):
        for several in section.values():
            yield from (p if isinstance(p, str) else p["say"] for p in several)


def filled(phrase):
    return re.sub(r"\{\{ *(\w+) *\}\}", lambda name: FACTS.get(name[1], "the plan"), phrase)
