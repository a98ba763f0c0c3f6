import { expect, test } from "vitest";
import { askedPart } from "../../../src/answer/question/asked-part.ts";

test.each([
    ["Ciao a tutti, qualcuno sa quando affondò il traghetto, grazie mille", "quando affondò il traghetto,"],
    ["Oi pessoal, alguém sabe quando a balsa afundou? obrigada", "quando a balsa afundou?"],
    ["Cześć, czy ktoś wie, kiedy zatonął prom? z góry dzięki", "kiedy zatonął prom?"],
    ["Всем привет, не подскажете, когда затонул паром? заранее спасибо", "когда затонул паром?"],
    ["Привіт, чи хтось знає, коли затонув пором? дякую", "коли затонув пором?"],
    ["Merhaba, vapur ne zaman battı, bilen var mı", "vapur ne zaman battı,"],
    ["すみません、フェリーはいつ沈みましたか？教えてください。", "フェリーはいつ沈みましたか？"],
    ["フェリーがいつ沈んだか教えてください", "フェリーがいつ沈んだか"],
    ["大家好，请问，渡轮什么时候沉的？谢谢！", "渡轮什么时候沉的？"],
])("%s", (text, asked) => {
    expect(askedPart(text)).toBe(asked);
});

test.each([
    "あの橋はいつできましたか？",
    "教えてください",
    "谢谢",
    "想知道的人是谁？",
    "Кто знает русский язык?",
    "Interessante?",
])("%s stays as it is", (text) => {
    expect(askedPart(text)).toBe(text);
});
