"""Every problem is documented, nothing else is, and each code is provoked by a test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import whole_lines
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
    """Somewhere a test compares a whole line that holds it, from the place to the fix."""
    assert codes_in_source() - whole_lines.codes(ROOT / "tests") - set(LINES) == set()


@pytest.mark.parametrize(("source", "told"), [
    ('assert said == "a.yaml:1: Z001 is wrong; fix: mend it"', {"Z001"}),
    ('assert str(one) == f"{path}:1: Z001 (warning) is {what}\\n    fix: mend it"', {"Z001"}),
    ('CASES = [("a", "Z001 is wrong; " "fix: mend it")]', {"Z001"}),
    ('assert said == "a.yaml:1: Z001 is wrong"', set()),
    ('assert "a.yaml:1: Z001 is wrong; fix: mend it" in said', set()),
    ('assert said.startswith("a.yaml:1: Z001 is wrong; fix: mend it")', set()),
    ('with raises(SeedError, match="Z001 is wrong; fix: mend it"): pass', set()),
    ('"""a.yaml:1: Z001 is wrong; fix: mend it"""', set())])
def test_a_part_of_a_line_is_no_whole_line(source: str, told: set[str]) -> None:
    """What the test above would not take."""
    assert whole_lines.told_whole(source) == told
