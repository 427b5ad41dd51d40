"""Fuzz one target with atheris: `python -m fuzz.run TARGET SECONDS [CORPUS]`.

Needs `pip install atheris` (CPython 3.11 on Linux), which no test does. Inputs that raise are written to
fuzz-TARGET-… in the current folder; mend the fault and keep the input as tests/hostile/findings/TARGET/NAME.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SMALL = {"edtf": b"2025-06-17/.. 2025~",
         "front_matter": b"url: https://a.example/\nauthors: [A, B]\npublished: 2025-06-17 10:15\n---\nSatu.\n"}


def starters(target: str) -> list[Path]:
    """What fuzzing begins with."""
    sheets, seeds = sorted((ROOT / "content").rglob("*.yaml")), sorted((ROOT / "seeds").glob("*.txt"))
    return seeds if target == "seed" else sheets


def main(target: str, seconds: str, corpus: str) -> None:
    """Fill the corpus and begin."""
    import atheris  # type: ignore[import-not-found]

    with atheris.instrument_imports(include=["briefgen"]):
        from fuzz import targets
    folder = Path(corpus)
    folder.mkdir(parents=True, exist_ok=True)
    for path in starters(target):
        data = path.read_bytes()
        if target == "merge":
            data += targets.PART + (ROOT / "seeds" / f"{path.stem}.txt").read_bytes() if "sheets" in path.parts else b""
        (folder / path.name).write_bytes(data[:20_000])
    if target in SMALL:
        (folder / "small").write_bytes(SMALL[target])
    run = getattr(targets, target)
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", f"-artifact_prefix=fuzz-{target}-", "-timeout=20",
                   "-max_len=20000", "-rss_limit_mb=2048", "-print_final_stats=1", str(folder)], run)
    atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else f".fuzz/{sys.argv[1]}")
