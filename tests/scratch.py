"""A small briefing of invented articles, for tests that need a whole project."""

from __future__ import annotations

from pathlib import Path

SEEDS = {
    "banjir-satu": """Banjir Rendam Tiga Desa di Lembah Sari

KabarLembah.id, Lembah Sari - Banjir merendam tiga desa di Lembah Sari pada Senin (3/3/2025).
Sekitar 1.200 warga mengungsi.

"Air naik sejak dini hari," kata Bupati Rangga Wiratma kepada wartawan, Selasa (4/3/2025).

Menurut Rangga Wiratma, bantuan akan tiba pada Rabu (5/3/2025).
""",
    "banjir-dua": """Pengungsi Banjir Lembah Sari Bertambah

Lembah Sari - Jumlah pengungsi banjir di Lembah Sari mencapai 1.500 orang pada Rabu (5/3/2025).

"Kami masih mendata," ujar Kepala Desa Surya Adiputra.
""",
}

TITLE = "Banjir Lembah Sari"


def make_project(root: Path, *, title: str = TITLE) -> Path:
    """Write the project's sources into a folder, made where it is missing."""
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    (root / "content").mkdir(exist_ok=True)
    for stem, text in SEEDS.items():
        (root / "seeds" / f"{stem}.txt").write_text(text, encoding="utf-8")
    entitle(root, title)
    return root


def entitle(root: Path, title: str) -> None:
    """Give the site a title, which stands on every page of it."""
    (root / "content" / "site.yaml").write_text(f'schema: site/1\ntitle: "{title}"\n', encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, the scratch folders aside."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and ".briefgen" not in path.parts}
