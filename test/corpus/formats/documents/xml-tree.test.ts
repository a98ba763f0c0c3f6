import { expect, test } from "vitest";
import { parseXml, textIn } from "../../../../src/corpus/formats/documents/xml-tree.ts";

const read = (xml: string | Uint8Array) =>
    textIn(parseXml(typeof xml === "string" ? new TextEncoder().encode(xml) : xml, new Map()));

test.each([
    ["is cut off", "<a><b>Text.</b>"],
    ["is nested deeply", "<a>".repeat(1000) + "</a>".repeat(1000)],
    ["declares entities", '<!DOCTYPE a [<!ENTITY b "Text.">]><a>&b;</a>'],
    ["refers to files", '<!DOCTYPE a [\n<!ENTITY b SYSTEM "file:///b">]><a>&b;</a>'],
    ["is not in UTF-8", new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
])("XML that %s is not read", (_, xml) => {
    expect(() => read(xml)).toThrow();
});

test("characters that stand for marks while text is read are left out", () => {
    expect(read("<a>On \ufdd1&#xfdd1;12\ufdd2 \ufdd0pages.</a>")).toBe("On 12 pages.");
});

test("a document type without entities changes nothing", () => {
    expect(read('<!DOCTYPE a PUBLIC "-//B//DTD C 1.0//EN" "c.dtd"><a>Text &amp; &#65;.</a>')).toBe(
        "Text & A.",
    );
});
