"""What people are called, and that nothing of a name is corrected or taken for a word; one row a person."""

import pytest

from assistant import content
from assistant.core.compose import compose_all
from assistant.core.english import mend
from assistant.core.interview import Action, Interview, Interviewer, Sender
from assistant.core.interview import person as parted
from assistant.core.people import Reader, addressed, greeted, person, to_reader, who_is
from tests.core.samples import request
from tests.tables import each

ENGLISH, NAMES = content.english(), content.names()
SAID = content.read("questions")["people"]


def met(name, call=""):
    return person(name, call, "", NAMES)


def met_by_line(line):
    """Take a line as it is typed at the question who it was."""
    typed = parted(line, SAID)
    return person(typed.name, typed.call, typed.title, NAMES)


def named(who, address):
    return greeted(who, address)[1]


CALLED = [
    # typed, greeted where first names are used, greeted where they are not, spoken of to others
    ("Priya Raman", "Priya", "Priya Raman", "Priya"),
    ("Raman, Priya <priya@x.example>", "Priya", "Priya Raman", "Priya"),
    ("O'Brien, Siobhán", "Siobhán", "Siobhán O'Brien", "Siobhán"),
    ("Robert (Bob) Smith", "Bob", "Robert Smith", "Bob"),
    ('Robert "Bob" Smith', "Bob", "Robert Smith", "Bob"),
    ("Jane Smith (she/her)", "Jane", "Jane Smith", "Jane"),
    ("Jane Smith [they/them]", "Jane", "Jane Smith", "Jane"),
    ("Sr. Bernadette Quill", "Sr. Bernadette Quill", "Sr. Bernadette Quill", "Sr. Bernadette Quill"),
    ("Sr. Carlos Mendoza", "Sr. Mendoza", "Sr. Mendoza", "Sr. Mendoza"),
    ("Cher", "Cher", "Cher", "Cher"),
    # titles
    ("Mr van der Berg", "Mr van der Berg", "Mr van der Berg", "Mr van der Berg"),
    ("Ms Jane Smith-Jones OBE", "Ms Smith-Jones", "Ms Smith-Jones", "Ms Smith-Jones"),
    ("Dr. Juan Dela Cruz", "Dr. Dela Cruz", "Dr. Dela Cruz", "Dr. Dela Cruz"),
    ("Dr Priya Raman, MD", "Dr Raman", "Dr Raman", "Dr Raman"),
    ("Sir Julian Whitmore", "Sir Julian", "Sir Julian", "Sir Julian"),
    ("Dame Judith Okoro", "Dame Judith", "Dame Judith", "Dame Judith"),
    ("Prof. Dr. Jörg Weiß", "Professor Weiß", "Professor Weiß", "Prof. Weiß"),
    ("Professor Chimamanda Obi", "Professor Obi", "Professor Obi", "Professor Obi"),
    ("Mx. Alex Rivera", "Mx. Rivera", "Mx. Rivera", "Mx. Rivera"),
    ("Mrs. O'Leary", "Mrs. O'Leary", "Mrs. O'Leary", "Mrs. O'Leary"),
    ("Ms. Im", "Ms. Im", "Ms. Im", "Ms. Im"),
    ("Chef Antoine", "Chef Antoine", "Chef Antoine", "Chef Antoine"),
    ("Sister Mary Agnes", *["Sister Mary Agnes"] * 3),
    ("Sister Mary Agnes Foy", *["Sister Mary Agnes"] * 3),
    ("Sister Bernadette Lim", *["Sister Bernadette"] * 3),
    ("Brother Thomas Keane", *["Brother Thomas"] * 3),
    ("Eng. Peter Mutiso", *["Eng. Mutiso"] * 3),
    ("Adv Thandiwe Nkosi", *["Adv Nkosi"] * 3),
    ("Barrister Chidi Obi", *["Barrister Obi"] * 3),
    ("Ustad Rashid Khan", *["Ustad Rashid"] * 3),
    ("Mrs. Fatima Al Suwaidi", *["Mrs. Al Suwaidi"] * 3),
    ('"Bob"', *["Bob"] * 3),
    ("Priya Raman, Engineering", "Priya", "Priya Raman", "Priya"),
    ("Dr. Anne-Marie St. Clair", *["Dr. St. Clair"] * 3),
    ("Ms. Fionnuala Ní Dhomhnaill", *["Ms. Ní Dhomhnaill"] * 3),
    ("Mr. Mc Carthy", *["Mr. Mc Carthy"] * 3),
    ("Dhr. De Groot", *["Dhr. De Groot"] * 3),
    ("Smt. Lakshmi Menon", *["Smt. Menon"] * 3),
    ("Pak Budi Santoso", *["Pak Budi"] * 3),
    ("Lt. Col. Ann Price", *["Lt. Col. Price"] * 3),
    ("Lt. Cdr. Colin Fryer RN (ret.)", *["Lt. Cdr. Fryer"] * 3),
    ("Deputy Principal Rae Moss", *["Deputy Principal Moss"] * 3),
    ("Ms. Noura bint Khalid", *["Ms. Noura"] * 3),
    ("Sra. Pilar García López", *["Sra. García López"] * 3),
    ("Ms. Karen O. Sullivan", *["Ms. Sullivan"] * 3),
    # letters behind a name
    ("Priya Raman, PhD", "Priya", "Priya Raman", "Priya"),
    ("John Smith Jr.", "John", "John Smith", "John"),
    ("Grace Okafor CPA", "Grace", "Grace Okafor", "Grace"),
    # capitals
    ("LARRY BOUDREAUX", "Larry", "Larry Boudreaux", "Larry"),
    ("priya raman", "Priya", "Priya Raman", "Priya"),
    ("jean-luc o'neill", "Jean-Luc", "Jean-Luc O'Neill", "Jean-Luc"),
    ("RONALD MCDONALD", "Ronald", "Ronald McDonald", "Ronald"),
    ("Teacher Megan", "Megan", "Megan", "Megan"),
    ("ludwig van beethoven", "Ludwig", "Ludwig van Beethoven", "Ludwig"),
    ("DeShawn Carter", "DeShawn", "DeShawn Carter", "DeShawn"),
    ("dr. priya raman", "Dr. Raman", "Dr. Raman", "Dr. Raman"),
    # particles
    ("Maria de los Santos", "Maria", "Maria de los Santos", "Maria"),
    ("Ben Carter", "Ben", "Ben Carter", "Ben"),
    ("Björn Þórsson", "Björn", "Björn Þórsson", "Björn"),
    ("Abdul Rahman bin Ismail", "Abdul Rahman", "Abdul Rahman bin Ismail", "Abdul Rahman"),
    # the family name first, or not to be told: the whole name is never wrong
    ("Nguyễn Thị Lan", "Lan", "Nguyễn Thị Lan", "Lan"),
    ("Tan Wei Ling", "Wei Ling", "Tan Wei Ling", "Wei Ling"),
    ("Kim Anne Carter", "Kim", "Kim Anne Carter", "Kim"),
    ("Kim Min-jun", "Kim Min-jun", "Kim Min-jun", "Kim Min-jun"),
    ("Wang Xiuying", "Wang Xiuying", "Wang Xiuying", "Wang Xiuying"),
    ("山田 花子", "山田 花子", "山田 花子", "山田 花子"),
    # initials
    ("J. R. Okafor", "J. R. Okafor", "J. R. Okafor", "J. R. Okafor"),
    ("J. Robert Smith", "Robert", "J. Robert Smith", "Robert"),
    ("Priya R.", "Priya", "Priya", "Priya"),
    ("Dr. A. K. Rao", "Dr. Rao", "Dr. Rao", "Dr. Rao"),
    # names that are words
    ("Will Price", "Will", "Will Price", "Will"),
    ("Mark Young", "Mark", "Mark Young", "Mark"),
    ("Jony Ive", "Jony", "Jony Ive", "Jony"),
    ("Dean Rice", "Dean Rice", "Dean Rice", "Dean Rice"),  # a dean, or a Dean: right for both
    # somebody told of in an answers file
    ("young lad called Kai", *["Kai"] * 3),
    ("a lady from HR called Beth", *["Beth"] * 3),
    ("Marc Oduya who's the CTO", "Marc", "Marc Oduya", "Marc"),
    ("Judge Reinhold Cole", "Judge Cole", "Judge Cole", "Judge Cole"),
]


