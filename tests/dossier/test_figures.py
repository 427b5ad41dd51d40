"""Figures of any kind say that two claims tell one thing, the more the fewer claims of the story give them."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.assembly import plan
from briefgen.dossier.figures import figures_in, years_in
from briefgen.dossier.lengths import lengths_in
from briefgen.dossier.matching import Pair, reasons
from briefgen.dossier.measures import counts_of
from briefgen.dossier.telling import compare
from briefgen.lang import load_language
from briefgen.lang.compare import load_comparison
from briefgen.model.edtf import parse
from briefgen.model.sheet import Claim, ClaimQuantity, ClaimTime, SheetEntity
from tests.dossier.small import NOBODY, Said, sheet

LANG, WORDS = load_language("id"), load_comparison("id")


@pytest.mark.parametrize(("text", "found"), [
    ("Asap keluar dari pintu 11.", {"=11"}),
    ("Kapal itu tiba pukul 21.30.", {"=9:30"}),
    ("Kapal itu tiba pukul 9.30 malam.", {"=9:30"}),
    ("Kapal itu tiba 9 jam kemudian.", {"=0.375 day"}),
    ("Karot takluk 1-2 dari tamunya.", {"=1-2"}),
    ("Tamunya menang 2-1 di Karot.", {"=1-2"}),
    ("Panitia mencetak 38.500 lembar.", {"=38500"}),
    ("Kolam Karot ditutup pada 2 Maret 2031.", set()),
    ("Kolam Karot ditutup 3 Maret 2031 setelah hujan (4/3/2031).", set()),
    ("Kolam Karot ditutup selama 2 pekan.", {"=14 day"}),
    ("Kolam Karot ditutup selama dua minggu.", {"=14 day"}),
    ("Maya (41) menanam padi.", {"=41 year"}),
    ("Ia menanam 41 pohon.", {"=41"}),
    ("Kolam Karot ditutup.", set()),
])
def test_figures_are_read_but_for_dates(text: str, found: set[str]) -> None:
    """A gate, an hour as a clock shows it, a score from either side, a length of time; no day of a month."""
    times = (ClaimTime("event", "2 Maret 2031", "2031-03-02", "explicit"),) if "2 Maret" in text else ()
    claim = Claim("c-000001", 1, "event", text, text, times=times)
    cut = text.replace("2 Maret 2031", "·") if times else text
    assert figures_in(claim, cut, counts_of(claim, WORDS), lengths_in(claim, LANG, WORDS), WORDS, LANG) == found


def test_a_counted_number_is_a_figure_and_a_vague_one_is_none() -> None:
    """In words as in digits; "ribuan" is no thousand."""
    def figures(words: str, value: float, bound: str) -> frozenset[str]:
        text = f"Sebanyak {words} warga mengungsi."
        item = ClaimQuantity(f"{words} warga", value, bound, "person")  # type: ignore[arg-type]
        claim = Claim("c-000001", 1, "event", text, text, quantities=(item,))
        return figures_in(claim, text, counts_of(claim, WORDS), (), WORDS, LANG)

    assert figures("tujuh belas", 17, "exact") == figures("17", 17, "exact") == {"=17"}
    assert figures("sedikitnya 17", 17, "at-least") == {"=17"}
    assert figures("ribuan", 1000, "magnitude") == frozenset()


def test_an_age_is_the_same_in_brackets_and_in_words() -> None:
    """And no number of things: who is 38 has taken no 38 samples."""
    text = "Petani berusia 41 tahun itu menanam padi."
    item = ClaimQuantity("41 tahun", 41, "exact", "year")
    claim = Claim("c-000001", 1, "event", text, text, quantities=(item,))
    assert figures_in(claim, text, counts_of(claim, WORDS), (), WORDS, LANG) == {"=41 year"}


def grouped(*said: tuple[str, str]) -> set[frozenset[str]]:
    """Of two sheets with these claims, side by side, the claims that each group holds by their words."""
    files = [sheet(stem, *(Said(pair[side]) for pair in said)) for side, stem in enumerate("ab")]
    dossier = assemble(files, NOBODY)
    told = {claim.ref: claim.claim.claim for claim in dossier.claims}
    return {frozenset(told[ref] for ref in group.claims) for group in dossier.groups}


FILLED = (("Warga membangun pagar baru.", "Sapi masuk ke kebun teh."), ("Hujan turun deras.", "Guru pulang kampung."),
          ("Harga beras naik.", "Jembatan bambu dicat."), ("Lampu kota padam.", "Kapal dagang berlabuh."))


def test_the_number_in_a_name_is_no_figure() -> None:
    """SD 3 is a school, and no three; what is counted there is."""
    entity = SheetEntity("sd-3-karot", "organisation", "SD 3 Karot", ())
    files = [sheet("a", Said("Pagar SD 3 Karot roboh di pintu 11."), entities=(entity,)),
             sheet("b", Said("Guru SD 3 Karot pulang."), entities=(entity,))]
    made = plan(files, NOBODY)
    one, other = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    assert (one.figures, other.figures) == ({"=11"}, frozenset())


def test_one_rare_figure_brings_claims_of_few_common_words_together() -> None:
    """Which alone would not."""
    one, other = "Asap pertama keluar dari pintu 11.", "Pintu 11 penuh asap hitam."
    assert frozenset((one, other)) in grouped((one, other), *FILLED)


def test_another_figure_does_not() -> None:
    """The same words of another gate."""
    one, other = "Asap pertama keluar dari pintu 11.", "Pintu 12 penuh orang."
    assert frozenset((one, other)) not in grouped((one, other), *FILLED)


def test_a_figure_that_the_whole_story_gives_says_little() -> None:
    """Six hostages are in every claim."""
    often = tuple((f"Pintu 11 {mine}.", f"Pintu 11 {theirs}.") for mine, theirs in (
        ("dicat", "dibongkar"), ("digembok", "dijual"), ("dibersihkan", "difoto"), ("diukur", "disewa")))
    assert frozenset(("Pintu 11 dicat.", "Pintu 11 dibongkar.")) not in grouped(*often, *FILLED)


@pytest.mark.parametrize(("edtf", "found"), [
    ("1998", {"=in 1998"}), ("1998-05", set()), ("1998-05-02", set()), ("1998~", set()), ("1998/2001", set()),
    ("1998/..", set()),
])
def test_a_year_told_without_day_or_month_is_a_figure(edtf: str, found: set[str]) -> None:
    """"Berdiri pada 1998"; not one that is rough, nor a stretch of years."""
    assert years_in((parse(edtf),)) == found


def test_two_claims_that_give_one_rare_year_are_likelier_one() -> None:
    """"Pabrik itu beroperasi sejak 2017", "Perusahaan itu berproduksi sejak 2017"."""
    one, other = ("Pabrik itu beroperasi sejak 2017.", "Perusahaan itu berproduksi sejak 2017.")

    def score(second: str, year: str) -> float:
        files = [sheet("a", Said(one, times=(("event", "2017", "2017"),)), Said("Warga membangun pagar.")),
                 sheet("b", Said(second, times=(("event", year, year),)), Said("Lampu kota padam."))]
        made = plan(files, NOBODY)
        told = compare(made.stories[0], made.names[0], {}, made.lang)
        return sum(why.weight for why in reasons(Pair(0, 0, 2, 0.0), told.profiles, told.likeness))

    assert score(other, "2017") > score(other.replace("2017", "2016"), "2016") + 0.2
