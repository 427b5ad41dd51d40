"""All finders in order, over one article."""

from __future__ import annotations

from briefgen.extract.dates import find_times
from briefgen.extract.figures import find_figures
from briefgen.extract.names import find_names
from briefgen.extract.scope import Scope, scope_of
from briefgen.extract.speech import find_speech
from briefgen.lang import Language
from briefgen.model.article import Article
from briefgen.model.finding import Reading, Time


def read(article: Article, lang: Language) -> Reading:
    """Everything that the rules see in one article. Pure: equal input gives an equal reading."""
    return reading_of(scope_of(article, lang))


def read_times(article: Article, lang: Language) -> tuple[Time, ...]:
    """The times of an article alone, in text order, each with its words, its value and how it was dated.

    The first stage of `read`, for who asks nothing else: the body is cut into sentences and words, names and speech
    are not looked for. Pure.
    """
    return find_times(scope_of(article, lang))[0]


def reading_of(scope: Scope) -> Reading:
    """The same for an article that is cut into sentences already."""
    times, anchor, not_before = find_times(scope)
    figures = find_figures(scope, times)
    mentions, named = find_names(scope)
    speeches = find_speech(scope, mentions, named)
    return Reading(scope.article, anchor, not_before, scope.sentences, times, figures, mentions, named, speeches)
