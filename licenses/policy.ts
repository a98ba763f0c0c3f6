/** Licenses of what ships: permissive ones, which ask for no more than a notice. */
export const shipped: ReadonlySet<string> = new Set([
    "0BSD",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "OFL-1.1",
    "Python-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
]);

/** Licenses of packages that only developers install: also a weak copyleft, since nothing of them is passed on. */
export const forDevelopment: ReadonlySet<string> = new Set([...shipped, "CC-BY-4.0", "MPL-2.0"]);

/** A package whose stated license is not an SPDX expression, and what it means. It counts only as long as the package says so. */
interface Correction {
    readonly says: string;
    readonly means: string;
    readonly because: string;
}

export const corrections: Readonly<Record<string, Correction>> = {
    "discord-markdown-parser": {
        says: "Apache License",
        means: "Apache-2.0",
        because: "its LICENSE file is the text of version 2.0",
    },
    duck: { says: "BSD", means: "BSD-2-Clause", because: "its LICENSE file has these two clauses" },
};

/** What is compiled into packages with native code, as their SBOM lists it, and may not be among `shipped`. */
export const bundled = {
    /** Licenses of C and C++ libraries that are as permissive, under their own names. */
    licenses: new Set([...shipped, "FTL", "ICU", "IJG", "libpng-2.0"]),
    /**
     * Parsers of CSS in the canvas. A weak copyleft of single files, which are used unchanged: passing the binary on only means saying
     * where the source of these versions is, as the notices do.
     */
    exceptions: new Map([
        ["cssparser", { license: "MPL-2.0", version: "0.38.0" }],
        ["cssparser-macros", { license: "MPL-2.0", version: "0.7.1" }],
        ["dtoa-short", { license: "MPL-2.0", version: "0.3.5" }],
        ["selectors", { license: "MPL-2.0", version: "0.43.0" }],
    ]),
    /** Components without a license in the SBOM. */
    unstated: new Map([
        ["anstyle", "MIT OR Apache-2.0"],
        ["canvas", "MIT"],
        ["clap", "MIT OR Apache-2.0"],
        ["clap_builder", "MIT OR Apache-2.0"],
        ["clap_lex", "MIT OR Apache-2.0"],
        ["cxxbridge-cmd", "MIT OR Apache-2.0"],
        ["skia-fontations", "BSD-3-Clause"],
        ["strsim", "MIT"],
    ]),
} as const;

/** Packages without a license file that are part of a repository whose other package has it. */
export const sameRepository: Readonly<Record<string, string>> = {
    "@lit-labs/ssr-dom-shim": "lit",
};

/** What SBOMs leave out, or what is in a program without one: the package, the part, and the part's license. */
export const unlisted: readonly (readonly [string, string, string])[] = [
    ["@napi-rs/canvas", "skia", "BSD-3-Clause"],
    ["esbuild", "go", "BSD-3-Clause"],
    ["pdfjs-dist", "jbig2 of pdfium", "BSD-3-Clause AND Apache-2.0"],
    // Fonts to draw pages with, which the program never opens. It is passed on unchanged, with its license.
    ["pdfjs-dist", "Liberation fonts", "GPL-2.0-only WITH Font-exception-2.0"],
    ["pdfjs-dist", "openjpeg", "BSD-2-Clause"],
    ["pdfjs-dist", "qcms", "MIT"],
    ["pdfjs-dist", "quickjs", "MIT"],
];

/** Packages with native code and no SBOM in which we looked: the files, and where else the package has the licenses of its parts. */
export const inspected: Readonly<Record<string, Inspected>> = {
    "pdfjs-dist": {
        native: ["wasm/jbig2.wasm", "wasm/openjpeg.wasm", "wasm/qcms_bg.wasm", "wasm/quickjs-eval.wasm"],
        licenses: ["wasm/LICENSE_*", "standard_fonts/LICENSE_*", "cmaps/LICENSE", "iccs/LICENSE"],
    },
};

interface Inspected {
    /** Below the package's folder. */
    readonly native: readonly string[];
    /** Patterns of files below the package's folder. */
    readonly licenses: readonly string[];
}
