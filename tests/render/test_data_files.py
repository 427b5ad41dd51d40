"""briefing.json, claims.csv and the feeds: their form, and that they say what the pages say."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from briefgen.model.site import SitePath
from briefgen.render import render
from briefgen.render.data_files import CSV_COLUMNS, harmless
from tests.render.fixture import CLAIMS, DOSSIER, SEVERAL, SHEETS, TEXTS, site
from tests.render.pagetree import parse_page

Site = Mapping[SitePath, bytes]
FORM = json.loads((Path(__file__).parent / "briefing.schema.json").read_text(encoding="utf-8"))
ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


@pytest.fixture(scope="module")
def briefing(built: Site) -> dict[str, list[dict[str, object]]]:
    """data/briefing.json, read."""
    read: dict[str, list[dict[str, object]]] = json.loads(built[SitePath("data/briefing.json")])
    return read


def test_briefing_json_has_the_documented_form(briefing: dict[str, object]) -> None:
    """Every key, no other key, every type."""
    jsonschema.validate(briefing, FORM)


def test_the_form_refuses_an_unknown_key(briefing: dict[str, object]) -> None:
    """The schema of the test is strict, so that the test can fail."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**briefing, "extra": 1}, FORM)


def test_briefing_json_is_sorted_and_complete(briefing: dict[str, list[dict[str, object]]]) -> None:
    """Lists are in order of id, claims in order of place, the timeline in order of the dossier."""
    for key in ("sources", "entities", "groups", "conflicts"):
        ids = [row["id"] for row in briefing[key]]
        assert ids == sorted(ids), key
    places = [(row["source"], row["start"]) for row in briefing["claims"]]
    assert places == sorted(places)
    assert {row["id"] for row in briefing["claims"]} == {claim.ref for claim in CLAIMS}
    assert [row["label"] for row in briefing["timeline"]] == [event.label for event in DOSSIER.timeline]


def test_quotations_stand_where_briefing_json_says(briefing: dict[str, list[dict[str, object]]]) -> None:
    """start and end are code points of the seed as decoded."""
    for row in briefing["claims"]:
        text = TEXTS[str(row["source"])]
        assert text[row["start"]:row["end"]] == row["quote"]


def test_pages_are_views_of_briefing_json(built: Site, briefing: dict[str, list[dict[str, object]]]) -> None:
    """Every claim, conflict and event of the file is on its page, and no page shows a claim that is not in it."""
    index = parse_page(built[SitePath("index.html")]).text
    for row in [*briefing["claims"], *briefing["timeline"]]:
        assert " ".join(str(row.get("claim") or row["label"]).split()) in index
    linked = {a.get("href") for a in parse_page(built[SitePath("index.html")]).all("a")}
    assert {f"questions/{row['id']}.html" for row in briefing["conflicts"]} <= linked
    anchors = {anchor for path, content in built.items() if path.startswith("sources/")
               for anchor in parse_page(content).ids if anchor.startswith("c-")}
    assert anchors == {str(row["id"]).split("#")[1] for row in briefing["claims"]}


def test_claims_csv_is_rfc_4180(built: Site) -> None:
    """A header, CRLF, as many cells in each row, the same claims as briefing.json."""
    text = built[SitePath("data/claims.csv")].decode()
    assert text.count("\r\n") >= len(CLAIMS) + 1
    assert "\n" not in text.replace("\r\n", "")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert tuple(rows[0]) == CSV_COLUMNS
    assert {len(row) for row in rows} == {len(CSV_COLUMNS)}
    assert {row[0] for row in rows[1:]} == {claim.ref for claim in CLAIMS}


@pytest.mark.parametrize(("cell", "harmed"), [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\uff1d1", "'\uff1d1"),
    ("\t=1", " '=1"),
    ("a\r\n=1", "a =1"), ("a; =1", "a; '=1"), ("a;b", "a;b"), ("2025; -1", "2025; '-1")])
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(cell: str, harmed: str) -> None:
    """An apostrophe in front of what would begin a formula, and no line break; the rest as it was."""
    assert harmless(cell) == harmed


def test_ordinary_cells_stay_as_they_are() -> None:
    """Nothing is escaped that need not be."""
    assert [harmless(cell) for cell in ("1.200 warga", 17, None, "a=b")] == ["1.200 warga", "17", "", "a=b"]


