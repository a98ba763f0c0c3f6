import { retained } from "./retained.ts";
import { threadTime } from "./thread-time.ts";

type Ask = (question: string) => unknown;

/**
 * Measures, for each way to ask, the milliseconds of this thread's CPU time of each question: time that passes would say more
 * about what else the machine does. They take turns after a hundred questions. Garbage is collected before each turn.
 */
export async function askInTurns(questions: readonly string[], asks: readonly Ask[]): Promise<number[][]> {
    const times: number[][] = asks.map(() => []);
    for (let from = 0; from < questions.length; from += turn) {
        for (const [side, ask] of asks.entries()) {
            retained();
            for (const question of questions.slice(from, from + turn)) {
                const started = threadTime();
                await ask(question);
                times[side]?.push(threadTime() - started);
            }
        }
    }
    return times;
}

const turn = 100;
