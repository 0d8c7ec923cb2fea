"""How a better answer is jotted down: what was asked about, and what leads to what should have been said or done."""

import re

_HAVE = r"(?:['’]ve|ve|a| have| of)"
_OWN = r"(?:i )?(?:(?:also|really|just|probably|maybe|totally|completely) )*"
_WHOM = r"(?:him|her|them|you)"
_SAY = (
    r"(?:say|said|mention(?:ed)?|add(?:ed)?|answer(?:ed)?|explain(?:ed)?|point(?:ed)? out|br(?:ing|ought) up"
    rf"|t(?:ell|old) {_WHOM})"
)
_LEADS = rf"(?:should|could){_HAVE}|shd have|forgot(?: to)?|meant to|wanted to|did(?:n['’]?t| not)|never|failed to"
UNSAID = re.compile(
    rf"{_OWN}(?P<lead>{_LEADS})(?: also)? {_SAY}(?: also)?(?: that)?:? (?P<what>.+)",
    re.IGNORECASE,
)
"""*should have said …*, *forgot to mention …*."""
LEFT = re.compile(
    rf"{_OWN}(?:forgot|left out|missed out|skipped)(?: about)? (?P<what>(?!(?:to|how|what|about)\b).+)", re.IGNORECASE
)
"""*forgot my forklift licence*."""
DONE = re.compile(
    rf"{_OWN}(?P<could>should|could){_HAVE} (?P<what>(?!(?:been|good|better)\b)[a-z]+\b.*)", re.IGNORECASE
)
"""*should have used a window function*."""
SO = re.compile(
    r"(?:i )?(?:meant|its|it['’]s|it is|it was|should(?:ve| have)? be(?:en)?|answer (?:is|was)) (?P<what>.+)",
    re.IGNORECASE,
)
"""*its 14 days not 10*, *meant cycle time not lead time*."""
MEANT = re.compile(
    rf"(?:i )?(?:said|told {_WHOM}|put) (?P<wrong>[^,;]+?),? (?:but |i |and )*(?:meant|should be) (?P<right>.+)",
    re.IGNORECASE,
)
"""*said 5.8 meant 5.3*."""
RIGHTED = re.compile(
    rf"(?:i )?(?:said|told {_WHOM}|quoted|gave|put)(?: that)? (?:(?:my )?(?P<of>[a-z]+(?: [a-z]+)?) (?:is |was )?)?"
    r"(?P<wrong>(?:about |approx |around )?\d[^,;]*?)"
    r"(?:, | but | - | – |; )(?:(?:but|well|sorry) )*(?:its|it['’]s|it is|(?P<was>it was)|actually|should be|is|meant)"
    r"(?P<how>(?: actually| really| nearer| more like| closer to| in fact| about| around)*) (?P<right>\d[^,;]*?)"
    r"(?P<more>(?:, | but | and ).+)?",
    re.IGNORECASE,
)
"""*said 4 wks notice, its actually 2*."""
_ASKED = r"(?:questions?|qs?|qn|one|bit|answer|scenario)"
_CUT = r"(?:\s*[,:;]|\s[-–—])\s+"
_OR_SO = rf"(?:{_CUT}|\s+(?=i |should))"
_NAME = r"[\w'’&+-]+(?: [\w'’&+-]+){0,3}?"
TOPICS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:on|for|re|about) )?(?:(?:the|his|her|their|that) )?(?P<topic>{_NAME}) {_ASKED}{_OR_SO}(?P<rest>.+)",
        rf"got (?:the )?(?P<topic>{_NAME})(?: {_ASKED})? wrong{_CUT}(?P<rest>.+)",
        rf"(?:the )?(?:q|qn|questions?|asked) (?:about|on|re) (?P<about>[^,:;]+?){_CUT}(?P<rest>.+)",
        rf"(?P<rest>.+?) (?:on|for) the (?P<topic>{_NAME}) {_ASKED}",
    )
)
"""What was asked about, before or behind what should have been said."""
NO_TOPIC = re.compile(
    r"^(?:i|it|that|this|should|could|shd|forgot|said|told|got|gave|had|wish|my|didn['’]?t|never|was|meant|first|last"
    r"|one|wrong|better|bad|best)\b",
    re.IGNORECASE,
)
"""What names nothing that was asked about."""
