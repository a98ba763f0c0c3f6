import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands.ts";
import type { Audience } from "../../src/discord/command/command.ts";
import { homeRegistration } from "../../src/discord/registration/command-bodies.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

const question = "Who built the bridge of Lervik?";

describe("registration", () => {
    const puts = (requests: readonly { readonly method: string }[]) =>
        requests.filter(({ method }) => method === "PUT").length;

    test("happens once, and not again while nothing changes", async () => {
        const { loopback, app } = await openStage();
        expect(puts(loopback.requests)).toBe(2);
        await (await app.restartBot()).registered;
        expect(puts(loopback.requests)).toBe(2);
    });

    test("puts each command only where it is meant to be used", async () => {
        const { loopback, guild } = await openStage();
        const elsewhere = loopback.guild("Elsewhere");
        const names = (...audiences: readonly Audience[]) =>
            commands.filter(({ audience }) => audiences.includes(audience)).map(({ name }) => name);
        const show = (...wanted: readonly string[]) =>
            wanted.map((name) => expect.objectContaining({ name }));
        const everywhere = names("everyone", "managers");
        expect(loopback.commands()).toHaveLength(everywhere.length);
        expect(loopback.commands()).toEqual(expect.arrayContaining(show(...everywhere)));
        const here = names("moderators");
        expect(loopback.commands(guild.id)).toHaveLength(here.length);
        expect(loopback.commands(guild.id)).toEqual(expect.arrayContaining(show(...here)));
        expect(loopback.commands(elsewhere.id)).toEqual([]);
    });

    test("removes the moderators' commands from a former home server", async () => {
        const { loopback } = await openStage({
            home: false,
            before: async (loopback) => {
                const body = JSON.stringify([{ name: "corpus", description: "stale", type: 1 }]);
                const guild = loopback.guild("Once home");
                await fetch(
                    `${loopback.api}/v10/applications/${loopback.applicationId}/guilds/${guild.id}/commands`,
                    {
                        method: "PUT",
                        body,
                        headers: {
                            authorization: `Bot ${loopback.token}`,
                            "content-type": "application/json",
                        },
                    },
                );
                expect(loopback.commands(guild.id)).toHaveLength(1);
            },
        });
        const scopes = loopback.requests
            .filter(({ method, path }) => method === "PUT" && path.includes("/guilds/"))
            .map(({ path }) => path.split("/")[4]);
        for (const scope of scopes) expect(loopback.commands(scope)).toEqual([]);
        expect(scopes).toHaveLength(2);
    });

    test("that another program changed is a finding of the doctor", async () => {
        const { loopback, guild, moderator, general } = await openStage();
        const doctor = async () => (await settled(moderator.run(general, "corpus doctor"))).content;
        expect(await doctor()).not.toContain("The commands that Discord shows there are not the ones");
        const path = `${loopback.api}/v10/applications/${loopback.applicationId}/guilds/${guild.id}/commands`;
        const ask = { name: "ask", description: "An older one", type: 1 };
        await fetch(path, {
            method: "PUT",
            body: JSON.stringify([...homeRegistration(commands, []), ask]),
            headers: { authorization: `Bot ${loopback.token}`, "content-type": "application/json" },
        });
        const found = await doctor();
        expect(found).toMatch(/Lervik: The commands that Discord shows there are not the ones I registered/u);
        expect(found).toMatch(/ask in Lervik: .*so members see it twice/u);
        loopback.fault({
            method: "GET",
            path: /commands/u,
            status: 403,
            body: { code: 50001, message: "Missing Access" },
        });
        expect(await doctor()).not.toContain("members see it twice");
    });

    test("that fails in one server is an event, and the bot still answers", async () => {
        const { member, general, event } = await openStage({
            before: (loopback) =>
                loopback.fault({
                    path: /guilds\/\d+\/commands/u,
                    status: 403,
                    body: { code: 50001, message: "Missing Access" },
                }),
        });
        expect(await event("registration-failure")).toMatchObject({ kind: "registration-failure" });
        expect((await (await member.run(general, "ask", { question })).answer()).content).toContain(
            "Ida Holm",
        );
    });
});
