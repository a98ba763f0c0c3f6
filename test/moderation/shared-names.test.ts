import { env } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { told } from "../../locales/message.ts";
import { NoArticleError } from "../../src/answer/live-library.ts";
import { idOf } from "../../src/corpus/article-id.ts";
import type { ArticleSet } from "../../src/proposal/article-set.ts";
import type { ChangeRequest } from "../../src/publishing/plan.ts";
import { add, bringBack, reload, remove, rollBack } from "../publishing/a-publishing.ts";
import { aModeratedBot, type ModeratedBot } from "./a-moderated-bot.ts";

const { WALKS, WALKS_SEED } = env;
const runs = Number(WALKS ?? 15);

/** Files that share their names, whose articles have longer ids. */
const paths = fc.constantFrom("a.md", "a.txt", "x/a.md", "y/a.md", "b.md", "x/b.md");
const texts = fc.constantFrom(1, 2, 3).map((variant) => `Title\n\nText number ${variant} of a file.`);
const places = fc.nat({ max: 99 });

type Step =
    | { readonly kind: "write" | "add"; readonly path: string; readonly text: string }
    | { readonly kind: "delete"; readonly path: string }
    | { readonly kind: "remove" | "go back" | "bring back"; readonly place: number }
    | { readonly kind: "reload" | "restart" };

const steps: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), path: paths, text: texts }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete" as const), path: paths }) },
    { weight: 3, arbitrary: fc.constant({ kind: "reload" } as const) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("add" as const), path: paths, text: texts }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), place: places }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("go back" as const), place: places }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("bring back" as const), place: places }) },
    { weight: 1, arbitrary: fc.constant({ kind: "restart" } as const) },
);

interface Walked {
    readonly bot: ModeratedBot;
    readonly files: Map<string, string>;
}

const filesOf = (set: ArticleSet) => set.map(({ file, hash }) => `${file} ${hash}`);
const served = ({ bot }: Walked) => bot.publishing.edition().set;

async function publish({ bot }: Walked, request: ChangeRequest): Promise<boolean> {
    const made = await bot.publishing.propose(request, () => undefined);
    if (made.outcome !== "proposed") return false;
    expect(await bot.publishing.publish(made.proposal.id, "1")).toMatchObject({ outcome: "published" });
    return true;
}

const keptOut = async ({ bot }: Walked) => {
    const state = await bot.publishing.folderState();
    if (state.outcome !== "read") throw new Error(told(state.why));
    return state;
};

/** Every file of the folder is served as it is, or said to be kept out, and nothing is left to reload. */
async function checkReloaded(walk: Walked): Promise<void> {
    const state = await keptOut(walk);
    expect(state.hasChanged).toBe(false);
    const fromFolder = served(walk).filter(({ origin }) => origin === "folder");
    const names = [...fromFolder, ...state.keptOut].map(({ file }) => file);
    expect(names.sort()).toEqual([...walk.files.keys()].sort());
}

async function take(walk: Walked, step: Step): Promise<void> {
    const { bot, files } = walk;
    const before = served(walk);
    switch (step.kind) {
        case "write":
            files.set(step.path, step.text);
            return;
        case "delete":
            files.delete(step.path);
            return;
        case "reload": {
            const made = await bot.publishing.propose(reload, () => undefined);
            if (made.outcome === "refused") return;
            if (made.outcome === "proposed") await bot.publishing.publish(made.proposal.id, "1");
            return checkReloaded(walk);
        }
        case "restart":
            if (files.size === 0) return;
            await bot.restart().catch((cause: unknown) => {
                // A start without any article is refused, and the operator is told: the walk ends here.
                fc.pre(!(cause instanceof NoArticleError));
                throw cause;
            });
            return checkReloaded(walk);
        case "add": {
            await publish(walk, add({ [step.path]: step.text }));
            const after = new Set(served(walk).map(({ file }) => file));
            expect(after).toContain(step.path);
            const lost = before.filter(({ file }) => !after.has(file));
            // Only an article with its id is replaced, and none whose id is longer because others share its name.
            for (const { file, id } of lost) expect([file, id]).toEqual([file, idOf(step.path)]);
            return;
        }
        case "remove": {
            const removed = before[step.place % before.length];
            if (!(await publish(walk, remove(removed?.id ?? "")))) return;
            expect(filesOf(served(walk))).toEqual(filesOf(before.filter((one) => one !== removed)));
            return;
        }
        case "go back": {
            const number = 1 + (step.place % bot.publishing.edition().number);
            const { articles } = await bot.store.versions.contents(number);
            await publish(walk, rollBack(number));
            const old = articles.map(({ file, hash }) => `${file} ${hash}`);
            expect(filesOf(served(walk))).toEqual(old.sort());
            return;
        }
        case "bring back": {
            const all = (await keptOut(walk)).keptOut;
            const { file } = all[step.place % Math.max(1, all.length)] ?? {};
            if (file === undefined) return;
            await publish(walk, bringBack(file));
            expect(served(walk)).toContainEqual(expect.objectContaining({ file, origin: "folder" }));
            return;
        }
    }
}

/** However it ended, the folder can be served as it is. */
async function checkWayOut(walk: Walked): Promise<void> {
    if (walk.files.size === 0) return;
    for (const { file } of (await keptOut(walk)).keptOut) await publish(walk, bringBack(file));
    await publish(walk, reload);
    for (const { id, origin } of served(walk)) if (origin === "discord") await publish(walk, remove(id));
    await publish(walk, reload);
    expect(served(walk).map(({ file, origin }) => `${file} ${origin}`)).toEqual(
        [...walk.files.keys()].sort().map((file) => `${file} folder`),
    );
}

test(`files that share their names are replaced, removed and brought back one by one (${runs} walks)`, {
    timeout: 60_000 + runs * 5000,
}, async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 14, size: "max" }), async (taken) => {
            const files = new Map([["a.md", "Title\n\nThe first text."]]);
            const bot = await aModeratedBot(files);
            const walk = { bot, files };
            try {
                for (const step of taken) {
                    await take(walk, step);
                    const ids = served(walk).map(({ id }) => id);
                    expect([...(await bot.articles()).keys()].sort()).toEqual(ids.sort());
                }
                await checkWayOut(walk);
            } finally {
                await bot.close();
            }
        }),
        { numRuns: runs, ...(WALKS_SEED !== undefined && { seed: Number(WALKS_SEED) }) },
    );
});
