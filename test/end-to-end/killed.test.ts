import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Loopback } from "../../src/loopback/contract.ts";
import type { Guild } from "../../src/loopback/guild-contract.ts";
import type { Address, LoopbackMember } from "../../src/loopback/member-contract.ts";
import type { LoopbackEvent } from "../../src/loopback/watch.ts";
import { within } from "../within.ts";
import { nextModal } from "./a-command.ts";
import { connected, discord, run, workplace } from "./run-main.ts";
import { pressed, settled } from "./settled.ts";

const kills = 12;

test("a program that is killed while moderators publish serves a whole version after its restart, never a partial one", {
    timeout: 600_000,
}, async () => {
    const loopback = await discord();
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");
    const moderator = guild.member("Mo", { permissions: 0x20n });
    const folder = workplace();
    const begin = () => started({ loopback, guild, folder });

    let child = await begin();
    const published = new Set<string>();
    for (let kill = 1; kill <= kills; kill++) {
        const title = `Tale ${kill}`;
        let isPublished = false;
        const work = publishTale({ loopback, moderator, general, title }).then(
            (content) => {
                isPublished = content.includes("**Published as version");
            },
            // Nobody answers anymore.
            () => undefined,
        );
        // A third of them before a proposal is there, the others around its publication.
        const { point, delay } = moments[kill % moments.length] ?? { point: "pressed", delay: 0 };
        await Promise.race([reached[point](loopback), work]);
        await pause(delay);
        const closed = once(child, "close");
        child.kill("SIGKILL");
        await within("the killed program to end", closed);
        expect(integrity(folder)).toEqual(["ok"]);

        child = await begin();
        if (isPublished) published.add(title);
        const { version, titles } = await served(moderator, general);
        // Every publication adds one article to the one that was there: a version and its articles belong together.
        expect(titles).toHaveLength(version);
        for (const known of published) expect(titles).toContain(known);
        const unknown = titles.filter((one) => one !== "The bridge" && !published.has(one));
        expect([[], [title]]).toContainEqual(unknown);
        for (const one of unknown) published.add(one);
        const last = [...published].at(-1);
        if (last === undefined) continue;
        const { content } = await settled(
            moderator.run(general, "ask", { question: `Who told ${last.toLowerCase()}?` }),
        );
        expect(content).toContain(`${last} was told by Ida Holm.`);
    }
    // Otherwise only starts would have been tested. On a busy machine, most kills come before a publication ends.
    expect(published.size).toBeGreaterThanOrEqual(1);
    const closed = once(child, "close");
    child.kill("SIGTERM");
    expect(await within("the program to end", closed)).toEqual([0, null]);
});

/** When a kill comes, and how many milliseconds after. */
const moments = [
    { point: "pressed", delay: 0 },
    { point: "submitted", delay: 30 },
    { point: "pressed", delay: 12 },
    { point: "pressed", delay: 25 },
    { point: "submitted", delay: 200 },
    { point: "pressed", delay: 60 },
    { point: "published", delay: 12 },
    { point: "published", delay: 0 },
] as const;

function happened(loopback: Loopback, what: string, isIt: (event: LoopbackEvent) => boolean): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = loopback.watch((event) => {
        if (isIt(event)) resolve();
    });
    return within(what, promise).finally(end);
}

/** Whether the bot is told of a use of the component or modal whose identity begins so. */
const isUse = (event: LoopbackEvent, identity: string) =>
    event.kind === "event" &&
    event.event.name === "INTERACTION_CREATE" &&
    JSON.stringify(event.event.body).includes(`"custom_id":"${identity}`);

const reached = {
    submitted: (loopback: Loopback) =>
        happened(loopback, "the submission", (one) => isUse(one, "corpus:paste")),
    pressed: (loopback: Loopback) => happened(loopback, "the press", (one) => isUse(one, "corpus:publish:")),
    published: (loopback: Loopback) =>
        happened(
            loopback,
            "the publication",
            (one) =>
                one.kind === "message" && JSON.stringify(one.message.wire).includes("Published as version"),
        ),
};

interface Installation {
    readonly loopback: Loopback;
    readonly guild: Guild;
    readonly folder: string;
}

/** The program, once it is logged in and its commands are registered. */
async function started({ loopback, guild, folder }: Installation) {
    const before = loopback.gateway.counts().identified;
    const { child } = run({
        folder,
        env: { ...connected(loopback), HOME_GUILD_IDS: guild.id, DATA_DIR: join(folder, "data") },
    });
    await expect
        .poll(() => loopback.gateway.counts().identified > before && loopback.commands(guild.id).length > 0)
        .toBe(true);
    return child;
}

interface Tale {
    readonly loopback: Loopback;
    readonly moderator: LoopbackMember;
    readonly general: Address;
    readonly title: string;
}

async function publishTale({ loopback, moderator, general, title }: Tale): Promise<string> {
    const modal = nextModal(loopback);
    const { id } = await moderator.run(general, "corpus paste");
    await modal;
    const text = `${title} was told by Ida Holm.`;
    const proposal = await settled(moderator.submit(id, { title, text, author: "", published: "", url: "" }));
    const { content } = await settled(pressed(moderator, proposal, "Publish"));
    return content;
}

async function served(moderator: LoopbackMember, general: Address) {
    const status = await settled(moderator.run(general, "corpus status"));
    const version = Number(/version (\d+)/u.exec(status.content)?.[1]);
    const pages = await settled(moderator.run(general, "articles"));
    const titles: string[] = [];
    for (let page = pages, at = 0; at < 20; at++) {
        titles.push(...[...page.content.matchAll(/^\d+\. \*\*(.+?)\*\*/gmu)].map(([, title = ""]) => title));
        const next = page.buttons.find(({ label, disabled }) => label === "Next" && !disabled);
        if (next === undefined) break;
        page = await settled(moderator.press(page, next.customId));
    }
    return { version, titles };
}

function integrity(folder: string): unknown[] {
    const database = new DatabaseSync(join(folder, "data", "pullquote.db"));
    const found = database.prepare("pragma integrity_check").all();
    const broken = database.prepare("pragma foreign_key_check").all();
    database.close();
    return [...found.map(({ integrity_check }) => integrity_check), ...broken];
}
