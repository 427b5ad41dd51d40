"""What every rule is given: the article, its sentences, the language."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.lang import Language
from briefgen.model.article import Article
from briefgen.model.finding import Sentence
from briefgen.model.span import span_of
from briefgen.text.sentences import sentence_spans
from briefgen.text.tokens import Tokens, tokenise


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of an article that rules may read.

    sentences: of the body lines, in order; nothing outside them carries a fact. Headings, captions and furniture
    are left out. tokens: of each sentence, for whoever reads word by word.
    """

    article: Article
    lang: Language
    sentences: tuple[Sentence, ...]
    tokens: tuple[Tokens, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Cut the sentences into tokens, once for all rules."""
        object.__setattr__(self, "tokens", tuple(
            tokenise(self.article.text, sentence.span.start, sentence.span.end) for sentence in self.sentences))

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
        for start, end in sentence_spans(article.text, line.body_start, line.body_end, lang.abbreviations)
    ))
