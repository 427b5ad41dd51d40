"""The briefing for other programs: calendars, citations, linked data, sums, the search index."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from briefgen.model.site import SitePath
from briefgen.render import render, urls
from briefgen.render.calendars import icalendar
from briefgen.render.citations import bibtex, csl_json
from briefgen.render.search_index import search_index, search_words
from briefgen.render.words import read_words
from tests.render.conftest import read_templates, views_at
from tests.render.fixture import CLAIMS, DOSSIER, ENTITIES, HOSTILE, SHEETS, TIMELINE, site

Site = Mapping[SitePath, bytes]
VIEWS = views_at(DOSSIER, site(), read_words("id", read_templates()))(urls.DATA)


def unfold(text: str) -> list[str]:
    """The lines of a calendar, continued ones joined (RFC 5545, 3.1)."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def calendar_events(text: str) -> list[dict[str, str]]:
    """The properties of each event; a property stands once."""
    events: list[dict[str, str]] = []
    for line in unfold(text):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and name != "END":
            assert name not in events[-1]
            events[-1][name] = value
    return events


def test_the_calendar_has_what_rfc_5545_asks_for(built: Site) -> None:
    """Frame, unique ids, stamps without a clock, whole days from the first to behind the last."""
    text = built[urls.ICS].decode()
    lines = unfold(text)
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefgen//timeline//EN"]
    assert lines[-1] == "END:VCALENDAR"
    events = calendar_events(text)
    assert len({event["UID"] for event in events}) == len(events)
    assert {event["DTSTAMP"] for event in events} == {"20250312T000000Z"}
    for event in events:
        first, behind = event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]
        assert date.fromisoformat(first) < date.fromisoformat(behind)


def test_a_month_is_a_month_in_the_calendar_and_an_open_end_is_left_out(built: Site) -> None:
    """No date is sharpened; the border closing that is only known to come later has no place there."""
    events = {event["UID"].split("@")[0]: event for event in calendar_events(built[urls.ICS].decode())}
    june = events["e-000001"]
    assert (june["DTSTART;VALUE=DATE"], june["DTEND;VALUE=DATE"]) == ("20240601", "20240701")
    assert june["URL"] == "https://contoh.example/sub/path/timeline.html#e-000001"
    assert set(events) == {event.id for event in TIMELINE} - {"e-000005"}


def test_text_in_the_calendar_is_escaped() -> None:
    """Commas, semicolons, backslashes and line ends; a long line is cut between characters."""
    label = f"Air, api; \\ dan\nangin {'é' * 80}"
    hostile = replace(DOSSIER, timeline=(replace(TIMELINE[1], label=label),))
    text = icalendar(views_at(hostile, site(base_url=None), VIEWS.words)(urls.DATA))
    (event,) = calendar_events(text)
    assert event["SUMMARY"] == f"Air\\, api\\; \\\\ dan\\nangin {'é' * 80}"
    assert event["UID"].endswith("@briefgen.invalid")


def test_a_date_of_the_calendar_has_eight_digits() -> None:
    """Also before the year 1000, and where the day after it is in a year of more digits."""
    old = replace(DOSSIER, timeline=(replace(TIMELINE[1], date="0800-01-05"), replace(TIMELINE[1], date="0999-12-31")))
    text = icalendar(views_at(old, site(), VIEWS.words)(urls.DATA))
    assert re.findall(r"DT(?:START|END);VALUE=DATE:(.*)\r", text) == ["08000105", "08000106", "09991231", "10000101"]


def test_timelinejs_gets_the_parts_of_a_date_that_are_known(built: Site) -> None:
    """A year has no month; HTML of strangers is text."""
    data = json.loads(built[urls.TIMELINE_JSON])
    slides = {slide["unique_id"]: slide for slide in data["events"]}
    assert slides["e-000004"]["start_date"] == {"year": 2024}
    assert slides["e-000001"]["start_date"] == {"year": 2024, "month": 6}
    assert slides["e-000006"]["end_date"] == {"year": 2025, "month": 5, "day": 10}
    assert "e-000005" not in slides
    assert all("<" not in slide["text"]["headline"] for slide in data["events"])


def test_bibtex_is_balanced_and_holds_no_command_of_strangers() -> None:
    """An entry a source, braces in pairs, what TeX would run escaped."""
    text = bibtex(VIEWS)
    assert re.findall(r"^@online\{([^,]+),$", text, re.MULTILINE) == [urls.file_name(f.sheet.id) for f in SHEETS]
    assert text.count("{") == text.count("}")
    hostile = replace(SHEETS[0].sheet.source, headline=r"\input{/etc/passwd} 5 % & $x_1^2$ #~")
    nasty = replace(SHEETS[0], sheet=replace(SHEETS[0].sheet, source=hostile))
    told = bibtex(views_at(replace(DOSSIER, sheets=(nasty,)), site(), VIEWS.words)(urls.DATA))
    assert (r"title = {{\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{} 5 \% \& \$x\_1"
            r"\textasciicircum{}2\$ \#\textasciitilde{}}}" in told)


