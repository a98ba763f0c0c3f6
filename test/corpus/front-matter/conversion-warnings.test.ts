import { expect, test } from "vitest";
import { message } from "../../../locales/message.ts";
import { warningsIn, warningsLine } from "../../../src/corpus/front-matter/conversion-warnings.ts";
import { inWords } from "../../in-words.ts";

const scanned = {
    problem: message("pdf.scanned.problem", { count: 2, pages: { items: ["3", "5"], most: 20 } }),
    remedy: message("pdf.scanned.remedy", { count: 2 }),
    severity: "warning",
} as const;

const kept = (line: string) => warningsIn(JSON.parse(line.slice(line.indexOf(":") + 1)), 4);

test("a warning is kept without a language", () => {
    expect(kept(warningsLine([scanned]))).toEqual([{ ...scanned, line: 4 }]);
});

test("one that is too long is kept in English, and cut", () => {
    const pages = { items: Array.from({ length: 90 }, (_, at) => `page ${at}`), join: "plain" } as const;
    const long = { ...scanned, problem: message("pdf.scanned.problem", { count: 90, pages }) };
    const [found] = kept(warningsLine([long]));
    expect(String(found?.problem)).toHaveLength(400);
    expect(inWords(long.problem).startsWith(String(found?.problem))).toBe(true);
});

test("what was kept as text is shown as it is, and what cannot be told is none", () => {
    const old = { problem: "A page is a scan.", remedy: "Scan it again." };
    const forged = { problem: { key: "no.such" }, remedy: "" };
    expect(warningsIn([old, forged, { problem: 1, remedy: "" }, 5], 4)).toEqual([
        { ...old, line: 4, severity: "warning" },
    ]);
});
