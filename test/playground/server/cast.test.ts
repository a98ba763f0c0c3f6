import { expect, onTestFinished, test } from "vitest";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import { openCast } from "../../../src/playground/server/cast.ts";
import { withLimits } from "../../loopback/with-limits.ts";

test("each persona has their own direct messages, and only the moderator sees the moderators' channel", async () => {
    const loopback = withLimits(await openLoopback());
    onTestFinished(() => loopback.close());
    const { personas, members } = openCast(loopback);
    const direct = personas.map(({ places }) => places.find(({ kind }) => kind === "direct")?.channelId);
    expect(new Set(direct).size).toBe(3);
    const close = personas.filter(({ places }) => places.some(({ name }) => name === "moderators"));
    expect(close.map(({ id }) => id)).toEqual(["moderator"]);
    expect(personas.map(({ id, userId }) => members[id].id === userId)).toEqual([true, true, true]);
});
