"""Those met, with what each was called."""

from assistant.core.compose.material import TOLD
from assistant.core.interview import Interview
from assistant.core.people import Names, Person, addressed, person


def met(interview: Interview, names: Names) -> list[Person]:
    """Take the names of those met; who is spoken of as *Mr. Whitcombe* is called so, unless another form was given.

    In a sitting it was asked, and the greeting was shown.
    """
    people = interview.interviewers
    answers = [text for p in people for text in (p.stood_out, p.why)]
    answers += [*(str(getattr(interview, name)) for name in TOLD[2:]), *(a.what for a in interview.actions)]
    if any(p.stood_out_kind for p in people):
        answers = []
    return [person(p.name, p.call.strip() or addressed(p.name, answers, names), p.title, names) for p in people]
