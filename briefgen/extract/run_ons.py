"""Sentences without a word of attribution that go on with what somebody is reported to have said in the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.carrying import FULL, carry, stretch_of
from briefgen.extract.passages import Passage
from briefgen.extract.scope import Scope
from briefgen.extract.speech_tokens import Token
from briefgen.model.finding import Speech

_OPENING = 4
"""Tokens within which a comma ends the words that open a sentence: "Oleh karena itu,"."""


@dataclass(slots=True)
class RunOns:
    """Finds them while an article is read. held: one that counts if the next passage is by its speaker, and where."""

    held: tuple[Passage, Speech] | None = None

    def read(
        self, scope: Scope, before: Passage | None, passage: Passage, spoken: Sequence[Speech],
    ) -> Iterator[Speech]:
        """What a passage without a word of attribution says for who spoke in the one before.

        `Jalan ditutup, kata Rani.` [Sebab, `…`], [Pihaknya `…`]; `Dinas mencatat 40 kasus.` [Angka ini `…`]. spoken:
        what was said in the passage before. Where two speak there, neither is meant.
        """
        tokens = passage.tokens
        whole = len(tokens) >= FULL and tokens[-1].low != ","          # a sentence may break off where a copy was cut
        giver = _giver(before, passage, spoken) if whole else None
        if giver is None:
            return
        counts_on, found = _counts_on(tokens), scope.lang.cues.act_of(giver.cue) == "find"
        span = stretch_of(scope.text, tokens, _behind_opening(tokens), len(tokens))
        if not tokens[0].kinds.isdisjoint(("running", "voicing")) or (counts_on and found):
            yield carry(Speech("statement", span, None, (), None, ""), giver, "speech.runs-on")
        elif counts_on or ("resuming" in tokens[0].kinds and not _tells_who(tokens)):
            self.held = passage, carry(Speech("statement", span, None, (), None, ""), giver, "speech.resumes")

    def confirmed(self, passage: Passage, speakers: Sequence[str]) -> Speech | None:
        """What was held back, where its speaker speaks again in the passage right behind it. speakers: ids, in order.

        `Rani menilai …. Karena itu,` [pasar harus dibuka]. `"…," kata dia.`
        """
        held, self.held = self.held, None
        if held is None or not speakers or passage.paragraph - held[0].paragraph > 1:
            return None
        speaker = held[1].speaker
        return held[1] if speaker is not None and speaker.id == speakers[0] else None


def _giver(before: Passage | None, passage: Passage, spoken: Sequence[Speech]) -> Speech | None:
    """What the one speaker of the passage before said last."""
    told = [speech for speech in spoken if speech.speaker is not None]
    if before is None or passage.quotations or passage.paragraph - before.paragraph > 1:
        return None
    return told[-1] if len({one.speaker.id for one in told if one.speaker}) == 1 else None


def _behind_opening(tokens: Sequence[Token]) -> int:
    """Behind the words and the comma that open a sentence; at its beginning where no comma stands there."""
    return next((k + 1 for k in range(1, _OPENING) if tokens[k].low == ","), int("running" in tokens[0].kinds))


def _tells_who(tokens: Sequence[Token]) -> bool:
    """Whether a sentence only says where it was said: `Hal itu ia sampaikan di dalam rapat.`"""
    return "pointers" in tokens[0].kinds and any("singular" in token.kinds for token in tokens[1:_OPENING])


def _counts_on(tokens: Sequence[Token]) -> bool:
    """Whether a sentence counts on: `Angka ini naik 20 persen`, `Jumlahnya 40`; one without a number does not."""
    first, second = tokens[0].kinds, tokens[1].kinds
    points = "recounting" in first or ("counting" in first and "definite" in second)
    return points and any(token.kind == "number" for token in tokens)
