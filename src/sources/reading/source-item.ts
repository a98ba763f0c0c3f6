import { SaidError, type Tellable } from "../../../locales/message.ts";
import type { Problem } from "../../corpus/corpus.ts";
import type { DeclaredKey } from "../../corpus/front-matter/declared-rules.ts";

/** One article as a source has it now, before it is read. */
export interface SourceItem {
    /** Identifies it in its source, whatever its text: a hash of its path or of the id that a feed gives it. */
    readonly key: string;
    /** Its path within the source, with an ending that says its format. */
    readonly name: string;
    /** Changes whenever the article does. */
    readonly mark: string;
    /** Whether loading it asks another host. */
    readonly isFetched?: boolean;
    /** Loads its content. Rejects with a SourceError. */
    readonly load: () => Promise<ItemContent>;
}

/** The content of an item, in the format of its name. */
export interface ItemContent {
    readonly bytes: Uint8Array;
    /** The name of a file that is in another format than the item's name says: the item becomes Markdown in both. */
    readonly name?: string | undefined;
    /** The encoding that a server declared, if any. */
    readonly charset?: string | undefined;
    /** What the source declares about it. */
    readonly declared?: ReadonlyMap<DeclaredKey, string> | undefined;
    /** Whether that wins over what the article declares itself. */
    readonly declaredWins?: boolean;
}

/** What a source has at one moment. */
export interface SourceReading {
    readonly items: readonly SourceItem[];
    /** Whether an item that is missing was removed, and is not only too old to be listed. */
    readonly isWhole: boolean;
    /** What is wrong with what it lists; `name` as the source calls it. */
    readonly problems: readonly ItemProblem[];
}

export interface ItemProblem extends Problem {
    readonly name: string;
}

/** A source cannot be looked at. It is said in a sentence that says why, and what to do; it contains no secret. */
export class SourceError extends SaidError {
    override readonly name = "SourceError";
    /** Milliseconds that the source asked to wait; undefined if it did not. */
    readonly wait: number | undefined;

    constructor(said: Tellable, { wait, cause }: { readonly wait?: number; readonly cause?: unknown } = {}) {
        super(said, { cause });
        this.wait = wait;
    }
}
