import { isCovered } from "./license-expression.ts";
import type { LockedPackage } from "./locked-packages.ts";
import { bundled, corrections, forDevelopment, shipped } from "./policy.ts";

/** The license of a package as an SPDX expression; undefined if it states none. */
export function expressionOf({ name, license }: LockedPackage): string | undefined {
    const correction = corrections[name];
    return correction !== undefined && correction.says === license ? correction.means : license;
}

/** Packages whose license is unknown or not allowed: one sentence each, with what to do. */
export function licenseProblems(packages: readonly LockedPackage[]): string[] {
    return packages.flatMap((one) => {
        const { name, version, isForDevelopment, isInstalled, lockedLicense, license } = one;
        const expression = expressionOf(one);
        const about = `${name} ${version}`;
        if (expression === undefined)
            return [
                `${about} states no license. Look into its repository: if it has one, add the package to "corrections" in licenses/policy.ts, otherwise use another package.`,
            ];
        if (isInstalled && lockedLicense !== undefined && lockedLicense !== license)
            return [
                `${about} says "${license}", but package-lock.json "${lockedLicense}". Run npm ci, and if they still differ, npm install.`,
            ];
        if (isCovered(expression, isForDevelopment ? forDevelopment : shipped)) return [];
        const use = isForDevelopment ? "for development" : "in what ships";
        return [
            `${about} is under "${expression}", which is not allowed ${use}. Use another package; or, if the license is permissive, add it to licenses/policy.ts with a reason.`,
        ];
    });
}

/** A part of a package with native code, in CycloneDX. */
export interface BundledComponent {
    readonly name: string;
    readonly version?: string | undefined;
    readonly licenses?:
        | readonly {
              readonly expression?: string | undefined;
              readonly license?:
                  | { readonly id?: string | undefined; readonly name?: string | undefined }
                  | undefined;
          }[]
        | undefined;
}

/** The license of a component, as an SPDX expression; undefined if unknown. */
export function bundledLicense({ name, licenses = [] }: BundledComponent): string | undefined {
    const stated = licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name);
    const all = stated.filter((one) => one !== undefined).map((one) => one.replaceAll(" / ", " OR "));
    if (all.length > 1) return all.map((one) => `(${one})`).join(" AND ");
    return all[0] ?? bundled.unstated.get(name);
}

/** Components of a package whose license is unknown or not allowed. */
export function bundledProblems(packageName: string, components: readonly BundledComponent[]): string[] {
    return components.flatMap((component) => {
        const { name } = component;
        const license = bundledLicense(component);
        const about = `${name}, which is compiled into ${packageName},`;
        if (license === undefined)
            return [
                `${about} states no license. Find it out, and add it to "unstated" in licenses/policy.ts.`,
            ];
        if (isCovered(license, bundled.licenses)) return [];
        const exception = bundled.exceptions.get(name);
        if (exception?.license === license)
            return exception.version === component.version
                ? []
                : [
                      `${about} is now version ${component.version}, whose source the notices have to name. Change it under "exceptions" in licenses/policy.ts.`,
                  ];
        return [`${about} is under "${license}", which is not allowed in what ships. Use another package.`];
    });
}
