import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readArticle } from "../../src/corpus/read-article.ts";
import type { ContentFile } from "../../src/publishing/content-file.ts";
import { wholeSet } from "../../src/publishing/edition.ts";
import type { Publishing } from "../../src/publishing/publishing.ts";
import { readSourceList } from "../../src/sources/list/source-list.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import { type HttpGet, openHttpGet } from "../../src/sources/reading/http-get.ts";
import type { SourceChange } from "../../src/sources/watched-source.ts";
import type { Store } from "../../src/store/store.ts";

interface Given {
    readonly store: Pick<Store, "sourceItems">;
    readonly publishing: Pick<Publishing, "edition">;
    /** As in SOURCES; none by default. */
    readonly list?: string;
    readonly now?: () => Date;
    readonly get?: HttpGet;
    readonly contents?: ContentFile;
    readonly onChange?: (change: SourceChange) => void;
}

/** Real sources of articles, with clones in a folder of their own. */
export function someSources({ store, publishing, list = "", ...given }: Given) {
    const found = readSourceList(list, "corpus");
    if (found.outcome === "bad") throw new Error(found.message);
    const clones = mkdtempSync(join(tmpdir(), "sources-"));
    onTestFinished(() => rmSync(clones, { recursive: true, force: true }));
    const { now = () => new Date(), get = openHttpGet("Pullquote/test"), onChange = () => undefined } = given;
    const sources = openSources({
        listed: found.sources,
        clones,
        items: store.sourceItems,
        set: () => wholeSet(publishing.edition()),
        read: readArticle,
        get,
        contents: given.contents,
        environment: {},
        now,
        onChange,
    });
    onTestFinished(sources.interrupt);
    return sources;
}
