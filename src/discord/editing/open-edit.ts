import { say } from "../../../locales/say.ts";
import type { SetArticle } from "../../proposal/article-set.ts";
import type { Uses } from "../command/context.ts";
import { written } from "../command/custom-id.ts";
import type { Reply, TextReply } from "../command/reply.ts";
import type { ArticleEdit } from "../memory/article-edits.ts";
import { privateText, type WithStore, withStore } from "../moderation/with-store.ts";

/** What buttons and forms of an edit use. */
export const usesToEdit = ["storeReader", "articleEdits", "by"] as const;

export type Editing = Uses<(typeof usesToEdit)[number]>;

/** Which edit a button or form belongs to, how many changes that had then, and the number of a part or page. */
export interface EditPlace {
    readonly key: string;
    readonly step: number;
    readonly part: number;
}

export const editPlace = written<EditPlace>(/^[^.]{1,40}\.\d{1,4}\.\d{1,5}$/u, {
    decode: (text) => {
        const [key = "", step, part] = text.split(".");
        return { key, step: Number(step), part: Number(part) };
    },
    encode: ({ key, step, part }) => `${key}.${step}.${part}`,
});

/** Runs `act` with the edit. If it is gone, such as after a restart, the reply says so, and has what was typed as a file. */
export function withEdit<R extends Reply>(
    { key }: Pick<EditPlace, "key">,
    context: Editing,
    {
        act,
        typed,
    }: {
        readonly act: (edit: ArticleEdit, stored: WithStore<Editing>) => R | Promise<R>;
        readonly typed?: string | undefined;
    },
): Promise<R | TextReply> {
    return withStore(context, async (stored): Promise<R | TextReply> => {
        const edit = stored.articleEdits.find(stored.by.userId, key);
        return edit === undefined ? withTyped(say("edit.gone"), typed) : act(edit, stored);
    });
}

/** A reply that gives back what was typed. */
export function withTyped(sentence: string, typed = ""): TextReply {
    const reply = { ...privateText([sentence]), place: "new" } as const;
    if (typed === "") return reply;
    return {
        ...reply,
        text: `${sentence} ${say("edit.typed-attached")}`,
        files: [{ name: "typed.txt", text: typed }],
    };
}

/** The article as it is served now. */
export const servedAs = (
    id: string,
    { storeReader }: Pick<WithStore<Editing>, "storeReader">,
): SetArticle | undefined => storeReader.edition().set.find((one) => one.id === id);
