import { expect, onTestFinished, test } from "vitest";
import { settingsInUse } from "../../../src/discord/receive/server-settings.ts";
import { aStore } from "../../store/a-store.ts";
import { within } from "../../within.ts";

/** Settings in use that are read once, from a store that first waits after it has read them. */
async function aSlowStore() {
    const { settings: stored } = await aStore({});
    await stored.change("1", { privateByDefault: true });
    const [read, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const all = async () => {
        const found = await stored.all();
        read.resolve();
        await within("the test", released.promise);
        return found;
    };
    const settings = settingsInUse({ settings: { ...stored, all } }, 3_600_000);
    onTestFinished(settings.stop);
    await within("the settings to be read", read.promise);
    return { stored, settings, release: released.resolve };
}

test("settings are known when they have been read once", async () => {
    const { settings, release } = await aSlowStore();
    expect(settings.of("1").privateByDefault).toBe(false);
    release();
    await within("the settings", settings.known);
    expect(settings.of("1").privateByDefault).toBe(true);
});

test("settings that cannot be read do not keep anyone waiting", async () => {
    const all = () => Promise.reject(new Error("The database is away."));
    const { settings: stored } = await aStore({});
    const settings = settingsInUse({ settings: { ...stored, all } }, 3_600_000);
    onTestFinished(settings.stop);
    await within("the settings", settings.known);
    expect(settings.of("1").privateByDefault).toBe(false);
});

test("a change is not undone by what was read before it", async () => {
    const { stored, settings, release } = await aSlowStore();
    settings.changed("1", await stored.change("1", { privateByDefault: false, feedback: true }));
    release();
    await within("the settings", settings.known);
    expect(settings.of("1")).toMatchObject({ privateByDefault: false, feedback: true });
});
