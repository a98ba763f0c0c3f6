import { expect, test } from "vitest";
import { segmentOf } from "../../../src/corpus/sentences/sentences.ts";
import { readNow } from "../../read-now.ts";

const parted = (text: string) =>
    (segmentOf("th")([text])[0] ?? []).map(({ start, end }) => text.slice(start, end));

test("a space between two long runs of Thai letters ends a sentence", () => {
    expect(parted("รถยนต์สามพันคันข้ามสะพานทุกวัน รัฐบาลยกเลิกค่าผ่านทางในปี 1974")).toEqual([
        "รถยนต์สามพันคันข้ามสะพานทุกวัน",
        "รัฐบาลยกเลิกค่าผ่านทางในปี 1974",
    ]);
});

test("spaces next to numbers, short names and other scripts don't end a sentence", () => {
    const text = "สะพานหุบเขาสร้างขึ้นในปี 1911 โดยวิศวกรสมศรี ใจดี และ Anna Holm";
    expect(parted(text)).toEqual([text]);
    const english = "Constantinopolitanisations everywhere Constantinopolitanisations everywhere";
    expect(parted(english)).toEqual([english]);
});

test("a Thai line that is too long for a heading is a paragraph even without a closing mark", () => {
    const text =
        "สะพาน\n\nประวัติ\n\nสะพานหุบเขาสร้างขึ้นในปี 1911 โดยวิศวกรสมศรี ใจดี สะพานยาวสี่ร้อยเมตร\n\nรถยนต์สามพันคันข้ามสะพานทุกวัน\n";
    const { article } = readNow("th.txt", new TextEncoder().encode(text));
    expect(article?.paragraphs.map(({ path, number }) => [path.at(-1), number])).toEqual([
        ["ประวัติ", 1],
        ["ประวัติ", 2],
    ]);
});
