"""Front matter: it wins over what the page says, and is read strictly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.lang import load_language
from briefgen.seeds import load_seed
from briefgen.seeds.front_matter import split_front_matter

LANG = load_language("id")
PAGE = "Judul di Halaman Ini\nPenulis: Sekar Wulandari\nSAGARA, KOMPAS.com - Harga telur turun lagi.\n"
FULL = """\
---
url: https://example.org/harga-telur
outlet: Warta Nusaraya
published: 2025-06-17 10:15
headline: "Harga: telur turun"
authors: [Dian Kelana, "Sabar Menanti"]
editors: []
archive_url: "https://archive.example.org/1"
retrieved: 2025-06-18
language: id
dateline: Wiraloka
---
"""


def test_front_matter_wins_over_the_page() -> None:
    """Every key, with basis metadata, and the text begins behind the block."""
    article, problems = load_seed((FULL + PAGE).encode(), "seeds/a.txt", LANG)
    assert problems == ()
    assert article is not None
    assert (article.raw, article.first_line, article.lines[0].number) == (PAGE, 13, 1)
    assert article.headline == "Harga: telur turun"
    assert (article.outlet.id, article.outlet.name) == ("warta-nusaraya", "Warta Nusaraya")
    assert article.outlet.basis == "metadata"
    assert (article.authors, article.editors) == (("Dian Kelana", "Sabar Menanti"), ())
    assert article.published.edtf == "2025-06-17"
    assert (article.published.time, article.published.basis) == ("10:15", "metadata")
    assert article.dateline == "Wiraloka"
    assert article.url == "https://example.org/harga-telur"
    assert (article.archive_url, article.retrieved) == ("https://archive.example.org/1", "2025-06-18")


def test_what_front_matter_leaves_out_is_read_from_the_page() -> None:
    """An empty value says nothing."""
    article, problems = load_seed(("---\r\nurl:\r\nauthors: ~\r\n---\r\n" + PAGE).encode(), "seeds/a.txt", LANG)
    assert problems == ()
    assert article is not None
    assert (article.outlet.id, article.authors, article.url) == ("kompas", ("Sekar Wulandari",), None)
    assert article.first_line == 5


@pytest.mark.parametrize(("block", "line"), [
    ("---\nurl: x\nHarga turun.",
     "seeds/a.txt:1: S010 line 1 opens front matter that is not closed within 20,000 characters"),
    ("---\nurl: [x\n---\nA b c d.", "seeds/a.txt:3: S011 this is not YAML: did not find expected ',' or ']'"),
    ("---\n- a\n---\nA b c d.", "seeds/a.txt:2: S011 front matter holds keys, and this is none"),
    ("---\noutlet: !!str a\n---\nA b c d.", "seeds/a.txt:2: S012 front matter takes no tags, anchors or aliases"),
    ("---\noutlet: &a b\n---\nA b c d.", "seeds/a.txt:2: S012 front matter takes no tags, anchors or aliases"),
    ("---\noutlet: *a\n---\nA b c d.", "seeds/a.txt:2: S012 front matter takes no tags, anchors or aliases"),
    ("---\noutlet: a\n\noutlet: b\n---\nA b c d.", "seeds/a.txt:4: S013 outlet stands twice, first on line 2"),
    ("---\njudul: a\n---\nA b c d.", "seeds/a.txt:2: S014 unknown key 'judul'"),
    ("---\npublished: kemarin\n---\nA b.", "seeds/a.txt:2: S015 published must be a date, with or without a clock"),
    ("---\npublished: 2025-02-30\n---\nA b.", "seeds/a.txt:2: S015 published must be a date, with or without a clock"),
    ("---\nretrieved: 2025-02-03 25:00\n---\nA.",
     "seeds/a.txt:2: S015 retrieved must be a date, with or without a clock"),
    ("---\nurl: javascript:alert(1)\n---\nA b c d.", "seeds/a.txt:2: S015 url must be an http or https address"),
    ("---\nurl: [https://example.org]\n---\nA b c d.", "seeds/a.txt:2: S015 url must be an http or https address"),
    ("---\nauthors: [a, {b: c}]\n---\nA b c d.", "seeds/a.txt:2: S015 authors must be a list of names"),
    ("---\nauthors: [[[[[a]]]]]\n---\nA b c d.", "seeds/a.txt:2: S015 a value is nested too deep"),
    ("---\noutlet: {a: b}\n---\nA b c d.", "seeds/a.txt:2: S015 outlet must be a name"),
    ("---\nlanguage: bahasa Indonesia\n---\nA b c d.", "seeds/a.txt:2: S015 language must be a BCP 47 tag"),
    ("---\nlanguage: en\n---\nA b c d.", "seeds/a.txt:1: S016 the front matter says en, and the rules read id"),
    ("---\noutlet: a\n---\n\n", "seeds/a.txt: S006 the seed holds front matter and no article"),
])
def test_broken_front_matter_is_told_with_its_line(block: str, line: str) -> None:
    """One problem each, and no article is read from a seed whose metadata is in doubt."""
    article, problems = load_seed(block.encode(), "seeds/a.txt", LANG)
    assert article is None
    assert [str(problem).split("\n    fix: ")[0] for problem in problems] == [line]


def test_all_problems_are_told_at_once() -> None:
    """None stops the others."""
    _, problems = load_seed(b"---\njudul: a\nurl: b\nurl: c\n---\nA b c d.", "seeds/a.txt", LANG)
    assert [problem.code for problem in problems] == ["S014", "S015", "S013"]


def test_a_rule_of_hyphens_further_down_is_no_front_matter() -> None:
    """Only the very first line opens it."""
    split = split_front_matter("Harga turun.\n---\nurl: x\n---\n", "a.txt")
    assert (split.first_line, split.problems) == (1, ())


@given(st.text(alphabet="---\n:&*!|>'\"[]{}#,ab \t~?%@`", max_size=60))
def test_no_block_raises(block: str) -> None:
    """Whatever stands in the block, problems are values."""
    split = split_front_matter(f"---\n{block}\n---\nA b c d.", "a.txt")
    assert split.raw or split.problems or split.first_line > 1
