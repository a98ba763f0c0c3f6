import { expect, test } from "vitest";
import { aClient, slash } from "../a-client.ts";

test("members are offered the commands that contexts, installation and permissions allow in each place", async () => {
    const { loopback, client, guild, general } = await aClient({
        commands: [
            { ...slash("ask"), contexts: [0, 1, 2], integration_types: [0, 1] },
            { ...slash("here"), contexts: [0] },
        ],
    });
    await client.rest.put(`/applications/${loopback.applicationId}/guilds/${guild.id}/commands`, {
        body: [{ ...slash("corpus"), default_member_permissions: "32" }],
    });
    const elsewhere = loopback.guild("Elsewhere", { installed: false });
    const noor = elsewhere.member("Noor");
    const member = guild.member("Ann");
    const moderator = guild.member("Mo", { permissions: 32n });
    const names = (whose: typeof member, place: typeof general) =>
        whose.offered(place).map(({ name }) => name);
    expect(names(member, general)).toEqual(["ask", "here"]);
    expect(names(moderator, general)).toEqual(["ask", "here", "corpus"]);
    expect(names(moderator, moderator.direct())).toEqual(["ask"]);
    expect(names(noor, elsewhere.channel("lobby"))).toEqual(["ask"]);
});
