import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package of package-lock.json. */
export interface LockedPackage {
    readonly name: string;
    readonly version: string;
    /** Its folder, relative to the project, such as "node_modules/pino". */
    readonly folder: string;
    /** Whether only developers install it. */
    readonly isForDevelopment: boolean;
    /** Whether it is installed only on some systems. */
    readonly isForSomeSystems: boolean;
    /** What its package.json says, or package-lock.json where it is not installed; undefined if neither states a license. */
    readonly license: string | undefined;
    /** What package-lock.json says. */
    readonly lockedLicense: string | undefined;
    /** Of its archive, such as "sha512-…" in base64. */
    readonly integrity: string | undefined;
    readonly isInstalled: boolean;
    /** Such as "Ann <ann@example.org>"; undefined where it is not installed or states none. */
    readonly author: string | undefined;
    /** The package that chooses it, if it is only for some systems. */
    readonly chosenBy: string | undefined;
}

interface LockEntry {
    readonly version?: string;
    readonly integrity?: string;
    readonly license?: unknown;
    readonly dev?: boolean;
    readonly devOptional?: boolean;
    readonly os?: readonly string[];
    readonly cpu?: readonly string[];
    readonly libc?: readonly string[];
    readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface PackageFile {
    readonly license?: unknown;
    readonly licenses?: unknown;
    readonly author?: unknown;
}

/** All packages that package-lock.json lists in this folder, by name and version. */
export function lockedPackages(root: string): LockedPackage[] {
    const lock: { packages: Record<string, LockEntry> } = JSON.parse(
        readFileSync(join(root, "package-lock.json"), "utf8"),
    );
    const entries = Object.entries(lock.packages).filter(([folder]) => folder !== "");
    const chosenBy = new Map(
        entries.flatMap(([folder, { optionalDependencies = {} }]) =>
            Object.keys(optionalDependencies).map((name) => [name, nameOf(folder)]),
        ),
    );
    const packages = entries.map(([folder, entry]): LockedPackage => {
        const name = nameOf(folder);
        const path = join(root, folder, "package.json");
        const isInstalled = existsSync(path);
        const file: PackageFile = isInstalled ? JSON.parse(readFileSync(path, "utf8")) : {};
        const lockedLicense = licenseOf(entry);
        return {
            name,
            version: entry.version ?? "",
            folder,
            isForDevelopment: entry.dev === true || entry.devOptional === true,
            isForSomeSystems: [entry.os, entry.cpu, entry.libc].some((systems) => systems !== undefined),
            license: isInstalled ? licenseOf(file) : lockedLicense,
            lockedLicense,
            integrity: entry.integrity,
            isInstalled,
            author: authorOf(file.author),
            chosenBy: chosenBy.get(name),
        };
    });
    return packages.sort(
        (one, other) => compare(one.name, other.name) || compare(one.version, other.version),
    );
}

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);

/** Also in the two forms that npm has given up: an object, and a list. */
function licenseOf({ license, licenses }: PackageFile): string | undefined {
    const typeOf = (one: unknown) =>
        typeof one === "string"
            ? one
            : typeof one === "object" && one !== null && "type" in one && typeof one.type === "string"
              ? one.type
              : undefined;
    if (Array.isArray(licenses) && license === undefined) {
        const types = licenses.map(typeOf).filter((type) => type !== undefined);
        return types.length === 0 ? undefined : types.join(" OR ");
    }
    return typeOf(license)?.trim() || undefined;
}

function authorOf(author: unknown): string | undefined {
    if (typeof author === "string") return author;
    const isNamed = typeof author === "object" && author !== null && "name" in author;
    return isNamed ? String(author.name) : undefined;
}

/** By code units, so that the order is the same on each machine. */
export const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
