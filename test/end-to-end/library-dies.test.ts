import { describe, expect, onTestFinished, test } from "vitest";
import { inWords } from "../in-words.ts";
import { nextOptions, started } from "../thread/record-workers.ts";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

const question = "Who built the bridge of Lervik?";
const mill = "# The mill\n\nThe mill grinds rye.";
const libraries = () => started.filter(({ file }) => file === "library-worker.ts");

/** A stage with health, and what ends the thread of the library that was opened last. */
async function staged() {
    const stage = await openStage({ statusPort: 0, threads: true });
    const health = async () => {
        const response = await fetch(`${stage.app.status?.address}/healthz`);
        return { status: response.status, body: await response.json() };
    };
    const kill = async () => {
        await libraries().at(-1)?.worker.terminate();
    };
    const run = async (command: string, options = {}) =>
        settled(stage.moderator.run(stage.general, command, options));
    const ask = async () => (await run("ask", { question })).content;
    const isReady = () => expect.poll(health).toMatchObject({ status: 200, body: { status: "ready" } });
    const failures = () => stage.events.filter(({ kind }) => kind === "failure");
    return { ...stage, health, kill, run, ask, isReady, failures };
}

/** The next thread of a library runs out of memory before it is built. */
function starveNext(): void {
    nextOptions.set("library-worker.ts", { resourceLimits: { maxOldGenerationSizeMb: 8 } });
    onTestFinished(() => void nextOptions.delete("library-worker.ts"));
}

describe("when the thread that answers dies", () => {
    test("health reports it until another thread is open, and questions are answered", async () => {
        const stage = await staged();
        await stage.isReady();
        await stage.kill();
        expect(await stage.health()).toMatchObject({
            status: 503,
            body: {
                status: "not ready",
                missing: ["library"],
                reason: "The thread that answers stopped (exit code 1). A new one is being started.",
            },
        });
        expect(await stage.ask()).toContain("Ida Holm");
        await stage.isReady();
        expect(stage.events.filter(({ kind }) => kind.startsWith("library-"))).toMatchObject([
            { kind: "library-stopped", seconds: 0 },
            { kind: "library-opened" },
        ]);
        expect(stage.failures()).toEqual([]);
    });

    test("pending questions are answered by the next thread", async () => {
        const stage = await staged();
        const asked = Array.from({ length: 10 }, () => stage.ask());
        await stage.member.say(stage.general, `<@${stage.loopback.botId}> ${question}`);
        await stage.kill();
        for (const answer of await Promise.all(asked)) expect(answer).toContain("Ida Holm");
        await expect
            .poll(() => stage.loopback.messages(stage.general).map(({ content }) => content))
            .toContainEqual(expect.stringContaining("Ida Holm"));
        expect(stage.failures()).toEqual([]);
    });

    test("one article can still be asked, and the doctor still works", async () => {
        const stage = await staged();
        await stage.kill();
        const { content } = await stage.run("ask", { question, article: "bridge" });
        expect(content).toContain("Ida Holm");
        await stage.kill();
        expect((await stage.run("corpus doctor")).content).toMatch(/problem|suggestion|All good/u);
        expect(stage.failures()).toEqual([]);
    });

    test("a reload is published anyway", async () => {
        const stage = await staged();
        stage.write({ "mill.md": mill });
        await stage.kill();
        expect(await stage.app.reload()).toMatchObject({ outcome: "published", added: ["The mill"] });
        await stage.isReady();
    });
});

describe("when the thread of a proposal dies", () => {
    test("during the build, the moderator is told, and the next proposal can be built", async () => {
        const stage = await staged();
        stage.write({ "mill.md": mill });
        starveNext();
        const { content } = await stage.run("corpus reload");
        expect(content).toContain("**The proposal could not be built, and nothing has changed.**");
        expect(content).toContain("ERR_WORKER_OUT_OF_MEMORY");
        expect(stage.failures()).toEqual([]);
        await stage.isReady();
        expect(await stage.ask()).toContain("Ida Holm");
        expect((await stage.run("corpus reload")).content).toContain("**Proposal:**");
    });

    test("after the build, the proposal is not published until it can answer, and nothing else changes", async () => {
        const stage = await staged();
        stage.write({ "mill.md": mill });
        const proposal = await stage.run("corpus reload");
        starveNext();
        await stage.kill();
        const refused = await press(stage.moderator, proposal, "Publish");
        expect(refused.content).toContain("**Not published, and nothing has changed.**");
        await stage.isReady();
        expect(stage.corpus.live.status().articles).toBe(1);
        await stage.event("library-opened");
        const published = await press(stage.moderator, proposal, "Publish");
        expect(published.content).toContain("Published as version 2");
        await stage.kill();
        expect((await stage.run("ask", { question: "What does the mill grind?" })).content).toContain("rye");
        await stage.isReady();
    });

    test("during a reload by signal, the old articles stay, and the report says why", async () => {
        const stage = await staged();
        stage.write({ "mill.md": mill });
        starveNext();
        expect(inWords(await stage.app.reload())).toMatchObject({
            outcome: "refused",
            reason: expect.stringContaining("ERR_WORKER_OUT_OF_MEMORY"),
        });
        expect(await stage.ask()).toContain("Ida Holm");
    });
});
