import { expect, test } from "vitest";
import { commands } from "../../../src/commands.ts";
import { defineCommand, defineMessageCommand } from "../../../src/discord/command/define-command.ts";
import {
    channel,
    file,
    flag,
    optionalChoice,
    text,
    wholeNumber,
} from "../../../src/discord/command/option.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";
import {
    globalRegistration,
    homeRegistration,
    optionBodies,
} from "../../../src/discord/registration/command-bodies.ts";

const everywhere = globalRegistration(commands);
const [home] = homeRegistration(commands, []);

test("everyone's commands are registered for servers, direct messages and user installs, moderators' are not", () => {
    const everyones = everywhere.filter(({ name }) => name !== "settings");
    expect(everyones.map(({ name }) => name)).toEqual(["ask", "articles", "about", "privacy"]);
    for (const command of everyones) {
        expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    }
});

test("/ask is registered with its options", () => {
    expect(everywhere[0]?.options).toMatchObject([
        { type: 3, name: "question", required: true, max_length: 300, autocomplete: false },
        { type: 3, name: "article", required: false, autocomplete: true },
        { type: 5, name: "hide", required: false },
    ]);
});

test("moderators' commands show to members with Manage Server, or to all where roles decide", () => {
    expect(home).toMatchObject({ name: "corpus", default_member_permissions: 32 });
    const subcommands = home?.options?.map(({ type, name }) => ({ type, name }));
    expect(subcommands).toContainEqual({ type: 1, name: "reload" });
    expect(subcommands).toContainEqual({ type: 1, name: "status" });
    const [byRole] = homeRegistration(commands, ["1"]);
    expect(byRole?.default_member_permissions).toBeNull();
});

const said = (text: string): Reply => ({ kind: "text", text, visibility: "private" });

test("managers' commands are for servers that have the bot, and show to members with Manage Server", () => {
    const settings = defineCommand({
        name: "settings",
        description: "Settings",
        audience: "managers",
        run: () => said("x"),
    });
    expect(globalRegistration([settings])).toMatchObject([
        { name: "settings", contexts: [0], integration_types: [0], default_member_permissions: 32 },
    ]);
    expect(homeRegistration([settings], [])).toEqual([]);
});

test("a message command has a name as people write it, and nothing else", () => {
    const keep = defineMessageCommand({ name: "Keep it", audience: "moderators", run: () => said("x") });
    expect(globalRegistration([keep])).toEqual([]);
    expect(homeRegistration([keep], [])).toEqual([
        { type: 3, name: "Keep it", default_member_permissions: 32 },
    ]);
});

test("every command keeps to Discord's limits", () => {
    const all = [...everywhere, ...homeRegistration(commands, [])];
    expect(all.length).toBeLessThanOrEqual(100);
    for (const command of all) {
        const named = [command, ...optionsIn(command.options ?? [])];
        for (const { type, name, description = "" } of named) {
            // A message command is named as people write it.
            if (type !== 3 || description !== "") expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
            expect(name.length).toBeLessThanOrEqual(32);
            expect(description.length).toBeLessThanOrEqual(100);
        }
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

test("each kind of option is registered with what Discord checks for us", () => {
    const choices = [{ name: "One", value: "1" }];
    const bodies = optionBodies({
        name: text("Name", { maxLength: 9, suggest: () => [] }),
        count: wholeNumber("How many", { min: 0, max: 9 }),
        place: channel("Where"),
        list: file("What"),
        way: optionalChoice("How", choices),
        loud: flag("Aloud"),
    });
    const facts = (name: string, description: string, required = true) => ({ name, description, required });
    expect(bodies).toEqual([
        { ...facts("name", "Name"), type: 3, max_length: 9, autocomplete: true },
        { ...facts("count", "How many"), type: 4, min_value: 0, max_value: 9 },
        { ...facts("place", "Where"), type: 7, channel_types: [0] },
        { ...facts("list", "What"), type: 11 },
        { ...facts("way", "How", false), type: 3, choices },
        { ...facts("loud", "Aloud", false), type: 5 },
    ]);
});
