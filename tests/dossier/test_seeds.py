"""What a careful reader finds across the five articles, found by the machine with nothing but the parties named.

A finding is marked by words of the quotes that carry it; sheets may be extracted anew without changing the marks.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from briefgen.dossier import assemble
from briefgen.lang import load_language
from briefgen.model.dossier import Conflict, Dossier, Group, SheetFile
from briefgen.seeds import load_seed
from briefgen.sheets import decode_registries, decode_sheet

ROOT = Path(__file__).parents[2]
L, S, M, N, I = "000", "001", "002", "003", "004"  # noqa: E741
Mark = tuple[tuple[str, str], ...]

AGREEMENTS: dict[str, Mark] = {
    "they met on 17 June": ((L, "ke Pyongyang pada Selasa"), (S, "usai melakukan pertemuan")),
    "what is sent to Kursk": ((L, "satu divisi pekerja"), (S, "satu divisi pembangun")),
    "they met in early June": ((L, "pada awal Juni"), (M, "bertemu di Pyongyang"), (M, "Bertemu dengan pejabat")),
    "admitted in April": ((I, "untuk pertama kalinya mengakui"), (S, "secara terbuka mengakui"),
                          (N, "pertama kali mengakui")),
    "mutual help": ((S, "sepakat untuk saling membantu"), (N, "saling membantu"), (I, "saling menawarkan"),
                    (L, "klausul pertahanan bersama"), (M, "klausul pertahanan bersama")),
    "signed during a visit": ((L, "kunjungan langka"), (M, "kunjungan langka"), (I, "mengunjungi Korea Utara")),
    "treaty of June 2024": ((M, "ulang tahun pertama"), (N, "menandatangani kesepakatan"), (I, "Juni tahun lalu")),
    "11,000, say Western officials": ((S, "1.000 dari 11.000"), (N, "11.000 personel")),
    "thousands of troops": ((L, "mengirim ribuan tentara"), (M, "ribuan tentara dan peti"), (M, "mengerahkan ribuan"),
                            (S, "ribuan tentara Korea Utara telah"), (N, "11.000 personel"), (I, "14.000 tentara")),
    "workers for Kursk": ((L, "akan mengirim pekerja militer"), (S, "akan mengirim ribuan pekerja"),
                          (N, "ribuan tenaga kerja"), (S, "pengerahan ribuan pekerja")),
    "war and ally": ((L, "lebih dari tiga tahun perang"), (M, "lebih dari tiga tahun ofensif")),
}
SERIES: Mark = ((M, 'mendukung tanpa syarat" Rusia'), (S, "akan mendukung Rusia tanpa syarat"),
                (N, "menegaskan kembali dukungan"))
CONFLICTS: dict[str, tuple[str, str, Mark, Mark]] = {
    "treaty's date": ("date", "between-sources", ((S, "bulan November tahun lalu"),),
                      ((N, "menandatangani kesepakatan"),)),
    "deaths fall": ("number", "within-source", ((S, "1.000 dari 11.000"),), ((S, "600 di antaranya"),)),
    "composition": ("number", "composition", ((N, "11.000 personel"),), ((I, "14.000 tentara"),)),
    "technology": ("modality", "between-sources", ((S, "bisa saja mendapatkan"),),
                   ((M, "diyakini telah menerima"),)),
    "headline": ("headline", "within-source", (), ((S, "akan mengirim ribuan pekerja"),)),
    "Kursk": ("attribution", "between-parties",
              ((S, "mengklaim telah mendapatkan"), (I, "mengklaim telah membebaskan")), ((S, "dibantah oleh pihak"),)),
}


@lru_cache(maxsize=1)
def dossier() -> Dossier:
    """The dossier of the sheets as they stand."""
    lang, files = load_language("id"), []
    for path in sorted((ROOT / "content" / "sheets").glob("*.yaml")):
        decoded, problems = decode_sheet(path.read_text(encoding="utf-8"), path.name)
        article, _ = load_seed((ROOT / "seeds" / f"{path.stem}.txt").read_bytes(), f"seeds/{path.stem}.txt", lang)
        assert decoded is not None, problems
        assert article is not None
        files.append(SheetFile(f"content/sheets/{path.name}", decoded.sheet, article, decoded.claim_lines))
    content = [ROOT / "content" / name for name in ("entities.yaml", "outlets.yaml")]
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
             for path in (*content, *(ROOT / "content" / "topics").glob("*.yaml"))}
    registries, problems = decode_registries(texts)
    assert problems == ()
    assert not any(topic.judgements or topic.rulings for topic in registries.topics)
    return assemble(files, registries, lang)


def refs(mark: Mark) -> set[str]:
    """The claims that carry the marked words."""
    return {claim.ref for claim in dossier().claims for sheet, words in mark
            if claim.sheet.startswith(sheet) and words in claim.claim.quote}


def is_agreement(group: Group, mark: Mark) -> bool:
    """Claims of two articles, and at least half of the group, are marked."""
    shared = refs(mark) & set(group.claims)
    return len({ref.split("_")[0] for ref in shared}) >= 2 and len(shared) * 2 >= len(group.claims)


def is_conflict(conflict: Conflict, name: str) -> bool:
    """Two sides hold the two marked ones; a headline's side holds no claim."""
    kind, klass, one, other = CONFLICTS[name]
    sides = [set(side.claims) for side in conflict.sides]
    held = [bool(side & refs(one)) if one else not side for side in sides]
    return (conflict.kind, conflict.conflict_class) == (kind, klass) and any(
        held[i] and side & refs(other) for i in range(len(sides)) for j, side in enumerate(sides) if i != j)


