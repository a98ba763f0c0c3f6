import type { QuotedPlace } from "../../answer/talk/quoted-talk.ts";
import { type TalkContext, talkAbout } from "../../answer/talk/talk-about.ts";
import type { Intents } from "../../answer/talk/talk-in.ts";
import type { TextReply } from "../command/reply.ts";
import { type ReaderLanguages, saidTo } from "../command/said-to.ts";
import { articleMenu } from "./article-menu.ts";
import { discordStyle, type Helped } from "./discord-style.ts";

interface TalkPlace {
    readonly by: Helped;
    /** Who sees a reply that quotes an article, or asks which one is meant. */
    readonly visibility: TextReply["visibility"];
    /** Who sees one that only concerns the member. */
    readonly otherwise: TextReply["visibility"];
    readonly readers: ReaderLanguages;
}

/** The reply to a message that asks nothing of the text. Rejects like `Library.read`. */
export async function talkMessage(
    intents: Intents,
    context: TalkContext,
    { by, visibility, otherwise, readers }: TalkPlace,
): Promise<TextReply> {
    const saying = (to: TextReply["visibility"]) =>
        saidTo(to, readers, async () => {
            const said = await talkAbout(intents, context, discordStyle(by));
            return { ...said, menu: said.choice && articleMenu(said.choice.intent, said.choice.articles) };
        });
    const said = await saying(visibility);
    const isForOthers = !said.isAboutArticles && otherwise !== visibility;
    const { text, excerpts, menu, isAboutArticles } = isForOthers ? await saying(otherwise) : said;
    const [first] = excerpts;
    return {
        kind: "text",
        text,
        visibility: isAboutArticles ? visibility : otherwise,
        place: "new",
        quoted: first && placeOf(first),
        counted: { intents: intents.map(({ name }) => name) },
        rows: menu === undefined ? [] : [{ menu }],
    };
}

function placeOf({
    article,
    paragraph,
}: {
    readonly article: { readonly id: string };
    readonly paragraph: { readonly number: number };
}): QuotedPlace {
    return { article: article.id, paragraph: paragraph.number };
}
