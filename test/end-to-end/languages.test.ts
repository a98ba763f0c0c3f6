import { describe, expect, test } from "vitest";
import { told } from "../../locales/message.ts";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { languagesIn, markLanguages } from "./marked-languages.ts";
import { type pressed, settled } from "./settled.ts";

markLanguages();

const question = "Who built the bridge?";

/** A French server with German members. */
async function inFrance() {
    const stage = await openStage({ before: (_, guild) => guild.prefer("fr") });
    stage.member.speak("de");
    stage.moderator.speak("de");
    const run = (command: string, options = {}) => settled(stage.member.run(stage.general, command, options));
    return { ...stage, run };
}

const all = ({ content, buttons, menus }: ShownMessage) =>
    languagesIn(
        [
            content,
            ...buttons.map(({ label }) => label),
            ...menus.flatMap(({ options }) => options.map(({ label }) => label)),
        ].join("\n"),
    );

const press = (member: Parameters<typeof pressed>[0], message: ShownMessage, label: string) => {
    const button = message.buttons.find((known) => known.label.includes(label));
    return settled(member.press(message, button?.customId ?? ""));
};

describe("a member's reply is said in", () => {
    test("the server's language if everyone sees it, with its buttons", async () => {
        const { run } = await inFrance();
        const answer = await run("ask", { question });
        expect(answer.ephemeral).toBe(false);
        expect(all(answer)).toBe("fr");
        expect(all(await run("ask", { question: "What is the price of tea in Oslo?" }))).toBe("fr");
    });

    test("their own if only they see it", async () => {
        const { run } = await inFrance();
        for (const [command, options] of [
            ["ask", { question, hide: true }],
            ["help", {}],
            ["about", {}],
            ["privacy", {}],
            ["articles", {}],
            // Of these, others would see the answer.
            ["ask", { question, article: "the bridgd" }],
            ["ask", { question: "help" }],
            ["ask", { question: "<@1>" }],
            ["quote", { text: "The bridge", article: "the bridgd" }],
        ] as const) {
            const reply = await run(command, options);
            expect(reply.ephemeral, command).toBe(true);
            expect(all(reply), command).toBe("de");
        }
    });

    test("their own under an answer that everyone sees, also in forms", async () => {
        const { run, member, loopback } = await inFrance();
        const answer = await run("ask", { question });
        expect(all(await press(member, answer, "In context"))).toBe("de");
        expect(all(await press(member, answer, "Cite"))).toBe("de");
        const form = nextModal(loopback);
        const more = answer.buttons.find(({ label }) => label.includes("Ask more"));
        const opened = await member.press(answer, more?.customId ?? "");
        expect(languagesIn(JSON.stringify(await form))).toBe("de");
        const next = await settled(member.submit(opened.id, { question: "How long is the bridge?" }));
        expect(next.ephemeral).toBe(false);
        expect(all(next)).toBe("fr");
    });

    test("the server's if they choose an article for a question that everyone may see answered", async () => {
        const { run, member } = await inFrance();
        const offered = await run("ask", { question, article: "the bridgd" });
        const answer = await press(member, offered, "The bridge");
        expect(answer.ephemeral).toBe(false);
        expect(all(answer)).toBe("fr");
    });

    test("the server's if they share it", async () => {
        const { run, member, loopback, general } = await inFrance();
        const own = await press(member, await run("ask", { question, hide: true }), "Share");
        expect(all(own)).toBe("de");
        const shared = await loopback.nextMessage(general);
        expect(all(shared)).toBe("fr");
        expect(shared.content).toContain("> **The bridge of Lervik was built in 1911");
    });

    test("English if the bot does not speak theirs", async () => {
        const { run, member } = await inFrance();
        member.speak("nl");
        expect(all(await run("help"))).toBe("");
    });

    test("their own if they are refused", async () => {
        const { member, general } = await inFrance();
        const refused = await settled(member.run(general, "corpus status", {}, { force: true }));
        expect(all(refused)).toBe("de");
    });
});

describe("a message is answered in", () => {
    test("the server's language where it mentions the bot", async () => {
        const { loopback, member, general } = await inFrance();
        await member.say(general, `<@${loopback.botId}> ${question}`);
        expect(all(await loopback.nextMessage(general))).toBe("fr");
    });

    test("the language of the articles if the bot does not know the member's yet, and then in that", async () => {
        const { loopback, member, general } = await inFrance();
        const direct = member.direct();
        await member.say(direct, question);
        expect(all(await loopback.nextMessage(direct))).toBe("");
        await settled(member.run(general, "help"));
        await member.say(direct, question);
        await expect.poll(() => loopback.messages(direct).length).toBe(4);
        expect(all(loopback.messages(direct).at(-1) as ShownMessage)).toBe("de");
    });
});

