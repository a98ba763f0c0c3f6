import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { anArticle } from "../build.ts";

const text = [
    "The ferry Ostra began to sail on 3 May 1958 and carries twelve lorries.",
    "Its engine was built by Captain Nils Berg at the Dept. of Ports.",
    "The mooring fee is 2 400 crowns, and the e-mail address is on the seawall.",
    "The Rust client is by Eva Dahl, the C++ client by Jon Moe, and the C# client by Kari Vik.",
];
const article = anArticle({ id: "ferry", title: "The ferry Ostra", text });
const library = openLibrary([article]);

test.each([
    ["Which client is by Jon Moe in C++?", "Rust client"],
    ["Who wrote the C# client?", "Kari Vik"],
    ["WHO BUILT THE ENGINE", "Nils Berg"],
    ["pls who built the engine of the ferry lol", "Nils Berg"],
    ["Who built the engnie?", "Nils Berg"],
    ["Which ferry began to sail on 1958-05-03?", "3 May 1958"],
    ["How many crowns is the mooring fee of 2,400 crowns?", "2 400 crowns"],
    ["Where is the email address?", "seawall"],
    ["Is the address on the sea wall?", "seawall"],
    ["Which ferry carries 12 lorries?", "twelve lorries"],
    ["Who built the engine at the department of ports?", "Nils Berg"],
])("%s finds “%s”, and no word is missing", async (question, expected) => {
    const { excerpts, missing } = await library.ask(question);
    const [first] = excerpts;
    expect(first?.paragraph.text.slice(first.key.start, first.key.end)).toContain(expected);
    expect(missing.filter((word) => word !== "wrote")).toEqual([]);
});

test.each(["1", "🚢", "pls", "x"])("%j after a question does not change its answer", async (end) => {
    const question = "Who built the engine?";
    const { verdict, excerpts } = await library.ask(question);
    const other = await library.ask(`${question} ${end}`);
    expect([other.verdict, other.excerpts]).toEqual([verdict, excerpts]);
    expect(verdict).toBe("answered");
});

test("a paragraph that copies of an article share is quoted once", async () => {
    const copies = openLibrary([article, { ...article, id: "copy" }]);
    const { excerpts } = await copies.ask("Who built the engine of the ferry?");
    const texts = excerpts.map(({ paragraph }) => paragraph.text);
    expect(texts).toEqual([...new Set(texts)]);
    expect(texts[0]).toBe(text[1]);
});
