"""English as the engine reads and writes it: forms, classes, kinds, sound sentences, slips; one row each."""

import pytest

from assistant import content
from assistant.core.compose import kinds_of
from assistant.core.english import is_clause, is_foreign, is_general, is_thing, mend, says_nothing, sentences
from assistant.core.english.articles import a_or_an
from assistant.core.english.contracted import contracted, expanded
from assistant.core.english.lexicon import lexicon
from assistant.core.english.listing import Listing
from assistant.core.english.sound import is_sound
from assistant.core.english.tags import TAGS
from assistant.core.interview import Interview, Interviewer
from tests.core.rows import broken
from tests.core.samples import TODAY
from tests.tables import each

ENGLISH = content.english()
LEXICON = ENGLISH.lexicon
LISTED = (content.prompts_dir() / "english" / "lexicon.txt").read_text(encoding="utf-8")
ALONE = Interview("Northwind", "Analyst", (Interviewer("Priya Raman"),))

VERBS = """
keep keeps kept keeping
run runs ran running
write writes wrote writing
cut cuts cut cutting
lead leads led leading
build builds built building
teach teaches taught teaching
carry carries carried carrying
play plays played playing
travel travels travelled travelling
plan plans planned planning
offer offers offered offering
die dies died dying
have has had having
do does did doing
go goes went going
see sees saw seeing
fix fixes fixed fixing
agree agrees agreed agreeing
tie ties tied tying
redesign redesigns redesigned redesigning
overhear overhears overheard overhearing
rebuild rebuilds rebuilt rebuilding
upload uploads uploaded uploading
email emails emailed emailing
debug debugs debugged debugging
panic panics panicked panicking
quiz quizzes quizzed quizzing
""".split("\n")[1:-1]


@each("row", VERBS)
def test_a_verb_has_its_forms_and_each_form_its_verb(row):
    base, third, past, ing = row.split()
    pasts = {past, past.replace("ll", "l")}
    assert LEXICON.inflected(base, "third") == third
    assert ENGLISH.past(base) in pasts
    assert ENGLISH.ing(base) in {ing, ing.replace("lling", "ling")}
    assert {LEXICON.base(form) for form in (third, ing)} == {base}


def test_one_row_is_enough_for_a_verb_and_all_its_forms():
    words = content.read("english/words")
    own = {"glorp": "Nb", "thrip": "b = thrap thrup thripping thrips"}
    known = lexicon(LISTED, {**words, "forms": {**words["forms"], **own}})
    made = {
        "glorped": ("glorp", {"PAST", "PART"}), "glorping": ("glorp", {"ING"}),
        "glorps": ("glorp", {"THIRD", "PLURAL"}),
        "thrap": ("thrip", {"PAST"}), "thrup": ("thrip", {"PART"}), "thrips": ("thrip", {"THIRD"}),
    }  # fmt: skip
    classes = ("PAST", "PART", "ING", "THIRD", "PLURAL")
    heard = {form: (known.base(form), {c for c in classes if known.tags(form) & TAGS[c]}) for form in made}
    assert heard == made
    assert [known.inflected("glorp", form) for form in ("past", "ing", "third")] == ["glorped", "glorping", "glorps"]


CLASSES = [
    # word, classes it must be able to have, classes it must not
    ("cut", "BASE PAST PART NOUN", "THIRD ING"),
    ("lead", "BASE NOUN", "PAST"),
    ("led", "PAST PART", "BASE"),
    ("left", "PAST PART ADJ", "THIRD"),
    ("found", "BASE PAST PART", "THIRD"),
    ("saw", "NOUN PAST", "PLURAL"),
    ("read", "BASE PAST PART", "THIRD"),
    ("building", "NOUN ING", "PAST"),
    ("tests", "PLURAL THIRD", "PAST"),
    ("reviews", "PLURAL THIRD", "BASE"),
    ("runs", "PLURAL THIRD", "PAST"),
    ("people", "PLURAL PEOPLE", "THIRD"),
    ("data", "MASS", "VERB"),
    ("software", "MASS", "PLURAL"),
    ("children", "PLURAL", "NOUN"),
    ("news", "MASS", "THIRD"),
    ("fast", "ADJ ADV", "PLURAL"),
    ("quickly", "ADV", "ADJ NOUN"),
    ("friendly", "ADJ", "PLURAL"),
    ("better", "COMP", "PLURAL"),
    ("who", "WHO", "NOUN"),
    ("how", "HOW", "NOUN"),
    ("that", "THAT", "NOUN"),
    ("your", "POSSESSIVE", "NOUN"),
    ("team's", "POSS", "PLURAL"),
    ("will", "MODAL", "PLURAL"),
    ("12", "NUMBER", "BASE"),
    ("28-bed", "ADJ", "THIRD"),
    ("SQL", "NAME", "PLURAL"),
    ("APIs", "NAME PLURAL", "BASE"),
    ("Northwind", "NAME", "THIRD"),
]


