"""Where a body is reached, as a text prints it: telephone, web address, mailbox."""

from __future__ import annotations

import re
from decimal import Decimal

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity

_ADDRESS = (
    r"(?:https?://|www\.)[\w./?=&%#~:-]+|[\w.-]+\.(?:gov|com|org|net)(?:\.cn)?(?:/[\w./?=&%#-]*)?"
)
_MAILBOX = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
# 0757-8332XXXX, as offices print a number that is not for everyone
_MASKED = r"(?:0\d{2,3}[-—)\s]?\d{1,6}|1[3-9]\d{1,5})[Xx×*]{2,8}\d{0,4}"
# 010-65299029, 0731-88666312, 86222616, 13912345678, 400-889-0033; a code such as 12345 or 95518
# only where a telephone is spoken of.
_TELEPHONE = (
    r"(?<![\d.])(?:0\d{2,3}[-—)\s]?\d{7,8}(?:转\d{1,5})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}"
    r"|[2-8]\d{6,7})(?![\d.])"
)
_CODE = lazy(r"(?<![\d.])(?:1[012]\d{1,3}|9[56]\d{3,4})(?![\d.年月日个家件人条项元万亿])")
_CONTACT = lazy(rf"{_MAILBOX}|{_ADDRESS}|(?<![\d.]){_MASKED}|{_TELEPHONE}", re.ASCII)
_SPOKEN = lazy(r"电话|热线|拨打|致电|号码|咨询|举报|投诉")


def find_contacts(text: str) -> list[Quantity]:
    """Contacts in order of place, as quantities without unit or value."""
    folded = fold(text)
    found = list(_CONTACT.finditer(folded))
    taken = [match.span() for match in found]
    if _SPOKEN.search(folded):
        codes = _CODE.finditer(folded)
        found += [m for m in codes if not any(start <= m.start() < end for start, end in taken)]
    found.sort(key=lambda match: match.start())
    return [
        Quantity(text[m.start() : m.end()], Decimal(0), "", "contact", m.start(), m.end())
        for m in found
    ]
