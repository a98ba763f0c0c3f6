import { expect, test } from "vitest";
import { none } from "../../src/discord/command/custom-id.ts";
import { defineButton } from "../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { aCommand, said, withButton } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

/** A command that reports progress and ends whenever the test says so. */
function longWork() {
    const done = Promise.withResolvers<MessageReply>();
    let tell: (text: string) => void = () => {};
    const work = (context: { readonly progress: (text: string) => void }) => {
        tell = context.progress;
        tell("0 %");
        return done.promise;
    };
    const command = aCommand({ uses: ["progress"], run: (_, context) => work(context) });
    const start = defineButton("try:go", {
        argument: none,
        uses: ["progress"],
        run: (_, context) => work(context),
    });
    return { command, start, done, tell: (text: string) => tell(text) };
}

test("long work shows its progress in private, and the reply replaces it", async () => {
    const { command, done, tell } = longWork();
    const { member, general, loopback } = await openStage({ commands: [command] });
    const asked = await member.run(general, "try");
    const first = await asked.answer();
    expect(first).toMatchObject({ content: "0 %", ephemeral: true });
    for (let percent = 1; percent < 100; percent++) tell(`${percent} %`);
    const now = () => loopback.seen(general).find(({ wire }) => wire.id === first.id)?.wire["content"];
    await expect.poll(now).toBe("99 %");
    done.resolve(said("Done"));
    await expect.poll(now).toBe("Done");
    const edits = loopback.requests.filter(({ method }) => method === "PATCH");
    expect(edits.map(({ body }) => body)).toMatchObject([
        { content: "0 %" },
        { content: "99 %" },
        { content: "Done" },
    ]);
});

test("under a message, progress replaces the buttons, so that nobody can press again", async () => {
    const { start, done } = longWork();
    const run = () => withButton(start.button({ label: "Go" }));
    const opening = aCommand({ run, continuations: [start] });
    const { member, general } = await openStage({ commands: [opening] });
    const shown = await (await member.run(general, "try")).answer();
    const pressed = await member.press(shown, "try:go");
    expect(await pressed.answer()).toMatchObject({ id: shown.id, content: "0 %", buttons: [] });
    done.resolve(said("Published"));
    await expect.poll(async () => (await pressed.answer()).content).toBe("Published");
});

test("work that fails replaces its progress with an apology", async () => {
    const { command, done } = longWork();
    const { member, general, event } = await openStage({ commands: [command] });
    const asked = await member.run(general, "try");
    await asked.answer();
    done.reject(new Error("No"));
    const { reference } = await event("failure");
    await expect.poll(async () => (await asked.answer()).content).toContain(reference);
});

test("work continues if Discord does not let its progress be shown", async () => {
    const { command, done, tell } = longWork();
    const { member, general, loopback, events } = await openStage({ commands: [command] });
    loopback.fault({
        method: "PATCH",
        path: /^\/webhooks\//u,
        status: 403,
        body: { code: 50013, message: "" },
    });
    const asked = await member.run(general, "try");
    await expect.poll(() => loopback.requests.some(({ status }) => status === 403)).toBe(true);
    tell("50 %");
    done.resolve(said("Done"));
    expect((await asked.answer()).content).toBe("Done");
    expect(events.filter(({ kind }) => kind === "failure")).toEqual([]);
});

test("work whose interaction has expired still ends, without an apology", async () => {
    const { command, done } = longWork();
    const { member, general, loopback, event, events } = await openStage({ commands: [command] });
    const asked = await member.run(general, "try");
    await asked.answer();
    const over = { status: 401, body: { code: 50027, message: "Invalid Webhook Token" } };
    loopback.fault({ method: "PATCH", path: /^\/webhooks\//u, ...over, times: 5 });
    done.resolve(said("Done"));
    expect(await event("lost-race")).toMatchObject({ at: "try", code: 50027 });
    expect(events.filter(({ kind }) => kind === "failure")).toEqual([]);
    expect((await asked.answer()).content).toBe("0 %");
});
