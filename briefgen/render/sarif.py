"""Problems as a SARIF 2.1.0 log (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from briefgen.model.problem import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HELP = "docs/problems.md"
_ROOT = "PROJECT"


def sarif_log(problems: Sequence[Problem], version: str) -> dict[str, Any]:
    """One run with a rule for each code that occurs and a result for each problem, in order."""
    codes = sorted({problem.code for problem in problems})
    rules = [_rule(code) for code in codes]
    run = {"tool": {"driver": {"name": "briefgen", "semanticVersion": version, "version": version, "rules": rules}},
           "columnKind": "unicodeCodePoints",
           "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the briefing project."}}},
           "results": list(_results(problems, codes))}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, Any]:
    """GitHub's code scanning wants all three texts."""
    text = {"text": f"{code}: {HELP} tells what it means and what to do."}
    return {"id": code, "shortDescription": {"text": f"briefgen {code}"}, "fullDescription": text, "help": text}


def _results(problems: Sequence[Problem], codes: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Fingerprints hold what a problem is about and not its line, so that it stays one problem when lines move."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for problem in problems:
        about = (problem.where.path, problem.code, problem.message)
        seen[about] += 1
        print_ = hashlib.sha256("\0".join((*about, str(seen[about]))).encode("utf-8", "backslashreplace")).hexdigest()
        region = {"region": {"startLine": problem.where.line}} if problem.where.line else {}
        place = {"artifactLocation": {"uri": _uri(problem.where.path), "uriBaseId": _ROOT}, **region}
        yield {"ruleId": problem.code, "ruleIndex": codes.index(problem.code), "level": problem.severity,
               "message": {"text": f"{problem.message}\nfix: {problem.fix}"},
               "locations": [{"physicalLocation": place}], "partialFingerprints": {"briefgenProblem/v1": print_}}


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "backslashreplace"), safe="/")
