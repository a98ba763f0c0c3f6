import { describe, expect, test } from "vitest";
import { readNow } from "../../../read-now.ts";

function read(text: string, name = "the-file.txt") {
    const { article, problems } = readNow(name, text);
    expect(problems).toEqual([]);
    return {
        title: article?.title,
        text: article?.paragraphs.map(({ path, text }) =>
            [...path.slice(-1).map((section) => `[${section}]`), text].join(" "),
        ),
    };
}

const texts = (text: string) => read(`The title\n\n${text}\n\nThe end.`).text?.slice(0, -1);

describe("lines that were broken to fit the page are joined", () => {
    test.each([
        [
            "also before capitals and digits",
            "She said that the Council had set aside four million crowns, of which\nAlmvik will pay half and the State the rest. Work begins on\n12 May. The museum will be called\nHouse of Nets.",
            "She said that the Council had set aside four million crowns, of which Almvik will pay half and the State the rest. Work begins on 12 May. The museum will be called House of Nets.",
        ],
        [
            "before small letters",
            "The mill by the old harbour has stood there since the town\nburned in 1711 and was built again in stone by the\npeople who came back.",
            "The mill by the old harbour has stood there since the town burned in 1711 and was built again in stone by the people who came back.",
        ],
        [
            "in German, with its many capitals",
            "Die Gemeinde hat beschlossen, dass die alte\nBrücke über den Fluss im kommenden Jahr durch eine neue\nBrücke ersetzt wird, die auch für schwere\nFahrzeuge geeignet ist und einen Radweg hat.",
            "Die Gemeinde hat beschlossen, dass die alte Brücke über den Fluss im kommenden Jahr durch eine neue Brücke ersetzt wird, die auch für schwere Fahrzeuge geeignet ist und einen Radweg hat.",
        ],
        [
            "two lines",
            "On Friday the new bridge at Almvik was opened by the King and\nPrincess Ida, who cut the ribbon together.",
            "On Friday the new bridge at Almvik was opened by the King and Princess Ida, who cut the ribbon together.",
        ],
        [
            "also far from the right edge, if no sentence ended",
            "The council of Almvik has thought about the bridge for a long time, and\nwill meet on\nMonday. The mayor was elected in\n1987.",
            "The council of Almvik has thought about the bridge for a long time, and will meet on Monday. The mayor was elected in 1987.",
        ],
        [
            "after a title before a name",
            "In the autumn of the year 1911 the bridge was finished at last, and Mr.\nHolm was the first who walked across it, and after him Dr.\nLind, with his dog and\nwith his cat.",
            "In the autumn of the year 1911 the bridge was finished at last, and Mr. Holm was the first who walked across it, and after him Dr. Lind, with his dog and with his cat.",
        ],
        [
            "with the hyphen of a compound",
            "In the harbour of Almvik there has always been a well-\nknown inn, and in it a cat that is older than the inn.",
            "In the harbour of Almvik there has always been a well-known inn, and in it a cat that is older than the inn.",
        ],
        [
            "without the hyphen of a word that is also written without it",
            "The mayor of Almvik called this an example of good exam-\nple setting, and said that the town would set more.",
            "The mayor of Almvik called this an example of good example setting, and said that the town would set more.",
        ],
        [
            "in Japanese, without a space",
            "この橋は昔から町の人々に親しまれてきた古い石の橋であり、川の両岸を結んでいる大切な道\nである。橋の上からは遠くの山々と港の船がよく見えるので、夏になると多くの人が集まって\n涼む。",
            "この橋は昔から町の人々に親しまれてきた古い石の橋であり、川の両岸を結んでいる大切な道である。橋の上からは遠くの山々と港の船がよく見えるので、夏になると多くの人が集まって涼む。",
        ],
    ])("%s", (_, text, expected) => {
        expect(texts(text)).toEqual([expected]);
    });
});

describe("other line breaks stay", () => {
    test.each([
        [
            "a verse",
            "Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\nRough winds do shake the darling buds of May,\nAnd summer’s lease hath all too short a date;\nSometime too hot the eye of heaven shines,",
        ],
        [
            "a verse of long lines",
            "Of Man’s first disobedience, and the fruit of that forbidden tree\nWhose mortal taste brought death into the World, and all our woe,\nWith loss of Eden, till one greater Man restore us, and regain\nThe blissful seat. Sing, Heavenly Muse, that on the secret top\nOf Oreb, or of Sinai, didst inspire that shepherd",
        ],
        ["an address", "The Almvik Gazette\nHarbour Street 5\n5000 Almvik\nNorway"],
        [
            "a list",
            "- one apple from the garden behind the house\n- two pears from the tree that stands by the gate\n- three plums",
        ],
        [
            "a numbered list",
            "1. Open the valve on the left side of the engine room.\n2. Wait until the pressure has fallen below two bar.\n3. Close it.",
        ],
        ["short sentences", "One.\nStill one."],
        [
            "entries",
            "Monday to Friday: from nine in the morning to five in the afternoon\nSaturday: from ten in the morning to two in the afternoon, not in July\nSunday: closed, except on the first Sunday of a month from May\nHolidays: closed, except on Midsummer Day and on Harbour Day\nEve of holidays: from nine in the morning to noon",
        ],
    ])("%s", (_, text) => {
        expect(texts(text)).toEqual([text]);
    });

    test("the indentation of all lines is not part of the text", () => {
        expect(texts("      Tyger Tyger, burning bright,\n        In the forests of the night;")).toEqual([
            "Tyger Tyger, burning bright,\n  In the forests of the night;",
        ]);
    });

    test("an indented line begins a paragraph", () => {
        const text =
            "    It was a cold morning, and the river was frozen from one bank to the\nother. Nobody was on the road.\n    The old man looked up. He had been there since the summer, when the\nfirst stone was laid.";
        expect(texts(text)).toEqual([
            "It was a cold morning, and the river was frozen from one bank to the other. Nobody was on the road.",
            "The old man looked up. He had been there since the summer, when the first stone was laid.",
        ]);
    });

    test("an item that goes on is joined", () => {
        const list = "- one apple from the garden\n  behind the house\n- two pears";
        expect(texts(list)).toEqual(["- one apple from the garden behind the house\n- two pears"]);
    });

    test("a heading right above prose stays on its line", () => {
        const prose =
            "The mill by the old harbour has stood there since the town\nburned in 1711 and was built again.";
        expect(texts(`The mill\n${prose}`)).toEqual([`The mill\n${prose.replace("\n", " ")}`]);
    });
});

