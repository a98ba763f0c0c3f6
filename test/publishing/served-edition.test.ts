import { expect, test } from "vitest";
import { add, aPublishing, ferry, mill, proposed, publish, reload, remove } from "./a-publishing.ts";

const binary = {
    file: "bad.md",
    line: 3,
    problem: "The file is binary.",
    remedy: "Save it as text.",
    severity: "error",
} as const;
const skipped = {
    file: "notes.docx",
    problem: "The file was skipped.",
    remedy: "Convert it.",
    severity: "warning",
} as const;

test("problems of other files in the folder are still reported after each publication, until they are gone", async () => {
    const { publishing, live, files, folder } = await aPublishing();
    folder.errors = [binary, skipped];
    files["mill.md"] = mill;
    await publish(publishing, reload);
    expect(live.status().errors).toEqual([binary, skipped]);
    await publish(publishing, add({ "ferry.md": ferry }));
    expect(live.status().errors).toEqual([binary, skipped]);
    await publish(publishing, remove("mill"));
    expect(live.status().errors).toEqual([binary, skipped]);
    folder.errors = [skipped];
    expect(await publishing.propose(reload, () => undefined)).toMatchObject({ outcome: "unchanged" });
    expect(live.status().errors).toEqual([skipped]);
});

test("a proposal to reload reports nothing before it is published", async () => {
    const { publishing, live, files, folder } = await aPublishing();
    folder.errors = [binary];
    files["mill.md"] = mill;
    await proposed(publishing, reload);
    expect(live.status().errors).toEqual([]);
});
