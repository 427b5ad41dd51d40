"""Reports for pull requests and programs: ranked, bounded, and inert whatever the articles hold."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.change import KINDS, Changed, ContentDiff, Effect, FieldChange, RecordChange
from briefgen.model.problem import Problem, Where
from briefgen.render import diff_json, diff_markdown, effect_words, problems_github, problems_json, problems_sarif
from briefgen.render.reports import COMMENT_LIMIT, SHOWN

HOSTILE = (
    "@octocat", "<b>x</b>", "<script>alert(1)</script>", "</details>", "-->", "[a](http://evil.example)", "`", "``` x",
    "~~~", "# head", "* item", "| a |", "http://evil.example/", "www.evil.example", "a@evil.example", "#1", "GH-1",
    ":tada:", "$`x`$", "$$x$$", "\u202e", "\u200b", "\x1b[31m", "\x00", "\r\n```\r\n@octocat", "&lt;b&gt;", "\\`",
    "![](x)",
    "octo/repo@0123456789abcdef0123456789abcdef01234567", "\u2028", "<!--", "[^1]", "- [ ] todo", "\ud800")
words = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12)), min_size=1, max_size=6).map(" ".join)
maybe = st.none() | words
fields = st.builds(FieldChange, words, st.sampled_from(KINDS), maybe, maybe)
effects = st.builds(Effect, st.sampled_from(("creates", "resolves", "changes")),
                    st.sampled_from(("conflict", "group", "origins")), words, words, st.just(()))
records = st.builds(RecordChange, words, st.integers(0, 99), words, maybe, st.sampled_from(KINDS),
                    st.sampled_from(("person", "extraction")), words, st.lists(fields, max_size=3).map(tuple))
problems = st.builds(Problem, st.builds(Where, words, st.integers(0, 99)), st.just("C001"), words, words)
compared = st.builds(
    ContentDiff, words, words, st.lists(st.builds(Changed, records, st.lists(effects, max_size=2).map(tuple)),
                                        max_size=6).map(tuple),
    st.lists(effects, max_size=2).map(tuple), st.lists(problems, max_size=2).map(tuple))


def change(kind: str = "date", by: str = "person", *, says: str = "Kapal tiba.", record: str = "c-000001",
           effect: Effect | None = None) -> Changed:
    """A change of one value."""
    field = FieldChange("times[0].edtf", kind, "2024-06", "2024-11")  # type: ignore[arg-type]
    return Changed(RecordChange("content/sheets/a.yaml", 14, record, f"a#{record}", kind, by, says,  # type: ignore[arg-type]
                                (field,)), (effect,) if effect else ())


CONFLICT = Effect("creates", "conflict", "Kapal tiba", "2024-06 ⟷ 2024-11", ("a#c-000001", "b#c-000001"))


class Outside(HTMLParser):
    """What a reader of the comment sees outside code, and the tags that stand there."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: set[str] = set()
        self.depth = 0

    def handle_starttag(self, tag: str, _: object) -> None:
        """Inside code nothing but code can stand."""
        self.tags.add(tag)
        self.depth += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        """The end of a piece of code."""
        self.depth -= tag == "code"

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self.depth:
            self.text.append(data)


def code_free(text: str) -> str:
    """The Markdown with its code taken out as CommonMark finds it: fenced blocks, then spans, left to right."""
    out, lines = [], iter(text.split("\n"))
    for line in lines:
        fence = re.match(r" {0,3}(`{3,})[^`]*$", line)
        if not fence:
            out.append(line)
            continue
        for inner in lines:
            close = re.fullmatch(r" {0,3}(`{3,})[ \t]*", inner)
            if close and len(close[1]) >= len(fence[1]):
                break
        else:
            raise AssertionError("a fence is left open")
    return re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", "\n".join(out))


