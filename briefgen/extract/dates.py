"""Find dates, clocks and durations, and resolve them.

The language pack reads the words into phrases; here each phrase gets the rule that dates it (`dates_rules`). The rule's
name goes into the sheet, so that `dates_again.resolve` can work the date out again from words, name and anchor.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.dates_anchors import Told, anchors, month_told
from briefgen.extract.dates_context import Around, neighbour, placed, said_on, shared_day
from briefgen.extract.dates_timex import time_of
from briefgen.extract.scope import Scope
from briefgen.lang.timephrase import Phrase
from briefgen.model.finding import Time


def find_times(scope: Scope) -> tuple[tuple[Time, ...], str | None, str | None]:
    """Every time expression in text order, the anchor day, and the lower bound of the publication (`not_before`)."""
    sentences = [list(scope.lang.calendar.phrases_in(tokens)) for tokens in scope.tokens]
    anchor, not_before = anchors(scope.article.published.edtf, (phrase for line in sentences for phrase in line))
    stated = anchor is not None and anchor == scope.article.published.edtf
    return tuple(_times(scope, sentences, anchor, stated=stated)), anchor, not_before


def _times(scope: Scope, sentences: list[list[Phrase]], anchor: str | None, *, stated: bool) -> Iterator[Time]:
    told = Told()
    month = month_told(phrase for line in sentences for phrase in line) if anchor is None else None
    for number, phrases in enumerate(sentences):
        for at in range(len(phrases)):
            around = Around(scope, sentences, number, at, anchor, stated)
            phrase, name = placed(around)
            beside = neighbour(around)
            if beside:
                time = time_of(scope.text, phrase, "year-of-neighbour", beside)
            else:
                when = shared_day(around) or said_on(around) or _anchor_for(phrase, number, told, anchor)
                time = time_of(scope.text, phrase, name, when or (month if _is_wide(phrase) else None))
            yield time
            if _worth_remembering(time) and not phrase.compared:
                told = told.then(time.edtf or "", number)


def _is_wide(phrase: Phrase) -> bool:
    """Whether a month is enough of an anchor: "awal Oktober lalu", "tahun ini"; not "bulan lalu", nor a day."""
    return phrase.kind == "month" or (phrase.kind == "unit" and phrase.unit == "year" and phrase.turn != "that")


def _anchor_for(phrase: Phrase, number: int, told: Told, anchor: str | None) -> str | None:
    """The time just told for what refers back, else the article's anchor."""
    if phrase.kind in {"clock", "part"} and phrase.shift is None and phrase.turn is None:
        if phrase.kind == "part":            # "pada malam hari" may be any night
            return told.day_near(number, 1)
        return told.day_near(number) or anchor
    if phrase.kind == "same":                # "kala itu" never means the day of the report
        when = told.time_near(number)
        return None if when == anchor else when
    if phrase.kind == "next-day" or (phrase.turn == "that" and phrase.kind in {"unit", "part"}):
        wide = phrase.kind == "unit" and phrase.unit != "day"
        return told.time_near(number) if wide else told.day_near(number)
    if phrase.relation not in {"before", "after"}:
        return anchor
    if phrase.unit not in {"month", "year"}:
        return told.day_near(number)
    near = told.time_near(number, 1)         # "tahun sebelumnya" is of the year just told, else of the report's
    single = phrase.count == 1 and not phrase.more
    when = near or (told.time_near(number) if phrase.relation == "after" or not single else anchor)
    if when is None and single:
        return anchor
    return None if when and "/" in when else when


def _worth_remembering(time: Time) -> bool:
    """Whether a later "kala itu" may mean this time; not now, not an open interval, not the year in a name."""
    return time.edtf is not None and time.rule not in {
        "as-of-published", "year-of-name", "before-anchor", "after-anchor"}