def test_csl_json_knows_what_is_known() -> None:
    """Dates where they are certain, links that may be clicked only."""
    first, second, third = json.loads(csl_json(VIEWS))
    assert first["issued"] == {"date-parts": [[2025, 3, 5]]}
    assert first["author"] == [{"literal": "Bayu Lestari"}]
    assert first["container-title"] == "Kabar Ardana"
    assert first["URL"] == "https://kabar.example/bendungan?id=1"
    assert "issued" not in second
    assert "URL" not in second
    assert (third["language"], "container-title" in third) == ("ms", False)


def test_linked_data_of_the_whole_is_one_graph(built: Site) -> None:
    """Every article, claim and entity once, and no reference leads nowhere."""
    graph = json.loads(built[urls.LINKED])["@graph"]
    ids = [node["@id"] for node in graph]
    assert len(set(ids)) == len(ids) == len(SHEETS) + len(CLAIMS) + len(ENTITIES)
    referred = {one["@id"] for node in graph for one in node.get("interpretedAsClaim", [])}
    referred |= {node["appearance"]["@id"] for node in graph if "appearance" in node}
    assert referred <= set(ids)
    assert all(one.startswith("https://contoh.example/sub/path/") for one in ids)


def test_claims_json_is_the_claims_of_briefing_json_with_their_agreement(built: Site) -> None:
    """Nothing else, and in the same order."""
    claims = json.loads(built[urls.CLAIMS_JSON])
    assert {row["agreement"] for row in claims} == {"agree", "partial", "conflict", "single"}
    plain = [{key: value for key, value in row.items() if key != "agreement"} for row in claims]
    assert plain == json.loads(built[urls.JSON])["claims"]


def test_the_sums_are_those_of_the_files(built: Site) -> None:
    """Every download but the list itself and the page, as `sha256sum --check` reads them."""
    rows = [line.split("  ") for line in built[urls.SUMS].decode().splitlines()]
    data = {path for path in built if path.startswith("data/") and not path.endswith((".html", "SHA256SUMS"))}
    assert {f"data/{name}" for _, name in rows} == data
    assert all(hashlib.sha256(built[SitePath(f"data/{name}")]).hexdigest() == digest for digest, name in rows)


@pytest.fixture(scope="module")
def index(built: Site) -> dict[str, object]:
    """The search index, read out of its script."""
    (path,) = (path for path in built if re.fullmatch(r"assets/search\.[0-9a-f]{10}\.js", path))
    code = built[path].decode()
    assert code.startswith("briefgenIndex=")
    read: dict[str, object] = json.loads(code.removeprefix("briefgenIndex=").removesuffix(";\n"))
    return read


def test_everything_can_be_found_and_every_hit_has_its_page(built: Site, index: dict[str, list[list[str]]]) -> None:
    """Claims, people, outlets, conflicts, sources."""
    docs = index["docs"]
    counts = {kind: sum(doc[0] == kind for doc in docs) for kind in ("claim", "entity", "source", "question")}
    assert counts == {"claim": len(CLAIMS), "entity": len(ENTITIES), "source": len(SHEETS),
                      "question": len(DOSSIER.conflicts)}
    assert all(SitePath(doc[2].split("#")[0]) in built for doc in docs)
    assert any(HOSTILE in doc[1] for doc in docs)


def test_a_claim_is_found_by_another_form_of_its_words(index: dict[str, dict[str, str]]) -> None:
    """"penandatanganan" and "ditandatangani" share a stem; a name is found as it is written."""
    docs, terms = index["docs"], index["terms"]

    def found(stem: str) -> set[str]:
        return {docs[int(row.split("*")[0])][1] for row in terms.get(stem, "").split(",") if row}

    assert "Kontrak perbaikan bendungan ditandatangani pada Juni 2024." in found("tandatangan")
    assert "Sita Warda" in found("warda")
    assert "1200" in terms


@pytest.mark.parametrize(("text", "words"), [
    ("Rp1.200 warga", ["rp", "1200", "warga"]), ("Kim Jong-un", ["kim", "jong", "un"]), ("café", ["cafe"]),
    ("17,5 juta", ["175", "juta"]), ("—", []),
])
def test_words_as_the_search_sees_them(text: str, words: list[str]) -> None:
    """Numbers without their marks, letters without theirs."""
    assert list(search_words(text)) == words


def test_what_is_invisible_in_a_name_is_shown_as_a_mark() -> None:
    """A right-to-left override would turn a hit round."""
    turned = replace(DOSSIER, entities=(replace(ENTITIES[0], name="Arda\u202ena"),))
    code = search_index(views_at(turned, site(), VIEWS.words)(urls.INDEX)).decode()
    assert "\u202e" not in code
    assert "\\u202e" not in code


def test_the_index_of_the_search_is_reproducible(templates: Mapping[str, str | bytes], built: Site) -> None:
    """Its name is the hash of its content."""
    for path, content in render(DOSSIER, site(), templates).items():
        if path.startswith("assets/search."):
            assert hashlib.sha256(content).hexdigest()[:10] in path
            assert built[path] == content
