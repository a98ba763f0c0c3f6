import fc from "fast-check";
import { add } from "../../commands/corpus/add.ts";
import { edit } from "../../commands/corpus/article/edit.ts";
import { remove } from "../../commands/corpus/article/remove.ts";
import { goBack } from "../../commands/corpus/history.ts";
import { bringBack } from "../../commands/corpus/kept-out.ts";
import { pasteForm } from "../../commands/corpus/paste.ts";
import { reload } from "../../commands/corpus/reload.ts";
import { review } from "../../commands/settings/review.ts";
import { readCustomId } from "../../src/discord/command/custom-id.ts";
import type { AttachedFile, Download } from "../../src/discord/command/download.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { proposeEdit } from "../../src/discord/editing/edit-decisions.ts";
import { sourceForm } from "../../src/discord/editing/edit-forms.ts";
import { type EditPlace, editPlace } from "../../src/discord/editing/open-edit.ts";
import {
    areEqual,
    backTo,
    broughtBack,
    edited,
    isReadable,
    reloaded,
    removed,
    serveSame,
    type Text,
} from "./expected.ts";
import {
    arrived,
    type Decision,
    decided,
    offeredBack,
    otherThan,
    pathOf,
    pressed,
    type Walk,
    written,
} from "./walk.ts";

/** One step of a walk, with its description. */
export interface Step {
    readonly run: (walk: Walk) => Promise<void>;
    /** How fast-check prints it. */
    readonly [fc.toStringMethod]: () => string;
}

const step = (description: string, run: Step["run"]): Step => ({
    run,
    [fc.toStringMethod]: () => description,
});

const ids = fc.constantFrom("a", "b", "c");
const decisions = fc.oneof(
    { weight: 6, arbitrary: fc.constant<Decision>("publish") },
    { weight: 1, arbitrary: fc.constant<Decision>("discard") },
    { weight: 1, arbitrary: fc.constant<Decision>("wait") },
);
/** The last one cannot be read. */
const variants = fc.constantFrom(1, 2, 3, 0);
const places = fc.nat({ max: 99 });

export const textOfFile = (id: string, variant: number): Text => ({
    title: `Title ${id}`,
    body: variant === 0 ? "" : `Text ${variant} of ${id}.`,
});

const write = fc.tuple(ids, variants).map(([id, variant]) =>
    step(`write ${id} ${variant}`, async ({ files, folder }) => {
        folder.set(id, textOfFile(id, variant));
        files.set(pathOf(id), written(textOfFile(id, variant)));
    }),
);

const erase = ids.map((id) =>
    step(`delete ${id}`, async ({ files, folder }) => {
        folder.delete(id);
        files.delete(pathOf(id));
    }),
);

const reloadStep = decisions.map((decision) =>
    step(`reload, ${decision}`, async (walk) => {
        const next = reloaded(walk.folder, walk.state.changes);
        const reply = await reload.run({}, walk.bot.context(walk.moderator));
        await decided(walk, { reply, next, decision, kind: "reload" });
    }),
);

/** Attaches these files in Discord. */
export async function adding(
    walk: Walk,
    texts: ReadonlyMap<string, Text>,
    decision: Decision,
): Promise<void> {
    const fresh = [...texts].filter(
        ([id, text]) => isReadable(text) && !areEqual(walk.state.served.get(id)?.text, text),
    );
    const download = async ({ name }: AttachedFile): Promise<Download> => {
        const text = texts.get(name.replace(".md", ""));
        const bytes = Buffer.from(text === undefined ? "" : written(text));
        return { outcome: "downloaded", name, bytes };
    };
    const attached = [...texts.keys()].map((id, at) => [
        at === 0 ? "file" : `file${at + 1}`,
        { name: `${id}.md`, address: "https://cdn.test/x", size: 9 },
    ]);
    const reply = await add.run(Object.fromEntries(attached), {
        ...walk.bot.context(walk.moderator),
        download,
    });
    await decided(walk, { reply, next: edited(walk.state, new Map(fresh)), decision });
}

const addStep = fc.tuple(fc.dictionary(ids, variants, { minKeys: 1 }), decisions).map(([given, decision]) =>
    step(`add ${JSON.stringify(given)}, ${decision}`, (walk) => {
        const texts = Object.entries(given).map(([id, variant]) => [id, textOfFile(id, variant)] as const);
        return adding(walk, new Map(texts), decision);
    }),
);

const pasteStep = decisions.map((decision) =>
    step(`paste, ${decision}`, async (walk) => {
        const title = `Pasted ${++walk.pasted}`;
        const body = `It is number ${walk.pasted}.`;
        const given = { title, author: "", published: "", url: "", text: body };
        const reply = await pasteForm.run(undefined, given, walk.bot.context(walk.moderator));
        const texts = new Map([[`pasted-${walk.pasted}`, { title, body }]]);
        await decided(walk, { reply, next: edited(walk.state, texts), decision });
    }),
);

