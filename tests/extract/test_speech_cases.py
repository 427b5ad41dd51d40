"""The rules for reported speech, one case each in tests/cases/id."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.speech_cases import as_asked, cases, speeches

ALL = [pytest.param(case, id=f"{name}: {case['title']}")
       for name in ("quotes", "statements", "chains") for case in cases(name)]


@pytest.mark.parametrize("case", ALL)
def test_case_reads_as_written(case: dict[str, Any]) -> None:
    """Neither more nor less is found than the case says, in text order."""
    names = {key: case[key] for key in ("people", "bodies", "states") if key in case}
    found = speeches(case["text"].strip(), **names)
    assert len(found) == len(case["finds"]), [speech.span.exact for speech in found]
    assert [as_asked(speech, wanted) for speech, wanted in zip(found, case["finds"], strict=True)] == case["finds"]


def test_every_rule_has_a_case() -> None:
    """A rule that no case shows is a rule that nobody can read."""
    named = {wanted["rule"] for param in ALL for wanted in param.values[0]["finds"] if "rule" in wanted}
    assert named >= RULES


RULES = {
    "speech.bare", "speech.clitic", "speech.according", "speech.active", "speech.active-after", "speech.joined",
    "speech.passive", "speech.as-said", "speech.points-back", "speech.denied-by", "speech.colon", "speech.goes-on",
    "speech.named-utterance", "speech.grounds", "speech.inside", "speech.interposed",
    "speech.runs-on", "relay.quoted", "relay.quoting", "relay.quoting-first",
    "quote.unattributed",
}
