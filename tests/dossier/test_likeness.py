"""What backs up a first shared word: further ones, a phrase and a name within a name counted once."""

from __future__ import annotations

from briefgen.dossier.assembly import plan
from briefgen.dossier.evidence import Compared
from briefgen.dossier.features import features
from briefgen.dossier.telling import compare
from briefgen.lang.classes import split_words
from tests.dossier.small import NOBODY, Said, hop, sheet

OTHERS = ("Warga membangun pagar baru.", "Hujan turun deras.", "Harga beras naik.", "Lampu kota padam.")


def compared(one: str, other: str) -> Compared:
    """Two claims first, each with others behind it in its sheet."""
    files = [sheet(stem, Said(text), *map(Said, OTHERS)) for stem, text in (("a", one), ("b", other))]
    made = plan(files, NOBODY)
    return compare(made.stories[0], made.names[0], {}, made.lang)


def backing(one: str, other: str) -> float:
    """Of the two."""
    return compared(one, other).likeness.common(0, 1 + len(OTHERS))[1]


def test_of_things_in_common_the_rarest_stands_apart() -> None:
    """"Hujan" is in two more claims, "kambing" in none; nothing in common weighs nothing."""
    def rarest(one: str, other: str) -> float:
        return compared(one, other).likeness.common(0, 1 + len(OTHERS))[0]

    rare, usual = rarest("Kambing itu lari.", "Kambing Rani sakit."), rarest("Hujan itu reda.", "Hujan Rani takuti.")
    assert 1 >= rare > usual > 0
    assert rarest("Kambing itu lari.", "Kambing Rani takut hujan.") == rare
    assert rarest("Kambing itu lari.", "Perahu Rani bocor.") == 0


def test_one_shared_word_has_no_backing() -> None:
    """Nor do claims that share none."""
    assert backing("Kambing itu lari ke bukit.", "Kambing Rani sakit perut.") == 0
    assert backing("Kambing itu lari ke bukit.", "Perahu Rani bocor.") == 0


def test_each_further_word_backs_up_to_the_third() -> None:
    """Of three shared words two count, of four no more."""
    two = backing("Kambing itu lari ke bukit.", "Bukit itu penuh semak tempat kambing.")
    three = backing("Kambing itu lari ke bukit saat gerimis.", "Bukit basah oleh gerimis dan tanpa kambing.")
    four = backing("Kambing itu lari ke bukit saat gerimis menuju gubuk.",
                   "Bukit basah oleh gerimis, gubuk kosong, tanpa kambing.")
    assert 0 < two < three <= 2
    assert four <= 2


def test_a_phrase_is_one_thing() -> None:
    """"Alat berat" on both sides says hardly more than "alat"."""
    assert backing("Alat berat itu disita.", "Pemilik alat berat bungkam.") == 0
    assert backing("Alat itu berat sekali.", "Berat badan pemilik alat turun.") > 0


def test_a_claim_that_only_one_side_has_from_somebody_is_a_little_less_alike() -> None:
    """Who says it on both sides, or on none, speaks neither way."""
    def told(first: bool, second: bool) -> list[float]:
        said = [Said("Kambing itu lari ke bukit.", via=(hop(who),) if by else ())
                for who, by in (("aruni", first), ("brama", second))]
        made = plan([sheet("a", said[0]), sheet("b", said[1])], NOBODY)
        left, right = compare(made.stories[0], made.names[0], {}, made.lang).profiles
        return [weight for name, weight, _ in features(left, right, 1.0, {}) if name == "speaker"]

    (weight,) = told(first=True, second=False)
    assert weight < 0
    assert told(first=False, second=True) == [weight]
    assert told(first=True, second=True) == told(first=False, second=False) == []


def test_a_word_of_every_story_is_less_telling_than_its_rarity_in_this_one() -> None:
    """A refusal is told here as often as a boat."""
    story = compared("Rani menolak perahu itu.", "Perahu Rani ditolak.")
    refusal, boat = (story.weights[story.words.terms(split_words(word))[0]] for word in ("menolak", "perahu"))
    assert 0 < refusal < boat


def test_a_word_of_every_story_that_is_common_here_weighs_as_any_common_word() -> None:
    """It is not held against it twice."""
    files = [sheet(stem, *(Said(f"Warga menolak perahu {whose}.") for whose in ("kayu", "fiber", "nelayan")))
             for stem in "ab"]
    made = plan(files, NOBODY)
    story = compare(made.stories[0], made.names[0], {}, made.lang)
    refusal, boat = (story.weights[story.words.terms(split_words(word))[0]] for word in ("menolak", "perahu"))
    assert refusal == boat > 0
