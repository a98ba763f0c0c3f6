import { openLiveLibrary } from "../src/answer/live-library.ts";
import { commands } from "../src/commands.ts";
import { openBot } from "../src/discord/bot.ts";
import { openLoopback } from "../src/loopback/loopback.ts";
import { openLibraryThread } from "../src/thread/library-thread.ts";

/** Measures, over the loopback Discord, the time from a member's /ask to the answer she sees. Prints one line a figure. */
const started = performance.now();
const loopback = await openLoopback();
const guild = loopback.guild("Bench");
const channel = guild.channel("general");
const live = await openLiveLibrary({
    load: () => openLibraryThread({ folder: "corpus" }),
    now: () => new Date(),
});
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
await bot.registered;
print(`start to ready: ${(performance.now() - started).toFixed(0)} ms`);

const questions = [
    "How many children have been killed since the strikes began?",
    "Who is Lynn Maalouf?",
    "What did the coalition say about civilian casualties?",
    "What does Turkey think of the YPG?",
    "What is the capital of Brazil?",
];
const members = Array.from({ length: 100 }, (_, at) => guild.member(`Member ${at}`));

const ask = async (at: number) => {
    const asked = performance.now();
    const question = questions[at % questions.length] ?? "";
    const interaction = await members[at % members.length]?.run(channel, "ask", { question });
    await interaction?.answer();
    return performance.now() - asked;
};

for (let at = 0; at < 50; at++) await ask(at);
const alone: number[] = [];
for (let at = 0; at < 500; at++) alone.push(await ask(at));
report("500 one after another", alone);
report("100 at once", await Promise.all(members.map((_, at) => ask(at))));
await bot.stop();
await loopback.close();

function report(name: string, times: readonly number[]): void {
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number) =>
        (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
    print(`${name}: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
}

function print(line: string): void {
    process.stdout.write(`${line}\n`);
}
