import { expect, test } from "vitest";
import { reset, show } from "../../../commands/settings/all-settings.ts";
import { feedback, privateAnswers, publicChannel } from "../../../commands/settings/answers.ts";
import { digest, watch } from "../../../commands/settings/post-channels.ts";
import { review } from "../../../commands/settings/review.ts";
import type { PlaceNames } from "../../../src/discord/command/context.ts";
import { defaultSettings } from "../../../src/store/settings.ts";
import { aMember, textOf } from "../a-context.ts";
import { aServedCorpus } from "../a-served-corpus.ts";

test("all settings are shown in servers with their defaults and commands, but not in direct messages", async () => {
    const served = await aServedCorpus();
    expect(textOf(await show.run({}, served.context()))).toMatchInlineSnapshot(`
      "**Settings of this server**
      - **My language:** that of this server in Discord (default). Choose one with \`/settings language\`.
      - **Channels for public answers:** all channels (default). Limit them with \`/settings channel\`.
      - **Private answers:** off (default). Everyone sees the answer to \`/ask\`. Turn them on with \`/settings private\`.
      - **Collections:** questions search all (default). Limit them with \`/settings collection\`.
      - **Languages:** questions search all languages (default). Limit them with \`/settings article-language\`.
      - **Feedback:** off (default). With \`/settings feedback\`, members can rate answers with buttons.
      - **Weekly digest:** off (default). With \`/settings digest\`, I post one on Mondays.
      - **Watching the folder:** off (default). With \`/settings watch\`, I post changes to the folder as proposals.
      - **Review:** off (default). With \`/settings review\`, a second moderator must publish each proposal, in all home servers.
      - **Channel for proposals:** none (default). \`/settings review\` sets it."
    `);
    const other = { ...served.context(), by: aMember({ canManageServer: true }) };
    expect(textOf(await show.run({}, other))).not.toMatch(/digest|watch|review/u);
    const direct = { ...served.context(), by: aMember({ guildId: undefined }) };
    expect(textOf(await show.run({}, direct))).toBe("Settings belong to a server. Use this command in one.");
});

test("what is set is described, with what it means together with other settings", async () => {
    const served = await aServedCorpus();
    await served.store.settings.change("2", { channels: ["5", "6"], feedback: true, digestChannel: "7" });
    const shown = async () => textOf(await show.run({}, served.context()));
    expect(await shown()).toMatchInlineSnapshot(`
      "**Settings of this server**
      - **My language:** that of this server in Discord (default). Choose one with \`/settings language\`.
      - **Channels for public answers:** only <#6>, <#5>, with their threads and posts (default: all channels). In others, only the member who asks with \`/ask\` sees the answer, and mentions get none. Change it with \`/settings channel\`.
      - **Private answers:** off (default). In these channels, everyone sees the answer to \`/ask\`. Turn them on with \`/settings private\`.
      - **Collections:** questions search all (default). Limit them with \`/settings collection\`.
      - **Languages:** questions search all languages (default). Limit them with \`/settings article-language\`.
      - **Feedback:** on (default: off). Members can rate answers with buttons. Change it with \`/settings feedback\`.
      - **Weekly digest:** in <#7> (default: off), Mondays from 09:00 UTC, when there is something to report. Change it with \`/settings digest\`.
      - **Watching the folder:** off (default). With \`/settings watch\`, I post changes to the folder as proposals.
      - **Review:** off (default). With \`/settings review\`, a second moderator must publish each proposal, in all home servers.
      - **Channel for proposals:** <#7>, the channel for watch or digest (default). \`/settings review\` sets it."
    `);
    await served.store.settings.change("2", { privateByDefault: true });
    expect(await shown()).toContain("In others, mentions get none.");
});

test("what belongs to the channels for public answers is said as it is", async () => {
    const served = await aServedCorpus();
    const { placeNames, ...context } = served.context();
    const kinds: Readonly<Record<string, ReturnType<PlaceNames["kind"]>>> = {
        "7": "category",
        "8": "category",
        "9": "thread",
    };
    const kind = (id: string) => kinds[id] ?? "channel";
    const shown = async (...channels: string[]) => {
        await served.store.settings.change("2", { channels });
        const text = textOf(await show.run({}, { ...context, placeNames: { ...placeNames, kind } }));
        return [/only (.*) \(default: all/u, /default\)\. (.*), everyone/u].map(
            (part) => part.exec(text)?.[1],
        );
    };
    expect(await shown("5")).toEqual(["<#5>, with its threads and posts", "In this channel"]);
    expect(await shown("5", "6")).toEqual(["<#6>, <#5>, with their threads and posts", "In these channels"]);
    expect(await shown("7")).toEqual(["<#7>, with all of its channels", "In these channels"]);
    expect(await shown("7", "8")).toEqual(["<#8>, <#7>, with all of their channels", "In these channels"]);
    expect(await shown("9")).toEqual(["<#9>", "In this channel"]);
    const both = "with their threads and posts, and all channels of the";
    expect(await shown("5", "7")).toEqual([`<#7>, <#5>, ${both} category`, "In these channels"]);
    expect(await shown("5", "7", "8")).toEqual([`<#8>, <#7>, <#5>, ${both} categories`, "In these channels"]);
});

