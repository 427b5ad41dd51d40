"""What an article has told so far, for times that refer back: "kala itu", "malam itu", "pukul 10.00"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from briefgen.lang.timephrase import Phrase
from briefgen.model import edtf
from briefgen.model.article import Published
from briefgen.model.finding import Time

_REACH = 4
"""A time just told stays in mind for this many sentences."""
_NIGHTS = 8
"""And a night for this many."""
_RECENT = timedelta(7)
"""How long ago a story's only day may be for a clock that stands far from it."""
_STORY = timedelta(45)
"""How long ago a day may be that a story tells by its weekday alone."""
_NIGHT, _NOON = "18", "12"
_WATCHES = 2
"""Hours by which the clocks of one country may differ."""


@dataclass(frozen=True, slots=True)
class Told:
    """The times told so far.

    edtf, sentence: the last time told, as resolved, and where, counted in sentences. day, day_sentence: the last that
    is one day; night: the hours told of it are those of a night. only: the one day told, None where there are none or
    several. weekdays: the latest day told of each weekday, Monday first. last_night, night_sentence: the last day of
    which a night was told.
    """

    edtf: str | None = None
    sentence: int = 0
    day: date | None = None
    day_sentence: int = 0
    only: date | None = None
    weekdays: tuple[date | None, ...] = (None,) * 7
    night: bool = False
    last_night: date | None = None
    night_sentence: int = 0

    def then(self, when: str, sentence: int, last: date = date.max, *, night: bool = False) -> Told:
        """With one more time told. last: no weekday is looked for later than this."""
        span = edtf.parse(when)
        if span.low is None or span.low != span.high:
            return replace(self, edtf=when, sentence=sentence)
        only = span.low if self.day is None or self.only == span.low else None
        told = replace(self, edtf=when, sentence=sentence, day=span.low, day_sentence=sentence, only=only, night=night,
                       weekdays=_latest(self.weekdays, span.low) if span.low <= last else self.weekdays)
        return replace(told, last_night=span.low, night_sentence=sentence) if night else told

    def time_near(self, sentence: int, reach: int = _REACH) -> str | None:
        """The last time told, if that was near enough."""
        return self.edtf if self.edtf and sentence - self.sentence <= reach else None

    def day_near(self, sentence: int, reach: int = _REACH) -> str | None:
        """The last day told, if that was near enough; the story's only day is never far."""
        only = self.only is not None and reach >= _REACH
        return self.day.isoformat() if self.day and (only or sentence - self.day_sentence <= reach) else None

    def night_near(self, sentence: int) -> str | None:
        """The day of "malam itu": the one just told, else the last night told, else the last day."""
        recent = self.night_told(sentence) if self.day_near(sentence, 1) is None else None
        return recent or self.day_near(sentence)

    def night_told(self, sentence: int) -> str | None:
        """The last night told, if that was near enough."""
        near = self.last_night is not None and sentence - self.night_sentence <= _NIGHTS
        return self.last_night.isoformat() if self.last_night and near else None

    def weekday(self, weekday: int) -> str | None:
        """The latest day told that is this weekday."""
        found = self.weekdays[weekday - 1]
        return found.isoformat() if found else None


