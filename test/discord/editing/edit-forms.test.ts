import { describe, expect, test } from "vitest";
import { edit } from "../../../commands/corpus/article/edit.ts";
import { readCustomId } from "../../../src/discord/command/custom-id.ts";
import { modalBody } from "../../../src/discord/command/modal.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";
import { discardEdit, proposeEdit, resumeEdit } from "../../../src/discord/editing/edit-decisions.ts";
import {
    moreForm,
    openMore,
    openSource,
    openText,
    sourceForm,
    textForm,
} from "../../../src/discord/editing/edit-forms.ts";
import { editPlace } from "../../../src/discord/editing/open-edit.ts";
import { publish } from "../../../src/discord/moderation/proposal-message.ts";
import { textOf as fileText } from "../../../src/proposal/article-set.ts";
import { textOf } from "../../commands/a-context.ts";
import { aServedCorpus } from "../../commands/a-served-corpus.ts";

type Served = Awaited<ReturnType<typeof aServedCorpus>>;

function placeIn(reply: Reply) {
    const [row] = "rows" in reply ? (reply.rows ?? []) : [];
    const [button] = row !== undefined && "buttons" in row ? row.buttons : [];
    return editPlace.parse(readCustomId(button?.customId ?? "").written);
}

/** Changes the text with this function. */
async function withText(served: Served, reply: Reply, change: (text: string) => string) {
    const modal = await openText.run({ ...placeIn(reply), part: 0 }, served.context());
    if (modal.kind !== "modal") throw new Error(textOf(modal));
    expect(modal.inputs["text"]?.description?.()).toMatch(/^(?:Markdown|Plain text), as in the file/u);
    const place = editPlace.parse(readCustomId(modal.customId).written);
    return textForm.run(place, { text: change(modal.values["text"] ?? "") }, served.context());
}

/** Proposes and publishes the edit. Returns the file with this path. */
async function published(served: Served, reply: Reply, path: string) {
    const proposal = await proposeEdit.run(placeIn(reply), served.context());
    const id = proposal.kind === "text" ? (proposal.proposal ?? "") : "";
    expect(textOf(await publish.run(id, served.context()))).toContain("Published");
    const { set } = served.publishing.edition();
    const found = set.find(({ file }) => file === path);
    return found && fileText(found);
}

const begin = (served: Served, article: string) => edit.run({ article }, served.context());
const source = { title: "The mill", author: "", publisher: "", published: "", url: "" };

