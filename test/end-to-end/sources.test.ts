import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSourceList } from "../../src/sources/list/source-list.ts";
import { inWords } from "../in-words.ts";
import { aRepository } from "../sources/a-repository.ts";
import { aFeed, aWebHost } from "../sources/a-web-host.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

const lock = {
    id: "lock",
    title: "The lock of Lervik",
    text: "<p>The lock of Lervik lifts ships by four metres.</p><script>alert(1)</script><p>Its gates are made of oak.</p>",
};
const pilot = { id: "pilot", title: "The pilots", text: "<p>Pilots guide ships past the Skerry rocks.</p>" };

/** A stage with sources, whose proposals are posted in a channel of the moderators'. */
async function stageWith(list: string, options: Parameters<typeof openStage>[0] = {}) {
    const read = readSourceList(list, "corpus");
    if (read.outcome === "bad") throw new Error(read.message);
    const stage = await openStage({ ...options, sources: read.sources });
    const place = stage.guild.channel("moderators");
    const run = (command: string, given: Readonly<Record<string, string>> = {}) =>
        settled(stage.moderator.run(stage.general, command, given));
    const posted = () => stage.loopback.messages(place);
    const reads = async (text: string | RegExp, index = 0) => {
        await expect.poll(() => posted()[index]?.content).toMatch(text);
        const message = posted()[index];
        if (message === undefined) throw new Error(`There is no message ${index}.`);
        return message;
    };
    return {
        ...stage,
        run,
        posted,
        reads,
        watch: () => run("settings watch", { channel: place.channelId }),
        look: async () => stage.app.session().schedule()?.look(),
        ask: async (question: string) =>
            (await settled(stage.member.run(stage.general, "ask", { question }))).content,
    };
}

test("an article of a feed is proposed, published by a moderator, and quoted with its source", async () => {
    const host = await aWebHost({ "/feed": { body: aFeed(lock) } });
    const stage = await stageWith(`harbour feed ${host.url}/feed`);
    await stage.look();
    expect(host.asked).toEqual([]);
    expect((await stage.run("corpus doctor")).content).toContain("set one with </settings watch:");
    await stage.watch();
    const proposal = await stage.reads("**Proposal:** from the source “harbour”: 1 new");
    expect(proposal.content).toContain("The lock of Lervik");
    expect(host.asked[0]?.headers["user-agent"]).toBe("Pullquote/0.0.0-test");
    expect(await stage.ask("How far does the lock lift ships?")).not.toContain("four metres");
    await pressed(stage.moderator, proposal, "Publish");
    await stage.reads("**Published as version 2**");
    const answer = await stage.ask("How far does the lock lift ships?");
    expect(answer).toContain("The lock of Lervik lifts ships by **four metres**.");
    expect(answer).toContain("Ida Holm");
    expect(answer).toContain("3 June 2025");
    expect(answer).toContain("<https://example.org/lock#");
    expect(answer).not.toContain("alert");
    const status = await stage.run("corpus status");
    expect(status.content).toContain("From the source “harbour”: 1.");
    const shown = await stage.run("corpus show", { article: "the-lock-of-lervik" });
    expect(shown.content).toContain("-# From the source “harbour”");
    expect((await stage.run("corpus history")).content).toContain("from the source “harbour”: 1 new");
    expect((await stage.run("corpus audit")).content).toContain("source of articles · proposed");
});

test("a proposal follows the feed, and what was discarded is not proposed again, also after a restart", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "stage-data-"));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    let hours = 0;
    const now = () => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000);
    const host = await aWebHost({ "/feed": { body: aFeed(lock) } });
    const stage = await stageWith(`harbour feed ${host.url}/feed`, { dataFolder, now });
    await stage.watch();
    await stage.reads("1 new");
    host.pages["/feed"] = { body: aFeed(pilot, lock) };
    hours = 1;
    await stage.look();
    const both = await stage.reads("2 new", 1);
    await stage.reads("A newer proposal replaces this one");
    await pressed(stage.moderator, both, "Discard");
    await stage.reads("**Discarded by", 1);
    hours = 2;
    await stage.look();
    await stage.app.restartBot();
    hours = 3;
    await stage.look();
    expect(stage.posted()).toHaveLength(2);
    const kept = await stage.run("corpus kept-out");
    expect(kept.content).toContain("A moderator discarded it as it is there");
    const [menu] = kept.menus;
    const value = menu?.options.find(({ label }) => label === "harbour/the-pilots.md")?.value ?? "";
    const back = await settled(stage.moderator.choose(kept, menu?.customId ?? "", [value]));
    await press(stage.moderator, back, "Publish");
    expect(await stage.ask("Who guides ships past the Skerry rocks?")).toContain("Pilots guide ships");
    expect((await stage.run("corpus kept-out")).content).not.toContain("the-pilots");
});

