import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeArticle } from "../../../../src/corpus/formats/text/decode-article.ts";
import { decodeForeign } from "../../../../src/corpus/formats/text/text-encoding.ts";
import { inWords } from "../../../in-words.ts";

const texts = {
    Russian: "Мост через реку\n\nЗимой 1911 года мост был закрыт для повозок.",
    Greek: "Η γέφυρα\n\nΤο 1911 η γέφυρα έκλεισε για τον χειμώνα.",
    Japanese: "橋の歴史\n\nこの橋は1911年に閉鎖されました。一つだけ残っています。",
    Chinese: "桥的历史\n\n一九一一年冬天，这座桥对马车关闭。第一座桥是木头做的。",
    Korean: "다리의 역사\n\n1911년 겨울에 다리가 닫혔다.",
    Arabic: "تاريخ الجسر\n\nأغلق الجسر في شتاء عام 1911 أمام العربات.",
    Hebrew: "תולדות הגשר\n\nבחורף 1911 נסגר הגשר.",
    Hindi: "पुल का इतिहास\n\n1911 की सर्दियों में पुल बंद था।",
    Thai: "ประวัติสะพาน\n\nสะพานปิดในฤดูหนาวปี 1911",
    mixed: "Мост\n\nФирма Lervik Steel построила мост 🌉 за 3 года.",
};
const encodings = {
    "utf-16le": (text: string) => Buffer.from(text, "utf16le"),
    "utf-16be": (text: string) => Buffer.from(text, "utf16le").swap16(),
};

for (const [encoding, encode] of Object.entries(encodings))
    test.each(Object.entries(texts))(`${encoding} without a byte order mark: %s`, (_, text) => {
        expect(decodeForeign(encode(text))).toEqual({ text, encoding });
        const long = `${text}\n\n`.repeat(300);
        expect(decodeForeign(encode(long))).toEqual({ text: long, encoding });
        expect(inWords(decodeArticle(encode(text)))).toMatchObject({
            problems: [{ severity: "warning", problem: "The file is UTF-16 and was read as such." }],
        });
    });

const isWide = (bytes: Uint8Array) => decodeForeign(bytes)?.encoding.startsWith("utf-16") === true;
const marked = (bytes: Uint8Array) => /^(?:fffe|feff)/u.test(Buffer.from(bytes).toString("hex"));

test("text in UTF-8 is never taken for UTF-16", () => {
    fc.assert(
        fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
            const bytes = new TextEncoder().encode(text.replaceAll("\0", ""));
            expect(isWide(bytes)).toBe(false);
        }),
    );
    for (const text of Object.values(texts)) expect(isWide(new TextEncoder().encode(text))).toBe(false);
});

test("bytes without zeros, such as Windows-1252 and Shift_JIS, are never taken for UTF-16", () => {
    const bytes = fc.uint8Array({ min: 1, maxLength: 400 }).filter((all) => !marked(all));
    fc.assert(fc.property(bytes, (all) => void expect(isWide(all)).toBe(false)));
});

test("binary files are not taken for UTF-16, and neither are names that end in zeros", () => {
    const noise = fc.uint8Array({ minLength: 32, maxLength: 400 }).filter((all) => !marked(all));
    fc.assert(fc.property(noise, (all) => void expect(isWide(all)).toBe(false)));
    const name = fc.stringMatching(/^[a-z0-9 \n./]{3,30}$/u);
    const names = fc.array(name, { minLength: 2, maxLength: 30 });
    fc.assert(fc.property(names, (all) => void expect(isWide(Buffer.from(all.join("\0")))).toBe(false)));
});
