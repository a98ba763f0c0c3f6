import { expect, onTestFinished, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { openLiveLibrary } from "../../src/answer/live-library.ts";
import { factsOf } from "../../src/corpus/stored/stored-article.ts";
import { openContext } from "../../src/discord/open-context.ts";
import { anArticle } from "../build.ts";

/** Milliseconds that Discord waits for the first response to an interaction. */
const discordWaits = 3000;

/** The bot's context, with one question per minute and defaults for everything else. */
async function aContext() {
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
        failedRegistrations: new Set<string>(),
        stopping: () => false,
    });
    return bot;
}

test("by default an interaction is deferred well before Discord gives up", async () => {
    expect((await aContext()).late).toBeLessThanOrEqual(discordWaits / 2);
});

test.each([-1, 1])(
    "a system clock that jumps by %s hours neither extends nor lifts a limit",
    async (hours) => {
        const real = Date.now;
        let jump = 0;
        Date.now = () => real() + jump;
        onTestFinished(() => {
            Date.now = real;
        });
        const bot = await aContext();
        bot.limit("ann");
        expect(bot.tellsRefusal("ann")).toBe(true);
        bot.lastQuestions.remember("ann", { question: "Who built the bridge?" });
        const started = bot.now();
        jump = hours * 3_600_000;
        const wait = bot.limit("ann");
        expect(wait).toBeGreaterThan(50);
        expect(wait).toBeLessThanOrEqual(60);
        expect(bot.tellsRefusal("ann")).toBe(false);
        expect(bot.lastQuestions.of("ann")).toEqual({ question: "Who built the bridge?" });
        expect(bot.now() - started).toBeLessThan(10_000);
        expect(bot.now()).toBeGreaterThanOrEqual(started);
    },
);
