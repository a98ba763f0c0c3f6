import type { Tellable } from "../../locales/message.ts";
import { type ListedSource, shownAddress } from "./list/listed-source.ts";
import type { ItemProblem, SourceReading } from "./reading/source-item.ts";
import type { SourceChanges } from "./source-changes.ts";

/** When a source was looked at, and what was wrong. */
export interface LookedAt {
    /** The last look; undefined before the first. */
    looked?: Date;
    /** The next look at the earliest. */
    next: Date;
    failure?: SourceFailure;
}

interface SourceFailure {
    /** When the first look failed. */
    readonly since: Date;
    /** How many looks failed in a row. */
    readonly times: number;
    /** A sentence that says why, and what to do. */
    readonly reason: Tellable;
    /** Milliseconds that it asked to wait. */
    readonly wait: number | undefined;
}

/** A source as moderators see it. */
export interface SourceState extends LookedAt {
    readonly name: string;
    readonly kind: ListedSource["kind"];
    /** Without anything secret. */
    readonly address: string;
    /** How many items it has; undefined before the first successful look. */
    readonly items: number | undefined;
    /** How many changes are not decided about yet. */
    readonly undecided: number;
    readonly keptOut: number;
    readonly problems: readonly ItemProblem[];
}

/** After each failure in a row, the pause doubles, up to a day; longer only if the source is looked at less often. */
export function nextLook({ looked = new Date(0), failure }: LookedAt, every: number): Date {
    if (failure === undefined) return new Date(looked.getTime() + every);
    const pause = Math.max(every, Math.min(every * 2 ** Math.min(failure.times - 1, 20), 86_400_000));
    return new Date(looked.getTime() + Math.max(pause, failure.wait ?? 0));
}

interface Looked extends LookedAt {
    readonly source: ListedSource;
    readonly reading?: SourceReading;
    readonly changes?: SourceChanges;
}

/** What moderators see of a source. */
export function stateOf({ source, reading, changes, looked, next, failure }: Looked): SourceState {
    return {
        name: source.name,
        kind: source.kind,
        address: shownAddress(source),
        next,
        ...(looked && { looked }),
        ...(failure && { failure }),
        items: reading?.items.length,
        undecided: changes?.decisions.length ?? 0,
        keptOut: changes?.keptOut.length ?? 0,
        problems: [...(reading?.problems ?? []), ...(changes?.problems ?? [])],
    };
}
