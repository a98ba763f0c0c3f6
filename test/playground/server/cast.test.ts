import { expect, onTestFinished, test } from "vitest";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import type { PlaceShown } from "../../../src/playground/protocol.ts";
import { openCast } from "../../../src/playground/server/cast.ts";
import { withLimits } from "../../loopback/with-limits.ts";

async function aCast() {
    const loopback = withLimits(await openLoopback());
    onTestFinished(() => loopback.close());
    return openCast(loopback);
}

const shown = ({ name, kind, server = "private", parentId }: PlaceShown) =>
    `${server}: ${parentId === undefined ? "" : "› "}${name} (${kind})`;

test("each persona has their own direct messages, and all share a group", async () => {
    const { personas, members } = await aCast();
    const ids = (kind: PlaceShown["kind"]) =>
        new Set(personas().map(({ places }) => places.find((place) => place.kind === kind)?.channelId));
    expect([ids("direct").size, ids("group").size]).toEqual([4, 1]);
    expect(personas().map(({ id, userId }) => members[id].id === userId)).toEqual([true, true, true, true]);
});

test("each persona sees what they may, threads after their channel", async () => {
    const { personas } = await aCast();
    const [member = [], moderator = [], colleague = [], elsewhere = []] = personas().map(({ places }) =>
        places.map(shown),
    );
    expect(member).toEqual([
        "Reading Circle: general (text)",
        "Reading Circle: › Reading list (thread)",
        "Reading Circle: announcements (announcement)",
        "Reading Circle: questions (forum)",
        "Reading Circle: › How do I cite a paragraph? (thread)",
        "Reading Circle: › Your favorite quotes (thread)",
        "Reading Circle: no-commands (text)",
        "private: Pullquote (direct)",
        "private: Book friends (group)",
    ]);
    expect(moderator.filter((line) => !member.includes(line))).toEqual(["Reading Circle: moderators (text)"]);
    expect(colleague).toEqual(moderator);
    expect(elsewhere.slice(0, 2)).toEqual([
        "Harbour Library: lobby (text)",
        "Harbour Library: no-external-apps (text)",
    ]);
});

test("only moderators may write in the announcements", async () => {
    const { personas } = await aCast();
    const may = personas().map(({ places }) => places.find(({ name }) => name === "announcements")?.mayWrite);
    expect(may).toEqual([false, true, true, undefined]);
});

test("the bot and its role can be mentioned where it is a member", async () => {
    const { personas } = await aCast();
    const [member, , , elsewhere] = personas();
    const named = (places: readonly PlaceShown[] = [], place: string) =>
        places
            .find(({ name }) => name === place)
            ?.mentionable.filter(({ name }) => name === "Pullquote")
            .map(({ kind }) => kind);
    expect(named(member?.places, "general")).toEqual(["user", "role"]);
    expect(named(member?.places, "Pullquote")).toEqual(["user"]);
    expect(named(member?.places, "Book friends")).toEqual([]);
    expect(named(elsewhere?.places, "lobby")).toEqual([]);
});
