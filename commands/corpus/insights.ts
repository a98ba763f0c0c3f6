import { say } from "../../locales/say.ts";
import { drawApart } from "../../src/charts/draw-apart.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { countingNote } from "../../src/discord/counts/counting-note.ts";
import { insightsPicture } from "../../src/discord/counts/insights-picture.ts";
import { insightsReport, isEmpty } from "../../src/discord/counts/insights-report.ts";
import { everyPlace, insightsDescription, insightsLines } from "../../src/discord/counts/insights-text.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";

/** Shows which articles and sections members ask about, as a picture and as text. */
export const insights = defineAction({
    description: () => say("corpus.insights.description"),
    uses: ["storeReader", "whole"],
    run: (_, context) =>
        withStore(context, async ({ storeReader, whole }) => {
            const counted = await storeReader.insights.last(shownWeeks);
            const worst = await storeReader.feedback.worst(5);
            const { counting } = await storeReader.health();
            const note = countingNote(counting);
            const report = insightsReport({ ...counted, worst, articles: whole.articles });
            if (isEmpty(report))
                return privateText([`**${say("insights.title")}**`, say("insights.none"), ...note]);
            const png = await drawApart(insightsPicture(report));
            const description = insightsDescription(report);
            const every = everyPlace(report);
            return {
                ...privateText([
                    ...insightsLines(report),
                    ...note,
                    ...(png === undefined ? [say("insights.not-drawn")] : []),
                    say("insights.only-counts"),
                ]),
                files: [
                    ...(png === undefined ? [] : [{ name: "insights.png", bytes: png, description }]),
                    ...(every === undefined ? [] : [{ name: "insights.txt", text: every }]),
                ],
            };
        }),
});

/** A quarter of a year. */
const shownWeeks = 13;
