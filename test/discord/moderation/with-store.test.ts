import { expect, expectTypeOf, test } from "vitest";
import type { StoreReader, StoreWriter } from "../../../src/discord/command/context.ts";
import { privateText, withStore } from "../../../src/discord/moderation/with-store.ts";
import { StoreError } from "../../../src/store/store-error.ts";
import { textOf } from "../../commands/a-context.ts";
import { aServedCorpus } from "../../commands/a-served-corpus.ts";

test("if there is a store, the declared parts are passed on", async () => {
    const { storeReader, storeWriter } = (await aServedCorpus()).context();
    const context = { storeReader, storeWriter, programVersion: "1.2.3" };
    const reply = await withStore(context, (given) => {
        expectTypeOf(given.storeReader).toExtend<StoreReader>();
        expectTypeOf(given.storeWriter).toExtend<StoreWriter>();
        return privateText([given.programVersion]);
    });
    expect(textOf(reply)).toBe("1.2.3");
    const reading = await withStore({ storeReader }, (given) => {
        // @ts-expect-error: it was not declared.
        expect(given.storeWriter).toBeUndefined();
        return privateText(["Read"]);
    });
    expect(textOf(reading)).toBe("Read");
});

test("without a store the work is not started", async () => {
    let begun = 0;
    const work = () => privateText([`${++begun}`]);
    const none = { storeReader: undefined, storeWriter: undefined };
    for (const context of [none, { storeReader: undefined }, { storeWriter: undefined }])
        expect(textOf(await withStore(context, work))).toContain("**Nothing can be changed:**");
    expect(begun).toBe(0);
});

test("a failure of the store is reported, and any other failure is rethrown", async () => {
    const { storeReader } = (await aServedCorpus()).context();
    const failing = (cause: Error) => withStore({ storeReader }, () => Promise.reject(cause));
    // What was typed into a form is then kept.
    expect(await failing(new StoreError("unreachable", "away"))).toMatchObject({ isCorrectable: true });
    expect(await failing(new StoreError("unreachable", "away")).then(textOf)).toContain(
        "**The database can't be reached",
    );
    await expect(failing(new TypeError("No"))).rejects.toThrow("No");
});
