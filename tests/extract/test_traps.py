"""The traps that the five seeds hold, each a test on what the extractor reads from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefgen.extract import extract, read, read_times
from briefgen.lang import load_language
from briefgen.model.finding import Figure, Reading, Speech, Time
from briefgen.model.sheet import Claim, FactSheet
from briefgen.seeds import read_seed

SEEDS = Path(__file__).parents[2] / "seeds"
LANG = load_language("id")
LIPUTAN, SERAMBI, UNNAMED, METRO, ISLAM = sorted(path.stem for path in SEEDS.glob("*.txt"))


@cache
def reading(stem: str) -> Reading:
    """All findings of a seed."""
    return read(read_seed((SEEDS / f"{stem}.txt").read_bytes().decode("utf-8"), stem, LANG), LANG)


@cache
def sheet(stem: str) -> FactSheet:
    """The fresh sheet of a seed."""
    return extract(reading(stem).article, LANG, version="test")


@pytest.mark.parametrize("stem", [LIPUTAN, SERAMBI, UNNAMED, METRO, ISLAM])
def test_the_times_alone_are_those_of_the_reading(stem: str) -> None:
    """Who asks for nothing but times gets the same."""
    article = reading(stem).article
    assert read_times(article, LANG) == reading(stem).times != ()


def time(stem: str, words: str) -> Time:
    """The one time expression with these words."""
    [found] = [one for one in reading(stem).times if one.span.exact == words]
    return found


def figure(stem: str, words: str) -> Figure:
    """The one quantity that begins with these words."""
    [found] = [one for one in reading(stem).figures if one.span.exact.startswith(words)]
    return found


def speech(stem: str, words: str) -> Speech:
    """The innermost reported content that begins with these words."""
    found = [one for one in reading(stem).speeches if one.span.exact.lstrip("“\"").startswith(words)]
    return found[-1]


def claim(stem: str, words: str) -> Claim:
    """The one claim whose quote holds these words."""
    [found] = [one for one in sheet(stem).claims if words in one.quote]
    return found


def values(stem: str) -> set[int | float]:
    """All numbers that a seed gives."""
    return {one.value for one in reading(stem).figures}


def test_ahad_and_capital_minggu_are_one_day() -> None:
    """Both are Sunday, in one article; a small minggu is a week."""
    assert time(ISLAM, "Ahad (27/4/2025)").edtf == time(ISLAM, "hari Ahad").edtf == time(ISLAM, "hari Minggu").edtf
    assert time(UNNAMED, "seminggu").value == "P1W"


def test_a_date_beside_the_cue_dates_the_statement() -> None:
    """“kata Kedutaan Besar … pada Rabu, 4 Juni 2025” does not date the meeting."""
    assert [one.role for one in claim(UNNAMED, "bertemu di Pyongyang dengan").times] == ["said"]


def test_that_visit_is_not_dated_by_the_visit_before_it() -> None:
    """“Kunjungan tersebut” follows Putin's visit and means another; only the anniversary it marks has a date."""
    assert claim(UNNAMED, "Kunjungan tersebut").times == ()
    assert [one.edtf for one in claim(UNNAMED, "menandai ulang tahun").times] == ["2024-06"]


def test_a_no_break_space_splits_no_name() -> None:
    """24 of them stand inside “Korea Utara”."""
    assert "\xa0" in reading(SERAMBI).article.raw
    assert [one.name for one in reading(SERAMBI).named if one.id == "north-korea"] == ["Korea Utara"]


def test_a_glued_dateline_is_cut_from_the_story() -> None:
    """“SERAMBINEWS.COMKorea Utara” is an outlet and the first word of the story."""
    assert reading(SERAMBI).article.outlet.name == "Serambinews.com"
    assert reading(SERAMBI).sentences[0].span.exact.startswith("Korea Utara akan mengirim ribuan pekerja")


