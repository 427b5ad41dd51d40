"""Every fault of a sheet against its article is one line, at the atom's own line in the YAML."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import pytest

from briefgen.check import atoms as atoms_module
from briefgen.check import check_sheet
from briefgen.check import people as people_module
from briefgen.check import values as values_module
from briefgen.check.sheet import CHECKS
from briefgen.check.values import numbers_in
from briefgen.lang import load_language
from briefgen.model.article import Article, Published
from briefgen.model.dossier import SheetFile
from briefgen.model.finding import HopBasis
from briefgen.model.problem import Problem
from briefgen.model.registry import KnownEntity, KnownOutlet, Measure, Question, Registries, Topic
from briefgen.model.sheet import (
    Claim,
    ClaimHop,
    ClaimQuantity,
    ClaimTime,
    Credit,
    Extraction,
    FactSheet,
    Review,
    SheetEntity,
    SheetSource,
)
from briefgen.model.values import Bound
from briefgen.seeds import read_seed
from briefgen.sheets import decode_sheet, encode_sheet, sealed

Given = Any
"""A field of a record."""

LANG = load_language("id")
STEM = "2025-06-17-a"
PATH = f"content/sheets/{STEM}.yaml"
SEED = """Pelabuhan Karang Ditutup Empat Hari

Ada Lestari • 17 June 2025 09:19

Karang: Sedikitnya 40 kapal diduga tertahan sejak Senin (16/6/2025), menurut Kepala Pelabuhan Sari Wulan.

"Kami menutup pelabuhan," kata Sari Wulan pada Selasa. Ia mengatakan 1.200 orang terdampak bulan lalu.

Ombak tinggi datang. Ombak tinggi pergi.

