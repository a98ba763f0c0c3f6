import { expect, test } from "vitest";
import { add } from "../../../commands/corpus/add.ts";
import type { Row } from "../../../src/discord/command/components.ts";
import type { AttachedFile, Download } from "../../../src/discord/command/download.ts";
import { cancel } from "../../../src/discord/moderation/cancel.ts";
import { aDocx } from "../../corpus/formats/documents/a-docx.ts";
import { within } from "../../within.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus } from "../a-served-corpus.ts";

const attached = (name: string): AttachedFile => ({ name, address: `https://cdn.test/${name}`, size: 9 });
const files = {
    file: attached("a.docx"),
    file2: attached("b.docx"),
    file3: attached("c.docx"),
    file4: attached("d.docx"),
    collection: undefined,
};

test("attached files are read one after another below a progress bar, and Cancel stops that", async () => {
    const served = await aServedCorpus();
    const asked: string[] = [];
    const last = Promise.withResolvers<Download>();
    const reached = Promise.withResolvers<void>();
    const download = ({ name }: AttachedFile): Promise<Download> => {
        asked.push(name);
        if (name !== "c.docx")
            return Promise.resolve({
                outcome: "downloaded",
                name,
                bytes: aDocx([`The hall ${name} is old.`]),
            });
        reached.resolve();
        return last.promise;
    };
    const shown: { readonly text: string; readonly key: string }[] = [];
    const progress = (text: string, rows: readonly Row[] = []) => {
        const [button] = rows.flatMap((row) => ("buttons" in row ? row.buttons : []));
        const id = button !== undefined && "customId" in button ? button.customId : "";
        shown.push({ text, key: id.split(":").at(-1) ?? "" });
    };
    const context = { ...served.context(), download, progress };
    const adding = add.run(files, context);
    await within("the third file", reached.promise);
    expect(asked).toEqual(["a.docx", "b.docx", "c.docx"]);
    // Two of four are half of the reading, which is half of the work.
    expect(shown.at(-1)?.text).toContain("25%");
    await cancel.run(shown.at(-1)?.key ?? "", context);
    expect(textOf(await within("the reply", Promise.resolve(adding)))).toBe(
        "**Canceled.** Nothing has changed.",
    );
    last.resolve({ outcome: "refused", name: "c.docx", reason: "It is gone." });
    await within("a turn", new Promise((resolve) => setImmediate(resolve)));
    expect(asked).toEqual(["a.docx", "b.docx", "c.docx"]);
    expect(served.publishing.find("p1")).toMatchObject({ kind: "gone" });
});
