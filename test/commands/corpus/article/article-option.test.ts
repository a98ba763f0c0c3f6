import { expect, test } from "vitest";
import { articles } from "../../../../commands/articles.ts";
import { edit } from "../../../../commands/corpus/article/edit.ts";
import { get } from "../../../../commands/corpus/article/get.ts";
import { remove } from "../../../../commands/corpus/article/remove.ts";
import { show } from "../../../../commands/corpus/article/show.ts";
import { keptOut } from "../../../../commands/corpus/kept-out.ts";
import { isAction } from "../../../../src/discord/command/command.ts";
import { readCustomId } from "../../../../src/discord/command/custom-id.ts";
import type { Reply } from "../../../../src/discord/command/reply.ts";
import { payloadOf } from "../../../../src/discord/message/payload.ts";
import { publish, remove as removal } from "../../../publishing/a-publishing.ts";
import { textOf } from "../../a-context.ts";
import { aServedCorpus } from "../../a-served-corpus.ts";

const long = (end: string) => `${"the-long-history-of-the-mill-".repeat(4)}${end}`;
const longTitle = (end: string) => `${"The long history of the mill by the river ".repeat(3)}${end}`;

/** Titles by id. The ids are parts of each other, longer than Discord's 100, in many scripts, or alike but for an accent. */
const titles: Readonly<Record<string, string>> = {
    mill: "The mill",
    "mill-2": "The mill, continued",
    "mill-20": "The mill",
    "mill-": "Mill-2",
    [long("a")]: longTitle("in one part"),
    [long("ab")]: longTitle("in two parts"),
    resume: "Resume work",
    résumé: "A résumé",
    日本語の記事: "水車小屋",
    סיפור: "הטחנה",
    "mühle 😀 & co": "Die Mühle 😀",
    ﬁsh: "The ﬁsh",
    İzmir: "İzmir",
};

const files = Object.fromEntries(
    Object.entries(titles).map(([id, title], at) => [`${id}.md`, `# ${title}\n\nText ${at + 1} of them.\n`]),
);

type Served = Awaited<ReturnType<typeof aServedCorpus>>;

/** The text of the article that each command takes what was typed for. */
const taken: Readonly<Record<string, (typed: string, served: Served) => Promise<string>>> = {
    show: async (article, served) => sent(await show.run({ article }, served.context())),
    get: async (article, served) => {
        const reply = await get.run({ article }, served.context());
        sent(reply);
        const [file] = reply.kind === "text" ? (reply.files ?? []) : [];
        return file !== undefined && "bytes" in file ? new TextDecoder().decode(file.bytes) : "";
    },
    edit: async (article, served) => {
        const context = served.context();
        const reply = await edit.run({ article }, context);
        sent(reply);
        const [row] = reply.kind === "text" ? (reply.rows ?? []) : [];
        const [button] = row !== undefined && "buttons" in row ? row.buttons : [];
        const key = readCustomId(button?.customId ?? "").written.split(".")[0] ?? "";
        return files[`${context.articleEdits.find("7", key)?.id}.md`] ?? "";
    },
    remove: async (article, served) => {
        const reply = await remove.run({ article }, served.context());
        sent(reply);
        const found = served.publishing.find(reply.kind === "text" ? (reply.proposal ?? "") : "");
        const [removed] = found.kind === "open" ? found.proposal.changes.removed : [];
        return files[`${removed?.id}.md`] ?? "";
    },
};

/** What the reply says; it must fit into a message. */
function sent(reply: Reply): string {
    if (reply.kind === "text" || reply.kind === "answer") payloadOf(reply);
    return textOf(reply);
}

const typedFor = (id: string) => [
    id,
    ` ${id} `,
    id.normalize("NFD"),
    id.toUpperCase(),
    id.toLowerCase(),
    `${id}.md`,
];

const ids = Object.keys(titles);

test.each(Object.keys(taken))(
    "%s takes the article whose id was typed, and no other that is called nearly so",
    async (name) => {
        const served = await aServedCorpus(files);
        for (const id of ids)
            for (const typed of typedFor(id)) {
                const [, text = ""] = (files[`${id}.md`] ?? "").split("\n\n");
                expect([typed, await taken[name]?.(typed, served)]).toEqual([
                    typed,
                    expect.stringContaining(text.trim()),
                ]);
            }
    },
);

/** What a command suggests while this is typed. */
async function suggested(typed: string, served: Served, action = remove) {
    const { article } = action.options;
    if (article?.kind !== "text") throw new Error("It takes no article.");
    return (await article.suggest?.(typed, { ...served.context(), others: {} })) ?? [];
}

test("all suggestions differ, fit, and lead to their article", async () => {
    const served = await aServedCorpus(files);
    const all = await suggested("", served);
    expect(all).toHaveLength(ids.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(ids.length);
    for (const { name, value } of all) {
        expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
        const texts = await Promise.all(
            ["show", "get", "remove"].map((command) => taken[command]?.(value, served)),
        );
        const [number] = texts.map((text) => /Text \d+ of/u.exec(text ?? "")?.[0]);
        for (const text of texts) expect(text).toContain(number);
    }
    expect(all.filter(({ name }) => name.startsWith("The mill (")).map(({ name }) => name)).toEqual([
        "The mill (mill)",
        "The mill (mill-20)",
    ]);
});

test("typing with marks of their own, as some keyboards do, finds the same", async () => {
    const served = await aServedCorpus(files);
    for (const id of ids)
        expect(await suggested(id.normalize("NFD"), served)).toEqual(
            await suggested(id.normalize("NFC"), served),
        );
});

test("a file that cannot be read is suggested by the beginning and end of its path", async () => {
    const path = (end: string) => `${"folder/".repeat(20)}${end}.md`;
    const served = await aServedCorpus({ ...files, [path("a")]: "", [path("b")]: "" });
    const names = (await suggested("folder", served)).map(({ name }) => name);
    expect(names).toEqual([
        expect.stringMatching(/^folder.*\/a\.md$/u),
        expect.stringMatching(/^folder.*\/b\.md$/u),
    ]);
    expect(textOf(await show.run({ article: path("a") }, served.context()))).toContain("no such article");
    expect(textOf(await get.run({ article: path("a") }, served.context()))).toContain("a.md");
});

test("menus tell articles and files of the same long beginning apart", async () => {
    const served = await aServedCorpus(files);
    const menuOf = (reply: Reply) => {
        const rows = reply.kind === "text" ? (reply.rows ?? []) : [];
        const labels = rows.flatMap((row) => ("menu" in row ? row.menu.items : [])).map(({ label }) => label);
        expect(labels.every((label) => label.length <= 100)).toBe(true);
        expect(new Set(labels).size).toBe(labels.length);
        return labels;
    };
    if (!isAction(articles.does)) throw new Error("It has no subcommands.");
    expect(menuOf(await articles.does.run({ filter: "mill" }, served.context()))).toHaveLength(6);
    for (const id of [long("a"), long("ab")]) await publish(served.publishing, removal(id));
    const kept = await keptOut.run({}, served.context());
    expect(menuOf(kept)).toEqual([expect.stringMatching(/-a\.md$/u), expect.stringMatching(/-ab\.md$/u)]);
});
