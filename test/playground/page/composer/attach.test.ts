import { expect, test } from "vitest";
import { attach, detach, freeFor } from "../../../../src/playground/page/composer/attach.ts";
import { emptyComposer, startCommand } from "../../../../src/playground/page/composer/composer-state.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { addWire } from "../wire.ts";
import "../english-labels.ts";

function draft() {
    const [command] = readCommands([addWire], "1");
    if (command === undefined) throw new Error("no command");
    const { draft: begun } = startCommand(emptyComposer, command);
    if (begun.kind !== "command") throw new Error("no draft");
    return begun;
}

const files = (...names: string[]) => names.map((name) => new File([name], name));
const named = ({ fields }: ReturnType<typeof draft>) =>
    fields.map(({ option, file }) => [option.name, file?.name]);

test("several files also fill the following options", () => {
    expect(named(attach(draft(), "file", files("a.md", "b.md")))).toEqual([
        ["file", "a.md"],
        ["file2", "b.md"],
    ]);
});

test("files never replace others, except in the option that was chosen again", () => {
    const two = attach(draft(), "file", files("a.md", "b.md"));
    expect(named(attach(two, "file", files("c.md", "d.md")))).toEqual([
        ["file", "c.md"],
        ["file2", "b.md"],
        ["file3", "d.md"],
    ]);
});

test("files that don't fit are reported", () => {
    const full = attach(draft(), "file", files("a", "b", "c", "d", "e"));
    expect(full.fields).toHaveLength(3);
    expect(full.fields[0]?.problem).toBe("2 files did not fit and were left out.");
});

test("removing a file frees its option", () => {
    const one = attach(draft(), "file", files("a.md"));
    expect(freeFor(one)).toEqual(["file2", "file3"]);
    expect(freeFor(detach(one, "file"))).toEqual(["file", "file2", "file3"]);
});
