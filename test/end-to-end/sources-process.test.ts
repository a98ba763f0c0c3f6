import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aRepository } from "../sources/a-repository.ts";
import { aFeed, aWebHost } from "../sources/a-web-host.ts";
import { connected, discord, run, workplace } from "./run-main.ts";
import { pressed, settled } from "./settled.ts";

const lock = { id: "lock", title: "The lock", text: "<p>The lock lifts ships by four metres.</p>" };

test("the program reads SOURCES from .env, and what it proposes is published and quoted; no password is in its log", async () => {
    const loopback = await discord();
    const home = loopback.guild("Lervik");
    const place = home.channel("moderators");
    const moderator = home.member("Mo", { permissions: 0x20n });
    const host = await aWebHost({
        "/feed?token=s3cret": { body: aFeed(lock) },
        "/private.git/info/refs?service=git-upload-pack": { status: 401, body: "" },
    });
    const repository = aRepository({ "crane.md": "# The crane\n\nThe crane lifts nine tonnes." });
    const folder = workplace();
    mkdirSync(join(folder, "corpus"));
    writeFileSync(join(folder, "corpus/bridge.md"), "# The bridge\n\nThe bridge was built in 1911.\n");
    const list = [
        "# what we write",
        `harbour feed ${host.url}/feed?token=s3cret`,
        `handbook git ${repository.path}`,
        `closed git ${host.url.replace("//", "//ida:pa55word@")}/private.git`,
    ];
    writeFileSync(join(folder, ".env"), `HOME_GUILD_IDS=${home.id}\nSOURCES='\n${list.join("\n")}\n'\n`);
    const env = { ...connected(loopback), CORPUS_DIR: "corpus", PATH: "/usr/local/bin:/usr/bin:/bin" };
    const { child, exit } = run({ env, folder });
    await loopback.gateway.ready();
    await expect
        .poll(async () => {
            const set = moderator.run(place, "settings watch", { channel: place.channelId });
            return (await settled(set).catch(() => undefined))?.content ?? "";
        })
        .toContain("Watching");
    const messages = () =>
        loopback.messages(place).filter(({ content }) => content.includes("**Proposal:**"));
    await expect.poll(() => messages().length).toBe(2);
    const [first] = messages().filter(({ content }) => content.includes("harbour"));
    if (first === undefined) throw new Error("There is no proposal.");
    await pressed(moderator, first, "Publish");
    const ask = async () =>
        (await settled(moderator.run(place, "ask", { question: "How far does the lock lift ships?" })))
            .content;
    await expect.poll(ask).toContain("**four metres**");
    // What was overtaken is proposed again.
    await expect.poll(() => messages().at(-1)?.content).toContain("handbook");
    const shown = await settled(moderator.run(place, "corpus sources"));
    expect(shown.content).toContain("it wants a login");
    child.kill("SIGTERM");
    const { code, out, err } = await exit();
    expect(code).toBe(0);
    expect(out).toContain('"source-away"');
    for (const secret of ["s3cret", "pa55word", "ida:"])
        expect(`${out}${err}${shown.content}`).not.toContain(secret);
});

test("a feed that never answers does not keep the program from ending", async () => {
    const loopback = await discord();
    const home = loopback.guild("Lervik");
    const place = home.channel("moderators");
    const moderator = home.member("Mo", { permissions: 0x20n });
    const host = await aWebHost({ "/feed": () => undefined });
    const env = { ...connected(loopback), HOME_GUILD_IDS: home.id, SOURCES: `harbour feed ${host.url}/feed` };
    const { child, exit } = run({ env });
    await loopback.gateway.ready();
    await expect
        .poll(async () => {
            const set = moderator.run(place, "settings watch", { channel: place.channelId });
            return (await settled(set).catch(() => undefined))?.content ?? "";
        })
        .toContain("Watching");
    await expect.poll(() => host.asked.length).toBe(1);
    child.kill("SIGTERM");
    expect((await exit()).code).toBe(0);
});

test("a wrong list is one line for each entry, and exit code 2", async () => {
    const env = { SOURCES: "a feed http://example.org/feed; b fodler /srv" };
    const { exit } = run({ env });
    const { code, err } = await exit();
    expect(code).toBe(2);
    expect(err).toContain("SOURCES, entry 1 (“a”): The address should be https://…");
    expect(err).toContain("SOURCES, entry 2 (“b”): “fodler” is not a kind of source");
    expect(err).toContain("Did you mean “folder”?");
});
