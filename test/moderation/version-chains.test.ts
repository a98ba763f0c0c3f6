import { env } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { get } from "../../commands/corpus/article/get.ts";
import { show } from "../../commands/corpus/article/show.ts";
import { goBack, history } from "../../commands/corpus/history.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { publish as publishButton } from "../../src/discord/moderation/proposal-message.ts";
import { showChanges } from "../../src/discord/moderation/show-changes.ts";
import type { Proposal } from "../../src/proposal/proposal.ts";
import { textOf } from "../commands/a-context.ts";
import { aServedCorpus } from "../commands/a-served-corpus.ts";
import { add, reload, remove } from "../publishing/a-publishing.ts";

const { WALKS, WALKS_SEED } = env;
const runs = Number(WALKS ?? 20);

/** Files by path: what is served, of each version from 1 on. */
type Texts = ReadonlyMap<string, string>;
type Served = Awaited<ReturnType<typeof aServedCorpus>>;

interface Chain {
    readonly served: Served;
    readonly versions: Texts[];
    /** What is in the folder. */
    readonly folder: Map<string, string>;
}

const text = (id: string, edit: number) =>
    `# Title ${id}\n\nThe ${id} was built in ${1900 + edit}. It has ${edit} doors.\n\n${"It stands there. ".repeat(9)}\n\nIt cost ${edit} crowns.\n`;

const openFor = (served: Served, reply: Reply): Proposal => {
    const found = served.publishing.find(reply.kind === "text" ? (reply.proposal ?? "") : "");
    if (found.kind !== "open") throw new Error(textOf(reply));
    return found.proposal;
};

const unescaped = (reply: Reply) => textOf(reply).replaceAll("\\", "");

const now = ({ versions }: Chain): Texts => versions.at(-1) ?? new Map();

/** The pieces of a comparison that are of one of the texts follow each other in that text. */
function expectIn(whole: string, pieces: readonly string[]) {
    let from = 0;
    for (const piece of pieces) {
        const at = whole.indexOf(piece, from);
        expect(at, `${piece} in ${whole}`).toBeGreaterThanOrEqual(from);
        from = at + piece.length;
    }
}

/** The proposal to serve these texts says exactly what differs, word by word. */
async function checkDiff(chain: Chain, { id: proposal, changes }: Proposal, next: Texts) {
    const before = now(chain);
    const idsOf = (paths: readonly string[]) => paths.map((path) => path.replace(".md", "")).sort();
    const [old, fresh] = [[...before.keys()], [...next.keys()]];
    expect({
        added: changes.added.map(({ id }) => id),
        removed: changes.removed.map(({ id }) => id),
        changed: changes.changed.map(({ id }) => id),
    }).toEqual({
        added: idsOf(fresh.filter((path) => !before.has(path))),
        removed: idsOf(old.filter((path) => !next.has(path))),
        changed: idsOf(fresh.filter((path) => before.has(path) && before.get(path) !== next.get(path))),
    });
    for (const { id } of changes.changed) {
        const segments = await changes.diff(id);
        for (const [kind, whole] of [
            ["removed", before.get(`${id}.md`)],
            ["added", next.get(`${id}.md`)],
        ] as const)
            expectIn(
                whole ?? "",
                segments.filter((one) => one.kind === "same" || one.kind === kind).map((one) => one.text),
            );
        const shown = unescaped(await showChanges.run(proposal, [id], chain.served.context()));
        for (const { kind, text: words } of segments) {
            const mark = kind === "removed" ? "~~" : "**";
            if (kind === "removed" || kind === "added")
                expect(shown).toContain(`${mark}${words.trim().split("\n")[0]}`);
        }
    }
}

/** Everything that moderators can look at is what the newest version contains, and older versions still contain theirs. */
async function checkServed(chain: Chain) {
    const { served, versions } = chain;
    for (const [path, wanted] of now(chain)) {
        const id = path.replace(".md", "");
        const got = await get.run({ article: id }, served.context());
        const [file] = got.kind === "text" ? (got.files ?? []) : [];
        expect(file !== undefined && "bytes" in file ? new TextDecoder().decode(file.bytes) : undefined).toBe(
            wanted,
        );
        const shown = unescaped(await show.run({ article: id }, served.context()));
        for (const paragraph of wanted.trim().split("\n\n").slice(1))
            expect(shown).toContain(paragraph.trim());
    }
    expect(served.live.current().articles).toHaveLength(now(chain).size);
    const listed = textOf(await history.run({}, served.context()));
    expect(
        [...listed.matchAll(/^- \*\*(\d+)\*\*( \(live\))?/gmu)].map(
            ([, number, live]) => `${number}${live ?? ""}`,
        ),
    ).toEqual(
        versions
            .map((_, at) => `${at + 1}${at === versions.length - 1 ? " (live)" : ""}`)
            .reverse()
            .slice(0, 8),
    );
    for (const [at, texts] of versions.entries()) {
        const { articles } = await served.store.versions.contents(at + 1);
        const stored = await served.store.versions.texts(articles.map(({ hash }) => hash));
        const contents = articles.map(
            ({ file, hash }) => [file, new TextDecoder().decode(stored.get(hash))] as const,
        );
        expect(new Map(contents)).toEqual(texts);
    }
}