@each(("word", "can", "cannot"), CLASSES)
def test_a_word_has_every_class_it_can_have_and_no_other(word, can, cannot):
    tags = LEXICON.tags(word)
    assert [c for c in can.split() if not tags & TAGS[c]] == []
    assert [c for c in cannot.split() if tags & TAGS.get(c, 0)] == []


def test_a_line_of_the_list_is_found_wherever_it_stands_and_nothing_between_two():
    listed = dict(row.split(" ", 1) for row in LISTED.splitlines() if not row.startswith("#"))
    found = Listing(LISTED, {"aardvark": "one's own"})
    some = ["aardvark", *list(listed)[1::11], list(listed)[-1]]
    assert list(listed) == sorted(listed)
    assert [found.get(word) for word in some] == ["one's own", *(listed[word] for word in some[1:])]
    assert not any(f"{word}-" in found for word in some if f"{word}-" not in listed)


THINGS = """
the robotics club
your weekly walk of the floor with the suppliers
a straight answer about the shift pattern
the way the nurses hand over at night
your rule that every near miss gets a page
the story of the lost container
two tablets for each ward
Year 9's display on Islamic geometry
the wall map with every complaint pinned to it
incident reviews without blame
""".strip().split("\n")
NO_THINGS = """
you ride one line a week yourself
talked about the snow day
how the team works
it
very nice
the the
because of
I built it
""".strip().split("\n")


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_with_all_that_belongs_to_it_is_one(text):
    assert is_thing(text, ENGLISH)


@pytest.mark.parametrize("text", NO_THINGS)
def test_what_is_more_or_less_than_a_thing_is_none(text):
    assert not is_thing(text, ENGLISH)


CLAUSES = """
you ride one line a week yourself
nobody there hides a mistake
the school runs two shifts
she writes the release notes herself
they publish every delay
there is a map for every ward
the team has moved to open data
my forecast error went from 31% to 12%
I have run payroll for six years
it works
""".strip().split("\n")
NO_CLAUSES = """
the words you refuse
a forecast the warehouse trusts
the team that runs the night shift
debugging the trace
she go to the ward
they was late
you wants to help
how the team works
the robotics club
to halve the backlog
""".strip().split("\n")


@pytest.mark.parametrize("text", CLAUSES)
def test_a_whole_clause_is_one(text):
    assert is_clause(text, ENGLISH)


@pytest.mark.parametrize("text", NO_CLAUSES)
def test_a_phrase_or_a_clause_that_does_not_agree_is_none(text):
    assert not is_clause(text, ENGLISH)


SOUND = """
I keep thinking about how you run the reviews.
You told me that nobody there hides a mistake.
We moved one table at a time, and nobody noticed.
I've taught the AQA syllabus for four years.
Because the freezer failed, you carried everything to the school.
I really liked that you let the newest person run the retro. It shows in the notes.
The wall map made me smile!
When I asked about the rota, you showed me the whole year.
There are three ways to say it, and you named all of them.
My last team was small, but we shipped every week.
""".strip().split("\n")
UNSOUND = """
Because it showed me you mean it when you say the plan is for the floor.
I has worked there for years.
She go to the ward every morning.
Her point that they wait for the parts.
I am agree with your plan for the shop.
They was very kind to me there.
I work there since two years now.
How the team runs its reviews every week.
I liked it, you showed me the lab, it was big.
I look forward to meet you again soon
""".strip().split("\n")


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_sentence_is_vouched_for(text):
    assert is_sound(text, ENGLISH)


@pytest.mark.parametrize("text", [*UNSOUND, broken("I liked map on the wall of office.", why="an article is missing")])
def test_an_unsound_sentence_is_not(text):
    assert not is_sound(text, ENGLISH)


