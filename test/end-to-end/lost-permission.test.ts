import { describe, expect, test } from "vitest";
import { say } from "../../locales/say.ts";
import { commands } from "../../src/commands.ts";
import { type Audience, type Command, isAction } from "../../src/discord/command/command.ts";
import type { Row } from "../../src/discord/command/components.ts";
import type { Option } from "../../src/discord/command/option.ts";
import type {
    Address,
    GivenOptions,
    LoopbackMember,
    ShownMessage,
} from "../../src/loopback/member-contract.ts";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { within } from "../within.ts";
import { aCommand, said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { type AnyContinuation, continuationsOf, rowOf, sent, validId } from "./forging.ts";

/** The commands as they are, but what they do is only noted. */
function noting(ran: string[]): readonly Command[] {
    const noted = (what: string) => () => {
        ran.push(what);
        return said("done");
    };
    return commands.map((command): Command => {
        const { name } = command;
        const own = command.continuations.map((one) => ({
            ...one,
            read: (given: Parameters<typeof one.read>[0]) =>
                one.read(given) === undefined ? undefined : noted(`${one.kind} ${one.id}`),
        }));
        if (!("does" in command)) return { ...command, continuations: own, run: noted(name) };
        const { does } = command;
        const quiet = isAction(does)
            ? { ...does, run: noted(name) }
            : Object.fromEntries(
                  Object.entries(does).map(([sub, action]) => [
                      sub,
                      { ...action, run: noted(`${name} ${sub}`) },
                  ]),
              );
        return { ...command, continuations: own, does: quiet };
    });
}

/** The real bot whose commands only note what they would do, and a command that posts any components. */
async function openNoting() {
    const ran: string[] = [];
    const rows: Row[] = [];
    const post = aCommand({ run: () => said("Look", { visibility: "public", rows }) });
    const all = noting(ran);
    const stage = await openStage({ commands: [...all, post], moderatorRoles: ["keepers"] });
    const { guild, keepers } = stage;
    const managers = guild.role("managers", permissionFlags.manageGuild);
    return {
        ...stage,
        guarded: continuationsOf(all).filter(({ audience }) => audience !== "everyone"),
        commands: all.filter(({ audience }) => audience !== "everyone"),
        managers,
        manager: guild.member("Mia", { roles: [managers.id] }),
        keeper: guild.member("Kim", { roles: [keepers.id] }),
        /** What has run since the last call. */
        ran: () => ran.splice(0),
        /** A message of the bot here with this component. */
        posted: async (by: LoopbackMember, place: Address, one: AnyContinuation) => {
            rows.splice(0, rows.length, rowOf(one.kind, validId(one)));
            return (await by.run(place, "try", {}, { force: true })).answer();
        },
    };
}

type Noting = Awaited<ReturnType<typeof openNoting>>;

/** Uses the component as the member's client does; a form claims to have been opened from the message. */
async function use(one: AnyContinuation, by: LoopbackMember, message: ShownMessage) {
    const id = validId(one);
    const using =
        one.kind === "modal"
            ? by.forge(message, { ...sent("modal", id), message })
            : one.kind === "menu"
              ? by.choose(message, id, ["1"])
              : by.press(message, id);
    return within(`a reply to ${one.kind} ${id}`, (await using).answer());
}

/** Whom the roles made a moderator, and what they may no longer do once those are lost. */
const losses: readonly (readonly [string, "manager" | "keeper", (stage: Noting) => void])[] = [
    ["their role with Manage Server", "manager", ({ guild, manager }) => guild.setRoles(manager.id, [])],
    [
        "Manage Server, as their role has",
        "manager",
        ({ guild, managers }) => guild.setPermissions(managers.id, 0n),
    ],
    ["their role, which was deleted", "manager", ({ guild, managers }) => guild.deleteRole(managers.id)],
    ["the moderator role", "keeper", ({ guild, keeper }) => guild.setRoles(keeper.id, [])],
    ["the moderator role, which was deleted", "keeper", ({ guild, keepers }) => guild.deleteRole(keepers.id)],
];

const refusalOf = (audience: Audience) =>
    say(audience === "managers" ? "refusal.not-manager" : "refusal.not-moderator");
const refused = (content: string) => expect.objectContaining({ content, ephemeral: true });

describe.each(losses)("once a moderator has lost %s", (_, who, lose) => {
    test("no button, menu or form that they still see does anything", async () => {
        const stage = await openNoting();
        const { general, guarded, ran, posted } = stage;
        const by = stage[who];
        const shown = new Map<AnyContinuation, ShownMessage>();
        for (const one of guarded) {
            const message = await posted(by, general, one);
            shown.set(one, message);
            // It is the permission that makes the difference.
            expect((await use(one, by, message)).content).toBe("done");
            expect(ran()).toEqual([`${one.kind} ${one.id}`]);
            shown.set(one, await posted(by, general, one));
        }
        expect(shown.size).toBe(guarded.length);
        lose(stage);
        for (const [one, message] of shown) {
            expect(await use(one, by, message)).toEqual(refused(refusalOf(one.audience)));
            // A form that a slash command opened has no message.
            if (one.kind !== "modal") continue;
            const alone = await (await by.forge(general, sent("modal", validId(one)))).answer();
            expect(alone).toEqual(refused(refusalOf(one.audience)));
        }
        expect(ran()).toEqual([]);
    });

    test("no command runs or suggests anything", async () => {
        const stage = await openNoting();
        const { general, ran, commands: guardedCommands } = stage;
        const by = stage[who];
        const uses = usesOf(guardedCommands, general);
        // The client itself offers managers' commands to nobody else.
        const typed = uses.filter(({ audience }) => audience === "moderators");
        const suggested = async () => {
            const all = typed.flatMap(({ command, options, suggesting }) =>
                suggesting.map((option) => by.type(general, command, options, option)),
            );
            return (await Promise.all(all)).flat();
        };
        const menus = guardedCommands.filter((command) => "run" in command);
        const answer = await (await by.run(general, "try", {})).answer();
        for (const { command, options } of uses.filter(({ audience }) => mayUse(who, audience))) {
            const { content } = await (await by.run(general, command, options, { force: true })).answer();
            expect([content, ...ran()]).toEqual(["done", command]);
        }
        for (const { name } of menus) {
            expect((await (await by.apply(answer, name)).answer()).content).toBe("done");
            expect(ran()).toEqual([name]);
        }
        expect(await suggested()).not.toEqual([]);
        lose(stage);
        for (const { audience, command, options } of uses) {
            const reply = await (await by.run(general, command, options, { force: true })).answer();
            expect(reply).toEqual(refused(refusalOf(audience)));
        }
        for (const { name, audience } of menus)
            expect(await (await by.apply(answer, name)).answer()).toEqual(refused(refusalOf(audience)));
        expect(await suggested()).toEqual([]);
        expect(ran()).toEqual([]);
    });
});

const mayUse = (who: "manager" | "keeper", audience: Audience) =>
    who === "manager" || audience === "moderators";

const elsewhere: readonly (readonly [string, (stage: Noting) => { by: LoopbackMember; place: Address }])[] = [
    ["in direct messages", ({ manager }) => ({ by: manager, place: manager.direct() })],
    [
        "in another server that has the bot",
        ({ loopback }) => {
            const guild = loopback.guild("Elsewhere");
            const by = guild.member("Max", { permissions: permissionFlags.manageGuild });
            return { by, place: guild.channel("lobby") };
        },
    ],
    [
        "in a server without the bot, with an app of their own",
        ({ loopback }) => {
            const guild = loopback.guild("Foreign", { installed: false });
            const by = guild.member("Max", { permissions: permissionFlags.administrator });
            return { by, place: guild.channel("lobby") };
        },
    ],
];

test.each(elsewhere)("no button, menu, form or command of moderators does anything %s", async (_, where) => {
    const stage = await openNoting();
    const { by, place } = where(stage);
    const notHome = refused(say("refusal.not-home"));
    for (const one of stage.guarded.filter(({ audience }) => audience === "moderators")) {
        const message = await stage.posted(by, place, one);
        expect(await use(one, by, message)).toEqual(notHome);
        if (one.kind !== "modal") continue;
        expect(await (await by.forge(place, sent("modal", validId(one)))).answer()).toEqual(notHome);
    }
    for (const { audience, command, options } of usesOf(stage.commands, place)) {
        if (audience !== "moderators") continue;
        const reply = await (await by.run(place, command, options, { force: true })).answer();
        expect(reply).toEqual(notHome);
    }
    expect(stage.ran()).toEqual([]);
});

/** Every use of these commands but those of a message's menu, with options that they accept. */
function usesOf(some: readonly Command[], { channelId }: Address) {
    return some.flatMap((command) => {
        if (!("does" in command)) return [];
        const { name, audience, does } = command;
        const actions = isAction(does) ? [["", does] as const] : Object.entries(does);
        return actions.map(([sub, { options }]) => {
            const required = Object.entries(options).filter(
                ([, option]) => !("required" in option) || option.required,
            );
            const given = required.filter(([, { kind }]) => kind !== "flag");
            return {
                audience,
                command: `${name} ${sub}`.trim(),
                options: Object.fromEntries(given.map(([key, option]) => [key, aValue(option, channelId)])),
                suggesting: Object.entries(options).flatMap(([key, option]) =>
                    option.kind === "text" && option.suggest !== undefined ? [key] : [],
                ),
            };
        });
    });
}

function aValue(option: Option, channelId: string): GivenOptions[string] {
    switch (option.kind) {
        case "text":
            return "bridge";
        case "flag":
            return true;
        case "choice":
            return option.choices[0]?.value ?? "";
        case "whole number":
            return option.min;
        case "channel":
            return channelId;
        case "file":
            return { name: "mill.md", content: "# The mill\n\nIt grinds rye." };
    }
}
