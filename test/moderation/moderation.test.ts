import { env } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reload } from "../../commands/corpus/reload.ts";
import { aModeratedBot, moderators } from "./a-moderated-bot.ts";
import { isReadable, nothing, reloaded, type Text } from "./expected.ts";
import { adding, bringingBack, removing, type Step, steps, textOfFile } from "./steps.ts";
import { arrived, checked, decided, pathOf, shown, type Walk, written } from "./walk.ts";

const { WALKS, WALKS_SEED } = env;
const runs = Number(WALKS ?? 25);

async function startedWalk(): Promise<Walk> {
    const folder = new Map<string, Text>(["a", "b"].map((id) => [id, textOfFile(id, 1)]));
    const files = new Map([...folder].map(([id, text]) => [pathOf(id), written(text)]));
    const bot = await aModeratedBot(files);
    const [moderator] = moderators;
    const acting = { moderator, review: false };
    const walk: Walk = {
        bot,
        files,
        folder,
        state: nothing,
        versions: [],
        waiting: [],
        pasted: 0,
        ...acting,
    };
    arrived(walk, reloaded(folder, new Map()));
    return walk;
}

/** Nothing that was published is lost: each version still has the texts that it was published with. */
async function checkVersions({ bot, versions }: Walk): Promise<void> {
    for (const [at, { served }] of versions.entries()) {
        const { articles } = await bot.store.versions.contents(at + 1);
        expect(articles.map(({ id }) => id).sort()).toEqual([...served.keys()].sort());
        const texts = await bot.store.versions.texts(articles.map(({ hash }) => hash));
        for (const { id, hash } of articles) {
            const { title, body } = served.get(id)?.text ?? { title: "?", body: "?" };
            const text = new TextDecoder().decode(texts.get(hash));
            expect(text).toContain(title);
            expect(text).toContain(body);
        }
    }
}

/** From wherever the walk ended, moderators can serve exactly these texts, and then exactly the folder. */
async function checkWaysOut(walk: Walk, wanted: ReadonlyMap<string, Text>): Promise<void> {
    await adding(walk, wanted, "publish");
    for (const id of [...walk.state.served.keys(), ...walk.state.unread.keys()])
        if (!wanted.has(id)) await removing(walk, id, "publish");
    await checked(walk);
    expect(await walk.bot.articles()).toEqual(new Map([...wanted].map(([id, text]) => [id, shown(text)])));

    const inFolder = [...walk.folder].filter(([, text]) => isReadable(text));
    if (inFolder.length === 0) return;
    const reloading = async () =>
        decided(walk, {
            reply: await reload.run({}, walk.bot.context(walk.moderator)),
            next: reloaded(walk.folder, walk.state.changes),
            decision: "publish",
            kind: "reload",
        });
    // Good files first, so that an article is left.
    for (let left = 9; left > 0; left--)
        for (let place = 0; place < 3; place++) await bringingBack(walk, place, "publish");
    await reloading();
    for (const [id, { origin }] of walk.state.served)
        if (origin === "discord") await removing(walk, id, "publish");
    await reloading();
    await checked(walk);
    expect(await walk.bot.articles()).toEqual(new Map(inFolder.map(([id, text]) => [id, shown(text)])));
}

const wantedTexts = fc
    .dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(1, 2, 3), { minKeys: 1 })
    .map((given) => new Map(Object.entries(given).map(([id, variant]) => [id, textOfFile(id, variant)])));

const walks = fc.array(steps, { minLength: 1, maxLength: 20, size: "max" });

const title = `whatever moderators and operators do, what is served is what is said, nothing is lost, and there is a way out (${runs} walks)`;

test(title, { timeout: 60_000 + runs * 5000 }, async () => {
    let count = 0;
    await fc.assert(
        fc.asyncProperty(walks, wantedTexts, async (walk, wanted) => {
            count += walk.length;
            await walked(walk, wanted);
        }),
        { numRuns: runs, ...(WALKS_SEED !== undefined && { seed: Number(WALKS_SEED) }) },
    );
    if (WALKS !== undefined) process.stdout.write(`${runs} walks with ${count} steps\n`);
});

async function walked(taken: readonly Step[], wanted: ReadonlyMap<string, Text>): Promise<void> {
    const walk = await startedWalk();
    try {
        for (const { run } of taken) {
            await run(walk);
            await checked(walk);
        }
        await checkVersions(walk);
        await checkWaysOut(walk, wanted);
    } finally {
        await walk.bot.close();
    }
}
