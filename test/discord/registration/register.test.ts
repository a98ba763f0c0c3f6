import { expect, test } from "vitest";
import { commands } from "../../../src/commands.ts";
import { defineCommand, defineMessageCommand } from "../../../src/discord/command/define-command.ts";
import { channel, choice, text, wholeNumber } from "../../../src/discord/command/option.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";
import { globalRegistration, homeRegistration } from "../../../src/discord/registration/command-bodies.ts";
import { fingerprintOf } from "../../../src/discord/registration/register.ts";

const everywhere = globalRegistration(commands);
const home = homeRegistration(commands, []);

const said = (): Reply => ({ kind: "text", text: "x", visibility: "private" });

/** What Discord returns for a registered command: with ids, defaults and nulls, and without false values. */
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

test("what Discord returns has the same fingerprint as what was registered, in any order", () => {
    const found = everywhere
        .map((command) => returned(command, { contexts: command.contexts?.toReversed() }))
        .map((command) =>
            command.default_member_permissions === null
                ? command
                : { ...command, default_member_permissions: "32" },
        )
        .reverse();
    expect(fingerprintOf(found)).toBe(fingerprintOf(everywhere));
    const given = { guild_id: "4", contexts: null, integration_types: [0], default_member_permissions: "32" };
    expect(fingerprintOf(home.map((command) => returned(command, given)))).toBe(fingerprintOf(home));
    expect(fingerprintOf([])).toBe(fingerprintOf(globalRegistration([])));
});

const greet = defineCommand({
    name: "greet",
    description: () => "Greet",
    options: { question: text(() => "x") },
    run: () => said(),
});

test.each([
    { description: "Other" },
    { contexts: [0] },
    { nsfw: true },
    { options: [] },
    { default_member_permissions: "8" },
    { description_localizations: { de: "Andere" } },
    { name_localizations: { de: "andere" } },
    { options: [{ type: 3, name: "question", description: "x", choices: [{ name: "a", value: "a" }] }] },
])("a registration that differs by %j has a different fingerprint", (facts) => {
    const known = globalRegistration([greet]);
    expect(fingerprintOf(known.map((command) => returned(command)))).toBe(fingerprintOf(known));
    const found = known.map((command) => returned(command, facts));
    expect(fingerprintOf(found)).not.toBe(fingerprintOf(known));
});

test("a missing or extra command changes the fingerprint", () => {
    const found = everywhere.map((command) => returned(command));
    expect(fingerprintOf(found.slice(1))).not.toBe(fingerprintOf(everywhere));
    expect(fingerprintOf([...found, returned({ name: "old" })])).not.toBe(fingerprintOf(everywhere));
});

const settings = defineCommand({
    name: "settings",
    description: () => "Settings",
    audience: "managers",
    options: {
        way: choice(
            () => "How",
            [
                { name: () => "One", value: "1" },
                { name: () => "Two", value: "2" },
            ],
        ),
        count: wholeNumber(() => "How many", { min: 1, max: 9 }),
        place: channel(() => "Where", "messages"),
    },
    run: said,
});

test("defaults that Discord adds to options and message commands don't change the fingerprint", () => {
    const found = globalRegistration([settings]).map((command) =>
        returned(command, { default_member_permissions: "32" }),
    );
    expect(fingerprintOf(found)).toBe(fingerprintOf(globalRegistration([settings])));
    const keep = homeRegistration(
        [defineMessageCommand({ label: () => "Keep it", audience: "moderators", run: said })],
        [],
    );
    const kept = keep.map((command) =>
        returned(command, { description: "", guild_id: "4", default_member_permissions: "32" }),
    );
    expect(fingerprintOf(kept)).toBe(fingerprintOf(keep));
});

test.each([
    { choices: [{ name: "One", value: "other" }] },
    { min_value: 2 },
    { max_value: 10 },
    { channel_types: [5] },
])("an option that differs by %j changes the fingerprint", (facts) => {
    const found = globalRegistration([settings]).map(({ options, ...command }) =>
        returned(command, {
            default_member_permissions: "32",
            options: options?.map((option) => ({ ...option, ...facts })),
        }),
    );
    expect(fingerprintOf(found)).not.toBe(fingerprintOf(globalRegistration([settings])));
});
