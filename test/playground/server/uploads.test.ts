import { expect, test } from "vitest";
import { openUploads } from "../../../src/playground/server/uploads.ts";

const file = (name: string) => ({ name, content: new Uint8Array([1]) });

test("a file is handed out once, under its option", () => {
    const uploads = openUploads();
    const value = uploads.add(file("a.md"));
    expect(uploads.resolve({ file: value, count: 1 })).toEqual({ file: file("a.md"), count: 1 });
    expect(() => uploads.resolve({ file: value })).toThrow("A file was not uploaded. Choose it again.");
});

test("only the newest files are kept", () => {
    const uploads = openUploads(2);
    const [first, second] = [uploads.add(file("a")), uploads.add(file("b")), uploads.add(file("c"))];
    expect(uploads.resolve({ second })).toEqual({ second: file("b") });
    expect(() => uploads.resolve({ first })).toThrow();
});
