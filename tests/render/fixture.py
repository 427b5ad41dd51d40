"""A dossier of invented names that holds every case a page must show. No person or place in it exists."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from briefgen.model.article import Article, Line, OutletName, Published
from briefgen.model.dossier import (
    Conflict,
    Dossier,
    DossierClaim,
    DossierEntity,
    Event,
    Group,
    Link,
    Origin,
    Series,
    SheetFile,
    Side,
    Why,
    Wire,
)
from briefgen.model.edtf import parse
from briefgen.model.offsets import Offsets
from briefgen.model.registry import KnownEntity, KnownOutlet, Measure, Question, Ruling, Topic
from briefgen.model.sheet import (
    Claim,
    ClaimHop,
    ClaimQuantity,
    ClaimTime,
    Credit,
    Extraction,
    FactSheet,
    Review,
    SheetEntity,
    SheetSource,
)
from briefgen.model.site import SiteConfig

HOSTILE = "<script>alert(1)</script> & \"kutip\" 'tunggal' ]]> {{ 7 * 7 }}"

KABAR, WARTA, NAMELESS = "100_kabar", "200_warta", "300_Tanpa Nama"

TEXTS = {
    KABAR: """Bendungan Tarum Jebol, Ratusan Warga Mengungsi
Kepala Badan Air Ardana, Sita Warda, mengatakan bendungan Tarum jebol pada Selasa (4/3/2025).
"Sekitar 1.200 warga sudah kami ungsikan," kata Warda seperti dikutip Kantor Berita Antaran.
Menurut pejabat setempat, sedikitnya 300 rumah diduga terendam.
Kontrak perbaikan bendungan ditandatangani pada Juni tahun lalu.
Perbaikan akan rampung pada awal Mei.
Ardana membantah tuduhan lalai.
Pemerintah Lemura menyatakan telah membantu Ardana sepanjang tahun lalu.
Pasar Tarum ditutup pada Januari 2023.
""",
    WARTA: """<script>alert(1)</script> & "kutip" 'tunggal' ]]> {{ 7 * 7 }}
Bendungan Tarum di Ardana jebol pada Selasa, 4 Maret 2025.
Sebanyak 1.200 warga diungsikan, kata Sita Warda.
Kontrak itu ditandatangani pada November tahun lalu.
Jumlah rumah terendam mencapai 900 unit.
Warga mengatakan sirene tidak berbunyi.
Dana perbaikan 2 hingga 3 miliar diperkirakan cukup.
Pasar Tarum ditutup pada Januari 2023, menurut warga.
""",
    NAMELESS: """Bendungan Tarum jebol awal Maret, lapor Antaran mengutip Radio Lemura yang mengutip Sita Warda.
