import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkLicenses } from "../../licenses/check-licenses.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("this project", () => {
    const { problems, files } = checkLicenses(root);

    test("uses only packages whose licenses are known and allowed", () => {
        expect(problems).toEqual([]);
    });

    test.each(Object.entries(files))('has %s as "npm run licenses" writes it', (path, text) => {
        expect(readFileSync(join(root, path), "utf8") === text, "run npm run licenses").toBe(true);
    });

    test("passes on each license and notice: packages, data, parts of the canvas", () => {
        const text = files["THIRD-PARTY-NOTICES.txt"] ?? "";
        const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
        for (const name of Object.keys(dependencies))
            expect(text, name).toMatch(new RegExp(`^${name} \\d`, "mu"));
        for (const notice of [
            "WordNet 3.1 Copyright 2011 by Princeton University",
            "GloVe",
            "SIL OPEN FONT LICENSE Version 1.1",
            "https://static.crates.io/crates/cssparser/cssparser-0.38.0.crate",
        ])
            expect(text).toContain(notice);
    });
});

interface FakePackage {
    readonly license?: unknown;
    readonly licenses?: unknown;
    readonly dev?: boolean;
    readonly files?: Readonly<Record<string, string>>;
}

/** The problems of a project with one package besides its own. */
function problemsOf({ license, licenses, dev = false, files = { LICENSE: "the text" } }: FakePackage) {
    const project = mkdtempSync(join(tmpdir(), "licenses-"));
    onTestFinished(() => rmSync(project, { recursive: true, force: true }));
    const write = (path: string, text: string) => {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), text);
    };
    const folder = "node_modules/@some/package";
    const entry = { version: "1.2.3", dev, ...(typeof license === "string" && { license }) };
    write("package-lock.json", JSON.stringify({ packages: { "": {}, [folder]: entry } }));
    write(`${folder}/package.json`, JSON.stringify({ name: "@some/package", license, licenses }));
    for (const [name, text] of Object.entries(files)) write(`${folder}/${name}`, text);
    write("src/answer/learned/wordnet-license.txt", "WordNet");
    return checkLicenses(project).problems;
}

describe("a package", () => {
    test.each(["MIT", "(MIT OR GPL-3.0-only)", "OFL-1.1", "BlueOak-1.0.0", "Python-2.0"])(
        "under %s may ship",
        (license) => {
            expect(problemsOf({ license })).toEqual([]);
        },
    );

    test.each(["GPL-3.0-only", "LGPL-2.1-or-later", "AGPL-3.0-only", "MPL-2.0", "EUPL-1.2", "CC-BY-SA-4.0"])(
        "under %s may not",
        (license) => {
            expect(problemsOf({ license })).toEqual([
                `@some/package 1.2.3 is under "${license}", which is not allowed in what ships. Use another package; or, if the license is permissive, add it to licenses/policy.ts with a reason.`,
            ]);
        },
    );

    test("only for development may be under MPL, but not under GPL", () => {
        expect(problemsOf({ license: "MPL-2.0", dev: true })).toEqual([]);
        expect(problemsOf({ license: "GPL-2.0-only", dev: true })).toEqual([
            expect.stringContaining("@some/package 1.2.3 is under"),
        ]);
    });

    test.each([{ license: undefined }, { license: "" }, { license: {} }, { licenses: [] }])(
        "without a license is named, with what to do: %o",
        (stated) => {
            expect(problemsOf(stated)).toEqual([
                expect.stringMatching(
                    /^@some\/package 1\.2\.3 states no license\. Look into its repository/u,
                ),
            ]);
        },
    );

    test.each([{ license: { type: "MIT" } }, { licenses: [{ type: "GPL-3.0-only" }, { type: "ISC" }] }])(
        "may state its license as npm did before: %o",
        (stated) => {
            expect(problemsOf(stated)).toEqual([]);
        },
    );

    test("whose license needs its copyright line may not lack the file", () => {
        expect(problemsOf({ license: "BSD-3-Clause", files: {} })).toEqual([
            expect.stringContaining("@some/package 1.2.3 has no license file."),
        ]);
    });

    const sbom = (...components: readonly object[]) => ({
        LICENSE: "the text",
        "part.node": "",
        "sbom.cdx.json": JSON.stringify({ components: [{ name: "part.node", type: "file" }, ...components] }),
    });

    test("with native code must say what is in it", () => {
        expect(problemsOf({ license: "MIT", files: { LICENSE: "the text", "part.node": "" } })).toEqual([
            "@some/package contains native code (part.node) without an SBOM. Find out what is in it, or use another package.",
        ]);
        expect(problemsOf({ license: "MIT", files: sbom() })).toEqual([]);
    });

    test("with native code must contain the version of an exception whose source is named", () => {
        const part = { name: "cssparser", type: "library", licenses: [{ expression: "MPL-2.0" }] };
        expect(problemsOf({ license: "MIT", files: sbom({ ...part, version: "0.38.0" }) })).toEqual([]);
        expect(problemsOf({ license: "MIT", files: sbom({ ...part, version: "0.39.0" }) })).toEqual([
            'cssparser, which is compiled into @some/package, is now version 0.39.0, whose source the notices have to name. Change it under "exceptions" in licenses/policy.ts.',
        ]);
    });

    test("with native code may not contain what may not ship, or what nobody states", () => {
        const gpl = { name: "x264", type: "library", licenses: [{ license: { id: "GPL-2.0-or-later" } }] };
        const unknown = { name: "mystery", type: "library" };
        const mit = { name: "fine", type: "library", licenses: [{ expression: "Apache-2.0 / MIT" }] };
        expect(problemsOf({ license: "MIT", files: sbom(gpl, unknown, mit) })).toEqual([
            'x264, which is compiled into @some/package, is under "GPL-2.0-or-later", which is not allowed in what ships. Use another package.',
            'mystery, which is compiled into @some/package, states no license. Find it out, and add it to "unstated" in licenses/policy.ts.',
        ]);
    });
});
