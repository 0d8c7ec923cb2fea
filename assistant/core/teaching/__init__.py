"""Teaching: tips, advice, the situation they look at, questions to practise with.

In go the facts of an interview, the time, and the tips and rules of ``prompts/``; out come the tip that fits this
moment, advice on whether, to whom, how and when to write, and answers to questions, each with its source.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.core.teaching.advice import (
        Advice,
        Guide,
        Point,
        advice_data,
        advise,
        circumstances_in,
        early_points,
        guide,
        point_explained,
    )
    from assistant.core.teaching.answering import Answer, answer, answer_lines, at_hour
    from assistant.core.teaching.circumstances import (
        SITUATION_NAMES,
        Circumstances,
        Moment,
        Signs,
        country_and_field,
        field_of,
        moment,
        pays_in_dollars,
        signs,
        situation,
    )
    from assistant.core.teaching.countries import Country, countries_in, find_country, late_after
    from assistant.core.teaching.lessons import Lessons
    from assistant.core.teaching.lookup import Index, Language
    from assistant.core.teaching.practice import (
        Asked,
        bank,
        complete_question,
        find_question,
        in_turn,
        search_questions,
    )
    from assistant.core.teaching.recall import Jogger, choose_joggers, joggers
    from assistant.core.teaching.schedule import hours, ran_backwards
    from assistant.core.teaching.time_worth import USUAL, Assumptions, worth, worth_line
    from assistant.core.teaching.tips import (
        GRADES,
        MOMENTS,
        Catalogue,
        Tip,
        catalogue,
        of_topic,
        tip_data,
        tip_explained,
    )

__all__ = [
    "GRADES", "MOMENTS", "SITUATION_NAMES", "USUAL", "Advice", "Answer", "Asked", "Assumptions", "Catalogue",
    "Circumstances", "Country", "Guide", "Index", "Jogger", "Language", "Lessons", "Moment", "Point", "Signs", "Tip",
    "advice_data", "advise", "answer", "answer_lines", "at_hour", "bank", "catalogue", "choose_joggers",
    "circumstances_in",
    "complete_question", "countries_in", "country_and_field", "early_points", "field_of", "find_country",
    "find_question", "guide", "hours", "in_turn", "joggers", "late_after", "moment", "of_topic", "pays_in_dollars",
    "point_explained", "ran_backwards", "search_questions", "signs", "situation", "tip_data", "tip_explained", "worth",
    "worth_line",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(
            (
                "Advice",
                "Guide",
                "Point",
                "advice_data",
                "advise",
                "circumstances_in",
                "early_points",
                "guide",
                "point_explained",
            ),
            "advice",
        ),
        **dict.fromkeys(("Answer", "answer", "answer_lines", "at_hour"), "answering"),
        **dict.fromkeys(
            (
                "Circumstances",
                "Moment",
                "SITUATION_NAMES",
                "Signs",
                "country_and_field",
                "field_of",
                "moment",
                "pays_in_dollars",
                "signs",
                "situation",
            ),
            "circumstances",
        ),
        **dict.fromkeys(("Country", "countries_in", "find_country", "late_after"), "countries"),
        "Lessons": "lessons",
        **dict.fromkeys(("Index", "Language"), "lookup"),
        **dict.fromkeys(
            ("Asked", "bank", "complete_question", "find_question", "in_turn", "search_questions"), "practice"
        ),
        **dict.fromkeys(("Jogger", "choose_joggers", "joggers"), "recall"),
        **dict.fromkeys(("hours", "ran_backwards"), "schedule"),
        **dict.fromkeys(("Assumptions", "USUAL", "worth", "worth_line"), "time_worth"),
        **dict.fromkeys(
            ("Catalogue", "GRADES", "MOMENTS", "Tip", "catalogue", "of_topic", "tip_data", "tip_explained"), "tips"
        ),
    },
)
