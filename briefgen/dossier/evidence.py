"""What every comparison across sheets asks for, in one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.dossier.entities import Entities
from briefgen.dossier.matching import Match, Matches, match
from briefgen.dossier.mentions import Known
from briefgen.dossier.profile import Profile
from briefgen.lang.compare import Comparison
from briefgen.lang.pack import Language
from briefgen.model.dossier import DossierClaim
from briefgen.text.similarity import Bag


@dataclass(frozen=True, slots=True)
class Compared:
    """All claims with what is known of them; parallel tuples, sheets by id, claims in the order of the article.

    between: the words of the article between each claim's quote and the next one's, empty where a sheet ends; one
    shorter than the claims. weights: of the terms. bags: the content of each claim. known: the names of the story.
    """

    claims: Sequence[DossierClaim]
    profiles: Sequence[Profile]
    between: Sequence[str]
    matches: Matches
    weights: Mapping[str, float]
    bags: Sequence[Bag]
    entities: Entities
    words: Comparison
    lang: Language
    known: Known

    def match(self, left: int, right: int) -> Match:
        """The comparison of two claims by index, made now where they seemed not worth it before."""
        pair = min(left, right), max(left, right)
        return self.matches.get(pair) or match(*pair, self.profiles, self.weights, self.bags)