test("a change says what was before and is now, is stored, audited by names, and passed to the bot", async () => {
    const served = await aServedCorpus();
    expect(textOf(await privateAnswers.run({ on: true }, served.context()))).toMatchInlineSnapshot(`
      "**Changed.** Private answers: off → on
      - **Private answers:** on (default: off). Only the member who asks with \`/ask\` sees the answer; mentions get public answers. Change it with \`/settings private\`.
      \`/settings show\` lists all settings."
    `);
    expect(await served.store.settings.of("2")).toMatchObject({ privateByDefault: true });
    expect(await served.audited()).toContain("settings by 7: Lervik: Private answers: off → on");
    expect(served.heard).toEqual(["2"]);
});

test("what is already so is neither stored, audited nor passed on", async () => {
    const served = await aServedCorpus();
    const before = await served.audited();
    const text = textOf(await privateAnswers.run({ on: false }, served.context()));
    expect(text).toContain("**Nothing was changed.** Private answers: this was already off.");
    expect(textOf(await reset.run({}, served.context()))).toContain("all settings were at their defaults");
    expect(await served.audited()).toEqual(before);
    expect(served.heard).toEqual([]);
});

test("nothing turns off because an option is left out: the reply shows the present value and how to change it", async () => {
    const served = await aServedCorpus();
    const set = { privateByDefault: true, feedback: true, digestChannel: "5", watchChannel: "6" };
    await served.store.settings.change("2", set);
    const texts: string[] = [];
    for (const action of [privateAnswers, feedback, digest, watch])
        texts.push(textOf(await action.run({}, served.context())));
    expect(texts.join("\n\n")).toMatchInlineSnapshot(`
      "- **Private answers:** on (default: off). Only the member who asks with \`/ask\` sees the answer; mentions get public answers. Change it with \`/settings private\`.
      \`/settings private\` with \`on: True\` turns them on, with \`on: False\` off.

      - **Feedback:** on (default: off). Members can rate answers with buttons. Change it with \`/settings feedback\`.
      \`/settings feedback\` with \`on: True\` turns it on, with \`on: False\` off.

      - **Weekly digest:** in <#5> (default: off), Mondays from 09:00 UTC, when there is something to report. Change it with \`/settings digest\`.
      \`/settings digest\` with a channel turns it on or moves it, with \`off: True\` turns it off.

      - **Watching the folder:** changes are posted in <#6> as proposals (default: off). I never publish them on my own. Change it with \`/settings watch\`.
      \`/settings watch\` with a channel turns it on or moves it, with \`off: True\` turns it off."
    `);
    expect(await served.store.settings.of("2")).toMatchObject(set);
    for (const action of [privateAnswers, feedback]) await action.run({ on: false }, served.context());
    const both = await digest.run({ channel: "7", off: true }, served.context());
    expect(textOf(both)).toContain("choose a channel, or turn it off, but not both");
    for (const action of [digest, watch]) await action.run({ off: true }, served.context());
    expect(await served.store.settings.of("2")).toEqual(defaultSettings);
});

test("channels for public answers can be added and removed, each once", async () => {
    const served = await aServedCorpus();
    const set = async (channel: string, remove = false) =>
        textOf(await publicChannel.run({ channel, remove }, served.context()));
    expect(await set("5")).toContain("**Changed.** Channels for public answers: all → <#5>\n");
    expect(await set("6")).toContain("<#5> → <#6>, <#5>\n");
    expect(await served.audited()).toContain(
        "settings by 7: Lervik: Channels for public answers: #channel-5 → #channel-6, #channel-5",
    );
    expect(await set("5")).toContain("**Nothing was changed.** Channels for public answers");
    expect(await set("6", true)).toContain("<#6>, <#5> → <#5>\n");
    expect(await set("6", true)).toContain("**Nothing was changed:** <#6> is not in the list.");
    expect(await set("5", true)).toContain("<#5> → all\n");
    expect(await set("5", true)).toContain("**Nothing was changed:** no channel is listed");
});

