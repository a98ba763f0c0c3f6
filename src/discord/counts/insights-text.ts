import { say, spokenDay } from "../../../locales/say.ts";
import { mostRanked } from "../../charts/picture.ts";
import { linesWithRoom } from "../lines-with-room.ts";
import { cut, named } from "../markdown.ts";
import type { InsightsReport, RankedPlace } from "./insights-report.ts";

/** The same as the picture, in words. What it numbers has the same numbers. */
export function insightsLines(report: InsightsReport): readonly string[] {
    return linesWithRoom(({ longest }) => {
        const line = (place: RankedPlace, number: number) => markdownPlace(place, number, longest);
        return [
            `**${say("insights.title")}**`,
            ...totalLines(report),
            ...listed(say("insights.articles-recent"), report.articles.slice(0, mostRanked), line),
            ...listed(say("insights.sections-recent"), report.sections.slice(0, mostRanked), line),
            ...listed(say("insights.wrong-recent"), report.wrong.slice(0, mostRanked), (one, number) =>
                say("insights.wrong-entry", {
                    ...one,
                    number: String(number),
                    title: named(one.title, longest),
                }),
            ),
        ];
    });
}

/** Every article and section that is counted, as plain text; undefined if the message has all of them. */
export function everyPlace({ articles, sections }: InsightsReport): string | undefined {
    if (Math.max(articles.length, sections.length) <= mostRanked) return undefined;
    const lines = (title: string, places: readonly RankedPlace[]) =>
        listed(title, places, (place, number) => entryOf({ ...place, number, name: nameOf(place) })).map(
            (line) => line.replaceAll("**", ""),
        );
    return [
        ...lines(say("insights.articles-recent"), articles),
        "",
        ...lines(say("insights.sections-recent"), sections),
        "",
    ].join("\n");
}

/** What the picture shows, in a sentence or two, for those who do not see it. */
export function insightsDescription({
    weeks,
    answered,
    nearMisses,
    notFound,
    articles,
}: InsightsReport): string {
    const [first] = articles;
    return [
        say("insights.alt", {
            weeks: weeks.length,
            answered: sumOf(answered),
            near: sumOf(nearMisses),
            missed: sumOf(notFound),
        }),
        ...(first === undefined
            ? []
            : [
                  say("insights.alt-first", {
                      title: cut(first.title, longestTitle),
                      count: questionsOf(first),
                  }),
              ]),
        say("insights.alt-text"),
    ].join(" ");
}

function totalLines({ weeks, answered, nearMisses, notFound, gaps, filled }: InsightsReport): string[] {
    const from = spokenDay(weeks[0] ?? "");
    const all = weeks.map((_, at) => [answered[at], nearMisses[at], notFound[at]].join("/"));
    const words = weeks.map((_, at) => [gaps[at], filled[at]].join("/"));
    const some = [...answered, ...nearMisses, ...notFound].some((count) => count > 0);
    const changed = [...gaps, ...filled].some((count) => count > 0);
    return [
        ...(some
            ? [
                  say("insights.totals", {
                      from,
                      answered: sumOf(answered),
                      near: sumOf(nearMisses),
                      missed: sumOf(notFound),
                  }),
                  say("insights.by-week", { counts: all.join(" · ") }),
              ]
            : []),
        ...(changed
            ? [
                  say("insights.gap-totals", { from, gaps: sumOf(gaps), filled: sumOf(filled) }),
                  say("insights.gaps-by-week", { counts: words.join(" · ") }),
              ]
            : []),
    ];
}

function listed<One>(
    title: string,
    all: readonly One[],
    line: (one: One, number: number) => string,
): readonly string[] {
    return all.length === 0 ? [] : [title, ...all.map((one, at) => line(one, at + 1))];
}

function markdownPlace({ section, ...place }: RankedPlace, number: number, longest: number): string {
    const title = named(place.title, longest);
    // Each is cut on its own, so that a cut leaves the brackets between them.
    const name = nameOf(section === undefined ? { title } : { title, section: named(section, longest) });
    return entryOf({ ...place, number, name });
}

const nameOf = ({ title, section }: Pick<RankedPlace, "title" | "section">) =>
    section === undefined ? title : say("insights.section", { section, title });

const entryOf = ({ number, name, answered, nearMisses: near, wrong }: RankedPlace & NumberedName) =>
    say("insights.entry", { number: String(number), name, answered, near, wrong });

interface NumberedName {
    readonly number: number;
    readonly name: string;
}

const questionsOf = ({ answered, nearMisses }: RankedPlace) => answered + nearMisses;
const sumOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);

/** For the description of the picture, in UTF-16 units. */
const longestTitle = 60;
