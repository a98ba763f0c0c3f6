import type { BenchResult, CheckoutMeasures } from "../../bench/bench-result.ts";

const compared = (product: number, plain: number, fts5: number) => ({ product, plain, fts5 });

/** What a checkout measured; `times` makes everything take longer. */
function checkoutAt(paragraphs: number, times: number): CheckoutMeasures {
    return {
        cpuPerQuestion: 4 * times,
        bot: {
            ready: { cpu: paragraphs * times, passed: paragraphs * times * 0.8 },
            readyAgain: { cpu: (paragraphs * times) / 4, passed: (paragraphs * times) / 5 },
            resident: (100 + paragraphs / 200) * times * 1e6,
            residentLater: (110 + paragraphs / 200) * times * 1e6,
            peakResident: (120 + paragraphs / 200) * times * 1e6,
            loopback: { perSecond: 250 / times, p50: 4, p99: 9, cpu: 5 * times },
            turn: { start: 12, asking: 3, reload: 7, proposal: 8, publication: 9 },
        },
    };
}

/** A result with made-up values: of a commit, at these sizes, against a checkout that needs three times as much. */
export function aResult(name: string, sizes: readonly number[]): BenchResult {
    return {
        commit: { name, date: "2026-01-02T03:04:05.000Z", changed: false },
        machine: "M",
        origin: "O",
        firstArticle: 90e6,
        sizes: sizes.map((paragraphs) => ({
            ...checkoutAt(paragraphs, 1),
            library: {
                articles: paragraphs / 30,
                paragraphs,
                terms: 9000,
                index: compared(paragraphs / 4, paragraphs / 2, paragraphs / 3),
                plainGivenTerms: paragraphs / 8,
                memory: { ...compared(paragraphs * 1e4, paragraphs * 8e3, paragraphs), articles: paragraphs },
                p50: compared(4, 8, 16),
                p99: compared(9, 90, 18),
                check: { p50: 2, p99: 20, longest: 60 },
                checkOfFive: { p50: 10, p99: 90, longest: 120 },
            },
        })),
        against: {
            commit: "0a1b2c3",
            firstArticle: 270e6,
            sizes: sizes.map((paragraphs) => checkoutAt(paragraphs, 3)),
        },
    };
}
