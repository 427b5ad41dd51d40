"""No input raises anything but what is documented; findings of the fuzzers in fuzz/ stay here as cases."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.edtf import parse, relate
from fuzz import targets
from tests.hostile.payloads import EVERY
from tests.scratch import SEEDS

FINDINGS = sorted((Path(__file__).parent / "findings").glob("*/*"))
SHEET = (Path(__file__).parents[1] / "golden" / "000_e016a69cb38c4773.yaml").read_bytes()

pieces = st.one_of(
    st.sampled_from(EVERY).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from([text.encode() for text in SEEDS.values()]),
    st.sampled_from([
        b"---\n", b"url: https://a.example/\n", b"- ", b"&a ", b"*a ", b"!!int ", b"? ", b"{", b"[", b"|\n  ",
        b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x00", b"\r", b"\r\n", b"\t", b"\xc2\x85", b"\xe2\x80\xa8"]),
    st.sampled_from([
        b"Senin (12/5/2025)", b"Rp1,2 triliun", b"\xe2\x80\x9cAir naik,\xe2\x80\x9d kata ", b"99/99/9999",
        b"31 Februari 2025", b"minus 3 derajat", b"1.000.000.000.000.000.000.000", b"pukul 25.99 WIB", b"abad ke-0",
        b"pada ", b"(1/1/0001)", b"tahun 0000", b"tahun lalu", b"setidaknya ", b"antara 5 dan 3", b"1/0 "]),
    st.binary(min_size=1, max_size=12),
)
seeds = st.lists(pieces, max_size=12).map(b"".join)


def cut(data: bytes) -> st.SearchStrategy[bytes]:
    """A file with a stretch of it replaced, doubled or lost."""
    at = st.integers(0, len(data))
    return st.tuples(at, at, pieces).map(lambda cut: data[:min(cut[:2])] + cut[2] + data[max(cut[:2]):])


@settings(max_examples=250)
@given(seeds)
def test_any_bytes_are_an_article_or_a_problem(data: bytes) -> None:
    """Reading, extraction, the sheet and its own check; what is extracted passes its check."""
    targets.seed(data)


@settings(max_examples=250)
@given(st.one_of(seeds, cut(SHEET), st.tuples(seeds, st.just(b"\n---\nSatu.\n")).map(b"".join)))
def test_any_bytes_are_a_sheet_front_matter_a_registry_or_a_problem(data: bytes) -> None:
    """Decoders collect problems and never raise."""
    targets.sheet(data)
    targets.front_matter(data)
    targets.registries(data)


@settings(max_examples=120)
@given(cut(SHEET), st.sampled_from([text.encode() for text in SEEDS.values()]))
def test_any_sheet_is_merged_or_left(data: bytes, article: bytes) -> None:
    """Merging gives a sheet that can be read, or says why it leaves the old one."""
    targets.merge(data + b"\x00SEED\x00" + article)


@settings(max_examples=300)
@given(st.one_of(st.text("0123456789-/.~?% ", max_size=24), st.text(max_size=12)))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    """And of two dates one of the four relations holds, in either order."""
    targets.edtf(text.encode("utf-8", "surrogatepass"))


@given(st.dates(), st.dates())
def test_relations_are_the_same_from_either_side(one: object, other: object) -> None:
    """Equal, nested, overlapping and disjoint are symmetric."""
    first, second = parse(str(one)), parse(str(other)[:7])
    assert relate(first, second) == relate(second, first)


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_a_fuzzer_found_stays_mended(path: Path) -> None:
    """One file a finding, in a folder named for the target."""
    getattr(targets, path.parent.name)(path.read_bytes())
