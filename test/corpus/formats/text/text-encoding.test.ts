import { expect, test } from "vitest";
import { decodeForeign } from "../../../../src/corpus/formats/text/text-encoding.ts";

/** Windows-1252 for characters that differ from Latin-1. */
const marks = new Map([
    ...Object.entries({
        "€": 0x80,
        "…": 0x85,
        "‘": 0x91,
        "’": 0x92,
        "“": 0x93,
        "”": 0x94,
        "–": 0x96,
        "—": 0x97,
        Š: 0x8a,
        š: 0x9a,
        œ: 0x9c,
        Ž: 0x8e,
        ž: 0x9e,
        "„": 0x84,
    }),
]);

function windows(text: string, own: Readonly<Record<string, number>> = {}): Uint8Array {
    return Uint8Array.from(text, (letter) => own[letter] ?? marks.get(letter) ?? letter.charCodeAt(0));
}

test.each([
    "The café’s owner said “we close at nine” – every day.",
    "Die Brücke über die Elbe wurde „größer“, und die Straße führt nach Osten… 5 €",
    "Où est passé l’été dernier à la plage ? Le cœur du garçon bat trop vite, déjà.",
    "El niño comió una piñata mañana por la tarde; ¿cuándo volverá su tía María?",
    "Não há pão na mesa, e as crianças estão à espera da avó. Amanhã haverá mais.",
    "Blåbærsyltetøy er på bordet, og fløten står i kjøleskapet. Åse kommer på søndag.",
    "Þórður fór út í búð og keypti sér ís áður en hún lokaði í gærkvöldi.",
    "Hyvää päivää, sanoi šakinpelaaja ja lähti ääneti pois.",
    "CAFÉ ÉTÉ",
    "5 µm ± 2 %, §§ 3–4, ©",
])("Windows-1252: %s", (text) => {
    expect(decodeForeign(windows(text))).toEqual({ text, encoding: "windows-1252" });
});

const czech = { ě: 0xec, š: 0x9a, č: 0xe8, ř: 0xf8, ž: 0x9e, ů: 0xf9, ň: 0xf2, ď: 0xef };
const polish = { ł: 0xb3, ą: 0xb9, ś: 0x9c, ż: 0xbf, ę: 0xea, ć: 0xe6, ń: 0xf1, ź: 0x9f };
const hungarian = { ő: 0xf5, ű: 0xfb };
const turkish = { ğ: 0xf0, ı: 0xfd, ş: 0xfe, İ: 0xdd };

test.each([
    [
        "Czech",
        "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl čtenář a zavřel dveře".replaceAll("ť", "t"),
        czech,
    ],
    [
        "Polish",
        "Wczoraj byłem w mieście, gdzie kupiłem chleb i mąkę. Później poszedłem na łąkę, żeby odpocząć.",
        polish,
    ],
    [
        "Hungarian",
        "A tűzoltók kétszer is kivonultak, mert a tető fölött füst szállt; később a szőlőhegyről is szóltak, hogy onnan is erős füst jön.",
        hungarian,
    ],
    [
        "Turkish",
        "Dün akşam köprünün altında bir çocuk ağlıyordu; şimdi gülüyor ve annesinin yanında yürüyor.",
        turkish,
    ],
])("%s in its own Windows encoding is not taken for Windows-1252", (_, text, own) => {
    expect(decodeForeign(windows(text, own))).toBeUndefined();
});

test("Cyrillic, Shift JIS and noise are not taken for Windows-1252", () => {
    const cyrillic = Uint8Array.from("Мост через реку построили давно", (letter) =>
        letter === " " ? 0x20 : letter.charCodeAt(0) - 0x410 + 0xc0,
    );
    const shiftJis = Uint8Array.from([0x8b, 0xb4, 0x82, 0xcd, 0x8c, 0xc3, 0x82, 0xa2, 0x81, 0x42, 0x0a]);
    const noise = Uint8Array.from({ length: 200 }, (_, at) => 1 + ((at * 97) % 255));
    for (const bytes of [cyrillic, shiftJis, noise]) expect(decodeForeign(bytes)).toBeUndefined();
});

test.each([
    ["little-endian", "utf-16le", (text: string) => Buffer.from(text, "utf16le")],
    ["big-endian", "utf-16be", (text: string) => Buffer.from(text, "utf16le").swap16()],
] as const)("UTF-16, %s, with and without a byte order mark", (_, encoding, encode) => {
    const text = "The crane lifts forty tonnes – “every day”.\r\n";
    expect(decodeForeign(encode(`\ufeff${text}`))).toEqual({ text, encoding });
    expect(decodeForeign(encode(text))).toEqual({ text, encoding });
    expect(decodeForeign(encode("\ufeff橋は古い。"))?.text).toBe("橋は古い。");
});

test("half a character at the end, and UTF-32, are not text", () => {
    expect(decodeForeign(Buffer.from("\ufeffabc", "utf16le").subarray(0, 7))).toBeUndefined();
    expect(decodeForeign(Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).toBeUndefined();
});
