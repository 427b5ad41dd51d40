"""The sentences of the invented news: a dozen kinds of events, and what any event's article may say besides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of event. headlines, sentences: with the names of `make_corpus.Story` in braces."""

    name: str
    headlines: tuple[str, ...]
    sentences: tuple[str, ...]


FLOOD = Event("banjir", (
    "Banjir Rendam {homes} Rumah di {town}",
    "{people} Warga {town} Mengungsi akibat Banjir",
    "Sungai {river} Meluap, {town} Terendam",
), (
    "Banjir merendam {homes} rumah di {town} pada {day}.",
    "Sedikitnya {dead} orang meninggal dunia dalam banjir itu.",
    "Sebanyak {people} warga mengungsi ke gedung sekolah.",
    "Sungai {river} meluap setelah hujan deras sejak malam.",
    '"Kami masih mendata korban," kata Bupati {town} {mayor}, {told}.',
    "Menurut {mayor}, bantuan akan tiba dalam dua hari.",
    "Sekitar {hectares} hektare sawah di Desa {village} gagal panen.",
    "Kepala Desa {village} {chief} menyebut {hurt} warga terluka.",
    "Jembatan di Jalan {street} putus sehingga truk tidak dapat lewat.",
    "Lebih dari {tons} ton beras telah dikirim ke {town}.",
))

FIRE = Event("kebakaran", (
    "Kebakaran Hanguskan Pasar {town}",
    "{dead} Tewas dalam Kebakaran Pasar {town}",
), (
    "Kebakaran menghanguskan pasar di {town} pada {day}.",
    "Api berasal dari sebuah kios di Jalan {street}.",
    "Sebanyak {dead} orang tewas dan {hurt} orang terluka.",
    '"Api padam setelah enam jam," ujar Kepala Dinas Pemadam Kebakaran {town} {chief}.',
    "Sedikitnya {teams} mobil pemadam dikerahkan ke lokasi.",
    "Polisi memeriksa pemilik gudang PT {firm}.",
    "PT {firm} membantah gudangnya menjadi sumber api.",
    "Kerugian diperkirakan mencapai Rp{homes} juta.",
    "Pedagang akan dipindahkan ke Lapangan {village}, kata {mayor}, {told}.",
))

TRIAL = Event("sidang", (
    "{critic} Dituntut {dead} Tahun Penjara",
    "Sidang Korupsi PT {firm} Digelar di {town}",
), (
    "Jaksa menuntut {critic} {dead} tahun penjara di Pengadilan Negeri {town}, {day}.",
    "Terdakwa didakwa menerima uang Rp{people} juta dari PT {firm}.",
    '"Tuntutan itu terlalu berat," kata pengacara {witness}.',
    "{critic} membantah tuduhan jaksa.",
    "Hakim {expert} menunda sidang hingga pekan depan.",
    "Jaksa menghadirkan {hurt} saksi dalam perkara ini.",
    "Direktur PT {firm} {chief} mengaku pernah bertemu terdakwa di Jalan {street}.",
    "Uang itu dipakai untuk membeli {hectares} hektare tanah di {village}.",
))

SHIP = Event("kapal", (
    "Kapal Feri Tenggelam di Perairan {town}",
    "{people} Penumpang Feri {river} Dievakuasi",
), (
    "Kapal feri KM {river} tenggelam di perairan {town} pada {day}.",
    "Kapal itu membawa {people} penumpang dan {hurt} awak.",
    "Sebanyak {dead} penumpang ditemukan meninggal.",
    '"Gelombang mencapai empat meter," kata Kepala Kantor SAR {town} {chief}.',
    "Nakhoda {witness} mengatakan mesin kapal mati sebelum tenggelam.",
    "Tim SAR mengerahkan {teams} perahu karet.",
    "PT {firm}, pemilik kapal, akan memberi santunan kepada keluarga korban.",
    "Kapal berangkat dari Pelabuhan {village} pada pagi hari.",
    "Menurut {mayor}, pencarian akan berlangsung tujuh hari.",
))

