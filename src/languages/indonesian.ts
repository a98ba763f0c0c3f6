import { stemmer } from "@orama/stemmers/indonesian";
import { stopwords } from "@orama/stopwords/indonesian";
import { type Language, list } from "./language.ts";

export const indonesian: Language = {
    tags: ["id"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("kapan, siapa, dimana, mana, mengapa, kenapa, berapa, bagaimana, apa, apakah"),
    detection: { byWords: true },
    talk: {
        greeting: [
            "(hei|hallo|hello|selamat sore|selamat datang|assalamualaikum|halo semua|hai semua|pagi|siang|sore|malam)",
            "(apa kabar|bagaimana kabarmu|gimana kabarnya|gimana kabar)",
        ],
        thanks: [
            "(terima kasih|makasih) (atas bantuannya|atas jawabannya|ya|banyak|bot|kak|)",
            "(tengkyu|mksh|thx ya)",
        ],
        goodbye: ["(dadah|dah|sampai jumpa|sampai nanti|selamat tinggal|selamat tidur|bye bye|sampai besok)"],
        reaction: [
            "(aku cinta kamu|aku sayang kamu|aku suka kamu|aku suka|itu benar|itu salah|benar|salah|kamu hebat|kamu terbaik|kamu bodoh|serius|tidak tahu|nggak tahu|sayang sekali|lucu|sedih|wow|oke deh|sip|hebat|luar biasa|betul)",
        ],
        help: [
            "(bantuan|tolong bantu|bantu aku|bantu saya|saya butuh bantuan|bisa bantu saya|perintah|petunjuk|panduan|saya punya pertanyaan|ada pertanyaan)",
            "apa (yang|) (bisa|dapat|boleh) (kamu|anda|saya|aku|kau) (lakukan|tanyakan|kerjakan|bantu)",
            "(kamu|anda|bot ini) bisa apa (saja|aja|)",
            "(bagaimana cara|gimana cara|bagaimana) (kerjanya|menggunakan ini|memakai bot ini|kerjamu|menggunakan bot ini|pakai bot ini|ini bekerja|kamu bekerja)",
            "(apa ini|ini apa|bot apa ini)",
        ],
        identity: [
            "(siapa|apa) (kamu|anda|kau|kamu ini|dirimu)",
            "(kamu|anda) (siapa|itu siapa|apa)",
            "(apakah|) (kamu|anda) (adalah|seorang|sebuah|itu|) (robot|bot|manusia|orang|mesin|ai|nyata|asli|chatgpt|kecerdasan buatan|program)",
            "siapa (yang|) (membuat|menciptakan|memprogram) (kamu|anda|mu)",
            "(siapa namamu|siapa nama kamu|siapa nama anda|namamu siapa)",
        ],
        overview: [
            "(tentang apa|mengenai apa) (ini|artikel ini|artikelnya|teks ini)",
            "(ini|artikel ini|artikelnya|teks ini) (tentang apa|membahas apa|bercerita tentang apa|mengenai apa)",
            "(ringkasan|rangkuman|ikhtisar|judul|apa judulnya|apa judul artikel ini|apa topiknya|beri ringkasan|beri saya ringkasan|apa isi artikel ini|apa isi artikel)",
            "(ringkas|rangkum|tolong ringkas|tolong rangkum|bisa rangkum|bisakah kamu merangkum) (artikel ini|artikelnya|teks ini|ini|)",
        ],
        author: [
            "siapa (yang|) (menulis|nulis) (ini|artikel ini|artikelnya|teks ini)",
            "(penulis|siapa penulisnya|siapa penulis artikel ini|siapa pengarangnya|penulisnya siapa|pengarang|siapa penulis)",
        ],
        date: [
            "kapan (ini|artikel ini|artikelnya|teks ini) (diterbitkan|ditulis|dipublikasikan|terbit|dimuat)",
            "(tanggal|tanggal terbit|tanggal publikasi|kapan terbit|kapan terbitnya|apa tanggalnya)",
        ],
        source: [
            "(sumber|sumbernya|tautan|tautannya|link|linknya|apa sumbernya|sebutkan sumbernya|sebutkan sumber|beri link|kasih link|minta link|ada link|ada linknya|dari mana ini|ini dari mana|di mana saya bisa membaca artikel ini)",
        ],
        articles: [
            "(artikel|semua artikel|daftar artikel|tampilkan artikel|lihat artikel|tampilkan semua artikel)",
            "(artikel apa|ada berapa artikel|berapa artikel|berapa banyak artikel|artikel apa saja) (yang|) (kamu punya|ada|kamu tahu|anda punya|tersedia|)",
            "(apa yang kamu tahu|kamu tahu apa)",
        ],
        paragraph: ["(tampilkan|tunjukkan|kutip|baca|lihat|) (paragraf|alinea) (nomor|ke|) #"],
        "last-paragraph": ["(tampilkan|tunjukkan|kutip|baca|) (paragraf|alinea) terakhir"],
        "any-paragraph": ["(tampilkan|kutip|) (paragraf|kutipan) (acak|sembarang)"],
        more: [
            "(lagi|lebih banyak|selengkapnya|lanjut|lanjutkan|berikutnya|selanjutnya|paragraf berikutnya|paragraf selanjutnya|ceritakan lebih banyak|tampilkan lebih banyak|lalu|terus|apa lagi)",
        ],
        language: [
            "(apakah|) (kamu|anda) (bisa|dapat|) (bicara|berbicara|mengerti|berbahasa) (bahasa|) (@|indonesia|inggris)",
            "(bahasa apa|berapa bahasa|bahasa apa saja) (yang|) (kamu|anda) (bisa|kuasai|mengerti|pahami)",
            "(bahasa|terjemahkan|terjemahkan ini|terjemahan|bisa terjemahkan|bisa terjemahkan ini|pakai bahasa indonesia|dalam bahasa indonesia|dalam bahasa inggris)",
        ],
    },
    smallTalk: {
        thanks: list("terima kasih, terima kasih banyak, makasih, makasih banyak, trims"),
        greetings: list("halo, hai, selamat pagi, selamat siang, selamat malam"),
        reactions: list(
            "ya, iya, tidak, oke, baik, bagus, mantap, keren, paham, mengerti, menarik, wkwk, wkwkwk",
        ),
        company: list("tolong"),
    },
};
