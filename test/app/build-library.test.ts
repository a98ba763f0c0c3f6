import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { libraryBuilder } from "../../src/app/build-library.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import type { LibraryEvent } from "../../src/thread/lasting-library.ts";
import { withoutThread } from "../thread/without-thread.ts";
import { within } from "../within.ts";

function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "builder-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

const bridge = [setArticle("bridge.md", "# The bridge\n\nIt is old.", "folder")];

/** A builder whose snapshots are only saved once `done` is called. */
function slowlySaving(saveLimit?: number) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const events: LibraryEvent[] = [];
    const builder = libraryBuilder({
        dataFolder: aFolder(),
        warn: () => undefined,
        onLibrary: (event) => events.push(event),
        openThread: async (opening) => ({
            ...(await withoutThread()(opening)),
            saveSnapshot: () => promise,
        }),
        ...(saveLimit !== undefined && { saveLimit }),
    });
    return { builder, events, done: resolve };
}

test("what was just built is saved before the program ends, also if it is large", async () => {
    const dataFolder = aFolder();
    const builder = libraryBuilder({ dataFolder, searchIndex: "lean", warn: () => undefined });
    const text = `# A long article\n\n${"It has many paragraphs.\n\n".repeat(1200)}`;
    const { library } = await builder.build([setArticle("long.md", text, "folder")]);
    onTestFinished(library.close);
    await within("the snapshot", builder.saved());
    expect(existsSync(join(dataFolder, "library.snapshot"))).toBe(true);
});

test("the end waits for a publication that is being saved, and says so", async () => {
    const { builder, events, done } = slowlySaving();
    const signal = new AbortController().signal;
    const { library } = await builder.buildBeside(bridge, () => undefined, signal);
    await builder.saved();
    expect(events).toEqual([]);

    builder.served(library);
    const saved = builder.saved();
    expect(events).toEqual([{ kind: "library-saving", seconds: 8 }]);
    done();
    await within("the end", saved);
    await builder.saved();
    expect(events).toHaveLength(1);
});

test("the end does not wait for long, and says that the next start will take longer", async () => {
    const { builder, events } = slowlySaving(10);
    await builder.build(bridge);
    await within("the end", builder.saved());
    expect(events).toEqual([{ kind: "library-saving", seconds: 0.01 }, { kind: "library-unsaved" }]);
});