VOTE = Event("pemilihan", (
    "{mayor} Unggul dengan {percent} Persen di {town}",
    "Hitung Cepat: {mayor} Menang di {town}",
), (
    "{mayor} memperoleh {percent} persen suara dalam pemilihan wali kota {town}, {day}.",
    "Sebanyak {people} warga memberikan suara.",
    "Pesaingnya, {critic}, menolak hasil hitung cepat.",
    '"Kami akan menggugat ke Mahkamah Konstitusi," kata {critic}, {told}.',
    "Ketua KPU {town} {chief} mengatakan rekapitulasi berjalan lancar.",
    "Pengawas menemukan {hurt} pelanggaran di {village}.",
    "Pengamat {expert} menilai partisipasi menurun.",
    "Polisi menurunkan {teams} personel di Jalan {street}.",
))

QUAKE = Event("gempa", (
    "Gempa Guncang {town}, {dead} Orang Tewas",
    "{homes} Rumah Rusak akibat Gempa {town}",
), (
    "Gempa bumi mengguncang {town} pada {day}.",
    "Korban tewas mencapai {dead} orang.",
    "Sebanyak {homes} rumah rusak di {village}.",
    "BMKG mencatat {teams} gempa susulan.",
    '"Warga diminta menjauhi Sungai {river}," kata Kepala BPBD {town} {chief}.',
    "Dokter {doctor} mengatakan {hurt} pasien dirawat di rumah sakit.",
    "Pemerintah akan membangun {people} tenda bagi pengungsi.",
    "Listrik di Jalan {street} padam selama dua hari.",
    "Menurut {expert}, gempa itu dipicu sesar aktif.",
))

STRIKE = Event("mogok", (
    "{people} Buruh PT {firm} Mogok Kerja",
    "Buruh PT {firm} Tuntut Kenaikan Upah {percent} Persen",
), (
    "Sebanyak {people} buruh PT {firm} di {town} mogok kerja pada {day}.",
    "Mereka menuntut kenaikan upah {percent} persen.",
    '"Kami tidak akan kembali sebelum tuntutan dipenuhi," kata ketua serikat {critic}.',
    "Direktur PT {firm} {chief} menyatakan perusahaan merugi.",
    "Aksi berlangsung di Jalan {street} sejak pagi.",
    "Polisi menangkap {hurt} orang dalam aksi itu.",
    "Serikat buruh membantah anggotanya merusak pabrik.",
    "Produksi turun {tons} ton, menurut {expert}.",
    "{mayor} akan mempertemukan kedua pihak, kata juru bicaranya, {told}.",
))

HARVEST = Event("panen", (
    "Panen Raya di {town} Capai {tons} Ton",
    "Petani {village} Panen {hectares} Hektare Padi",
), (
    "Petani di {town} memanen {hectares} hektare padi pada {day}.",
    "Hasil panen mencapai {tons} ton gabah.",
    '"Harga gabah naik tahun ini," kata Ketua Kelompok Tani {village} {chief}.',
    "Produksi naik {percent} persen dari tahun lalu.",
    "Bulog akan membeli {homes} ton beras dari petani.",
    "Irigasi dari Sungai {river} telah diperbaiki.",
    "Pengamat {expert} memperkirakan harga akan turun.",
    "Menurut {mayor}, pupuk tersedia hingga akhir tahun.",
))

EVENTS = (FLOOD, FIRE, TRIAL, SHIP, VOTE, QUAKE, STRIKE, HARVEST)

