import { expect, test } from "vitest";
import { withoutThread } from "../thread/without-thread.ts";
import { within } from "../within.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";
const ferry = "# The ferry\n\nThe ferry carries nine cars.";

/** A stage on which the next library takes until it is canceled, once `slow` is called. */
async function staged() {
    const quickly = withoutThread();
    let isSlow = false;
    const canceled = Promise.withResolvers<unknown>();
    const stage = await openStage({
        grace: 10,
        openThread: async (opening, ...rest) => {
            if (!isSlow) return quickly(opening, ...rest);
            isSlow = false;
            const { promise, reject } = Promise.withResolvers<never>();
            opening.signal?.addEventListener("abort", () => {
                canceled.resolve(opening.signal?.reason);
                reject(opening.signal?.reason);
            });
            rest[1]?.(0.4);
            return promise;
        },
    });
    const slow = () => {
        isSlow = true;
    };
    return { ...stage, slow, canceled: canceled.promise };
}

test("a proposal shows its progress at once, and Cancel below it really stops the work", async () => {
    const { moderator, general, write, slow, canceled, events } = await staged();
    write({ "mill.md": mill });
    slow();
    const running = await moderator.run(general, "corpus reload");
    const progress = await running.answer();
    expect(progress.content).toMatch(/^Building the proposal … ▱{20} 0%/u);
    expect(progress.buttons.map(({ label }) => label)).toEqual(["Cancel"]);
    await expect.poll(async () => (await running.answer()).content).toContain("35%");
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
    await expect.poll(async () => (await first.answer()).content).toContain("35%");
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