test("a repository's change and removal are proposed, and a moderator's edit stays", async () => {
    const repository = aRepository({
        "docs/crane.md": "# The crane\n\nThe crane lifts nine tonnes.",
        "docs/tug.md": "# The tug\n\nThe tug is called Brave.",
        "other/x.md": "# X\n\nNot in the folder.",
    });
    const stage = await stageWith(`handbook git ${repository.path} folder=docs`);
    await stage.watch();
    const proposal = await stage.reads(
        "**Proposal:** from the source “handbook”: 2 new, 0 changed, 0 removed",
    );
    await pressed(stage.moderator, proposal, "Publish");
    await stage.reads("**Published as version 2**");
    repository.commit({
        "docs/crane.md": "# The crane\n\nThe crane lifts twelve tonnes.",
        "docs/tug.md": undefined,
    });
    const shown = await stage.run("corpus sources");
    await press(stage.moderator, shown, "Look now");
    const second = await stage.reads("0 new, 1 changed, 1 removed", 1);
    await pressed(stage.moderator, second, "Publish");
    await stage.reads("**Published as version 3**", 1);
    expect(await stage.ask("What does the crane lift?")).toContain("twelve tonnes");
    const removed = await stage.run("corpus remove", { article: "crane" });
    await press(stage.moderator, removed, "Publish");
    repository.commit({
        "docs/crane.md": "# The crane\n\nThe crane lifts twenty tonnes.",
        "docs/sea.md": "# Sea\n\nIt is deep.",
    });
    await press(stage.moderator, await stage.run("corpus sources"), "Look now");
    await stage.reads("1 new, 0 changed, 0 removed", 2);
    expect((await stage.run("corpus kept-out")).content).toContain("crane.md: From the source “handbook”");
});

test("a source that fails is said once in the log, and to moderators, and nothing is posted", async () => {
    let hours = 0;
    const now = () => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000);
    const host = await aWebHost({ "/feed": { status: 503, body: "" } });
    const stage = await stageWith(`harbour feed ${host.url}/feed`, { now, statusPort: 0 });
    const health = async () => (await fetch(`${stage.app.status?.address}/healthz`)).json();
    const warns = (warning: string) => ({ warnings: [expect.stringMatching(warning)] });
    await expect.poll(health).toMatchObject(warns("set one with `/settings watch`"));
    await stage.watch();
    const event = await stage.event("source-away");
    expect(event.reason).toContain("status 503");
    const failure = "^The source “harbour” can't be looked at since 2026-01-01T.*status 503";
    expect(await health()).toMatchObject(warns(failure));
    hours = 5;
    await stage.look();
    await stage.look();
    expect(stage.events.filter(({ kind }) => kind === "source-away")).toHaveLength(1);
    expect((await stage.run("corpus status")).content).toContain(
        "**The source “harbour” can't be looked at.**",
    );
    expect((await stage.run("corpus doctor")).content).toContain("status 503");
    expect((await stage.run("corpus sources")).content).toMatch(/Failed 2 times in a row, first <t:\d+:R>/u);
    expect(stage.posted()).toEqual([]);
    host.pages["/feed"] = { body: aFeed(lock) };
    hours = 50;
    await stage.look();
    await stage.event("source-back");
    expect(await health()).not.toHaveProperty("warnings");
    await stage.reads("1 new");
});

test("hostile feeds are named, and neither stop the bot nor the good source", async () => {
    const elsewhere = await aWebHost({ "/feed": { body: aFeed(pilot) } });
    const deep = `${"<a>".repeat(300_000)}${"</a>".repeat(300_000)}`;
    const evil =
        '<p onclick="alert(1)">The buoy is [red](https://evil.example) @everyone.</p><script>alert(1)</script><style>p{}</style>';
    const host = await aWebHost({
        "/huge": { body: `<rss version="2.0"><channel>${" ".repeat(11_000_000)}</channel></rss>` },
        "/endless": (response) => {
            const more = () => response.write("<item>".repeat(10_000), () => setImmediate(more));
            more();
        },
        "/deep": { body: `<rss version="2.0"><channel>${deep}</channel></rss>` },
        "/entities": {
            body: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>',
        },
        "/elsewhere": { status: 302, headers: { location: `${elsewhere.url}/feed` }, body: "" },
        "/charset": {
            headers: { "content-type": "text/xml; charset=utf-8" },
            body: Buffer.from(aFeed({ ...lock, title: "Öl" }), "latin1"),
        },
        "/page": { body: "<!doctype html><title>Hi</title>" },
        "/good": {
            body: aFeed({ id: "buoy", title: "The buoy <b>of</b> **Lervik**", text: evil }),
        },
    });
    const names = ["huge", "endless", "deep", "entities", "elsewhere", "charset", "page", "good"];
    const stage = await stageWith(names.map((name) => `${name} feed ${host.url}/${name}`).join("\n"));
    await stage.watch();
    const proposal = await stage.reads("from the source “good”: 1 new");
    expect(proposal.pings).toEqual([]);
    expect(stage.posted()).toHaveLength(1);
    expect(elsewhere.asked).toEqual([]);
    const { states } = stage.app.corpus.storage?.sources ?? { states: () => [] };
    const failures = new Map(inWords(states()).map(({ name, failure }) => [name, failure?.reason ?? "none"]));
    expect(failures.get("huge")).toContain("sends more than 10 MiB");
    expect(failures.get("endless")).toContain("sends more than 10 MiB");
    for (const name of ["deep", "entities", "page"]) expect(failures.get(name)).toContain("not with a feed");
    expect(failures.get("elsewhere")).toContain("which is not listed");
    expect(failures.get("charset")).toContain("not in the encoding that it declares");
    await pressed(stage.moderator, proposal, "Publish");
    await stage.reads("**Published as version 2**");
    const answer = await stage.ask("Which color is the buoy?");
    expect(answer).toContain("The buoy is");
    expect(answer).not.toContain("alert");
    expect(answer).not.toContain("onclick");
    expect(await stage.ask("Who built the bridge of Lervik?")).toContain("Ida Holm");
});
