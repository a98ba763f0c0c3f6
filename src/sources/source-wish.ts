import { message } from "../../locales/message.ts";
import type { ChangeRequest } from "../publishing/plan.ts";
import type { ItemDecision } from "../store/source-items.ts";
import type { WatchedSource } from "./watched-source.ts";

/** What a source has that is to be proposed. */
interface SourceWish {
    /** Identifies the change. */
    readonly id: string;
    readonly request: ChangeRequest;
}

/** What to propose of a source; undefined if there is nothing. */
export function wishOf(one: WatchedSource | undefined): SourceWish | undefined {
    const { id, articles = [], gone = [], decisions = [], problems = [] } = one?.changes ?? {};
    if (one === undefined || id === undefined) return undefined;
    const { name } = one.source;
    const isNew = ({ ifDiscarded }: ItemDecision) => ifDiscarded.hash === undefined;
    const added = decisions.filter(isNew).length;
    const why = message("version.why.source", {
        source: name,
        added,
        changed: articles.length - added,
        removed: gone.length,
    });
    const errors = problems.map(({ name: file, ...problem }) => ({ file: `${name}/${file}`, ...problem }));
    return {
        id,
        request: { kind: "source", by: "source", why, articles, gone, decisions, problems: errors },
    };
}
