import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { doctor } from "../../../commands/corpus/doctor.ts";
import { lookNow, sources } from "../../../commands/corpus/sources.ts";
import { status } from "../../../commands/corpus/status.ts";
import { spokenLanguages } from "../../../locales/languages.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus } from "../a-served-corpus.ts";

const buttonsOf = (reply: Awaited<ReturnType<typeof sources.run>>) =>
    reply.kind === "text" ? (reply.rows ?? []).flatMap((row) => ("buttons" in row ? row.buttons : [])) : [];

test("without sources, moderators are told how to get some", async () => {
    const served = await aServedCorpus();
    expect(textOf(await sources.run({}, served.context()))).toContain(
        "list folders, Git repositories and feeds in SOURCES",
    );
    expect(textOf(await status.run({}, served.context()))).not.toContain("source");
});

test("sources say what they are, when they were looked at, and what is wrong", async () => {
    const list = "press folder /nowhere\nblog feed http://127.0.0.1:1/feed?token=secret";
    const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds." }, list);
    const before = await sources.run({}, served.context());
    expect(textOf(before)).toContain("**Articles come from 2 sources:**");
    expect(textOf(before)).toContain("- **press** (folder /nowhere): nothing read yet");
    const context = served.context();
    context.storeReader?.sources.watchWith(async () => context.storeReader?.sources.look("all"));
    const after = textOf(await lookNow.run(undefined, context));
    expect(after).toMatch(/\*\*blog\*\* \(feed http\\:\/\/127\.0\.0\.1:1\/feed\)/u);
    expect(after).not.toContain("secret");
    expect(after).toMatch(/Failed <t:\d+:R>: The folder \/nowhere is missing/u);
    expect(textOf(await status.run({}, context))).toContain("**The source “press” can't be looked at.**");
    const found = textOf(await doctor.run({}, { ...context, installation: async () => [] }));
    expect(found).toContain("I haven't been able to look at this source since");
    expect(found).toContain("Mount it, or correct its path in SOURCES.");
});

test("the list of many sources fits into a message, and those that fail come first", async () => {
    const empty = mkdtempSync(join(tmpdir(), "source-"));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    const list = Array.from({ length: 50 }, (_, at) => `source-${at} folder ${empty}`).concat(
        "odd folder /nowhere",
    );
    const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds." }, list.slice(1).join("\n"));
    const context = served.context();
    await context.storeReader?.sources.look("all");
    const text = textOf(await sources.run({}, context));
    for (const { tag } of spokenLanguages) {
        const { length } = textOf(await inLanguage(tag, () => sources.run({}, context)));
        expect([tag, length <= 2000 ? "fits" : length]).toEqual([tag, "fits"]);
    }
    expect(text.split("\n")[1]).toContain("**odd**");
    expect(text).toMatch(/\n- and \d+ more\n/u);
});

test("without a channel for proposals, nothing can be looked at", async () => {
    const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds." }, "press folder /nowhere");
    const context = served.context();
    context.storeReader?.sources.noteWatched(false);
    const reply = await sources.run({}, context);
    expect(textOf(reply)).toContain("set one with `/settings watch`");
    expect(buttonsOf(reply)).toMatchObject([{ label: "Look now", enabled: false }]);
    expect(textOf(await status.run({}, context))).toContain("set one with `/settings watch`");
});
