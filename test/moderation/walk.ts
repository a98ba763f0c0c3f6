import { expect } from "vitest";
import { keptOut as listKeptOut } from "../../commands/corpus/kept-out.ts";
import { status } from "../../commands/corpus/status.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { discard, publish } from "../../src/discord/moderation/proposal-message.ts";
import { textOf } from "../commands/a-context.ts";
import { type ModeratedBot, offeredIn } from "./a-moderated-bot.ts";
import { areSame, keptOut, reloaded, type State, serveSame, type Text } from "./expected.ts";

/** What the test did to the bot, and what it expects of it. */
export interface Walk {
    readonly bot: ModeratedBot;
    /** The folder that the bot reads, by path. */
    readonly files: Map<string, string>;
    /** The same by id. */
    readonly folder: Map<string, Text>;
    state: State;
    /** What each version served, from version 1 on. */
    readonly versions: State[];
    /** Proposals that nobody decided about, with the number of versions when they were made. */
    waiting: { readonly id: string; readonly next: State; readonly base: number }[];
    pasted: number;
}

export type Decision = "publish" | "discard" | "wait";

export const pathOf = (id: string) => (id === "c" ? "news/c.md" : `${id}.md`);
export const written = ({ title, body }: Text) => `# ${title}\n\n${body}`;

/** Expects a proposal of this state, or that there is none, and decides about it. */
export async function decided(
    walk: Walk,
    {
        reply,
        next,
        decision,
        kind,
    }: { reply: Reply; next: State; decision: Decision; kind?: "reload" | "remove" },
): Promise<void> {
    const id = offeredIn(reply);
    const isRefused = next.served.size === 0;
    const isUnchanged = kind === "remove" ? areSame(next, walk.state) : serveSame(next, walk.state);
    if (isRefused || isUnchanged) {
        expect(id, textOf(reply)).toBeUndefined();
        if (kind === "reload" && !isRefused) walk.state = { ...walk.state, unread: next.unread };
        return;
    }
    if (id === undefined) throw new Error(`There is no proposal: ${textOf(reply)}`);
    walk.waiting.push({ id, next, base: walk.versions.length });
    if (decision === "publish") await pressed(walk, id);
    else if (decision === "discard" || walk.waiting.length > 4) {
        walk.waiting = walk.waiting.filter((one) => one.id !== id);
        await discard.run(id, walk.bot.context());
    }
}

/** Presses Publish under a proposal, which only works if no other one was published since. */
export async function pressed(walk: Walk, id: string): Promise<void> {
    const reply = textOf(await publish.run(id, walk.bot.context()));
    const proposal = walk.waiting.find((one) => one.id === id);
    walk.waiting = walk.waiting.filter((one) => one.id !== id);
    if (proposal?.base !== walk.versions.length) expect(reply).toContain("has been published since");
    else {
        expect(reply).toContain(`**Published as version ${walk.versions.length + 1}**`);
        arrived(walk, proposal.next);
    }
}

/** Records that a version with this state was published. */
export function arrived(walk: Walk, next: State): void {
    walk.state = next;
    walk.versions.push(next);
}

/** Checks that what is served, stored and said is what is expected. */
export async function checked({ bot, folder, state, versions }: Walk): Promise<void> {
    const served = [...state.served].map(([id, { text }]) => [id, shown(text)] as const);
    expect(await bot.articles()).toEqual(new Map(served));
    const { number, set } = bot.publishing.edition();
    expect(number).toBe(versions.length);
    const stored = await bot.store.versions.contents(number);
    const asStored = set.map(({ file, hash, origin }) => ({ file, hash, origin }));
    expect(stored.articles.map(({ file, hash, origin }) => ({ file, hash, origin })).sort(byFile)).toEqual(
        asStored,
    );
    const origins = [...state.served.values()].map(({ origin }) => origin);
    const said = textOf(await status.run({}, bot.context()));
    const fromDiscord = set.filter(({ origin }) => origin === "discord");
    const added = fromDiscord.filter(({ restored }) => restored === undefined).map(inCode);
    const older = fromDiscord.filter(({ restored }) => restored !== undefined).map(inCode);
    expect(said).toContain(`**${served.length} article${served.length === 1 ? "" : "s"}, `);
    expect(said).toContain(`From the folder: ${origins.filter((one) => one === "folder").length}.`);
    expect(said).toContain(`Added or edited in Discord: ${added.join(", ") || "none"}.`);
    expect(said.includes(" From version ")).toBe(older.length > 0);
    for (const name of older) expect(said).toContain(name);
    expect(fromDiscord).toHaveLength(origins.filter((one) => one === "discord").length);
    const isChanged = !areSame(reloaded(folder, state.changes), state);
    expect(said.includes("The folder contains changes that are not live.")).toBe(isChanged);
    const kept = keptOut(folder, state).map(pathOf);
    expect([...(await offeredBack(bot)).keys()]).toEqual(kept.sort());
    for (const file of kept) expect(said).toContain(file);
}

/** The files that can be brought back, with the values of the menu. */
export async function offeredBack(bot: ModeratedBot): Promise<ReadonlyMap<string, string>> {
    const reply = await listKeptOut.run({}, bot.context());
    const rows = reply.kind === "text" ? (reply.rows ?? []) : [];
    return new Map(
        rows.flatMap((row) =>
            "menu" in row ? row.menu.items.map(({ label, value }) => [label, value] as const) : [],
        ),
    );
}

export const shown = ({ title, body }: Text) => `${title}: ${body}`;
const inCode = ({ file }: { readonly file: string }) => `\`${file}\``;
const byFile = (one: { readonly file: string }, other: { readonly file: string }) =>
    one.file < other.file ? -1 : 1;
