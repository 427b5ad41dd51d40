"""Durations and sets: TIMEX3 values that name no day."""

from __future__ import annotations

from decimal import Decimal

from briefgen.lang.timephrase import Phrase, Unit

_LETTERS: dict[Unit, tuple[str, int]] = {
    "second": ("S", 1), "minute": ("M", 1), "hour": ("H", 1), "day": ("D", 1), "week": ("W", 1), "month": ("M", 1),
    "quarter": ("M", 3), "half": ("M", 6), "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100)}
_CLOCK_UNITS = frozenset(("second", "minute", "hour"))
_HALVED: dict[Unit, tuple[int, Unit]] = {"year": (12, "month"), "day": (24, "hour"), "hour": (60, "minute")}


def duration(phrase: Phrase) -> str | None:
    """ISO 8601: "tiga tahun" P3Y, "24 jam" PT24H, "beberapa bulan" PXM, "1,5 tahun" P1Y6M, "satu dekade" P10Y.

    An X stands for a number that nobody gives, as in TIMEX3.
    """
    if phrase.unit is None:
        return None
    if phrase.count is None:
        return _sign([("X", phrase.unit)])
    amounts = [*_split(phrase.count, phrase.unit)]
    for count, unit in phrase.more:
        amounts += _split(count, unit)
    return _sign([(_plain(count), unit) if _LETTERS[unit][1] == 1 else (_plain(count * _LETTERS[unit][1]), unit)
                  for count, unit in amounts])


def _split(count: Decimal, unit: Unit) -> list[tuple[Decimal, Unit]]:
    """A fraction of a unit in whole smaller ones, where they divide evenly."""
    whole = Decimal(int(count))
    if count == whole or unit not in _HALVED:
        return [(count, unit)]
    size, smaller = _HALVED[unit]
    rest = (count - whole) * size
    if rest != int(rest):
        return [(count, unit)]
    return [(whole, unit), (rest, smaller)] if whole else [(rest, smaller)]


def _plain(count: Decimal) -> str:
    return str(int(count)) if count == int(count) else f"{count.normalize():f}"


def _sign(amounts: list[tuple[str, Unit]]) -> str:
    days = "".join(f"{count}{_LETTERS[unit][0]}" for count, unit in amounts if unit not in _CLOCK_UNITS)
    clock = "".join(f"{count}{_LETTERS[unit][0]}" for count, unit in amounts if unit in _CLOCK_UNITS)
    return f"P{days}T{clock}" if clock else f"P{days}"


def every(phrase: Phrase) -> str | None:
    """The TIMEX3 value of a set.

    "setiap hari" P1D, "setiap Senin" XXXX-WXX-1, "Senin-Jumat" XXXX-WXX-1/XXXX-WXX-5, "setiap pagi" XXXX-XX-XXTMO,
    "setiap tanggal 17" XXXX-XX-17.
    """
    if phrase.weekday and phrase.until and phrase.until.weekday:
        return f"XXXX-WXX-{phrase.weekday}/XXXX-WXX-{phrase.until.weekday}"
    if phrase.weekday:
        return f"XXXX-WXX-{phrase.weekday}"
    if phrase.part:
        return f"XXXX-XX-XXT{phrase.part}"
    if phrase.day:
        month = f"{phrase.month:02}" if phrase.month else "XX"
        return f"XXXX-{month}-{phrase.day:02}"
    return f"XXXX-{phrase.month:02}" if phrase.month else duration(phrase)
