import { listedLanguages, say } from "../../locales/say.ts";
import type { ArticlePart } from "../../src/answer/excerpts/reading.ts";
import { joinedPath } from "../../src/answer/joined-path.ts";
import { articleOfKey } from "../../src/corpus/article-id.ts";
import type { Button } from "../../src/discord/command/components.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { articleLink, declaredDate } from "../../src/discord/message/attribution.ts";
import { askArticle, inContext } from "../../src/discord/under-answer/in-context.ts";
import { beginningOf } from "../../src/discord/under-answer/sentence-place.ts";

/** What an article declares, its sections, and what can be done with it. `back` returns to where it was opened. */
export async function articleCard(key: string, { library }: Uses<"library">, back: Button): Promise<Reply> {
    const article = articleOfKey(key, library.articles);
    const reading = article && (await library.read({ article: article.id, from: 1, to: 1 }));
    if (reading === undefined) {
        const text = say("articles.gone");
        return { kind: "text", text, visibility: "private", rows: [{ buttons: [back] }] };
    }
    const place = beginningOf(reading.article);
    const actions = [
        inContext.button({ label: say("articles.read") }, place),
        askArticle.button({ label: say("under-answer.ask-article") }, place),
    ];
    return {
        kind: "text",
        text: cardOf(reading).join("\n"),
        visibility: "private",
        rows: [{ buttons: [...actions, back] }],
    };
}

function cardOf(part: ArticlePart): readonly string[] {
    const { title, author, publisher, published, licence, collection, language, paragraphCount } =
        part.article;
    const fact = (text: string) => named(text, longest.fact);
    const source = [
        author === undefined ? undefined : say("articles.by", { author: fact(author) }),
        publisher === undefined ? undefined : fact(publisher),
        published === undefined ? undefined : say("articles.published", { date: declaredDate(published) }),
    ];
    const details = [
        say("articles.length", { paragraphs: paragraphCount }),
        say("articles.language", { language: listedLanguages([language]) }),
        collection === undefined ? undefined : say("articles.collection", { collection: fact(collection) }),
        licence === undefined ? undefined : say("articles.licence", { licence: fact(licence) }),
    ];
    const lines = [
        `**${named(title, longest.title)}**`,
        inLine(source),
        inLine(details),
        articleLink(part.article) ?? "",
    ];
    return [...lines.filter((line) => line !== ""), ...sectionLines(part)];
}

/** The headings in order, as long as they fit. */
function sectionLines({ sections, sectionCount }: ArticlePart): readonly string[] {
    const headings = sections.filter(({ path }) => path.length > 0);
    const lines = headings.map(
        ({ path }) => `- ${named(joinedPath(path, longest.section), longest.section)}`,
    );
    let length = 0;
    const fitting = lines.findIndex((line) => {
        length += line.length + 1;
        return length > longest.sections;
    });
    const shown = fitting < 0 ? lines : lines.slice(0, fitting);
    if (shown.length === 0) return [];
    return [
        say("articles.sections"),
        ...shown,
        ...(fitting < 0 && sections.length === sectionCount ? [] : [`- ${say("articles.more-sections")}`]),
    ];
}

const inLine = (facts: readonly (string | undefined)[]) =>
    facts.filter((fact) => fact !== undefined).join(" · ");

/** In UTF-16 units before escaping. */
const longest = { title: 200, fact: 80, section: 100, sections: 700 } as const;
