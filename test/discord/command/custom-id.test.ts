import fc from "fast-check";
import { expect, test } from "vitest";
import { customId, readCustomId } from "../../../src/discord/command/components.ts";

test("the command and the argument come back, whatever the argument holds", () => {
    fc.assert(
        fc.property(fc.string({ maxLength: 90 }), (argument) => {
            const id = customId("Keep it", argument);
            expect(readCustomId(id)).toEqual({ command: "Keep it", argument });
        }),
    );
});

test("an id that no command made is read, too", () => {
    expect(readCustomId("old")).toEqual({ command: "old", argument: "" });
    expect(readCustomId("")).toEqual({ command: "", argument: "" });
});

test("an argument that Discord would not keep is a RangeError", () => {
    expect(customId("corpus", "a".repeat(93))).toHaveLength(100);
    expect(() => customId("corpus", "a".repeat(94))).toThrow(RangeError);
});
