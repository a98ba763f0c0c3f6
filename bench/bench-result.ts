import type { BotMeasures } from "./bot-measures.ts";
import type { LibraryMeasures } from "./measure-library.ts";
import type { MeasuredCommit } from "./measured-commit.ts";

/** What one run measured. Times in milliseconds, memory in bytes. */
export interface BenchResult {
    readonly commit: MeasuredCommit;
    readonly machine: string;
    /** Where the articles come from. */
    readonly origin: string;
    /** The resident memory of the bot with one article. */
    readonly firstArticle: number;
    readonly sizes: readonly SizeMeasures[];
    /** The other checkout, measured in the same run. */
    readonly against?: {
        readonly commit: string;
        readonly firstArticle: number;
        readonly sizes: readonly CheckoutMeasures[];
    };
}

/** Everything measured at one size. */
export interface SizeMeasures extends CheckoutMeasures {
    readonly library: LibraryMeasures;
}

/** What is measured of another checkout as well. */
export interface CheckoutMeasures {
    /** CPU time of the command `ask` for each question. */
    readonly cpuPerQuestion: number;
    readonly bot: BotMeasures;
}
