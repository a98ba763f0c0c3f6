import { stemmer } from "@orama/stemmers/turkish";
import { stopwords } from "@orama/stopwords/turkish";
import { type Language, list } from "./language.ts";

export const turkish: Language = {
    tags: ["tr"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "ne, zaman, kim, kimin, nerede, nereye, nereden, neden, niçin, niye, kaç, nasıl, hangi, mi, mı, mu, mü",
    ),
    hasEndingsAfterApostrophe: true,
    versionWords: list("sürüm"),
    detection: { byWords: true, letters: "çğıöşüâî", areLettersFrequent: true },
    followUp: {
        joining: list("ve"),
        openings: list("ve, ama, peki, peki ya, fakat"),
        asking: list(
            "ne zaman, ne kadar, nerede, nereye, nereden, neden, niçin, niye, nasıl, kaç, hangi, ne zamandan beri",
        ),
    },
    talk: {
        greeting: [
            "(slm|selamlar|mrb|merhabalar|selamün aleyküm|selamünaleyküm|aleyküm selam|herkese merhaba|herkese selam|hey|günaydınlar|iyi sabahlar)",
            "(nasılsın|nasılsınız|naber|ne haber|nasıl gidiyor|ne var ne yok|napıyorsun)",
        ],
        thanks: [
            "(teşekkürler|teşekkür ederim|çok teşekkürler|çok teşekkür ederim|sağol|sağ ol) (yardımın için|yardımınız için|cevap için|cevabın için|yanıt için|yanıtın için|bilgi için|her şey için|bot|)",
            "(teşekkür|tşk|tşkler|çok sağol|çok sağ ol|saol|sağ olasın|çok naziksin|eline sağlık|ellerine sağlık|eyw)",
        ],
        goodbye: [
            "(hoşça kal|hoşçakal|güle güle|hoşça kalın|görüşürüz|görüşmek üzere|sonra görüşürüz|yarın görüşürüz|bay bay|iyi geceler|kendine iyi bak|bb|allahaısmarladık)",
        ],
        reaction: [
            "(seni seviyorum|seni sevdim|çok iyisin|süpersin|harikasın|haklısın|bu doğru|doğru|komik|üzücü|bilmiyorum|gerçekten|gerçekten mi|vay|vay be|iyi|ok|peki|tmm|aynen|yazık|olur)",
        ],
        praise: [
            "(güzel|çok güzel|iyi|çok iyi|harika|süper) (cevap|yanıt|iş)",
            "(bu|cevabın|yanıtın|) (çok|) (işime yaradı|işe yaradı|yardımcı oldu|yardımcı oldun|faydalı oldu)",
            "(aferin|aferin sana|bravo|helal|helal olsun|iyi iş)",
        ],
        complaint: [
            "(bu|cevabın|yanıtın|cevap|yanıt|) (hiç|pek|) (işime yaramadı|işe yaramadı|yardımcı olmadı|yardımcı olmadın|faydalı olmadı)",
            "(bu|cevap|yanıt|cevabın|yanıtın|) (yanlış|doğru değil|çok kötü|berbat)",
            "(yanlış|kötü) (cevap|yanıt)",
            "(bunu sormadım|onu sormadım|sorduğum bu değildi|sorum bu değildi|bunu demek istemedim|öyle demedim)",
            "(anlamadım|hiçbir şey anlamadım|ne demek istiyorsun|ne diyorsun|aptalsın|aptal bot|kötü bot)",
        ],
        help: [
            "(yardım|yardım et|bana yardım et|komutlar|yardıma ihtiyacım var|yardım eder misin|bana yardım eder misin|bir sorum var|kullanım|yardım lazım|yardımcı olur musun|yardımcı olur musunuz|yardım eder misiniz)",
            "(ne|neler) (yapabilirsin|yapabiliyorsun|yapıyorsun|sorabilirim|yaparsın|yapabilirim|yapabilir|biliyorsun)",
            "sana (ne|neler|nasıl) (sorabilirim|soru sorabilirim|sorarım|soru sorarım)",
            "nasıl (soru sorabilirim|soru sorarım|sorabilirim)",
            "ne işe (yararsın|yarıyorsun|yarar)",
            "(nasıl) (çalışıyorsun|kullanılır|çalışıyor|kullanırım|çalışır) (bu|bu bot|)",
            "(bu|bu bot) (nedir|ne|nasıl çalışıyor|nasıl kullanılır|ne işe yarar)",
        ],
        identity: [
            "(sen|siz) (kimsin|nesin|kimsiniz) (sen|)",
            "(kimsin|nesin|kimsin sen|nesin sen)",
            "(sen|) (bir|) (robot|bot|insan|yapay zeka|makine|gerçek|gerçek insan|gerçek bir insan|chatgpt|program) (musun|mısın|misin|mi|mı|mu|mısınız|misiniz|musunuz)",
            "seni kim (yaptı|yarattı|programladı|geliştirdi)",
            "(adın ne|ismin ne|adınız ne|adın nedir|kendini tanıt|kendini tanıtır mısın)",
        ],
        memory: [
            "beni (hatırlıyor|tanıyor) (musun|musunuz)",
            "(söylediklerimi|yazdıklarımı|sorularımı) (hatırlıyor|kaydediyor|saklıyor) (musun|musunuz)",
        ],
        overview: [
            "(bu|bu makale|makale|bu yazı|yazı|bu metin|metin) (ne hakkında|neyle ilgili|neyi anlatıyor|ne anlatıyor|konusu ne|konusu nedir|ne diyor|neden bahsediyor|neyden bahsediyor)",
            "(özet|özetle|kısaca|bir özet|başlık|konu|konu ne|konu nedir|konusu ne|konusu nedir|başlık ne|başlık nedir|özet geç|özet çıkar|özet ver)",
            "(makaleyi|bu makaleyi|yazıyı|bu yazıyı|metni|bunu) (özetle|kısaca özetle|özetler misin|özetleyebilir misin)",
        ],
        author: [
            "(bunu|bu makaleyi|makaleyi|bu yazıyı|yazıyı|metni) kim (yazdı|yazmış)",
            "(yazar|yazarı kim|yazar kim|makalenin yazarı kim|bu makalenin yazarı kim|kim yazdı|kim yazmış)",
        ],
        date: [
            "(bu|bu makale|makale|bu yazı|yazı) ne zaman (yayınlandı|yayımlandı|yazıldı|çıktı)",
            "(tarih|yayın tarihi|tarihi ne|yayın tarihi ne|makalenin tarihi ne)",
        ],
        source: [
            "(makalenin|bu makalenin|yazının) (kaynağı|linki) (ne|nedir)",
            "(kaynak|kaynaklar|kaynağı|link|bağlantı|kaynak ne|kaynağın ne|kaynakların ne|kaynak nedir|kaynak göster|kaynağını söyle|linki ver|link ver|linki at|bağlantıyı ver|bu nereden|nereden aldın|bunu nereden aldın|makaleyi nerede okuyabilirim|bunun kaynağı ne|kaynağı nedir|link var mı|kaynak var mı)",
        ],
        articles: [
            "(makaleler|tüm makaleler|makale listesi|makaleleri göster|tüm makaleleri göster|makaleleri listele|yazılar)",
            "(hangi|kaç|kaç tane) makale(ler|) (var|biliyorsun)",
            "(hangi makaleler var|kaç makale var|kaç makalen var|ne biliyorsun|neler biliyorsun)",
        ],
        paragraph: [
            "# paragraf (göster|oku|)",
            "paragraf # (göster|oku|)",
            "# paragrafı (göster|oku|alıntıla)",
            "paragraf (numara|no|) #",
        ],
        "last-paragraph": ["son paragraf (göster|)", "son paragrafı (göster|oku)"],
        "previous-paragraph": [
            "(önceki|bir önceki) paragraf (göster|)",
            "(önceki|bir önceki) paragrafı (göster|oku)",
        ],
        "any-paragraph": ["rastgele bir (paragraf|pasaj|alıntı) (göster|)"],
        more: [
            "(daha|daha fazla|daha fazlası|devam|devam et|sonraki|sonraki paragraf|daha fazla göster|daha fazla anlat|sıradaki|başka|başka ne var|sonra)",
        ],
        language: [
            "@ (biliyor|konuşuyor|anlıyor|konuşabiliyor|konuşabilir) (musun|misin|mısın)",
            "(hangi|kaç) (dilleri|dil|diller) (biliyorsun|konuşuyorsun|anlıyorsun|var)",
            "(dil|diller|çevir|bunu çevir|çeviri|çevirir misin|bunu çevirir misin|türkçeye çevir|ingilizceye çevir)",
        ],
    },
    smallTalk: {
        thanks: list(
            "teşekkürler, teşekkür ederim, çok teşekkürler, çok teşekkür ederim, sağ ol, sağol, sağ olun, sağolun, eyvallah",
        ),
        greetings: list("merhaba, selam, günaydın, iyi günler, iyi akşamlar"),
        reactions: list(
            "evet, hayır, tamam, tamamdır, güzel, çok güzel, harika, süper, mükemmel, anladım, ilginç",
        ),
        company: list("lütfen"),
    },
    courtesy: {
        before: list(
            "bilen var mı, bilen biri var mı, bilgisi olan var mı, biliyor musun, biliyor musunuz, söyler misin, söyler misiniz, bana söyler misin, bana söyler misiniz, bana söyleyebilir misin, bana söyleyebilir misiniz, söyleyebilir misin, söyleyebilir misiniz, merak ediyorum, acaba, bilmek istiyorum, bir sorum var, merhaba, selam, herkese merhaba, günaydın, iyi akşamlar, iyi günler, selamlar, merhabalar, bir soru sorabilir miyim, bir şey sorabilir miyim, bir şey soracağım, bir şey sormak istiyorum, öğrenmek istiyorum, lütfen, pardon, affedersin, affedersiniz",
        ),
        after: list(
            "lütfen, teşekkürler, teşekkür ederim, çok teşekkürler, şimdiden teşekkürler, acaba, sağ ol, sağol, sağ olun, bilgisi olan var mı, bilen var mı, biliyor musun, biliyor musunuz, söyler misin, söyler misiniz, merak ediyorum",
        ),
    },
    welcome: {
        about: (name) => `Makaleler ${name} hakkında ne diyor?`,
    },
};
