import { expect, test } from "vitest";
import { againstTable, benchTable } from "../../bench/bench-table.ts";
import { aResult } from "./a-result.ts";

const columnsOf = (table: string) =>
    new Set(
        table
            .split("\n")
            .filter((line) => line.startsWith("|"))
            .map((line) => line.split("|").length),
    );

test("the table has a column per size, and ratios to MiniSearch and FTS5", () => {
    const table = benchTable(aResult("aaaaaaa", [1000, 10_000]));
    expect(table).toContain("| paragraphs | 1,000 | 10,000 |");
    expect(table).toContain("| **p50 / p99 beside plain MiniSearch** | **0.50 / 0.10** | **0.50 / 0.10** |");
    expect(table).toContain("| **p50 / p99 beside FTS5** | **0.25 / 0.50** | **0.25 / 0.50** |");
    expect(table).toContain("| CPU of checking a quote p50 / p99 / longest, ms | 2.00 / 20.00 / 60.00 |");
    expect(table).toContain(
        "| CPU of checking five in a message p50 / p99 / longest, ms | 10.00 / 90.00 / 120.00 |",
    );
    expect(table).toContain("| **resident memory of the bot, MB** | **105** | **150** |");
    expect(table).toContain("| ready again / from nothing: CPU | 0.25 | 0.25 |");
    expect(columnsOf(table)).toEqual(new Set([5]));
});

test("the table against another checkout has what it needed divided by what this one needs", () => {
    const table = againstTable(aResult("aaaaaaa", [1000, 10_000]));
    expect(table).toContain("# aaaaaaa against 0a1b2c3");
    expect(table).toContain("| CPU per question | ÷ 3.00 | ÷ 3.00 |");
    expect(table).toContain("| resident memory, MB | 315 → 105: ÷ 3.00 | 450 → 150: ÷ 3.00 |");
    expect(table).toContain("| `/ask` with 20 asking: answers per second | × 3.00 | × 3.00 |");
    expect(table).toContain("| ready again / the other's first time, CPU | 0.08 | 0.08 |");
    expect(table).toContain("| longest turn of the main thread, ms | 12.0 → 12.0 |");
    expect(table).toContain("Resident memory with one article: 270 → 90 MB.");
    expect(columnsOf(table)).toEqual(new Set([5]));
});

test("without another checkout there is no second table", () => {
    const { against: _, ...alone } = aResult("aaaaaaa", [1000]);
    expect(againstTable(alone)).toBe("");
});
