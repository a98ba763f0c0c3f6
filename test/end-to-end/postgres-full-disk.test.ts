import { createHash } from "node:crypto";
import { chmodSync } from "node:fs";
import { Client } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { aSmallDisk, mayMount } from "../disk/a-small-disk.ts";
import { openTestPostgres, type TestPostgres } from "../store/a-postgres.ts";
import { within } from "../within.ts";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

/** A bot whose PostgreSQL is on a small disk, and has a proposal of an article. */
async function aBot(postgres: TestPostgres) {
    const { databaseUrl = "" } = await postgres.place();
    const stage = await openStage({ databaseUrl, statusPort: 0 });
    const told = async (command: string, options = {}) =>
        (await settled(stage.moderator.run(stage.general, command, options))).content;
    return {
        stage,
        databaseUrl,
        told,
        propose: async (name: string) => {
            // PostgreSQL compresses texts, so this one does not repeat itself.
            const grains = Array.from({ length: 5000 }, (_, at) => `Grain ${hashOf(name + at)} is ground.`);
            const text = `# The ${name}\n\nThe ${name} grinds rye.\n\n${grains.join(" ")}\n`;
            stage.write({ [`${name}.md`]: text });
            return settled(stage.moderator.run(stage.general, "corpus reload"));
        },
        answers: async () => {
            const question = { question: "Who built the bridge of Lervik?" };
            expect(await told("ask", question)).toContain("Ida Holm");
        },
        health: async () => (await fetch(`${stage.app.status?.address}/healthz`)).json(),
    };
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Makes PostgreSQL log until it cannot, which ends it. */
async function logTooMuch(connectionString: string): Promise<void> {
    const client = new Client({ connectionString, query_timeout: 60_000 });
    client.on("error", () => undefined);
    await client.connect();
    const emit = "select pg_logical_emit_message(false, 'filling', repeat('x', 500000))";
    const ended = (async () => {
        for (let count = 0; count < 1000; count++) await client.query(emit);
    })();
    await within("PostgreSQL to panic", expect(ended).rejects.toThrow());
    await client.end().catch(() => undefined);
}

describe.skipIf(!mayMount)("if the disk of PostgreSQL is full", () => {
    test("nothing that was published is lost, members are answered, and it recovers", async () => {
        const disk = aSmallDisk("80m");
        chmodSync(disk.folder, 0o777);
        const postgres = await openTestPostgres({ disk: disk.folder });
        if (postgres === undefined) return;
        onTestFinished(postgres.remove);
        const { stage, databaseUrl, told, propose, answers, health } = await aBot(postgres);
        const publish = async (proposal: Awaited<ReturnType<typeof propose>>) =>
            (await press(stage.moderator, proposal, "Publish")).content;

        const mill = await propose("mill");
        disk.fill();
        expect(await publish(mill)).toContain("There is no space left on the disk to store this");
        await answers();
        const noSpace = expect.stringContaining("PostgreSQL has no space left on its disk (53100)");
        expect(await health()).toMatchObject({ status: "ready", warnings: [noSpace] });
        for (const command of ["corpus status", "corpus doctor"])
            expect(await told(command)).toEqual(noSpace);
        expect(await told("corpus history")).toContain("**1** (live)");
        disk.free();
        expect(await publish(mill)).toContain("Published as version 2");

        // Now its own log does not fit either.
        const crane = await propose("crane");
        disk.fill();
        await logTooMuch(databaseUrl);
        await answers();
        expect(await publish(crane)).toContain("nothing has changed");
        expect(await health()).toMatchObject({ status: "ready" });
        disk.free();
        await expect
            .poll(async () => {
                // It may have given up before there was space.
                if (postgres.hasEnded()) await postgres.start();
                return health();
            })
            .toMatchObject({ store: { reachable: true } });
        expect(await told("corpus history")).toContain("**2** (live)");
        expect(await publish(crane)).toContain("Published as version 3");
        expect(await told("corpus history")).toContain("**3** (live)");
        await answers();
    });
});
