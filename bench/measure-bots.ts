import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { BotMeasures } from "./bot-measures.ts";
import { type FixtureCorpus, isTrial } from "./fixture-corpus.ts";
import { type MeasuredBot, measuredBot } from "./measured-bot.ts";

interface Bench {
    readonly checkouts: readonly string[];
    readonly fixture: FixtureCorpus;
    readonly paragraphs: number;
    /** Flags of Node.js for the bots. */
    readonly flags?: readonly string[];
    readonly progress: (step: string) => void;
}

/**
 * Measures the bot of each checkout. They take turns, so that noise on the machine affects all of them. Changes one article of
 * the corpus.
 */
export async function measureBots(bench: Bench): Promise<BotMeasures[]> {
    const { checkouts, fixture, paragraphs, flags, progress } = bench;
    const { corpus, folder, warmUp, questions } = fixture;
    const bots = checkouts.map((checkout, at) =>
        measuredBot({ checkout, corpus, folder, flags, data: join(fixture.data, String(at)) }),
    );
    const inTurns = async (step: string, times: number, work: (bot: MeasuredBot) => Promise<unknown>) => {
        progress(step);
        for (let round = 0; round < times; round++) for (const bot of bots) await work(bot);
    };
    // A larger one takes minutes.
    const starts = isTrial(paragraphs) || paragraphs > 20_000 ? 1 : 3;
    try {
        await inTurns("starting the bot from nothing", starts, (bot) => bot.start(warmUp));
        for (let from = 0; from < questions.length; from += turn) {
            const some = questions.slice(from, from + turn);
            await inTurns("asking the bot", 1, (bot) => bot.ask(some));
        }
        await inTurns("waiting until the bot is idle", 1, (bot) => bot.rest());
        // Both need the memory of two libraries.
        if (paragraphs <= 200_000) {
            change(corpus, "It is new.");
            await inTurns("reloading the articles", 1, (bot) => bot.reload());
            change(corpus, "It is newer.");
            await inTurns("proposing and publishing", 1, (bot) => bot.publish());
        }
        await inTurns("starting the bot again", starts, (bot) => bot.startAgain());
        return bots.map((bot) => bot.measures());
    } finally {
        await Promise.all(bots.map((bot) => bot.end()));
    }
}

/** The median resident memory in bytes of each checkout's bot after a hundred questions to a corpus with one article. */
export async function measureFirstArticle(
    checkouts: readonly string[],
    { corpus, folder, data, warmUp }: FixtureCorpus,
    rounds: number,
): Promise<number[]> {
    const bots = checkouts.map((checkout, at) =>
        measuredBot({ checkout, corpus, folder, data: join(data, String(at)) }),
    );
    try {
        for (let round = 0; round < rounds; round++) for (const bot of bots) await bot.start(warmUp);
        return bots.map((bot) => bot.resident());
    } finally {
        await Promise.all(bots.map((bot) => bot.end()));
    }
}

function change(corpus: string, paragraph: string): void {
    const [file = ""] = readdirSync(corpus);
    appendFileSync(join(corpus, file), `\n\n${paragraph}\n`);
}

const turn = 100;