const editStep = fc.tuple(places, decisions).map(([place, decision]) =>
    step(`edit ${place}, ${decision}`, async (walk) => {
        const [id, { text }] = chosen([...walk.state.served], place);
        const title = `Edited ${++walk.pasted}`;
        const given = { title, author: "", publisher: "", published: "", url: "" };
        const begun = await edit.run({ article: id }, walk.bot.context(walk.moderator));
        const shown = await sourceForm.run(placeIn(begun), given, walk.bot.context(walk.moderator));
        const reply = await proposeEdit.run(placeIn(shown), walk.bot.context(walk.moderator));
        const texts = new Map([[id, { ...text, title }]]);
        await decided(walk, { reply, next: edited(walk.state, texts), decision });
    }),
);

/** Which edit the buttons of a reply belong to. */
function placeIn(reply: Reply): EditPlace {
    const [row] = "rows" in reply ? (reply.rows ?? []) : [];
    const [button] = row !== undefined && "buttons" in row ? row.buttons : [];
    return editPlace.parse(readCustomId(button?.customId ?? "").written);
}

/** Removes an article, or a file that cannot be read. */
export async function removing(walk: Walk, id: string, decision: Decision): Promise<void> {
    const reply = await remove.run({ article: id }, walk.bot.context(walk.moderator));
    const next = removed(walk.state, id, walk.folder.get(id));
    await decided(walk, { reply, next, decision, kind: "remove" });
}

const removeStep = fc
    .tuple(places, decisions)
    .map(([place, decision]) =>
        step(`remove ${place}, ${decision}`, (walk) =>
            removing(
                walk,
                chosen([...walk.state.served.keys(), ...walk.state.unread.keys()], place),
                decision,
            ),
        ),
    );

const goBackStep = fc.tuple(places, decisions).map(([place, decision]) =>
    step(`go back to ${place}, ${decision}`, async (walk) => {
        const number = 1 + (place % walk.versions.length);
        const old = walk.versions[number - 1] ?? walk.state;
        const reply = await goBack.run(undefined, [number], walk.bot.context(walk.moderator));
        await decided(walk, { reply, next: backTo(old, walk.folder, walk.state), decision });
    }),
);

/** Brings back one of the files that are kept out. */
export async function bringingBack(walk: Walk, place: number, decision: Decision): Promise<void> {
    const offered = [...(await offeredBack(walk.bot))];
    if (offered.length === 0) return;
    const [path, value] = chosen(offered, place);
    const [id, text] = chosen(
        [...walk.folder].filter(([one]) => pathOf(one) === path),
        0,
    );
    const reply = await bringBack.run(undefined, [value], walk.bot.context(walk.moderator));
    await decided(walk, { reply, next: broughtBack(walk.state, id, text), decision, kind: "remove" });
}

const bringBackStep = fc
    .tuple(places, decisions)
    .map(([place, decision]) =>
        step(`bring back ${place}, ${decision}`, (walk) => bringingBack(walk, place, decision)),
    );

const lateStep = places.map((place) =>
    step(`publish a waiting proposal ${place}`, async (walk) => {
        if (walk.waiting.length > 0) await pressed(walk, chosen(walk.waiting, place).id);
    }),
);

const restartStep = fc.constant(
    step("restart", async (walk) => {
        const next = reloaded(walk.folder, walk.state.changes);
        // A start without any article is refused, and the operator is told.
        if (next.served.size === 0) return;
        await walk.bot.restart();
        walk.waiting = [];
        if (serveSame(next, walk.state)) walk.state = { ...walk.state, unread: next.unread };
        else arrived(walk, next);
    }),
);

const signalStep = fc.constant(
    step("signal", async (walk) => {
        const next = reloaded(walk.folder, walk.state.changes);
        await walk.bot.publishing.publishFolder("signal");
        if (next.served.size === 0) return;
        if (serveSame(next, walk.state)) walk.state = { ...walk.state, unread: next.unread };
        else arrived(walk, next);
    }),
);

const turnStep = fc.constant(
    step("the other moderator", async (walk) => {
        walk.moderator = otherThan(walk.moderator);
    }),
);

const reviewStep = fc
    .record({ on: fc.boolean(), channel: fc.option(fc.constant("5"), { nil: undefined }) })
    .map((given) =>
        step(
            `review ${given.on ? "on" : "off"}${given.channel === undefined ? "" : " with a channel"}`,
            async (walk) => {
                await review.run(given, walk.bot.context(walk.moderator));
                walk.review = given.on;
            },
        ),
    );

/** Every step that a moderator or an operator can take. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: write },
    { weight: 2, arbitrary: erase },
    { weight: 5, arbitrary: reloadStep },
    { weight: 3, arbitrary: addStep },
    { weight: 1, arbitrary: pasteStep },
    { weight: 2, arbitrary: editStep },
    { weight: 3, arbitrary: removeStep },
    { weight: 4, arbitrary: goBackStep },
    { weight: 2, arbitrary: bringBackStep },
    { weight: 2, arbitrary: lateStep },
    { weight: 2, arbitrary: restartStep },
    { weight: 1, arbitrary: signalStep },
    { weight: 3, arbitrary: turnStep },
    { weight: 2, arbitrary: reviewStep },
);

/** One of the items, which are not none. */
function chosen<Item>(items: readonly Item[], place: number): Item {
    const item = items[place % items.length];
    if (item === undefined) throw new Error("There is nothing to choose from.");
    return item;
}
