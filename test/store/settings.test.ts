import { expect, test } from "vitest";
import { defaultSettings } from "../../src/store/settings.ts";
import { aStore, overBoth, theTables } from "./a-store.ts";

overBoth((place) => {
    test("a server without settings has the defaults: public answers everywhere", async () => {
        const { settings } = await aStore(await place());
        expect(await settings.of("1")).toEqual({
            channels: [],
            privateByDefault: false,
            collections: [],
            languages: [],
            digestChannel: null,
            watchChannel: null,
            feedback: false,
            language: null,
            review: false,
            reviewChannel: null,
        });
        expect(await settings.all()).toEqual(new Map());
    });

    test("a change affects no other settings and no other servers", async () => {
        const where = await place();
        const { settings } = await aStore(where);
        await settings.change("1", { privateByDefault: true, language: "pt-BR" });
        const after = await settings.change("1", { channels: ["5"] });
        const wanted = { privateByDefault: true, language: "pt-BR", channels: ["5"] };
        expect(after).toEqual({ ...defaultSettings, ...wanted });
        await settings.change("2", { channels: ["8"] });
        expect(await (await aStore(where)).settings.all()).toEqual(
            new Map([
                ["1", after],
                ["2", { ...defaultSettings, channels: ["8"] }],
            ]),
        );
    });

    test("two simultaneous changes are both applied", async () => {
        const where = await place();
        const [one, other] = [await aStore(where), await aStore(where)];
        for (const guild of ["1", "2", "3", "4", "5"]) {
            await Promise.all([
                one.settings.change(guild, { privateByDefault: true }),
                other.settings.change(guild, { channels: ["7"] }),
            ]);
            expect(await one.settings.of(guild)).toMatchObject({ privateByDefault: true, channels: ["7"] });
        }
    });

    test("an audited change depends on what is stored then, and is in the audit, or nothing is", async () => {
        const where = await place();
        const [one, other] = [await aStore(where), await aStore(where)];
        const allow = ({ settings }: typeof one, channel: string, detail: string | null = channel) =>
            settings.changeAudited("1", {
                changed: ({ channels }) => ({ channels: [...channels, channel] }),
                entry: () =>
                    detail === null ? undefined : { by: "7", action: "settings", version: undefined, detail },
            });
        await Promise.all(["5", "6", "7", "8"].map((id, at) => allow(at % 2 === 0 ? one : other, id)));
        expect((await one.settings.of("1")).channels.toSorted()).toEqual(["5", "6", "7", "8"]);
        await allow(one, "9", null);
        await (await theTables(where)).schema.alterTable("audit").renameTo("lost_audit").execute();
        await expect(allow(one, "9")).rejects.toThrow();
        await (await theTables(where)).schema.alterTable("lost_audit").renameTo("audit").execute();
        expect((await one.settings.of("1")).channels).toHaveLength(4);
        const entries = await other.audit.page({ skip: 0, limit: 9 });
        expect(entries.map(({ detail }) => detail).sort()).toEqual(["5", "6", "7", "8"]);
    });

    test("an invalid setting is refused and not stored", async () => {
        const { settings } = await aStore(await place());
        await expect(settings.change("1", { channels: ["no id"] })).rejects.toThrow();
        expect(await settings.all()).toEqual(new Map());
    });

    test.each(["{", '{"channels":5}', "null"])(
        "settings that cannot be read count as unset: %s",
        async (value) => {
            const where = await place();
            const { settings } = await aStore(where);
            await (await theTables(where)).insertInto("setting").values({ guild: "1", value }).execute();
            expect(await settings.of("1")).toEqual(defaultSettings);
            expect(await settings.change("1", { privateByDefault: true })).toEqual({
                ...defaultSettings,
                privateByDefault: true,
            });
        },
    );
});
