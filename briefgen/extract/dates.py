"""Find dates, clocks and durations, and resolve them.

The language pack reads the words into phrases; here each phrase gets the rule that dates it (`dates_rules`). The rule's
name goes into the sheet, so that `dates_again.resolve` can work the date out again from words, name and anchor.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.dates_ahead import VAGUE, Around, from_to, is_bare, placed
from briefgen.extract.dates_anchors import anchors, month_told
from briefgen.extract.dates_context import apposed, neighbour, said_on, shared_day
from briefgen.extract.dates_timex import time_of
from briefgen.extract.dates_told import Story
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
    story = Story(anchor, scope.article.published)
    month = month_told(phrase for line in sentences for phrase in line) if anchor is None else None
    for number, phrases in enumerate(sentences):
        for at in range(len(phrases)):
            around = Around(scope, sentences, number, at, anchor, stated)
            time = _time(around, story, month)
            yield time
            story = story.then(phrases[at], time, number)


def _time(around: Around, story: Story, month: str | None) -> Time:
    """The finding for one phrase, by the first that can tell its anchor."""
    text, (phrase, name) = around.scope.text, placed(around)
    beside, joined = neighbour(around), from_to(around)
    if beside:
        return time_of(text, phrase, "year-of-neighbour", beside)
    if joined:
        return time_of(text, *joined)
    if name == "weekday-last" and is_bare(phrase) and story.doubts(phrase, around.number):
        return time_of(text, phrase, VAGUE, None)
    when = shared_day(around) or apposed(around) or said_on(around) or story.anchor_for(phrase, around.number)
    return time_of(text, phrase, name, when or (month if _is_wide(phrase) else None))


def _is_wide(phrase: Phrase) -> bool:
    """Whether a month is enough of an anchor: "awal Oktober lalu", "tahun ini"; not "bulan lalu", nor a day."""
    return phrase.kind == "month" or (phrase.kind == "unit" and phrase.unit == "year" and phrase.turn != "that")
