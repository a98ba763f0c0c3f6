import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { openLoopback } from "../src/loopback/loopback.ts";
import type { Interaction, ShownMessage } from "../src/loopback/member-contract.ts";
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
export interface BotProcess extends Pick<MeasuredProcess, "child" | "usage" | "idle"> {
    /** Asks as one of a hundred members. Resolves when they see the answer. */
    ask(question: string): Promise<void>;
    /** Publishes the folder as it is now, and resolves once it is served. */
    reload(): Promise<void>;
    /** Proposes the folder as it is now with /corpus reload. Resolves when the moderator sees the proposal. */
    propose(): Promise<void>;
    /** Publishes the proposal. Resolves once it is served. */
    publish(): Promise<void>;
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
    const moderator = guild.member("Moderator", { permissions: 0x20n });
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
            HOME_GUILD_IDS: guild.id,
            QUESTIONS_PER_MINUTE: "600",
        },
    });
    const { child, usage, idle, died, end } = measured;
    let reloaded = Promise.withResolvers<string>();
    // Reading the log also empties the pipe, without which the bot would stop.
    if (child.stdout !== null)
        createInterface({ input: child.stdout }).on("line", (line) => {
            if (line.includes('"event":"reload"')) reloaded.resolve(line);
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
    const served = async (request: () => unknown) => {
        reloaded = Promise.withResolvers();
        await request();
        const line = await Promise.race([reloaded.promise, died]);
        if (!line.includes('"outcome":"published"')) throw new Error(`The bot did not reload: ${line}`);
    };
    let asked = 0;
    let proposal: ShownMessage | undefined;
    return {
        child,
        usage,
        idle,
        ask: async (question) => {
            const interaction = await members[asked++ % members.length]?.run(channel, "ask", { question });
            await Promise.race([interaction?.answer(), died]);
        },
        reload: () => served(() => child.kill("SIGHUP")),
        propose: async () => {
            const interaction = await moderator.run(channel, "corpus reload");
            proposal = await Promise.race([withPublish(interaction), died]);
        },
        publish: () =>
            served(async () => {
                if (proposal === undefined) throw new Error("There is no proposal.");
                await moderator.press(proposal, publishButton(proposal)?.customId ?? "");
            }),
        close,
    };
}

/** The answer once it can be published. */
async function withPublish(interaction: Interaction): Promise<ShownMessage> {
    for (let waited = 0; waited < patience; waited += 50) {
        const message = await interaction.answer();
        if (publishButton(message) !== undefined) return message;
        await pause(50);
    }
    throw new Error(`There is no proposal, only: ${(await interaction.answer()).content}`);
}

const publishButton = ({ buttons }: ShownMessage) => buttons.find(({ label }) => label === "Publish");

/** Milliseconds: a busy machine should not make an interaction expire. */
const patience = 600_000;
