import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serveCorpus } from "../../src/app/serve-corpus.ts";
import { textOf } from "../../src/proposal/article-set.ts";
import type { ChangeRequest } from "../../src/publishing/plan.ts";
import { editedArticle } from "../../src/publishing/written-article.ts";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { withoutThread } from "../thread/without-thread.ts";
import { within } from "../within.ts";

const inWord = (title: string, ...texts: readonly string[]) =>
    aDocx([{ text: title, style: "Heading1" }, ...texts]);
const costs = (euros: number) =>
    inWord("The hall", `The hall costs ${euros} euros.`, "It is open from nine to five, also on Sundays.");

/** An installation with these files, which can be started again and again. */
function anInstallation(files: Readonly<Record<string, string | Uint8Array>>) {
    const root = mkdtempSync(join(tmpdir(), "documents-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const [corpusFolder, dataFolder] = [join(root, "corpus"), join(root, "data")];
    mkdirSync(corpusFolder);
    const write = (name: string, content: string | Uint8Array) =>
        writeFileSync(join(corpusFolder, name), content);
    for (const [name, content] of Object.entries(files)) write(name, content);
    const start = async () => {
        const served = await serveCorpus({
            corpusFolder,
            dataFolder,
            databaseUrl: undefined,
            warn: () => undefined,
            openThread: withoutThread(),
        });
        const { storage } = served;
        if (storage === undefined) throw new Error("There is no store.");
        const { publishing } = storage;
        const propose = async (request: ChangeRequest) => {
            const proposed = await within(
                "a proposal",
                publishing.propose(request, () => undefined),
            );
            if (proposed.outcome !== "proposed") throw new Error(`It was ${proposed.outcome}.`);
            return proposed.proposal;
        };
        return {
            ...served,
            storage,
            propose,
            publish: async (request: ChangeRequest) => {
                const { id } = await propose(request);
                expect(await publishing.publish(id, "1")).toMatchObject({ outcome: "published" });
            },
            files: () => publishing.edition().set.map(({ file, id }) => `${file} ${id}`),
            says: async (question: string) =>
                (await served.live.current().ask(question)).excerpts.map(({ paragraph }) => paragraph.text),
        };
    };
    /** What is kept of conversions: Markdown or problems. */
    const kept = () => {
        const folder = join(dataFolder, "conversions");
        const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
        return texts.flatMap((text) => Object.keys(JSON.parse(text))).sort();
    };
    return { write, start, kept };
}

const asked = "How much does the hall cost?";
const by = { by: "1", why: "test" };

test("a document is quoted, edited as Markdown under its id, removed, brought back, and restored from a version", async () => {
    const { write, start } = anInstallation({
        "hall.docx": costs(30),
        "mill.md": "# Mill\n\nIt grinds rye.",
    });
    const first = await start();
    expect(first.files()).toEqual(["hall.docx hall", "mill.md mill"]);
    expect(await first.says(asked)).toContain("The hall costs 30 euros.");
    expect(first.live.status().errors).toEqual([]);

    // The change is compared as Markdown.
    write("hall.docx", costs(40));
    const change = await first.propose({ kind: "reload", ...by });
    expect(change.changes.changed).toMatchObject([{ id: "hall", title: "The hall" }]);
    const marked = (await change.changes.diff("hall")).filter(({ kind }) => kind !== "same");
    expect(marked.map(({ text }) => text)).toEqual(expect.arrayContaining(["30", "40"]));
    await first.storage.publishing.publish(change.id, "1");
    expect(await first.says(asked)).toContain("The hall costs 40 euros.");

    await first.publish({ kind: "remove", id: "hall", ...by });
    expect(first.files()).toEqual(["mill.md mill"]);
    await first.close();
    const second = await start();
    expect(second.files()).toEqual(["mill.md mill"]);
    const reload = await second.storage.publishing.propose({ kind: "reload", ...by }, () => undefined);
    expect(reload).toMatchObject({ outcome: "unchanged" });
    await second.publish({ kind: "bring-back", files: ["hall.docx"], ...by });
    expect(second.files()).toEqual(["hall.docx hall", "mill.md mill"]);

    // Back to the first version, whose file is no longer in the folder.
    await second.publish({ kind: "roll-back", number: 1, ...by });
    expect(await second.says(asked)).toContain("The hall costs 30 euros.");
    await second.close();
    const third = await start();
    expect(await third.says(asked)).toContain("The hall costs 30 euros.");

    const served = third.storage.publishing.edition().set.find(({ id }) => id === "hall");
    const facts = third.live.current().articles.find(({ id }) => id === "hall");
    if (served === undefined) throw new Error("The hall is gone.");
    const edited = await editedArticle(served, { author: "A. Berg" }, { facts, read: third.storage.read });
    if (edited.outcome !== "written") throw new Error(edited.reasons.join(" "));
    expect(edited.article.file).toBe("hall.md");
    expect(await textOf(edited.article)).toMatch(
        /^---\noriginal: "hall\.docx"\n[\s\S]*author: A\. Berg\n---\n/u,
    );
    await third.publish({ kind: "edit", articles: [edited.article], ...by });
    expect(third.files()).toEqual(["hall.md hall", "mill.md mill"]);
    await third.close();
    const last = await start();
    expect(last.files()).toEqual(["hall.md hall", "mill.md mill"]);
    await last.close();
});

test("what is kept of conversions is that of documents which no version contains", async () => {
    const { start, kept } = anInstallation({
        "hall.docx": costs(30),
        "mill.docx": inWord("The mill", "The mill grinds rye."),
        "broken.docx": "no zip",
    });
    const first = await start();
    expect(kept()).toEqual(["problems"]);
    await first.publish({ kind: "remove", id: "hall", ...by });
    await first.close();
    for (const _ of [1, 2]) {
        const again = await start();
        expect(again.files()).toEqual(["mill.docx mill"]);
        expect(again.live.status().errors).toMatchObject([{ file: "broken.docx", severity: "error" }]);
        expect(kept()).toEqual(["markdown", "problems"]);
        await again.close();
    }
});

test("a document that cannot be read is reported, and the others are served", async () => {
    const { start } = anInstallation({ "hall.docx": costs(30), "broken.docx": "no zip" });
    const { live, files, close } = await start();
    expect(files()).toEqual(["hall.docx hall"]);
    expect(live.status().errors).toMatchObject([{ file: "broken.docx", severity: "error" }]);
    await close();
});

test("the doctor finds a document and the text of the same name that nearly are the same", async () => {
    const paragraphs = Array.from(
        { length: 12 },
        (_, at) =>
            `Room ${at} of the old town hall costs ${at} euros for a day and has a view of the harbour.`,
    );
    const { start } = anInstallation({
        "report.docx": inWord("Report", ...paragraphs),
        "report.md": `# Report\n\n${paragraphs.join("\n\n")}\n`,
    });
    const { files, storage, close } = await start();
    expect(files()).toEqual(["report.docx report.docx", "report.md report.md"]);
    const found = JSON.stringify(await storage.examine());
    expect(found).toContain("report.docx");
    expect(found).toMatch(/same|similar|duplicate|copy|copies/iu);
    await close();
});

test("a reload can be canceled while a document is converted, and what is served stays", async () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `Paragraph ${at} is about the harbour.`);
    const { write, start } = anInstallation({ "hall.docx": costs(30) });
    const { storage, files, close } = await start();
    for (const at of [1, 2, 3]) write(`a${at}.docx`, costs(at));
    write("long.docx", inWord("Long", ...long));
    const stopping = new AbortController();
    const proposing = storage.publishing.propose(
        { kind: "reload", ...by },
        // The first four were converted, and the long one was not.
        (share) => share > 0 && stopping.abort(new Error("Canceled")),
        stopping.signal,
    );
    expect(await within("the end of the proposal", proposing)).toMatchObject({ outcome: "canceled" });
    expect(files()).toEqual(["hall.docx hall"]);
    await close();
});
