import type { LiveLibrary } from "../src/answer/live-library.ts";
import { commands } from "../src/commands.ts";
import { openBot } from "../src/discord/bot.ts";
import { openLoopback } from "../src/loopback/loopback.ts";

export interface LoopbackBot {
    readonly registered: Promise<void>;
    /** One of a hundred members asks; resolves with the milliseconds until she sees the answer. */
    ask(question: string): Promise<number>;
    close(): Promise<void>;
}

/** The bot over a loopback Discord, with a hundred members in one channel. */
export async function openLoopbackBot(live: LiveLibrary): Promise<LoopbackBot> {
    const loopback = await openLoopback();
    const guild = loopback.guild("Bench");
    const channel = guild.channel("general");
    const bot = await openBot({
        token: loopback.token,
        api: loopback.api,
        commands,
        live,
        moderation: { homeGuilds: [], moderatorRoles: [] },
        questionsPerMinute: 600,
        programVersion: "bench",
        observe: () => undefined,
    });
    const members = Array.from({ length: 100 }, (_, at) => guild.member(`Member ${at}`));
    let asked = 0;
    return {
        registered: bot.registered,
        ask: async (question) => {
            const started = performance.now();
            const interaction = await members[asked++ % members.length]?.run(channel, "ask", { question });
            await interaction?.answer();
            return performance.now() - started;
        },
        close: async () => {
            await bot.stop();
            await loopback.close();
        },
    };
}
