import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import english from "../../locales/en.json" with { type: "json" };
import { spawnNode } from "../spawn-node.ts";
import { within } from "../within.ts";
import { pseudoEnglish } from "./pseudo-locale.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A copy of the program to which Dutch is added as CONTRIBUTING says: one file, and one line in the list. */
function withDutch(messages: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), "dutch-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const part of ["locales", "src", "commands", "package.json"])
        cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

    writeFileSync(join(folder, "locales/nl.json"), JSON.stringify(messages));
    const list = join(folder, "locales/languages.ts");
    const before = readFileSync(list, "utf8");
    const line = '    { tag: "nl", discord: ["nl"], quotes: ["“", "”"] },\n';
    const after = before.replace("] as const satisfies", `${line}] as const satisfies`);
    expect(after).toHaveLength(before.length + line.length);
    writeFileSync(list, after);

    return async (script: string, args: readonly string[] = []) => {
        const child = spawnNode(pathToFileURL(join(folder, script)), args, { cwd: folder, env: {} });
        const [out, err] = [text(child.stdout), text(child.stderr)];
        const [code] = await within("the script to end", once(child, "close"));
        return { code, out: await out, err: await err, folder };
    };
}

const registering = `
import { commands } from "./src/commands.ts";
import { globalRegistration } from "./src/discord/registration/command-bodies.ts";
import { readCommands } from "./src/loopback/limits/command-limits.ts";
const bodies = globalRegistration(commands);
readCommands(bodies);
process.stdout.write(JSON.stringify(bodies));
`;

test("of a language that is begun, the check names each message that is missing", async () => {
    const begun = Object.fromEntries(Object.entries(pseudoEnglish).slice(0, 12));
    const run = withDutch(begun);
    const { code, err } = await run("locales/generate.ts", ["nl"]);
    expect(code).toBe(1);
    const missing = Object.keys(english).filter((key) => !(key in begun));
    expect(err.trim().split("\n")).toEqual(missing.map((key) => `locales/nl.json ${key}: is missing`));
});

test("a language that is complete passes the check, and Discord gets its names and descriptions", async () => {
    const run = withDutch({ ...pseudoEnglish, "name.ask": "vraag", "name.option.question": "vraag" });
    const { folder, ...checked } = await run("locales/generate.ts", ["nl"]);
    expect(checked).toEqual({ code: 0, out: "", err: "" });

    writeFileSync(join(folder, "registering.ts"), registering);
    const { code, out, err } = await run("registering.ts");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const bodies: readonly { readonly name: string }[] = JSON.parse(out);
    expect(bodies.find(({ name }) => name === "ask")).toMatchObject({
        name_localizations: { nl: "vraag" },
        description_localizations: { nl: pseudoEnglish["ask.description"] },
        options: expect.arrayContaining([
            expect.objectContaining({
                name: "question",
                name_localizations: expect.objectContaining({ nl: "vraag" }),
            }),
        ]),
    });
    // It can be chosen for what everyone in a server sees.
    expect(JSON.stringify(bodies.find(({ name }) => name === "settings"))).toContain('"value":"nl"');
});
