"""Days that have a name: "hari Natal", "malam Tahun Baru 2015", "hari raya Idul Fitri tahun lalu", "bulan Ramadan"."""

from __future__ import annotations

from briefgen.lang.calendar import Calendar
from briefgen.lang.feasts import HIJRI_SHIFT, Days
from briefgen.lang.id.atoms import Found, turn_at, whole, year
from briefgen.lang.timephrase import Phrase
from briefgen.text.tokens import Tokens


def named_day(cal: Calendar, tokens: Tokens, i: int, *, cued: bool = False) -> Found | None:
    """"hari Natal", "Natal 2014", "malam Tahun Baru", "Natal tahun lalu"; "Natal" alone may be a town or a name.

    cued: something before it shows that the word is a day.
    """
    night = cal.parts.at(tokens, i)
    j = night[1] if night else i
    found = cal.named_days.at(tokens, j)
    if found is None or not (tokens.capital(found[1] - 1) or night):
        return None
    (month, day), end = found
    full = _year(tokens, end)
    turned, behind = turn_at(cal, tokens, Phrase("named-day"), end)
    before = tokens.word(i - 1) in cal.words["cues.named"]
    cued = cued or turned.turn is not None or before or _paired(cal, tokens, i, end)
    if not (full or night or cued or cal.units.get(tokens.word(j)) == "day"):
        return None
    phrase = Phrase("named-day", day=day, month=month, year=full, part=night[0] if night else None,
                    shift=-1 if night and night[0] == "NI" else None)
    if full:
        return phrase, end + 1
    return phrase._replace(turn=turned.turn, turn_unit=turned.turn_unit), behind


def _paired(cal: Calendar, tokens: Tokens, i: int, end: int) -> bool:
    """Whether another named day stands beside it: "Natal dan Tahun Baru"."""
    before = tokens.word(i - 1) in cal.links and tokens.word(i - 2) in cal.named_days.by_first
    return before or (tokens.word(end) in cal.links and cal.named_days.at(tokens, end + 1) is not None)


def feast(cal: Calendar, tokens: Tokens, i: int, *, cued: bool = False) -> Found | None:
    """"hari raya Idul Fitri 1441 H", "menjelang Lebaran", "bulan puasa", "malam Lebaran", "Ramadan tahun lalu".

    Not "kata Ramadhan": a feast alone is as often a part of another name ("shalat Idul Fitri"), so that it needs its
    noun, a year, a turn or a cue.
    """
    night = cal.parts.at(tokens, i)
    j = night[1] if night else i
    found = cal.feasts.names.at(tokens, j)
    if found is None:
        return None
    led = tokens.word(j) in cal.units
    if not (led or tokens.capital(found[1] - 1)):
        return None
    phrase, end = _of_year(cal, tokens, Phrase("feast", feast=found[0]), found[0], found[1])
    weekday = tokens.word(j) in cal.weekdays             # "Jumat Agung" is nothing else
    known = led or weekday or cued or night or end > found[1] or tokens.word(i - 1) in cal.words["cues.named"]
    eve = night is not None and night[0] == "NI"
    return (phrase._replace(part=night[0] if night else None, shift=-1 if eve else None), end) if known else None


def countdown(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"H-7 Lebaran" is a week before it, "H+3" some third day after something."""
    sign = {"-": -1, "+": 1}.get(tokens.word(i + 1), 0)
    days = whole(tokens, i + 2, 1, 99)
    if not sign or days is None or not tokens.capital(i) or not (tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    found = feast(cal, tokens, i + 3, cued=True) or named_day(cal, tokens, i + 3, cued=True)
    if found is None or found[0].shift is not None:
        return Phrase("ref"), i + 3
    return found[0]._replace(shift=sign * days), found[1]


def _year(tokens: Tokens, i: int) -> int | None:
    """The year behind a feast; of "Tahun Baru 2020/2021" neither is."""
    return None if tokens.word(i + 1) == "/" and tokens.glued(i + 1) and year(tokens, i + 2) else year(tokens, i)


def _of_year(cal: Calendar, tokens: Tokens, phrase: Phrase, days: Days, i: int) -> Found:
    """"2020", "tahun 2020", "1441 H", "tahun lalu", "ini" behind a feast."""
    j = i + 1 if tokens.word(i) in cal.words["year.words"] else i
    full = _year(tokens, j)
    if full and days in cal.feasts.islamic and tokens.word(j + 1) in cal.feasts.hijri:
        return phrase._replace(year=full + HIJRI_SHIFT), j + 2
    return (phrase._replace(year=full), j + 1) if full else turn_at(cal, tokens, phrase, i)
