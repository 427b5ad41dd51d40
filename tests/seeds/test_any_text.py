"""Whatever stands on a page, reading it ends in an article whose lines account for every word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.lang import load_language
from briefgen.seeds import read_seed

LANG = load_language("id")

PIECES = (
    "Penulis:", "Editor:", "Oleh", "Mengutip laporan", "Foto:", "Baca juga:", "Laporan wartawan", "Rep:", "Red:",
    "Senin", "17/6/2025", "17 Juni 2025", "10:15 WIB", "Kompas.com", "Rani Putri", "RANI PUTRI", "JAKARTA", "(ANTARA)",
    "Liputan6.com,", "|", "-", "--", "—", "•", ",", ".", "(", ")", "/", ":", "“", "”", "\"", "jalan itu ditutup",
    "karena banjir.",
    "Mengutip", "Bloomberg,", "Demikian seperti dilansir", "CNA.", "[ran]", "(abc/def)", "\n", "\n\n", "2025", "Tags:",
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_any_mixture_of_page_furniture_is_read(pieces: list[str]) -> None:
    """Every non-blank line has a role, and lines lie in order inside the text."""
    article = read_seed("Warga " + " ".join(pieces), "x", LANG)
    assert {line.number for line in article.lines} == {
        number for number, line in enumerate(article.text.split("\n"), 1) if line.strip()}
    assert all(line.start <= line.body_start <= line.body_end <= line.end for line in article.lines)


def test_a_relay_without_a_date_or_a_name_is_no_byline() -> None:
    """“Mengutip laporan …” opens a story."""
    article = read_seed("Mengutip laporan Bloomberg, jalan itu ditutup karena banjir.", "x", LANG)
    assert [line.role for line in article.lines] == ["body"]
