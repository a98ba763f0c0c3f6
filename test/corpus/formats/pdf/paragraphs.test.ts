import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";

const textsOf = async (name: string) => {
    const bytes = readFileSync(new URL(`files/${name}`, import.meta.url));
    const { article, problems } = await readArticle({ name, bytes });
    expect(problems).toEqual([]);
    return article?.paragraphs.map(({ text, path }) => `${path.at(-1) ?? ""}: ${text}`);
};

test("LaTeX: two columns, a note, small capitals and a table", async () => {
    expect(await textsOf("two-columns.pdf")).toMatchInlineSnapshot(`
      [
        ": Maren Holt",
        ": 2 March 2024",
        "1 History: The harbour was built in 1911 by the efficient office of the difficult fjord authority. It was a remarkable undertaking, which nevertheless proceeded without interruption until the administration reconsidered its extraordinary commitments. After that, the undertaking was continued by others.",
        "1 History: Another paragraph follows here with consider-able information about transportation, communica-tion and representation of the fishermen in the mu-nicipality.",
        "1 History: See the official record of the fjord authority.",
        "1.1 Opening hours: Monday to Friday, eight to five.",
        "1.1 Opening hours: Saturday, ten to two.",
        "2 Prices: A berth costs 30 euros a night.",
        "2 Prices: More about prices in the second column, with Small Capitals and a table.",
        "2 Prices: Boat | Price
      Small | 30
      Large | 50",
      ]
    `);
});

test("a browser: headings, lines of a list and a table", async () => {
    expect(await textsOf("page.pdf")).toMatchInlineSnapshot(`
      [
        ": The boathouse belongs to all members of the association. Please leave it as you would like to find it, and write your name into the book by the door whenever you take out a boat, so that we know who is on the water.",
        "Keys: There are three keys. The first hangs in the office, the second is with the treasurer, and the third is kept by the harbour master, who lives next to the church.",
        "Keys: Return the key the same day.
      Never lend it to a stranger.",
        "Keys: Boat | Seats | Deposit
      Gull | 2 | 20 euros
      Heron | 4 | 35 euros",
        "Keys: Thank you for your help.",
      ]
    `);
});

test("LibreOffice: paragraphs and a numbered list", async () => {
    expect(await textsOf("minutes.pdf")).toMatchInlineSnapshot(`
      [
        ": The chair opened the meeting at seven and welcomed twenty-three members, among them four who had joined during the winter and had not been to a meeting before.",
        "Accounts: The treasurer presented the accounts. The association has spent less than planned, because the new roof of the boathouse was delayed, and it therefore has a small surplus.",
        "Accounts: The accounts were approved.",
        "Accounts: The fee stays the same.",
      ]
    `);
});
