import { expect, test } from "vitest";
import { add } from "../../../../commands/corpus/add.ts";
import { get } from "../../../../commands/corpus/article/get.ts";
import type { AttachedFile } from "../../../../src/discord/command/download.ts";
import { payloadOf } from "../../../../src/discord/message/payload.ts";
import { publish } from "../../../../src/discord/moderation/proposal-message.ts";
import { aDocx } from "../../../corpus/formats/documents/a-docx.ts";
import { textOf } from "../../a-context.ts";
import { aServedCorpus, theMill } from "../../a-served-corpus.ts";

const page = "<title>The inn</title><p>The inn is old, and nobody remembers who built it, says the host.</p>";
const made = (name: string) =>
    `---\noriginal: "${name}"\noriginal-hash: ${"a".repeat(64)}\nconversion: docx 1\n---\n\n# From ${name}\n\nThe inn is old.\n`;

test.each([
    { file: "report.docx", others: [] },
    { file: "docs/report.pdf", others: [] },
    { file: "report.pdf", others: ["report.docx"] },
    { file: "docs/report.pdf", others: ["docs/report.docx", "docs/report.html"] },
    { file: "guide/index.odt", others: ["faq/index.odt"] },
    { file: "README.docx", others: [] },
    { file: "docs/README.pdf", others: [] },
    { file: "README.pdf", others: ["README.docx"] },
    { file: "README.html", others: [] },
    { file: "report.html", others: ["report.docx"] },
])(
    "the file of $file beside $others can be changed and added again in its place",
    async ({ file, others }) => {
        const contentOf = (name: string) => (name.endsWith(".html") ? page : made(name));
        const files = Object.fromEntries([file, ...others].map((name) => [name, contentOf(name)]));
        const served = await aServedCorpus({ "mill.md": theMill, ...files });
        const id = served.publishing.edition().set.find((one) => one.file === file)?.id ?? "";
        const collection = file.split("/").at(-2);
        const gotten = await get.run({ article: id }, served.context());
        if (gotten.kind !== "text") throw new Error("It is no text.");
        const [given] = payloadOf(gotten).files;
        if (given === undefined) throw new Error("It has no file.");
        const adding = async (text: string) => {
            const attached: AttachedFile = {
                name: given.name,
                address: "https://cdn.test/1",
                size: text.length,
            };
            const download = async () =>
                ({ outcome: "downloaded", name: given.name, bytes: Buffer.from(text) }) as const;
            return textOf(await add.run({ file: attached, collection }, { ...served.context(), download }));
        };
        const same = given.attachment.toString();
        // A web page is stored as Markdown, so it would change.
        if (!file.endsWith(".html")) expect(await adding(same)).toContain("It is live already");
        expect(await adding(same.replace("old", "very old"))).toContain("replace 1 article");
        await publish.run("p1", served.context());
        const after = served.publishing.edition().set.map((one) => one.file);
        expect(after).toHaveLength(2 + others.length);
        expect(after).toEqual(expect.arrayContaining(["mill.md", ...others]));
        expect(after).not.toContain(file);
    },
);

test("of two documents that share a name, the one that is attached is replaced", async () => {
    const served = await aServedCorpus({
        "report.docx": made("report.docx"),
        "report.pdf": made("report.pdf"),
    });
    const bytes = aDocx(["The inn is older than the mill."]);
    const attached: AttachedFile = { name: "report.docx", address: "https://cdn.test/1", size: bytes.length };
    const download = async () => ({ outcome: "downloaded", name: "report.docx", bytes }) as const;
    await add.run({ file: attached }, { ...served.context(), download });
    await publish.run("p1", served.context());
    const { set } = served.publishing.edition();
    expect(set.map(({ file, id }) => [file, id])).toEqual([
        ["report.docx.md", "report.docx"],
        ["report.pdf", "report"],
    ]);
});