@pytest.mark.parametrize(("stem", "words", "end"), [
    (UNNAMED, "Kim menyatakan harapan", "tujuan suci keadilan,"),
    (METRO, "akar penyebab", "krisis Ukraina."),
    (METRO, "meraih kemenangan", "kepentingan dasar negara."),
])
def test_mixed_marks_and_marks_behind_the_full_stop(stem: str, words: str, end: str) -> None:
    """A quotation may open “ and close \", and end inside or outside the full stop."""
    [found] = [one for one in reading(stem).speeches if one.kind == "quote" and one.span.exact.startswith(words)]
    assert found.span.exact.endswith(end)


@pytest.mark.parametrize("stem", [LIPUTAN, SERAMBI, UNNAMED, METRO, ISLAM])
def test_furniture_is_no_claim(stem: str) -> None:
    """Related links, share lines, section names and rights are no story."""
    furniture = ("Baca juga", "Rekomendasi", "Ikuti kami", "AA", "Berita Terkini", "©", "Jangan lupa", "Google News")
    assert [one.quote for one in sheet(stem).claims if one.quote.startswith(furniture)] == []


def test_a_headline_and_a_deck_printed_twice_are_one() -> None:
    """The second print is no claim either."""
    headline = sheet(SERAMBI).source.headline
    assert headline is not None
    assert reading(SERAMBI).article.text.count(headline) == 2
    assert [one.quote for one in sheet(SERAMBI).claims if headline in one.quote] == []
    assert [line.role for line in reading(SERAMBI).article.lines[:3]].count("deck") == 1


@pytest.mark.parametrize(("stem", "credit"), [(UNNAMED, "kcna"), (METRO, "kcna"), (SERAMBI, "bbc")])
def test_a_photo_credit_is_no_attribution(stem: str, credit: str) -> None:
    """Credits stand with the source; no claim takes its chain from them."""
    assert credit in {one.who for one in sheet(stem).source.credits}
    captions = [line for line in reading(stem).article.lines if line.role == "caption"]
    assert captions
    assert [one for one in reading(stem).speeches
            if any(line.start <= one.span.start < line.end for line in captions)] == []


def test_parts_of_a_number_are_numbers_of_their_own() -> None:
    """“1.000 dari 11.000”, “14.000 … termasuk 3.000”, “4.700 …, dengan 600”; the dot groups thousands."""
    assert {1000, 11000, 4700, 600, 15000, 5000} <= values(SERAMBI)
    assert {14000, 3000} <= values(ISLAM)
    assert figure(SERAMBI, "setidaknya 1.000").bound == "at-least"


@pytest.mark.parametrize("stem", [LIPUTAN, SERAMBI, UNNAMED, METRO, ISLAM])
def test_dates_clocks_and_names_are_no_quantities(stem: str) -> None:
    """“17/6/2025”, “09:19”, “BSU 2025” count nothing."""
    assert values(stem).isdisjoint({2024, 2025, 17, 18, 28, 27, 9, 15, 19, 6})


def test_a_capital_speaks_and_is_a_place() -> None:
    """“Seoul menilai …” speaks; “di Pyongyang” is where it happened; “Pyongyang:” opens the story."""
    assert claim(SERAMBI, "Seoul menilai").via[0].who == "seoul"
    assert claim(UNNAMED, "bertemu di Pyongyang dengan").place == "pyongyang"
    assert reading(METRO).article.dateline == "Pyongyang"


def test_an_english_date_in_the_byline_is_read() -> None:
    """“5 June 2025 15:06” in an Indonesian text."""
    assert (sheet(UNNAMED).source.published.edtf, sheet(UNNAMED).source.published.time) == ("2025-06-05", "15:06")


@pytest.mark.parametrize(("stem", "words", "who"), [
    (LIPUTAN, "bantuan ini sebagai bentuk solidaritas", "Sergei Shoigu"),
    (ISLAM, "tentaranya berhasil membebaskan", "Korea Utara"),
    (ISLAM, "minatnya untuk menjalin", "Donald Trump"),
])
def test_a_pronoun_leads_to_who_was_named_before(stem: str, words: str, who: str) -> None:
    """“Dia”, “Mereka”, “ia”: the subject stands outside the sentence."""
    found = speech(stem, words).speaker
    assert found is not None
    assert (found.name, found.basis) == (who, "resolved")


