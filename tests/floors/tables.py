"""Run the extractor over all gold and score it, once a session."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from briefgen.extract import read
from briefgen.lang import load_language
from briefgen.render.inspection import inspection
from briefgen.seeds import read_seed
from tests.floors.gold import all_gold
from tests.floors.scoring import Tally, new_table, score
from tests.floors.stories import score_story, stories


@cache
def tables() -> dict[str, dict[str, Tally]]:
    """The score tables of all suites, read once; of the stories one for each way of telling."""
    lang = load_language("id")
    result = defaultdict(new_table)
    for suite, gold in all_gold():
        article = read_seed(gold.text, gold.name, lang)
        score(inspection(read(article, lang), f"{gold.name}.txt"), gold, result[suite])
    for story in stories():
        kept = ", unread" if story.marks.get("unread") else ""
        score_story(story, result[f"stories, {story.marks['told']}{kept}"])
    return {suite: dict(table) for suite, table in result.items()}