def test_the_atom_feed_has_what_rfc_4287_asks_for(built: Site, built_plain: Site) -> None:
    """One id, title and updated for the feed and each entry; ids are IRIs and unique, dates RFC 3339."""
    for made in (built, built_plain):
        feed = ET.fromstring(made[SitePath("feed.xml")])  # noqa: S314 - our own output
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) == len(SHEETS)
        for node in (feed, *entries):
            for name in ("id", "title", "updated"):
                assert len(node.findall(f"{ATOM}{name}")) == 1
            assert re.match(r"https://|urn:uuid:", node.findtext(f"{ATOM}id") or "")
            assert MOMENT.fullmatch(node.findtext(f"{ATOM}updated") or "")
        assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None


def entries_of(content: bytes) -> list[dict[str, str]]:
    """The entries of a feed."""
    feed = ET.fromstring(content)  # noqa: S314 - our own output
    return [{node.tag.removeprefix(ATOM): node.text or node.get("href") or "" for node in entry}
            for entry in feed.findall(f"{ATOM}entry")]


def test_the_feed_of_corrections_tells_each_decision_once(built: Site, built_plain: Site) -> None:
    """Newest first, with who and why; a withdrawn claim's words are not in it, and an undecided claim is not either."""
    for made in (built, built_plain):
        entries = entries_of(made[SitePath("corrections.xml")])
        assert [entry["updated"][:10] for entry in entries] == ["2025-03-12", "2025-03-12", "2025-03-11"]
        assert len({entry["id"] for entry in entries}) == len(entries)
        assert all("Rani" in entry["summary"] for entry in entries)
        assert b"Klaim yang ditarik" not in made[SitePath("corrections.xml")]
    corrected = next(entry for entry in entries_of(built[SitePath("corrections.xml")]) if "dikoreksi" in entry["title"])
    assert corrected["title"] == "dikoreksi: Lemura telah membantu Ardana sepanjang 2024."
    assert corrected["summary"] == "Tahunnya 2024, bukan 2025. · diubah: times, claim · Rani"
    assert re.fullmatch(r"https://\S+/sources/\S+\.html#c-[0-9a-f]{6}", corrected["link"])


def test_the_feed_of_corrections_tells_rulings(templates: Mapping[str, str | bytes]) -> None:
    """With the day that people wrote, whether or not the conflict is still there."""
    first = entries_of(render(SEVERAL, site(), templates)[SitePath("corrections.xml")])[0]
    assert (first["title"], first["updated"], first["summary"]) == (
        "Putusan: Angka kedua mencakup gudang.", "2025-03-13T00:00:00Z", "Rani")


def test_the_newest_entry_comes_first_and_knows_its_review(built: Site) -> None:
    """A review after publication is what last changed a source."""
    feed = ET.fromstring(built[SitePath("feed.xml")])  # noqa: S314 - our own output
    dates = [entry.findtext(f"{ATOM}updated") for entry in feed.findall(f"{ATOM}entry")]
    assert dates == sorted(dates, reverse=True)
    assert dates[0] == "2025-03-12T00:00:00Z"


def test_the_json_feed_has_what_version_1_1_asks_for(built: Site, built_plain: Site) -> None:
    """Version, title, items with id and content; no date that nobody knows."""
    for made in (built, built_plain):
        feed = json.loads(made[SitePath("feed.json")])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert len({item["id"] for item in feed["items"]}) == len(SHEETS)
        assert all(item["content_text"] and MOMENT.fullmatch(item["date_modified"]) for item in feed["items"])
        assert sum("date_published" in item for item in feed["items"]) == 1


def test_linked_data_parses_and_gives_no_verdict(built: Site) -> None:
    """A source page describes its article and claims; nothing is reviewed or rated, nothing is null."""
    for path, content in built.items():
        if path.endswith(".html") and path != "404.html":
            found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content.decode(), re.DOTALL)
            assert len(found) == 1, path
            data = json.loads(found[0])
            assert data["@context"] == "https://schema.org"
            assert "null" not in found[0]
            assert "ClaimReview" not in found[0]
    graph = json.loads(re.findall(r"ld\+json\">(.*?)</script>", built[SitePath("sources/100_kabar.html")].decode())[0])
    article, *claims = graph["@graph"]
    assert article["@type"] == "NewsArticle"
    assert article["datePublished"] == "2025-03-05"
    assert [row["@id"] for row in claims] == [row["@id"] for row in article["interpretedAsClaim"]]
    assert all(row["appearance"] == {"@id": article["@id"]} for row in claims)
