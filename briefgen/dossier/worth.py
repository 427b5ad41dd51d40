"""What it is worth that two numbers agree: how hardly they would by chance."""

from __future__ import annotations

import math

from briefgen.dossier.digits import FEW, digits, sure
from briefgen.dossier.measures import Count
from briefgen.model.values import ABOUT

SAME_TOLL = 0.42
RARE_COUNT = 0.42
SAME_COUNT = 0.38
ROUND_COUNT = 0.38
VAGUE_COUNT = 0.0
LENGTHS = frozenset({"year", "month", "day", "hour", "minute"})
"""Units of lengths of time, of which every story has the same round ones."""
TELLING = 50
"""Numbers below it are agreed on by chance as often as not."""
ROUGHER, HARDLY, EVER = 2, 1.01, 1.2
"""Digits that a rounded number has less, ratio by which it is off, and one beyond which none of two digits ever is."""
CLOSE = 1.3
"""Ratio of the ends of a closely told number."""
ROUND = 10_000
"""Numbers from which the digits behind the first two are left out lightly."""
MAGNITUDE = 50
"""Ratio of the ends beyond which a number is only a magnitude ("thousands")."""


def worth(a: Count, b: Count) -> float:
    """What the agreement of two numbers says: large, broken and closely told ones hardly agree by chance.

    "Thousands", or "more than fifty", agrees with so many numbers that it says next to nothing.
    """
    equal = a.value == b.value
    if equal and a.outcome == b.outcome is not None and a.value >= 10:
        return SAME_TOLL
    if equal and (a.unit.isupper() or (a.value >= 100 and not _round(a))):
        return RARE_COUNT
    if is_magnitude(a) or is_magnitude(b) or not (equal or (close(a, b) and _rounded(a, b))):
        return VAGUE_COUNT
    told_closely = all(count.high <= CLOSE * count.low for count in (a, b))
    telling = max(a.value, b.value) >= TELLING or a.value != int(a.value)
    return SAME_COUNT if told_closely and telling else ROUND_COUNT


def told_once(a: Count, b: Count) -> int:
    """How hardly two things of one story have a number that two claims share: 2 hardly ever, 1 seldom, else 0.

    Three digits that are no zeros at its ends make a number that nothing else has (412, 6,25), and two a sum of money
    (Rp 15 juta), or those whom one thing befell (57 dead); other numbers of two digits (38, 12.000) few things have.
    """
    few = len(digits(a.value)) < FEW
    befell = a.outcome == b.outcome is not None
    if a.value != b.value or (a.exact != b.exact and not befell) or a.unit in LENGTHS or few:
        return 0
    return 2 if sure(a) or befell else 1


def is_rounded(a: Count, b: Count) -> bool:
    """Whether one is the other told in fewer digits: 14.000, 13.998; 1,2 triliun, 1,23 triliun; not 40, 42."""
    if max(a.value, b.value) > EVER * min(a.value, b.value):             # most are, and their digits cost more
        return False
    fewer, more = sorted((a, b), key=lambda count: len(digits(count.value)))
    step = len(digits(more.value)) - len(digits(fewer.value))
    if step >= ROUGHER and max(a.value, b.value) <= HARDLY * min(a.value, b.value):
        return True
    plain = (a.told, b.told) == (a.value, b.value)
    return plain and step > 0 and len(digits(fewer.value)) >= FEW and more.value >= ROUND and (
        f"{more.value:.{len(digits(fewer.value)) - 1}e}" == f"{fewer.value:.{len(digits(fewer.value)) - 1}e}")


def close(a: Count, b: Count) -> bool:
    """Whether two values lie within the tenth by which "about" may be off."""
    return min(a.value, b.value) >= (1 - ABOUT) * max(a.value, b.value)


def telling(count: Count) -> bool:
    """Whether a number is so large that who leaves it out tells something else; "thousands" is left out lightly."""
    return count.value >= TELLING and not is_magnitude(count)


def is_magnitude(count: Count) -> bool:
    """Whether it tells no more than a magnitude: "thousands"."""
    return math.isfinite(count.high) and count.high > MAGNITUDE * max(count.low, 1.0)


def _rounded(a: Count, b: Count) -> bool:
    """Whether a number with fewer digits is the other one rounded: about 2,100 of 2,140; no 100 of about 93."""
    fewer, more = sorted((a, b), key=lambda count: len(digits(count.value)))
    step = 10 ** (len(str(int(abs(fewer.value)))) - len(digits(fewer.value)))
    return abs(more.value - fewer.value) < step and not (fewer.exact and not more.exact)


def _round(count: Count) -> bool:
    """Whether all digits but the first are zero."""
    return bool(count.value % 10 ** (len(str(int(count.value))) - 1) == 0)
