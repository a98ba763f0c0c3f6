import { inSlices } from "../corpus/in-slices.ts";
import type { SetArticle } from "../proposal/article-set.ts";
import type { Versions } from "../store/versions/versions.ts";
import type { ContentFile } from "./content-file.ts";
import type { StoredEdition } from "./edition.ts";

interface StoredSources {
    readonly versions: Pick<Versions, "contents" | "texts">;
    readonly contents: ContentFile;
}

/**
 * The contents of a version, or only what came through Discord. Of its texts, only those are read from the store that nothing
 * refers to yet. Empty if there is no such version.
 */
export async function storedEdition(
    number: number,
    { versions, contents }: StoredSources,
    which?: "all" | "discord",
): Promise<StoredEdition> {
    const { articles: stored, removals } = await versions.contents(number, which);
    const articles: SetArticle[] = [];
    for await (const some of inSlices(stored, 50)) {
        const known = new Map(some.map(({ hash }) => [hash, contents.find(hash)]));
        const missing = some.map(({ hash }) => hash).filter((hash) => known.get(hash) === undefined);
        const texts = await versions.texts(missing);
        const read = some.flatMap((article) => {
            const content = known.get(article.hash) ?? texts.get(article.hash);
            return content === undefined ? [] : [{ ...article, content }];
        });
        // The version was deleted meanwhile.
        if (read.length < some.length) return { articles: [], removals: [] };
        articles.push(...(await contents.keep(read)));
    }
    return { articles, removals };
}
