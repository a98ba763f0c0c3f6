/** The text of an article, which is its title and its only paragraph. Without the paragraph, its file cannot be read. */
export interface Text {
    readonly title: string;
    readonly body: string;
}

type Origin = "folder" | "discord";
type Texts = ReadonlyMap<string, Text>;

/** What Discord changed about one article. `over` is the text that its file in the folder had, if there was one. */
type Change =
    | { readonly kind: "edited"; readonly text: Text }
    | { readonly kind: "older"; readonly text: Text; readonly over: Text | undefined }
    | { readonly kind: "gone"; readonly over: Text };

/** What is served by article, and the changes that led to it. */
export interface State {
    readonly served: ReadonlyMap<string, { readonly text: Text; readonly origin: Origin }>;
    /** Known files of the folder that cannot be read. */
    readonly unread: Texts;
    readonly changes: ReadonlyMap<string, Change>;
}

export const isReadable = ({ body }: Text) => body !== "";
export const areEqual = (one: Text | undefined, other: Text | undefined) =>
    one?.title === other?.title && one?.body === other?.body;

export const nothing: State = { served: new Map(), unread: new Map(), changes: new Map() };

/** What a reload of the folder gives, as docs/moderation.md describes it. */
export function reloaded(folder: Texts, changes: State["changes"]): State {
    const served = new Map<string, { text: Text; origin: Origin }>();
    const unread = new Map<string, Text>();
    for (const id of new Set([...folder.keys(), ...changes.keys()])) {
        const file = folder.get(id);
        const change = changes.get(id);
        if (change !== undefined && isInForce(change, file)) {
            if (change.kind !== "gone") served.set(id, { text: change.text, origin: "discord" });
        } else if (file !== undefined && isReadable(file)) served.set(id, { text: file, origin: "folder" });
        else if (file !== undefined) unread.set(id, file);
    }
    const settled = [...changes].filter(
        ([id, change]) =>
            isInForce(change, folder.get(id)) || (change.kind === "gone" && folder.get(id) === undefined),
    );
    return { served, unread, changes: new Map(settled) };
}

function isInForce(change: Change, file: Text | undefined): boolean {
    return change.kind === "edited" || areEqual(change.over, file);
}

/** The files of the folder that a reload would not serve. */
export function keptOut(folder: Texts, { changes }: State): string[] {
    return [...folder].flatMap(([id, file]) => {
        const change = changes.get(id);
        return change !== undefined && isInForce(change, file) ? [id] : [];
    });
}

export function edited({ served, unread, changes }: State, texts: Texts): State {
    const after = [...texts].map(([id, text]) => [id, { text, origin: "discord" }] as const);
    const pins = [...texts].map(([id, text]) => [id, { kind: "edited", text }] as const);
    return {
        served: new Map([...served, ...after]),
        unread: new Map([...unread].filter(([id]) => !texts.has(id))),
        changes: new Map<string, Change>([...changes, ...pins]),
    };
}

export function removed({ served, unread, changes }: State, id: string, file: Text | undefined): State {
    const after = new Map(changes);
    after.delete(id);
    if (file !== undefined) after.set(id, { kind: "gone", over: file });
    return { served: without(served, id), unread: without(unread, id), changes: after };
}

export function broughtBack(state: State, id: string, file: Text): State {
    const served = new Map(state.served);
    served.delete(id);
    const unread = new Map(state.unread);
    if (isReadable(file)) served.set(id, { text: file, origin: "folder" });
    else unread.set(id, file);
    return { served, unread, changes: without(state.changes, id) };
}

/** Going back from a state, whose unread files stay so, to an old one. */
export function backTo(old: State, folder: Texts, { unread }: State): State {
    const changes = new Map<string, Change>();
    for (const id of new Set([...old.served.keys(), ...folder.keys()])) {
        const file = folder.get(id);
        const was = old.served.get(id);
        const change = old.changes.get(id);
        if (was === undefined) {
            if (file !== undefined && !areEqual(unread.get(id), file))
                changes.set(id, { kind: "gone", over: file });
        } else if (was.origin === "discord" && change?.kind === "edited") changes.set(id, change);
        else if (!areEqual(file, was.text)) changes.set(id, { kind: "older", text: was.text, over: file });
    }
    return reloaded(folder, changes);
}

/** Whether they serve the same. */
export function serveSame(one: State, other: State): boolean {
    return (
        one.served.size === other.served.size &&
        [...one.served].every(([id, { text, origin }]) => {
            const there = other.served.get(id);
            return areEqual(there?.text, text) && there?.origin === origin;
        })
    );
}

/** Whether they also have the same files that cannot be read. */
export function areSame(one: State, other: State): boolean {
    const hasSame = [...one.unread].every(([id, text]) => areEqual(other.unread.get(id), text));
    return serveSame(one, other) && one.unread.size === other.unread.size && hasSame;
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
    return new Map([...map].filter(([key]) => key !== id));
}
