import { listedUpTo, say } from "../../../locales/say.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { SourceState } from "../../sources/looked-at.ts";
import { escapeMarkdown, named } from "../markdown.ts";

/** One line for each source: what it is, when it was looked at, and what is wrong. */
export function sourceLines(states: readonly SourceState[], longest: number): string[] {
    return states.map((state) => {
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
        const wrong = problems.map(({ name: file, problem }) => `${file}: ${problem}`);
        if (wrong.length > 0) {
            const list = listedUpTo(
                wrong.map((one) => named(one, longest)),
                3,
            );
            lines.push(say("sources.problems", { count: wrong.length, problems: list }));
        }
        return [about, ...lines].join("\n");
    });
}

/** For the status: only sources with which something is wrong. */
export function failingLines(states: readonly SourceState[]): string[] {
    return states.flatMap(({ name, failure }) =>
        failure === undefined
            ? []
            : [say("status.source-fails", { source: named(name, 40), why: failureOf(failure, 300) })],
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
                      fixInDiscord: escapeMarkdown(failure.reason),
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
