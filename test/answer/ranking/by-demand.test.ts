import { expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { readNow } from "../../read-now.ts";

const bridge = `# The bridge of Lervik

The bridge of Lervik was built in 1911. It is 412 metres long. A tram crosses it every ten minutes.

The village of Sund lies 12 miles (19 km) south of Lervik. Lervik is the largest town on the island of Storøy. The ferry to Sund was
given up in 1930. It lost money every year, so the town could not keep it.`;

const camp = `# A camp in the hills

Fighters of the Kestrel Front seized the village of Tel Amar on Monday.

Tel Amar, 30 km east of the provincial capital Dorne, had been held by the army since 2019.

Thousands of people have fled from the villages around Tel Amar toward Dorne.`;

const bakery = `# The Blue Oven bakery

The Blue Oven opens at 6 in the morning. On Sundays it is closed. It stands beside the old fire station.

Marta Quill opened it in 2008. She had worked in a bank before. She left because she could not stand the air conditioning.

The oven was bought from a monastery and weighs nine tonnes. It reaches 280 °C.`;

async function askIn(markdown: string, question: string) {
    const { article } = readNow("article.md", markdown);
    if (article === undefined) throw new Error("The text is not an article.");
    const { verdict, excerpts } = await openLibrary([article]).ask(question);
    const [first] = excerpts;
    const { confidence, key, paragraph } = first ?? {};
    return { verdict, confidence, key: paragraph?.text.slice(key?.start, key?.end) };
}

test.each([
    [bridge, "How long is the bridge of Lervik?", "It is 412 metres long."],
    [bridge, "How far is Sund from Lervik?", "The village of Sund lies 12 miles (19 km) south of Lervik."],
    [bridge, "Why was the ferry given up?", "It lost money every year, so the town could not keep it."],
    [camp, "Where is Tel Amar?", /30 km east/u],
    [camp, "How far is Tel Amar from Dorne?", /30 km east/u],
    [bakery, "Where is the Blue Oven?", "It stands beside the old fire station."],
    [bakery, "How hot does the oven get?", "It reaches 280 °C."],
    [bakery, "Why did Marta Quill leave the bank?", /^She left because/u],
])("a sentence with the kind of thing that is asked for answers: %#", async (article, question, key) => {
    expect((await askIn(article, question)).key).toMatch(key);
});

test.each([
    [bridge, "How wide is the bridge of Lervik?"],
    [bridge, "How much is the tram ticket?"],
    [camp, "Why did the Front seize the village?"],
    [bridge, "How many people cross the bridge of Lervik every day?"],
    [bakery, "Which monastery was the oven bought from?"],
    [bakery, "What is the name of the bank?"],
    [bakery, "When did the monastery sell the oven?"],
    [bakery, "How much does the oven cost?"],
])(
    "a question whose words are there is not answered without that kind of thing: %#",
    async (article, question) => {
        const { verdict, confidence } = await askIn(article, question);
        expect(verdict).not.toBe("answered");
        expect(confidence).toBe("low");
    },
);
