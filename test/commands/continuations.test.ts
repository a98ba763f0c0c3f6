import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commands } from "../../src/commands.ts";
import { commandOf } from "../../src/discord/command/custom-id.ts";

const listed = commands.flatMap(({ name, continuations }) =>
    continuations.map(({ kind, id }) => ({ command: name, kind, id })),
);

test("every button, menu and form that is defined is listed by its command, so that its use is answered", () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const files = globSync(["commands/**/*.ts", "src/discord/**/*.ts"], { cwd: root });
    const defined = files.flatMap((file) => {
        const text = readFileSync(`${root}/${file}`, "utf8");
        return [...text.matchAll(/= define(Button|Menu|Modal)\(\s*"([^"]+)"/gu)].map(
            ([, kind, id]) => `${kind?.toLowerCase()} ${id}`,
        );
    });
    expect(defined.length).toBeGreaterThan(0);
    expect(listed.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(defined.sort());
});

test("every id begins with its command's name, and belongs to one button, one menu or one form", () => {
    for (const { command, id } of listed) expect(commandOf(id)).toBe(command);
    const keys = listed.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
});