describe("an edit", () => {
    test("keeps what is too long for a form, says so, and replaces it only by what is typed", async () => {
        const authors = Array.from({ length: 60 }, (_, at) => `Author ${at} ${"x".repeat(90)}`);
        const language = `en-x-${Array.from({ length: 9 }, (_, at) => `part${at}`).join("-")}`;
        const file = `---\ntitle: The mill\nauthor: [${authors.join(", ")}]\nlanguage: ${language}\n---\n\nIt grinds.\n`;
        const served = await aServedCorpus({ "mill.md": file });
        const begun = await begin(served, "mill");
        expect(textOf(begun)).toContain(
            "**Author and Language are too long for a form**, so their fields are empty",
        );
        const form = await openSource.run(placeIn(begun), served.context());
        if (form.kind !== "modal") throw new Error(textOf(form));
        expect(() => modalBody(form)).not.toThrow();
        expect(form.values).toEqual({ title: "The mill" });
        expect(form.inputs["author"]?.description?.()).toBe(
            `Too long for a form (${authors.join(", ").length.toLocaleString("en")} characters). Leave it empty to keep it.`,
        );
        const more = await openMore.run(placeIn(begun), served.context());
        expect(more.kind === "modal" && modalBody(more).components).toHaveLength(3);
        const dated = await sourceForm.run(
            placeIn(begun),
            { ...source, published: "1911" },
            served.context(),
        );
        expect(textOf(dated)).toContain('**published: "1911"**');
        expect(textOf(dated).match(/~~/gu)).toHaveLength(2);
        const licensed = await moreForm.run(
            placeIn(dated),
            { language: "", licence: "CC0-1.0", summary: "" },
            served.context(),
        );
        const kept = await published(served, licensed, "mill.md");
        expect(kept).toContain(`author: [${authors.join(", ")}]\nlanguage: ${language}\n`);
        expect(kept).toContain('published: "1911"\nlicence: CC0-1.0\n');
        const again = await sourceForm.run(
            placeIn(await begin(served, "mill")),
            { ...source, author: "Ida Holm" },
            served.context(),
        );
        expect(await published(served, again, "mill.md")).toContain("author: Ida Holm\n");
    });

    test("of plain text keeps it plain, until what it declares changes", async () => {
        const plain = "The mill\r\n\r\nIt grinds * rye.\r\n";
        const served = await aServedCorpus({ "mill.txt": plain });
        const edited = await withText(served, await begin(served, "mill"), (text) =>
            text.replace("rye", "oats"),
        );
        expect(textOf(edited)).toContain("~~rye.~~ **oats.**");
        const declared = await sourceForm.run(
            placeIn(edited),
            { ...source, author: "C. Dahl" },
            served.context(),
        );
        expect(await published(served, edited, "mill.txt")).toBeUndefined();
        expect(served.publishing.edition().set.map(({ file }) => file)).toEqual(["mill.md"]);
        expect(textOf(declared)).toContain("author: C. Dahl");
        const again = await aServedCorpus({ "mill.txt": plain });
        const only = await withText(again, await begin(again, "mill"), (text) => text.replace("rye", "oats"));
        expect(await published(again, only, "mill.txt")).toBe(plain.replace("rye", "oats"));
    });

    test("of a long text names each part by its heading and, below that, by the words after it", async () => {
        const section = (name: string) => `## ${name}\n\n${name} begins. ${"It grinds rye. ".repeat(150)}\n`;
        const served = await aServedCorpus({
            "mill.md": `# The mill\n\n${["One", "Two"].map(section).join("\n")}\n##\n`,
        });
        const begun = await begin(served, "mill");
        const items = ("rows" in begun ? (begun.rows ?? []) : []).flatMap((row) =>
            "menu" in row ? row.menu.items : [],
        );
        expect(items.map(({ label }) => label)).toEqual(["1 · The mill", "2 · Two"]);
        expect(items[0]?.description).toMatch(/^## One One begins\. It/u);
        expect(items[1]?.description).toMatch(/^Two begins\. It/u);
    });

    test("of a web page is one of its article as Markdown, of which only what is typed changes", async () => {
        const page = "<title>Mill</title><h1>The mill</h1><p>It grinds <b>rye</b>.</p><p>It is old.</p>";
        const served = await aServedCorpus({ "mill.html": page });
        const begun = await begin(served, "mill");
        expect(textOf(begun)).toContain("(mill.md)");
        const edited = await withText(served, begun, (text) => text.replace("old", "new"));
        expect(textOf(edited)).toContain("~~old.~~ **new.**");
        expect(await published(served, edited, "mill.md")).toContain("It is new.");
    });

    test("of articles that share a name changes the one that was meant", async () => {
        const served = await aServedCorpus({
            "mill.md": "# The mill\n\nIt is Markdown.\n",
            "mill.txt": "The mill\n\nIt is plain.\n",
        });
        const edited = await withText(served, await begin(served, "mill.txt"), (text) =>
            text.replace("plain", "simple"),
        );
        const declared = await moreForm.run(
            placeIn(edited),
            { language: "en", licence: "CC0", summary: "" },
            served.context(),
        );
        await published(served, declared, "mill.txt");
        const all = await Promise.all(
            served.publishing.edition().set.map(async (one) => `${one.file}: ${await fileText(one)}`),
        );
        expect(all).toEqual([
            "mill.md: # The mill\n\nIt is Markdown.\n",
            expect.stringMatching(/^mill\.txt\.md: ---\n(?:.*\n)*licence: CC0\n---\n\nIt is simple\.\n$/u),
        ]);
    });

    test("declares a summary of several lines, and a title with marks, as they were typed", async () => {
        const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds.\n" });
        const summary = "On *rye*:\n- and oats\n\n# end";
        const more = await moreForm.run(
            placeIn(await begin(served, "mill")),
            { language: "en", licence: "", summary },
            served.context(),
        );
        const titled = await sourceForm.run(
            placeIn(more),
            { ...source, title: "The *old* mill #2" },
            served.context(),
        );
        await published(served, titled, "mill.md");
        expect(served.live.current().articles).toMatchObject([
            { title: "The *old* mill #2", summary, paragraphCount: 1 },
        ]);
    });

    test("fits into a message, whatever the article is called and declares", async () => {
        const marks = "*".repeat(199);
        const facts = `title: "${"*".repeat(299)}"\nauthor: "${marks}"\nsummary: "${"_".repeat(1999)}"\nurl: https://a.b/${"a".repeat(1900)}`;
        const served = await aServedCorpus({
            "mill.md": `---\n${facts}\n---\n\n${"A word. ".repeat(200)}\n`,
        });
        const begun = await begin(served, "mill");
        expect(textOf(begun).length).toBeLessThanOrEqual(2000);
        const edited = await withText(served, begun, (text) => text.replaceAll("word", "*word*"));
        expect(textOf(edited).length).toBeLessThanOrEqual(2000);
        expect(textOf(edited)).toContain("The attached file has all changes");
        expect(edited).toMatchObject({ files: [{ name: "changes.txt" }] });
    });

    test("that leaves no text is refused with the reason", async () => {
        const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds.\n" });
        const refused = await withText(served, await begin(served, "mill"), () => "");
        expect(textOf(refused)).toContain("**Nothing was changed.**");
        expect(refused).toMatchObject({ isCorrectable: true });
    });

    test("whose form was opened before two other changes gives back what was typed", async () => {
        const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds.\n" });
        const begun = await begin(served, "mill");
        for (const author of ["A", "B"])
            await sourceForm.run(
                { ...placeIn(begun), step: author === "A" ? 0 : 1 },
                { ...source, author },
                served.context(),
            );
        const stale = await textForm.run(placeIn(begun), { text: "My text." }, served.context());
        expect(textOf(stale)).toContain("You made other changes after you opened this form");
        expect(stale).toMatchObject({ files: [{ text: "My text." }] });
    });

    test("that is gone gives back what was typed about the article, too", async () => {
        const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds.\n" });
        const place = placeIn(await begin(served, "mill"));
        await discardEdit.run(place, served.context());
        const typed = { language: "", licence: "CC0", summary: "On rye,\nand oats." };
        const gone = await moreForm.run(place, typed, served.context());
        expect(textOf(gone)).toContain("I no longer have this edit");
        expect(gone).toMatchObject({ files: [{ text: "Licence: CC0\nSummary: On rye,\nand oats.\n" }] });
    });

    test("on top of another moderator's change shows in its forms what that declares", async () => {
        const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds.\n\nIt is old.\n" });
        const mine = await withText(served, await begin(served, "mill"), (text) =>
            text.replace("old", "new"),
        );
        const theirs = await sourceForm.run(
            placeIn(await begin(served, "mill")),
            { ...source, title: "The inn", author: "C. Dahl" },
            served.context(),
        );
        await published(served, theirs, "mill.md");
        const merged = await resumeEdit.run(placeIn(mine), served.context());
        expect(textOf(merged)).toContain("**Your edit of “The inn”**");
        const form = await openSource.run(placeIn(merged), served.context());
        expect(form).toMatchObject({ values: { title: "The inn", author: "C. Dahl" } });
    });

    test("of an article with many authors opens, and keeps them if they are not changed", async () => {
        const authors = Array.from({ length: 30 }, (_, at) => `Author Number ${at + 1}`);
        const served = await aServedCorpus({
            "mill.md": `---\nauthor: ${JSON.stringify(authors)}\n---\n\n# The mill\n\nIt grinds.\n`,
        });
        const place = placeIn(await begin(served, "mill"));
        const form = await openSource.run(place, served.context());
        if (form.kind !== "modal") throw new Error(textOf(form));
        expect(() => modalBody(form)).not.toThrow();
        const { title = "", author = "" } = form.values;
        const typed = { ...source, title, author, publisher: "The Miller" };
        const edited = await sourceForm.run(place, typed, served.context());
        expect(textOf(edited)).toContain("publisher: The Miller");
        expect(textOf(edited)).not.toMatch(/~~Author/u);
        expect(await published(served, edited, "mill.md")).toContain(JSON.stringify(authors));
    });
});
