import { expect, test } from "vitest";
import { quoteOf } from "../../../src/answer/excerpt.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { readNow } from "../../read-now.ts";

async function answerFrom(markdown: string, question: string) {
    const { article } = readNow("bath.md", `# The bath of Lervik\n\n${markdown}`);
    if (article === undefined) throw new Error("The text is not an article.");
    const { excerpts } = await openLibrary([article]).ask(question);
    const [first] = excerpts;
    return (
        first && { key: first.paragraph.text.slice(first.key.start, first.key.end), quote: quoteOf(first) }
    );
}

const hours = `| Day | Hours | Sauna |
|---|---|---|
| Tuesday | 9–12 | no |
| Wednesday | 10–18 | yes |
| Thursday | closed | no |`;

test.each([
    [hours, "When is the bath open on Wednesday?", "Wednesday | 10–18 | yes"],
    [hours, "Is there a sauna on Tuesday?", "Tuesday | 9–12 | no"],
    [hours, "What are the hours on Thursday?", "Thursday | closed | no"],
    [
        "<table><tr><td>Chair<td>Per Aas<tr><td>Treasurer<td>Ida Holm</table>",
        "Who is the treasurer of the bath?",
        "Treasurer | Ida Holm",
    ],
])("the row with the words of the question answers it: %#", async (table, question, key) => {
    expect(await answerFrom(table, question)).toMatchObject({ key });
});

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const rowsOf = (season: string) =>
    days
        .map((day, at) => `| ${day} | ${season} ${at + 6} in the morning | ${at + 15} in the afternoon |`)
        .join("\n");

test("a row of a long table is quoted with its header and the title above it", async () => {
    const table = `| Day | Opens | Closes |\n|---|---|---|\n| **Summer** | | |\n${rowsOf("at")}\n| **Winter** | | |\n${rowsOf("from")}`;
    const { quote = "" } = (await answerFrom(table, "When does the bath close on Friday?")) ?? {};
    expect(quote).toMatch(
        /^Day \| Opens \| Closes\n(?:Summer|\[…\]\nWinter)\n\[…\]\nFriday \|.*afternoon\n\[…\]$/u,
    );
});

test("an item of a long list is quoted with what leads in", async () => {
    const items = days.map(
        (day) => `- ${day} guests with a very long towel that nobody else wants to see in here`,
    );
    const answer = await answerFrom(
        `Nobody is too old. These may not enter:\n\n${items.join("\n")}`,
        "May Friday guests enter?",
    );
    expect(answer?.quote).toMatch(/^\[…\]\nThese may not enter:\n\[…\]\n• Friday guests .* here\n\[…\]$/u);
});

test("a row among many is read with its header", async () => {
    const rows = Array.from({ length: 100 }, (_, at) => `| Town${at} | Master${at} Berg | 55 ${1000 + at} |`);
    const table = `| Town | Harbour master | Phone |\n|---|---|---|\n${rows.join("\n")}\n| Skarvoy | Ida Holm | 55 999 |`;
    const question = "Who is the harbour master of Skarvoy?";
    const answer = await answerFrom(`The harbour master of the bath is Bo Li.\n\n${table}`, question);
    expect(answer).toEqual({
        key: "Skarvoy | Ida Holm | 55 999",
        quote: "Town | Harbour master | Phone\n[…]\nSkarvoy | Ida Holm | 55 999",
    });
});
