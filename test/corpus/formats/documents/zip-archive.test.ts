import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openZip } from "../../../../src/corpus/formats/documents/zip-archive.ts";

const zip = zipSync({ "a.txt": strToU8("One."), "b.txt": strToU8("Two.") }, { level: 0 });
const endAt = zip.length - 22;

/** The same archive in the format ZIP64, as some programs write it. */
function large(): Uint8Array {
    const bytes = new Uint8Array(zip.length + 56 + 20);
    bytes.set(zip.subarray(0, endAt));
    const end = new DataView(zip.buffer, zip.byteOffset + endAt);
    const view = new DataView(bytes.buffer);
    view.setUint32(endAt, 0x06064b50, true);
    view.setBigUint64(endAt + 4, 44n, true);
    view.setBigUint64(endAt + 24, 2n, true);
    view.setBigUint64(endAt + 32, 2n, true);
    view.setBigUint64(endAt + 40, BigInt(end.getUint32(12, true)), true);
    view.setBigUint64(endAt + 48, BigInt(end.getUint32(16, true)), true);
    view.setUint32(endAt + 56, 0x07064b50, true);
    view.setBigUint64(endAt + 64, BigInt(endAt), true);
    view.setUint32(endAt + 72, 1, true);
    view.setUint32(endAt + 76, 0x06054b50, true);
    for (const [at, length] of [
        [84, 2],
        [86, 2],
        [88, 4],
        [92, 4],
    ] as const)
        bytes.fill(0xff, endAt + at, endAt + at + length);
    return bytes;
}

const textsOf = (bytes: Uint8Array) => {
    const archive = openZip(bytes, 10);
    return [...archive.read(archive.names)].map(([name, content]) => [
        name,
        new TextDecoder().decode(content),
    ]);
};

test.each([
    ["an archive", zip],
    ["one in the format ZIP64", large()],
])("%s is unpacked", (_, bytes) => {
    expect(textsOf(bytes)).toEqual([
        ["a.txt", "One."],
        ["b.txt", "Two."],
    ]);
});

const changed = (bytes: Uint8Array, at: number, to: number) => {
    const copy = bytes.slice();
    copy[at] = to;
    return copy;
};

test.each([
    ["a changed letter", changed(zip, Buffer.from(zip).indexOf("One."), 120)],
    ["a directory that is elsewhere", changed(zip, endAt + 16, 255)],
    ["a directory of ZIP64 that is elsewhere", changed(large(), endAt + 64, 255)],
    ["an end that is missing", zip.subarray(0, endAt)],
    ["nothing", new Uint8Array()],
])("%s is damage", (_, bytes) => {
    expect(() => textsOf(bytes)).toThrow("damaged");
});

test("an archive with more files than it may have is not unpacked", () => {
    expect(() => openZip(zip, 1)).toThrow("too-many-files");
});

test("a file of which there are two is not read", () => {
    const twice = zipSync({ "a.txt": strToU8("One."), "c.txt": strToU8("Two.") }, { level: 0 });
    const bytes = new Uint8Array(
        Buffer.from(Buffer.from(twice).toString("latin1").replaceAll("c.txt", "a.txt"), "latin1"),
    );
    expect(() => textsOf(bytes)).toThrow("damaged");
});
