import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { hashOf } from "../../src/store/versions/versions.ts";
import { aProcess } from "../a-process.ts";
import { aFolder } from "../store/a-store.ts";

const kills = 50;

test("a store that is killed at any moment while publishing restarts with a complete version and an intact file", {
    timeout: 600_000,
}, async () => {
    const { dataFolder } = aFolder();
    const begin = () => aProcess(new URL("../store/publish-forever.ts", import.meta.url), dataFolder);
    let next = begin();
    let newest = 0;
    for (let kill = 0; kill < kills; kill++) {
        const running = next;
        // The next one starts meanwhile, but touches nothing before it is told to.
        next = begin();
        await running.line();
        running.process.stdin.write("go\n");
        // Every other time while it opens the store, which is also when it mends what the last one left.
        if (kill % 2 === 0) newest = Number(await running.line());
        await pause((kill * 7) % 40);
        const told = [newest, ...(await running.kill()).map(Number)].at(-1) ?? 0;
        newest = await checked(dataFolder);
        expect(newest).toBeGreaterThanOrEqual(told);
    }
    expect(newest).toBeGreaterThanOrEqual(kills / 2);
});

/** The number of the current version, once everything about it was found right. */
async function checked(dataFolder: string): Promise<number> {
    const store = await openStore({ dataFolder, now: () => new Date() });
    const number = (await store.versions.current())?.number ?? 0;
    const { articles } = await store.versions.contents(number);
    const texts = await store.versions.texts(articles.map(({ hash }) => hash));
    await store.close();
    expect(articles).toHaveLength(20);
    for (const { hash } of articles) {
        const text = new TextDecoder().decode(texts.get(hash));
        expect(hashOf(text)).toBe(hash);
        expect(text).toMatch(new RegExp(`version ${number}\\.$`, "u"));
    }
    const database = new DatabaseSync(`${dataFolder}/pullquote.db`);
    expect(database.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    expect(database.prepare("pragma foreign_key_check").all()).toEqual([]);
    database.close();
    return number;
}