KINDS = [
    # question, typed, the kind it must be among
    ("detail", "how your team runs incident reviews", "how"),
    ("detail", "why the old planning tool had to go", "how"),
    ("detail", "what happens when two lines break down at once", "thing"),
    ("detail", "that drivers vote on the rota", "that"),
    ("detail", "you ride one line a week yourself", "that"),
    ("detail", "the robotics club", "thing"),
    ("detail", "your question about who is left waiting", "thing"),
    ("detail", "walking through the depot", "doing"),
    broken("detail", "walking through the depot at shift change", "doing", why="at shift change needs no article"),
    ("detail", "debugging the CAN bus trace", "doing"),
    ("detail", "I really liked the tour of the lab.", "own"),
    ("detail", "told me straight what the bonus plan looks like", "thing"),
    ("detail", "asked really good questions about what I'd cut first", "that"),
    ("detail", "super upfront about the staffing problem", "that"),
    ("need", "a forecast for wet mornings", "thing"),
    ("need", "someone who can talk to drivers", "someone"),
    ("need", "a calm dispatcher", "someone"),
    ("need", "halve the backlog", "to_do"),
    ("need", "cut the time a route change takes", "to_do"),
    ("need", "to open two school routes by spring", "to_do"),
    ("need", "stay calm", "to_do"),
    ("need", "cut costs", "to_do"),
    ("need", "you are replacing the planning tool", "that"),
    ("strength", "I planned winter routes for forty lorries", "did"),
    ("strength", "rebuilt our ingestion layer", "did"),
    ("strength", "cut missed pickups by a third at a parcel firm", "did"),
    ("strength", "have run payroll for six years", "have"),
    ("strength", "I moved a monolith at Finch. We went one table at a time and nobody noticed.", "own"),
    ("strength", "I did this at Finch.", "did"),
    ("strength", "cut boot time from 9 s to 1.6 s", "did"),
    ("strength", "132% of quota last yr", "did"),
    ("strength", "5 yrs on the grill at Donovans, never missed a shift", "have"),
    ("strength", "two years of dispatching ambulances", "have"),
    ("strength", "a degree in operations research", "have"),
]


@pytest.mark.parametrize(("question", "typed", "kind"), KINDS, ids=lambda row: row)
def test_an_answer_is_of_its_kind(question, typed, kind):
    assert kind in kinds_of(question, typed, ALONE, 0, TODAY, content.words("formal"))


TROUBLES = [
    # what they need, and whether it is a trouble to be dealt with
    ("the backlog", True),
    ("night shift vacancies", True),
    ("a forecast the warehouse trusts", False),
    ("less waste in the produce department", False),
    ("fewer delays", False),
]


@each(("need", "is_one"), TROUBLES)
def test_a_trouble_is_told_from_having_less_of_it(need, is_one):
    assert ("trouble" in kinds_of("need", need, ALONE, 0, TODAY, content.words("formal"))) == is_one


UNSURE = [
    broken(
        "detail", "asdf qwer zxcv", why="any three unknown words are a thing; the note leaves them out all the same"
    ),
    ("detail", "the of and to"),
    ("detail", "she the board very"),
    ("detail", "( waste"),
    ("detail", "“ , why"),
    ("detail", "wards / tablets / days ???"),
    ("need", "need the more of better to"),
    ("strength", "I very the much strong of"),
    ("strength", "because when I of the"),
]


@pytest.mark.parametrize(("question", "typed"), UNSURE)
def test_what_matches_no_kind_is_unsure(question, typed):
    assert kinds_of(question, typed, ALONE, 0, TODAY, content.words("formal")) == ()


MENDED = [
    ("im organised and cut waste by a third", "I'm organised and cut waste by a third"),
    ("tomorow we meet", "tomorrow we meet"),
    ("there weekly walk of the floor", "their weekly walk of the floor"),
    ("the the board", "the board"),
    ("You told me about about the night shift.", "You told me about the night shift."),
    ("i liked teh map", "I liked the map"),
    ("dont hide mistakes", "don't hide mistakes"),
    ("w/ the night team", "with the night team"),
    ("your idea :)", "your idea"),
    ("your idea 👩\u200d👩\u200d👧 ❤\ufe0f of a flag 🇩🇪", "your idea of a flag"),
    ("- the map", "the map"),
    ("the map , and the rota", "the map, and the rota"),
    ("recieve the parts", "receive the parts"),
]
KEPT = """
how you shadow a ward for a day before every redesign
polyploid wheat lines
the demurrage we paid
k8s with dbt and Terraform
I organised the colour catalogue
the ill patients on the ward
a well in the yard
their map is there
its own map
we're here where they were
you taste every vat yourself
how you let the mothers sleep
""".strip().split("\n")


