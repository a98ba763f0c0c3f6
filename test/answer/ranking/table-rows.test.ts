import { expect, test } from "vitest";
import { quoteOf } from "../../../src/answer/excerpts/excerpt.ts";
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

const leadIn = "The bath of Lervik opens at a different hour on each day of the week.";

test.each([
    ["At what hour does the bath open on Wednesday?", `${leadIn}\n\n${hours}`, "Wednesday | 10–18 | yes"],
    [
        "At what hour does the bath open on Thursday?",
        `${leadIn}\n\nBring a towel.\n\n## Opening hours\n\n${hours}`,
        "Thursday | closed | no",
    ],
    ["Why does the bath open at another hour on Wednesday?", `${leadIn}\n\n${hours}`, leadIn],
    ["At what hour does the bath open on Sunday?", `${leadIn}\n\n${hours}`, leadIn],
    [
        "When does the bath of Lervik open on Wednesday?",
        `${hours}\n\nOn Wednesday, the bath of Lervik opens when the tide is high.`,
        "On Wednesday, the bath of Lervik opens when the tide is high.",
    ],
    [
        "Who opened the bath of Lervik on a Wednesday in spring?",
        `Ida Holm opened the bath of Lervik one day in spring.\n\nBring a towel.\n\n## Week\n\n${hours}`,
        "Ida Holm opened the bath of Lervik one day in spring.",
    ],
])("%s: the text above a table only leads in the row that alone has a word", async (question, text, key) => {
    expect(await answerFrom(text, question)).toMatchObject({ key });
});

test.each([
    [
        "fr",
        "La piscine ouvre tous les jours sauf le lundi, à une heure différente.",
        "Jour | Heures d’ouverture",
        "Mardi | 9 h, Mercredi | 10 h, Jeudi | fermé",
        "À quelle heure ouvre la piscine le mercredi ?",
    ],
    [
        "de",
        "Die Wäscherei gibt jede Woche an anderen Tagen Decken und Laken zurück.",
        "Stück | Preis",
        "Decke | 9 €, Vorhang | 12 €, Laken | 4 €",
        "Was kostet ein Vorhang, den die Wäscherei zurückgibt?",
    ],
    [
        "es",
        "El autobús sale de la plaza a una hora distinta cada día.",
        "Día | Salida",
        "Lunes | 9:00, Martes | 9:40, Jueves | 8:10",
        "¿A qué hora sale el autobús los martes?",
    ],
    [
        "nl",
        "De bibliotheek gaat elke dag open, steeds op een ander uur.",
        "Dag | Tijd",
        "Maandag | 9–12, Donderdag | 13–20, Vrijdag | gesloten",
        "Op welk uur gaat de bibliotheek donderdag open?",
    ],
    [
        "pl",
        "Muzeum jest otwarte codziennie oprócz poniedziałku, o innej godzinie.",
        "Dzień | Godziny",
        "Wtorek | 9–12, Środa | 10–18, Czwartek | zamknięte",
        "O jakiej godzinie muzeum jest otwarte w środę?",
    ],
    [
        "ru",
        "Рынок открывается каждый день, кроме понедельника, в разное время.",
        "День | Часы",
        "Вторник | 9–12, Среда | 10–18, Пятница | закрыто",
        "Во сколько открывается рынок в среду?",
    ],
    [
        "ja",
        "図書館は月曜日以外の毎日、違う時間に開きます。",
        "曜日 | 時間",
        "火曜日 | 9時, 水曜日 | 10時, 金曜日 | 休み",
        "水曜日に図書館は何時に開きますか？",
    ],
])("in %s, too", async (language, above, head, rows, question) => {
    const [first, second = "", ...others] = rows.split(", ");
    const table = [head, "---|---", first, second, ...others].join("\n");
    const { article } = readNow("a.md", `---\nlanguage: ${language}\n---\n\n# A\n\n${above}\n\n${table}`);
    const { excerpts } = await openLibrary(article === undefined ? [] : [article]).ask(question);
    const [{ paragraph, key } = { paragraph: undefined, key: undefined }] = excerpts;
    expect(paragraph?.text.slice(key?.start, key?.end)).toBe(second);
});
