import { expect, onTestFinished, test } from "vitest";
import { replaceCatalogue } from "../../locales/catalogues.ts";
import { inLanguage } from "../../locales/speaking.ts";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import type { BotEvent } from "../../src/discord/event.ts";
import { openMetrics } from "../../src/observability/metrics.ts";
import { observeWith } from "../../src/observability/observability.ts";
import { jsonLog } from "../../src/observability/open-log.ts";
import { StoreError } from "../../src/store/store-error.ts";

function observed(...events: readonly BotEvent[]) {
    const lines: string[] = [];
    const metrics = openMetrics();
    const observe = observeWith(jsonLog("info", { write: (line: string) => void lines.push(line) }), metrics);
    for (const event of events) observe(event);
    return { lines, metrics, parsed: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

test("questions are counted by verdict and how they were asked, and logged without their text", async () => {
    const { metrics, parsed } = observed(
        { kind: "question", way: "slash", verdict: "answered", milliseconds: 4 },
        { kind: "question", way: "slash", verdict: "answered", milliseconds: 6 },
        { kind: "question", way: "direct", verdict: "not-found", milliseconds: 1 },
    );
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_questions_total{verdict="answered",way="slash"} 2');
    expect(text).toContain('pullquote_questions_total{verdict="not-found",way="direct"} 1');
    expect(text).toContain("pullquote_question_seconds_count 3");
    expect(parsed[0]).toEqual({
        level: 30,
        time: expect.any(String),
        way: "slash",
        verdict: "answered",
        milliseconds: 4,
        event: "question",
        msg: "Answered a question asked by slash command, in 4 ms.",
    });
});

test("checked quotes are counted by what was found, and talk by intent and way", async () => {
    const { metrics, parsed } = observed(
        { kind: "quote", found: "nearly" },
        { kind: "quote", found: "nearly" },
        { kind: "talk", way: "mention", intent: "greeting" },
    );
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_quotes_total{found="nearly"} 2');
    expect(text).toContain('pullquote_talk_total{intent="greeting",way="mention"} 1');
    expect(text).not.toMatch(/^pullquote_errors_total\{.*\} [1-9]/mu);
    expect(parsed[2]).toEqual({
        level: 30,
        time: expect.any(String),
        way: "mention",
        intent: "greeting",
        event: "talk",
        msg: "Replied to a mention that asks nothing of the articles (greeting).",
    });
});

test("a failure is logged with its reference and stack frames, without messages that may repeat a member's words", () => {
    const cause = new TypeError("secret question", { cause: new Error("secret below") });
    const { lines, parsed } = observed({ kind: "failure", reference: "ABC123", at: "ask", cause });
    expect(parsed[0]).toMatchObject({
        level: 50,
        reference: "ABC123",
        at: "ask",
        event: "failure",
        msg: expect.stringContaining("its reference is ABC123"),
        cause: { name: "TypeError" },
    });
    expect(lines.join("")).toContain("observability.test.ts");
    expect(lines.join("")).not.toContain("secret");
});

test("a message of several lines is left out as a whole, and an error that is its own cause is logged once", () => {
    const cause = new Error("secret\n    at the secret zoo");
    cause.cause = cause;
    const { lines, parsed } = observed({ kind: "failure", reference: "ABC123", at: "ask", cause });
    expect(parsed).toHaveLength(1);
    expect(lines.join("")).toContain("observability.test.ts");
    expect(lines.join("")).not.toContain("secret");
});

test("what Discord rejects is one line that says what to do, without a stack", () => {
    const { parsed } = observed({
        kind: "unsendable",
        at: "mention",
        code: 160002,
        guildId: "1",
        channelId: "2",
    });
    expect(parsed).toMatchObject([
        {
            level: 40,
            event: "unsendable",
            code: 160002,
            guildId: "1",
            channelId: "2",
            msg: expect.stringContaining("Read Message History"),
        },
    ]);
});

test("reloads, refusals and errors are metrics", async () => {
    const { metrics, parsed } = observed(
        { kind: "reload", by: "signal", reload: { outcome: "busy" } },
        { kind: "refusal", reason: "rate-limit" },
        { kind: "lost-race", at: "ask", code: 10062 },
        { kind: "gateway", shard: 3, state: "disconnected", code: 4011 },
    );
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_reloads_total{outcome="busy"} 1');
    expect(text).toContain('pullquote_reload_timestamp_seconds{outcome="refused"} 0');
    expect(text).toContain('pullquote_refusals_total{reason="rate-limit"} 1');
    expect(text).toContain('pullquote_errors_total{kind="lost-race"} 1');
    expect(parsed.map(({ event }) => event)).toEqual(["reload", "refusal", "lost-race"]);
});

test("when the articles were last replaced, and when that was last refused, are metrics", async () => {
    const refused = { outcome: "refused", reason: "No.", errors: [], milliseconds: 1 } as const;
    const before = Date.now() / 1000;
    const { metrics } = observed({ kind: "reload", by: "signal", reload: refused });
    const { values } = await metrics.reloadTime.get();
    expect(values).toEqual([{ labels: { outcome: "refused" }, value: expect.any(Number) }]);
    expect(values[0]?.value).toBeGreaterThanOrEqual(Math.floor(before));
});

test("a thread that stops is logged with its error code and counted, without the question", async () => {
    const memory = Object.assign(new Error("secret question"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
    const cause = new LibraryAwayError("The thread stopped.", { cause: memory });
    const { metrics, lines, parsed } = observed(
        { kind: "library-stopped", seconds: 2, cause },
        { kind: "library-opened" },
        { kind: "library-away", at: "ask" },
        { kind: "store-stopped", cause: new StoreError("failed", "The database's thread stopped.") },
    );
    expect(parsed).toMatchObject([
        {
            level: 50,
            event: "library-stopped",
            seconds: 2,
            cause: { name: "LibraryAwayError", cause: { code: "ERR_WORKER_OUT_OF_MEMORY" } },
        },
        { level: 30, event: "library-opened" },
        { level: 40, event: "library-away", at: "ask" },
        { level: 50, event: "store-stopped", cause: { name: "StoreError" } },
    ]);
    expect(lines.join("")).not.toContain("secret");
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_errors_total{kind="library-stopped"} 1');
    expect(text).toContain('pullquote_errors_total{kind="library-away"} 1');
    expect(text).toContain('pullquote_errors_total{kind="store-stopped"} 1');
    expect(text).not.toContain('kind="library-opened"');
});

test("changes in home servers are logged in words, and only what is lost as a warning", () => {
    const facts = { kind: "permissions", guildId: "1", channelIds: ["2"] } as const;
    const { parsed } = observed(
        { ...facts, change: "lost", reason: "The bot lost it." },
        { ...facts, change: "gained", reason: "The bot got it." },
        { kind: "home-server-left", guildId: "1", reason: "It removed the bot." },
        { kind: "moderator-role-gone", roleId: "3", reason: "It is gone." },
    );
    expect(parsed).toMatchObject([
        { level: 40, event: "permissions", change: "lost", msg: "The bot lost it." },
        { level: 30, event: "permissions", change: "gained" },
        { level: 40, event: "home-server-left", guildId: "1", msg: "It removed the bot." },
        { level: 40, event: "moderator-role-gone", roleId: "3", msg: "It is gone." },
    ]);
});

test("the log is in English, whatever is spoken where something happens, also what is logged later", async () => {
    onTestFinished(
        replaceCatalogue("de", { "log.stopping": "Ich höre auf.", "log.login-away": "Keine Anmeldung." }),
    );
    const lines: string[] = [];
    const log = jsonLog("info", { write: (line: string) => void lines.push(line) });
    const metrics = openMetrics();
    const observe = observeWith(log, metrics);
    inLanguage("de", () => {
        observe({
            kind: "login-retry",
            address: "https://discord.example",
            seconds: 5,
            cause: new Error("away"),
        });
        observe({ kind: "library-saving", seconds: 3 });
    });
    await expect.poll(() => lines.join("")).toContain("outage");
    inLanguage("de", () => observe({ kind: "stopping" }));
    expect(lines.join("")).not.toMatch(/Ich höre auf|Keine Anmeldung/u);
});
