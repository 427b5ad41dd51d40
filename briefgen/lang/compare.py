"""Words by which claims of different articles are compared: what they mean, what they count, how sure they are."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.comparison import Comparison
from briefgen.lang.denial_words import read_denial_words
from briefgen.lang.headline_words import read_headline_words
from briefgen.lang.patterns import any_of
from briefgen.lang.table import Table, read_table

__all__ = ["Comparison", "load_comparison"]

TABLES = (
    "stop", "counted", "outcomes", "modality", "disputes", "parts", "once", "qualifiers", "relations",
    "reversals", "verbs", "prepositions", "anaphora", "units", "scales", "metonyms", "background",
    "notes", "deeds", "causes", "measured", "events", "settling", "headlines", "names", "denials", "sites", "chance",
    "intent",
)


def _lists(table: Table) -> dict[str, tuple[str, ...]]:
    return {key: table.words(key) for key in table.data}


def _scale(written: str) -> tuple[float, str]:
    """How many of which unit: "1000 meter"."""
    factor, _, unit = written.partition(" ")
    return float(factor), unit


def _terms(table: Table, key: str) -> frozenset[str]:
    """Names of classes of meaning as terms."""
    return frozenset(name.upper() for name in table.words(key))


def _one(table: Table, key: str, language: Morphology) -> Classes:
    return make_classes({key: table.words(key)}, f"{table.name}[{key}]", language)


def _apart(table: Table, language: Morphology) -> dict[str, Classes]:
    """Each list of a table by its name, as one word may stand in several."""
    return {key: _one(table, key, language) for key in table.data}


@lru_cache(maxsize=8)
def load_comparison(tag: str) -> Comparison:
    """Read and compile lang/<tag>/compare.toml and synonyms.toml, with the stemmer of lang/<tag>/stemming.py.

    Raises:
        PackError: a file is missing, has an unknown key, or gives one entry two classes.
    """
    table, synonyms = read_table(tag, "compare").only(TABLES), read_table(tag, "synonyms")
    stemming = import_module(f"briefgen.lang.{tag.replace('-', '_')}.stemming")
    language = Morphology(stemming.stem, stemming.regular_forms)
    stop = table.sub("stop").only(("words", "function", "dates", "reporting"))
    outcomes = _lists(table.sub("outcomes"))
    cumulative, fixed, shared, acts = (outcomes.pop(key) for key in ("cumulative", "fixed", "shared", "acts"))
    (vague,) = outcomes.pop("vague")
    modality = table.sub("modality").only((
        "possible", "planned", "done", "not_planned", "negation", "refusal", "without", "not_yet", "none", "repeated",
        "running", "until", "base", "ends", "clock", "future", "not_one", "restored", "nobody", "then", "further"))
    notes = table.sub("notes").only(("order", "joining"))
    disputes = table.sub("disputes").only(("deny", "assert", "plain", "target", "concession", "wishes"))
    verbs = table.sub("verbs").only(("shape", "passive", "active", "not"))
    relations, reversals, measured = (
        frozenset(name.upper() for name in table.sub(key).only(("classes",)).words("classes"))
        for key in ("relations", "reversals", "measured"))
    parts = table.sub("parts").only(("included", "excluded", "of", "all", "next", "matter"))
    once = table.sub("once").only(("words", "classes", "near", "near_classes", "no_mishap", "announced"))
    background = table.sub("background").only(("words", "setting"))
    anaphora = table.sub("anaphora").only(("words", "things"))
    prepositions = table.sub("prepositions").only(("words", "by", "locative", "nearby", "sides", "out_of_office"))
    deeds = table.sub("deeds").only((
        "order", "by_order", "single", "changes", "endings", "opposites", "ways", "blamed", "converse",
        "acts_of_states", "asked_for", "offices", "attitudes"))
    causes = table.sub("causes").only(("by", "makes", "single", "relative", "caused"))
    events = table.sub("events").only(("nouns", "happen"))
    settling = table.sub("settling").only(("open", "settled"))
    names = table.sub("names").only(("firms", "places", "short"))
    units = table.sub("units").only((
        "classifiers", "recurring", "scale", "amounts", "batches", "measured_by", "only", "amount_nouns", "aged",
        "aged_then"))
    sure = {key: modality.words(key) for key in ("not_planned", "possible", "planned", "done")}
    said = {key: disputes.words(key) for key in ("deny", "assert", "concession", "plain")}
    return Comparison(
        stem=language.stem,
        stop=frozenset((*stop.words("words"), *stop.words("dates"), *stop.words("reporting"))),
        function=frozenset(stop.words("function")),
        synonyms=make_classes(_lists(synonyms), synonyms.name, language),
        counted=make_classes(_lists(table.sub("counted")), f"{table.name}[counted]", language),
        outcomes=make_classes(outcomes, f"{table.name}[outcomes]", language),
        outcome_order=tuple(outcomes),
        outcome_vague=vague,
        cumulative=frozenset(cumulative),
        fixed=frozenset(fixed),
        shared=frozenset(shared),
        acts=frozenset(acts),
        measures=frozenset(read_table(tag, "units").sub("measures").data),
        modality=make_classes(sure, f"{table.name}[modality]", language),
        negation=frozenset(modality.words("negation")),
        refusal=frozenset(modality.words("refusal")),
        without=frozenset(modality.words("without")),
        not_yet=frozenset(modality.words("not_yet")),
        none=_one(modality, "none", language),
        restored=frozenset(name.upper() for name in modality.words("restored")),
        not_one=_one(modality, "not_one", language),
        nobody=_one(modality, "nobody", language), further=frozenset(modality.words("further")),
        repeated=_one(modality, "repeated", language),
        running=_one(modality, "running", language),
        until=frozenset(modality.words("until")), then=frozenset(modality.words("then")),
        disputes=make_classes(said, f"{table.name}[disputes]", language),
        target=frozenset(disputes.words("target")),
        denials=read_denial_words(table.sub("denials")),
        wishes=frozenset(name.upper() for name in disputes.words("wishes")),
        parts=make_classes(_lists(parts), parts.name, language),
        once=_one(once, "words", language), once_acts=_terms(once, "classes"),
        announced=frozenset(once.words("announced")), mishap_acts=_terms(once, "near_classes"),
        mishap=make_classes({key: once.words(key) for key in ("near", "no_mishap")}, once.name, language),
        qualifiers=make_classes(_lists(table.sub("qualifiers")), f"{table.name}[qualifiers]", language),
        relations=relations,
        reversals=reversals,
        measured=measured,
        events=frozenset(events.words("nouns")),
        settling=make_classes({key: settling.words(key) for key in ("open", "settled")}, settling.name, language),
        happen=frozenset(events.words("happen")),
        forms_of_firms=frozenset(names.words("firms")), place_heads=frozenset(names.words("places")),
        spelled_out={key: str(value) for key, value in names.sub("short").data.items()},
        verb=re.compile(rf"(?!(?:{'|'.join(verbs.words('not'))})(?:nya)?$){verbs.data['shape']}"),
        passive=re.compile(verbs.data["passive"]),
        active=re.compile(verbs.data["active"]),
        anaphora=frozenset(anaphora.words("words")), pointers=frozenset(anaphora.words("things")),
        classifiers=frozenset(units.words("classifiers")),
        amounts=frozenset(units.words("amounts")), amount_nouns=frozenset(units.words("amount_nouns")),
        recurring=frozenset(units.words("recurring")), batches=frozenset(units.words("batches")),
        aged=frozenset(units.words("aged")), aged_then=frozenset(units.words("aged_then")),
        measured_by=frozenset(units.words("measured_by")), only=frozenset(units.words("only")),
        scale=frozenset(units.words("scale")),
        scaled=re.compile(rf"\b(?:{any_of(units.words('scale'))}) ?\d|\d (?:{any_of(units.words('scale'))})\b"),
        background=frozenset(background.words("words")),
        setting=frozenset(background.words("setting")),
        prepositions=frozenset(prepositions.words("words")),
        by=frozenset(prepositions.words("by")), out_of_office=frozenset(prepositions.words("out_of_office")),
        locative=frozenset(prepositions.words("locative")),
        sides=frozenset(prepositions.words("sides")), nearby=frozenset(prepositions.words("nearby")),
        metonyms={key: str(value) for key, value in table.sub("metonyms").data.items()},
        order=str(deeds.data["order"]).upper(), by_order=frozenset(deeds.words("by_order")),
        single=frozenset(name.upper() for name in deeds.words("single")),
        attitudes=_terms(deeds, "attitudes"),
        opposites=frozenset(frozenset(pair.upper().split()) for pair in deeds.words("opposites")),
        converse=frozenset(frozenset(pair.upper().split()) for pair in deeds.words("converse")),
        asked_for=frozenset(name.upper() for name in deeds.words("asked_for")),
        offices=frozenset(name.upper() for name in deeds.words("offices")),
        acts_of_states=frozenset(name.upper() for name in deeds.words("acts_of_states")),
        caused=frozenset(name.upper() for name in causes.words("caused")),
        blamed=frozenset(name.upper() for name in deeds.words("blamed")),
        ways=frozenset(frozenset(pair.upper().split()) for pair in deeds.words("ways")),
        endings=frozenset(name.upper() for name in deeds.words("endings")),
        changes=frozenset(name.upper() for name in deeds.words("changes")), base=frozenset(modality.words("base")),
        ends=frozenset(modality.words("ends")), clock=frozenset(modality.words("clock")),
        chance=_apart(table.sub("chance"), language), intent=_apart(table.sub("intent"), language),
        sites=make_classes(_lists(table.sub("sites")), f"{table.name}[sites]", language),
        future=_one(modality, "future", language), headlines=read_headline_words(table.sub("headlines"), language),
        causes=make_classes({key: causes.words(key) for key in ("by", "makes")}, causes.name, language),
        single_cause=frozenset(name.upper() for name in causes.words("single")),
        relative=frozenset(causes.words("relative")),
        order_note=str(notes.data["order"]), joining=frozenset(notes.words("joining")),
        scales={key: _scale(value) for key, value in table.sub("scales").data.items()},
    )
