"""What somebody said, and now says that he never said, or says otherwise: "saya tidak pernah bilang mau mundur"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

SHARE, MATTER = 0.5, 0.55
"""Share of what is taken back that the earlier words hold, and its weight."""
MOST = 200
"""Claims of one speaker beyond which none are compared."""
SAID, UNSAID = "said", "negated"
TAKEN = "unsaid"
"""The measure of such a clash."""


def unsaid_clashes(compared: Compared) -> Iterator[Clash]:
    """Words that one who speaks takes back, and those words of his, told before."""
    spoken: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        if profile.speaker:
            spoken[profile.speaker].append(i)
    for held in spoken.values():
        for i in held if len(held) <= MOST else ():
            taken = frozenset(compared.words.terms(taken_back(compared.profiles[i], compared.words)))
            for j in held if taken else ():
                if i != j and _is_earlier(j, i, compared) and _holds(compared.profiles[j], taken, compared):
                    yield _clash(i, j, compared)


def _clash(now: int, then: int, compared: Compared) -> Clash:
    values = (UNSAID, SAID) if now < then else (SAID, UNSAID)
    return Clash("modality", min(now, then), max(now, then), values, TAKEN, (
        Why("modality", 1.0, "taken back by who said it"),
        Why("content", round(compared.text(now, then), 3), "likeness of the claims")))


def on_side(mate: Mate, _: Compared) -> bool:
    """Whether a group mate tells what was said and is no longer owned to: all do but what takes it back."""
    return mate.value == SAID and mate.profile.ref != mate.other.ref


def taken_back(profile: Profile, words: Comparison) -> Sequence[Word]:
    """The words that tell what somebody takes back, none where he takes back nothing.

    Behind "tidak pernah bilang" up to the end of the sentence, and behind "sebelumnya mengatakan" up to "kini".
    """
    text = profile.claim.claim
    tokens = split_words(text)
    for i, word in enumerate(tokens):
        said = any(then.text in words.denials.tellings for then in tokens[i + 1:i + 3])
        if said and word.text in words.negation and word.text not in words.not_yet:
            return _sentence(text, tokens, i)
    first = next((i for i, word in enumerate(tokens) if word.text in words.denials.formerly), None)
    last = next((i for i, word in enumerate(tokens) if word.text in words.denials.instead), None)
    told = first is not None and last is not None and any(
        word.text in words.denials.tellings for word in tokens[first:last])
    return tokens[first:last] if told else ()


def _sentence(text: str, tokens: Sequence[Word], i: int) -> Sequence[Word]:
    """The words behind one up to the end of its sentence."""
    end = next((j for j in range(i + 1, len(tokens)) if "." in text[tokens[j - 1].end:tokens[j].start]), len(tokens))
    return tokens[i:end]


def _is_earlier(then: int, now: int, compared: Compared) -> bool:
    """Whether it was told before, in another article or in this one."""
    one, other = compared.profiles[then], compared.profiles[now]
    if one.sheet == other.sheet:
        return then < now
    return one.told is not None and other.told is not None and one.told <= other.told


def _holds(then: Profile, taken: frozenset[str], compared: Compared) -> bool:
    """Whether the earlier words say as so most of what is taken back."""
    weights = compared.weights
    held = {term for term in taken if then.terms.get(term) == 1.0 and term not in then.wording.scope}
    weight = sum(weights[term] for term in held)
    return weight >= max(MATTER, SHARE * sum(weights.get(term, 0.0) for term in taken))