def test_negara_itu_is_the_state_named_before() -> None:
    """The claim is about North Korea, and says so in brackets."""
    assert "north-korea" in claim(LIPUTAN, "Negara itu disebut").about
    assert "[Korea Utara]" in claim(LIPUTAN, "Negara itu disebut").claim


def test_kala_itu_points_back_into_the_text() -> None:
    """“kata seorang pejabat Korea Selatan kala itu”: in April, as the paragraph before says."""
    assert [one.edtf for one in claim(SERAMBI, "Pengerahan ini ilegal").times] == ["2025-04"]


def test_last_year_without_a_publication_date_rests_on_the_lower_bound() -> None:
    """The anchor is the latest day that the text itself gives."""
    assert (time(LIPUTAN, "tahun lalu").edtf, time(LIPUTAN, "tahun lalu").anchor) == ("2024", "2025-06-17")


def test_brigades_and_their_men_are_two_numbers() -> None:
    """“dua brigade militer yang berjumlah sekitar 5.000 personel”: no sum is made."""
    found = [(one.value, one.bound, one.unit) for one in claim(LIPUTAN, "sekitar 5.000").quantities]
    assert found == [(1, "exact", "division"), (2, "exact", "brigade"), (5000, "about", "person"),
                     (1000, "exact", "person")]


def test_the_release_of_a_report_does_not_date_the_deaths() -> None:
    """“menurut laporan yang dirilis pada Januari lalu oleh pejabat Barat”."""
    assert [(one.role, one.edtf) for one in claim(SERAMBI, "setidaknya 1.000").times] in (
        [("said", "2025-01")], [("reported", "2025-01")])


def test_now_is_as_of_and_a_month_is_an_event() -> None:
    """“saat ini” is not the time of an event."""
    assert [one.role for one in claim(SERAMBI, "sekitar 15.000").times] == ["as_of"]
    assert [one.role for one in claim(SERAMBI, "Pada bulan April lalu").times] == ["event"]


def test_what_is_expected_is_a_plan() -> None:
    """“diharapkan membahas” has not happened."""
    assert (claim(UNNAMED, "diharapkan membahas").kind, claim(UNNAMED, "diharapkan membahas").hedge) == (
        "plan", "diharapkan")


def test_korban_is_not_counted_as_dead() -> None:
    """4,700 casualties and 600 dead are two numbers, each with its own noun."""
    assert "korban" in claim(SERAMBI, "4.700").claim
    assert {one.value for one in claim(SERAMBI, "4.700").quantities} == {4700, 600}


def test_a_missing_full_stop_joins_no_sentences() -> None:
    """The paragraph without one ends with its line."""
    assert claim(METRO, "sempat ditangguhkan").quote.endswith("sementara")
    assert claim(METRO, "NBC News").quote.startswith("Dalam wawancara")


def test_a_dash_that_fuses_two_sentences_is_cut() -> None:
    """The anniversary and the deployment are two claims."""
    assert claim(UNNAMED, "mengerahkan ribuan pasukan").quote.startswith("Korea Utara mengerahkan")


def test_offices_of_like_words_stay_apart() -> None:
    """The minister of state security is not the secretary of the security council."""
    names = {one.name for one in reading(UNNAMED).named}
    assert {"Ri Chang-dae", "Sergei Shoigu", "Dewan Keamanan Rusia"} <= names


def test_a_counter_attack_of_others_is_not_dated_as_the_claim() -> None:
    """“yang menduduki sebagian Kursk … pada bulan Agustus” tells of Ukraine in passing, not of the 14,000."""
    assert claim(ISLAM, "14.000").times == ()
    assert time(ISLAM, "bulan Agustus").edtf == "2024-08"


def test_a_hedged_and_an_unhedged_claim_stand_side_by_side() -> None:
    """“diduga telah mengirim” beside the admission in the same article."""
    assert claim(METRO, "11.000").hedge == "diduga"
    assert claim(METRO, "pertama kali mengakui").hedge is None