Baca juga: Nelayan Karang Menunggu 15 Hari
"""
QUOTE = "Sedikitnya 40 kapal diduga tertahan sejak Senin (16/6/2025)"
REVIEWED = Review("corrected", "Rina", "2025-06-20", ("claim",))


@lru_cache(maxsize=1)
def article() -> Article:
    """The seed above, read."""
    return read_seed(SEED, STEM, LANG)


def ships(**changes: Given) -> Claim:
    """A claim with an atom of every kind."""
    one = Claim(
        "c-000001",
        5,
        "event",
        "Empat puluh kapal tertahan.",
        QUOTE,
        via=(ClaimHop("sari-wulan", "menurut Kepala Pelabuhan Sari Wulan"),),
        hedge="diduga",
        times=(ClaimTime("event", "Senin (16/6/2025)", "2025-06-16", "explicit"),),
        quantities=(ClaimQuantity("Sedikitnya 40 kapal", 40, "at-least", "kapal"),),
        about=("karang", "sari-wulan"),
    )
    return dataclasses.replace(one, **changes)


def people(**changes: Given) -> Claim:
    """A claim whose speaker is a pronoun and whose date hangs on the publication."""
    one = Claim(
        "c-000002",
        7,
        "event",
        "Seribu dua ratus orang terdampak.",
        "1.200 orang terdampak bulan lalu",
        via=(ClaimHop("sari-wulan", "Ia mengatakan", "resolved"),),
        times=(ClaimTime("event", "bulan lalu", "2025-05", "month-last"),),
        quantities=(ClaimQuantity("1.200 orang", 1200, "exact", "person"),),
    )
    return dataclasses.replace(one, **changes)


def sheet(*claims: Claim, source: dict[str, Given] | None = None, **changes: Given) -> FactSheet:
    """A sound sheet of the seed, with changes."""
    kept = SheetSource(
        f"seeds/{STEM}.txt",
        article().sha256,
        "id",
        "Pelabuhan Karang Ditutup Empat Hari",
        None,
        "unknown",
        None,
        ("Ada Lestari",),
        (),
        "karang",
        Published("2025-06-17", "09:19", "stated", "17 June 2025 09:19"),
        (),
        (),
        None,
        None,
        None,
    )
    held = FactSheet(
        STEM,
        (),
        dataclasses.replace(kept, **(source or {})),
        None,
        (
            SheetEntity("sari-wulan", "person", "Sari Wulan", ("Sari Wulan",)),
            SheetEntity("karang", "place", "Karang", ("Karang",)),
        ),
        claims or (ships(), people()),
        Extraction("0.1.0", "id@1"),
    )
    return dataclasses.replace(sealed(held), **changes)


def problems(held: FactSheet, known: Registries | None = None, yaml: str | None = None) -> tuple[Problem, ...]:
    """What check says of a sheet, as it would stand on disk."""
    text = yaml or encode_sheet(held)
    decoded, wrong = decode_sheet(text, PATH)
    assert wrong == ()
    assert decoded is not None
    return check_sheet(
        SheetFile(PATH, decoded.sheet, article(), decoded.claim_lines), text, known or Registries(), LANG
    )


def told(held: FactSheet, known: Registries | None = None) -> list[str]:
    """The problems as check prints them, without the path."""
    return [str(each).removeprefix(PATH) for each in problems(held, known)]


def hop(text: str, basis: HopBasis = "stated", who: str = "sari-wulan") -> tuple[ClaimHop, ...]:
    """One hop."""
    return (ClaimHop(who, text, basis),)


def when(text: str, edtf: str | None, rule: str, anchor: str | None = None) -> tuple[ClaimTime, ...]:
    """One time."""
    return (ClaimTime("event", text, edtf, rule, anchor),)


def amount(text: str, value: float, bound: Bound = "exact", high: float | None = None) -> tuple[ClaimQuantity, ...]:
    """One quantity."""
    return (ClaimQuantity(text, value, bound, "kapal", high),)


def test_a_sound_sheet_has_no_problem() -> None:
    """The sheet that the cases below damage."""
    assert told(sheet()) == []


CASES: tuple[tuple[str, Callable[[], FactSheet], str], ...] = (
    (
        "the seed was edited",
        lambda: sheet(source={"sha256": "0" * 64}),
        (
            ":7: C001 seeds/2025-06-17-a.txt has changed since the sheet was written\n"
            "    fix: run `briefgen extract`, then look at the claims that it reports"
        ),
    ),
    (
        "a quote with a wrong letter",
        lambda: sheet(ships(quote=QUOTE.replace("diduga", "diduka"))),
        (
            ":33: C002 c-000001: the quote “Sedikitnya 40 kapal diduka tertahan sejak Senin (16/6/2025)” is not in the "
            "article; it differs behind “Sedikitnya 40 kapal didu”\n"
            "    fix: copy the words as they stand in seeds/2025-06-17-a.txt"
        ),
    ),
    (
        "a headline that is not the article's",
        lambda: sheet(source={"headline": "Pelabuhan Dibuka"}),
        (
            ":9: C002 the headline “Pelabuhan Dibuka” is not in the article; it differs behind “Pelabuhan”\n"
            "    fix: copy the words as they stand in seeds/2025-06-17-a.txt"
        ),
    ),
    (
        "prefix that is not beside the quote",
        lambda: sheet(Claim("c-000003", 9, "event", "Ombak.", "Ombak tinggi", quote_prefix="tidak ada")),
        (
            ":35: C003 c-000003: quote_prefix and quote_suffix do not stand beside the quote\n"
            "    fix: copy the words right before and after the quote, from its own line"
        ),
    ),
    (
        "a quote that occurs twice",
        lambda: sheet(Claim("c-000003", 9, "event", "Ombak.", "Ombak tinggi")),
        (
            ":33: C004 c-000003: the quote occurs 2 times in the article\n"
            "    fix: add quote_prefix or quote_suffix with the words beside the one that is meant"
        ),
    ),
    (
        "a wrong line",
        lambda: sheet(ships(line=6)),
        (
            ":30: C005 c-000001: the quote stands on line 5 of seeds/2025-06-17-a.txt, not on line 6\n"
            "    fix: write `line: 5`"
        ),
    ),
    (
        "a hedge from another line",
        lambda: sheet(ships(hedge="mengatakan")),
        (
            ":37: C006 c-000001: the hedge “mengatakan” does not stand on the quote's line\n"
            "    fix: cite the words of this passage, add their span to `also`, or give the hop its basis"
        ),
    ),
    (
        "a link to another article as evidence",
        lambda: sheet(
            Claim(
                "c-000003", 11, "event", "Nelayan menunggu.", "Nelayan Karang Menunggu", via=hop("menurut", "inferred")
            )
        ),
        (
            ":33: C007 c-000003: the quote stands in a line that is a link to another article, not part of the story\n"
            "    fix: cite a sentence of the story, or reject the claim"
        ),
    ),
    (
        "a rule that nobody knows",
        lambda: sheet(ships(times=when("Senin (16/6/2025)", "2025-06-16", "explicitly"))),
        (
            ":39: C008 c-000001: there is no date rule explicitly\n"
            "    fix: name the rule that `briefgen inspect` shows, or write `rule: editor`"
        ),
    ),
    (
        "a date that its words do not give",
        lambda: sheet(people(times=when("bulan lalu", "2025-04", "month-last"))),
        (
            ":38: C009 c-000002: the rule month-last gives 2025-05 for “bulan lalu”, the sheet says 2025-04\n"
            "    fix: correct edtf or anchor, or write `rule: editor` for a date known from elsewhere"
        ),
    ),
    (
        "words that the rule cannot read",
        lambda: sheet(people(times=when("orang", "2025-05", "month-last"))),
        (
            ":38: C009 c-000002: the rule month-last gives no date for “orang”, the sheet says 2025-05\n"
            "    fix: correct edtf or anchor, or write `rule: editor` for a date known from elsewhere"
        ),
    ),
    (
        "a number that its words do not hold",
        lambda: sheet(people(quantities=amount("1.200 orang", 1.2))),
        (
            ":40: C012 c-000002: “1.200 orang” holds 1,200, the sheet says value 1.2\n"
            "    fix: correct value, or the words"
        ),
    ),
    (
        "a range without its end",
        lambda: sheet(people(quantities=amount("1.200 orang", 1200, "range"))),
        (
            ":40: C013 c-000002: “1.200 orang” has bound range without high\n"
            "    fix: a range has value and high, no other bound has high"
        ),
    ),
    (
        "an edit without a review",
        lambda: dataclasses.replace(sheet(), claims=(ships(claim="Empat kapal tertahan."), people())),
        (
            ":29: C014 c-000001 differs from what extraction read, and is not reviewed\n"
            "    fix: set `review: {state: corrected, by: …, at: …, changed: […]}`, or undo the change"
        ),
    ),
    (
        "a decision of nobody",
        lambda: sheet(ships(review=Review("accepted")), people()),
        (":43: C015 c-000001 is accepted, but by and at are missing\n    fix: say who decided, and on which day"),
    ),
    (
        "a correction of nothing",
        lambda: sheet(ships(review=Review("corrected", "Rina", "2025-06-20"))),
        (
            ":43: C016 c-000001 is corrected, but no field is named as changed\n"
            "    fix: list the fields that a person set in `changed`"
        ),
    ),
    (
        "a proposal that waits",
        lambda: sheet(ships(review=REVIEWED, proposal=(("kind", "state"), ("line", 5)))),
        (
            ":44: C017 c-000001: extraction now reads kind, line differently\n"
            "    fix: take the proposal over, or delete it"
        ),
    ),
    (
        "somebody whom nobody knows",
        lambda: sheet(ships(about=("karangg",))),
        (
            ":42: C018 about: nobody is called karangg\n"
            "    fix: correct the id, or add the entity to the sheet or to content/entities.yaml"
        ),
    ),
    (
        "an outlet that nobody knows",
        lambda: sheet(source={"outlet": "harian-rekaan", "outlet_basis": "inferred"}),
        (
            ":11: C019 there is no outlet harian-rekaan\n"
            "    fix: correct the id, or add the outlet to content/outlets.yaml"
        ),
    ),
    (
        "a question that no topic asks",
        lambda: sheet(ships(answers="when-closed")),
        (
            ":43: C020 answers: no file under content/topics tells of when-closed\n"
            "    fix: correct the id, or add it to the topic"
        ),
    ),
    (
        "a number in the outlet's own voice",
        lambda: sheet(ships(via=())),
        (
            ":39: C021 c-000001 gives a number that nobody is named for\n"
            "    fix: look whether the article says who counted"
        ),
    ),
)


@pytest.mark.parametrize(("make", "line"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_fault_is_one_line_with_its_place_and_its_fix(make: Callable[[], FactSheet], line: str) -> None:
    """Exactly one problem, whole."""
    assert told(make()) == [line]


def test_a_weekday_that_does_not_fit_its_date_is_told() -> None:
    """The article is wrong, not the sheet: a warning."""
    global_seed = SEED.replace("Senin (16/6/2025)", "Sabtu (16/6/2025)")
    other = read_seed(global_seed, STEM, LANG)
    held = sheet(
        ships(quote=QUOTE.replace("Senin", "Sabtu"), times=when("Sabtu (16/6/2025)", "2025-06-16", "explicit")),
        source={"sha256": other.sha256},
    )
    text = encode_sheet(held)
    found = check_sheet(SheetFile(PATH, held, other), text, Registries(), LANG)
    assert [str(each).removeprefix(PATH) for each in found] == [
        (":39: C010 c-000001: 2025-06-16 is not a Sabtu\n    fix: say in a note which of the two the article means")
    ]
    assert found[0].severity == "warning"


def test_a_date_on_an_inferred_publication_shows_its_window() -> None:
    """The days of publication for which the date holds."""
    held = sheet(people(), source={"published": Published("2025-06-17/..", None, "inferred", None)})
    assert told(held) == [
        (
            ":38: C011 c-000002: “bulan lalu” is 2025-05 only if the article was published from 2025-06-01 to "
            "2025-06-30; its day is inferred\n    fix: set source.published when it is known"
        )
    ]


def test_a_sheet_that_github_folds_away_is_told() -> None:
    """More than 400 lines or 20 KB."""
    held = sheet()
    text = encode_sheet(held) + "# \n" * 400
    assert [str(each) for each in problems(held, yaml=text)] == [
        (
            f"{PATH}:2: C022 the sheet has {text.count(chr(10))} lines and {len(text.encode()):,} bytes; GitHub folds "
            "away what has more than 400 or 20,000\n"
            "    fix: open it with a click there, or leave out what tells nothing"
        )
    ]


def test_warnings_do_not_fail_a_check_and_faults_do() -> None:
    """What the article or a person may rightly leave open is a warning."""
    severities = {
        line[line.index("C") :][:4]: problem.severity
        for _, make, _ in CASES
        for problem in problems(make())
        for line in [f"{problem.code} "]
    }
    assert {code for code, severity in severities.items() if severity == "warning"} == {"C007", "C017", "C021"}


def test_problems_come_in_the_order_of_the_sheet() -> None:
    """A person works through the file from its top."""
    held = sheet(ships(line=1, hedge="mungkin", about=("x",)), people(line=2), source={"outlet": "y"})
    lines = [each.where.line for each in problems(held)]
    assert len(lines) == 5
    assert lines == sorted(lines)


def test_ids_may_come_from_a_registry_the_pack_or_the_words_of_the_article() -> None:
    """A descriptive phrase is its own slug."""
    held = sheet(
        ships(via=hop("menurut Kepala Pelabuhan Sari Wulan", who="kepala-pelabuhan"), about=("indonesia", "x", "z")),
        source={"outlet": "harian-rekaan", "outlet_basis": "inferred", "relays": (Credit("harian-rekaan", "menurut"),)},
        topics=("t",),
    )
    known = Registries(
        (KnownEntity("x", "person", "X", ids=("z",)),),
        (KnownOutlet("harian-rekaan", "Harian Rekaan"),),
        (Topic("t", "T", questions=(Question("q", "?"),), measures=(Measure("m", "M"),)),),
    )
    assert told(held, known) == []
    assert told(sheet(ships(answers="q", measure="m")), known) == []


def test_an_outlet_that_front_matter_names_is_known() -> None:
    """The seed says it, above the article's text; another id beside it is not."""
    seed = read_seed(f'---\noutlet: "Harian Rekaan"\n---\n{SEED}', STEM, LANG)

    def codes(outlet: str) -> set[str]:
        text = encode_sheet(sheet(source={"outlet": outlet, "outlet_basis": "metadata"}))
        decoded, _ = decode_sheet(text, PATH)
        assert decoded is not None
        found = check_sheet(SheetFile(PATH, decoded.sheet, seed, decoded.claim_lines), text, Registries(), LANG)
        return {problem.code for problem in found}

    assert "C019" not in codes("harian-rekaan")
    assert "C019" in codes("harian-lain")


