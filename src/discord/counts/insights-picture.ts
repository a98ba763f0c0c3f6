import { say, spokenDay } from "../../../locales/say.ts";
import { currentLanguage, inLanguage } from "../../../locales/speaking.ts";
import {
    languageOfPicture,
    mostRanked,
    type Panel,
    type Picture,
    type Series,
} from "../../charts/picture.ts";
import { cut } from "../markdown.ts";
import type { InsightsReport, RankedPlace } from "./insights-report.ts";

/** The picture of the report: only what there is something to see of. */
export const insightsPicture = (report: InsightsReport): Picture =>
    inLanguage(languageOfPicture(currentLanguage()), () => pictureOf(report));

function pictureOf(report: InsightsReport): Picture {
    const { weeks, articles, sections, wrong } = report;
    const labels = weeks.map(spokenDay);
    const panels: readonly Panel[] = [
        { kind: "time", isWhole: true, title: say("insights.questions"), labels, series: questions(report) },
        rankedPanel(say("insights.articles"), articles),
        rankedPanel(say("insights.sections"), sections),
        {
            kind: "ranked",
            title: say("insights.wrong"),
            names: wrong.slice(0, mostRanked).map(({ title }) => title),
            series: [
                { name: say("insights.marked-wrong"), color: "red", values: wrong.map((one) => one.wrong) },
                { name: say("insights.marked-right"), color: "blue", values: wrong.map((one) => one.right) },
            ],
        },
        { kind: "time", isWhole: false, title: say("insights.gaps"), labels, series: gaps(report) },
    ];
    return {
        title: say("insights.title"),
        subtitle: say("insights.period", { from: spokenDay(weeks[0] ?? ""), count: weeks.length }),
        panels: panels.map(shortened).filter(showsSomething),
    };
}

const questions = ({ answered, nearMisses, notFound }: InsightsReport): Series[] => [
    { name: say("insights.answered"), color: "blue", values: answered },
    { name: say("insights.near-miss"), color: "amber", values: nearMisses },
    { name: say("insights.not-found"), color: "gray", values: notFound },
];

const gaps = ({ gaps: cameUp, filled }: InsightsReport): Series[] => [
    { name: say("insights.came-up"), color: "red", values: cameUp },
    { name: say("insights.filled"), color: "green", values: filled },
];

function rankedPanel(title: string, places: readonly RankedPlace[]): Panel {
    return {
        kind: "ranked",
        title,
        names: places.map(nameOf),
        series: [
            {
                name: say("insights.answered"),
                color: "blue",
                values: places.map(({ answered }) => answered),
            },
            {
                name: say("insights.near-miss"),
                color: "amber",
                values: places.map(({ nearMisses }) => nearMisses),
            },
        ],
    };
}

/** Of a section, its own heading and its article, because there is no room for all headings above it. */
function nameOf({ title, section }: RankedPlace): string {
    if (section === undefined) return title;
    const heading = section.split(" › ").at(-1) ?? section;
    return say("insights.section", { section: cut(heading, longestHeading), title });
}

const longestHeading = 28;

function shortened(panel: Panel): Panel {
    if (panel.kind !== "ranked") return panel;
    return {
        ...panel,
        names: panel.names.slice(0, mostRanked),
        series: panel.series.map((one) => ({ ...one, values: one.values.slice(0, mostRanked) })),
    };
}

const showsSomething = (panel: Panel) =>
    panel.kind !== "lines" && panel.series.some(({ values }) => values.some((value) => value > 0));
