import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { z } from "zod";
import { type BundledComponent, bundledLicense, bundledProblems } from "./license-problems.ts";
import { compare, type LockedPackage } from "./locked-packages.ts";
import { inspected, unlisted } from "./policy.ts";

/** What is compiled into packages with native code: the package that chooses them for a system, then names with licenses. */
export type BundledList = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface BundledReading {
    readonly list: BundledList;
    readonly problems: readonly string[];
}

/** Reads the SBOMs of the installed packages with native code that ship. They differ slightly from system to system. */
export function readBundled(root: string, packages: readonly LockedPackage[]): BundledReading {
    const list: Record<string, Record<string, string>> = {};
    for (const [name, part, license] of unlisted) list[name] = { ...list[name], [part]: license };
    const problems = packages
        .filter(({ isInstalled, isForDevelopment }) => isInstalled && !isForDevelopment)
        .flatMap(({ name, folder, chosenBy = name }) => {
            const path = join(root, folder, "sbom.cdx.json");
            if (!existsSync(path)) return unreadable(root, folder, name);
            const { components } = sbomFile.parse(JSON.parse(readFileSync(path, "utf8")));
            const parts = components.filter(({ type }) => type !== "file");
            for (const part of parts) list[chosenBy] = { ...list[chosenBy], ...named(part) };
            return bundledProblems(name, parts);
        });
    return { list, problems };
}

const named = (part: BundledComponent) => {
    const license = bundledLicense(part);
    return license === undefined ? {} : { [part.name]: license };
};

/** Native code of which nobody says what is in it. */
function unreadable(root: string, folder: string, name: string): string[] {
    const found = globSync(["**/*.node", "**/*.wasm"], {
        cwd: join(root, folder),
        exclude: ["node_modules/**"],
    })
        .map((file) => file.split(sep).join("/"))
        .filter((file) => inspected[name]?.native.includes(file) !== true);
    if (found.length === 0) return [];
    return [
        `${name} contains native code (${found.sort().join(", ")}) without an SBOM. Find out what is in it, or use another package.`,
    ];
}

/** Both lists, sorted. */
export function mergedLists(one: BundledList, other: BundledList): BundledList {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(compare);
    return Object.fromEntries(
        names.map((name) => {
            const parts = Object.entries({ ...one[name], ...other[name] });
            return [name, Object.fromEntries(parts.sort(([left], [right]) => compare(left, right)))];
        }),
    );
}

const sbomFile = z.object({
    components: z.array(
        z.object({
            name: z.string(),
            type: z.string(),
            version: z.string().optional(),
            licenses: z
                .array(
                    z.object({
                        expression: z.string().optional(),
                        license: z
                            .object({ id: z.string().optional(), name: z.string().optional() })
                            .optional(),
                    }),
                )
                .optional(),
        }),
    ),
});
