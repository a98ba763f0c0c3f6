import { extname } from "node:path";
import { idOf } from "../../src/corpus/article-id.ts";
import { decodeArticle } from "../../src/corpus/decode-article.ts";
import type { CommandContext, Storage } from "../../src/discord/command/context.ts";
import type { AttachedFile } from "../../src/discord/command/download.ts";
import type { Modal } from "../../src/discord/command/modal.ts";
import type { MessageReply, Reply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { propose } from "../../src/discord/moderation/propose.ts";
import { counted, privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { type SetArticle, setArticle } from "../../src/proposal/article-set.ts";
import { type Declarations, editedArticle, pastedArticle } from "../../src/publishing/written-article.ts";
import { collectionProblem, placed } from "./collection-option.ts";

/** Proposes to add what was attached; one file that cannot be read holds up all, so that nothing is half added. */
export function addFiles(
    files: readonly AttachedFile[],
    collection: string | undefined,
    context: CommandContext,
): Promise<MessageReply> {
    return withStore(context, async ({ publishing, readPage }): Promise<MessageReply> => {
        const problem = collectionProblem(collection);
        if (problem !== undefined) return privateText(["**Nothing was added.**", `- ${problem}`]);
        const { set } = publishing.edition();
        const articles: SetArticle[] = [];
        const refused: string[] = [];
        for (const file of files) {
            const read = await articleOf(file, { readPage, download: context.download });
            if (typeof read === "string") refused.push(`- ${named(file.name, 80)}: ${read}`);
            else articles.push(placed(read, collection, set));
        }
        const ids = new Set(articles.map(({ id }) => id.toLowerCase()));
        if (ids.size < articles.length) refused.push("- Two files have the same name; rename one.");
        if (refused.length > 0) return privateText(["**Nothing was added.**", ...refused]);
        const names = articles.map((article) => article.file).join(", ");
        return propose(
            { kind: "add", articles, why: `add ${counted(articles.length, "article")}: ${names}` },
            context,
        );
    });
}

type FileReader = Pick<CommandContext, "download"> & Pick<Storage, "readPage">;

/** The file as an article, or a sentence about why it is none. */
async function articleOf(
    file: AttachedFile,
    { download, readPage }: FileReader,
): Promise<SetArticle | string> {
    const ending = extname(file.name).toLowerCase();
    if (![".md", ".txt", ".html", ".htm"].includes(ending))
        return "An article is a .md, .txt or .html file. Save it as one of these.";
    const loaded = await download(file);
    if (loaded.outcome === "refused") return loaded.reason;
    const { name, bytes } = loaded;
    if (ending.startsWith(".htm")) {
        const page = await readPage(bytes);
        if ("problem" in page) return `${page.problem} ${page.remedy}`;
        return setArticle(`${idOf(name)}.md`, page.markdown, "discord");
    }
    const text = decodeArticle(bytes);
    return typeof text === "string" ? setArticle(name, text, "discord") : `${text.problem} ${text.remedy}`;
}

/** The form to paste a text. */
export function pasteForm(collection: string | undefined): Reply {
    const problem = collectionProblem(collection);
    if (problem !== undefined) return privateText([problem]);
    return { kind: "modal", title: "Add an article", argument: `paste:${collection ?? ""}`, inputs: pasted };
}

const pasted: Modal["inputs"] = [
    { name: "title", label: "Title", style: "short", maxLength: 300 },
    { name: "author", label: "Author", style: "short", required: false, maxLength: 200 },
    {
        name: "published",
        label: "Date",
        style: "short",
        required: false,
        maxLength: 20,
        placeholder: "2016, 2016-11 or 2016-11-09",
    },
    {
        name: "url",
        label: "Address",
        style: "short",
        required: false,
        maxLength: 2000,
        placeholder: "https://…",
    },
    {
        name: "text",
        label: "Text; blank lines part its paragraphs",
        style: "paragraph",
        maxLength: 4000,
    },
];

export function addPasted(
    collection: string,
    { text = "", ...given }: Readonly<Record<string, string>>,
    context: CommandContext,
) {
    return withStore(context, async ({ publishing }): Promise<MessageReply> => {
        const { set } = publishing.edition();
        const ids = new Set(set.map(({ id }) => id.toLowerCase()));
        const written = pastedArticle(text, given, (id) => ids.has(id.toLowerCase()));
        if (written.outcome === "refused")
            return privateText(["**Nothing was added.**", ...listed(written.reasons)]);
        const article = placed(written.article, collection === "" ? undefined : collection, set);
        return propose({ kind: "add", articles: [article], why: `add ${article.file}` }, context);
    });
}

/** The form with what an article declares; at once, since a modal cannot follow a deferral. */
export function editForm(typed: string, { whole, storage }: CommandContext): Reply {
    const article = whole.find(typed);
    if (storage === undefined || article === undefined || article.id.length > 80)
        return privateText([
            `There is no article “${named(typed, 100)}” that can be edited here. See all with \`/articles\`.`,
        ]);
    const { id, title, author = "", published = "", url = "", language } = article;
    const short = (
        name: string,
        label: string,
        value: string,
        facts: { maxLength: number; required?: boolean },
    ) => ({ name, label, style: "short", value, required: false, ...facts }) as const;
    return {
        kind: "modal",
        title: "What the article declares",
        argument: `edit:${id}`,
        inputs: [
            short("title", "Title", title, { maxLength: 300, required: true }),
            short("author", "Author", author, { maxLength: 300 }),
            short("published", "Date (2016, 2016-11 or 2016-11-09)", published, { maxLength: 20 }),
            short("url", "Address", url, { maxLength: 2000 }),
            short("language", "Language, such as en or pt-BR", language, { maxLength: 35 }),
        ],
    };
}

export function edit(id: string, given: Declarations, context: CommandContext) {
    return withStore(context, ({ publishing }): MessageReply | Promise<MessageReply> => {
        const file = publishing.edition().set.find((one) => one.id === id);
        if (file === undefined) return privateText(["That article is gone. See all with `/articles`."]);
        const written = editedArticle(file, given);
        if (written.outcome === "refused")
            return privateText(["**Nothing was changed.**", ...listed(written.reasons)]);
        return propose({ kind: "edit", articles: [written.article], why: `edit ${id}` }, context);
    });
}

const listed = (reasons: readonly string[]) => reasons.map((reason) => `- ${named(reason, 200)}`);
