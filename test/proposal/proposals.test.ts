import { expect, test } from "vitest";
import type { CorpusError } from "../../src/corpus/corpus.ts";
import type { ArticleSet } from "../../src/proposal/article-set.ts";
import type { Pin } from "../../src/proposal/pinned.ts";
import { openProposals } from "../../src/proposal/proposals.ts";
import { aSet, built } from "./a-proposal.ts";

const old = aSet({ "a.md": "# A\n\nThe zebra has 20 stripes." });
const next = aSet({ "a.md": "# A\n\nThe zebra has 30 stripes.", "b.md": "# B\n\nThe lion sleeps." });
const aWish = (set: ArticleSet = next) => ({
    set,
    by: "7",
    why: "the keeper counted",
    kind: "edit" as const,
});

/** Proposals on top of the old set; `libraries` lists the libraries that were built, in order. */
function opened({
    pins = [],
    started = () => undefined,
}: {
    pins?: readonly Pin[];
    started?: () => void;
} = {}) {
    const libraries: ReturnType<typeof built>[] = [];
    let time = 0;
    let count = 0;
    const { corpus, library } = built(old);
    const live = { set: old, articles: corpus.articles, library };
    const proposals = openProposals({
        build: async (set, onProgress) => {
            started();
            onProgress(0.5);
            const one = built(set);
            libraries.push(one);
            return one;
        },
        live: () => live,
        pins: async () => pins,
        now: () => new Date(time),
        newId: () => `p${++count}`,
        onGone: () => undefined,
        lifetime: 1000,
    });
    const at = (milliseconds: number) => {
        time = milliseconds;
    };
    return { proposals, libraries, at };
}

test("a proposal says what would change and can answer, and nothing is closed", async () => {
    const { proposals, libraries } = opened();
    const shares: number[] = [];
    const proposed = await proposals.propose(aWish(), (share) => shares.push(share));
    expect(proposed).toMatchObject({
        outcome: "proposed",
        proposal: {
            id: "p1",
            by: "7",
            why: "the keeper counted",
            kind: "edit",
            changes: { added: [{ id: "b", title: "B" }], changed: [{ id: "a", title: "A" }], removed: [] },
            errors: [],
            warnings: [],
            brokenPins: [],
            expires: new Date(1000),
        },
    });
    const found = proposals.get("p1");
    if (found.kind === "gone") throw new Error("It is gone.");
    const { excerpts } = await found.proposal.library.ask("How many stripes has the zebra?");
    expect(excerpts[0]?.paragraph.text).toBe("The zebra has 30 stripes.");
    expect(shares).toEqual([0.4, expect.closeTo(0.85), 1]);
    expect(libraries[0]?.closed()).toBe(0);
});

test("errors and warnings are separated, and include those of the folder", async () => {
    const set = [...next, ...aSet({ "bad.md": "---\ncolour: red\n---\n# T\n\nText.", "empty.md": "# T" })];
    const error: CorpusError = { file: "x.md", problem: "P.", remedy: "R.", severity: "error" };
    const proposed = await opened().proposals.propose({ ...aWish(set), errors: [error] });
    expect(proposed).toMatchObject({
        proposal: { errors: [{ file: "x.md" }, { file: "empty.md" }], warnings: [{ file: "bad.md" }] },
    });
});

test("pins that would break are listed", async () => {
    const pin = {
        question: "How many stripes has the zebra?",
        article: "a",
        sentence: "The zebra has 20 stripes.",
    };
    const { proposals } = opened({ pins: [pin] });
    expect(await proposals.propose(aWish())).toMatchObject({
        proposal: { brokenPins: [{ pin, why: "another-sentence", instead: "The zebra has 30 stripes." }] },
    });
});

test("a pin that is broken in what is live is listed apart from those that the proposal breaks", async () => {
    const question = "How many stripes has the zebra?";
    const kept = { question, article: "a", sentence: "The zebra has 20 stripes." };
    const broken = { question, article: "gone", sentence: "The zebra has 10 stripes." };
    const { proposals } = opened({ pins: [broken, kept] });
    expect(await proposals.propose(aWish())).toMatchObject({
        proposal: {
            brokenPins: [{ pin: kept, why: "another-sentence" }],
            brokenBefore: [{ pin: broken, why: "article-gone" }],
        },
    });
});

