import { describe, expect, test } from "vitest";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { pin } from "./pinned.ts";
import { press, settled } from "./settled.ts";

const files = {
    "news/bridge.md": "# The bridge of Lervik\n\nThe bridge of Lervik was built in 1911 by Ida Holm.",
    "guides/tower.md": "# The tower of Lervik\n\nThe tower of Lervik was built in 1650 by Olaf Berg.",
    "pont.md": "---\nlanguage: fr\n---\n# Le pont de Paris\n\nLe pont de Paris fut construit en 1604.",
};

type Stage = Awaited<ReturnType<typeof openStage>>;

const set = async (stage: Stage, command: string, options = {}) =>
    (await settled(stage.moderator.run(stage.general, `settings ${command}`, options))).content;
const ask = async (stage: Stage, question: string, options = {}) =>
    (await settled(stage.member.run(stage.general, "ask", { question, ...options }))).content;
const run = (stage: Stage, command: string, options = {}) =>
    settled(stage.moderator.run(stage.general, `corpus ${command}`, options));

const ofBridge = "Who built the bridge of Lervik?";
const ofTower = "Who built the tower of Lervik?";

describe("a server that searches one collection", () => {
    test("gets answers only from it, by command, mention and list; direct messages search everything", async () => {
        const stage = await openStage({ files });
        expect(await set(stage, "collection", { name: "news" })).toContain(
            "These settings leave 1 of 3 articles.",
        );
        expect(await ask(stage, ofBridge)).toContain("Ida Holm");
        expect(await ask(stage, ofTower)).not.toContain("Olaf Berg");
        expect(await ask(stage, ofTower, { article: "tower" })).toContain("an article called");
        await stage.member.say(stage.general, `<@${stage.loopback.botId}> ${ofTower}`);
        const reply = await stage.loopback.nextMessage(stage.general);
        expect(JSON.stringify(reply)).not.toContain("Olaf Berg");
        const list = await settled(stage.member.run(stage.general, "articles"));
        expect(list.content).toContain("1 article");
        const proposed = await stage.member.type(
            stage.general,
            "ask",
            { question: "x", article: "" },
            "article",
        );
        expect(proposed.map(({ value }) => value)).toEqual(["bridge"]);

        const direct = stage.member.direct();
        expect((await settled(stage.member.run(direct, "ask", { question: ofTower }))).content).toContain(
            "Olaf Berg",
        );
        const elsewhere = stage.loopback.guild("Elsewhere");
        const other = await settled(
            elsewhere.member("Olga").run(elsewhere.channel("talk"), "ask", { question: ofTower }),
        );
        expect(other.content).toContain("Olaf Berg");

        expect(await set(stage, "collection", { name: "news", remove: true })).toContain("“news” → all");
        expect(await ask(stage, ofTower)).toContain("Olaf Berg");
    });

    test("has moderators who can still change every article", async () => {
        const stage = await openStage({ files });
        await set(stage, "collection", { name: "news" });
        expect((await run(stage, "remove", { article: "tower" })).content).toContain("The tower of Lervik");
    });

    test("is told when no article is left to search, and so does the doctor", async () => {
        const stage = await openStage({ files });
        await set(stage, "collection", { name: "news" });
        await press(stage.moderator, await run(stage, "remove", { article: "bridge" }), "Publish");
        const shown = await set(stage, "show");
        expect(shown).toContain("I can't answer anything");
        expect(shown).toContain("No article belongs to “news” any more.");
        expect((await run(stage, "doctor")).content).toContain(
            "No article matches the collections and languages set for this server.",
        );
        expect(await set(stage, "collection", { name: "guides" })).toContain("1 of 2");
        expect((await run(stage, "doctor")).content).toContain(
            "“news” is set for this server, but no article belongs to it any more",
        );
    });

    test("pins as the answer only what a search of all articles gives", async () => {
        const both = {
            "news/bridge.md": "# The bridge\n\nIda Holm built the bridge in 1911.",
            "guides/crossing.md": "# The crossing\n\nOlaf Berg built the bridge in 1912.",
        };
        const stage = await openStage({ files: both });
        const keptIn = async (name: string) => {
            await set(stage, "reset");
            await set(stage, "collection", { name });
            const question = { question: "Who built the bridge?" };
            const answer = await settled(stage.member.run(stage.general, "ask", question));
            const asked = () => stage.events.filter(({ kind }) => kind === "question").length;
            await expect.poll(asked).toBe(name === "news" ? 1 : 2);
            return (await pin(answer, stage)).content;
        };
        const said = [await keptIn("news"), await keptIn("guides")];
        expect(said.filter((text) => text.includes("**Pinned.**"))).toHaveLength(2);
        expect(said.filter((text) => text.includes("must be answered by"))).toHaveLength(1);
        expect(said.filter((text) => text.includes("must be quoted in the answer"))).toHaveLength(1);
    });
});