@each(("typed", "first", "full", "referred"), CALLED)
def test_a_person_is_greeted_and_spoken_of_by_the_right_part_of_the_name(typed, first, full, referred):
    who = met(typed)
    assert (named(who, "first"), named(who, "full"), who.referred) == (first, full, referred)


LINES = [
    # typed at the question, greeted, what they do, e-mail
    ("Priya Raman", "Priya", "", ""),
    ("Priya Raman, Head of Data", "Priya", "Head of Data", ""),
    ("Dr. Priya Raman, Head of Data <priya@x.example>", "Dr. Raman", "Head of Data", "priya@x.example"),
    ("Priya Raman - Head of Data", "Priya", "Head of Data", ""),
    ("Priya Raman (Head of Data)", "Priya", "Head of Data", ""),
    ("Priya Raman | Head of Data", "Priya", "Head of Data", ""),
    ("Priya Raman, PhD, Head of Data", "Priya", "Head of Data", ""),
    ("Ms Jane Smith-Jones OBE, Head of Data", "Ms Smith-Jones", "Head of Data", ""),
    ("Jane Smith (she/her), Head of Data", "Jane", "Head of Data", ""),
    ("Bob Smith from HR", "Bob", "HR", ""),
    ('Robert "Bob" Smith', "Bob", "", ""),
    ("Mr van der Berg, owner", "Mr van der Berg", "owner", ""),
    ("Robert (Bob) Smith", "Bob", "", ""),
    ("Mrs. Fatima Al Suwaidi", "Mrs. Al Suwaidi", "", ""),
    ("Raman, Priya", "Priya", "", ""),
    ("Raman, Priya, Head of Data", "Priya", "Head of Data", ""),
    ("Al Suwaidi, Fatima", "Fatima", "", ""),
    ("Garcia Lopez, Maria <maria@x.example>", "Maria", "", "maria@x.example"),
    ("Priya, Engineering", "Priya", "Engineering", ""),
    ("Priya, CEO", "Priya", "CEO", ""),
    ("Priya Raman, Recruiter", "Priya", "Recruiter", ""),
    ("Priya, Hiring Manager", "Priya", "Hiring Manager", ""),
    ("Raman, Priya <priya@x.example>", "Priya", "", "priya@x.example"),
    ("Raman, Priya (Engineering)", "Priya", "Engineering", ""),
    # somebody told of before, behind or around the name
    ("a lady from HR called Beth", "Beth", "HR", ""),
    ("the lady from HR, Beth Ray", "Beth", "HR", ""),
    ("Interview me Mrs. Ingrid Solberg, she is head of archive", "Mrs. Solberg", "head of archive", ""),
    ("it was just with Noor, the practice manager", "Noor", "practice manager", ""),
    ("Fatou Diop who's head of nursing", "Fatou", "head of nursing", ""),
    ("my would-be boss Karin Holm", "Karin", "", ""),
    ("the head chef whose name is Luca", "Luca", "head chef", ""),
    ("head of sales Nadia Petrova", "Nadia", "head of sales", ""),
    ("HR manager Lotte Visser", "Lotte", "HR manager", ""),
    ("Beth (didn't catch surname) from HR", "Beth", "HR", ""),
    ("an older gentleman, Mr. Sato, from production", "Mr. Sato", "production", ""),
    ("sister joan", "Sister Joan", "", ""),
    ("Guy Martin", "Guy", "", ""),
    ("An Claes", "An", "", ""),
    ("O'Brien, Siobhán", "Siobhán", "", ""),
]