test("a set without articles is refused, and its library closed", async () => {
    const { proposals, libraries } = opened();
    const refused = await proposals.propose(aWish(aSet({ "a.md": "" })));
    expect(refused).toMatchObject({ outcome: "refused", errors: [{ file: "a.md" }] });
    expect(libraries[0]?.closed()).toBe(1);
});

test("a proposal expires after its lifetime", async () => {
    const { proposals, libraries, at } = opened();
    await proposals.propose(aWish());
    at(1000);
    proposals.sweep();
    expect(proposals.hold("p1")).toEqual({ kind: "gone", why: "expired" });
    expect(libraries[0]?.closed()).toBe(1);
});

test("a publication closes the other open proposals, but not the one that was taken for it", async () => {
    const { proposals, libraries } = opened();
    await proposals.propose(aWish());
    await proposals.propose(aWish());
    expect(proposals.hold("p1")).toMatchObject({ kind: "open" });
    expect(proposals.get("p1")).toEqual({ kind: "gone", why: "publishing" });
    proposals.settle("p1", "taken");
    proposals.published();
    expect(proposals.get("p1")).toEqual({ kind: "gone", why: "taken" });
    expect(proposals.get("p2")).toEqual({ kind: "gone", why: "overtaken" });
    expect(libraries.map(({ closed }) => closed())).toEqual([0, 1]);
});

test("a publication also overtakes proposals that are being built or waiting", async () => {
    const { proposals, libraries } = opened({ started: () => proposals.published() });
    const outcomes = await Promise.all([proposals.propose(aWish()), proposals.propose(aWish())]);
    expect(outcomes).toEqual([{ outcome: "overtaken" }, { outcome: "overtaken" }]);
    expect(libraries.map(({ closed }) => closed())).toEqual([1]);
});

test("a proposal that fails while it is built or checked rejects, and the next one is still built", async () => {
    const failures = [new Error("no thread"), undefined];
    const { proposals } = opened({
        started: () => {
            const failure = failures.shift();
            if (failure !== undefined) throw failure;
        },
    });
    const first = proposals.propose(aWish());
    const second = proposals.propose(aWish());
    await expect(first).rejects.toThrow("no thread");
    expect((await second).outcome).toBe("proposed");
});

test("discarding and closing close libraries", async () => {
    const { proposals, libraries } = opened();
    await proposals.propose(aWish());
    await proposals.propose(aWish());
    proposals.discard("p1");
    proposals.close();
    expect(libraries.map(({ closed }) => closed())).toEqual([1, 1]);
    expect(proposals.get("p2")).toEqual({ kind: "gone", why: "discarded" });
});

test("a proposal that is canceled closes its library, and other moderators' proposals go on", async () => {
    const canceling = new AbortController();
    const { proposals, libraries } = opened({ started: () => canceling.abort(new Error("Canceled")) });
    const first = proposals.propose(aWish(), undefined, canceling.signal);
    const other = proposals.propose({ ...aWish(), by: "8" });
    await expect(first).rejects.toThrow("Canceled");
    expect(await other).toMatchObject({ outcome: "proposed" });
    expect(libraries.map(({ closed }) => closed())).toEqual([1, 0]);
});

test("a proposal says that it waits for others, and when that ends", async () => {
    const { proposals } = opened();
    const said: string[] = [];
    const by = (moderator: string) =>
        proposals.propose({ ...aWish(), by: moderator }, (share, isWaiting) => {
            said.push(`${moderator} ${isWaiting === true ? "waits" : share}`);
        });
    await Promise.all(["7", "8", "9"].map(by));
    expect(said.filter((one) => one.endsWith("waits"))).toEqual(["9 waits"]);
    expect(said.filter((one) => one.startsWith("9")).slice(0, 3)).toEqual(["9 waits", "9 0", "9 0.4"]);
});

test("a proposal that is canceled while answers are compared asks no more, and closes its library", async () => {
    const canceling = new AbortController();
    const { proposals, libraries } = opened();
    const shares: number[] = [];
    const onProgress = (share: number) => {
        shares.push(share);
        if (share > 0.8) canceling.abort(new Error("Canceled"));
    };
    await expect(proposals.propose(aWish(), onProgress, canceling.signal)).rejects.toThrow("Canceled");
    expect(shares.filter((share) => share > 0.8)).toHaveLength(1);
    expect(libraries.map(({ closed }) => closed())).toEqual([1]);
    expect(proposals.get("p1")).toEqual({ kind: "gone", why: "unknown" });
});
