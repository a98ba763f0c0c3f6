import type { DatabasePlace } from "../../store/database-place.ts";
import type { Terminal } from "../terminal.ts";

/** What the commands of the store may use of their process. */
export interface StoreTerminal extends Pick<Terminal, "out" | "err"> {
    /** Both places that are configured; without a URL, the store is in the folder. */
    readonly place: DatabasePlace & { readonly dataFolder: string };
    /** Whether PRIVACY_KEY is set. */
    readonly hasPrivacyKey: boolean;
    readonly programVersion: string;
    readonly now: () => Date;
    /** Aborted when the process is to end. */
    readonly signal: AbortSignal;
    /** Shows how far long work is. `line` gets the share that is done, in percent. */
    readonly progress: (line: (percent: string) => string) => StoreProgress;
}

/** Progress that is shown while work takes long. */
interface StoreProgress {
    /** Takes how much is done, from 0 to 1. */
    readonly step: (share: number) => void;
    readonly done: () => void;
}

/** The arguments of a subcommand. */
export interface StoreRequest {
    /** What follows the subcommand. */
    readonly operands: readonly string[];
    readonly force: boolean;
    /** Where `copy` copies to. */
    readonly to: string | undefined;
}
