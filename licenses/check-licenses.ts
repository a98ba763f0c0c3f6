import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type BundledList, mergedLists, readBundled } from "./bundled-components.ts";
import { licenseProblems } from "./license-problems.ts";
import { lockedPackages } from "./locked-packages.ts";
import { noticesOf } from "./notices.ts";

interface LicenseCheck {
    /** One sentence each, with what to do; none if all is well. */
    readonly problems: readonly string[];
    /** What the files should contain, by their paths in the project. */
    readonly files: Readonly<Record<string, string>>;
}

/** Checks the licenses of the packages of the project in this folder, which must be installed. */
export function checkLicenses(root: string): LicenseCheck {
    const packages = lockedPackages(root);
    const { list, problems } = readBundled(root, packages);
    const path = join(root, listFile);
    const known: BundledList = existsSync(path) ? listOf.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
    const parts = mergedLists(known, list);
    const notices = noticesOf(root, packages, parts);
    return {
        problems: [...licenseProblems(packages), ...problems, ...notices.problems],
        files: { [listFile]: `${JSON.stringify(parts, undefined, 4)}\n`, [noticesFile]: notices.text },
    };
}

const listOf = z.record(z.string(), z.record(z.string(), z.string()));
const listFile = "licenses/bundled-components.json";
const noticesFile = "THIRD-PARTY-NOTICES.txt";
