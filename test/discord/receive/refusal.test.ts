import { expect, test } from "vitest";
import type { Audience } from "../../../src/discord/command/command.ts";
import type { Member } from "../../../src/discord/command/member.ts";
import type { BotEvent } from "../../../src/discord/event.ts";
import { questionLimit } from "../../../src/discord/receive/question-limit.ts";
import { refusalFor } from "../../../src/discord/receive/refusal.ts";
import { aMember } from "../../commands/a-context.ts";

/** A bot with one home server, "2", in which each member may ask once. */
function aGate({ stops = false } = {}) {
    const events: BotEvent[] = [];
    const gate = {
        stopping: () => stops,
        limit: questionLimit(1, () => 0),
        talkLimit: questionLimit(2, () => 0),
        moderation: { homeGuilds: ["2"], moderatorRoles: [] },
        observe: (event: BotEvent) => void events.push(event),
    };
    const refused = (audience: Audience, facts: Partial<Member> = {}, asks = false, talks = false) =>
        refusalFor({ audience, asks, talks }, aMember(facts), gate);
    return { events, refused };
}

test.each([
    ["moderators", { guildId: "9", isModerator: true }, "not-home", "only in servers whose moderators"],
    ["moderators", {}, "not-moderator", "Only moderators can do this"],
    ["managers", { guildId: undefined }, "not-in-server", "only in servers"],
    ["managers", {}, "not-manager", "Only members with Manage Server"],
] as const)("a command for %s is refused to %j, which is observed", (audience, facts, reason, sentence) => {
    const { events, refused } = aGate();
    expect(refused(audience, facts)).toContain(sentence);
    expect(events).toEqual([{ kind: "refusal", reason }]);
});

test("what a member may do is not refused, and no event is observed", () => {
    const { events, refused } = aGate();
    expect(refused("everyone")).toBeUndefined();
    expect(refused("moderators", { isModerator: true })).toBeUndefined();
    expect(refused("managers", { canManageServer: true })).toBeUndefined();
    expect(events).toEqual([]);
});

test("the limit counts questions per member, and only questions", () => {
    const { events, refused } = aGate();
    for (let use = 0; use < 5; use++) expect(refused("everyone")).toBeUndefined();
    expect(refused("everyone", {}, true)).toBeUndefined();
    expect(refused("everyone", {}, true)).toContain("ask again in 60 seconds");
    expect(refused("everyone", { userId: "8" }, true)).toBeUndefined();
    expect(events).toEqual([{ kind: "refusal", reason: "rate-limit" }]);
});

test("a question refused for another reason does not count", () => {
    const { refused } = aGate();
    expect(refused("moderators", {}, true)).toContain("Only moderators");
    expect(refused("everyone", {}, true)).toBeUndefined();
});

test("while the bot is stopping, everything is refused", () => {
    const { events, refused } = aGate({ stops: true });
    expect(refused("everyone")).toContain("about to restart");
    expect(events).toEqual([{ kind: "refusal", reason: "stopping" }]);
});

test("talk costs no question, and has a limit of its own", () => {
    const { refused } = aGate();
    const talk = () => refused("everyone", {}, false, true);
    expect([talk(), talk()]).toEqual([undefined, undefined]);
    expect(refused("everyone", {}, true)).toBeUndefined();
    expect(talk()).toContain("in one minute");
});
