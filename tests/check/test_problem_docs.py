"""Every problem is documented, nothing else is, and each code is provoked by a test."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.test_problem_lines import LINES

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([A-Z]\d{3}) \| (.+?) \| (.+?) \|$", DOCS, re.MULTILINE)


def codes_in_source() -> set[str]:
    """Every code that the package may tell."""
    return {code for path in (ROOT / "briefgen").rglob("*.py")
            for code in re.findall(r'"([A-Z]\d{3})"', path.read_text(encoding="utf-8"))}


def test_the_documented_codes_are_those_that_briefgen_tells() -> None:
    """Each once, in order within its letter, none forgotten and none that is gone."""
    documented = [code for code, _, _ in ROWS]
    assert set(documented) == codes_in_source()
    for letter in {code[0] for code in documented}:
        own = [code for code in documented if code[0] == letter]
        assert own == sorted(set(own))


def test_every_letter_has_a_heading() -> None:
    """A reader who knows the letter finds the table."""
    assert {code[0] for code, _, _ in ROWS} == set(re.findall(r"^## ([A-Z]): ", DOCS, re.MULTILINE))


def test_warnings_are_marked_as_such() -> None:
    """In the table as in the source."""
    source = "\n".join(path.read_text(encoding="utf-8") for room in ("check", "sheets")
                       for path in (ROOT / "briefgen" / room).rglob("*.py"))
    calls = re.split(r"(?=\.problem\(|\bProblem\(Where)", source)
    warnings = {found[1] for call in calls if (found := re.search(r'"([CM]\d{3})"', call[:400]))
                and re.search(r'"warning"\)', call.split("def ")[0])}
    assert {code for code, what, _ in ROWS if what.startswith("*(warning)*")} == warnings


def test_every_code_is_provoked_by_a_test() -> None:
    """Somewhere a test compares a whole line that holds it."""
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    told = set(re.findall(r"(?:: |\")([A-Z]\d{3}) (?:\(warning\) )?\S", tests)) | set(LINES)
    assert codes_in_source() - told == set()
