import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commands } from "../../src/commands.ts";
import { commandOf, readCustomId } from "../../src/discord/command/custom-id.ts";

const listed = commands.flatMap(({ name, continuations }) =>
    continuations.map(({ kind, id }) => ({ command: name, kind, id })),
);

test("every button, menu and form is listed by its command, so that it works when used", () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const files = globSync(["commands/**/*.ts", "src/discord/**/*.ts"], { cwd: root });
    const defined = files.flatMap((file) => {
        const text = readFileSync(`${root}/${file}`, "utf8");
        return [...text.matchAll(/= define(Button|Menu|Modal)\(\s*"([^"]+)"/gu)].map(
            ([, kind, id]) => `${kind?.toLowerCase()} ${id}`,
        );
    });
    expect(defined.length).toBeGreaterThan(0);
    // Each form comes with the button that opens it again.
    const again = defined.flatMap((one) =>
        one.startsWith("modal ") ? [`button ${one.slice("modal ".length)}-again`] : [],
    );
    expect(listed.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([...defined, ...again].sort());
});

test("every id starts with the command's name and belongs to one button, menu or form", () => {
    for (const { command, id } of listed) expect(commandOf(id)).toBe(command);
    const keys = listed.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
});

test.each(["..", "../..", ".git", "a/b", "a\\b", "\0", "a:b", " "])(
    "a forged collection is none: %j",
    (written) => {
        const form = commands
            .flatMap(({ continuations }) => continuations)
            .find(({ id }) => id === "corpus:paste");
        expect(form?.read({ written, values: [], inputs: {} })).toBeUndefined();
    },
);

test.each([
    ["button", "ask:right:20-civilians-killed-raqqa"],
    ["button", "ask:wrong:a:b"],
    ["button", "corpus:publish:Zm9vYmFy"],
    ["button", "corpus:sure:Zm9vYmFy"],
    ["button", "corpus:discard:Zm9vYmFy"],
    ["button", "corpus:cancel:1b4e28ba-2fa1-11d2-883f-0016d3cca427"],
    ["button", "corpus:try:Zm9v_-Fy"],
    ["modal", "corpus:try:Zm9vYmFy"],
    ["menu", "corpus:diff:Zm9vYmFy"],
    ["menu", "corpus:back"],
    ["menu", "corpus:unpin"],
    ["button", "corpus:audit:2"],
    ["modal", "corpus:paste:"],
    ["modal", "corpus:paste:travel"],
    ["button", "privacy:forget"],
])("a %s that the first version posted as %s still works", (kind, customId) => {
    const { id, written } = readCustomId(customId);
    const found = commands
        .flatMap(({ continuations }) => continuations)
        .find((one) => one.kind === kind && one.id === id);
    expect(found?.read({ written, values: ["1"], inputs: {} })).toBeDefined();
});
