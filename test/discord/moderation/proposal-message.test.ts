import { expect, test } from "vitest";
import { reload } from "../../../commands/corpus/reload.ts";
import {
    discard,
    publish,
    publishAnyway,
    showToAll,
} from "../../../src/discord/moderation/proposal-message.ts";
import { aMember, textOf } from "../../commands/a-context.ts";
import { aServedCorpus, theMill } from "../../commands/a-served-corpus.ts";

const inn = "# The inn\n\nThe inn is old.";
const question = "What does the mill grind?";

/** A proposal "p1" that adds the inn. */
async function proposed(files: Readonly<Record<string, string>> = { "mill.md": theMill, "inn.md": inn }) {
    const served = await aServedCorpus();
    await served.store.pins.add({
        id: "a",
        question,
        article: "mill",
        sentence: "The mill grinds rye.",
        by: "7",
    });
    served.write(files);
    await reload.run({}, served.context());
    return served;
}

test("a proposal can be published once, and is then served", async () => {
    const served = await proposed();
    const text = textOf(await publish.run("p1", served.context()));
    expect(text).toBe(
        "**Published as version 2**, 2 articles: reload the folder. To undo it, use `/corpus history`.",
    );
    expect(served.live.current().articles).toHaveLength(2);
    const again = await publish.run("p1", served.context());
    expect(textOf(again)).toBe("This proposal has already been published.");
});

test("if a pinned answer would change, publishing needs a second press", async () => {
    const served = await proposed({ "mill.md": theMill.replace("grinds rye", "is closed") });
    const confirm = await publish.run("p1", served.context());
    expect(textOf(confirm)).toContain("**⚠ Pinned answers that would change (1):**");
    expect(textOf(confirm)).toContain("Choose Publish anyway to confirm.");
    expect(confirm).toMatchObject({
        rows: [
            { buttons: [{ label: "Publish anyway", style: "danger", customId: "corpus:sure:p1" }, {}, {}] },
            {},
        ],
    });
    expect(await served.audited()).not.toContainEqual(expect.stringMatching(/^published by 7/u));
    const done = await publishAnyway.run("p1", served.context());
    expect(textOf(done)).toContain("**Published as version 2**");
});

test("a pin that was broken before asks for no second press, but is shown", async () => {
    const served = await aServedCorpus();
    await served.store.pins.add({ id: "a", question, article: "gone", sentence: "It is gone.", by: "7" });
    served.write({ "mill.md": theMill, "inn.md": inn });
    const proposal = textOf(await reload.run({}, served.context()));
    expect(proposal).toContain("**Pinned answers that are already different in what is live (1):**");
    expect(proposal).not.toContain("⚠");
    expect(textOf(await publish.run("p1", served.context()))).toContain("**Published as version 2**");
});

test("while a proposal is being published, its message stays for everyone", async () => {
    const served = await proposed();
    const { storeReader, ...context } = served.context();
    if (storeReader === undefined) throw new Error("There is a store.");
    const findProposal = () => ({ kind: "gone", why: "publishing" }) as const;
    const reply = await discard.run("p1", { ...context, storeReader: { ...storeReader, findProposal } });
    expect(reply).toMatchObject({
        text: "This proposal is being published right now, so it cannot be changed.",
        place: "new",
    });
});

test.each([
    { outcome: "away", why: "The thread died." },
    { outcome: "needs-another", first: "7", isNew: false },
] as const)(
    "after progress, a proposal that is not published has its buttons again: $outcome",
    async (done) => {
        const served = await proposed();
        const { storeWriter, ...context } = served.context();
        if (storeWriter === undefined) throw new Error("There is a store.");
        const slow: typeof storeWriter.publish = async (_, __, watched) => {
            watched?.onProgress?.(0.5);
            return done;
        };
        const reply = await publish.run("p1", { ...context, storeWriter: { ...storeWriter, publish: slow } });
        expect(reply).toMatchObject({ rows: [{ buttons: [{ customId: "corpus:publish:p1" }, {}, {}, {}] }] });
        expect(reply).toMatchObject({ also: { place: "new" } });
    },
);

test("of two proposals from the same version, only one can be published", async () => {
    const served = await proposed();
    await reload.run({}, served.context());
    await publish.run("p2", served.context());
    expect(textOf(await publish.run("p1", served.context()))).toContain(
        "Another version has been published since.",
    );
});

