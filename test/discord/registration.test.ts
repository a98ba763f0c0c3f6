import { expect, test } from "vitest";
import { commands } from "../../src/commands.ts";
import { fingerprintOf, globalRegistration, homeRegistration } from "../../src/discord/registration.ts";

const everywhere = globalRegistration(commands);
const [home] = homeRegistration(commands, []);

test("everyone's commands are registered for servers, direct messages and user installs, moderators' are not", () => {
    expect(everywhere.map(({ name }) => name)).toEqual(["ask", "articles", "about"]);
    for (const command of everywhere) {
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
    expect(home?.options).toMatchObject([
        { type: 1, name: "reload" },
        { type: 1, name: "status" },
    ]);
    const [byRole] = homeRegistration(commands, ["1"]);
    expect(byRole?.default_member_permissions).toBeNull();
});

test("every command keeps to Discord's limits", () => {
    const all = [...everywhere, ...homeRegistration(commands, [])];
    expect(all.length).toBeLessThanOrEqual(100);
    for (const command of all) {
        const named = [command, ...(command.options ?? [])];
        for (const { name, description } of named) {
            expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
            expect(description.length).toBeLessThanOrEqual(100);
        }
        const characters = named.reduce(
            (sum, { name, description }) => sum + name.length + description.length,
            0,
        );
        expect(characters).toBeLessThanOrEqual(8000);
    }
});

/** What Discord gives back for a registered command: ids, defaults and nulls added, false left out. */
const returned = (command: object, facts: object = {}) => ({
    id: "1",
    application_id: "2",
    version: "3",
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    ...JSON.parse(
        JSON.stringify(command, (key, value: unknown) =>
            (key === "required" || key === "autocomplete") && value === false ? undefined : value,
        ),
    ),
    ...facts,
});

test("what Discord returns has the fingerprint of what was registered, in any order", () => {
    const found = everywhere.map((command) => returned(command, { contexts: [2, 0, 1] })).reverse();
    expect(fingerprintOf(found)).toBe(fingerprintOf(everywhere));
    const given = { guild_id: "4", contexts: null, integration_types: [0], default_member_permissions: "32" };
    const ofGuild = returned(home ?? {}, given);
    expect(fingerprintOf([ofGuild])).toBe(fingerprintOf(home === undefined ? [] : [home]));
    expect(fingerprintOf([])).toBe(fingerprintOf(globalRegistration([])));
});

test.each([
    { description: "Other" },
    { contexts: [0] },
    { nsfw: true },
    { options: [] },
    { default_member_permissions: "8" },
    { description_localizations: { de: "Andere" } },
    { options: [{ type: 3, name: "question", description: "x", choices: [{ name: "a", value: "a" }] }] },
])("a registration that differs by %j has another fingerprint", (facts) => {
    const found = everywhere.map((command, at) => returned(command, at === 0 ? facts : {}));
    expect(fingerprintOf(found)).not.toBe(fingerprintOf(everywhere));
});

test("a command too few or too many is another fingerprint", () => {
    const found = everywhere.map((command) => returned(command));
    expect(fingerprintOf(found.slice(1))).not.toBe(fingerprintOf(everywhere));
    expect(fingerprintOf([...found, returned({ name: "old" })])).not.toBe(fingerprintOf(everywhere));
});
