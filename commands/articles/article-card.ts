import { listedLanguages, say } from "../../locales/say.ts";
import type { ArticleFacts } from "../../src/corpus/article.ts";
import type { Button } from "../../src/discord/command/components.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { spokenDate } from "../../src/discord/message/attribution.ts";

/** What an article declares, its sections, and what can be done with it. `back` returns to where it was opened. */
export async function articleCard(id: string, { library }: Uses<"library">, back: Button): Promise<Reply> {
    const article = library.articles.find((one) => one.id === id);
    const text = article === undefined ? say("articles.gone") : cardOf(article).join("\n");
    return { kind: "text", text, visibility: "private", rows: [{ buttons: [back] }] };
}

function cardOf(article: ArticleFacts): readonly string[] {
    const { title, author, publisher, published, licence, collection, language, paragraphCount } = article;
    const fact = (text: string) => named(text, longest.fact);
    const source = [
        author === undefined ? undefined : say("articles.by", { author: fact(author) }),
        publisher === undefined ? undefined : fact(publisher),
        published === undefined ? undefined : say("articles.published", { date: spokenDate(published) }),
    ];
    const details = [
        say("articles.length", { paragraphs: paragraphCount }),
        say("articles.language", { language: listedLanguages([language]) }),
        collection === undefined ? undefined : say("articles.collection", { collection: fact(collection) }),
        licence === undefined ? undefined : say("articles.licence", { licence: fact(licence) }),
    ];
    return [`**${named(title, longest.title)}**`, inLine(source), inLine(details)].filter(
        (line) => line !== "",
    );
}

const inLine = (facts: readonly (string | undefined)[]) =>
    facts.filter((fact) => fact !== undefined).join(" · ");

/** In UTF-16 units before escaping. */
const longest = { title: 200, fact: 100 } as const;
