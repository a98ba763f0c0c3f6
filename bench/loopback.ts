import { openLoopbackBot } from "./loopback-bot.ts";
import { quantile } from "./quantile.ts";

/** Measures the time from a member's /ask to the answer that they see, over the loopback Discord. Prints one line per result. */
const started = performance.now();
const bot = await openLoopbackBot({ corpusFolder: "corpus" });
print(`start to ready: ${(performance.now() - started).toFixed(0)} ms`);

const questions = [
    "How many children have been killed since the strikes began?",
    "Who is Lynn Maalouf?",
    "What did the coalition say about civilian casualties?",
    "What does Turkey think of the YPG?",
    "What is the capital of Brazil?",
];
const ask = (at: number) => bot.ask(questions[at % questions.length] ?? "");

for (let at = 0; at < 50; at++) await ask(at);
const alone: number[] = [];
for (let at = 0; at < 500; at++) alone.push(await ask(at));
report("500 one after another", alone);
report("100 at once", await Promise.all(Array.from({ length: 100 }, (_, at) => ask(at))));
await bot.close();

function report(name: string, times: readonly number[]): void {
    const at = (share: number) => quantile(times, share).toFixed(1);
    print(`${name}: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
}

function print(line: string): void {
    process.stdout.write(`${line}\n`);
}
