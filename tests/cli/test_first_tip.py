"""Line by line, what is written stays: the first tip stands before the question it helps with."""


def test_line_by_line_the_first_question_has_its_tip_before_it(afterword):
    page = afterword("--plain", typed="Priya Raman\n\n").out
    assert page.index("Tip: Check the spelling") < page.index("Who interviewed you?")
    assert page.index("Tip: No address?") < page.index("Who else interviewed you?")


def test_an_address_typed_needs_no_tip_on_how_to_find_one(afterword):
    page = afterword("--plain", typed="Priya Raman, priya@northwind.example\n\n").out
    assert "No address?" not in page


def test_without_tips_nothing_stands_before_the_first_question(afterword):
    assert "Tip:" not in afterword("--plain", "--no-tips", typed="Priya Raman\n").out
