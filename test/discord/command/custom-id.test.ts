import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import {
    type Argument,
    commandOf,
    customId,
    maybeText,
    none,
    numberedText,
    readCustomId,
    sentencePlace,
    someText,
    wholeNumberArgument,
} from "../../../src/discord/command/custom-id.ts";

/** Throws unless the argument survives the way through a custom_id. */
function checkRoundTrip<Value>(codec: Argument<Value>, argument: Value): void {
    const { id, written } = readCustomId(customId({ id: "Keep it:why", codec, argument }));
    expect({ id, argument: z.decode(codec, written) }).toEqual({ id: "Keep it:why", argument });
}

test("any argument survives the way through a custom_id", () => {
    const text = fc.string({ minLength: 1, maxLength: 80 });
    const holds = <Value>(codec: Argument<Value>, values: fc.Arbitrary<Value>) =>
        fc.assert(fc.property(values, (value) => checkRoundTrip(codec, value)));
    holds(someText(80), text);
    holds(maybeText(80), fc.option(text, { nil: undefined }));
    holds(wholeNumberArgument, fc.nat());
    checkRoundTrip(none, undefined);
});

test.each([
    ["", { id: "", written: "" }],
    ["old", { id: "old", written: "" }],
    ["old:", { id: "old:", written: "" }],
    ["corpus:back", { id: "corpus:back", written: "" }],
    ["corpus:paste:", { id: "corpus:paste", written: "" }],
    ["corpus:try:a:b", { id: "corpus:try", written: "a:b" }],
])("the parts of %j are read, even if no command made it", (text, parts) => {
    expect(readCustomId(text)).toEqual(parts);
    expect(commandOf(text)).toBe(parts.id.split(":")[0]);
});

test("an invalid argument is refused without throwing", () => {
    fc.assert(
        fc.property(fc.string({ maxLength: 100 }), (text) => {
            const read = z.safeDecode(wholeNumberArgument, text);
            expect(read.success).toBe(/^(?:0|[1-9]\d{0,9})$/u.test(text));
            expect(z.safeDecode(none, text).success).toBe(text === "");
            expect(z.safeDecode(someText(50), text).success).toBe(text.length >= 1 && text.length <= 50);
        }),
    );
});

test("an id that Discord would change, or an argument that could not be read back, is a RangeError", () => {
    const idOf = (argument: string) => customId({ id: "corpus:add", codec: someText(99), argument });
    expect(idOf("a".repeat(89))).toHaveLength(100);
    expect(() => idOf("a".repeat(90))).toThrow(RangeError);
    expect(() => idOf("")).toThrow(RangeError);
    const page = (argument: number) => customId({ id: "try:page", codec: wholeNumberArgument, argument });
    expect(() => page(-1)).toThrow(RangeError);
    expect(() => page(0.5)).toThrow(RangeError);
    expect(() => page(1e12)).toThrow(RangeError);
});

test.each(["1", "12:bridge", "3:a:b", "0:two\nlines"])(
    "the numbered text %j is read as it is written",
    (written) => {
        expect(numberedText(60).encode(numberedText(60).decode(written))).toBe(written);
    },
);

test.each(["", "x", "1:", "01", `1:${"a".repeat(61)}`])("%j is no numbered text", (written) => {
    expect(numberedText(60).safeDecode(written).success).toBe(false);
});

test("the place of a sentence is read as it was written, whatever the article's id", () => {
    const number = fc.nat({ max: 36 ** 5 });
    const id = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !text.includes("\0"));
    fc.assert(
        fc.property(id, number, number, (article, one, other) => {
            const place = {
                article,
                mark: "0123abcd",
                paragraph: one + 1,
                sentence: other,
                from: one + 1,
                piece: 2,
            };
            expect(z.decode(sentencePlace, z.encode(sentencePlace, place))).toEqual(place);
        }),
    );
});
