import { expect, test } from "vitest";
import { reset, show } from "../../../commands/settings/all-settings.ts";
import { feedback, privateAnswers, publicChannel } from "../../../commands/settings/answers.ts";
import { digest, watch } from "../../../commands/settings/post-channels.ts";
import { aMember, textOf } from "../a-context.ts";
import { aServedCorpus } from "../a-served-corpus.ts";

test("settings are shown in servers, but not in direct messages", async () => {
    const served = await aServedCorpus();
    expect(textOf(await show.run({}, served.context()))).toMatchInlineSnapshot(`
      "**Settings of this server**
      - Public answers: in all channels.
      Change them with the other \`/settings\` commands."
    `);
    const direct = { ...served.context(), by: aMember({ guildId: undefined }) };
    expect(textOf(await show.run({}, direct))).toBe("Settings belong to a server. Use this command in one.");
});

test("a change is shown, stored, audited, and passed to the bot", async () => {
    const served = await aServedCorpus();
    const text = textOf(await privateAnswers.run({ on: true }, served.context()));
    expect(text).toContain("- Public answers: only to mentions.");
    expect(await served.store.settings.of("2")).toMatchObject({ privateByDefault: true });
    expect(await served.audited()).toContain("settings by 7: server 2");
    expect(served.heard).toEqual(["2"]);
});

test("channels for public answers can be added and removed, each once", async () => {
    const served = await aServedCorpus();
    const set = async (channel: string, remove = false) =>
        textOf(await publicChannel.run({ channel, remove }, served.context()));
    await set("5");
    await set("6");
    expect(await set("5")).toContain("in <#5>, <#6>. This includes their threads");
    expect(await set("6", true)).toContain("in <#5>. This includes their threads");
    expect(await set("6", true)).toContain("**Nothing was changed:** <#6> is not in the list.");
    expect(await set("5", true)).toContain("in all channels.");
    expect(await set("5", true)).toContain(
        "**Nothing was changed:** public answers are allowed in all channels.",
    );
});

test("a hundred channels can be allowed, and no more", async () => {
    const served = await aServedCorpus();
    const channels = Array.from({ length: 100 }, (_, at) => String(at + 1));
    await served.store.settings.change("2", { channels });
    const set = async (given: { channel: string; remove: boolean }) =>
        textOf(await publicChannel.run(given, served.context()));
    expect(await set({ channel: "101", remove: false })).toContain("at most 100. Nothing was changed.");
    expect(await set({ channel: "1", remove: true })).not.toContain("<#1>,");
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
    const given = { digestChannel: "5".repeat(20), watchChannel: "6".repeat(20), feedback: true };
    await served.store.settings.change("2", given);
    const text = textOf(await show.run({}, served.context()));
    expect(text).toMatch(/in <#1+99>, <#1+98>, .* and 80 more\. This includes/u);
    expect(text.length).toBeLessThan(1800);
});

test("home servers can set channels for digest and watch, with a warning if the bot may not post there", async () => {
    const served = await aServedCorpus();
    const set = async (action: typeof digest, channel?: string, facts = {}) =>
        textOf(await action.run(channel === undefined ? {} : { channel }, { ...served.context(), ...facts }));
    expect(await set(digest, "5")).toContain("- Weekly digest: in <#5>");
    const locked = { mayPost: (channel: string) => channel !== "6" };
    expect(await set(watch, "6", locked)).toMatch(/^\*\*I can't post in <#6> yet\./u);
    expect(await served.store.settings.of("2")).toMatchObject({ digestChannel: "5", watchChannel: "6" });
    expect(await set(digest)).not.toContain("Weekly digest");
    const manager = { by: aMember({ canManageServer: true }) };
    expect(await set(watch, "5", manager)).toContain("works only in servers whose moderators");
    expect(await served.store.settings.of("2")).toMatchObject({ digestChannel: null, watchChannel: "6" });
});

test("feedback can be turned on, and everything can be reset", async () => {
    const served = await aServedCorpus();
    expect(textOf(await feedback.run({ on: true }, served.context()))).toContain("- Feedback:");
    expect(textOf(await reset.run({}, served.context()))).not.toContain("- Feedback:");
});

test("if the database is unreachable, the reply says so and nothing changes", async () => {
    const served = await aServedCorpus();
    await served.store.close();
    const reply = await feedback.run({ on: true }, served.context());
    expect(textOf(reply)).toContain("**The database can't be reached, and nothing has changed.**");
    expect(served.heard).toEqual([]);
});
