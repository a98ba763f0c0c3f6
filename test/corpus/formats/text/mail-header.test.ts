import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";

async function shown(text: string) {
    const bytes = new TextEncoder().encode(text);
    const { article, dropped } = await readArticle({ name: "old-mail.txt", bytes, recordsDropped: true });
    const { title, author, published } = article ?? {};
    const paragraphs = article?.paragraphs.map((paragraph) => [...paragraph.path, paragraph.text]);
    return {
        title,
        author,
        published,
        paragraphs,
        dropped: dropped?.map(({ rule, line }) => `${rule} ${line}`),
    };
}

const body = "The ferry is back.\n\nTimetable\n\nIt leaves at nine every day.";
const paragraphs = [["The ferry is back."], ["Timetable", "It leaves at nine every day."]];

test("the header of a mail is its title, author and date, and no paragraph", async () => {
    const header = `From: "Berg, Anna" <anna@example.org>\nTo: list@example.org\nSubject: The ferry of\n Lervik\nDate: Wed, 9 Nov 2016 08:00:00 +0100`;
    expect(await shown(`${header}\n\n${body}`)).toEqual({
        title: "The ferry of Lervik",
        author: "Berg, Anna",
        published: "2016-11-09",
        paragraphs,
        dropped: ["mail 1", "mail 2", "mail 3", "mail 4", "mail 5"],
    });
});

test.each([
    "---------- Forwarded message ---------\n",
    "-----Original Message-----\n",
    "Begin forwarded message:\n\n",
])("also below %j", async (mark) => {
    const found = await shown(`${mark}From: Anna\nSubject: Ferry\nDate: 9 Nov 2016\n\n${body}`);
    const first = mark.split("\n").length;
    expect(found).toMatchObject({ title: "Ferry", author: "Anna", published: "2016-11-09", paragraphs });
    expect(found.dropped).toEqual([1, first, first + 1, first + 2].map((line) => `mail ${line}`));
});

test.each([
    [
        "From: anna@example.org\r\nSent: Wednesday, November 9, 2016 8:00 AM\r\nSubject: Ferry",
        "Ferry",
        "anna@example.org",
    ],
    [
        "\ufeffReceived: from a by b; today\nX-Spam: no\nSUBJECT: Ferry\nfrom: Anna Berg\nDate: 2016-11-09",
        "Ferry",
        "Anna Berg",
    ],
    [
        "From: <anna@example.org>\nSubject: =?utf-8?B?RsOmcmdl?=\nDate: 9 Nov 2016",
        "Færge",
        "anna@example.org",
    ],
    [
        'From: "=?iso-8859-1?q?M=E9l_Berg?=" <a@b.org>\nSubject: Re: =?UTF-8*de?Q?Gr=C3=BC=C3=9Fe_?=\n =?utf-8?q?vom_Berg?= (2)\nDate: 9 Nov 2016',
        "Re: Grüße vom Berg (2)",
        "Mél Berg",
    ],
    ["From: Anna\nSubject: =?utf-8?Q?=FF?=\nDate: 9 Nov 2016", "Old mail", "Anna"],
    ["From: Anna\nSubject: =?no-such-set?Q?a?=\nDate: 9 Nov 2016", "Old mail", "Anna"],
    ["From: Anna\nSubject:\nDate: 9 Nov 2016", "Old mail", "Anna"],
])("also as %j", async (header, title, author) => {
    expect(await shown(`${header}\n\n${body}`)).toMatchObject({
        title,
        author,
        published: "2016-11-09",
        paragraphs,
    });
});

test.each([
    ["no sender", "Subject: The ferry\nDate: 9 Nov 2016"],
    ["no subject or date", "From: Anna\nTo: Bert"],
    ["a line of text", "From: Anna\nSubject: The ferry\nIt is back."],
    ["another field", "From: Anna\nSubject: The ferry\nColour: red"],
    ["one field", "From: the harbour to the church"],
    ["an indented line first", "  From: Anna\nSubject: The ferry"],
])("with %s, it is text", async (_, header) => {
    const { author, published, paragraphs, title } = await shown(`${header}\n\n${body}`);
    expect([author, published]).toEqual([undefined, undefined]);
    expect([title, ...(paragraphs ?? [])].flat().join("\n")).toContain(header.split("\n").at(-1) ?? header);
});

test("a mail without text is an empty article", async () => {
    const bytes = new TextEncoder().encode("From: Anna\nSubject: The ferry\n\n");
    const { article, problems } = await readArticle({ name: "a.txt", bytes });
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ severity: "error" }]);
});

test("a question that a mail quotes is above its answer, without its mark", async () => {
    const quoted = "> Can I store a canoe?\n\nYes, on the left.\n\n> I'll come at five\n\nThat is fine.";
    const found = await shown(`From: Anna\nSubject: Ferry\n\n${quoted}`);
    expect(found.paragraphs).toEqual([
        ["Can I store a canoe?", "Yes, on the left."],
        ["Can I store a canoe?", "> I'll come at five"],
        ["Can I store a canoe?", "That is fine."],
    ]);
    expect(found.dropped).toEqual(["mail 1", "mail 2", "mark 4"]);
});
