import type { BotMeasures } from "./bot-measures.ts";
import type { MeasuredCommit } from "./measured-commit.ts";
import { both, megabytes, milliseconds, seconds, tenth, whole } from "./written.ts";

interface Million {
    readonly commit: MeasuredCommit;
    readonly machine: string;
    readonly origin: string;
    readonly paragraphs: number;
    readonly bot: BotMeasures;
}

/** A Markdown table of what the bot needs for a huge corpus. */
export function millionTable({ commit, machine, origin, paragraphs, bot }: Million): string {
    const { ready, readyAgain, resident, residentLater, peakResident, loopback, turn } = bot;
    return `${[
        "# A million paragraphs",
        "",
        `\`npm run bench -- --million\` measured this at ${commit.name}, with Node.js's flag \`--max-old-space-size=16000\`.`,
        "",
        `| paragraphs | ${whole(paragraphs)} |`,
        "|---|---:|",
        `| time / CPU until ready from nothing, s | ${seconds(ready.passed)} / ${seconds(ready.cpu)} |`,
        `| time / CPU until ready again, s | ${seconds(readyAgain.passed)} / ${seconds(readyAgain.cpu)} |`,
        `| resident memory after a hundred questions, MB | ${megabytes(resident)} |`,
        `| after 1,000 more questions, MB | ${megabytes(residentLater)} |`,
        `| its peak until then, MB | ${megabytes(peakResident)} |`,
        `| \`/ask\` with 20 asking: answers per second | ${tenth(loopback.perSecond)} |`,
        `| \`/ask\` with 20 asking: p50 / p99, ms | ${both(loopback.p50, loopback.p99)} |`,
        `| \`/ask\` with 20 asking: CPU per answer, ms | ${milliseconds(loopback.cpu)} |`,
        `| longest turn of the main thread while starting / while 20 ask, ms | ${both(turn.start, turn.asking)} |`,
        "",
        `${machine}. ${origin}`,
    ].join("\n")}\n`;
}
