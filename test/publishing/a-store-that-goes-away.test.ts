import { expect, test } from "vitest";
import { add, aPublishing, mill, proposed } from "./a-publishing.ts";
import { aStoreThatGoesAway } from "./a-store-that-goes-away.ts";

test("what the database cannot record is neither proposed nor discarded, and can be later", async () => {
    const { store, goAway, comeBack } = await aStoreThatGoesAway();
    const { publishing, open, audited } = await aPublishing({ store });
    const away = { reason: "unreachable" };
    goAway();
    await expect(proposed(publishing, add({ "mill.md": mill }))).rejects.toMatchObject(away);
    expect(open()).toBe(1);
    comeBack();
    const { id } = await proposed(publishing, add({ "mill.md": mill }));
    goAway();
    await expect(publishing.discard(id, "1")).rejects.toMatchObject(away);
    expect(publishing.find(id).kind).toBe("open");
    comeBack();
    expect(await publishing.discard(id, "1")).toMatchObject({ kind: "open" });
    expect(publishing.find(id)).toEqual({ kind: "gone", why: "discarded" });
    expect(await audited()).toEqual(["start: published", "1: proposed", "1: discarded"]);
});
