"""Every word of the pack's page tables that stands in a byline, a breadcrumb, a credit or a relay does its work."""

from __future__ import annotations

import pytest

from briefgen.lang import load_language
from briefgen.lang.table import read_table
from briefgen.seeds import read_seed
from briefgen.seeds.byline import read_byline
from briefgen.seeds.credits import read_credit, read_relay

LANG = load_language("id")
TABLE = read_table("id", "page")
BYLINES = TABLE.sub("bylines")
RELAYS = TABLE.sub("relays")
PICTURES = TABLE.sub("pictures")
STORY = "Pedagang di Sagara menurunkan harga telur sejak Senin."


@pytest.mark.parametrize("label", BYLINES.words("authors"))
def test_an_author_stands_behind_each_label(label: str) -> None:
    """With a colon or without, in small letters or capitals."""
    for line in (f"{label.capitalize()}: Sekar Wulandari", f"{label.upper()} Sekar Wulandari"):
        byline = read_byline(line, LANG)
        assert byline is not None
        assert (byline.authors, byline.editors) == (("Sekar Wulandari",), ())


@pytest.mark.parametrize("label", BYLINES.words("editors"))
def test_an_editor_stands_behind_each_label(label: str) -> None:
    """Beside an author."""
    byline = read_byline(f"Penulis: Sekar Wulandari | {label.capitalize()}: Dian Kelana", LANG)
    assert byline is not None
    assert (byline.authors, byline.editors) == (("Sekar Wulandari",), ("Dian Kelana",))


@pytest.mark.parametrize("label", BYLINES.words("others"))
def test_who_did_something_else_is_neither(label: str) -> None:
    """But the line is a byline still."""
    byline = read_byline(f"Penulis: Sekar Wulandari | {label.capitalize()}: Dian Kelana", LANG)
    assert byline is not None
    assert (byline.authors, byline.editors) == (("Sekar Wulandari",), ())


@pytest.mark.parametrize(("kind", "word"), [
    (kind, word) for kind in ("published", "updated") for word in BYLINES.words(kind)])
def test_a_word_before_a_date_tells_what_it_dates(kind: str, word: str) -> None:
    """Publication or the last change."""
    byline = read_byline(f"{word.capitalize()}: Selasa, 17 Juni 2025 10:15 WIB", LANG)
    assert byline is not None
    assert [(stamp.kind, stamp.date, stamp.time) for stamp in byline.stamps] == [(kind, "2025-06-17", "10:15")]


@pytest.mark.parametrize("noise", BYLINES.words("noise"))
def test_counts_and_buttons_do_not_hide_a_byline(noise: str) -> None:
    """Nor do they add a name."""
    byline = read_byline(f"17 Juni 2025 10:15 WIB | {noise.replace('#', '12')}", LANG)
    assert byline is not None
    assert (byline.authors, len(byline.stamps)) == ((), 1)


@pytest.mark.parametrize("role", BYLINES.words("roles"))
def test_a_role_beside_a_name_is_no_part_of_it(role: str) -> None:
    """As "Name, Jurnalis"."""
    byline = read_byline(f"Sekar Wulandari, {role.title()} - 17 Juni 2025", LANG)
    assert byline is not None
    assert byline.authors == ("Sekar Wulandari",)


@pytest.mark.parametrize("word", BYLINES.words("particles"))
def test_a_small_word_inside_a_name(word: str) -> None:
    """Kept as it is written."""
    byline = read_byline(f"Penulis: Sekar {word} Wulandari", LANG)
    assert byline is not None
    assert byline.authors == (f"Sekar {word} Wulandari",)


@pytest.mark.parametrize("word", BYLINES.words("joins"))
def test_names_are_told_apart_where_a_word_joins_them(word: str) -> None:
    """Two authors."""
    byline = read_byline(f"Penulis: Sekar Wulandari {word} Dian Kelana", LANG)
    assert byline is not None
    assert byline.authors == ("Sekar Wulandari", "Dian Kelana")


@pytest.mark.parametrize("since", BYLINES.words("since"))
@pytest.mark.parametrize("joined", BYLINES.words("joined"))
def test_who_wrote_it_is_told_behind_the_story(joined: str, since: str) -> None:
    """A name, and below it since when its bearer works for an outlet of the pack; any other employer tells nothing."""
    page = f"Harga Telur di Sagara Turun\n{STORY}\n{STORY}\nSekar Wulandari\n{joined.capitalize()}"
    article = read_seed(f"{page} Tempo {since} 2021.", "a", LANG)
    assert (article.authors, article.outlet.id) == (("Sekar Wulandari",), "tempo")
    other = read_seed(f"{page} Sagara {since} 2021.", "a", LANG)
    assert (other.authors, other.outlet.id) == ((), None)


@pytest.mark.parametrize("section", TABLE.sub("sections").words("words"))
def test_a_section_above_the_headline_is_no_headline(section: str) -> None:
    """Alone or in a breadcrumb."""
    for crumb in (section.title(), f"Home > {section.title()}"):
        article = read_seed(f"{crumb}\nHarga Telur di Sagara Turun\nPenulis: Sekar Wulandari\n{STORY}", "a", LANG)
        assert article.headline == "Harga Telur di Sagara Turun"
        assert article.lines[0].role in ("boilerplate", "related")      # some head lists of links elsewhere


@pytest.mark.parametrize("word", TABLE.sub("not_places").words("words"))
def test_a_word_of_the_page_before_a_colon_is_no_place(word: str) -> None:
    """Though it stands where a dateline may."""
    article = read_seed(f"Seno Haryadi • 17 June 2025 10:15\n{word.capitalize()}: {STORY}", "a", LANG)
    assert article.dateline is None


