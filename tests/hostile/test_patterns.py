"""Time grows with the text, whatever it is made of: generated worst cases for every regular expression of the package.

BRIEFGEN_THOROUGH=1 tries every worst case on articles, at 200,000 characters; otherwise a fixed choice, at less.
"""

from __future__ import annotations

import gc
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.imports import decode_page, is_page
from briefgen.imports.bounds import is_moderate
from briefgen.lang import load_language
from briefgen.model.edtf import parse
from briefgen.seeds import load_seed
from briefgen.seeds.front_matter import split_front_matter
from briefgen.sheets import decode_registries, decode_sheet
from briefgen.text.markdown import excess
from tests.hostile.patterns import COMMON, calls, worst_texts

ROOT = Path(__file__).parents[2]
THOROUGH = bool(os.environ.get("BRIEFGEN_THOROUGH"))
CHOSEN, SIZE = (10_000, 50_000) if THOROUGH else (50, 2_500)
"""How many worst cases are tried on articles, and the shorter of the two lengths; the longer is four times it."""

LANG = load_language("id")


@pytest.fixture(scope="module")
def patterns() -> list[tuple[str, str, int]]:
    """Where, pattern and flags of every regular expression that the package asks for."""
    done = subprocess.run([sys.executable, "-m", "tests.hostile.patterns"], cwd=ROOT, capture_output=True, check=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
    return [(" ".join(where), pattern, flags) for where, pattern, flags in json.loads(done.stdout)]


def grows(run: Callable[[str], object], piece: str, size: int, tail: str = "") -> str | None:
    """How the time grows where it grows by more than twice the text's own growth; None where it does not.

    Processor time, the best of three where the first is suspicious: by the square, four times the text is sixteen times
    the time, and what is measured apart from that is far below the 50 ms that are allowed on top.
    """
    short, long = (piece * (times * size // len(piece) + 1) + tail for times in (1, 4))
    for _ in range(3):
        small, large = _took(run, short), _took(run, long)
        if large <= 8 * small + 0.05:
            return None
    return f"{piece!r}: {len(short):,} characters {small:.3f} s, {len(long):,} characters {large:.3f} s"


def _took(run: Callable[[str], object], text: str) -> float:
    """Processor seconds, without the garbage collector: what it costs depends on what earlier tests left behind."""
    gc.disable()
    try:
        started = time.process_time()
        run(text)
        return time.process_time() - started
    finally:
        gc.enable()


def read_article(text: str) -> None:
    """Everything that happens to a seed."""
    article, _ = load_seed(text.encode(), "seeds/a.txt", LANG)
    if article is not None:
        extract(article, LANG, version="0")


def test_every_pattern_is_found(patterns: list[tuple[str, str, int]]) -> None:
    """Each call of `re` in the source has given one: a new one that no run here reaches is told, not passed over."""
    found = {line for where, _, _ in patterns for line in where.split()}
    asked = [lines for lines, _ in calls()]
    assert len(asked) > 150
    assert [lines[0] for lines in asked if not found.intersection(lines)] == []
    assert {line.split(".")[1] for line in found} >= {"seeds", "extract", "lang", "sheets", "text", "model", "imports"}


def test_only_re_makes_patterns() -> None:
    """No other module, and `re` under no other name: what is not asked of `re` itself would not be found above."""
    source = {path: path.read_text(encoding="utf-8") for path in (ROOT / "briefgen").rglob("*.py")}
    assert [path.name for path, text in source.items()
            if re.search(r"^\s*(?:from re import(?! Pattern\b| Match\b)|import re as|import regex|from regex)",
                         text, re.MULTILINE)] == []


def test_a_single_attempt_is_linear(patterns: list[tuple[str, str, int]]) -> None:
    """Each pattern, begun once at the start of what keeps it busy, up to a character that it does not take."""
    slow = []
    for where, pattern, flags in patterns:
        compiled = re.compile(pattern, flags)
        slow += [f"{where}: {said}" for piece in worst_texts(pattern, flags)
                 if (said := grows(compiled.match, piece, 2_000, "\x00"))]
    assert slow == []


def test_articles_are_read_in_time_that_grows_with_their_length(patterns: list[tuple[str, str, int]]) -> None:
    """What keeps any pattern busy, as one line and as a line each, through reading and extraction."""
    pieces = sorted({piece for _, pattern, flags in patterns for piece in worst_texts(pattern, flags)})
    random.Random(11).shuffle(pieces)  # noqa: S311 - the same choice each time
    chosen = [part for piece in pieces[:CHOSEN] for part in (piece, f"{piece}\n")]
    assert [said for part in chosen if (said := grows(read_article, part, SIZE))] == []


@pytest.mark.parametrize("piece", COMMON)
def test_one_long_line_is_read_in_seconds(piece: str) -> None:
    """A line of 200,000 characters, with THOROUGH of 1,000,000; that the time is linear says the rest."""
    size = 1_000_000 if THOROUGH else 200_000
    assert _took(read_article, (piece * size)[:size]) < size / 20_000


BLOCKS = ("a: ", "- ", "[", "{", "'", "\"", "a\n", "  ", "# ", "? ", "a: b\n", "- a\n", "|\n", "&a ", "*a ", "!a ",
          "\t", "[a,", "{a: ", ">\n ", "a: [b]\n", "- a: b\n  c: d\n", "%", "...\n", "---\n", "\u00a0", "\\",
          "<p ", "<!--", "<meta charset=", "a=\"", "<?xml ")


@pytest.mark.parametrize("read", [
    lambda text: decode_sheet(text, "content/sheets/a.yaml"),
    lambda text: decode_sheet(f"schema: fact-sheet/1\nclaims:\n{text}", "content/sheets/a.yaml"),
    lambda text: decode_registries({"content/entities.yaml": text}),
    lambda text: split_front_matter(f"---\n{text}\n---\nSatu.\n", "seeds/a.txt"),
    lambda text: split_front_matter(f"---\n{text}", "seeds/a.txt"),
    excess,
    lambda text: is_moderate(f"<p {text}"),
    lambda text: (is_page(text.encode()), decode_page(text.encode())),
], ids=["sheet", "claims", "registry", "front matter", "open front matter", "markdown", "tags", "charset"])
def test_files_that_people_write_are_read_in_linear_time(read: Callable[[str], object]) -> None:
    """Every mark of YAML again and again."""
    assert [said for piece in BLOCKS if (said := grows(read, piece, 10_000))] == []


def test_dates_are_read_in_linear_time() -> None:
    """Also what is no date."""

    def read(text: str) -> None:
        with pytest.raises(ValueError, match=r"EDTF|interval"):
            parse(text)

    pieces = ("2", "2025-", "/", "2025/", "../", "~", "2025-01-01/")
    assert [said for piece in pieces if (said := grows(read, piece, 50_000))] == []
