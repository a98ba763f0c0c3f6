import { expect, test } from "vitest";
import type { BotEvent } from "../../src/discord/event.ts";
import { openMetrics } from "../../src/observability/metrics.ts";
import { observeWith, openLog } from "../../src/observability/observability.ts";
import { openStatusServer } from "../../src/observability/status-server.ts";

function observed(...events: readonly BotEvent[]) {
    const lines: string[] = [];
    const metrics = openMetrics();
    const observe = observeWith(openLog("info", { write: (line: string) => void lines.push(line) }), metrics);
    for (const event of events) observe(event);
    return { lines, metrics, parsed: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

test("questions are counted by verdict and way in, and logged without more", async () => {
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
        msg: "question",
    });
});

test("a failure is logged with its reference and its frames, without messages that may repeat a member's words", () => {
    const cause = new TypeError("secret question", { cause: new Error("secret below") });
    const { lines, parsed } = observed({ kind: "failure", reference: "ABC123", at: "ask", cause });
    expect(parsed[0]).toMatchObject({
        level: 50,
        reference: "ABC123",
        at: "ask",
        msg: "failure",
        cause: { name: "TypeError" },
    });
    expect(lines.join("")).toContain("observability.test.ts");
    expect(lines.join("")).not.toContain("secret");
});

test("reloads, refusals, errors and the gateway's state are counted", async () => {
    const { metrics } = observed(
        { kind: "reload", by: "signal", reload: { outcome: "busy" } },
        { kind: "refusal", reason: "rate-limit" },
        { kind: "lost-race", at: "ask", code: 10062 },
        { kind: "gateway", state: "ready" },
    );
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_reloads_total{outcome="busy"} 1');
    expect(text).toContain('pullquote_refusals_total{reason="rate-limit"} 1');
    expect(text).toContain('pullquote_errors_total{kind="lost-race"} 1');
    expect(text).toContain("pullquote_gateway_ready 1");
});

test("health is ready only when logged in and a corpus is loaded", async () => {
    const state = { loggedIn: false, articles: 0, paragraphs: 0 };
    const server = await openStatusServer(0, { metrics: openMetrics(), health: () => state });
    const health = async () => {
        const response = await fetch(`${server.address}/healthz`);
        return { status: response.status, body: await response.json() };
    };
    expect(await health()).toEqual({
        status: 503,
        body: { status: "not ready", missing: ["login", "corpus"] },
    });
    state.articles = 1;
    state.loggedIn = true;
    expect(await health()).toEqual({ status: 200, body: { status: "ready" } });
    await server.close();
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
});
