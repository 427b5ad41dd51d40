"""Words by which claims of different articles are compared: what they mean, what they count, how sure they are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module

from briefgen.lang.account_words import read_account_words
from briefgen.lang.agent_words import read_agent_words
from briefgen.lang.alternative_words import read_alternative_words
from briefgen.lang.cause_words import read_cause_words
from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.comparison import Comparison
from briefgen.lang.completion_words import read_completion_words
from briefgen.lang.contest_words import read_contest_words
from briefgen.lang.dating_words import read_dating_words
from briefgen.lang.deed_words import read_deed_words
from briefgen.lang.denial_words import read_denial_words
from briefgen.lang.grammar_words import read_grammar_words
from briefgen.lang.headline_words import read_headline_words
from briefgen.lang.message_words import read_message_words
from briefgen.lang.name_words import read_name_words
from briefgen.lang.occasion_words import read_occasion_words
from briefgen.lang.polarity_words import read_polarity_words
from briefgen.lang.settling_words import read_settling_words
from briefgen.lang.slot_words import read_slot_words
from briefgen.lang.standing_words import read_standing_words
from briefgen.lang.table import Table, read_table
from briefgen.lang.toll_words import part_tolls
from briefgen.lang.unit_words import read_unit_words

__all__ = ["Comparison", "load_comparison"]

READ_HERE = {
    "stop": ("words", "function", "dates", "reporting"),
    "modality": ("possible", "planned", "done", "not_planned", "negation", "refusal", "without", "not_yet", "none",
                 "repeated", "running", "until", "base", "ends", "clock", "future", "not_one", "restored", "nobody",
                 "then", "further", "since", "joins",
                 "only_one", "spots", "presence", "lasting", "not_before", "learns", "begins", "per",
                 "from_per", "headed", "still", "because", "due", "parts_of_day", "on", "files", "files_to", "in_kind",
                 "filed_with"),
    "disputes": ("deny", "assert", "plain", "target", "concession", "wishes"),
    "parts": ("included", "excluded", "of", "all", "next", "matter"),
    "once": ("words", "classes", "near", "near_classes", "no_mishap", "announced"),
    "relations": ("classes",), "reversals": ("classes",),
    "measured": ("classes", "floating", "settled", "made", "alike", "within", "shortfalls"),
    "notes": ("order", "joining"),
    "events": ("nouns", "happen", "performed", "seated", "seated_again"), "offices": ("held_alone",),
}
"""Tables of compare.toml with their keys."""
ANY = ("counted", "crowds", "outcomes", "qualifiers", "metonyms", "scales", "sites", "chance", "intent",
       "spellings")
"""Tables whose keys are names of classes."""
READ_ELSEWHERE = ("verbs", "prepositions", "anaphora", "background", "units", "deeds", "causes", "denials", "headlines",
                  "names", "settling")
"""Tables that have a record of their own."""
WORDS = {
    "function": ("stop", "function"), "negation": ("modality", "negation"), "refusal": ("modality", "refusal"),
    "without": ("modality", "without"), "not_yet": ("modality", "not_yet"), "further": ("modality", "further"),
    "target": ("disputes", "target"), "announced": ("once", "announced"), "events": ("events", "nouns"),
    "happen": ("events", "happen"), "performed": ("events", "performed"),
    "joining": ("notes", "joining"), "joins": ("modality", "joins"), "only_one": ("modality", "only_one"),
    "spots": ("modality", "spots"),
    "presence": ("modality", "presence"), "lasting": ("modality", "lasting"),
    "still": ("modality", "still"), "because": ("modality", "because"),
}
"""Field -> table and key of a plain list of words."""
TERMS = {
    "restored": ("modality", "restored"), "wishes": ("disputes", "wishes"), "once_acts": ("once", "classes"),
    "mishap_acts": ("once", "near_classes"), "relations": ("relations", "classes"),
    "reversals": ("reversals", "classes"), "measured": ("measured", "classes"), "floating": ("measured", "floating"),
    "settled": ("measured", "settled"),
    "made": ("measured", "made"),
    "held_alone": ("offices", "held_alone"),
}
"""Field -> table and key of a list of classes of meaning."""


@lru_cache(maxsize=8)
def load_comparison(tag: str) -> Comparison:
    """Read and compile lang/<tag>/compare.toml and synonyms.toml, with stemming.py and clitics.py beside them.

    Raises:
        PackError: a file is missing, has an unknown key, or gives one entry two classes.
    """
    table, synonyms = read_table(tag, "compare").only((*READ_HERE, *ANY, *READ_ELSEWHERE)), read_table(tag, "synonyms")
    room = f"briefgen.lang.{tag.replace('-', '_')}"
    stemming, clitics = import_module(f"{room}.stemming"), import_module(f"{room}.clitics")
    language = Morphology(stemming.stem, stemming.regular_forms, clitics.CLITIC)
    sub = {name: table.sub(name) for name in (*READ_HERE, *ANY, *READ_ELSEWHERE)}
    for name, keys in READ_HERE.items():
        sub[name].only(keys)

    def classes(name: str, *keys: str) -> Classes:
        """Some lists of a table, or all, as classes."""
        return make_classes({key: sub[name].words(key) for key in keys or sub[name].data}, sub[name].name, language)

    outcomes, tolls = part_tolls({key: sub["outcomes"].words(key) for key in sub["outcomes"].data})
    stop = sub["stop"]
    return Comparison(
        stem=language.stem, forms=language.forms, clitic=language.clitic,
        synonyms=make_classes(_lists(synonyms), synonyms.name, language),
        stop=frozenset((*stop.words("words"), *stop.words("dates"), *stop.words("reporting"))),
        counted=classes("counted"), outcomes=make_classes(outcomes, sub["outcomes"].name, language), tolls=tolls,
        modality=classes("modality", "not_planned", "possible", "planned", "done"),
        none=classes("modality", "none"), not_one=classes("modality", "not_one"), nobody=classes("modality", "nobody"),
        repeated=classes("modality", "repeated"), running=classes("modality", "running"),
        disputes=classes("disputes", "deny", "assert", "concession", "plain"), parts=classes("parts"),
        crowds=classes("crowds"), shortfalls=classes("measured", "shortfalls"),
        once=classes("once", "words"), mishap=classes("once", "near", "no_mishap"), qualifiers=classes("qualifiers"),
        settling=read_settling_words(sub["settling"], language), sites=classes("sites"),
        seated=_named_alike(sub["events"].words("seated")),
        seated_again=sub["events"].terms("seated_again"),
        order_note=sub["notes"].text("order"),
        metonyms={key: sub["metonyms"].text(key) for key in sub["metonyms"].data},
        grammar=read_grammar_words(
            *(sub[name] for name in ("verbs", "prepositions", "anaphora", "background")), clitic=language.clitic),
        dating=read_dating_words(sub["modality"], language),
        units=read_unit_words(sub["units"], sub["scales"], *(
            read_table(tag, "units").sub(name) for name in ("measures", "counted"))),
        deeds=read_deed_words(sub["deeds"]),
        causes=read_cause_words(sub["causes"], sub["chance"], sub["intent"], language),
        denials=read_denial_words(sub["denials"]), headlines=read_headline_words(sub["headlines"], language),
        names=read_name_words(sub["names"]), standing=read_standing_words(read_table(tag, "standing"), language),
        accounts=read_account_words(read_table(tag, "accounts"), language),
        agents=read_agent_words(read_table(tag, "agents"), language),
        messages=read_message_words(read_table(tag, "messages"), language),
        completion=read_completion_words(read_table(tag, "completion"), language),
        slots=read_slot_words(read_table(tag, "slots"), language),
        occasions=read_occasion_words(read_table(tag, "occasions"), language),
        measured_within=dict(pair.upper().split() for pair in sub["measured"].words("within")),
        measured_alike=frozenset(frozenset(one.upper().split()) for one in sub["measured"].words("alike")),
        contests=read_contest_words(read_table(tag, "contests"), language),
        alternatives=read_alternative_words(read_table(tag, "alternatives"), language),
        polarity=read_polarity_words(read_table(tag, "polarity"), language),
        spellings={variant: key for key in sub["spellings"].data for variant in sub["spellings"].words(key)},
        **{field: frozenset(sub[name].words(key)) for field, (name, key) in WORDS.items()}
        | {field: sub[name].terms(key) for field, (name, key) in TERMS.items()})


def _lists(table: Table) -> dict[str, tuple[str, ...]]:
    return {key: table.words(key) for key in table.data}


def _named_alike(rows: Iterable[str]) -> dict[str, str]:
    """Each term of some rows with the name of its row."""
    return {term: row.split()[0].upper() for row in rows for name in row.split() for term in (name, name.upper())}
