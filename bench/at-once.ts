import { quantile } from "./quantile.ts";

/** How fast questions were answered. */
export interface Pace {
    /** Answers per second. */
    readonly perSecond: number;
    /** Milliseconds from question to answer. */
    readonly p50: number;
    readonly p99: number;
}

/** Asks all questions, `crowd` at a time: the next one as soon as one is answered. */
export async function askAtOnce(
    questions: readonly string[],
    crowd: number,
    ask: (question: string) => Promise<unknown>,
): Promise<Pace> {
    const left = questions.values();
    const times: number[] = [];
    const started = performance.now();
    const member = async () => {
        for (const question of left) {
            const asked = performance.now();
            await ask(question);
            times.push(performance.now() - asked);
        }
    };
    await Promise.all(Array.from({ length: crowd }, member));
    const seconds = (performance.now() - started) / 1000;
    return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
