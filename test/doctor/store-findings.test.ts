import { expect, test } from "vitest";
import { storeFindings } from "../../src/doctor/store-findings.ts";
import { inWords } from "../in-words.ts";

const fine = { bytes: 1e6, freeBytes: 1e9, counting: "on" } as const;

test("a database with enough space and a key has no findings", () => {
    expect(storeFindings(fine)).toEqual([]);
    expect(storeFindings({ ...fine, freeBytes: undefined })).toEqual([]);
});

test.each([
    ["no-key", "PRIVACY_KEY is not set", "openssl rand -base64 32"],
    ["unusable-key", "privacy.key in DATA_DIR", "delete it"],
    ["other-key", "another PRIVACY_KEY", "the same value for all processes"],
] as const)(
    "without counting (%s), the doctor says what is missing and how to set it",
    (counting, ...said) => {
        const [finding, ...others] = storeFindings({ ...fine, counting });
        expect(others).toEqual([]);
        expect(finding?.severity).toBe("fault");
        for (const part of said) expect(JSON.stringify(inWords(finding))).toContain(part);
    },
);

test("a full disk and a missing key are both reported", () => {
    expect(storeFindings({ ...fine, freeBytes: 1e6, counting: "no-key" })).toHaveLength(2);
});
