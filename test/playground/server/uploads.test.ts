import { expect, test } from "vitest";
import { openUploads } from "../../../src/playground/server/uploads.ts";

const file = (name: string) => ({ name, content: new Uint8Array([1]) });

test("a file is handed out once, under its option", () => {
    const uploads = openUploads();
    const value = uploads.keep(file("a.md"));
    expect(uploads.given({ file: value, count: 1 })).toEqual({ file: file("a.md"), count: 1 });
    expect(() => uploads.given({ file: value })).toThrow("A file did not arrive. Choose it again.");
});

test("only the newest files are kept", () => {
    const uploads = openUploads(2);
    const [first, second] = [uploads.keep(file("a")), uploads.keep(file("b")), uploads.keep(file("c"))];
    expect(uploads.given({ second })).toEqual({ second: file("b") });
    expect(() => uploads.given({ first })).toThrow();
});
