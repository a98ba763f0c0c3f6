import { Client } from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { serveCorpus } from "../../src/app/serve-corpus.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import { openTestPostgres } from "../store/a-postgres.ts";
import { aFolder } from "../store/a-store.ts";
import { started } from "../thread/record-workers.ts";
import { within } from "../within.ts";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

const postgres = await openTestPostgres();
afterAll(() => postgres?.remove());

type Stage = Awaited<ReturnType<typeof openStage>>;

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";
const run = async (stage: Stage, command: string, options = {}) =>
    (await settled(stage.moderator.run(stage.general, command, options))).content;
const ask = (stage: Stage, question: string) => run(stage, "ask", { question });

test("if SQLite's thread dies, the log says so, and the next command opens another one", async () => {
    const stage = await openStage(aFolder());
    await run(stage, "settings private", { on: true });
    const threads = started.filter(({ file }) => file === "sqlite-worker.ts");
    await threads.at(-1)?.worker.terminate();
    expect((await stage.event("store-stopped")).cause).toMatchObject({ name: "StoreError" });
    expect(await run(stage, "settings show")).toContain("mentions get public answers");
    expect(await run(stage, "corpus history")).toContain("Versions");
});

test.skipIf(postgres === undefined)(
    "after a restart, nothing is answered before the database has said what is private",
    async () => {
        const { databaseUrl = "" } = (await postgres?.place()) ?? {};
        const stage = await openStage({ databaseUrl });
        await run(stage, "settings private", { on: true });
        const slow = new Client({ connectionString: databaseUrl });
        await slow.connect();
        await slow.query("begin; lock table setting in access exclusive mode");
        await stage.app.restartBot();
        const question = { question: "Who built the bridge of Lervik?" };
        const asked = await stage.member.run(stage.general, "ask", question);
        await slow.end();
        expect(await asked.answer()).toMatchObject({
            content: expect.stringContaining("Ida Holm"),
            ephemeral: true,
        });
    },
);

test.skipIf(postgres === undefined)(
    "only moderators notice when the database goes away, and the bot recovers without a restart",
    {
        timeout: 120_000,
    },
    async () => {
        const { databaseUrl = "" } = (await postgres?.place()) ?? {};
        const stage = await openStage({ databaseUrl, statusPort: 0 });
        const health = async () => (await fetch(`${stage.app.status?.address}/healthz`)).json();
        expect(await health()).toMatchObject({ store: { kind: "postgres", reachable: true } });
        stage.write({ "mill.md": mill });
        const proposal = await settled(stage.moderator.run(stage.general, "corpus reload"));
        await run(stage, "settings private", { on: true });
        // Several machines would each have their own key, so there is none by default.
        expect(await run(stage, "corpus doctor")).toMatch(
            /PRIVACY\\_KEY is not set.*openssl rand -base64 32/u,
        );
        for (const command of ["corpus gaps", "corpus insights"])
            expect(await run(stage, command)).toContain("Nothing is added at the moment; see");

        await postgres?.stop();
        // What was proposed stays, and what was published answers, also with what members asked before unknown words.
        const failed = await press(stage.moderator, proposal, "Publish");
        expect(failed.content).toContain("The database can't be reached, and nothing has changed");
        expect(await ask(stage, "Who built the bridge of Lervik?")).toContain("Ida Holm");
        expect(await ask(stage, "What does the zorblax cost?")).toContain("do not");
        const away = await health();
        expect(away).toMatchObject({
            status: "ready",
            warnings: [expect.stringContaining("The database can't be reached")],
            store: { kind: "postgres", reachable: false },
        });
        expect(JSON.stringify(away)).not.toContain("postgres://");
        const question = { question: "Who built the bridge of Lervik?" };
        expect((await settled(stage.member.run(stage.general, "ask", question))).ephemeral).toBe(true);
        for (const command of [
            "corpus history",
            "corpus audit",
            "corpus pins",
            "corpus gaps",
            "corpus insights",
            "settings show",
        ])
            expect(await run(stage, command)).toContain("The database can't be reached");
        expect(await run(stage, "corpus status")).toContain("**1 article,");
        expect(await run(stage, "corpus doctor")).toMatch(/database can't be reached/iu);
        expect(await run(stage, "privacy")).toContain("I can't see right now whether");
        expect(await run(stage, "articles")).toContain("1 article");

        await postgres?.start();
        await expect.poll(() => run(stage, "corpus history")).toContain("Versions");
        expect(await health()).toMatchObject({ store: { kind: "postgres", reachable: true } });
        const again = await settled(stage.moderator.run(stage.general, "corpus reload"));
        const published = await press(stage.moderator, again, "Publish");
        expect(published.content).toContain("Published as version 2");
        expect(await ask(stage, "What does the mill grind?")).toContain("rye");

        // Another process publishes, and this one still hears of it.
        const other = await serveCorpus({
            corpusFolder: stage.folder,
            dataFolder: undefined,
            databaseUrl,
            warn: () => undefined,
        });
        onTestFinished(async () => {
            other.live.current().close();
            await other.close();
        });
        const well = setArticle("well.md", "# The well\n\nThe well is 30 metres deep.", "discord");
        const request = { kind: "add", articles: [well], by: "1", why: "add well.md" } as const;
        const proposed = await other.storage?.publishing.propose(request, () => undefined);
        if (proposed?.outcome !== "proposed") throw new Error("Nothing was proposed.");
        await other.storage?.publishing.publish(proposed.proposal.id, "1");
        await expect.poll(() => ask(stage, "How deep is the well?")).toContain("30 metres");
    },
);

test.skipIf(postgres === undefined)(
    "a process that shares a bot waits for the database, instead of starting without it",
    { timeout: 120_000 },
    async () => {
        const { databaseUrl = "" } = (await postgres?.place()) ?? {};
        await postgres?.stop();
        const warned = Promise.withResolvers<string>();
        const stage = openStage({ databaseUrl, sharesDatabase: true, warn: warned.resolve });
        expect(await within("a warning", warned.promise)).toContain("I keep trying and start when it works");
        await postgres?.start();
        expect(await run(await within("the start", stage), "corpus history")).toContain("Versions");
    },
);
