import { expect, test } from "vitest";
import { say } from "../../locales/say.ts";
import { commands } from "../../src/commands.ts";
import { isAction } from "../../src/discord/command/command.ts";
import type { Row } from "../../src/discord/command/components.ts";
import type { LoopbackMember, MessageAddress } from "../../src/loopback/member-contract.ts";
import { said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { continuations, rowOf, sent, validId } from "./forging.ts";

const refusals: readonly string[] = [
    say("refusal.no-longer-open"),
    say("refusal.unknown-command"),
    say("refusal.not-moderator"),
    say("refusal.not-manager"),
    say("refusal.not-home"),
];

/** Invalid arguments: text where none is expected, prototype names, and more than Discord's 100 characters. */
const garbage = (id: string) => [
    `${id}:${"x".repeat(101)}`,
    `${id}:\0`.repeat(20),
    `${id.split(":")[0]}:anything`,
    `${id.split(":")[0]}:__proto__:constructor`,
    `${id.split(":")[0]}`,
    ":",
    "",
];

/** A bot with a public answer, a pin, and a hash for a member's question, so that there is something to lose. */
async function aTarget() {
    const stage = await openStage();
    const { member, general, corpus, loopback, guild, bot, events } = stage;
    const store = corpus.storage?.store;
    if (store === undefined) throw new Error("There is no store.");
    await store.gaps.note(["zorblax"], member.id);
    const pin = { id: "1", question: "Who built the bridge?", article: "bridge", sentence: "It.", by: "1" };
    await store.pins.add(pin);
    const answer = await (await member.run(general, "ask", { question: pin.question })).answer();
    const written = await member.say(general, "Look at this.");
    const state = async () => ({
        messages: loopback.messages(general).map(({ id, content, edits }) => ({ id, content, edits })),
        version: (await store.versions.current())?.number,
        pins: await store.pins.list(),
        settings: [...(await store.settings.all())],
        audit: await store.audit.page({ skip: 0, limit: 99 }),
        votes: await store.feedback.worst(9),
        gap: await store.members.has(member.id),
        failures: events.filter(({ kind }) => kind === "failure"),
    });
    /** A message of the bot with this component. */
    const posted = async (row: Row): Promise<MessageAddress> => {
        const place = { guildId: guild.id, channelId: general.channelId, what: "test" };
        const id = await bot.posts.post(place, () => said("Look", { visibility: "public", rows: [row] }));
        if (id === undefined) throw new Error("Nothing was posted.");
        return { ...general, id };
    };
    return { ...stage, answer, written, state, posted };
}

type Forged = Parameters<LoopbackMember["forge"]>[1];

/** Sends a forged interaction, and checks that the reply is a refusal that only this member sees. */
async function expectRefusal(by: LoopbackMember, place: { channelId: string }, forged: Forged) {
    const what = JSON.stringify(forged);
    const { content, ephemeral } = await (await by.forge(place, forged)).answer();
    expect({ what, ephemeral }).toEqual({ what, ephemeral: true });
    expect(refusals, what).toContain(content);
    return content;
}

test("no button, menu or form works on a message that does not have it", async () => {
    const { member, moderator, general, answer, written, state } = await aTarget();
    const before = await state();
    for (const one of continuations)
        for (const by of [member, moderator])
            for (const message of [answer, written]) {
                // A form may come from a message with any button of its command, which the answer has.
                if (one.kind === "modal" && one.id.startsWith("ask:") && message === answer) continue;
                await expectRefusal(by, general, { ...sent(one.kind, validId(one)), message });
            }
    expect(await state()).toEqual(before);
});

test("no button or menu works while it is disabled, and no menu with a value that it does not offer", async () => {
    const { moderator, general, state, posted } = await aTarget();
    for (const one of continuations) {
        if (one.kind === "modal") continue;
        const id = validId(one);
        const message = await posted(rowOf(one.kind, id, false));
        const before = await state();
        const forged = one.kind === "menu" ? [[], ["2"], ["1", "1"], ["1", "2"]] : [[]];
        for (const values of forged)
            await expectRefusal(moderator, general, { ...sent(one.kind, id, values), message });
        const other = one.kind === "menu" ? "button" : "menu";
        await expectRefusal(moderator, general, { ...sent(other, id), message });
        expect(await state()).toEqual(before);
    }
});

test("no argument that was never written into a message is read", async () => {
    const { member, moderator, general, answer, state, posted } = await aTarget();
    for (const { kind, id } of continuations) {
        for (const customId of garbage(id)) {
            const fits = kind !== "modal" && customId !== "" && customId.length <= 100;
            const message = fits ? await posted(rowOf(kind, customId)) : answer;
            const before = await state();
            for (const by of [member, moderator])
                await expectRefusal(by, general, { ...sent(kind, customId), message });
            if (kind === "modal") await expectRefusal(moderator, general, sent(kind, customId));
            expect(await state()).toEqual(before);
        }
    }
});

test("nobody but a moderator can use a moderators' button, menu or form, in no other server either", async () => {
    const { member, loopback, general, state, posted } = await aTarget();
    const elsewhere = loopback.guild("Elsewhere");
    const lobby = elsewhere.channel("lobby");
    const manager = elsewhere.member("Max", { permissions: 0x28n });
    for (const one of continuations) {
        if (one.audience === "everyone") continue;
        const id = validId(one);
        const message = await posted(rowOf(one.kind, id));
        const before = await state();
        const forged = sent(one.kind, id);
        const expected = say("refusal.not-moderator");
        expect(await expectRefusal(member, general, { ...forged, message })).toBe(expected);
        if (one.kind === "modal") {
            expect(await expectRefusal(member, general, forged)).toBe(expected);
            expect(await expectRefusal(manager, lobby, forged)).toBe(say("refusal.not-home"));
        }
        expect(await state()).toEqual(before);
    }
});

test("no command runs with an argument that it does not have, or with a value of another type", async () => {
    const { moderator, general, state } = await aTarget();
    const before = await state();
    const refused = (data: Forged["data"]) => expectRefusal(moderator, general, { type: 2, data });
    for (const command of commands) {
        const { name } = command;
        if (!("does" in command)) {
            await refused({ id: "1", type: 2, name, target_id: moderator.id, resolved: {} });
            continue;
        }
        const actions = isAction(command.does) ? [["", command.does] as const] : Object.entries(command.does);
        for (const [subcommand, { options }] of actions) {
            const run = (given: readonly Readonly<Record<string, unknown>>[]) =>
                refused({
                    id: "1",
                    type: 1,
                    name,
                    options: subcommand === "" ? given : [{ type: 1, name: subcommand, options: given }],
                });
            await run([{ type: 3, name: "anything", value: "1" }]);
            await run([{ type: 3, name: "constructor", value: "1" }]);
            for (const option of Object.keys(options)) await run([{ type: 10, name: option, value: 1.5 }]);
            if (Object.values(options).some((option) => "required" in option && option.required))
                await run([]);
        }
        for (const subcommand of ["anything", "constructor", "__proto__"])
            if (!isAction(command.does))
                await refused({ id: "1", type: 1, name, options: [{ type: 1, name: subcommand }] });
    }
    await refused({ id: "1", type: 1, name: "constructor" });
    await refused({ id: "1", type: 3, name: "Anything", target_id: "1", resolved: {} });
    await refused({ id: "1", type: 3, name: say("pin.command"), target_id: "1", resolved: {} });
    expect(await state()).toEqual(before);
});

test("a menu of another kind, with the id of a button, is refused", async () => {
    const { moderator, general, answer, state } = await aTarget();
    const before = await state();
    for (const one of continuations)
        for (const component of [5, 6, 7, 8]) {
            const data = {
                custom_id: validId(one),
                component_type: component,
                values: [],
                resolved: {},
                id: 1,
            };
            await expectRefusal(moderator, general, { type: 3, data, message: answer });
        }
    expect(await state()).toEqual(before);
});

test("what a forged custom id contains does not get into the log", async () => {
    const { loopback, member, general, event, bot, events } = await openStage();
    loopback.fault({ method: "POST", path: /\/callback$/u, code: 50001, times: 2 });
    await member.forge(general, {
        type: 3,
        data: { component_type: 2, custom_id: `Ask ${member.id} about the bridge` },
        message: await member.say(general, "Look"),
    });
    expect(await event("unsendable")).toMatchObject({ at: "unknown command", code: 50001 });
    await bot.stop();
    expect(JSON.stringify(events)).not.toContain(member.id);
});
