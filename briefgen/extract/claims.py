"""Findings in a sentence to claims with evidence; mints claim ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefgen.extract.anaphora import Meant, meant_by
from briefgen.extract.assertions import Assertion, find_assertions
from briefgen.extract.kinds import hedge_of, kind_of
from briefgen.extract.located import Located, locate, repeated
from briefgen.extract.measuring import dating
from briefgen.extract.polarity import is_negated
from briefgen.extract.scope import Scope
from briefgen.extract.wording import word_claim
from briefgen.extract.worth import tells_something
from briefgen.lang import Language
from briefgen.model.finding import Figure, Hop, Reading, Time
from briefgen.model.sheet import Claim, ClaimHop, ClaimQuantity, ClaimTime, TimeRole
from briefgen.model.span import Span
from briefgen.text.slugs import short_hash

CONTEXT = 24
"""Characters of prefix or suffix that tell two like quotes apart, to start with."""


def find_claims(scope: Scope, reading: Reading) -> tuple[Claim, ...]:
    """The claims of an article in the order of their quotes. reading: what was seen in that scope."""
    lang, located = scope.lang, locate(scope, reading)
    assertions = [one for one in find_assertions(located, lang) if tells_something(located, one, lang)]
    quotes = repeated(located.text, [located.text[one.start:one.end] for one in assertions])
    ids = _ids(reading.article.stem, (located.text[one.start:one.end] for one in assertions))
    return tuple(_claim(located, *each, quotes, lang) for each in zip(assertions, ids, strict=True))


def _claim(
    located: Located, assertion: Assertion, known_as: str, repeats: frozenset[str], lang: Language,
) -> Claim:
    text = located.text
    meant = meant_by(located, assertion, lang)
    quote = text[assertion.start:assertion.end]
    prefix, suffix = _context(text, assertion.start, assertion.end) if quote in repeats else (None, None)
    return Claim(
        id=known_as,
        line=assertion.sentence.line + located.reading.article.first_line - 1,
        kind=kind_of(located, assertion, lang),
        claim=word_claim(located, assertion, meant, lang),
        quote=quote,
        quote_prefix=prefix,
        quote_suffix=suffix,
        also=_further(text, assertion),
        via=tuple(_hop(hop) for hop in assertion.hops),
        hedge=hedge_of(located, assertion, lang),
        negated=is_negated(located, assertion, lang),
        times=tuple(_times(located, assertion, lang)),
        quantities=tuple(
            _quantity(figure) for figure in located.figures.between(assertion.start, assertion.end)
            if figure.span.end <= assertion.end),
        place=_place(located, assertion, lang),
        about=_about(located, assertion, meant),
    )


def _context(text: str, start: int, end: int) -> tuple[str | None, str | None]:
    """What stands before and after a quote on its line, to tell it from its like."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    prefix = text[max(line_start, start - CONTEXT):start].strip()
    suffix = text[end:min(line_end if line_end >= 0 else len(text), end + CONTEXT)].strip()
    return prefix or None, suffix or None


def _further(text: str, assertion: Assertion) -> tuple[str, ...]:
    """Spans of other lines that the claim rests on: the sentence that introduces it, and hops that are stated there."""
    if assertion.intro:
        return (assertion.intro.span.exact,)
    first, last = text.rfind("\n", 0, assertion.start) + 1, text.find("\n", assertion.end)
    away = [
        hop.span.exact for hop in assertion.hops
        if hop.basis == "stated" and not first <= hop.span.start < (last if last >= 0 else len(text))
    ]
    return tuple(dict.fromkeys(away))


def _hop(hop: Hop) -> ClaimHop:
    return ClaimHop(hop.id, hop.span.exact, hop.basis, hop.anonymous)


def _times(located: Located, assertion: Assertion, lang: Language) -> Iterable[ClaimTime]:
    inside = [
        time for time in dating(
            located.text, assertion.start, located.times.between(assertion.start, assertion.end), lang)
        if time.span.end <= assertion.end and not _in_passing(located.text, assertion, time, lang)]
    intro = assertion.intro.span if assertion.intro else None
    for time in (*(located.times.between(intro.start, intro.end) if intro else ()), *inside):
        if time.edtf:
            # The publication, or its lower bound, is the default anchor and is not written.
            anchor = time.anchor if time.anchor != located.reading.anchor else None
            released = _relative_verb(located.text, assertion, time, lang) is not None
            role: TimeRole = "reported" if released else _role(time, assertion, lang)
            yield ClaimTime(role, time.span.exact, time.edtf, time.rule, anchor)