@each(("typed", "meant"), MENDED)
def test_a_certain_slip_is_mended(typed, meant):
    assert mend(typed, ENGLISH).text == meant


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_slip_stays(text):
    assert mend(text, ENGLISH).text == text


EXPANDED = [
    ("I'm glad it's still there", "I am glad it is still there"),
    ("it's grown a lot", "it has grown a lot"),
    ("she's been there", "she has been there"),
    ("he's led the team", "he has led the team"),
    ("I'd run it again", "I would run it again"),
    ("I'd written it before", "I had written it before"),
    ("you can't and won't", "you cannot and will not"),
    ("the team's map", "the team's map"),
    ("let's talk", "let us talk"),
    ("you said “it's fine” and I'm sure", "you said “it's fine” and I am sure"),
    ("who's asked", "who is asked"),
]
CONTRACTED = [
    ("I have run it", "I've run it"),
    ("I have a degree", "I have a degree"),
    ("I would like that", "I'd like that"),
    ("it does not matter", "it doesn't matter"),
    ("you are right", "you're right"),
    ("that is why I am here", "that's why I'm here"),
    ("the technician there is part of it", "the technician there is part of it"),
    ("the rule that there is one", "the rule that there's one"),
]


@each(("short", "written"), EXPANDED)
def test_short_forms_are_written_out(short, written):
    assert expanded(short, ENGLISH) == written


@pytest.mark.parametrize(("written", "short"), CONTRACTED)
def test_long_forms_are_shortened_where_people_do(written, short):
    assert contracted(written, ENGLISH) == short


ARTICLES = [
    ("hour", "an"), ("university", "a"), ("SQL", "an"), ("NHS", "an"), ("MRI", "an"), ("user", "a"), ("honest", "an"),
    ("European", "a"), ("one-day", "a"),
    ("11th", "an"), ("8-hour", "an"), ("18", "an"), ("urban", "an"),
    ("UX", "a"), ("HR", "an"), ("umbrella", "an"), ("year", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "article"), ARTICLES)
def test_the_article_goes_by_the_sound(word, article):
    assert a_or_an(word) == article


PARTED = [
    ("One. Two.", ["One.", "Two."]),
    ("Dr. Osei came. She sat.", ["Dr. Osei came.", "She sat."]),
    ("At 3 p.m. we left.", ["At 3 p.m. we left."]),
    ("It grew to 1.6 s. Good.", ["It grew to 1.6 s. Good."]),
    ("J. R. Okafor spoke.", ["J. R. Okafor spoke."]),
    ("Why? Because!", ["Why?", "Because!"]),
    ("“Walk first.” Then draw.", ["“Walk first.”", "Then draw."]),
    ("one line\nanother", ["one line", "another"]),
    ("Acme Inc. makes bolts.", ["Acme Inc. makes bolts."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "parts"), PARTED)
def test_a_text_is_parted_into_its_sentences(text, parts):
    assert sentences(text) == parts


NOTHINGS = [
    "",
    "dunno",
    "can't remember",
    "nope",
    "n/a",
    "none",
    "idk",
    "...",
    "nothing special",
    "not sure",
    "don't know",
]
SOMETHINGS = ["the map", "nothing is hidden there", "no blame", "not knowing and asking", "yes to tests"]


@pytest.mark.parametrize("text", NOTHINGS)
def test_a_non_answer_says_nothing(text):
    assert says_nothing(text, ENGLISH.generic.nothing)


@pytest.mark.parametrize("text", SOMETHINGS)
def test_an_answer_with_such_words_says_something(text):
    assert not says_nothing(text, ENGLISH.generic.nothing)


@pytest.mark.parametrize("text", ["great people", "the team is nice", "culture", "everything was good"])
def test_what_anybody_could_say_is_general(text):
    assert is_general(text, ENGLISH.generic)


@pytest.mark.parametrize(
    "text", ["Wir haben über den Plan gesprochen", "Mi piace molto la squadra", "zespół i praca są dobre"]
)
def test_another_language_is_seen(text):
    assert is_foreign(text, ENGLISH)


@each("text", [*THINGS, *CLAUSES, "the déjà vu board", "a Kaizen gemba walk", "naïve Bayes for the café"])
def test_english_with_borrowed_words_is_no_other_language(text):
    assert not is_foreign(text, ENGLISH)


@pytest.mark.xfail(strict=True, reason="few small words of the language are known, and one is not enough")
def test_another_language_is_seen_by_two_of_its_small_words():
    assert is_foreign("Ich schicke am Freitag die Unterlagen", ENGLISH)