describe("page breaks", () => {
    test("separate paragraphs, and are not part of the text", () => {
        expect(texts("The first page.\n\fThe second page.\f\fThe third page.")).toEqual([
            "The first page.",
            "The second page.",
            "The third page.",
        ]);
    });

    test("within a sentence are not the end of its paragraph", () => {
        const text =
            "The mill by the old harbour has stood there since the town\n\n\fburned in 1711 and was built again.";
        expect(texts(text)).toEqual([
            "The mill by the old harbour has stood there since the town burned in 1711 and was built again.",
        ]);
    });
});

describe("transcripts", () => {
    test("what a speaker says is a paragraph, with the name", () => {
        const text =
            "ANNA BERG: We met at the bridge.\nPER: My grandfather did, with his own hands, over three long summers,\nand with stone from the old mill.\nANNA BERG (laughing): Really!\n\nPER: Yes.";
        expect(texts(text)).toEqual([
            "ANNA BERG: We met at the bridge.",
            "PER: My grandfather did, with his own hands, over three long summers, and with stone from the old mill.",
            "ANNA BERG (laughing): Really!",
            "PER: Yes.",
        ]);
    });

    test("times before the names are part of it, and a title is not needed", () => {
        expect(
            read("[00:01] Anna: Welcome.\n[00:03] Per: Thank you.\n[01:02:03] Anna: Let us begin."),
        ).toEqual({
            title: "The file",
            text: ["[00:01] Anna: Welcome.", "[00:03] Per: Thank you.", "[01:02:03] Anna: Let us begin."],
        });
    });

    test("entries with names of fields are no transcript", () => {
        const text = "Name: Ida Holm\nPhone: 55 12 34\n\nName: Per Aas\nPhone: 55 56 78";
        expect(texts(text)).toEqual(text.split("\n\n"));
    });
});

describe("the title", () => {
    test.each([
        ["is the first line", "The bridge\n\nIt is old.", "The bridge", ["It is old."]],
        ["also right above the text", "The bridge\nIt is old.", "The bridge", ["It is old."]],
        ["also if it ends like a sentence", "It is old.\n\nVery old.", "It is old.", ["Very old."]],
        ["is the file's name above a single line", "Dogs travel free.", "The file", ["Dogs travel free."]],
        [
            "is the file's name if the first line goes on",
            "The mill by the old harbour has stood there since the town\nburned in 1711.\n\nNow it is new.",
            "The file",
            ["The mill by the old harbour has stood there since the town burned in 1711.", "Now it is new."],
        ],
        [
            "is the file's name if the first line is a paragraph",
            `${"The mill is old. ".repeat(8)}\n\nIt is new.`,
            "The file",
            [`${"The mill is old. ".repeat(8).trim()}`, "It is new."],
        ],
    ])("%s", (_, text, title, paragraphs) => {
        expect(read(text)).toEqual({ title, text: paragraphs });
    });
});

test.each([
    ["under the title", "The bath\n========\n\nIt is old.", "The bath", ["It is old."]],
    ["over and under it", "********\nThe bath\n********\nIt is old.", "The bath", ["It is old."]],
    [
        "between paragraphs",
        "The bath\n\nIt is old.\n\n* * *\n\nIt is deep.",
        "The bath",
        ["It is old.", "It is deep."],
    ],
    [
        "but not in tables",
        "Bath\n\nDay  Hours\n----------\nMon  9-17",
        "Bath",
        ["Day  Hours\n----------\nMon  9-17"],
    ],
])("lines that are drawn %s are no text", (_, text, title, paragraphs) => {
    expect(read(text)).toEqual({ title, text: paragraphs });
});

test("thousands of drawn lines are read", () => {
    const lines = "-----\n".repeat(20_000);
    expect(read(`The bath\n\n${lines}It is old.`)).toEqual({ title: "The bath", text: ["It is old."] });
    const { article } = readNow("a.txt", `The bath\n\n${"Fees\n----\n".repeat(20_000)}It is old.`);
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(["It is old."]);
});

test("an underlined line is the heading of a section", () => {
    const { article } = readNow("a.txt", "The bath\n\nPrices\n------\nA day is 10.\n\n- Two\n- Three");
    expect(article?.paragraphs.map(({ path, text }) => [...path, text])).toEqual([
        ["Prices", "A day is 10."],
        ["Prices", "- Two\n- Three"],
    ]);
});

test("lines keep their numbers over page breaks and Windows' line ends", () => {
    const { problems } = readNow(
        "a.txt",
        "T\r\n\r\none\ftwo\r\n\r\nEmpty section\r\n\r\nAnother one\r\n\r\nText.",
    );
    expect(problems.map(({ line }) => line)).toEqual([5]);
});