test("a server can search the articles of one language, which proposals name", async () => {
    const stage = await openStage({ files });
    const proposed = await stage.moderator.type(
        stage.general,
        "settings article-language",
        { name: "fr" },
        "name",
    );
    expect(proposed).toEqual([{ name: "French (fr)", value: "fr" }]);
    expect(await set(stage, "article-language", { name: "french (fr)" })).toMatch(
        /all → French \(fr\)[\s\S]*leave 1 of 3 articles/u,
    );
    expect(await ask(stage, ofTower)).not.toContain("Olaf Berg");
    expect(await ask(stage, "Quand fut construit le pont de Paris ?")).toContain("1604");
});

test("an unknown collection is refused with a list of the known ones", async () => {
    const stage = await openStage({ files });
    const refused = await set(stage, "collection", { name: "sport" });
    expect(refused).toContain("nothing was changed. Choose from “guides”, “news”.");
    expect(await set(stage, "show")).not.toContain("sport");
    expect(await set(stage, "article-language", { name: "de" })).toContain("Choose from “en”, “fr”");
});

test("articles are put into a collection through Discord, and stay there when replaced", async () => {
    const stage = await openStage({ files });
    const mill = { name: "mill.md", content: "# The mill\n\nThe mill grinds rye." };
    const bad = await run(stage, "add", { file: mill, collection: "../up" });
    expect(bad.content).toContain("collection name can contain");
    await press(stage.moderator, await run(stage, "add", { file: mill, collection: "guides" }), "Publish");
    const bridge = { name: "bridge.md", content: `${files["news/bridge.md"]} It is long.` };
    await press(stage.moderator, await run(stage, "add", { file: bridge }), "Publish");
    const modal = nextModal(stage.loopback);
    const { id } = await stage.moderator.run(stage.general, "corpus paste", { collection: "guides" });
    await modal;
    const pasted = { title: "The well", author: "", published: "", url: "", text: "The well is deep." };
    await press(stage.moderator, await settled(stage.moderator.submit(id, pasted)), "Publish");
    const collections = stage.live.current().articles.map((one) => [one.id, one.collection]);
    expect(Object.fromEntries(collections)).toEqual({
        bridge: "news",
        mill: "guides",
        pont: undefined,
        "the-well": "guides",
        tower: "guides",
    });
});

test("a file that moves to another folder is a change, and can be rolled back", async () => {
    const stage = await openStage({ files });
    stage.remove("guides/tower.md");
    stage.write({ "news/tower.md": files["guides/tower.md"] });
    const proposal = await run(stage, "reload");
    expect(proposal.content).toContain("The tower of Lervik");
    await press(stage.moderator, proposal, "Publish");
    const collection = async () => (await stage.live.current().find("tower"))?.collection;
    expect(await collection()).toBe("news");
    const history = await run(stage, "history");
    const [menu] = history.menus;
    const first = menu?.options.at(-1)?.value ?? "";
    const back = await settled(stage.moderator.choose(history, menu?.customId ?? "", [first]));
    await press(stage.moderator, back, "Publish");
    expect(await collection()).toBe("guides");
});
