import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { openLiveLibrary } from "../../src/answer/live-library.ts";
import { factsOf } from "../../src/corpus/stored-article.ts";
import { openContext } from "../../src/discord/open-context.ts";
import { anArticle } from "../build.ts";

/** Milliseconds that Discord waits for the first response to an interaction. */
const discordWaits = 3000;

test("by default an interaction is deferred well before Discord gives up", async () => {
    const article = anArticle({ text: ["The bridge is old."] });
    const corpus = { version: "1", errors: [], articles: [factsOf(article)] };
    const library = openLibrary([article]);
    const { bot } = openContext({
        client: () => {
            throw new Error("The bot is not logged in");
        },
        commands: [],
        live: await openLiveLibrary({ load: async () => ({ corpus, library }), now: () => new Date() }),
        moderation: { homeGuilds: [], moderatorRoles: [] },
        questionsPerMinute: 1,
        programVersion: "0",
        observe: () => undefined,
        random: () => 0,
        failedRegistrations: [],
        stopping: () => false,
    });
    expect(bot.late).toBeLessThanOrEqual(discordWaits / 2);
});