test("of long lists, what changed comes first", async () => {
    const served = await aServedCorpus();
    await served.store.settings.change("2", {
        channels: Array.from({ length: 30 }, (_, at) => `${at + 10}`),
    });
    const reply = await publicChannel.run({ channel: "10", remove: true }, served.context());
    expect(textOf(reply)).toMatch(/: <#10>, <#39>, .* and 26 more → <#39>, .* and 25 more\n/u);
});

test("a hundred channels can be allowed, and no more", async () => {
    const served = await aServedCorpus();
    const channels = Array.from({ length: 100 }, (_, at) => String(at + 1));
    await served.store.settings.change("2", { channels });
    const set = async (given: { channel: string; remove: boolean }) =>
        textOf(await publicChannel.run(given, served.context()));
    expect(await set({ channel: "101", remove: false })).toContain("at most 100. Nothing was changed.");
    expect(await set({ channel: "1", remove: true })).not.toMatch(/→.*<#1>,/u);
    expect(await set({ channel: "101", remove: false })).toContain("<#101>");
});

test("a reply has room for all settings, however many there are", async () => {
    const served = await aServedCorpus();
    const ids = (count: number, length: number) =>
        Array.from({ length: count }, (_, at) => String(at).padStart(length, "1"));
    await served.store.settings.change("2", { channels: ids(100, 20), collections: ids(25, 100) });
    await served.store.settings.change("2", {
        languages: [..."abcdefghijklmnopqrstuvwxy"].map((one) => `b${one}`),
    });
    const given = {
        digestChannel: "5".repeat(20),
        watchChannel: "6".repeat(20),
        reviewChannel: "7".repeat(20),
        review: true,
        feedback: true,
    };
    await served.store.settings.change("2", given);
    const text = textOf(await show.run({}, served.context()));
    expect(text).toMatch(/only <#1+99>, <#1+98>, .* and 96 more, with their threads/u);
    const mentioned = text.replace(/`(\/[a-z ]+)`/gu, "<$1:12345678901234567890>");
    expect(mentioned.length).toBeLessThan(2000);
});

test("home servers can set channels for digest and watch, with a warning if the bot may not post there", async () => {
    const served = await aServedCorpus();
    const set = async (action: typeof digest, channel?: string, facts = {}) =>
        textOf(await action.run(channel === undefined ? {} : { channel }, { ...served.context(), ...facts }));
    expect(await set(digest, "5")).toContain("**Changed.** Weekly digest: off → <#5>\n");
    const locked = { mayPost: (channel: string) => channel !== "6" };
    expect(await set(watch, "6", locked)).toMatch(/^\*\*I can't post in <#6> yet\./u);
    expect(await served.store.settings.of("2")).toMatchObject({ digestChannel: "5", watchChannel: "6" });
    const manager = { by: aMember({ canManageServer: true }) };
    expect(await set(watch, "5", manager)).toContain("works only in servers whose moderators");
    expect(await served.store.settings.of("2")).toMatchObject({ digestChannel: "5", watchChannel: "6" });
});

test("moderators are told if everyone can read the channel for what is posted for them", async () => {
    const served = await aServedCorpus();
    const open = { ...served.context(), isOpenToAll: (channel: string) => channel === "5" };
    const note =
        "\nEveryone in this server can read <#5>, and what I post there is for moderators. A channel that only they see is better.";
    for (const action of [digest, watch, review]) {
        const reply = textOf(await action.run({ channel: "5" }, open));
        expect(reply).toMatch(/^\*\*Changed\.\*\*/u);
        expect(reply.endsWith(note)).toBe(true);
        expect(textOf(await action.run({ channel: "6" }, open))).not.toContain("Everyone");
    }
});

test("several settings that are as given already are named with their values", async () => {
    const served = await aServedCorpus();
    const again = () => review.run({ on: true, channel: "5" }, served.context());
    await again();
    expect(textOf(await again())).toMatchInlineSnapshot(`
      "**I know of no other moderator here.** While this is on, nobody can publish what they proposed themselves. If you are the only moderator, nothing can be published until you turn it off again: \`/settings review\` with \`on: False\`.
      **Nothing was changed.**
      - **Review:** on (default: off). What a moderator proposes, another must publish, in all home servers. Change it with \`/settings review\`.
      - **Channel for proposals:** <#5>, where proposals can be shown to all moderators (default: the channel for watch or digest). Change it with \`/settings review\`.
      \`/settings show\` lists all settings."
    `);
});

test("review is turned on with a warning if no other moderator is known, or no channel", async () => {
    const served = await aServedCorpus();
    const set = async (given: { on?: boolean; channel?: string }, facts = {}) =>
        textOf(await review.run(given, { ...served.context(), ...facts }));
    expect(await set({ on: true })).toMatchInlineSnapshot(`
      "**I know of no other moderator here.** While this is on, nobody can publish what they proposed themselves. If you are the only moderator, nothing can be published until you turn it off again: \`/settings review\` with \`on: False\`.
      **There is no channel yet where I can show proposals to all moderators.** Choose one with the option \`channel\` of \`/settings review\`.
      **Changed.** Review: off → on
      - **Review:** on (default: off). What a moderator proposes, another must publish, in all home servers. Change it with \`/settings review\`.
      \`/settings show\` lists all settings."
    `);
    expect(await served.store.settings.of("2")).toMatchObject({ review: true, reviewChannel: null });
    const two = { knownModerators: () => ["7", "8"] };
    expect(await set({ channel: "5" }, two)).toMatch(
        /^\*\*Changed\.\*\* Channel for proposals: none → <#5>/u,
    );
    expect(await set({ on: false })).toContain("Review: on → off");
    expect(await set({ on: true }, two)).not.toMatch(/no other moderator|no channel/u);
    expect(await set({ on: true, channel: "5" }, two)).toContain("Nothing was changed");
    const closed = await set({ channel: "6" }, { ...two, mayPost: () => false });
    expect(closed).toMatch(/^\*\*I can't post in <#6> yet/u);
    expect(await set({})).toMatchInlineSnapshot(`
      "- **Review:** on (default: off). What a moderator proposes, another must publish, in all home servers. Change it with \`/settings review\`.
      \`/settings review\` with \`on: True\` turns it on, with \`on: False\` off, and with a channel chooses where proposals are shown to all moderators."
    `);
    await served.store.audit.add({ by: "8", action: "pinned", version: undefined, detail: "mill" });
    await set({ on: false });
    expect(await set({ on: true })).not.toContain("no other moderator");
});

test("the other moderators are told who turned review off, and who moved their channel while it is on", async () => {
    const served = await aServedCorpus();
    const said = async (action: { readonly run: typeof review.run }, given = {}, facts = {}) =>
        textOf(await action.run(given, { ...served.context(), ...facts }));
    const told = () =>
        served.posted.splice(0).map(({ channelId, reply }) => `${channelId}: ${textOf(reply)}`);
    await said(review, { channel: "5" });
    await said(review, { on: true });
    await said(review, { on: true });
    await said(feedback, { on: true });
    expect(told()).toEqual([]);
    const moved = "**<@7> changed the channel for proposals:** <#5> → <#6>. `/settings review` changes it.";
    expect(await said(review, { channel: "6" })).toContain("with your name: <#5>, <#6>.");
    expect(told()).toEqual([`5: ${moved}`, `6: ${moved}`]);
    await served.store.settings.change("3", { review: true });
    const off =
        "**<@7> turned review off.** Each moderator can now publish alone. `/settings review` turns it on again.";
    expect(await said(review, { on: false })).toContain(
        "Posted for the other moderators, with your name: <#6>.",
    );
    expect(told()).toEqual([`6: ${off}`]);
    await said(review, { on: true });
    const reset1 = await said(reset, {}, { postIn: async () => false });
    expect(reset1).toContain("**Not posted for the other moderators:** I can't post in <#6>.");
    await served.store.settings.change("2", { review: true, watchChannel: "8" });
    expect(await said(watch, { off: true })).toContain("with your name: <#8>.");
    expect(told()).toEqual([expect.stringMatching(/^8: \*\*<@7> changed .*<#8> → none\./u)]);
    expect(await said(review, { on: false })).toContain("because there is no channel for proposals");
});

test("only home servers have review", async () => {
    const served = await aServedCorpus();
    const manager = { ...served.context(), by: aMember({ canManageServer: true }) };
    expect(textOf(await review.run({ on: true }, manager))).toContain("servers whose moderators manage");
    expect(await served.store.settings.of("2")).toEqual(defaultSettings);
});

test("a reset names each setting that it changes", async () => {
    const served = await aServedCorpus();
    await served.store.settings.change("2", { feedback: true, languages: ["en"] });
    expect(textOf(await reset.run({}, served.context()))).toMatchInlineSnapshot(`
      "**Changed.** Languages: English (en) → all
      **Changed.** Feedback: on → off
      \`/settings show\` lists all settings."
    `);
    expect(await served.audited()).toContain(
        "settings by 7: Lervik: Languages: English (en) → all, Feedback: on → off",
    );
});

test("if the database is unreachable, the reply says so and nothing changes", async () => {
    const served = await aServedCorpus();
    await served.store.close();
    const reply = await feedback.run({ on: true }, served.context());
    expect(textOf(reply)).toContain("**The database can't be reached, and nothing has changed.**");
    expect(served.heard).toEqual([]);
});
