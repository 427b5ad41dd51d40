"""Sentences are cut where their parts could be true separately, and each part keeps who says it."""

from __future__ import annotations

from briefgen.extract.assertions import Assertion, find_assertions
from briefgen.extract.located import locate
from briefgen.extract.scope import Scope
from briefgen.lang import load_language
from briefgen.model.article import Article, Line, OutletName, Published
from briefgen.model.finding import Hop, Reading, Sentence, Speech
from briefgen.model.offsets import Offsets
from briefgen.model.span import Span, span_of

LANG = load_language("id")


def spot(text: str, words: str) -> Span:
    """The span of words that occur once in a text."""
    assert text.count(words) == 1, words
    return span_of(text, text.index(words), text.index(words) + len(words))


def hop(text: str, words: str, name: str) -> Hop:
    """A stated hop."""
    return Hop(name, name.lower(), spot(text, words), "stated")


def reading(text: str, *speeches: Speech) -> Reading:
    """A reading of one sentence with these speeches and nothing else."""
    line = Line(1, 0, len(text), "body", "seed.body", 0, len(text))
    article = Article(
        "x", text, text, Offsets.same(len(text) + 1), 1, "", "id", (line,), None,
        OutletName(None, None, None, "unknown"), (), (), None, Published(None, None, "unknown", None), (), ())
    return Reading(article, None, None, (Sentence(span_of(text, 0, len(text)), 1, 0),), (), (), (), (), speeches)


def stretches(found: Reading) -> list[str]:
    """The words of each assertion's stretch."""
    return [found.article.text[one.start:one.end] for one in assertions(found)]


def assertions(found: Reading) -> list[Assertion]:
    """All assertions of a reading."""
    return list(find_assertions(locate(Scope(found.article, LANG, found.sentences), found), LANG))


def test_a_sentence_that_nobody_is_said_to_have_said_is_the_outlets_own() -> None:
    """Own voice: the whole sentence, no hop."""
    found = assertions(reading("Kabupaten Arga membangun dua jembatan."))
    assert [(one.speaker, one.start, one.end) for one in found] == [(None, 0, 38)]


def test_a_contrast_between_two_clauses_makes_two_assertions() -> None:
    """The second clause could be false while the first is true."""
    text = "Pemerintah kota menutup pasar lama, namun pedagang masih berjualan di trotoar."
    assert stretches(reading(text)) == [
        "Pemerintah kota menutup pasar lama", "pedagang masih berjualan di trotoar."]


def test_a_contrast_within_reported_content_is_not_cut() -> None:
    """What one speaker is reported to say in one go stays one claim."""
    text = "Rina mengatakan pasar lama sudah ditutup, namun pedagang masih berjualan di trotoar."
    speech = Speech("statement", spot(text, text[16:-1]), hop(text, "Rina mengatakan", "Rina"), (), "mengatakan", "t")
    assert stretches(reading(text, speech)) == [text]


def test_a_short_phrase_after_a_contrast_is_not_cut() -> None:
    """A phrase is no clause."""
    assert stretches(reading("Pasar itu kecil, tetapi selalu ramai.")) == ["Pasar itu kecil, tetapi selalu ramai."]


def test_marked_words_inside_a_statement_join_it() -> None:
    """One speaker, one go: the statement and the words in quotation marks are one assertion."""
    text = "Rina menyebut langkah itu sebagai “bantuan tetangga” bagi warga."
    who = hop(text, "Rina menyebut", "Rina")
    statement = Speech("statement", spot(text, "langkah itu sebagai"), who, (), "menyebut", "t")
    quote = Speech("quote", spot(text, "bantuan tetangga"), who, (), "menyebut", "t")
    [one] = assertions(reading(text, statement, quote))
    assert (text[one.content_start:one.content_end], one.direct) == ("langkah itu sebagai “bantuan tetangga", False)


def test_two_cues_in_one_sentence_share_it_out() -> None:
    """The second stretch begins at the second attribution."""
    text = "Rina berjanji membuka pasar dan Bowo mengatakan pasar itu terlalu kecil."
    first = Speech("statement", spot(text, "membuka pasar"), hop(text, "Rina berjanji", "Rina"), (), "berjanji", "t")
    second = Speech(
        "statement", spot(text, "pasar itu terlalu kecil"), hop(text, "Bowo mengatakan", "Bowo"), (), "mengatakan", "t")
    assert stretches(reading(text, first, second)) == [
        "Rina berjanji membuka pasar", "Bowo mengatakan pasar itu terlalu kecil."]