Lemura mungkin akan menutup perbatasan.
Kontrak perbaikan ditandatangani tahun lalu.
""",
}


def site(**changes: object) -> SiteConfig:
    """A site with everything filled in."""
    full = SiteConfig(
        title="Bendungan Tarum",
        base_url="https://contoh.example/sub/path/",
        publisher="Redaksi Contoh",
        repository="https://github.com/contoh/tarum",
        description="Apa kata tiga artikel tentang jebolnya bendungan.",
        intro="# Yang dibaca di sini\n\nTiga *rekaan*.\n\n<script>alert(2)</script> [jahat](javascript:alert(3))",
    )
    return replace(full, **changes)


def article(stem: str, language: str = "id") -> Article:
    """The article of a stem; the first line is its headline unless it has none."""
    text = TEXTS[stem]
    titled = stem != NAMELESS
    lines, start = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        role = "title" if titled and number == 1 else "body"
        lines.append(Line(number, start, start + len(line), role, "fixture", start, start + len(line)))
        start += len(line) + 1
    return Article(
        stem=stem,
        raw=text,
        text=text,
        to_raw=Offsets.same(len(text) + 1),
        first_line=1,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=language,
        lines=tuple(lines),
        headline=text.split("\n", 1)[0] if titled else None,
        outlet=OutletName(None, None, None, "unknown"),
        authors=(),
        editors=(),
        dateline=None,
        published=Published(None, None, "unknown", None),
        relays=(),
        credits=(),
    )


def claim(stem: str, number: int, quote: str, **more: object) -> Claim:
    """A claim whose quotation stands in the article; `number` makes its id."""
    text = TEXTS[stem]
    start = text.index(quote)
    fields: dict[str, object] = {
        "kind": "event",
        "claim": quote,
        "line": text.count("\n", 0, start) + 1,
        "quote": quote,
    }
    return Claim(id=f"c-{stem[0]}{number:05x}", **(fields | more))


KABAR_CLAIMS = (
    claim(
        KABAR,
        1,
        "bendungan Tarum jebol pada Selasa (4/3/2025)",
        claim="Bendungan Tarum jebol pada 4 Maret 2025.",
        via=(ClaimHop("sita-warda", "Sita Warda, mengatakan"),),
        also=("Kepala Badan Air Ardana, Sita Warda",),
        times=(ClaimTime("event", "Selasa (4/3/2025)", "2025-03-04", "explicit"),),
        about=("ardana", "tarum"),
        review=Review("accepted", "Rani", "2025-03-10"),
    ),
    claim(
        KABAR,
        2,
        '"Sekitar 1.200 warga sudah kami ungsikan," kata Warda seperti dikutip Kantor Berita Antaran.',
        claim="Sekitar 1.200 warga sudah diungsikan.",
        kind="statement",
        via=(ClaimHop("sita-warda", "kata Warda"), ClaimHop("antaran", "dikutip Kantor Berita Antaran")),
        times=(ClaimTime("said", "Selasa (4/3/2025)", "2025-03-04", "same-as-anchor"),),
        quantities=(ClaimQuantity("Sekitar 1.200 warga", 1200, "about", "person"),),
        about=("ardana",),
    ),
    claim(
        KABAR,
        3,
        "Menurut pejabat setempat, sedikitnya 300 rumah diduga terendam.",
        claim="Sedikitnya 300 rumah diduga terendam.",
        hedge="diduga",
        via=(ClaimHop("pejabat-setempat", "Menurut pejabat setempat", anonymous=True),),
        quantities=(ClaimQuantity("sedikitnya 300 rumah", 300, "at-least", "rumah"),),
        about=("ardana",),
    ),
    claim(
        KABAR,
        4,
        "Kontrak perbaikan bendungan ditandatangani pada Juni tahun lalu.",
        claim="Kontrak perbaikan bendungan ditandatangani pada Juni 2024.",
        times=(ClaimTime("event", "Juni tahun lalu", "2024-06", "month-of-last-year"),),
        about=("tarum",),
    ),
    claim(
        KABAR,
        5,
        "Perbaikan akan rampung pada awal Mei.",
        kind="plan",
        times=(ClaimTime("event", "awal Mei", "2025-05-01~/2025-05-10~", "part-of-month"),),
        about=("tarum",),
        review=Review("disputed", "Rani", "2025-03-11", note="Tidak jelas siapa yang berjanji."),
    ),
    claim(
        KABAR,
        6,
        "Ardana membantah tuduhan lalai.",
        claim="Ardana lalai.",
        kind="statement",
        negated=True,
        via=(ClaimHop("ardana", "Ardana membantah", "resolved"),),
        about=("ardana",),
    ),
    claim(
        KABAR,
        7,
        "Pemerintah Lemura menyatakan telah membantu Ardana sepanjang tahun lalu.",
        claim="Lemura telah membantu Ardana sepanjang 2024.",
        via=(ClaimHop("lemura", "Pemerintah Lemura menyatakan"),),
        times=(ClaimTime("event", "sepanjang tahun lalu", "2024", "year-last"),),
        about=("ardana", "lemura"),
        review=Review("corrected", "Rani", "2025-03-12", ("times", "claim"), "Tahunnya 2024, bukan 2025."),
        note="Bandingkan dengan lembar Warta.",
    ),
    claim(
        KABAR,
        9,
        "Pasar Tarum ditutup pada Januari 2023.",
        kind="state",
        times=(ClaimTime("event", "Januari 2023", "2023-01", "explicit"),),
        about=("tarum",),
    ),
    claim(
        KABAR,
        8,
        "300 rumah",
        claim="Klaim yang ditarik.",
        review=Review("rejected", "Rani", "2025-03-12", note="Ganda."),
    ),
)

WARTA_CLAIMS = (
    claim(
        WARTA,
        1,
        "Bendungan Tarum di Ardana jebol pada Selasa, 4 Maret 2025.",
        claim="Bendungan Tarum jebol pada 4 Maret 2025.",
        times=(ClaimTime("event", "Selasa, 4 Maret 2025", "2025-03-04", "explicit"),),
        about=("ardana", "tarum"),
    ),
    claim(
        WARTA,
        2,
        "Sebanyak 1.200 warga diungsikan, kata Sita Warda.",
        claim="Sebanyak 1.200 warga diungsikan.",
        via=(ClaimHop("sita-warda", "kata Sita Warda"),),
        quantities=(ClaimQuantity("1.200 warga", 1200, "exact", "person"),),
        about=("ardana",),
    ),
    claim(
        WARTA,
        3,
        "Kontrak itu ditandatangani pada November tahun lalu.",
        claim="Kontrak perbaikan ditandatangani pada November 2024.",
        times=(ClaimTime("event", "November tahun lalu", "2024-11", "month-of-last-year", "2025-03-06"),),
        about=("tarum",),
    ),
    claim(
        WARTA,
        4,
        "Jumlah rumah terendam mencapai 900 unit.",
        claim=f"Rumah terendam mencapai 900 unit {HOSTILE}",
        quantities=(ClaimQuantity("900 unit", 900, "exact", "rumah"),),
        about=("ardana",),
    ),
    claim(
        WARTA,
        5,
        "Warga mengatakan sirene tidak berbunyi.",
        claim="Sirene tidak berbunyi.",
        via=(ClaimHop("warga", "Warga mengatakan", anonymous=True),),
        about=("ardana",),
    ),
    claim(
        WARTA,
        6,
        "Dana perbaikan 2 hingga 3 miliar diperkirakan cukup.",
        kind="assessment",
        hedge="diperkirakan",
        quantities=(ClaimQuantity("2 hingga 3 miliar", 2_000_000_000, "range", "IDR", 3_000_000_000),),
        about=("tarum",),
        times=(ClaimTime("as_of", "kini", None, "editor"),),
        proposal=(("hedge", "diperkirakan"),),
    ),
    claim(
        WARTA,
        7,
        "Pasar Tarum ditutup",
        claim="Pasar Tarum ditutup pada Januari 2023.",
        kind="state",
        times=(ClaimTime("event", "Januari 2023", "2023-01", "explicit"),),
        about=("tarum",),
    ),
)

NAMELESS_CLAIMS = (
    claim(
        NAMELESS,
        1,
        "Bendungan Tarum jebol awal Maret, lapor Antaran mengutip Radio Lemura yang mengutip Sita Warda.",
        claim="Bendungan Tarum jebol pada awal Maret 2025.",
        via=(
            ClaimHop("sita-warda", "mengutip Sita Warda"),
            ClaimHop("radio-lemura", "mengutip Radio Lemura"),
            ClaimHop("antaran", "lapor Antaran", "context"),
        ),
        times=(ClaimTime("event", "awal Maret", "2025-03-01~/2025-03-10~", "part-of-month"),),
        about=("ardana", "tarum"),
    ),
    claim(
        NAMELESS,
        2,
        "Lemura mungkin akan menutup perbatasan.",
        kind="plan",
        hedge="mungkin",
        times=(ClaimTime("event", "akan", "2025-03-07/..", "after-anchor"),),
        about=("lemura",),
    ),
    claim(
        NAMELESS,
        3,
        "Kontrak perbaikan ditandatangani tahun lalu.",
        claim="Kontrak perbaikan ditandatangani pada 2024.",
        times=(ClaimTime("event", "tahun lalu", "2024", "year-last"),),
        about=("tarum",),
    ),
)

LINKS = {
    "sita-warda": Link("sita-warda", "Sita Warda", "stated", "kata Warda", True, False),
    "antaran": Link("antaran", "Kantor Berita Antaran", "stated", "dikutip Kantor Berita Antaran", False, False),
    "pejabat-setempat": Link("pejabat-setempat", "pejabat setempat", "stated", "Menurut pejabat setempat", False, True),
    "ardana": Link("ardana", "Ardana", "resolved", "Ardana membantah", True, False),
    "lemura": Link("lemura", "Lemura", "stated", "Pemerintah Lemura menyatakan", True, False),
    "warga": Link("warga", "warga", "stated", "Warga mengatakan", False, True),
    "radio-lemura": Link("radio-lemura", "Radio Lemura", "stated", "mengutip Radio Lemura", False, False),
}


def sheet(stem: str, claims: tuple[Claim, ...], outlet: str | None, published: Published, **more: object) -> SheetFile:
    """A sheet file over the article of a stem."""
    read = article(stem, more.pop("language", "id"))
    fields: dict[str, object] = {
        "file": f"seeds/{stem}.txt",
        "sha256": read.sha256,
        "language": read.language,
        "headline": read.headline,
        "outlet": outlet,
        "outlet_basis": "stated" if outlet else "unknown",
        "outlet_text": None,
        "authors": (),
        "editors": (),
        "place": None,
        "published": published,
        "relays": (),
        "credits": (),
        "url": None,
        "archive_url": None,
        "retrieved": None,
    }
    summary = more.pop("summary", None)
    source = SheetSource(**(fields | more))
    entities = (SheetEntity("sita-warda", "person", "Sita Warda", ("Sita Warda", "Warda")),)
    body = FactSheet(stem, (), source, summary, entities, claims, Extraction("0", "id@1"))
    lines = tuple((item.id, 40 + 10 * n) for n, item in enumerate(claims))
    return SheetFile(f"content/sheets/{stem}.yaml", body, read, lines)


SHEETS = (
    sheet(
        KABAR,
        KABAR_CLAIMS,
        "kabar-ardana",
        Published("2025-03-05", "09:19", "stated", "5 March 2025 09:19"),
        authors=("Bayu Lestari",),
        editors=("Dwi Asmara",),
        place="ardana",
        url="https://kabar.example/bendungan?id=1",
        archive_url="https://arsip.example/1",
        credits=(Credit("antaran", "Foto: Antaran"),),
        summary="Kepala Badan Air Ardana, Sita Warda, mengatakan bendungan Tarum jebol pada Selasa (4/3/2025).",
    ),
    sheet(
        WARTA,
        WARTA_CLAIMS,
        "warta-lemura",
        Published("2025-03-06/..", None, "inferred", None),
        outlet_basis="inferred",
        relays=(Credit("antaran", "Demikian dilansir Antaran"),),
        url="javascript:alert(4)",
    ),
    sheet(NAMELESS, NAMELESS_CLAIMS, None, Published(None, None, "unknown", None), language="ms"),
)


def dossier_claim(file: SheetFile, body: Claim) -> DossierClaim:
    """A claim with its chain: its hops, then the outlet."""
    source = file.sheet.source
    last = source.outlet or file.sheet.id
    chain = [replace(LINKS[hop.who], basis=hop.basis, text=hop.text) for hop in body.via]
    chain.append(Link(last, last, "outlet", "", False, False))
    start = file.article.raw.index(body.quote)
    edtf = next((time.edtf for time in body.times if time.role == "event" and time.edtf), None)
    when = parse(edtf) if edtf else None
    return DossierClaim(
        ref=f"{file.sheet.id}#{body.id}",
        sheet=file.sheet.id,
        claim=body,
        start=start,
        end=start + len(body.quote),
        yaml_line=dict(file.claim_lines)[body.id],
        outlet=source.outlet,
        chain=tuple(chain),
        about=body.about,
        low=when.low.isoformat() if when and when.low else None,
        high=when.high.isoformat() if when and when.high else None,
    )


CLAIMS = tuple(
    dossier_claim(file, body) for file in SHEETS for body in file.sheet.claims if body.review.state != "rejected"
)


def ref(stem: str, number: int) -> str:
    """The reference of claim `number` of a stem."""
    return f"{stem}#c-{stem[0]}{number:05x}"


def conflict(
    number: int, kind: object, cls: object, label: str, *sides: tuple[str, tuple[str, ...]], **more: object
) -> Conflict:
    """A conflict with its reason."""
    fields = {"hint": None, "ruling": None} | more
    why = (Why(kind, 1.0, f"{sides[0][0]} dan {sides[1][0]} tidak bertemu"), Why("content", 0.63, "likeness"))
    return Conflict(f"k-{number:06x}", kind, cls, label, tuple(Side(*side) for side in sides), why=why, **fields)


CONFLICTS = (
    conflict(
        1,
        "number",
        "composition",
        "Rumah terendam",
        ("300", (ref(KABAR, 3),)),
        ("900", (ref(WARTA, 4),)),
        hint="900 − 600 = 300",
        ruling="Warta menghitung seluruh kabupaten (Rani, 12 Maret 2025).",
    ),
    conflict(
        2,
        "date",
        "between-sources",
        "Kontrak perbaikan ditandatangani",
        ("2024-06", (ref(KABAR, 4),)),
        ("2024-11", (ref(WARTA, 3),)),
    ),
    conflict(
        3,
        "modality",
        "between-parties",
        "Ardana lalai",
        ("negated", (ref(KABAR, 6),)),
        ("said", (ref(WARTA, 5),)),
    ),
    conflict(
        4,
        "attribution",
        "within-source",
        "Siapa yang mengungsikan",
        ("sita-warda", (ref(KABAR, 2),)),
        ("ardana", (ref(KABAR, 6),)),
    ),
    conflict(
        5, "headline", "change-over-time", "Jumlah pengungsi", ("Ratusan", ()), ("1200", (ref(WARTA, 2),))
    ),
)

GROUPS = (
    Group(
        "g-000001",
        "Bendungan Tarum jebol",
        (ref(KABAR, 1), ref(WARTA, 1), ref(NAMELESS, 1)),
        (KABAR, WARTA, NAMELESS),
        ("kabar-ardana", "warta-lemura", NAMELESS),
        (Origin(("sita-warda",), "Sita Warda", True, False), Origin(("warta-lemura",), "Warta Lemura", False, False)),
        2,
        (Why("date", 1.0, "2025-03-04"),),
    ),
    Group(
        "g-000002",
        "1.200 warga diungsikan",
        (ref(KABAR, 2), ref(WARTA, 2)),
        (KABAR, WARTA),
        ("kabar-ardana", "warta-lemura"),
        (Origin(("sita-warda",), "Sita Warda", True, False),),
        1,
        (),
    ),
    Group(
        "g-000003",
        "Rumah terendam",
        (ref(KABAR, 3), ref(WARTA, 4)),
        (KABAR, WARTA),
        ("kabar-ardana", "warta-lemura"),
        (Origin(("pejabat-setempat",), "pejabat setempat", False, True),),
        None,
        (),
    ),
    Group(
        "g-000004",
        "Kontrak ditandatangani pada 2024",
        (ref(WARTA, 3), ref(NAMELESS, 3)),
        (WARTA, NAMELESS),
        ("warta-lemura", NAMELESS),
        (Origin(("warta-lemura",), "Warta Lemura", False, False),),
        1,
        (),
    ),
    Group(
        "g-000005",
        "Pasar Tarum ditutup",
        (ref(KABAR, 9), ref(WARTA, 7)),
        (KABAR, WARTA),
        ("kabar-ardana", "warta-lemura"),
        (Origin(("kabar-ardana",), "Kabar Ardana", False, False), Origin(("warga",), "warga", False, True)),
        None,
        (),
    ),
)

ENTITIES = (
    DossierEntity(
        "ardana", "state", "Ardana", (), None, True, False, ((KABAR, ("Ardana",)), (WARTA, ("Ardana",))), None
    ),
    DossierEntity(
        "antaran",
        "organisation",
        "Kantor Berita Antaran",
        ("Antaran",),
        None,
        False,
        False,
        ((KABAR, ("Kantor Berita Antaran", "Antaran")),),
        None,
    ),
    DossierEntity("lemura", "state", "Lemura", (), None, True, False, ((KABAR, ("Lemura",)),), None),
    DossierEntity("pejabat-setempat", "organisation", "pejabat setempat", (), None, False, True, (), None),
    DossierEntity(
        "sita-warda",
        "person",
        "Sita Warda",
        ("Warda",),
        "Q1",
        True,
        False,
        ((KABAR, ("Sita Warda", "Warda")), (WARTA, ("Sita Warda",))),
        KnownEntity("sita-warda", "person", "Sita Warda", role="Kepala Badan Air", speaks_for="ardana"),
    ),
    DossierEntity("tarum", "place", "Tarum", (), None, False, False, (), None),
    DossierEntity("../../etc/passwd", "place", "Nama <b>Jahat</b>", (), None, False, False, (), None),
)

OUTLETS = (
    KnownOutlet(
        "kabar-ardana",
        "Kabar Ardana",
        kind="newspaper",
        country="Ardana",
        group="Grup Kabar",
        url="https://kabar.example/",
        source="https://registri.example/kabar",
    ),
    KnownOutlet("warta-lemura", "Warta Lemura", kind="agency", state_controlled=True, source="Buku Tahunan Pers 2024"),
    KnownOutlet("sunyi", "Sunyi"),
    KnownOutlet("radio-lemura", "Radio Lemura"),
)

TIMELINE = (
    Event(
        "e-000007",
        "2023-01",
        "2023-01-01",
        "2023-01-31",
        "Pasar Tarum ditutup",
        (ref(KABAR, 9), ref(WARTA, 7)),
        ("2025-03-05", "2025-03-06"),
    ),
    Event("e-000004", "2024", "2024-01-01", "2024-12-31", "Lemura membantu Ardana", (ref(KABAR, 7),), ("2025-03-05",)),
    Event(
        "e-000001",
        "2024-06",
        "2024-06-01",
        "2024-06-30",
        "Kontrak perbaikan ditandatangani",
        (ref(KABAR, 4),),
        ("2025-03-05",),
    ),
    Event(
        "e-000002",
        "2024-11",
        "2024-11-01",
        "2024-11-30",
        "Kontrak perbaikan ditandatangani",
        (ref(WARTA, 3), ref(NAMELESS, 3)),
        ("2025-03-06", None),
    ),
    Event(
        "e-000003",
        "2025-03-04",
        "2025-03-04",
        "2025-03-04",
        "Bendungan Tarum jebol",
        (ref(KABAR, 1), ref(WARTA, 1), ref(NAMELESS, 1)),
        ("2025-03-05", "2025-03-06", None),
        "Jam setempat dua jam lebih awal.",
    ),
    Event(
        "e-000005",
        "2025-03-07/..",
        "2025-03-07",
        "9999-12-31",
        "Lemura menutup perbatasan",
        (ref(NAMELESS, 2),),
        (None,),
    ),
    Event(
        "e-000006",
        "2025-05-01~/2025-05-10~",
        "2025-05-01",
        "2025-05-10",
        "Perbaikan rampung",
        (ref(KABAR, 5),),
        ("2025-03-05",),
    ),
)

UNDATED = tuple(claim.ref for claim in CLAIMS if claim.low is None and claim.high is None)

WIRE = (Wire((ref(WARTA, 3), ref(NAMELESS, 3)), 0.63, "Kontrak perbaikan ditandatangani tahun lalu"),)

DOSSIER = Dossier(
    SHEETS,
    CLAIMS,
    ENTITIES,
    OUTLETS,
    GROUPS,
    CONFLICTS,
    WIRE,
    TIMELINE,
    UNDATED,
    (Topic("bendungan", "Bendungan Tarum", ("ardana", "lemura")),),
    (Series("r-000001", "Warda: warga diungsikan", (ref(KABAR, 2), ref(KABAR, 7)), ("2025-03-04", None)),),
)

EMPTY = Dossier((), (), (), (), (), (), (), (), (), ())

TWINS = replace(DOSSIER, outlets=tuple(replace(outlet, name="Kabar") for outlet in OUTLETS))
"""The same with several articles of outlets that go by one name."""

TOPICS = (
    Topic(
        "bendungan",
        "Bendungan Tarum",
        questions=(Question("kapan-kontrak", "Kapan kontrak perbaikan ditandatangani?"),),
        measures=(Measure("rumah", "Rumah terendam", cumulative=True),),
    ),
    Topic(
        "perbatasan",
        "Perbatasan Lemura",
        rulings=(Ruling((ref(KABAR, 3), ref(WARTA, 4)), "composition", "Angka kedua mencakup gudang.", (), "Rani",
                        "2025-03-13"),),
    ),
)

MEASURED = {
    ref(KABAR, 3): {"measure": "rumah", "quantities": (ClaimQuantity("300 rumah", 300, "exact", "rumah"),)},
    ref(WARTA, 4): {"measure": "rumah"},
    ref(WARTA, 6): {
        "measure": "rumah",
        "quantities": (ClaimQuantity("200 hingga 250 rumah", 200, "range", "rumah", 250),),
        "times": (ClaimTime("as_of", "kini", "2025-03-09", "editor"),),
    },
    ref(NAMELESS, 2): {"measure": "rumah", "quantities": (ClaimQuantity("ribuan rumah", 1000, "magnitude", "rumah"),)},
}
ANSWERED = {ref(KABAR, 4): {"answers": "kapan-kontrak"}, ref(WARTA, 3): {"answers": "kapan-kontrak"}}
BELONGS = {KABAR: ("bendungan",), WARTA: ("bendungan", "perbatasan"), NAMELESS: ()}

SEVERAL = replace(
    DOSSIER,
    topics=TOPICS,
    sheets=tuple(replace(file, sheet=replace(file.sheet, topics=BELONGS[file.sheet.id])) for file in SHEETS),
    claims=tuple(
        replace(item, claim=replace(item.claim, **(MEASURED | ANSWERED).get(item.ref, {}))) for item in CLAIMS
    ),
)
"""The same with two topics, of which one source names neither, a question that people ask, and a measure."""
