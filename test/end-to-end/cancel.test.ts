import { expect, test } from "vitest";
import { withoutThread } from "../thread/without-thread.ts";
import { within } from "../within.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";
const ferry = "# The ferry\n\nThe ferry carries nine cars.";

/** A stage on which the next libraries take until they are canceled, once `slow` is called. */
async function staged() {
    const quickly = withoutThread();
    let slow = 0;
    const canceled = Promise.withResolvers<unknown>();
    const stage = await openStage({
        grace: 10,
        openThread: async (opening, ...rest) => {
            if (slow === 0) return quickly(opening, ...rest);
            slow--;
            const { promise, reject } = Promise.withResolvers<never>();
            opening.signal?.addEventListener("abort", () => {
                canceled.resolve(opening.signal?.reason);
                reject(opening.signal?.reason);
            });
            rest[1]?.(0.4);
            return promise;
        },
    });
    const beSlow = (libraries = 1) => {
        slow = libraries;
    };
    return { ...stage, slow: beSlow, canceled: canceled.promise };
}

test("a proposal shows its progress at once, and Cancel below it really stops the work", async () => {
    const { moderator, general, write, slow, canceled, events } = await staged();
    write({ "mill.md": mill });
    slow();
    const running = await moderator.run(general, "corpus reload");
    const progress = await running.answer();
    expect(progress.content).toMatch(/^Building the proposal … ▱{20} 0%/u);
    expect(progress.buttons.map(({ label }) => label)).toEqual(["Cancel"]);
    await expect.poll(async () => (await running.answer()).content).toContain("50%");
    await pressed(moderator, await running.answer(), "Cancel");
    await within("the end of the work", canceled);
    const answer = await settled(Promise.resolve(running));
    expect(answer).toMatchObject({ content: "**Canceled.** Nothing has changed.", buttons: [] });
    expect(events.filter(({ kind }) => kind === "failure" || kind === "library-stopped")).toEqual([]);
    const again = await settled(moderator.run(general, "corpus reload"));
    expect((await press(moderator, again, "Publish")).content).toContain("Published as version 2");
});

test("a slow proposal keeps neither another moderator nor members waiting", async () => {
    const { moderator, member, general, guild, write, slow } = await staged();
    const other = guild.member("Ada", { permissions: 0x20n });
    write({ "mill.md": mill });
    slow();
    const running = await moderator.run(general, "corpus reload");
    await running.answer();
    const file = { name: "ferry.md", content: ferry };
    const proposal = await settled(other.run(general, "corpus add", { file }));
    expect(proposal.content).toContain("The ferry");
    const asked = await settled(member.run(general, "ask", { question: "Who built the bridge of Lervik?" }));
    expect(asked.content).toContain("Ida Holm");
    expect((await press(other, proposal, "Publish")).content).toContain("Published as version 2");
    // What it was compared with is no longer live, so there is no point in building on.
    expect((await settled(Promise.resolve(running))).content).toContain("Someone else has published");
});

test("a proposal that waits for another one says so until it is built itself", async () => {
    const { moderator, general, write, slow, canceled } = await staged();
    write({ "mill.md": mill });
    slow();
    const first = await moderator.run(general, "corpus reload");
    await expect.poll(async () => (await first.answer()).content).toContain("50%");
    const second = await moderator.run(general, "corpus reload");
    const shown = async () => (await second.answer()).content;
    await expect.poll(shown).toBe("Waiting until another proposal is built …");
    expect((await second.answer()).buttons.map(({ label }) => label)).toEqual(["Cancel"]);
    await pressed(moderator, await first.answer(), "Cancel");
    await within("the end of the first", canceled);
    expect((await settled(Promise.resolve(second))).content).toContain("The mill");
});

test("a Cancel that is left over from before a restart says that nothing runs", async () => {
    const { moderator, general, write, slow, app } = await staged();
    write({ "mill.md": mill });
    slow();
    const running = await moderator.run(general, "corpus reload");
    const progress = await running.answer();
    await app.restartBot();
    const late = await pressed(moderator, progress, "Cancel");
    expect((await late.answer()).content).toContain("no longer running");
});

test("two slow proposals of others keep a third moderator waiting, who is told so and can cancel", async () => {
    const { moderator, general, guild, write, slow } = await staged();
    const [second, third] = ["Ada", "Eva"].map((name) => guild.member(name, { permissions: 0x20n }));
    if (second === undefined || third === undefined) throw new Error("The guild has no other moderators.");
    write({ "mill.md": mill });
    slow(2);
    const first = await moderator.run(general, "corpus reload");
    const other = await second.run(general, "corpus reload");
    for (const running of [first, other])
        await expect.poll(async () => (await running.answer()).content).toContain("50%");
    const file = { name: "ferry.md", content: ferry };
    const waiting = await third.run(general, "corpus add", { file });
    await expect.poll(async () => (await waiting.answer()).content).toContain("Waiting until another");
    await pressed(third, await waiting.answer(), "Cancel");
    expect((await settled(Promise.resolve(waiting))).content).toContain("Canceled");
    const again = await third.run(general, "corpus add", { file });
    await expect.poll(async () => (await again.answer()).content).toContain("Waiting until another");
    await pressed(second, await other.answer(), "Cancel");
    expect((await settled(Promise.resolve(again))).content).toContain("The ferry");
    await pressed(moderator, await first.answer(), "Cancel");
    await settled(Promise.resolve(first));
});
