"""The page of corrections: from review records alone, and with what git knows where the build asked it."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.model.change import FieldChange
from briefgen.model.dossier import SheetFile
from briefgen.model.history import Decided, History
from briefgen.model.site import SitePath
from briefgen.render import render
from tests.render.fixture import DOSSIER, SHEETS, site
from tests.render.pagetree import parse_page

PAGE = SitePath("corrections.html")
COMMIT = "0123456789abcdef0123456789abcdef01234567"
FIELDS = (
    FieldChange("times[0].edtf", "date", "2025", "2024"), FieldChange("hedge", "polarity", "<b>diduga</b>", None),
    FieldChange("quote", "evidence", "Seluruh kutipan dari artikel.", "Kutipan."))


def decided(state: str) -> tuple[SheetFile, str]:
    """The sheet, and the reference, of the claim of the fixture with such a review."""
    return next((file, f"{file.sheet.id}#{claim.id}") for file in SHEETS for claim in file.sheet.claims
                if claim.review.state == state)


def history_of(*, shallow: bool = False) -> History:
    """What git might know of the fixture's decisions; nothing of the disputed one."""
    return History((Decided(decided("corrected")[1], COMMIT, "2025-03-13", FIELDS),
                    Decided(decided("rejected")[1], COMMIT, "2025-03-12", FIELDS)), shallow)


def row(html: bytes, decision: str) -> str:
    """The HTML of the row with this decision."""
    (found,) = (row for row in html.decode("utf-8").split("<tr>") if f"<td>{decision}</td>" in row)
    return found


def test_old_and_new_values_stand_beside_a_correction(templates: Mapping[str, str | bytes]) -> None:
    """Escaped, with a link to the commit; the article's own words are not quoted once more."""
    told = row(render(DOSSIER, site(), templates, history_of())[PAGE], "dikoreksi")
    assert "<code>times[0].edtf</code>: <del>2025</del> → <ins>2024</ins>" in told
    assert "<code>hedge</code>: <del>&lt;b&gt;diduga&lt;/b&gt;</del> → tidak ada" in told
    assert "Seluruh kutipan" not in told
    assert f'/commit/{COMMIT}">commit 0123456, 13 Maret 2025</a>' in told


def test_of_a_withdrawn_claim_only_the_commit_is_told(templates: Mapping[str, str | bytes]) -> None:
    """What it said stays hidden."""
    told = row(render(DOSSIER, site(), templates, history_of())[PAGE], "ditolak")
    assert "commit 0123456" in told
    assert "<del>" not in told


def test_what_git_does_not_know_is_not_told(templates: Mapping[str, str | bytes]) -> None:
    """A decision that is not committed has its row all the same."""
    told = row(render(DOSSIER, site(), templates, history_of())[PAGE], "diperdebatkan")
    assert "commit" not in told


def test_the_page_says_how_far_the_history_goes(templates: Mapping[str, str | bytes]) -> None:
    """A clone that holds only the end of it says so."""
    lead = "Nilai lama dan commit dibaca dari riwayat repositori"
    whole, end = (parse_page(render(DOSSIER, site(), templates, history_of(shallow=shallow))[PAGE]).text
                  for shallow in (False, True))
    assert f"{lead}." in whole
    assert f"{lead}, yang tersedia hanya bagian akhirnya" in end


def test_no_other_page_changes_by_history(templates: Mapping[str, str | bytes]) -> None:
    """And without it this page is made from review records alone."""
    without, having = render(DOSSIER, site(), templates), render(DOSSIER, site(), templates, history_of())
    assert {path for path in without if without[path] != having[path]} == {PAGE}
    assert without.keys() == having.keys()
    assert b"commit" not in without[PAGE]
    assert render(DOSSIER, site(), templates, None) == without


def test_without_a_repository_a_commit_is_not_a_link(templates: Mapping[str, str | bytes]) -> None:
    """Its hash still tells which it is."""
    told = row(render(DOSSIER, site(repository=None), templates, history_of())[PAGE], "dikoreksi")
    assert "<small>commit 0123456, 13 Maret 2025</small>" in told