describe("/settings language", () => {
    test("chooses the language of what everyone sees, until it is reset", async () => {
        const { run, moderator, general, corpus, guild } = await inFrance();
        const set = (command: string, options = {}) => settled(moderator.run(general, command, options));
        const changed = await set("settings language", { language: "de" });
        expect(changed.content).toContain("automatic → Deutsch");
        expect(all(await run("ask", { question }))).toBe("de");
        expect((await set("settings show")).content).toContain("Deutsch");
        expect(await corpus.storage?.store.settings.of(guild.id)).toMatchObject({ language: "de" });
        await set("settings reset");
        expect(all(await run("ask", { question }))).toBe("fr");
        guild.prefer("en-US");
        await expect.poll(async () => all(await run("ask", { question }))).toBe("");
    });

    test("is logged like other settings, in the language that others read", async () => {
        const { moderator, general, corpus } = await inFrance();
        await settled(moderator.run(general, "settings language", { language: "pt-BR" }));
        const [entry] = (await corpus.storage?.store.audit.page({ skip: 0, limit: 1 })) ?? [];
        const detail = told(entry?.detail ?? "");
        expect(detail).toContain("Português");
        expect(languagesIn(detail)).toBe("fr");
    });
});

describe("a proposal", () => {
    const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";

    async function proposed() {
        const stage = await inFrance();
        const place = stage.guild.channel("moderators");
        const options = { on: false, channel: place.channelId };
        await settled(stage.moderator.run(stage.general, "settings review", options));
        stage.write({ "mill.md": mill });
        const own = await settled(stage.moderator.run(stage.general, "corpus reload"));
        expect(all(own)).toContain("de");
        await press(stage.moderator, own, "Show to all");
        const posted = await stage.loopback.nextMessage(place);
        const second = stage.guild.member("Kai", { permissions: 0x20n, locale: "de" });
        return { ...stage, own, place, posted, second };
    }

    test("is posted in the server's language, and each message says in its own what became of it", async () => {
        const { posted, second, loopback, place, moderator, general } = await proposed();
        expect(all(posted)).toBe("fr");
        const done = await press(second, posted, "Publish");
        expect(all(done)).toBe("fr");
        expect(languagesIn(loopback.messages(place).at(-1)?.content ?? "")).toBe("fr");
        const history = await settled(moderator.run(general, "corpus history"));
        // What a version is for is stored without a language.
        expect(languagesIn(history.content)).toBe("de");
    });
});

test("a digest is posted in the server's language", async () => {
    const now = { date: new Date("2026-01-05T08:00:00Z") };
    const stage = await openStage({ now: () => now.date, before: (_, guild) => guild.prefer("fr") });
    stage.moderator.speak("de");
    const place = stage.guild.channel("moderators");
    await settled(stage.moderator.run(stage.general, "settings digest", { channel: place.channelId }));
    for (const member of ["1", "2", "3"]) await stage.corpus.storage?.store.gaps.note(["zebra"], member);
    now.date = new Date("2026-01-05T09:00:00Z");
    await stage.schedule?.look();
    const [digest] = stage.loopback.messages(place);
    expect(languagesIn(digest?.content ?? "")).toBe("fr");
});

test("a question in another language than the articles is told so in the reader's, with examples in theirs", async () => {
    const { run } = await inFrance();
    const reply = await run("ask", {
        question: "Wie viele Autos fahren jeden Tag über die Brücke?",
        hide: true,
    });
    expect(reply.content).toContain("§The articles are in Englisch.");
    expect(reply.content).toMatch(/§You can ask, for example, §“(?:How|Who|When|What) [^§]*\?”/u);
});

test("suggestions and commands that cannot be clicked are in the member's language", async () => {
    const { member, moderator, general } = await inFrance();
    const languages = await moderator.type(general, "settings article-language", { name: "" }, "name");
    expect(languages).toEqual([{ name: "Englisch (en)", value: "en" }]);
    expect(member.offered(general).find(({ name }) => name === "ask")).toHaveProperty(
        "description_localizations.de",
    );
});
