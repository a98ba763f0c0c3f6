import { expect, test } from "vitest";
import type { ChangeRequest } from "../../src/publishing/plan.ts";
import { aSet } from "../proposal/a-proposal.ts";
import {
    add,
    aPublishing,
    bridge,
    bringBack,
    ferry,
    mill,
    proposed,
    publish,
    reload,
    remove,
    rollBack,
} from "./a-publishing.ts";
import { aStoreThatGoesAway } from "./a-store-that-goes-away.ts";

/** With two versions, an article from Discord, one that was removed there, and a changed folder. */
async function aReviewed() {
    const opened = await aPublishing({ files: { "bridge.md": bridge, "ferry.md": ferry } });
    await publish(opened.publishing, add({ "mill.md": mill }));
    await publish(opened.publishing, remove("ferry"));
    opened.files["bridge.md"] = bridge.replace("1911", "1912");
    opened.review.isOn = true;
    return opened;
}

const edited: ChangeRequest = {
    kind: "edit",
    by: "1",
    why: "edit mill",
    articles: aSet({ "mill.md": mill.replace("rye", "oats") }, "discord"),
};

test.each<[string, ChangeRequest]>([
    ["reload", reload],
    ["add or paste", add({ "inn.md": "# The inn\n\nThe inn is old." })],
    ["edit", edited],
    ["remove", remove("mill")],
    ["go back", rollBack(1)],
    ["bring back", bringBack("ferry.md")],
])("with review, only another moderator can publish what one proposed to %s", async (_, request) => {
    const { publishing, version, store, audited } = await aReviewed();
    const { id, by } = await proposed(publishing, request);
    const before = await version();
    expect(await publishing.publish(id, by)).toEqual({ outcome: "needs-another", first: by, isNew: false });
    expect(await publishing.publish(id, by)).toMatchObject({ outcome: "needs-another" });
    expect(await version()).toBe(before);
    const done = await publishing.publish(id, "999");
    expect(done).toMatchObject({ outcome: "published", version: { by: "999", proposedBy: by } });
    expect(await store.versions.current()).toMatchObject({ by: "999", proposedBy: by });
    expect((await audited()).slice(-2)).toEqual([`${by}: proposed`, "999: published"]);
    expect(await store.audit.page({ skip: 0, limit: 1 })).toMatchObject([{ proposedBy: by }]);
});

test("what the watch proposes needs two moderators, in any order, and both are named", async () => {
    const { publishing, version, store, audited } = await aReviewed();
    const { id } = await proposed(publishing, { ...reload, by: "watch" });
    const before = await version();
    expect(await publishing.publish(id, "8")).toEqual({ outcome: "needs-another", first: "8", isNew: true });
    expect(await publishing.publish(id, "8")).toEqual({ outcome: "needs-another", first: "8", isNew: false });
    expect(await version()).toBe(before);
    expect(await publishing.publish(id, "9")).toMatchObject({ outcome: "published" });
    expect(await store.versions.current()).toMatchObject({ by: "9", proposedBy: "watch", approvedBy: "8" });
    const entries = await store.audit.page({ skip: 0, limit: 2 });
    expect(entries).toMatchObject([
        { action: "published", by: "9", proposedBy: "watch", approvedBy: "8" },
        { action: "approved", by: "8", proposedBy: "watch" },
    ]);
    expect((await audited()).slice(-3)).toEqual(["watch: proposed", "8: approved", "9: published"]);
});

test("of two moderators who approve at once, the first counts as such and the second publishes", async () => {
    const { publishing } = await aReviewed();
    const { id } = await proposed(publishing, { ...reload, by: "watch" });
    const done = await Promise.all([publishing.publish(id, "8"), publishing.publish(id, "9")]);
    expect(done.map(({ outcome }) => outcome)).toEqual(["needs-another", "published"]);
});

test("review that is turned on counts for open proposals, and turned off no longer", async () => {
    const { publishing, review } = await aReviewed();
    review.isOn = false;
    const { id, by } = await proposed(publishing, reload);
    review.isOn = true;
    expect(await publishing.publish(id, by)).toMatchObject({ outcome: "needs-another" });
    review.isOn = false;
    expect(await publishing.publish(id, by)).toMatchObject({
        outcome: "published",
        version: { by, proposedBy: by },
    });
});

test("the operator's signal needs no review, and its version has no proposer", async () => {
    const { publishing, store } = await aReviewed();
    expect(await publishing.publishFolder("signal")).toMatchObject({ outcome: "published" });
    expect(await store.versions.current()).toMatchObject({ by: "signal", proposedBy: undefined });
});

test("nobody approved what the database could not record", async () => {
    const { store, goAway, comeBack } = await aStoreThatGoesAway();
    const { publishing, review, files } = await aPublishing({ store });
    review.isOn = true;
    files["mill.md"] = mill;
    const { id } = await proposed(publishing, { ...reload, by: "watch" });
    goAway();
    await expect(publishing.publish(id, "8")).rejects.toMatchObject({ reason: "unreachable" });
    comeBack();
    expect(await publishing.publish(id, "9")).toMatchObject({ outcome: "needs-another", first: "9" });
    expect(await publishing.publish(id, "8")).toMatchObject({ outcome: "published" });
});
