import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const run = async (stage: Stage, command: string, options = {}) =>
    (await settled(stage.moderator.run(stage.general, command, options))).content;

async function aStored() {
    const dataFolder = mkdtempSync(join(tmpdir(), "stage-data-"));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const stage = await openStage({ dataFolder, statusPort: 0 });
    await run(stage, "settings private", { on: true });
    const get = async (path: string) => (await fetch(`${stage.app.status?.address}${path}`)).text();
    const health = async () => JSON.parse(await get("/healthz"));
    return { stage, get, health, dataFolder, file: join(dataFolder, "pullquote.db") };
}

test("a database file that is deleted is noticed and reported, and questions are still answered", async () => {
    const { stage, get, health, dataFolder, file } = await aStored();
    stage.write({ "mill.md": "# The mill\n\nThe mill grinds rye." });
    const proposal = await settled(stage.moderator.run(stage.general, "corpus reload"));
    expect(await health()).not.toHaveProperty("warnings");
    rmSync(dataFolder, { recursive: true });

    // Noticed although nobody uses it.
    expect((await stage.event("database-file-gone")).reason).toContain(`${file} was deleted or moved`);
    expect(await health()).toMatchObject({
        status: "ready",
        warnings: [expect.stringContaining("restore a backup")],
    });
    expect(await get("/metrics")).toContain("pullquote_database_file_there 0");

    const published = await press(stage.moderator, proposal, "Publish");
    expect(published.content).toContain("The database file was deleted or replaced while I was running");
    for (const command of ["corpus history", "corpus pins", "corpus gaps", "settings show"])
        expect(await run(stage, command)).toContain("The database file was deleted or replaced");
    expect(await run(stage, "corpus doctor")).toContain("stop me, restore a backup, and start me again");
    expect(await run(stage, "corpus status")).toContain("was deleted or moved while Pullquote was running");
    expect(await run(stage, "privacy")).toContain("I can't see right now whether");

    // Answers go on, with the settings that were known last.
    const question = { question: "Who built the bridge of Lervik?" };
    const answer = await (await stage.member.run(stage.general, "ask", question)).answer();
    expect(answer).toMatchObject({ content: expect.stringContaining("Ida Holm"), ephemeral: true });
    expect(existsSync(dataFolder)).toBe(false);
    expect(stage.events.filter(({ kind }) => kind === "database-file-gone")).toHaveLength(1);
});

test("a database file that is replaced is not mixed with the old one, and one that is moved back is used again", async () => {
    const { stage, health, dataFolder, file } = await aStored();
    const kept = join(dataFolder, "kept.db");
    renameSync(file, kept);
    copyFileSync(kept, file);
    await expect
        .poll(async () => (await health()).warnings?.[0])
        .toContain("Restart Pullquote to use the new file");
    expect(await run(stage, "corpus doctor")).toContain("Its file was replaced while I was running");
    renameSync(kept, file);
    await stage.event("database-file-back");
    expect(await health()).not.toHaveProperty("warnings");
    expect(await run(stage, "settings show")).toContain("mentions get public answers");
});