def test_all_agreements_are_found() -> None:
    """All eleven that are not statements on several days."""
    found = [name for name, mark in AGREEMENTS.items() if any(is_agreement(group, mark) for group in dossier().groups)]
    assert sorted(set(AGREEMENTS) - set(found)) == []


def test_unconditional_support_is_a_series_and_no_group() -> None:
    """Said on 4 June, 17 June and 12 July: three statements in the order of their days."""
    (series,) = [series for series in dossier().series if refs(SERIES) <= set(series.claims)]
    assert [ref.split("_")[0] for ref in series.claims if ref in refs(SERIES)] == [M, S, N]
    assert not any(len(refs(SERIES) & set(group.claims)) > 1 for group in dossier().groups)


def test_all_conflicts_are_found_and_no_other() -> None:
    """All six, each of its kind and class."""
    found = [name for name in CONFLICTS if any(is_conflict(conflict, name) for conflict in dossier().conflicts)]
    assert len(found) == 6, sorted(set(CONFLICTS) - set(found))
    others = [conflict for conflict in dossier().conflicts
              if not any(is_conflict(conflict, name) for name in CONFLICTS)]
    assert [conflict.label for conflict in others] == []


def test_the_gap_of_troop_numbers_is_explained() -> None:
    """By the replacements that the larger number includes."""
    assert "14000 − 3000 = 11000" in {conflict.hint for conflict in dossier().conflicts}


def test_two_passages_are_shared_copy_and_no_others() -> None:
    """Both in 000 and 002, which name no common source for them."""
    assert [{ref.split("_")[0] for ref in wire.claims} for wire in dossier().wire] == [{L, M}, {L, M}]


@pytest.mark.parametrize(("name", "count", "party"), [
    ("what is sent to Kursk", 1, True),
    ("workers for Kursk", 1, True),
    ("11,000, say Western officials", None, False),
    ("they met in early June", 2, True),
    ("war and ally", 1, False),
])
def test_origins_are_counted_and_not_outlets(name: str, count: int | None, party: bool) -> None:
    """Shoigu is one origin and a party, however many tell it; officials without names are unknown; copy is one."""
    (group,) = [group for group in dossier().groups if is_agreement(group, AGREEMENTS[name])]
    assert len(group.outlets) >= 2
    assert group.independent_origins == count
    assert any(origin.party for origin in group.origins) is party


def test_the_timeline_runs_from_the_treaty_to_the_last_meeting() -> None:
    """Reactions stand on the day that the source gives them, before the admission."""
    dates = [event.date for event in dossier().timeline]
    assert "2024-06" in dates
    assert "2025-07-12" in dates
    assert dates.index("2025-04-27") < dates.index("2025-04-28")
