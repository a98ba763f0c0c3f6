import { expect, test } from "vitest";
import { audit } from "../../commands/corpus/audit.ts";
import { doctor } from "../../commands/corpus/doctor.ts";
import { gaps } from "../../commands/corpus/gaps.ts";
import { history } from "../../commands/corpus/history.ts";
import { keptOut } from "../../commands/corpus/kept-out.ts";
import { pins } from "../../commands/corpus/pins.ts";
import { sources } from "../../commands/corpus/sources.ts";
import { status } from "../../commands/corpus/status.ts";
import { show } from "../../commands/settings/all-settings.ts";
import { omission } from "../../src/answer/excerpts/excerpt.ts";
import type { StoreReader } from "../../src/discord/command/context.ts";
import type { MessageReply, Reply } from "../../src/discord/command/reply.ts";
import { digestMessage } from "../../src/discord/counts/digest-message.ts";
import { insightsReport } from "../../src/discord/counts/insights-report.ts";
import { insightsLines } from "../../src/discord/counts/insights-text.ts";
import { firstLines, linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { payloadOf } from "../../src/discord/message/payload.ts";
import { proposedMessage } from "../../src/discord/moderation/propose.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { languages } from "../../src/languages/languages.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import { defaultSettings } from "../../src/store/settings.ts";
import { aServedCorpus } from "../commands/a-served-corpus.ts";

const now = new Date("2026-01-02T03:04:05Z");
const many = <One>(one: (at: number) => One) => Array.from({ length: 300 }, (_, at) => one(at));
/** A name of which each character takes two when it is escaped. */
const longName = (at: number) => `${"*_".repeat(140)} ${at}`;
const user = (at: number) => String(100_000_000_000_000_000n + BigInt(at));

/** What Discord would show of the reply. Throws for a reply that shows less of it than it means to. */
function contentOf(reply: Reply | undefined): string {
    if (reply?.kind !== "text") throw new Error("There is no text.");
    const { content } = payloadOf(reply);
    expect(content).toBe(reply.text);
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content.endsWith(`\n${omission}`)).toBe(false);
    return content;
}

/** The context of a moderator's command, with these parts of the store. */
async function withParts(parts: Partial<StoreReader>) {
    const served = await aServedCorpus({ "mill.md": "# The mill\n\nIt grinds." }, "press folder /nowhere");
    const context = served.context();
    const { storeReader } = context;
    if (storeReader === undefined) throw new Error("There is no store.");
    return { ...context, storeReader: { ...storeReader, ...parts } };
}

test("names are cut before lists get shorter, and the number of the others is said", () => {
    const lines = (names: readonly string[]) =>
        linesWithRoom(({ longest, most }) => firstLines(names, most, (name) => name.slice(0, longest)));
    expect(lines(["a", "b"])).toEqual(["a", "b"]);
    expect(lines(many(() => "n".repeat(300)).slice(0, 10))).toEqual(many(() => "n".repeat(150)).slice(0, 10));
    expect(lines(many(() => "n".repeat(300))).at(-1)).toBe("- and 270 more");
});

const gap = (at: number) => ({
    terms: many((nth) => `${nth}`.padStart(40, `${at}`)).slice(0, 5),
    members: 300 - at,
    lastAt: now,
    ...(at % 2 === 1 && { filled: { version: at, at: now } }),
});
const anError = (at: number) => ({
    file: longName(at),
    line: undefined,
    problem: longName(at),
    remedy: longName(at),
    severity: "error" as const,
});
const wrong = many((at) => ({ article: longName(at), right: 1, wrong: 300 - at }));

test("of many gaps a message has the first, and a file all", async () => {
    const found = many(gap);
    const context = await withParts({
        gaps: { list: async () => found },
        feedback: { worst: async () => wrong },
    });
    const reply = await gaps.run({}, context);
    const text = contentOf(reply);
    expect(text).toMatch(/- and \d+ more\n\*\*Articles whose answers/u);
    expect(text).toMatch(
        /\n\*\*Words that the articles contain now\*\*\n.*\n- and \d+ more\nThe attached file has all of them\.\n-# I store/su,
    );
    const [file] = (reply as Extract<MessageReply, { kind: "text" }>).files ?? [];
    const all = file !== undefined && "text" in file ? file.text : "";
    expect(all.match(/ members?$/gmu)).toHaveLength(150);
    expect(all.match(/ had asked$/gmu)).toHaveLength(150);
    expect(all).toContain(`“${longName(299)}”: 1 × wrong`);
});

test("a few gaps need no file", async () => {
    const found = many(gap).slice(0, 2);
    const context = await withParts({
        gaps: { list: async () => found },
        feedback: { worst: async () => [] },
    });
    const reply = await gaps.run({}, context);
    expect(contentOf(reply)).not.toContain("more");
    expect(reply).toMatchObject({ files: [] });
});

test("the digest is short, says how many gaps it leaves out, and keeps its end", () => {
    const text = contentOf(
        digestMessage({
            gaps: many(gap),
            wrong,
            articles: [],
            questions: { last: new Map(), since: now, now },
            retention: { gapsDays: 45, auditDays: 730 },
        }),
    );
    expect(text.match(/- and \d+ more/gu)).toHaveLength(3);
    expect(text).toMatch(/never a question or who asked\.$/u);
});