@each(("line", "greeting", "job", "email"), LINES)
def test_a_typed_line_is_parted_into_name_job_and_address(line, greeting, job, email):
    typed = parted(line, SAID)
    assert (named(met_by_line(line), "first"), typed.title, typed.email) == (greeting, job, email)


IN_THE_ROOM = [
    ("Dr. Priya Raman", "Priya", "Priya"),
    ("Dr. Priya Raman", "Dr. Raman", "Dr. Raman"),
    ("Priya Raman", "dr raman", "Dr Raman"),
    ("Robert Smith", "bob", "Bob"),
    ("Robert Smith", "Mr. Smith", "Mr. Smith"),
    ("Kim Min-jun", "Min-jun", "Min-jun"),
    ("LARRY BOUDREAUX", "larry!", "Larry"),
    ("Priya Raman", "", "Priya"),
    ("Priya Raman", "?", "Priya"),
    ("Antoine Roux", "Chef", "Chef"),
    ("Antoine Roux", "coach", "Coach"),
    ("Antoine Roux", "Mr", "Antoine"),
]


@each(("typed", "call", "said"), IN_THE_ROOM)
def test_what_they_were_called_in_the_room_comes_before_anything_else(typed, call, said):
    assert named(met(typed, call), "first") == said


@each(("typed", "call", "said"), [("Craig Donovan", "Donno", "Craig"), ("Robert Smith", "Bob", "Bob")])
def test_a_formal_letter_leaves_a_nickname_made_for_fun_in_the_room(typed, call, said):
    assert named(met(typed, call), "full") == said


