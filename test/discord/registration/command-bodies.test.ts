import { ApplicationCommandType } from "discord.js";
import { expect, test } from "vitest";
import { commands } from "../../../src/commands.ts";
import type { Audience, Command } from "../../../src/discord/command/command.ts";
import {
    defineAction,
    defineCommand,
    defineGroup,
    defineMessageCommand,
} from "../../../src/discord/command/define-command.ts";
import {
    channel,
    file,
    flag,
    optionalChoice,
    optionalText,
    text,
    wholeNumber,
} from "../../../src/discord/command/option.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";
import {
    globalRegistration,
    homeRegistration,
    optionBodies,
} from "../../../src/discord/registration/command-bodies.ts";

const keyOf = (command: Command) => `${"does" in command ? "slash" : "message"} ${command.name}`;
const ofAudience = (...audiences: readonly Audience[]) =>
    commands.filter(({ audience }) => audiences.includes(audience)).map(keyOf);
const registered = (bodies: ReturnType<typeof globalRegistration>) =>
    bodies.map(
        ({ type, name }) => `${type === ApplicationCommandType.ChatInput ? "slash" : "message"} ${name}`,
    );

test("each command is registered once, where its audience is", () => {
    expect(registered(globalRegistration(commands)).sort()).toEqual(
        ofAudience("everyone", "managers").sort(),
    );
    expect(registered(homeRegistration(commands, [])).sort()).toEqual(ofAudience("moderators").sort());
    const keys = commands.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
});

const said = (text: string): Reply => ({ kind: "text", text, visibility: "private" });

test("managers' commands are for servers with the bot, and shown to members with Manage Server", () => {
    const settings = defineCommand({
        name: "settings",
        description: () => "Settings",
        audience: "managers",
        run: () => said("x"),
    });
    expect(globalRegistration([settings])).toMatchObject([
        { name: "settings", contexts: [0], integration_types: [0], default_member_permissions: 32 },
    ]);
    expect(homeRegistration([settings], [])).toEqual([]);
});

test("a message command has a readable name and no description", () => {
    const keep = defineMessageCommand({
        label: () => "Keep it",
        audience: "moderators",
        run: () => said("x"),
    });
    expect(globalRegistration([keep])).toEqual([]);
    expect(homeRegistration([keep], [])).toEqual([
        { type: 3, name: "Keep it", default_member_permissions: 32 },
    ]);
});

test("everyone's commands are available in servers, direct messages and user installs", () => {
    const greet = defineCommand({ name: "greet", description: () => "Greet", run: () => said("x") });
    expect(globalRegistration([greet])).toMatchObject([
        { name: "greet", contexts: [0, 1, 2], integration_types: [0, 1] },
    ]);
    expect(homeRegistration([greet], [])).toEqual([]);
});

test("a command is registered with its options, in order", () => {
    const greet = defineCommand({
        name: "greet",
        description: () => "Greet",
        options: {
            whom: text(() => "Whom", { maxLength: 30 }),
            how: optionalText(() => "How", { suggest: () => [] }),
            loud: flag(() => "Aloud"),
        },
        run: () => said("x"),
    });
    expect(globalRegistration([greet])[0]?.options).toMatchObject([
        { type: 3, name: "whom", required: true, max_length: 30, autocomplete: false },
        { type: 3, name: "how", required: false, autocomplete: true },
        { type: 5, name: "loud", required: false },
    ]);
});

test("moderators' commands are shown to members with Manage Server, or to everyone if roles decide", () => {
    const open = defineAction({ description: () => "Open", run: () => said("x") });
    const gate = defineGroup({
        name: "gate",
        description: () => "The gate",
        audience: "moderators",
        subcommands: { open },
    });
    expect(homeRegistration([gate], [])).toMatchObject([
        {
            name: "gate",
            default_member_permissions: 32,
            options: [{ type: 1, name: "open", description: "Open", options: [] }],
        },
    ]);
    expect(homeRegistration([gate], ["1"])).toMatchObject([{ default_member_permissions: null }]);
    expect(globalRegistration([gate])).toEqual([]);
});

test("every command stays within Discord's limits", () => {
    const places = [globalRegistration(commands), homeRegistration(commands, [])];
    for (const place of places) {
        const count = (type: ApplicationCommandType) => place.filter((one) => one.type === type).length;
        expect(count(ApplicationCommandType.ChatInput)).toBeLessThanOrEqual(100);
        expect(count(ApplicationCommandType.Message)).toBeLessThanOrEqual(5);
    }
    const all = places.flat();
    for (const command of all) {
        const named = [command, ...optionsIn(command.options ?? [])];
        for (const { type, name, description = "" } of named) {
            // Message commands have readable names.
            if (type !== 3 || description !== "") expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
            expect(name.length).toBeLessThanOrEqual(32);
            expect(description.length).toBeLessThanOrEqual(100);
        }
        for (const { options = [] } of named) expect(options.length).toBeLessThanOrEqual(25);
        const characters = named.reduce(
            (sum, { name, description = "" }) => sum + name.length + description.length,
            0,
        );
        expect(characters).toBeLessThanOrEqual(8000);
    }
});

interface Described {
    readonly type: number;
    readonly name: string;
    readonly description?: string;
    readonly options?: readonly Described[];
}

function optionsIn(options: readonly Described[]): readonly Described[] {
    return options.flatMap((option) => [option, ...optionsIn(option.options ?? [])]);
}

test("each kind of option is registered with the limits that Discord checks for us", () => {
    const bodies = optionBodies({
        name: text(() => "Name", { maxLength: 9, suggest: () => [] }),
        count: wholeNumber(() => "How many", { min: 0, max: 9 }),
        place: channel(() => "Where", "messages"),
        anywhere: channel(() => "Where", "any"),
        list: file(() => "What"),
        way: optionalChoice(() => "How", [{ name: () => "One", value: "1" }]),
        loud: flag(() => "Aloud"),
    });
    const facts = (name: string, description: string, required = true) => ({ name, description, required });
    expect(inEnglishOnly(bodies)).toEqual([
        { ...facts("name", "Name"), type: 3, max_length: 9, autocomplete: true },
        { ...facts("count", "How many"), type: 4, min_value: 0, max_value: 9 },
        { ...facts("place", "Where"), type: 7, channel_types: [0, 5] },
        { ...facts("anywhere", "Where"), type: 7 },
        { ...facts("list", "What"), type: 11 },
        { ...facts("way", "How", false), type: 3, choices: [{ name: "One", value: "1" }] },
        { ...facts("loud", "Aloud", false), type: 5 },
    ]);
});

/** Without what other languages call it, which changes with every translation. */
const inEnglishOnly = (bodies: ReturnType<typeof optionBodies>): unknown =>
    JSON.parse(JSON.stringify(bodies), (key, value) => (key.endsWith("_localizations") ? undefined : value));
