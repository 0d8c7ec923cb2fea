"""How a role is said in a sentence: its name, without how much of a week it takes."""

from assistant import content
from assistant.core.compose.role import role_name
from tests.tables import each


@each(
    ("typed", "said"),
    [
        ("RDH 3 Days/Wk", "RDH"),
        ("receptionist 20 hrs", "Receptionist"),
        ("nurse 0.8 FTE", "Nurse"),
        ("Warehouse operative 40h/week", "Warehouse Operative"),
        ("Night Porter 4 on 4 off", "Night Porter"),
        ("Support Worker (part-time)", "Support Worker"),
        ("bus driver pt", "Bus Driver"),
        ("class 1 driver nights", "Class 1 Driver"),
        ("locum physio 6 mths", "Locum Physio"),
        ("room leader maternity cover", "Room Leader"),
        ("line cook pm shift", "Line Cook"),
        ("dental nurse mon-wed", "Dental Nurse"),
        ("Dispatcher, nights", "Dispatcher (Nights)"),
        ("delivery driver london", "Delivery Driver (London)"),
        ("Head of Nights and Weekends", "Head of Nights and Weekends"),
        ("Night Manager", "Night Manager"),
        ("Teacher, Year 3", "Teacher (Year 3)"),
        ("Keeper of Prints, Drawings and Maps", "Keeper of Prints, Drawings and Maps"),
        ("Finance, HR and Admin Manager", "Finance, HR and Admin Manager"),
        ("Teacher, Maths and Physics", "Teacher (Maths and Physics)"),
        ("Engineer 2", "Engineer 2"),
        ("part time", "Part Time"),
        ("PhD position in Plant Ecology", "PhD position in Plant Ecology"),
        ("the apprenticeship in stonemasonry", "apprenticeship in stonemasonry"),
    ],
)
def test_hours_and_days_are_no_part_of_a_role(typed, said):
    assert role_name(typed, content.words("warm")) == said
