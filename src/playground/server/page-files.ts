import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { say } from "../../../locales/say.ts";
import { currentLanguage } from "../../../locales/speaking.ts";

export interface PageFile {
    /** The content-type header. */
    readonly type: string;
    readonly body: Buffer;
    readonly etag: string;
}

/** The files of the page by path, such as "/main.js". */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Bundles and minifies main.ts and page.css of the folder, in memory. */
export async function bundlePage(
    folder = fileURLToPath(new URL("../page/", import.meta.url)),
): Promise<PageFiles> {
    const { outputFiles } = await build({
        absWorkingDir: folder,
        entryPoints: ["main.ts", "page.css"],
        bundle: true,
        minify: true,
        splitting: true,
        format: "esm",
        target: "es2023",
        legalComments: "none",
        logLevel: "silent",
        loader: { ".woff2": "file", ".svg": "dataurl" },
        outdir: folder,
        write: false,
    });
    const files = outputFiles.map(
        ({ path, contents }) => [`/${basename(path)}`, fileOf(path, Buffer.from(contents))] as const,
    );
    return new Map([["/", fileOf("page.html", Buffer.from(html()))], ...files]);
}

/** The page, empty, in the language of those who started it. */
const html = () => `<!doctype html>
<html lang="${currentLanguage()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say("playground.title")}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/main.js"></script>
</head>
<body><noscript>${say("playground.needs-javascript")}</noscript></body>
</html>
`;

const types: Readonly<Record<string, string>> = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".woff2": "font/woff2",
};

function fileOf(path: string, body: Buffer): PageFile {
    const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
    return { type: types[extname(path)] ?? "application/octet-stream", body, etag: `"${hash}"` };
}