@each(
    ("typed", "answer", "called"),
    [
        ("Harold Whitcombe", "Mr. Whitcombe told me that every clerk keeps a garden.", "Mr. Whitcombe"),
        ("Tamara de Vries", "Mevrouw de Vries's patience with the printer", "Mevrouw de Vries"),
        ("Harold Whitcombe", "Mr. Whitcombe keeps a garden, and Harold's is on the roof.", ""),
        ("Harold Whitcombe", "Mr. Adler keeps a garden.", ""),
    ],
)
def test_who_is_spoken_of_with_a_title_is_called_so(typed, answer, called):
    assert addressed(typed, [answer], NAMES) == called


@pytest.mark.parametrize("name", ["me@x.org", "(she/her)", "a lady from HR", "the manager", "Young lad"])
def test_an_interviewer_without_a_name_is_greeted_with_the_team_and_that_is_said(name):
    interview = Interview("Northwind", "Analyst", (Interviewer(name),), sender=Sender("Sam Okafor"))
    (one,) = compose_all(interview, request("formal"), content.words("formal"))
    assert one.note.body.startswith("Dear Northwind team,")
    assert ("interviewers[0].name", name) in [(gone.path, gone.text) for gone in one.left_out]


TURNED = [
    # person, typed of them, as they read it
    ("Will Price", "how the price of bread will change", "how the price of bread will change"),
    ("Will Price", "Will said that the price will rise", "You said that the price will rise"),
    ("Mark Young", "what young shoppers mark on their lists", "what young shoppers mark on their lists"),
    ("Mark Young", "Young people trust the brand", "Young people trust the brand"),
    ("Mark Young", "Mark showed me the mark on the wall", "You showed me the mark on the wall"),
    (
        "Jony Ive",
        "Ive told me that the first model was made of foam",
        "You told me that the first model was made of foam",
    ),
    ("Ms. Im", "Ms. Im showed me the reading room", "You showed me the reading room"),
    ("Rose May", "how sales rose in May", "how sales rose in May"),
    ("April Jones", "the launch in April", "the launch in April"),
    ("Grace Long", "the grace of a long pause", "the grace of a long pause"),
    ("Dean Rice", "why the dean eats rice with the students", "why the dean eats rice with the students"),
    ("Bill Hunt", "the bill for the hunt", "the bill for the hunt"),
    ("Frank Field", "a frank talk in the field", "a frank talk in the field"),
    ("Chase Banks", "how you chase banks for late fees", "how you chase banks for late fees"),
    ("Joy Park", "the joy of a walk in the park", "the joy of a walk in the park"),
    ("Pat Downs", "the ups and downs of the season", "the ups and downs of the season"),
    ("Teh Wei", "Teh showed me the lab", "You showed me the lab"),
    ("Jean Walker", "Jean's rule that nobody works alone", "Your rule that nobody works alone"),
    ("Dr. Ines Ferreira", "how Dr. Ferreira walks the ward", "how you walk the ward"),
    ("Ines Ferreira", "how she walks the ward herself", "how you walk the ward yourself"),
    (
        "Jo Lee",
        "a patient had asked for it, and the night guard learned it so that he could sing it for her",
        "a patient had asked for it, and the night guard learned it so that he could sing it for her",
    ),
    (
        "Jo Lee",
        "the children's kitchen, they can cook their lunch",
        "the children's kitchen, they can cook their lunch",
    ),
    ("Jo Lee", "how she overwinters the hives", "how you overwinter the hives"),
    ("Jo Lee", "She walks her dog before she opens the gate", "You walk your dog before you open the gate"),
    ("Jo Lee", "the cat ward has its own door so they never meet", "the cat ward has its own door so they never meet"),
    ("Jo Lee", "the rabbit room is heated and they stay warm", "the rabbit room is heated and they stay warm"),
    (
        "Jo Lee",
        "the line makes 300 samples, and they drink tea at ten",
        "the line makes 300 samples, and you drink tea at ten",
    ),
    ("Jo Lee", "landholders trust a gauge they can see", "landholders trust a gauge they can see"),
    ("Jo Lee", "the plants hang high, and they use bees", "the plants hang high, and you use bees"),
    ("Jo Lee", "she listens to calls, and there is no blame", "you listen to calls, and there is no blame"),
    ("Jo Lee", "they have a cat ward with its own door", "you have a cat ward with its own door"),
    ("Jo Lee", "he showed me the pumps that they rebuild", "you showed me the pumps that you rebuild"),
    ("Jo Lee", "they walk the dogs so they know each one", "you walk the dogs so you know each one"),
]


