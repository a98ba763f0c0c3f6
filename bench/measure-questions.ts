import { startAskProcess } from "./ask-process.ts";
import type { FixtureCorpus } from "./fixture-corpus.ts";

/** The CPU time in milliseconds that each checkout's command `ask` takes for a question. They take turns. */
export async function measureQuestions(
    checkouts: readonly string[],
    fixture: FixtureCorpus,
): Promise<number[]> {
    const sides = await Promise.all(
        checkouts.map(async (checkout) => ({ process: await startAskProcess(checkout, fixture), cpu: 0 })),
    );
    try {
        for (const { process } of sides) await process.ask(fixture.warmUp);
        for (let from = 0; from < fixture.questions.length; from += turn) {
            for (const side of sides) {
                const before = await side.process.usage();
                await side.process.ask(fixture.questions.slice(from, from + turn));
                side.cpu += (await side.process.usage()).cpu - before.cpu;
            }
        }
        return sides.map(({ cpu }) => cpu / fixture.questions.length);
    } finally {
        await Promise.all(sides.map(({ process }) => process.close()));
    }
}

const turn = 100;