test("pages of versions and of the audit show each entry whole, whatever was proposed and by whom", async () => {
    const why = (at: number) => `add 10 articles: ${longName(at)}`;
    const entry = (at: number) => ({ by: user(at), proposedBy: user(at + 1), approvedBy: user(at + 2) });
    const versions = many((at) => ({
        number: 1000 - at,
        fingerprint: "",
        publishedAt: now,
        ...entry(at),
        why: why(at),
    }));
    const entries = many((at) => ({
        at: now,
        action: "conflict" as const,
        version: 1000,
        detail: why(at),
        ...entry(at),
    }));
    const context = await withParts({
        versions: { list: async (limit) => versions.slice(0, limit) },
        audit: { page: async ({ limit }) => entries.slice(0, limit) },
    });
    expect(contentOf(await history.run({}, context)).match(/^- \*\*/gmu)).toHaveLength(8);
    expect(contentOf(await audit.run({}, context)).match(/^- </gmu)).toHaveLength(8);
});

test("what is kept out and why fits into the list, into the status, and into the reply to a reload", async () => {
    const all = many((at) => ({
        file: `${longName(at)}.md`,
        why: { kind: "replaced" as const, by: longName(at % 9) },
    }));
    const errors = many(anError);
    const context = await withParts({
        folderState: async () => ({ outcome: "read", keptOut: all, hasChanged: true }),
    });
    expect(contentOf(await keptOut.run({}, context))).toMatch(/\n- and \d+ more\nThe menu lists/u);
    const live = { status: () => ({ ...context.live.status(), errors }) };
    const text = contentOf(await status.run({}, { ...context, live }));
    expect(text).toMatch(/\n- and \d+ more\n/u);
    expect(text).toContain("**Not included (300 files):**");
    contentOf(proposedMessage({ outcome: "unchanged", kind: "reload", errors, keptOut: all }));
    contentOf(proposedMessage({ outcome: "refused", errors }));
});

test("the status has room for articles from many versions and for many sources that fail", async () => {
    const set = many((at) => ({
        ...setArticle(`${longName(at)}.md`, "x", "discord"),
        id: "mill",
        restored: { version: at, over: "" },
    }));
    const base = await withParts({});
    const failure = { since: now, times: 3, reason: longName(1), wait: undefined };
    const state = (at: number) => ({
        name: longName(at),
        kind: "feed" as const,
        address: longName(at),
        items: 1,
        undecided: 1,
        keptOut: 1,
        looked: now,
        next: now,
        failure,
        problems: many((nth) => ({
            name: longName(nth),
            problem: longName(nth),
            remedy: "",
            severity: "error" as const,
        })),
    });
    const states = many(state);
    const context = await withParts({
        edition: () => ({ ...base.storeReader.edition(), set }),
        sources: { ...base.storeReader.sources, isWatched: () => true, states: () => states },
    });
    const text = contentOf(await status.run({}, context));
    expect(text).toMatch(/And \d+ more\./u);
    expect(text).toMatch(/\n- and \d+ more\n/u);
    expect(contentOf(await sources.run({}, context))).toMatch(/\n- and \d+ more\nWhat is new/u);
});

test("pins, findings, insights and settings fit into a message", async () => {
    const context = await withParts({
        pins: {
            list: async () =>
                many((at) => ({
                    id: `${at}`,
                    question: longName(at),
                    sentence: longName(at),
                    role: "answer" as const,
                    article: longName(at),
                    by: user(at),
                    createdAt: now,
                })),
        },
        examine: async () =>
            many((at) => ({
                severity: "fault",
                about: longName(at),
                problem: longName(at % 20),
                fix: longName(at),
            })),
        settings: {
            of: async () => ({
                ...defaultSettings,
                channels: many(user).slice(0, 100),
                collections: many(longName).slice(0, 25),
                languages: languages.slice(0, 25).flatMap(({ tags: [tag = "en"] }) => tag),
                digestChannel: user(1),
                watchChannel: user(2),
                reviewChannel: user(3),
                review: true,
            }),
        },
    });
    expect(contentOf(await pins.run({}, context))).toMatch(/- and \d+ more\nThe menu lists the first 25/u);
    expect(contentOf(await doctor.run({}, { ...context, installation: async () => [] }))).toContain(
        "The attached file lists all 300.",
    );
    contentOf(await show.run({}, context));
});

test("insights fit into a message", () => {
    const week = (at: number) => `2026-01-${String(at + 10)}`;
    const counts = many((at) => ({
        week: week(12),
        kind: "answered" as const,
        article: `a${at}`,
        count: 300,
    }));
    const report = insightsReport({
        weeks: many(week).slice(0, 13),
        counts: counts.flatMap((one, at) => ["", longName(at)].map((section) => ({ ...one, section }))),
        worst: many((at) => ({ article: `a${at}`, right: 1, wrong: 300 })),
        articles: many((at) => ({ id: `a${at}`, title: longName(at) })),
    });
    contentOf(privateText(insightsLines(report)));
});