def _in_passing(text: str, assertion: Assertion, time: Time, lang: Language) -> bool:
    """Whether a time dates something that is told of a noun in passing, not what is asserted.

    "hasil uji yang diumumkan Rabu (1/10) menunjukkan …" is kept: it dates when that was told.
    """
    verb = _relative_verb(text, assertion, time, lang)
    if verb is None:
        return False
    cue = lang.cues.verbs.get(verb)
    return (cue is None or cue.voice != "passive") and verb not in lang.page.labels.dating


def _relative_verb(text: str, assertion: Assertion, time: Time, lang: Language) -> str | None:
    """The verb of the relative clause that a time dates; None where it dates something else.

    "pasukan yang menduduki kota itu dalam serangan pada bulan Agustus": the attack. Only where nothing but the
    relative clause's own verb, and no comma, stands between "yang" and the time. Before the content the clause is the
    speaker's: "Rani, yang menjabat sejak 2015, mengatakan"; "Rani, yang ditemui Senin, mengatakan" and "menurut
    laporan yang dirilis pada Januari" date the saying.
    """
    ahead = time.span.start < assertion.content_start
    words = text[assertion.start if ahead else assertion.content_start:time.span.start].split()
    opens = max((at for at, word in enumerate(words) if word.lower() in lang.clauses.relative), default=None)
    if opens is None:
        return None
    clause = [word.lower() for word in words[opens + 1:]]
    verbs = [word for word in clause if lang.cues.looks_verbal(word)]
    if ahead and not (verbs and words[opens - 1].endswith(",") and not _tells_the_saying(verbs[0], lang)):
        return None
    own = bool(clause) and verbs == clause[:1] and not any(word.endswith(",") for word in clause)
    return clause[0] if own else None


def _tells_the_saying(verb: str, lang: Language) -> bool:
    return verb in lang.cues.verbs or not lang.cues.kinds_of(verb).isdisjoint({"reached", "opening_verb"})


def _role(time: Time, assertion: Assertion, lang: Language) -> TimeRole:
    """What a date belongs to: the words of the attribution date the telling, those of the content the event.

    "kata Kedutaan … pada Rabu, 4 Juni 2025", "kata Rani kepada AFP, Rabu": said. "menurut laporan yang dirilis pada
    Januari lalu": reported.
    """
    if time.value == "PRESENT_REF":
        return "as_of"
    if assertion.speaker is None or assertion.content_start <= time.span.start < assertion.content_end:
        return "event"
    nearest = min(assertion.hops, key=lambda hop: _distance(hop.span, time.span))
    to_newsroom = "addressing" in lang.cues.kinds_of(nearest.span.exact.split(" ", 1)[0].lower())
    return "said" if nearest is assertion.speaker or to_newsroom else "reported"


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _quantity(figure: Figure) -> ClaimQuantity:
    return ClaimQuantity(figure.span.exact, figure.value, figure.bound, figure.unit, figure.high)


def _place(located: Located, assertion: Assertion, lang: Language) -> str | None:
    """The one place that the content says it happened in ("bertemu di Pyongyang"); None where it names none or several.

    A place that belongs to a noun ("perang di Ukraina", "tentara di Rusia") is not where the claim's event was.
    """
    places = {
        mention.id for mention in located.mentions.between(assertion.content_start, assertion.content_end)
        if mention.type in ("GPE", "LOC")
        and _happens_at(located.text[assertion.content_start:mention.span.start], lang)
    }
    return places.pop() if len(places) == 1 else None


def _happens_at(before: str, lang: Language) -> bool:
    found = lang.clauses.at.search(before) if before.endswith(lang.clauses.at_ends) else None
    words = before[:found.start()].split() if found else []
    relative = bool(lang.clauses.relative & {word.lower() for word in words[-4:]})
    verbal = bool(words) and (words[-1].endswith(",") or lang.cues.looks_verbal(words[-1].lower()))
    return verbal and not relative


def _about(located: Located, assertion: Assertion, meant: Meant) -> tuple[str, ...]:
    """Whom and what the assertion names, its speaker, and who is meant by a pronoun; sorted ids."""
    named = {mention.id for mention in located.mentions.between(assertion.start, assertion.end)}
    speaker = {hop.id for hop in assertion.hops[:1] if hop.id in located.known}
    return tuple(sorted({*named, *speaker, *meant.ids()}))


def mint(stem: str, quote: str, turn: int = 0) -> str:
    """A claim id, "c-" and six hex, from the seed's id and the claim's evidence; `turn` counts past a collision."""
    return "c-" + short_hash(f"{stem}\n{quote}\n{turn}")


def _ids(stem: str, quotes: Iterable[str]) -> Iterable[str]:
    """Mint ids from the seed's id and the quotes; a further claim of the same quote counts on."""
    seen: set[str] = set()
    turns: Counter[str] = Counter()
    for quote in quotes:
        while (minted := mint(stem, quote, turns[quote])) in seen:
            turns[quote] += 1
        seen.add(minted)
        yield minted
