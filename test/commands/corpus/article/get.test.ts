import { expect, test } from "vitest";
import { get, getFile } from "../../../../commands/corpus/article/get.ts";
import { payloadOf } from "../../../../src/discord/message/payload.ts";
import { textOf } from "../../a-context.ts";
import { aServedCorpus } from "../../a-served-corpus.ts";

const odd = "---\r\ntitle: Ö\r\n---\r\n\r\nA line.  \r\n\tAnother\u00a0one \u200b.\r\n\r\n\r\n";

test("the file of an article is attached to the byte, under its own name", async () => {
    const served = await aServedCorpus({ "news/Größe.md": odd });
    const reply = await get.run({ article: "Größe" }, served.context());
    expect(textOf(reply)).toContain("news/Größe.md as I have it.");
    if (reply.kind !== "text") throw new Error("It is no text.");
    const [file] = payloadOf(reply).files;
    expect(file?.name).toBe("Größe.md");
    expect(file?.attachment.equals(Buffer.from(odd))).toBe(true);
    expect(await getFile.run("Größe", served.context())).toMatchObject({ place: "new", files: reply.files });
});

test("a long file is not cut", async () => {
    const long = `# T\n\n${"word ".repeat(300_000)}\n`;
    const served = await aServedCorpus({ "long.md": long });
    const reply = await get.run({ article: "long" }, served.context());
    if (reply.kind !== "text") throw new Error("It is no text.");
    expect(payloadOf(reply).files[0]?.attachment.length).toBe(long.length);
});

test("an article that is not there has no file", async () => {
    const served = await aServedCorpus();
    expect(textOf(await get.run({ article: "inn" }, served.context()))).toContain(
        "There is no such article.",
    );
    expect(textOf(await getFile.run("inn", served.context()))).toContain("There is no such article.");
});

test("a file's own name comes before a title, also of a file that cannot be read", async () => {
    const served = await aServedCorpus({ "inn.md": "# The mill\n\nText.\n", "mill.md": "# Empty\n" });
    const reply = await get.run({ article: "mill" }, served.context());
    expect(reply).toMatchObject({
        files: [{ name: "mill.md", bytes: new TextEncoder().encode("# Empty\n") }],
    });
});