SHARED = (
    "Gubernur berencana mengunjungi {venue} di {town} pada pekan ini.",
    "{witness}, seorang {trade}, mengaku mendengar kabar itu dari tetangganya.",
    '"Saya langsung lari ke {venue}," tutur {witness}.',
    "Kepala Polres {town} Ajun Komisaris Besar {chief} mengatakan {act} {goods} masih diselidiki.",
    "Polisi telah memeriksa {teams} {trade} {venue} sejak {told}.",
    "Menurut {expert}, {sector} di {village} pernah mengalami hal serupa.",
    "{trade} di {village} berharap pemerintah segera menyediakan {goods}.",
    "Pemerintah Kabupaten {town} menyiapkan anggaran Rp{tons} juta untuk {sector}.",
    "Direktur Rumah Sakit {town} {doctor} menyebut {hurt} {trade} masih dirawat.",
    '"Kondisi di {venue} sudah aman," ujar {doctor}, {told}.',
    "Anggota DPRD {town}, {critic}, mengkritik lambatnya {act} {goods}.",
    '"Pemerintah seharusnya lebih memperhatikan {sector} {village}," katanya.',
    "{mayor} membantah kritik tentang {act} {goods} tersebut.",
    "Bantuan {other} dari PT {firm} telah diterima {trade} {village}.",
    "Relawan membagikan {homes} paket {goods} di {venue}.",
    "{venue} di {village} ditutup selama tiga hari.",
    "Arus lalu lintas menuju {venue} di Jalan {street} dialihkan.",
    "Peneliti {expert} akan meninjau {sector} di Sungai {river} bulan depan.",
    "Presiden disebut akan menerima laporan {sector} {village} dari {mayor}.",
    "Kementerian Sosial mengirim {tons} karung {other} ke {town}.",
    "Laporan lengkap tentang {act} {other} akan diumumkan pada akhir bulan.",
    "Hingga {told}, {act} {goods} di {town} berjalan lancar.",
    "{chief} meminta {trade} tidak menimbun {other}.",
    "Data sementara menunjukkan {people} {trade} di {village} terdampak, tulis {outlet}.",
    "Jumlah {trade} penerima {goods} dapat bertambah, kata {chief}.",
    "Tim gabungan menjaga {venue} siang dan malam di {village}.",
    "{trade} dapat menyalurkan {other} dan {goods} melalui kantor desa.",
    "Bank daerah menawarkan pinjaman lunak bagi {trade} {venue}.",
    "Pengusaha {other} mengeluhkan ongkos angkut ke {venue}.",
    "Guru {venue} mengumpulkan {goods} bagi murid.",
    "Kejaksaan mengusut dugaan penyelewengan {goods} di {town}.",
    "Panglima daerah mengerahkan {teams} prajurit ke {venue}.",
    "Harga {other} di {town} melonjak {percent} persen.",
    "Ombudsman menerima {hurt} aduan soal {act} {other}.",
    "Mahasiswa {town} menggelar doa bersama di {venue}.",
    "Operator seluler memulihkan jaringan di sekitar {venue}.",
)

SLOTS = {                       # what a topic chooses once; to goods a brand is added, to a venue its name
    "goods": ("selimut", "obat", "tenda", "pupuk", "solar", "semen", "benih", "seragam", "kompor", "genset", "susu",
              "masker", "perahu", "buku", "sepatu", "kawat", "pompa", "terpal"),
    "other": ("beras", "gula", "garam", "telur", "jagung", "kedelai", "cabai", "bawang", "ikan", "daging", "kopi",
              "tembakau", "karet", "kelapa", "sagu", "singkong", "madu", "rotan"),
    "venue": ("terminal", "stadion", "masjid agung", "gereja tua", "museum", "bendungan", "bandara", "stasiun",
              "alun-alun", "pelabuhan kecil", "asrama", "perpustakaan", "puskesmas", "balai desa", "taman kota"),
    "trade": ("pedagang", "nelayan", "petani", "sopir", "buruh", "guru", "perawat", "peternak", "tukang ojek",
              "penjahit", "pengrajin", "penambang", "pelajar", "pensiunan"),
    "act": ("penyaluran", "pengadaan", "perbaikan", "pemeriksaan", "penjualan", "pengiriman", "pembagian", "pelelangan",
            "pencatatan", "pengawasan", "penyimpanan", "penimbangan"),
    "sector": ("pertanian", "perikanan", "pendidikan", "kesehatan", "pariwisata", "perumahan", "pertambangan",
               "kehutanan", "peternakan", "transportasi", "energi", "perdagangan"),
}
