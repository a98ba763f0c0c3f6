import { message } from "../../../locales/message.ts";
import type { Problem } from "../../corpus/corpus.ts";
import { fileSizeProblem } from "../../corpus/formats/formats.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";
import { articleFromFile } from "../../proposal/article-from-file.ts";
import { type SetArticle, setArticle, textOf, unparsed } from "../../proposal/article-set.ts";
import type { ContentFile } from "../../publishing/content-file.ts";
import { declares, withDeclared } from "../../publishing/declared/edited-front.ts";
import { SourceError, type SourceItem } from "./source-item.ts";

/** An item as an article, or what is wrong with it. */
export interface ItemRead {
    readonly article?: SetArticle | undefined;
    readonly problems: readonly Problem[];
    /** Whether it could not be loaded, which may succeed the next time. */
    readonly isAway: boolean;
}

/** How items are read. */
export interface ItemReading {
    readonly read: ReadArticle;
    /** Where the texts of articles are kept, instead of in memory. */
    readonly contents?: ContentFile | undefined;
}

/** Loads an item and reads it as an article, with what its source declares about it. Its file is the item's name. */
export async function readItem(item: SourceItem, { read, contents }: ItemReading): Promise<ItemRead> {
    const found = await loaded(item, read);
    if (found.article === undefined) return found;
    const articles = unparsed([found.article]);
    const [article] = (await contents?.keep(articles)) ?? articles;
    return { ...found, article };
}

async function loaded(item: SourceItem, read: ReadArticle): Promise<ItemRead> {
    try {
        const { bytes, name = item.name, charset, declared, declaredWins = false } = await item.load();
        const large = fileSizeProblem(name, bytes.length);
        if (large !== undefined) return { problems: [large], isAway: false };
        if (isPointer(bytes)) return { problems: [inLargeFileStorage()], isAway: false };
        const found = {
            ...(await articleFromFile({ name, bytes, charset }, read)),
            isAway: false,
        };
        if (found.article === undefined || declared === undefined) return found;
        const text = await textOf(found.article);
        const added = [...declared].filter(([key]) => declaredWins || !declares(text, key));
        return {
            ...found,
            article: setArticle(found.article.file, withDeclared(text, new Map(added)), "discord"),
        };
    } catch (cause) {
        if (!(cause instanceof SourceError)) throw cause;
        return { problems: [{ problem: cause.said, remedy: "", severity: "error" }], isAway: true };
    }
}

/** Whether this is not the file, but says where Git LFS has it. */
const isPointer = (bytes: Uint8Array) =>
    /^version https:\/\/git-lfs\.github\.com\/spec\//u.test(
        Buffer.from(bytes.subarray(0, 60)).toString("latin1"),
    );

const inLargeFileStorage = (): Problem => ({
    problem: message("source.large-file-storage.problem"),
    remedy: message("source.large-file-storage.remedy"),
    severity: "error",
});