@pytest.mark.parametrize("day", [
    ", Senin (6/5/2024)", ", Senin, 6/5/2024", ", 6 Mei 2024", " (6/5/2024)", ", Senin (6 Mei 2024)", "",
])
def test_a_day_belongs_to_the_dateline(day: str) -> None:
    """In brackets behind its weekday as well: it tells when the story was written, and is no part of the story."""
    article = read_seed(f"Harga Telur di Sagara Turun\n\nSAGARA, Warta Selasar{day} - {STORY}\n", "a", LANG)
    line = next(line for line in article.lines if line.role == "body")
    assert article.dateline == "Sagara"
    assert article.raw[line.body_start:line.body_end] == STORY


@pytest.mark.parametrize("label", PICTURES.words("labels"))
def test_a_credit_stands_behind_each_label(label: str) -> None:
    """At the end of a caption."""
    credit = read_credit(f"Pasar Sagara. ({label.capitalize()}: KCNA)", LANG)
    assert credit is not None
    assert credit.name == "KCNA"


@pytest.mark.parametrize("owner", PICTURES.words("owners"))
def test_an_owner_without_an_outlet_is_a_credit(owner: str) -> None:
    """In brackets."""
    credit = read_credit(f"Pasar Sagara ({owner.capitalize()})", LANG)
    assert credit is not None


@pytest.mark.parametrize("cue", RELAYS.words("cues"))
def test_a_closing_sentence_names_a_relay(cue: str) -> None:
    """Only where it closes the story; inside it is the source of one statement."""
    sentence = f"{cue.capitalize()} Reuters."
    relay = read_relay(sentence, LANG, last=True)
    assert relay is not None
    assert (relay.name, relay.text) == ("Reuters", sentence[:-1])
    assert read_relay(sentence, LANG, last=False) is None


@pytest.mark.parametrize("opening", RELAYS.words("closing"))
@pytest.mark.parametrize("cue", ["dilansir", *RELAYS.words("reports")])
def test_a_sentence_that_sums_up_names_a_relay_anywhere(opening: str, cue: str) -> None:
    """A person's report is none."""
    relay = read_relay(f"{opening.capitalize()} {cue} AFP, Senin (16/6/2025).", LANG, last=False)
    assert relay is not None
    assert relay.name == "AFP"
    assert read_relay(f"{opening.capitalize()} {cue} Menteri Sekar kepada pers.", LANG, last=False) is None


@pytest.mark.parametrize("lead", RELAYS.words("lead"))
def test_a_lead_before_the_cue(lead: str) -> None:
    """At the end of a story."""
    relay = read_relay(f"{lead.capitalize()} dilansir dari Antara.", LANG, last=True)
    assert relay is not None
    assert relay.name == "Antara"


@pytest.mark.parametrize("source", RELAYS.words("source"))
def test_a_source_in_brackets_closes_the_story(source: str) -> None:
    """It is cut from the paragraph."""
    article = read_seed(f"{STORY} ({source.capitalize()}: Reuters)", "a", LANG)
    assert [relay.name for relay in article.relays] == ["Reuters"]
    assert article.text[article.lines[0].body_start:article.lines[0].body_end] == STORY


@pytest.mark.parametrize("reprint", RELAYS.words("reprint"))
def test_a_reprint_names_where_it_came_out_first(reprint: str) -> None:
    """Unless that is the page's own outlet."""
    line = f"{reprint.capitalize()} Kompas.com dengan judul Harga Telur Turun"
    article = read_seed(f"TRIBUNNEWS.COM, SAGARA - {STORY}\n{line}", "a", LANG)
    assert [relay.name for relay in article.relays] == ["Kompas.com"]
    assert read_seed(f"SAGARA, KOMPAS.com - {STORY}\n{line}", "a", LANG).relays == ()


@pytest.mark.parametrize("own", RELAYS.words("own"))
def test_a_footer_names_the_outlet(own: str) -> None:
    """Where nothing above does."""
    article = read_seed(f"{STORY}\n{STORY}\n{own.capitalize()} Metrotvnews.com", "a", LANG)
    assert (article.outlet.id, article.outlet.basis) == ("metrotvnews", "stated")


@pytest.mark.parametrize("link", TABLE.sub("inline").words("links"))
def test_a_link_that_the_copy_glued_into_a_paragraph(link: str) -> None:
    """What stands behind its headline is story again."""
    article = read_seed(f"{STORY}({link}: Harga Cabai di Sagara Naik) {STORY}", "a", LANG)
    assert [line.role for line in article.lines] == ["body", "related", "body"]


@pytest.mark.parametrize("mark", TABLE.sub("inline").words("marks"))
def test_a_mark_of_the_page_inside_a_paragraph(mark: str) -> None:
    """Cut out, whatever its capitals."""
    article = read_seed(f"{STORY} {mark.upper()} {STORY}", "a", LANG)
    assert [line.role for line in article.lines] == ["body", "boilerplate", "body"]


@pytest.mark.parametrize("word", TABLE.words("abbreviations"))
def test_a_full_stop_behind_an_abbreviation_ends_no_sentence(word: str) -> None:
    """With a capital behind it."""
    from briefgen.text.sentences import sentence_spans

    text = f"Ia menemui {word}. Sekar di Sagara. Hujan turun."
    assert len(list(sentence_spans(text, 0, len(text), LANG.abbreviations))) == 2
