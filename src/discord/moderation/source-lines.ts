import { told } from "../../../locales/message.ts";
import { listedUpTo, say } from "../../../locales/say.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { SourceState } from "../../sources/looked-at.ts";
import { firstLines, type LineRoom } from "../lines-with-room.ts";
import { escapeMarkdown, named } from "../markdown.ts";

/** What a source is, when it was looked at, and what is wrong. */
export function sourceLine(state: SourceState, longest: number): string {
    const { name, kind, address, items, undecided, keptOut, looked, next, failure, problems } = state;
    const facts = { name: named(name, 40), kind, address: named(address, Math.min(longest, 200)) };
    const about = say("sources.entry", {
        ...facts,
        items: items ?? 0,
        looked: looked === undefined || items === undefined ? "never" : ago(looked),
        next: ago(next),
        undecided,
        keptOut,
    });
    const lines = failure === undefined ? [] : [failureOf(failure, longest)];
    if (problems.length > 0) {
        const list = listedUpTo(
            problems.map(({ name: file, problem }, at) =>
                at < mostProblems ? named(`${file}: ${told(problem)}`, longest) : file,
            ),
            mostProblems,
        );
        lines.push(say("sources.problems", { count: problems.length, problems: list }));
    }
    return [about, ...lines].join("\n");
}

const mostProblems = 3;

/** For the status: only sources with which something is wrong. */
export function failingLines(states: readonly SourceState[], { longest, most }: LineRoom): readonly string[] {
    const failing = states.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ name, failure }]));
    return firstLines(failing, most, ({ name, failure }) =>
        say("status.source-fails", { source: named(name, 40), why: failureOf(failure, longest) }),
    );
}

/** The doctor's findings about sources. */
export function sourceFindings(states: readonly SourceState[], isWatched: boolean): Finding[] {
    const unwatched: Finding = {
        severity: "fault",
        about: "SOURCES",
        problem: say("doctor.sources-unwatched.problem"),
        fix: say("doctor.sources-unwatched.fix"),
        fixInDiscord: say("doctor.sources-unwatched.fix"),
    };
    const failing = states.flatMap(({ name, failure }): Finding[] =>
        failure === undefined
            ? []
            : [
                  {
                      severity: "fault",
                      about: name,
                      problem: say("doctor.source-fails.problem", { since: failure.since.toISOString() }),
                      fix: failure.reason,
                      fixInDiscord: escapeMarkdown(told(failure.reason)),
                  },
              ],
    );
    const unreadable = states.flatMap(({ name, problems }) =>
        problems.map(
            ({ name: file, problem, remedy }): Finding => ({
                severity: "advice",
                about: `${name}/${file}`,
                problem,
                fix: remedy,
            }),
        ),
    );
    return [...(states.length > 0 && !isWatched ? [unwatched] : []), ...failing, ...unreadable];
}

const failureOf = ({ since, times, reason }: NonNullable<SourceState["failure"]>, longest: number) =>
    say("sources.failure", { since: ago(since), times, reason: named(reason, longest) });

const ago = (date: Date) => `<t:${Math.floor(date.getTime() / 1000)}:R>`;