/** Publishes what the reply proposes, which must give these texts. */
async function publish(chain: Chain, proposal: Proposal, next: Texts) {
    await checkDiff(chain, proposal, next);
    const said = textOf(await publishButton.run(proposal.id, chain.served.context()));
    chain.versions.push(next);
    expect(said).toContain(`**Published as version ${chain.versions.length}**`);
    await checkServed(chain);
}

const same = (one: Texts, other: Texts) =>
    one.size === other.size && [...one].every(([path, words]) => other.get(path) === words);

async function backTo(chain: Chain, number: number) {
    const next = chain.versions[number - 1] ?? new Map();
    const reply = await goBack.run(undefined, [number], chain.served.context());
    if (same(next, now(chain))) {
        // The same texts may have come from somewhere else.
        return expect(textOf(reply)).toMatch(
            /Nothing to publish|Only where their texts come from would change/u,
        );
    }
    return publish(chain, openFor(chain.served, reply), next);
}

async function change(chain: Chain, request: Parameters<Served["publishing"]["propose"]>[0], next: Texts) {
    if (same(next, now(chain)) || next.size === 0) return;
    const made = await chain.served.publishing.propose({ ...request, by: "7" }, () => undefined);
    if (made.outcome !== "proposed") throw new Error(made.outcome);
    await publish(chain, made.proposal, next);
}

const editing = (chain: Chain, id: string, number: number) =>
    change(
        chain,
        add({ [`${id}.md`]: text(id, number) }),
        new Map([...now(chain), [`${id}.md`, text(id, number)]]),
    );

const removing = (chain: Chain, id: string) =>
    now(chain).has(`${id}.md`)
        ? change(chain, remove(id), new Map([...now(chain)].filter(([path]) => path !== `${id}.md`)))
        : undefined;

async function startedChain(): Promise<Chain> {
    const folder = new Map([
        ["a.md", text("a", 1)],
        ["b.md", text("b", 1)],
    ]);
    const served = await aServedCorpus(Object.fromEntries(folder));
    const chain = { served, versions: [new Map(folder)], folder };
    await checkServed(chain);
    return chain;
}

test("to 1, an edit on top, to 3, to what was in between, and each version is exactly what it was", async () => {
    const chain = await startedChain();
    chain.folder.set("b.md", text("b", 2)).set("c.md", text("c", 1));
    chain.served.write(Object.fromEntries(chain.folder));
    await change(chain, reload, new Map(chain.folder));
    await backTo(chain, 1);
    await editing(chain, "a", 5);
    await backTo(chain, 3);
    await backTo(chain, 2);
    await removing(chain, "b");
    await backTo(chain, 4);
    await editing(chain, "c", 7);
    for (const number of [7, 8, 2, 9, 1, 4, 9, 6]) await backTo(chain, number);
    expect(chain.versions).toHaveLength(17);
});

type Link = readonly ["back", number] | readonly ["edit" | "remove", string, number];

const links: fc.Arbitrary<Link> = fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 99 }).map((place) => ["back", place] as const) },
    {
        weight: 2,
        arbitrary: fc.tuple(fc.constant("edit" as const), fc.constantFrom("a", "b", "c"), fc.nat({ max: 9 })),
    },
    {
        weight: 1,
        arbitrary: fc.tuple(fc.constant("remove" as const), fc.constantFrom("a", "b", "c"), fc.constant(0)),
    },
);

test(`whatever the chain of edits and ways back, its versions stay what they were (${runs} chains)`, {
    timeout: 60_000 + runs * 5000,
}, async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(links, { minLength: 3, maxLength: 12, size: "max" }), async (taken) => {
            const chain = await startedChain();
            for (const link of taken)
                if (link[0] === "back") await backTo(chain, 1 + (link[1] % chain.versions.length));
                else if (link[0] === "edit") await editing(chain, link[1], link[2]);
                else await removing(chain, link[1]);
        }),
        { numRuns: runs, ...(WALKS_SEED !== undefined && { seed: Number(WALKS_SEED) }) },
    );
});
