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
// A library remembers the answers to its last questions. Spaces at the end make each question a new one, with the same answer.
let asked = 0;
const ask = () => {
    const at = asked++;
    const spaces = " ".repeat(Math.floor(at / questions.length));
    return bot.ask((questions[at % questions.length] ?? "") + spaces);
};

for (let at = 0; at < 50; at++) await ask();
const alone: number[] = [];
for (let at = 0; at < 500; at++) alone.push(await ask());
report("500 one after another", alone);
report("100 at once", await Promise.all(Array.from({ length: 100 }, ask)));
await bot.close();

function report(name: string, times: readonly number[]): void {
    const at = (share: number) => quantile(times, share).toFixed(1);
    print(`${name}: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
}

function print(line: string): void {
    process.stdout.write(`${line}\n`);
}
