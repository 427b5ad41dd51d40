"""Days and parts of days: "Minggu (28/12/2014) pukul 06.18 WIB", "kemarin malam", "21-25 Agustus 2015"."""

from __future__ import annotations

from decimal import Decimal

from briefgen.lang.calendar import Calendar
from briefgen.lang.id.atoms import Found, date_at, initial, part_at, turn_at, worn_part
from briefgen.lang.id.clocks import bracketed, clock_at, with_clock
from briefgen.lang.id.dates import day_range, numeric_day, slashed_range, year_turn
from briefgen.lang.id.named import feast, named_day
from briefgen.lang.id.periods import unit_turn
from briefgen.lang.timephrase import Phrase, Turn
from briefgen.text.tokens import Tokens


def weekday_day(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"hari Senin (28/4/2025)", "Rabu, 4 Juni 2025", "Senin malam", "Senin pekan lalu", "Minggu"."""
    led = cal.units.get(tokens.word(i)) == "day"
    j = i + 1 if led else i
    number = cal.weekdays.get(tokens.word(j))
    if number is None or (tokens.capital(j + 1) and cal.feasts.names.at(tokens, j)):
        return None
    days = _weekdays(cal, tokens, j)
    if days:
        return days
    near = cal.days.at(tokens, j + 1)
    if near and near[0] >= 0:                # "Rabu lusa", "Selasa hari ini"
        return with_clock(cal, tokens, *part_at(cal, tokens, Phrase("day", shift=near[0]), near[1]))
    ranked = _ranked(cal, tokens, j + 1) if led or tokens.word(j) not in cal.words["shy.day_or_week"] else None
    if ranked:
        phrase, end = _dated(cal, tokens, Phrase("day", weekday=number), ranked)
        return with_clock(cal, tokens, phrase, end) if phrase.day else (Phrase("ref"), ranked)
    phrase, end = _dated(cal, tokens, *part_at(cal, tokens, Phrase("day", weekday=number), j + 1))
    bare = phrase.day is None
    if bare and not (led or _weekday_alone(cal, tokens, j)):
        return None
    if bare:
        phrase, end = turn_at(cal, tokens, phrase, end)
        phrase, end = _dated(cal, tokens, phrase, end)
    if phrase.part is None:
        phrase, end = part_at(cal, tokens, phrase, end)
    if phrase.part and tokens.word(end) in cal.zones:      # "Kamis pagi WIB", "Selasa (1/3) malam WIB kemarin"
        turned, last = turn_at(cal, tokens, phrase, end + 1)
        zoned = phrase if phrase.month and turned.turn != "that" else turned
        return zoned._replace(zone=tokens.raw(end)), end + 1 if turned.turn == "that" else last
    return with_clock(cal, tokens, phrase, end)


def _ranked(cal: Calendar, tokens: Tokens, i: int) -> int | None:
    """The index behind a rank: "hari Minggu pertama" is of no known week; not "Senin pertama kali"."""
    rank = tokens.word(i) in cal.numbers.ordinals or tokens.word(i) in cal.words["year.last"]
    return i + 1 if rank and tokens.word(i + 1) not in cal.words["every.times"] else None


def _weekdays(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"Sabtu-Senin (4-6 Juli 2020)", "Sabtu-Minggu (4-5/7)", "Senin dan Selasa (4-5/7)", "Senin-Jumat"."""
    joined, worded = cal.until.at(tokens, i + 1), tokens.word(i + 1) in cal.links and tokens.word(i + 1).isalpha()
    behind = joined[1] if joined else i + 2
    last = cal.weekdays.get(tokens.word(behind)) if joined or worded else None
    if last is None:
        return None
    behind += 1
    j = behind + 1 if tokens.word(behind) in {"(", ","} else behind
    found = day_range(cal, tokens, j) or slashed_range(tokens, j)
    if found is None:
        return None if worded else _undated(cal, tokens, Phrase("every", weekday=cal.weekdays[tokens.word(i)],
                                            until=Phrase("day", weekday=last)), behind)
    phrase, end = found
    return phrase._replace(weekday=cal.weekdays[tokens.word(i)]), end + 1 if tokens.word(end) == ")" else end


def _undated(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found | None:
    """A range of weekdays is a set ("buka Senin-Jumat"), unless its week is told ("Senin-Rabu pekan depan")."""
    turned, end = turn_at(cal, tokens, phrase._replace(kind="day"), i)
    placed = turned.turn == "this" or (turned.turn_unit == "week" and turned.turn != "that")
    return (turned, end) if placed else (phrase, i)


def _dated(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """Add the date that stands behind a weekday: "(28/4/2025)", ", 4 Juni 2025", "25/8", "tanggal 4 Juni"."""
    found = bracketed(cal, tokens, i) or (bracketed(cal, tokens, i + 1) if tokens.word(i) == "," else None)
    if found is None:
        j = i + 1 if tokens.word(i) == "," else i
        led = tokens.word(j) in cal.words["year.date"]
        found = date_at(cal, tokens, j + 1 if led else j, short=True)
        if found is None and led and (day := numeric_day(cal, tokens, j)) and day[0].until is None:
            return day[0]._replace(weekday=phrase.weekday, part=phrase.part), day[1]      # "Sabtu tanggal 18"
    if found is None:
        return phrase, i
    date, end = found
    dressed = phrase._replace(day=date.day, month=date.month, year=date.year, clock=date.clock, zone=date.zone)
    return year_turn(cal, tokens, dressed, end) if date.year is None else (dressed, end)


def _weekday_alone(cal: Calendar, tokens: Tokens, i: int) -> bool:
    """Whether the word is a weekday though no date stands behind it.

    "Minggu" with a capital is Sunday, but not behind a number ("Tiga Minggu"), and not where a sentence begins with
    "Minggu lalu": that is a week as often as a day, and a week is what "minggu lalu" says elsewhere.
    """
    word = tokens.word(i)
    if word in cal.words["shy.with_number"]:
        return False
    if word not in cal.words["shy.day_or_week"]:
        return True
    if not tokens.capital(i):
        return cal.parts.at(tokens, i + 1) is not None
    if cal.numbers.starts(tokens.word(i - 1)) or tokens.word(i - 1) in cal.words["prefixes.some"]:
        return False
    if cal.numbers.ordinal(tokens, i + 1) and tokens.word(i + 1)[:1].isalpha():
        return False
    return not (initial(tokens, i) and cal.turns.at(tokens, i + 1))


def shift_day(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"kemarin", "hari ini (25/8)", "besok pagi pukul 09.00", "kemarin (25/8) siang", "besok Sabtu"."""
    found = cal.days.at(tokens, i)
    if found is None:
        return None
    turn: Turn | None = "next" if found[0] > 0 else None                # "kemarin (Kamis)" is the latest Thursday
    number = cal.weekdays.get(tokens.word(found[1])) if tokens.capital(found[1]) else None
    if number and not _goes_on(cal, tokens, found[1] + 1):              # "besok Sabtu" is the coming one
        return with_clock(cal, tokens, *part_at(cal, tokens, Phrase("day", weekday=number, turn=turn), found[1] + 1))
    phrase, j = part_at(cal, tokens, Phrase("day", shift=found[0]), found[1])
    dated = bracketed(cal, tokens, j)
    if dated:
        date, j = dated
        phrase = phrase._replace(day=date.day, month=date.month, year=date.year, clock=date.clock, zone=date.zone)
        phrase, j = (phrase, j) if phrase.part or phrase.clock else part_at(cal, tokens, phrase, j)
    elif tokens.word(j) == "(" and tokens.word(j + 1) in cal.weekdays and tokens.word(j + 2) == ")":
        phrase = phrase._replace(shift=None, weekday=cal.weekdays[tokens.word(j + 1)], turn=turn)
        j += 3
    return with_clock(cal, tokens, phrase, j)


def _goes_on(cal: Calendar, tokens: Tokens, i: int) -> bool:
    """Whether a weekday's own date or turn begins here, so that it is a time of its own."""
    j = i + 1 if tokens.word(i) == "," else i
    dated = bracketed(cal, tokens, j) or date_at(cal, tokens, j, short=True) or tokens.word(i) in {"-", "–"}
    return bool(dated) or turn_at(cal, tokens, Phrase("day"), i)[1] > i


def next_day(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"keesokan harinya", "esok paginya"; "esok pagi" is counted from the day of the report."""
    found = cal.next_day.at(tokens, i)
    worn = worn_part(cal, tokens, i + 1) if tokens.word(i) in cal.words["next_day.heads"] else None
    if worn:
        return Phrase("next-day", part=worn), i + 2
    return (Phrase("next-day"), found[1]) if found else None


def part_day(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"malam ini", "pagi tadi", "tadi pagi", "nanti malam", "malam Minggu", "malam hari", "semalam"."""
    earlier, later = cal.words["part_words.earlier"], cal.words["part_words.later"]
    word = tokens.word(i)
    if word in cal.words["part_words.night_before"]:
        return _part_dated(cal, tokens, Phrase("part", part="NI", shift=-1), i + 1)
    if word in earlier or word in later:
        found = cal.parts.at(tokens, i + 1)
        shift = -1 if found and found[0] == "NI" and word in earlier else 0
        return _part_dated(cal, tokens, Phrase("part", part=found[0], shift=shift), found[1]) if found else None
    worn = worn_part(cal, tokens, i)
    if worn:                                 # "malamnya"
        return Phrase("part", part=worn, turn="that"), i + 1
    found = cal.parts.at(tokens, i)
    if found is None:
        return None
    part, j = found
    dated = bracketed(cal, tokens, j)
    if dated:
        date, end = dated
        return with_clock(cal, tokens, date._replace(part=part), end)
    if part == "NI" and cal.weekdays.get(tokens.word(j)) and tokens.capital(j):
        eve = Phrase("day", weekday=cal.weekdays[tokens.word(j)], part=part, shift=-1)
        night, end = _dated(cal, tokens, eve, j + 1)
        return with_clock(cal, tokens, *((night, end) if night.day else turn_at(cal, tokens, night, end)))
    before = cal.neighbours.at(tokens, j)
    if before:                               # "malam sebelumnya"
        return Phrase("count", unit="day", count=Decimal(1), relation=before[0], part=part), before[1]
    cued = tokens.word(i - 1) in cal.words["cues.part"]      # "pada sore hingga malam"
    alone = (Phrase("part", part=part), j) if j > i + 1 or cued else None         # "dini hari", "tengah malam"
    return _turned_part(cal, tokens, Phrase("part", part=part), j) or alone


def _turned_part(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found | None:
    """What may stand behind a part of the day: "ini", "tadi", "nanti", "itu", "kemarin", "hari", "hari ini"."""
    word = tokens.word(i)
    if word in cal.words["part_words.earlier"]:
        return _part_dated(cal, tokens, phrase._replace(shift=-1 if phrase.part == "NI" else 0), i + 1)
    if word in cal.words["part_words.later"]:
        return _part_dated(cal, tokens, phrase._replace(shift=0), i + 1)
    day = cal.days.at(tokens, i)
    if day:
        return _part_dated(cal, tokens, phrase._replace(shift=day[0]), day[1])
    turn = cal.turns.at(tokens, i)
    if turn and turn[0] in {"this", "that"}:
        placed = phrase._replace(shift=0) if turn[0] == "this" else phrase._replace(turn="that")
        return _part_dated(cal, tokens, placed, turn[1])
    if word in {cal.word("part_words.day"), cal.word("part_words.that_day")}:
        return _part_dated(cal, tokens, phrase, i + 1)
    return None


def _part_dated(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    dated = bracketed(cal, tokens, i)
    if dated:
        date, end = dated
        return with_clock(cal, tokens, date._replace(part=phrase.part), end)
    return with_clock(cal, tokens, phrase, i)


def clock_day(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"pukul 10.00 WIB", alone or before its day: "…, Senin (25/8)", "… hari ini", "… pada hari sebelumnya"."""
    found = clock_at(cal, tokens, i)
    if found is None:
        return None
    clock, j = found
    later = cal.next_day.at(tokens, j)
    if later:                                # "pukul 01.10 keesokan harinya"
        return clock._replace(kind="next-day"), later[1]
    k = j + 1 if tokens.word(j) == "," or tokens.word(j) in cal.words["cues.on"] else j
    day = weekday_day(cal, tokens, k)
    if day is None and tokens.word(j) != ",":
        day = (shift_day(cal, tokens, k) or part_day(cal, tokens, k) or numeric_day(cal, tokens, k)
               or _told_day(cal, tokens, k))
    if day is None or day[0].clock or (k > j and day[0].part) or (day[0].kind == "part" and day[0].shift is None):
        return found
    return day[0]._replace(clock=clock.clock, zone=clock.zone, until=clock.until), day[1]


def _told_day(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """A day that is counted from the one just told: "hari itu", "hari sebelumnya"."""
    found = unit_turn(cal, tokens, i)
    return found if found and found[0].unit == "day" and (found[0].count or found[0].turn == "that") else None


def alone(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """What is a time only among other words, here without them: "sore", "10.00", "Natal"."""
    part = cal.parts.at(tokens, i)
    if part:
        return Phrase("part", part=part[0]), part[1]
    return (clock_at(cal, tokens, i, bare=True, dotted=True) or named_day(cal, tokens, i, cued=True)
            or feast(cal, tokens, i, cued=True))