def test_a_rejected_claim_is_not_checked_but_for_its_signature() -> None:
    """A tombstone may hold what is wrong; that is why it was rejected."""
    wrong = ships(
        quote="Ini tidak ada di sini", times=when("x", "2025", "y"), review=Review("rejected", "Rina", "2025-06-20")
    )
    assert told(sheet(wrong)) == []
    assert [line.split()[1] for line in told(sheet(dataclasses.replace(wrong, review=Review("rejected"))))] == ["C015"]


def test_a_persons_own_claim_needs_no_review() -> None:
    """It has no seal to break."""
    held = sheet()
    own = dataclasses.replace(people(), id="c-0000aa")
    assert told(dataclasses.replace(held, claims=(*held.claims, own))) == []


def test_words_count_only_as_words() -> None:
    """A part of a word is another word; what a copy has glued on is not."""
    assert [line.split()[1] for line in told(sheet(ships(hedge="duga")))] == ["C002"]
    glued = read_seed(SEED.replace("Karang: Sedikitnya", "HARIAN.COMSedikitnya"), STEM, LANG)
    cut = glued.text.index("Sedikitnya")
    lines = tuple(
        dataclasses.replace(line, body_start=cut) if line.start <= cut < line.end else line for line in glued.lines
    )
    whole = dataclasses.replace(glued, lines=lines)
    held = sheet(source={"sha256": glued.sha256})
    assert check_sheet(SheetFile(PATH, held, whole), encode_sheet(held), Registries(), LANG) == ()


