"""Nouns for people, told from those for things by how they end: *roofer* and *receptionist*, but not *printer*."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.core.english.lexicon import Lexicon

_ENDINGS = ("er", "or", "ist", "ian", "ant", "eur", "man", "woman", "ee")
"""Endings of nouns for people."""
_THINGS = frozenset(
    "number order paper computer letter matter offer border corner cover power water weather winter summer dinner "
    "error floor door color colour behavior behaviour flavor labour labor humor humour center centre theater "
    "register server folder printer calendar career tender transfer timer chapter character charter consumer "
    "cluster counter newsletter cancer layer fever shower sticker elevator monitor motor sector factor vector "
    "mirror terror favor harbor harbour restaurant plant grant consultantship instant constant distant relevant "
    "important significant coffee committee fee degree guarantee refugee plan scan span van can bureau manner "
    "buyer-journey folder trailer container converter loader boiler freezer cooker dryer scanner router charger "
    "sensor reactor tractor generator compressor conveyor impeller propeller inverter transformer rotor stator "
    "actuator burner chiller shredder roller damper heater muffler amplifier dehumidifier".split()
)


def names_thing(noun: str) -> bool:
    """Whether a noun ends as those for people do, and is for none: *order*, *restaurant*."""
    return noun in _THINGS


def names_somebody(noun: str, lexicon: "Lexicon") -> bool:
    """Whether a noun is for somebody, as far as its ending tells."""
    is_agent = noun.endswith(_ENDINGS) and not noun.endswith("over")
    return is_agent and noun not in _THINGS and len(noun) > (_SHORT if lexicon.is_known(noun) else _SHORT_UNKNOWN)


_SHORT, _SHORT_UNKNOWN = 4, 6
"""Letters up to which an ending tells nothing."""
