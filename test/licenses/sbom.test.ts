import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lockedPackages } from "../../licenses/locked-packages.ts";
import { sbomOf } from "../../licenses/sbom.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const at = new Date("2026-01-02T03:04:05Z");
const text = sbomOf(root, at);
const sbom = JSON.parse(text);
const names = new Set(sbom.components.map(({ name }: { name: string }) => name));

test("the SBOM lists each package that ships, and none for development", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
    const shipping = lockedPackages(root).filter(({ isForDevelopment }) => !isForDevelopment);
    expect(shipping.filter(({ name }) => !names.has(name))).toEqual([]);
    const needed = new Set(shipping.map(({ name }) => name));
    expect(Object.keys(devDependencies).filter((name) => names.has(name) && !needed.has(name))).toEqual([]);
});

test("each entry of the SBOM has a version, a license, a checksum and an address", () => {
    for (const { name, version, purl, licenses, hashes } of sbom.components) {
        expect(purl, name).toBe(`pkg:npm/${name.replace("@", "%40")}@${version}`);
        expect(licenses, name).toEqual([{ expression: expect.stringMatching(/^[\w.() +-]+$/u) }]);
        expect(hashes, name).toEqual([
            { alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/u) },
        ]);
    }
});

test("the SBOM lists what is compiled into the canvas", () => {
    const canvas = sbom.components.find(({ name }: { name: string }) => name === "@napi-rs/canvas");
    const parts = canvas.components.map(({ name }: { name: string }) => name);
    expect(parts).toEqual(expect.arrayContaining(["skia", "freetype", "cssparser"]));
});

test("the SBOM is CycloneDX with references that are unique, and the same each time", () => {
    expect(sbom).toMatchObject({
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        serialNumber: expect.stringMatching(
            /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u,
        ),
        metadata: { timestamp: at.toISOString(), component: { type: "application", name: "pullquote" } },
    });
    const references = [...text.matchAll(/"bom-ref": "(.*)"/gu)].map(([, reference]) => reference);
    expect(new Set(references).size).toBe(references.length);
    expect(sbomOf(root, at)).toBe(text);
});
