import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { openTestPostgres } from "../store/a-postgres.ts";
import { aKey } from "../store/a-store.ts";
import { nextModal } from "./a-command.ts";
import { connected, discord, run, workplace } from "./run-main.ts";
import { press, settled } from "./settled.ts";

const postgres = await openTestPostgres();
afterAll(() => postgres?.remove());

/** Words that nobody but a member of this test writes. */
const secrets = ["qqzorblaxa", "qqzorblaxb", "qqzorblaxc", "qqzorblaxd"] as const;

test.each(["sqlite", ...(postgres === undefined ? [] : ["postgres"])])(
    "neither files, database nor logs contain what members asked or who they are, whatever moderators do and after a kill: %s",
    { timeout: 300_000 },
    async (kind) => {
        const loopback = await discord();
        const guild = loopback.guild("Lervik");
        const general = guild.channel("general");
        const moderator = guild.member("Mo", { permissions: 0x20n });
        const [ann, bo] = [guild.member("Ann"), guild.member("Bo")];
        const folder = workplace();
        const dataFolder = join(folder, "data");
        const databaseUrl = kind === "sqlite" ? undefined : (await postgres?.place())?.databaseUrl;
        const env = {
            ...connected(loopback),
            LOG_LEVEL: "trace",
            HOME_GUILD_IDS: guild.id,
            DATA_DIR: dataFolder,
            ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl, PRIVACY_KEY: aKey }),
        };
        const { child, exit } = run({ folder, env });
        await expect.poll(() => loopback.commands(guild.id).length).toBeGreaterThan(0);
        const moderate = (command: string, options = {}) => settled(moderator.run(general, command, options));

        await moderate("settings feedback", { on: true });
        for (const member of [ann, bo]) {
            await settled(member.run(general, "ask", { question: `What does ${secrets[0]} cost?` }));
            const about = { question: `Who built the bridge of ${secrets[1]}?` };
            const answer = await settled(member.run(general, "ask", about));
            const wrong = answer.buttons.find(({ label }) => label === "Wrong");
            if (wrong !== undefined) await settled(member.press(answer, wrong.customId));
            await settled(member.run(general, "quote", { text: `The bridge was ${secrets[2]} in 1911.` }));
        }
        const article = { article: `${secrets[3]}`, question: "Who built it?" };
        await settled(ann.run(general, "ask", article));
        for (const command of ["insights", "gaps", "audit", "doctor", "pins"])
            await moderate(`corpus ${command}`);
        const modal = nextModal(loopback);
        const { id } = await moderator.run(general, "corpus paste");
        await modal;
        const given = { title: "The mill", text: "It grinds rye.", author: "", published: "", url: "" };
        const published = await press(moderator, await settled(moderator.submit(id, given)), "Publish");
        expect(published.content).toContain("Published as version 2");
        await moderate("corpus status");
        const privacy = await settled(bo.run(general, "privacy"));
        await press(bo, privacy, "Delete what is stored about me");
        child.kill("SIGKILL");
        const { out, err } = await exit();

        const hidden = [...secrets, ann.id, bo.id];
        for (const text of [...hidden, moderator.id]) expect(out + err).not.toContain(text);
        expect(out).toMatch(
            /a question asked by slash command|a question in a direct message|a question in a mention/u,
        );
        const folders =
            databaseUrl === undefined ? [dataFolder] : [dataFolder, await writtenOut(databaseUrl)];
        expect(folders.flatMap((one) => filesWith(hidden, one))).toEqual([]);
        // Otherwise nothing would have been searched.
        expect(folders.flatMap((one) => filesWith([moderator.id], one))).not.toEqual([]);
    },
);

/** The folder of PostgreSQL, once everything in its memory is in there. */
async function writtenOut(databaseUrl: string): Promise<string> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query("checkpoint");
    const { rows } = await client.query("show data_directory");
    await client.end();
    return String(rows[0]?.data_directory);
}

function filesWith(texts: readonly string[], folder: string): readonly string[] {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return files.flatMap(({ parentPath, name }) => {
        const bytes = readFileSync(join(parentPath, name));
        return texts.filter((text) => bytes.includes(text)).map((text) => `${name}: ${text}`);
    });
}
