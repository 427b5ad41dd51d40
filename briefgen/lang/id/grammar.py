"""How Indonesian builds time expressions: which words may begin one, and which shapes to try there.

The noun comes first and what places it behind: "pekan lalu", "April tahun lalu", "tiga hari sebelumnya". The day stands
before the month. Of several shapes that fit at one word, the longest wins; of equally long ones, the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from briefgen.lang.calendar import Calendar, Shape, load_calendar
from briefgen.lang.id import dates, days, durations, named, periods, sets, years
from briefgen.lang.id.atoms import Found, initial
from briefgen.lang.timephrase import Bounds, Phrase
from briefgen.text.tokens import Tokens

_REACH = 12
"""How many words a plan reaches."""
_COMPARED = 5
"""How many words a word of comparing reaches."""


def phrases(cal: Calendar, tokens: Tokens, *, bare: bool) -> Iterator[Phrase]:
    """See `Calendar.phrases_in`."""
    shapes, told, telling = _shapes(cal.tag), _told_of(cal.tag), _telling(cal.tag)
    heard, done = _Heard(), 0
    last: Phrase | None = None
    for i, word in enumerate(tokens.words):
        if i < done or not (word in telling or bare or word[0].isdigit()) or _doubled(tokens, i):
            continue
        tried = shapes.get(word) or (_DIGITS if word[0].isdigit() else ())
        found = _longest(cal, tokens, i, tried, bare=bare)
        if found:
            phrase, done = found
            if last and _goes_on(cal, tokens, last, phrase, i):
                phrase = phrase._replace(kind="every")
            dressed = heard.dressed(cal, tokens, phrase, i, done)
            last = dressed._replace(coming=True) if last and _comes_with(cal, tokens, last, phrase, i) else dressed
            heard.habitual = heard.habitual or last.kind == "every"
            yield last
        elif word in told:
            done = heard.hear(cal, tokens, i)


class _Heard:
    """What the words of a sentence have told so far of the times behind them."""

    __slots__ = ("certain", "compared", "habitual", "lasting", "planned", "uttered")

    def __init__(self) -> None:
        self.planned: bool | None = None
        self.uttered = self.lasting = self.habitual = False
        self.certain = self.compared = -_REACH

    def hear(self, cal: Calendar, tokens: Tokens, i: int) -> int:
        """Take in the word at `i`, or the words that begin there; the index behind them."""
        word, said = tokens.word(i), cal.ahead.at(tokens, i)
        self.planned, done = said or (self.planned, i + 1)
        if self.planned and " ".join(tokens.words[i:done]) in cal.words["plans.certain"]:
            self.certain = i
        elif word in cal.words["plans.within"]:
            self.certain = -_REACH
        if word in cal.words["compared.words"]:
            self.compared = i
        self.uttered = self.uttered or word in cal.words["plans.saying"]
        self.lasting = self.lasting or word in cal.words["plans.lasting"]
        self.habitual = self.habitual or word in cal.words["plans.habitual"]
        return done

    def dressed(self, cal: Calendar, tokens: Tokens, phrase: Phrase, i: int, after: int) -> Phrase:
        """The phrase that stands at `i`, with what the words before it tell of it."""
        reported, before = _reported(cal, tokens, i, after), tokens.word(i - 1)
        ahead = self.planned is True and not reported
        coming = (ahead and i - self.certain < _REACH) or before in cal.words["cues.forward"]
        return phrase._replace(
            start=tokens.starts[i], end=tokens.ends[after - 1], planned=ahead, coming=coming,
            done=self.planned is False or reported, compared=i - self.compared <= _COMPARED,
            since=before in cal.words["cues.since"], bounds=_bounds(cal, tokens, i),
            said=self.planned is not True and _beside_saying(cal, tokens, i, after), uttered=self.uttered,
            lasting=self.lasting, habitual=self.habitual)


def _bounds(cal: Calendar, tokens: Tokens, i: int) -> Bounds | None:
    """"hingga", "sampai dengan" end something at `i`, "mulai" begins it, "per" tells as of when it holds."""
    before, until = tokens.word(i - 1), cal.until.before(tokens, i)
    if until and tokens.word(until[1]).isalpha():
        return "end"
    return "begin" if before in cal.words["bounds.begin"] else "as-of" if before in cal.words["bounds.as_of"] else None


@lru_cache(maxsize=8)
def _told_of(tag: str) -> frozenset[str]:
    """The words that may tell whether a time is still to come."""
    cal = load_calendar(tag)
    return frozenset((*cal.ahead.by_first, *cal.words["plans.certain"], *cal.words["plans.within"],
                      *cal.words["plans.saying"], *cal.words["plans.lasting"], *cal.words["plans.habitual"],
                      *cal.words["compared.words"]))


@lru_cache(maxsize=8)
def _telling(tag: str) -> frozenset[str]:
    """Every word that may begin an expression, or tell of one that follows; most words of an article do neither."""
    return _told_of(tag).union(_shapes(tag))


def _doubled(tokens: Tokens, i: int) -> bool:
    """The second half of a plural: "tahun-tahun berikutnya"."""
    return tokens.word(i - 1) == "-" and tokens.glued(i) and tokens.word(i - 2) == tokens.word(i) and i > 1


def _reported(cal: Calendar, tokens: Tokens, i: int, after: int) -> bool:
    """Whether the expression gives the day of a report.

    It closes its sentence behind a comma (", Senin (24/8/2015)."), or something has happened by then ("hingga Senin
    (24/8/2015), sudah …").
    """
    if tokens.word(i - 1) in cal.words["clock.until"] and tokens.word(after) == ",":
        said = cal.ahead.at(tokens, after + 1)
        uttered = tokens.word(after + 1) in cal.words["plans.saying"]      # "sampai Sabtu, kata dia" may lie ahead
        return said is not None and not said[0] and not uttered
    return tokens.word(i - 1) == "," and tokens.word(after) in {"", ".", "("}


def _beside_saying(cal: Calendar, tokens: Tokens, i: int, after: int) -> bool:
    """Whether the expression stands where newspapers put the day on which somebody said something.

    Between commas or behind the last (", Senin (24/8/2015), mengatakan", ", Senin (24/8/2015) di Jakarta"), in a
    reference ("(Kompas, 24/8/2015)"), or right before a word of saying.
    """
    said = cal.ahead.at(tokens, after)
    if said is not None and not said[0]:
        return True
    return tokens.word(i - 1) == "," and tokens.word(after) in {"", ",", ".", ")", ";", *cal.words["cues.at"]}


def _goes_on(cal: Calendar, tokens: Tokens, before: Phrase, phrase: Phrase, i: int) -> bool:
    """Whether a weekday goes on with a set: "setiap Senin dan Kamis"."""
    plain = phrase.weekday is not None and phrase.day is None and phrase.turn is None and phrase.part is None
    link = tokens.word(i - 1)
    k = i - 2 if link in cal.links and tokens.word(i - 2) == "," else i - 1
    joined = link == "," or link in cal.links
    return plain and before.kind == "every" and before.weekday is not None and joined and (
        tokens.ends[k - 1] == before.end if k > 0 else False)


def _comes_with(cal: Calendar, tokens: Tokens, before: Phrase, phrase: Phrase, i: int) -> bool:
    """Whether a month follows one to come, with nothing but "atau" between: "baru akan panen April atau Mei"."""
    joined = i > 1 and tokens.word(i - 1) in cal.links and tokens.ends[i - 2] == before.end
    return joined and before.coming and before.kind == phrase.kind == "month"


def _longest(cal: Calendar, tokens: Tokens, i: int, shapes: tuple[Shape, ...], *, bare: bool) -> Found | None:
    best: Found | None = None
    for shape in shapes:
        found = shape(cal, tokens, i)
        if found and (best is None or found[1] > best[1]):
            best = found
    if best is None and bare:
        best = (periods.month_period(cal, tokens, i, cued=True) or years.year_period(cal, tokens, i, cued=True)
                or days.alone(cal, tokens, i))
    return best


def _ref(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"kini", "saat ini", "baru-baru ini", "masa depan"; not "makan dulu"."""
    found = cal.refs.at(tokens, i)
    doubtful = tokens.word(i) in cal.words["formerly.words"] and found and found[1] == i + 1
    if doubtful and not (initial(tokens, i) or tokens.word(i - 1) in cal.words["formerly.behind"]):
        return None
    return (Phrase("ref", ref=found[0]), found[1]) if found else None


def _same(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"kala itu", "saat itu"."""
    found = cal.same.at(tokens, i)
    return (Phrase("same", turn="that"), found[1]) if found else None


def _modified(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"sekitar pukul 06.18 WIB", "sekitar tahun 1990", "sekitar 1990-an"."""
    mod = cal.mods.at(tokens, i)
    if mod is None:
        return None
    led = tokens.word(mod[1]) in cal.words["year.words"]
    found = (days.clock_day(cal, tokens, mod[1]) or years.decade(cal, tokens, mod[1])
             or (years.year_period(cal, tokens, mod[1]) if led else None)
             or (periods.month_period(cal, tokens, mod[1], cued=True)))
    return (found[0]._replace(mod=mod[0]), found[1]) if found else None


_PERIODS: tuple[Shape, ...] = (periods.unit_turn, periods.ranked, periods.week_of_month, periods.quarter)
_DIGITS: tuple[Shape, ...] = (
    dates.numeric_day, days.clock_day, durations.count, sets.often, years.decade, years.year_period)


@lru_cache(maxsize=8)
def _shapes(tag: str) -> Mapping[str, tuple[Shape, ...]]:
    """First word -> the shapes to try there."""
    table: dict[str, tuple[Shape, ...]] = {}
    for word, shape in _first_words(load_calendar(tag)):
        if shape not in table.get(word, ()):
            table[word] = (*table.get(word, ()), shape)
    return table


def _first_words(cal: Calendar) -> Iterator[tuple[str, Shape]]:
    """Every word that may begin an expression, with one shape to try there."""
    day_words = [word for word, unit in cal.units.items() if unit == "day"]
    numbers = (*cal.numbers.below_ten, *cal.numbers.whole, *cal.numbers.vague, cal.numbers.half)
    one, many = cal.word("prefixes.one"), cal.word("prefixes.many")
    spans = [prefix + word + suffix for prefix in (one, many) for word in cal.units
             for suffix in ("", cal.word("prefixes.suffix"))]
    pairs: tuple[tuple[Iterable[str], Shape], ...] = (
        ((*cal.weekdays, *day_words), days.weekday_day),
        (cal.days.by_first, days.shift_day),
        ((*cal.parts.by_first, *(f"{word}{cal.word('part_words.worn')}" for word in cal.parts.by_first),
          *cal.words["part_words.earlier"], *cal.words["part_words.later"],
          *cal.words["part_words.night_before"]), days.part_day),
        (cal.words["year.date"], dates.numeric_day),
        (cal.words["clock.before"], days.clock_day),
        ((*cal.named_days.by_first, *cal.parts.by_first), named.named_day),
        ((*cal.feasts.names.by_first, *cal.parts.by_first), named.feast),
        (cal.words["year.countdown"], named.countdown),
        ((*cal.months, cal.word("year.month")), periods.month_period),
        (cal.words["year.words"], years.year_period),
        ((*cal.words["year.era"], "'", "’", "‘"), years.decade),
        ((cal.word("year.century"),), years.century),
        (cal.weekend.by_first, periods.weekend),
        (cal.portions, periods.portioned),
        (cal.halves, periods.quarter),
        ((*numbers, *spans, *cal.words["prefixes.some"], *cal.words["prefixes.tens"],
          *cal.words["prefixes.quarter"], *cal.mods.by_first),
         durations.count),
        ((*cal.words["every.words"], *cal.daily.by_first, *cal.words["every.rate"]), sets.every),
        ((*numbers, *cal.words["every.once"]), sets.often),
        (cal.seasons.by_first, periods.season),
        (cal.refs.by_first, _ref), (cal.same.by_first, _same),
        ((*cal.next_day.by_first, *cal.words["next_day.heads"]), days.next_day),
        (cal.mods.by_first, _modified),
        *((cal.units, shape) for shape in _PERIODS),
    )
    for words, shape in pairs:
        yield from ((word, shape) for word in words)