def test_a_date_that_an_editor_set_is_not_recomputed() -> None:
    """It comes from elsewhere; its words must still be the article's."""
    assert told(sheet(ships(times=when("Senin (16/6/2025)", "1999", "editor")))) == []
    assert [line.split()[1] for line in told(sheet(ships(times=when("Senen", "1999", "editor"))))] == ["C002"]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("sekitar 11.000 personel", (11000,)),
        ("Rp1,2 triliun", (1_200_000_000_000,)),
        ("10-15 juta orang", (10, 10_000_000, 15_000_000)),
        ("dua ratus lima puluh kapal", (250,)),
        ("ribuan warga", (1000,)),
        ("0,68 persen", (0.68,)),
        ("minus 3,49 persen", (-3.49,)),
        ("negatif 5 persen", (-5,)),
        ("warga", ()),
    ],
)
def test_numbers_in_words(words: str, numbers: tuple[float, ...]) -> None:
    """Every number that the words may mean."""
    assert numbers_in(words, LANG) == numbers


# One character changed in any atom of a claim is found, even where a review has taken the seal's place.


def atoms(claim: Claim) -> Iterator[tuple[str, str, Callable[[str], Claim]]]:
    """Name, words, and how to put other words in their place."""
    yield "quote", claim.quote, lambda words: dataclasses.replace(claim, quote=words)
    if claim.hedge:
        yield "hedge", claim.hedge, lambda words: dataclasses.replace(claim, hedge=words)
    for key in ("via", "times", "quantities"):
        for n, atom in enumerate(getattr(claim, key)):

            def put(words: str, key: str = key, n: int = n) -> Claim:
                held = list(getattr(claim, key))
                held[n] = dataclasses.replace(held[n], text=words)
                return dataclasses.replace(claim, **{key: tuple(held)})

            yield f"{key}[{n}].text", atom.text, put