@dataclass(frozen=True, slots=True)
class Story:
    """All that is told (`all`), and what of it happened (`events`).

    The day of a saying, and that up to which something holds, is told, and nothing happened on it. anchor: the
    article's. published: what the page states of its publication.
    """

    anchor: str | None
    published: Published
    all: Told = field(default_factory=Told)
    events: Told = field(default_factory=Told)

    def then(self, phrase: Phrase, time: Time, sentence: int) -> Story:
        """With one more time told, where a later "kala itu" may mean it.

        Not now, not an open interval, not the year in a name, nor what something is compared with.
        """
        if time.edtf is None or phrase.compared or time.rule in {
                "as-of-published", "year-of-name", "before-anchor", "after-anchor"}:
            return self
        aside = (phrase.said and phrase.uttered) or phrase.bounds in {"end", "as-of"}
        night = phrase.part in {"NI", "EV"} or (phrase.clock or "")[:2] >= _NIGHT
        last = self._report if self.anchor else date.max
        told = self.all.then(time.edtf, sentence, last, night=night)
        return replace(self, all=told, events=self.events if aside else self.events.then(
            time.edtf, sentence, last, night=night))

    def anchor_for(self, phrase: Phrase, sentence: int) -> str | None:
        """The time just told for what refers back, else the article's anchor."""
        within = phrase.kind in {"clock", "part"} and phrase.shift is None and phrase.turn is None
        if within and (phrase.habitual or (self.events.night and _is_morning(phrase))):
            return None                      # "jam operasional hingga pukul 21.00"; "Kamis malam … sejak subuh"
        if within and phrase.kind == "clock":
            return self._day_of_clock(phrase, sentence)
        if within:
            told = self.events if self.events.day else self.all
            return told.day_near(sentence, 1)            # "pada malam hari" may be any night
        if phrase.kind == "same":            # "kala itu" never means the day of the report
            when = self.events.time_near(sentence)
            return None if when == self.anchor else when
        if phrase.turn == "that" or phrase.kind == "next-day":
            return self._day_of_that(phrase, sentence)
        if phrase.relation not in {"before", "after"}:
            return self.anchor
        return self._before_or_after(phrase, sentence)

    def doubts(self, phrase: Phrase, sentence: int) -> bool:
        """Whether a bare weekday may be one of weeks ago, of which the story has just told."""
        near = self.events.day_near(sentence, _REACH - 1)
        ago = self._report - date.fromisoformat(near) if near and self.anchor else timedelta(0)
        fresh = (self._report.isoweekday() - (phrase.weekday or 0)) % 7 <= 1             # today, yesterday
        return _RECENT < ago <= _STORY and not (phrase.said or fresh)

    def _day_of_clock(self, phrase: Phrase, sentence: int) -> str | None:
        """The day of "pukul 10.00": the one of what happened, else that of the report where no other day is told."""
        day = self.events.day_near(sentence)
        told_here = sentence == self.events.day_sentence
        if day and self.anchor and date.fromisoformat(day) > self._report and not (phrase.planned or told_here):
            return None                      # what has happened was not at an hour of a day to come
        if day and sentence - self.events.day_sentence > _REACH and self._report - date.fromisoformat(day) > _RECENT:
            return None
        stated = self.anchor == self.published.edtf
        if self.events.day is None and (self.all.only == self._report or (stated and self.all.day is None)):
            day = self.anchor
        ahead = self._hours_ahead(phrase.clock or "")
        if day == self.published.edtf:
            return None if ahead > _WATCHES and not phrase.planned else day
        just_now = stated and phrase.bounds == "end" and -_WATCHES <= ahead <= 0           # "hingga pukul 11.00"
        return None if just_now else day

    @property
    def _report(self) -> date:
        """The day of the report, as far as it is known."""
        return date.fromisoformat(self.anchor) if self.anchor else date.min

    def _hours_ahead(self, clock: str) -> int:
        """By how many hours a clock is later than that of the publication; negative where it is earlier."""
        printed = self.published.time
        return int(clock[:2]) - int(printed[:2]) if printed and clock else 0

    def _day_of_that(self, phrase: Phrase, sentence: int) -> str | None:
        """The day, month or year of "hari itu", "malam itu", "tahun itu", "November tahun itu", "Jumat itu"."""
        if phrase.kind == "day" and phrase.weekday:
            return (self.anchor and self.all.weekday(phrase.weekday)) or self.anchor
        if phrase.turn_unit == "year" or (phrase.kind == "unit" and phrase.unit != "day"):
            return self.events.time_near(sentence)
        if phrase.part == "NI" and phrase.kind == "part":
            return self._gone(self.events.night_near(sentence)) or self._gone(self.events.night_told(sentence))
        if phrase.kind in {"unit", "part", "next-day"}:
            return self.events.day_near(sentence)
        return self.anchor

    def _gone(self, day: str | None) -> str | None:
        """A day that is not that of the report, whose night would be "malam ini"."""
        return None if day == self.published.edtf else day

    def _before_or_after(self, phrase: Phrase, sentence: int) -> str | None:
        if phrase.unit not in {"month", "year"}:
            return self.all.day_near(sentence)
        near = self.all.time_near(sentence, 1)       # "tahun sebelumnya" is of the year just told, else of the report's
        single = phrase.count == 1 and not phrase.more
        when = near or (self.all.time_near(sentence) if phrase.relation == "after" or not single else self.anchor)
        if when is None and single:
            return self.anchor
        return None if when and "/" in when else when


def _latest(weekdays: tuple[date | None, ...], day: date) -> tuple[date | None, ...]:
    """The latest day of each weekday, with one more."""
    at = day.weekday()
    known = weekdays[at]
    return weekdays if known and known >= day else (*weekdays[:at], day, *weekdays[at + 1:])


def _is_morning(phrase: Phrase) -> bool:
    """Whether hours are those of a morning, which behind a night may be the next one."""
    return phrase.part == "MO" or "" < (phrase.clock or "")[:2] < _NOON
