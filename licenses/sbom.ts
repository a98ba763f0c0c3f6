import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundledList } from "./bundled-components.ts";
import { expressionOf } from "./license-problems.ts";
import { compare, type LockedPackage, lockedPackages } from "./locked-packages.ts";

/**
 * The SBOM of the project in this folder, as CycloneDX 1.6 in JSON: all packages that ship, for all systems, and what is compiled
 * into them. The same for the same commit; `at` is its date.
 */
export function sbomOf(root: string, at: Date): string {
    const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
    const { name, version, description, license }: Manifest = read("package.json");
    const parts: BundledList = read("licenses/bundled-components.json");
    const shipping = lockedPackages(root).filter(({ isForDevelopment }) => !isForDevelopment);
    // The same version can be in several folders.
    const unique = Map.groupBy(shipping, ({ name, version }) => `${name}@${version}`);
    const components = [...unique]
        .sort(([one], [other]) => compare(one, other))
        .flatMap(([, [one]]) => (one ? [component(one, parts[one.name])] : []));
    const purl = `pkg:npm/${name}@${version}`;
    const subject = {
        type: "application",
        "bom-ref": purl,
        name,
        version,
        description,
        purl,
        licenses: [{ expression: license }],
    };
    const content = { metadata: { timestamp: at.toISOString(), component: subject }, components };
    const head = {
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        serialNumber: `urn:uuid:${uuidOf(content)}`,
        version: 1,
    };
    return `${JSON.stringify({ ...head, ...content }, undefined, 2)}\n`;
}

interface Manifest {
    readonly name: string;
    readonly version: string;
    readonly description: string;
    readonly license: string;
}

function component(one: LockedPackage, parts: BundledList[string] = {}) {
    const { name, version, integrity, isForSomeSystems } = one;
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const [, content] = /^sha512-(.+)$/u.exec(integrity ?? "") ?? [];
    const license = expressionOf(one);
    const inside = Object.entries(parts).map(([part, expression]) => ({
        type: "library",
        "bom-ref": `${purl}#${part}`,
        name: part,
        licenses: [{ expression }],
    }));
    return {
        type: "library",
        "bom-ref": purl,
        name,
        version,
        scope: isForSomeSystems ? "optional" : "required",
        ...(content !== undefined && {
            hashes: [{ alg: "SHA-512", content: Buffer.from(content, "base64").toString("hex") }],
        }),
        ...(license !== undefined && { licenses: [{ expression: license }] }),
        purl,
        ...(inside.length > 0 && { components: inside }),
    };
}

/** A UUID of version 8, made from the content. */
function uuidOf(content: unknown): string {
    const digits = createHash("sha256").update(JSON.stringify(content)).digest("hex");
    return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `8${digits.slice(13, 16)}`,
        `8${digits.slice(17, 20)}`,
        digits.slice(20, 32),
    ].join("-");
}
