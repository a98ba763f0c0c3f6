import { retained } from "./retained.ts";

type Ask = (question: string) => unknown;

/**
 * Measures, for each way to ask, the milliseconds of each question. They take turns after a hundred questions, so that noise on
 * the machine affects all of them. Garbage is collected before each turn.
 */
export async function askInTurns(questions: readonly string[], asks: readonly Ask[]): Promise<number[][]> {
    const times: number[][] = asks.map(() => []);
    for (let from = 0; from < questions.length; from += turn) {
        for (const [side, ask] of asks.entries()) {
            retained();
            for (const question of questions.slice(from, from + turn)) {
                const started = performance.now();
                await ask(question);
                times[side]?.push(performance.now() - started);
            }
        }
    }
    return times;
}

const turn = 100;
