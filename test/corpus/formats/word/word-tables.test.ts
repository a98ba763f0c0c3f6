import { expect, test } from "vitest";
import { p, readWord, t } from "./docx-xml.ts";

const cell = (text: string, properties = "") =>
    `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${p(t(text))}</w:tc>`;
const row = (inner: string, properties = "") =>
    `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${inner}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const head = row(cell("Room") + cell("Day") + cell("Price"), "<w:tblHeader/>");

async function shown(body: string): Promise<string> {
    const { text } = await readWord(body);
    return text.replace(/ +/gu, " ").replace(/-+/gu, "-");
}

test("a row that leaves out columns has its cells below the right ones", async () => {
    const left = row(cell("Sun") + cell("20"), '<w:gridBefore w:val="1"/>');
    const right = row(cell("Hall"), '<w:gridAfter w:val="2"/>');
    expect(await shown(table(head, left, right))).toBe(
        "| Room | Day | Price |\n| - | - | - |\n| | Sun | 20 |\n| Hall | | |",
    );
});

test("cells that old files merge are one", async () => {
    const merged = row(cell("Hall", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>") + cell("20"));
    expect(await shown(table(head, merged))).toBe(
        "| Room | Day | Price |\n| - | - | - |\n| Hall | Hall | 20 |",
    );
});

test("rows and cells in controls count, and text that nobody has entered yet does not", async () => {
    const control = (inner: string, properties = "") =>
        `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const filled = control(row(cell("Hall") + cell("Sun") + control(cell("20"))));
    const empty = row(cell("Attic") + cell("Mon") + control(cell("Click here"), "<w:showingPlcHdr/>"));
    expect(await shown(table(head, filled, empty))).toBe(
        "| Room | Day | Price |\n| - | - | - |\n| Hall | Sun | 20 |\n| Attic | Mon | <del></del> |",
    );
});

test("hidden and deleted rows are left out by their rules", async () => {
    const hidden = row(cell("Attic") + cell("Mon") + cell("9"), "<w:hidden/>");
    const { dropped } = await readWord(
        table(head, hidden, row(cell("Old"), "<w:del/>"), row(cell("Hall") + cell("Sun") + cell("20"))),
    );
    expect(dropped).toEqual(["hidden: AtticMon9", "deleted: Old"]);
});
