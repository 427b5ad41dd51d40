"""What every comparison across sheets asks for, in one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.dossier.entities import Entities
from briefgen.dossier.likeness import Likeness
from briefgen.dossier.matching import Matches
from briefgen.dossier.mentions import Known
from briefgen.dossier.profile import Profile
from briefgen.lang.compare import Comparison
from briefgen.lang.pack import Language
from briefgen.model.dossier import DossierClaim


@dataclass(frozen=True, slots=True)
class Compared:
    """All claims with what is known of them; parallel tuples, sheets by id, claims in the order of the article.

    between: the words of the article between each claim's quote and the next one's, empty where a sheet ends; one
    shorter than the claims. weights: of the terms. known: the names of the story.
    """

    claims: Sequence[DossierClaim]
    profiles: Sequence[Profile]
    between: Sequence[str]
    matches: Matches
    likeness: Likeness
    entities: Entities
    words: Comparison
    lang: Language
    known: Known

    @property
    def weights(self) -> Mapping[str, float]:
        """The weight of each term."""
        return self.likeness.weights

    def text(self, left: int, right: int) -> float:
        """Likeness of content of any two claims, by index."""
        return self.likeness.parts(left, right).content