LINES = (
    r"", r"### Claims: (?:nothing differs|\d+ changes? by people, \d+ changes? by extraction)", r" → ",
    r"#### By (?:people|extraction)", r"\*\*Several changes together, or none of these alone:\*\*",
    r"- (?:\*\*(?:(?:creates|ends|changes) 1 (?:conflict|group)|changes who stands behind a statement)\*\* · )?",
    r"\*\*[a-z]+\*\* ·  · ", r"- and \d+ more", r"\d+ problems in files that could not be compared:",
    r"Effects on the briefing are not worked out\.", r"<details><summary>More changes</summary>", r"</details>",
    r"\d+ more changes do not fit here:  shows them all\.")
OURS = re.compile("|".join(LINES))


@given(compared)
@settings(max_examples=80)
def test_hostile_words_stand_in_code_and_nowhere_else(held: ContentDiff) -> None:
    """Outside code every line is one of ours: no HTML, no mention, no link, no picture, no control character."""
    text = diff_markdown(held).decode("utf-8")
    for line in code_free(text).split("\n"):
        assert OURS.fullmatch(line), line
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]", text)


@given(compared)
@settings(max_examples=25)
def test_another_reader_of_markdown_sees_no_tag_of_an_article_either(held: ContentDiff) -> None:
    """With python-markdown, whose rules differ, the words are still text inside code."""
    reader = Outside()
    reader.feed(markdown.markdown(diff_markdown(held).decode("utf-8"), extensions=["fenced_code"]))
    assert reader.tags <= {"h3", "h4", "p", "strong", "ul", "li", "code", "pre", "details", "summary"}
    assert not re.search(r"@\w|evil|octocat|#\d|:tada:", "".join(reader.text))


def test_a_change_as_a_comment() -> None:
    """What changed, where, what it does, and the values as a diff."""
    assert diff_markdown(ContentDiff("main", "HEAD", (change(effect=CONFLICT),))).decode("utf-8") == (
        "### Claims: 1 change by people, 0 changes by extraction\n\n` main ` → ` HEAD `\n\n#### By people\n\n"
        "**date** · ` c-000001 ` · ` content/sheets/a.yaml:14 `\n\n"
        "- **creates 1 conflict** · ` 2024-06 ⟷ 2024-11 (Kapal tiba) `\n\n"
        "```diff\n  Kapal tiba.\n- times[0].edtf: 2024-06\n+ times[0].edtf: 2024-11\n```\n\n")


def test_more_than_thirty_changes_are_folded_and_extractions_stand_apart() -> None:
    """Thirty stand open; the fold is closed again."""
    changes = (*(change() for _ in range(20)), *(change(by="extraction") for _ in range(15)))
    text = diff_markdown(ContentDiff("a", "b", changes)).decode("utf-8")
    opened, folded = text.split("<details>")
    assert (opened.count("**date**"), folded.count("**date**")) == (SHOWN, 5)
    assert opened.index("#### By people") < opened.index("#### By extraction")
    assert text.endswith("</details>\n")


@pytest.mark.parametrize("says", ["a", "kapal " * 100, "é" * 300, "`" * 390, "\U0001f6a2" * 399, "\u202e" * 399])
def test_a_comment_is_bounded_and_says_what_is_left_out(says: str) -> None:
    """Bytes, so that it holds whatever GitHub counts; every fence and fold is closed."""
    changes = tuple(change(says=says, effect=CONFLICT) for _ in range(600))
    wrong = (Problem(Where("content/a.yaml"), "Y001", says, "mend it"),) * 300
    loud = Effect("creates", "conflict", says, says, ())
    data = diff_markdown(ContentDiff(says, says, changes, (loud,) * 300, wrong))
    assert len(data) <= COMMENT_LIMIT
    text = data.decode("utf-8")
    left = re.search(r"^(\d+) more changes do not fit here", text, re.MULTILINE)
    assert left
    assert int(left[1]) + text.count("**date**") == 600
    assert text.count("<details>") == text.count("</details>")
    assert all(OURS.fullmatch(line) for line in code_free(text).split("\n"))


