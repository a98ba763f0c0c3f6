import { idOf } from "../corpus/article-id.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { SetArticle } from "../proposal/article-set.ts";
import type { SourceRequest } from "../publishing/plan.ts";
import type { ItemDecision } from "../store/source-items.ts";
import { type ItemReading, readItem } from "./reading/read-item.ts";
import type { KeptOutItem } from "./source-changes.ts";

/** A request to serve items as their source has them, whatever was decided before. */
export async function restored(items: readonly KeptOutItem[], reading: ItemReading): Promise<SourceRequest> {
    const articles: SetArticle[] = [];
    const decisions: ItemDecision[] = [];
    const problems: CorpusError[] = [];
    for (const { item, decided } of items) {
        const { file } = decided;
        const found = await readItem(item, reading);
        problems.push(...found.problems.map((problem) => ({ file, ...problem })));
        const { article } = found;
        if (article === undefined) continue;
        articles.push({ ...article, file, id: idOf(file) });
        const now = { ...decided, decided: item.mark, published: item.mark, hash: article.hash };
        decisions.push({ ifPublished: now, ifDiscarded: decided });
    }
    return { kind: "source", articles, gone: [], decisions, problems };
}