test("if somebody else publishes at the same moment, the reply says which version is served", async () => {
    const served = await proposed();
    const { storeWriter, ...context } = served.context();
    const [current] = await served.store.versions.list(1);
    if (storeWriter === undefined) throw new Error("There is a store.");
    const conflict = async () => ({ outcome: "conflict", current }) as const;
    const reply = await publish.run("p1", { ...context, storeWriter: { ...storeWriter, publish: conflict } });
    expect(textOf(reply)).toBe(
        "**Not published: someone else published first.** Version 1, “first start”, is live now. Propose again to see what would change.",
    );
});

test("discarding a proposal changes nothing and removes it", async () => {
    const served = await proposed();
    expect(textOf(await discard.run("p1", served.context()))).toBe("**Discarded.** Nothing has changed.");
    expect(served.live.current().articles).toHaveLength(1);
    expect(await served.audited()).toContain("discarded by 7: reload the folder");
    expect(textOf(await publish.run("p1", served.context()))).toBe("This proposal was discarded.");
});

test.each([publish, publishAnyway, discard])("$id of an unknown proposal says so", async ({ run }) => {
    const served = await aServedCorpus();
    expect(textOf(await run("p9", served.context()))).toContain("I no longer have this proposal");
});

test("if the database is unreachable, the proposal and its buttons stay", async () => {
    const served = await proposed();
    await served.store.close();
    const reply = await publish.run("p1", served.context());
    expect(textOf(reply)).toContain("**The database can't be reached, and nothing has changed.**");
    expect(reply).toMatchObject({ place: "new" });
    expect(served.publishing.find("p1")).toMatchObject({ kind: "open" });
});

test("without a store, a button says so", async () => {
    const context = { ...(await aServedCorpus()).context(), storeReader: undefined, storeWriter: undefined };
    expect(textOf(await discard.run("p1", context))).toContain("**Nothing can be changed:**");
});

/** The context of another moderator, under a message for all. */
const another = (served: Awaited<ReturnType<typeof proposed>>) => ({
    ...served.context(),
    by: aMember({ userId: "8", isModerator: true }),
    isUnderPrivate: false,
});

test("a proposal can be shown to all moderators, and another one can publish it there", async () => {
    const served = await proposed();
    expect(textOf(await showToAll.run("p1", served.context()))).toContain(
        "Not shown to the other moderators",
    );
    await served.store.settings.change("2", { digestChannel: "5", watchChannel: "6" });
    const shown = await showToAll.run("p1", served.context());
    expect(textOf(shown)).toMatch(/^\*\*Shown to all moderators\*\* in <#6>\.\n\*\*Proposal:/u);
    expect(served.posted).toMatchObject([
        {
            channelId: "6",
            reply: { visibility: "public", rows: [{ buttons: [{ label: "Publish" }, {}, {}] }] },
        },
    ]);
    const [post] = served.posted;
    expect(post && textOf(post.reply)).toMatch(
        /^\*\*<@7> asks the moderators to look at this proposal\.\*\*\n/u,
    );
    expect(textOf(await publish.run("p1", another(served)))).toContain(
        "Published by <@8>, proposed by <@7>.",
    );
    expect(await served.audited()).toContain("published by 8: reload the folder");
});

test("with review, the proposer's Publish asks another moderator, who can then publish", async () => {
    const served = await proposed();
    await served.store.settings.change("2", { review: true });
    const nowhere = await publish.run("p1", served.context());
    expect(nowhere).toMatchObject({ place: "new", text: expect.stringContaining("Choose one with") });
    await served.store.settings.change("2", { reviewChannel: "5" });
    const unsent = await publish.run("p1", { ...served.context(), postIn: async () => false });
    expect(unsent).toMatchObject({ place: "new", text: expect.stringContaining("I can't post in <#5>") });
    const asked = await publish.run("p1", served.context());
    expect(textOf(asked)).toMatch(
        /^\*\*Not published: another moderator must.*\n\*\*Shown to all.* in <#5>/u,
    );
    expect(asked).toMatchObject({
        text: expect.stringContaining("You proposed this, so another moderator must publish it."),
        rows: [{ buttons: [{ label: "Publish", enabled: false }, {}, {}] }],
    });
    expect(served.posted).toHaveLength(1);
    expect(served.posted).toMatchObject([{ reply: { rows: [{ buttons: [{ enabled: true }, {}, {}] }] } }]);
    const [post] = served.posted;
    expect(post && textOf(post.reply)).toContain("Another moderator must publish it.");
    const again = await publish.run("p1", { ...served.context(), isUnderPrivate: false });
    expect(again).toMatchObject({ place: "new", text: expect.stringContaining("another moderator must") });
    expect(served.posted).toHaveLength(1);
    expect(textOf(await publish.run("p1", another(served)))).toContain("**Published as version 2**");
});