def test_nothing_differs() -> None:
    """Said in one line."""
    assert b"nothing differs" in diff_markdown(ContentDiff("a", "b", ()))


def test_effects_as_words() -> None:
    """What a person at a terminal reads."""
    assert effect_words(CONFLICT) == "creates 1 conflict: 2024-06 ⟷ 2024-11 (Kapal tiba)"
    assert effect_words(Effect("resolves", "group", "Kapal tiba", "2 claims", ())) == (
        "ends 1 group: 2 claims (Kapal tiba)")
    assert effect_words(Effect("changes", "origins", "Kapal", "2 outlets, 1 origin → 2 outlets, 2 origins", ())) == (
        "changes who stands behind a statement: 2 outlets, 1 origin → 2 outlets, 2 origins (Kapal)")


@given(compared)
@settings(max_examples=30)
def test_json_is_ascii_and_holds_everything(held: ContentDiff) -> None:
    """A program gets the words back as they were."""
    data = diff_json(held)
    assert data.isascii()
    read = json.loads(data)
    assert read["format"] == "briefgen-diff/1"
    assert [each["change"]["says"] for each in read["changes"]] == [each.change.says for each in held.changes]
    assert diff_json(held) == data


FOUND = (Problem(Where("content/sheets/a b.yaml", 14), "C002", "the quote is not there", "copy it"),
         Problem(Where("seeds/a.txt"), "P008", "has no sheet", "run it", "warning"),
         Problem(Where("content/sheets/a b.yaml", 20), "C002", "the quote is not there", "copy it"))


def _needs(held: dict[str, object], keys: dict[str, type]) -> None:
    for key, kind in keys.items():
        assert isinstance(held[key], kind), key


def test_sarif_has_its_required_shape() -> None:
    """What SARIF 2.1.0 requires of a log, a run, a rule and a result; each rule once, indices that fit."""
    log = json.loads(problems_sarif(FOUND, "1.2.3"))
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    run, = log["runs"]
    driver = run["tool"]["driver"]
    _needs(driver, {"name": str, "version": str, "semanticVersion": str, "rules": list})
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    assert [rule["id"] for rule in driver["rules"]] == ["C002", "P008"]
    for rule in driver["rules"]:
        for name in ("shortDescription", "fullDescription", "help"):
            _needs(rule[name], {"text": str})
    for result, problem in zip(run["results"], FOUND, strict=True):
        _needs(result, {"ruleId": str, "ruleIndex": int, "level": str, "message": dict, "locations": list,
                        "partialFingerprints": dict})
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == problem.code
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"] == {"text": f"{problem.message}\nfix: {problem.fix}"}
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        assert place.get("region", {"startLine": 1})["startLine"] >= 1
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "content/sheets/a%20b.yaml")
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]
    prints = [result["partialFingerprints"]["briefgenProblem/v1"] for result in run["results"]]
    assert len(set(prints)) == 3


def test_sarif_fingerprints_do_not_hang_on_lines() -> None:
    """A problem that moved is the same problem to code scanning."""
    moved = Problem(Where(FOUND[0].where.path, 99), *(getattr(FOUND[0], name) for name in ("code", "message", "fix")))
    prints = [json.loads(problems_sarif([each], "1"))["runs"][0]["results"][0]["partialFingerprints"]
              for each in (FOUND[0], moved)]
    assert prints[0] == prints[1]


@given(st.lists(problems, max_size=3))
@settings(max_examples=50)
def test_reports_of_problems_are_inert(held: list[Problem]) -> None:
    """An annotation is one line that begins none of its own; JSON and SARIF are ASCII."""
    lines = problems_github(held).decode("utf-8").split("\n")
    assert len(lines) == len(held) + 1
    assert all(re.fullmatch(r"::error file=[^:,\r]*,line=\d+,title=C001::[^\r]*", line) for line in lines[:-1])
    assert problems_json(held).isascii()
    assert problems_sarif(held, "1").isascii()
    assert len(json.loads(problems_json(held))["problems"]) == len(held)
