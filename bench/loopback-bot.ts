import { openApp } from "../src/app/open-app.ts";
import type { CorpusPlace } from "../src/app/served-corpus.ts";
import { openLoopback } from "../src/loopback/loopback.ts";

interface LoopbackBot {
    /** Asks as one of a hundred members. Resolves with the milliseconds until they see the answer. */
    ask(question: string): Promise<number>;
    close(): Promise<void>;
}

/** Runs the bot over a loopback Discord with a hundred members in one channel. Resolves once its commands are registered. */
export async function openLoopbackBot(corpus: CorpusPlace): Promise<LoopbackBot> {
    const loopback = await openLoopback();
    const guild = loopback.guild("Bench");
    const channel = guild.channel("general");
    const app = await openApp({
        corpus,
        discord: { token: loopback.token, api: loopback.api },
        moderation: { homeGuilds: [], moderatorRoles: [] },
        questionsPerMinute: 600,
        programVersion: "bench",
        log: { level: "silent" },
        warn: (lines) => void process.stderr.write(`${lines}\n`),
    });
    const bot = await app.session().bot;
    await bot.registered;
    const members = Array.from({ length: 100 }, (_, at) => guild.member(`Member ${at}`));
    let asked = 0;
    return {
        ask: async (question) => {
            const started = performance.now();
            const interaction = await members[asked++ % members.length]?.run(channel, "ask", { question });
            await interaction?.answer();
            return performance.now() - started;
        },
        close: async () => {
            await app.close();
            await loopback.close();
        },
    };
}
