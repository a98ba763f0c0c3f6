import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aFolder } from "../store/a-store.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

/** A bot whose disk is as full as the test says, and the channel where moderators read about it. */
async function aStage() {
    let used = 0.5;
    const stage = await openStage({
        dataFolder: join(aFolder().dataFolder, "_of_ @everyone"),
        measureDisk: async () => ({ free: (1 - used) * 1e9, size: 1e9, used, usedFiles: undefined }),
    });
    const channel = stage.guild.channel("moderators");
    await settled(stage.moderator.run(stage.general, "settings digest", { channel: channel.channelId }));
    return {
        ...stage,
        channel,
        /** Resolves when moderators have been told. */
        becomes: async (share: number) => {
            used = share;
            await stage.corpus.disk.look();
            await stage.app.session().schedule()?.look();
        },
        notices: () => stage.loopback.messages(channel).map(({ content }) => content),
    };
}

describe("moderators are told of a disk", () => {
    test("once from 90 % on, again when it is full, and when it has space again", async () => {
        const { becomes, notices } = await aStage();
        await becomes(0.89);
        expect(notices()).toEqual([]);
        await becomes(0.9);
        await becomes(0.95);
        await becomes(0.88);
        expect(notices()).toEqual([
            expect.stringMatching(/nearly full\*\*\n.* is 90% full; .*\nPlease ask the operator/u),
        ]);
        await becomes(1);
        expect(notices()).toHaveLength(2);
        expect(notices().at(-1)).toMatch(/is full\*\*\n.*still answered.*\nPlease ask.*repeat it later\./u);
        await becomes(0.5);
        expect(notices()).toHaveLength(3);
        expect(notices().at(-1)).toMatch(/space again\*\*\n.*500 MB\.\n.*can be repeated now\./u);
        await becomes(0.92);
        expect(notices()).toHaveLength(4);
    });

    test("by changes of the last message if it is full to and fro", async () => {
        const { becomes, notices } = await aStage();
        await becomes(1);
        await becomes(0.97);
        expect(notices()).toEqual([expect.stringContaining("97% full")]);
        await becomes(1);
        expect(notices()).toEqual([expect.stringContaining("**A disk of this bot is full**")]);
    });

    test("after a login, once the settings are known, and not again after the next one", async () => {
        const { app, becomes, notices } = await aStage();
        await app.session().stop();
        await becomes(0.93);
        expect(notices()).toEqual([]);
        for (let login = 1; login <= 2; login++) {
            await app.restartBot();
            await app.session().schedule()?.look();
            expect(notices()).toEqual([expect.stringContaining("93% full")]);
        }
    });

    test("when a server sets a channel for them", async () => {
        const { becomes, notices, moderator, general, channel, app } = await aStage();
        await settled(moderator.run(general, "settings digest", { off: true }));
        await becomes(0.93);
        expect(notices()).toEqual([]);
        await settled(moderator.run(general, "settings digest", { channel: channel.channelId }));
        await app.session().schedule()?.look();
        expect(notices()).toHaveLength(1);
    });

    test("later, if Discord refuses the message", async () => {
        const { loopback, becomes, notices, channel, event } = await aStage();
        const path = new RegExp(`^/channels/${channel.channelId}/messages`, "u");
        const body = { code: 50013, message: "Missing Permissions" };
        loopback.fault({ method: "POST", path, status: 403, body });
        await becomes(0.93);
        expect(await event("unsendable")).toMatchObject({ at: "disk", channelId: channel.channelId });
        await becomes(0.93);
        expect(notices()).toHaveLength(1);
    });

    test("without pinging anyone, and with the path as it is", async () => {
        const { loopback, becomes, channel } = await aStage();
        await becomes(0.93);
        const [notice] = loopback.messages(channel);
        expect(notice).toMatchObject({ pings: [], flags: 4 });
        expect(notice?.content).toContain("/\\_of\\_ \\@everyone");
    });
});
