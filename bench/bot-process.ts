import { createInterface } from "node:readline";
import { openLoopback } from "../src/loopback/loopback.ts";
import { type MeasuredProcess, startMeasured } from "./measured-process.ts";

export interface BotPlace {
    readonly checkout: string;
    readonly corpus: string;
    readonly data: string;
    /** The folder to run in. */
    readonly folder: string;
    /** More flags of Node.js. */
    readonly flags?: readonly string[] | undefined;
}

/** A checkout's bot in a process of its own, connected to a loopback Discord in this process. */
export interface BotProcess extends Pick<MeasuredProcess, "usage" | "idle"> {
    /** Asks as one of a hundred members. Resolves when they see the answer. */
    ask(question: string): Promise<void>;
    /** Publishes the folder as it is now, and resolves once it is served. */
    reload(): Promise<void>;
    close(): Promise<void>;
}

/** Resolves once the bot has registered its commands, so that members can ask. */
export async function startBotProcess({
    checkout,
    corpus,
    data,
    folder,
    flags,
}: BotPlace): Promise<BotProcess> {
    const loopback = await openLoopback({ expireAfter: patience });
    const guild = loopback.guild("Bench");
    const channel = guild.channel("general");
    const members = Array.from({ length: 100 }, (_, at) => guild.member(`Member ${at}`));
    const registered = Promise.withResolvers<void>();
    const stop = loopback.watch(({ kind }) => {
        if (kind === "commands") registered.resolve();
    });
    const measured = startMeasured({
        checkout,
        program: "src/main.ts",
        folder,
        flags,
        environment: {
            DISCORD_API: loopback.api,
            DISCORD_TOKEN: loopback.token,
            CORPUS_DIR: corpus,
            DATA_DIR: data,
            QUESTIONS_PER_MINUTE: "600",
        },
    });
    const { child, usage, idle, died, end } = measured;
    let reloaded = Promise.withResolvers<string>();
    // Reading the log also empties the pipe, without which the bot would stop.
    if (child.stdout !== null)
        createInterface({ input: child.stdout }).on("line", (line) => {
            if (line.includes('"msg":"reload"')) reloaded.resolve(line);
        });
    const close = async () => {
        await end();
        await loopback.close();
    };
    try {
        await Promise.race([registered.promise, died]);
        await Promise.race([loopback.gateway.ready(), died]);
    } catch (cause) {
        await close();
        throw cause;
    }
    stop();
    let asked = 0;
    return {
        usage,
        idle,
        ask: async (question) => {
            const interaction = await members[asked++ % members.length]?.run(channel, "ask", { question });
            await Promise.race([interaction?.answer(), died]);
        },
        reload: async () => {
            reloaded = Promise.withResolvers();
            child.kill("SIGHUP");
            const line = await Promise.race([reloaded.promise, died]);
            if (!line.includes('"outcome":"published"')) throw new Error(`The bot did not reload: ${line}`);
        },
        close,
    };
}

/** Milliseconds: a busy machine should not make an interaction expire. */
const patience = 600_000;