@each(("name", "typed", "turned"), TURNED)
def test_a_name_is_found_as_a_name_and_in_no_other_word(name, typed, turned):
    who = met(name)
    keep = frozenset(w.strip(".,").lower() for w in who.name.full.split())
    mended = mend(typed, ENGLISH, keep).text
    assert to_reader(mended, Reader([who], 0), ENGLISH, NAMES).text == turned


KEPT = [
    "Teh Wei Ling",
    "Thier Okoro",
    "Jhon Recieve",
    "Ms. Im",
    "Jony Ive",
    "Dont Adams",
    "Mo Iqbal",
    "Alot Singh",
    "Hte Aung",
]


@pytest.mark.parametrize("tone", ["formal", "casual"])
@each("name", KEPT)
def test_a_name_is_never_corrected_wherever_it_stands(name, tone):
    last = name.split()[-1]
    people = (Interviewer("Priya Raman", stood_out=f"the way {last} and you split the work"), Interviewer(name))
    interview = Interview(
        f"{last} Labs", f"{last} Analyst", people, date="2026-11-20", sender=Sender(name),
        actions=(Action("send the case study", "me", "Friday", name),),
    )  # fmt: skip
    first, second = (one.note for one in compose_all(interview, request(tone), content.words(tone)))
    assert first.body.rstrip().endswith(name)
    assert f"{last} Labs" in first.subject + first.body
    assert f"{last} and you split the work" in first.body
    assert name.split()[0].rstrip(".") in second.body.split("\n")[0]
    assert "case study" in second.body
    assert "case study" not in first.body


FOUND = [
    # typed, of Priya Raman, Robert (Bob) Smith and Dr. Juan Dela Cruz: which one
    ("Priya", 0),
    ("priya raman", 0),
    ("Raman", 0),
    ("Bob", 1),
    ("Robert", 1),
    ("Mr. Smith", 1),
    ("Dr. Dela Cruz", 2),
    ("dr dela cruz", 2),
    ("Juan", 2),
    ("Juan Dela Cruz III", 2),
    ("Priya K. Raman, PhD", 0),
    ("Priya Raman-Iyer", None),
    ("Prya", None),
    ("Jones", None),
    ("", None),
]


@each(("typed", "which"), FOUND)
def test_a_typed_name_finds_whom_it_means_or_nobody(typed, which):
    people = [met(name) for name in ("Priya Raman", "Robert (Bob) Smith", "Dr. Juan Dela Cruz")]
    assert who_is(typed, people, NAMES) == which


def test_two_of_one_name_are_not_told_apart_by_it():
    assert who_is("Sam", [met("Sam Okafor"), met("Sam Lee")], NAMES) is None


@pytest.mark.parametrize("typed", ["Her name Janet", "her name is Janet", "His first name is Janet"])
def test_what_is_said_before_a_name_is_no_part_of_it(typed):
    assert person(typed, "", "", content.words("warm").names).first == "Janet"