def changes(words: str) -> Iterator[str]:
    """Every way to change one character: another one, none, one more."""
    for place, char in enumerate(words):
        other = {"1": "7", "2": "5"}.get(char) or ("x" if char.islower() else "Q" if char.isalpha() else "7")
        yield words[:place] + other + words[place + 1 :]
        yield words[:place] + char + char + words[place + 1 :]
    for place in (0, len(words) - 1):
        if words[place].isalnum() and len(words) > 1:
            yield words[:place] + words[place + 1 :]


@pytest.mark.parametrize("review", [Review(), REVIEWED])
def test_one_character_changed_in_any_atom_fails(review: Review) -> None:
    """Of any quote, attribution, hedge, time and quantity of any claim."""
    held = sheet(ships(review=review), people(review=review))
    assert told(held) == []
    tried = 0
    for n, claim in enumerate(held.claims):
        for name, words, put in atoms(claim):
            for other in changes(words):
                claims = [*held.claims[:n], put(other), *held.claims[n + 1 :]]
                found = problems(dataclasses.replace(held, claims=tuple(claims)))
                assert any(each.severity == "error" for each in found), (name, words, other)
                tried += 1
    assert tried > 300


def test_every_check_is_in_the_table_once() -> None:
    """A check that nobody runs cannot fail."""
    written = {
        function
        for module in (atoms_module, people_module, values_module)
        for name, function in vars(module).items()
        if callable(function)
        and getattr(function, "__module__", "") == module.__name__
        and not name.startswith("_")
        and function.__annotations__.get("return") == "Iterator[Problem]"
    }
    assert set(CHECKS) == written
    assert len(CHECKS) == len(written)
