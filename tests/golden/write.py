"""Write the golden sheets anew: `python -m tests.golden.write`. The diff belongs to the commit that explains it."""

from __future__ import annotations

from pathlib import Path

from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.seeds import read_seed
from briefgen.sheets import merge_text

GOLDEN = Path(__file__).parent
SEEDS = Path(__file__).parents[2] / "seeds"
STEMS = tuple(sorted(path.stem for path in SEEDS.glob("*.txt")))


def fresh(stem: str) -> str:
    """The sheet of a seed as a first extraction writes it."""
    lang = load_language("id")
    article = read_seed((SEEDS / f"{stem}.txt").read_bytes().decode("utf-8"), stem, lang)
    text, problems = merge_text(None, f"content/sheets/{stem}.yaml", extract(article, lang, version="golden"))
    if problems:
        raise ValueError(str(problems[0]))
    return text


if __name__ == "__main__":
    for one in STEMS:
        (GOLDEN / f"{one}.yaml").write_text(fresh(one), encoding="utf-8")
