"""The form of a company behind its name, as a register has it."""

import re

LEGAL = re.compile(
    r",? (?:Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|PLC|plc|Inc\.?|GmbH(?: & Co\. KG)?|mbH|AG|SE|B\.?V\.?|N\.?V\.?"
    r"|S\.?A\.?R\.?L\.?|S\.A\.(?:U\.|S\.)?|S\.L\.(?:U\.)?|SL|Lda\.?|Ltda\.?|Kft\.?|d\.o\.o\.|AB|ASA|Oyj|K\.?K\.?"
    r"|Co\.,? Ltd\.?|S\.?r\.?l\.?|S\.?p\.?A\.?|Oy|ApS|A/S|Sdn\.? Bhd\.?|Pte\.? Ltd\.?|Pty\.? Ltd\.?|Pvt\.? Ltd\.?"
    r"|Corp\.?|s\.r\.o\.|sp\. z o\.o\.)$"
)
"""What stands behind a company's name in a register, and is said by nobody."""


def as_registered(name: str) -> str:
    """Bind the form to the name with a space that stays: where somebody puts a name right, "Ltd" is to stand there."""
    return LEGAL.sub(lambda form: form[0].replace(" ", "\u00a0"), name)
