"""What every rule is given: the article, its sentences, the language."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.lang import Language
from briefgen.model.article import Article
from briefgen.model.finding import Sentence
from briefgen.model.span import span_of
from briefgen.text.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of an article that rules may read.

    sentences: of the body lines, in order; nothing outside them carries a fact. Headings, captions and furniture
    are left out.
    """

    article: Article
    lang: Language
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The canonical text that all offsets refer to."""
        return self.article.text


def scope_of(article: Article, lang: Language) -> Scope:
    """Cut the body into sentences."""
    body = [line for line in article.lines if line.role == "body"]
    return Scope(article, lang, tuple(
        Sentence(span_of(article.text, start, end), line.number, paragraph)
        for paragraph, line in enumerate(body)
        for start, end in sentence_spans(article.text, line.body_start, line.body_end, lang.page.abbreviations)
    ))
