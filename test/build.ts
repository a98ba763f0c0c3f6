import type { Answer, Excerpt } from "../src/answer/answer.ts";
import type { Article, PageBreak, Paragraph, Range } from "../src/corpus/article.ts";

type ArticleFacts = Partial<Omit<Article, "paragraphs">> & {
    /** Paragraph texts, or "# heading" and "## heading" lines that start sections. */
    readonly text?: readonly string[];
};

/** An article of plain paragraphs. Sentences end at a period, ! or ? followed by a space. */
export function anArticle({
    text = ["The tower is 300 metres tall."],
    ...facts
}: ArticleFacts = {}): Article {
    const paragraphs: Paragraph[] = [];
    let path: readonly string[] = [];
    for (const line of text) {
        const [, marks, heading] = line.match(/^(#+) (.*)/u) ?? [];
        if (marks !== undefined && heading !== undefined)
            path = [...path.slice(0, marks.length - 1), heading];
        else
            paragraphs.push({
                number: paragraphs.length + 1,
                text: line,
                path,
                sentences: simpleSentences(line),
            });
    }
    const fingerprint = JSON.stringify([facts, text]);
    const paragraphCount = paragraphs.length;
    return {
        id: "tower",
        title: "The tower",
        language: "en",
        fingerprint,
        paragraphCount,
        ...facts,
        paragraphs,
    };
}

/** The article with pages, whose breaks are those of each of its paragraphs. */
export function onPages(article: Article, ...pages: readonly PageBreak[]): Article {
    return { ...article, paragraphs: article.paragraphs.map((one) => ({ ...one, pages })) };
}

type ExcerptFacts = Partial<Omit<Excerpt, "article" | "paragraph" | "key">> & {
    readonly article?: Article;
    readonly paragraph?: number;
    /** The number of the KeySentence in the paragraph, from 0. */
    readonly sentence?: number;
};

/** An excerpt that quotes its whole paragraph unless runs are given. */
export function anExcerpt({ paragraph: number = 1, sentence = 0, ...facts }: ExcerptFacts = {}): Excerpt {
    const article = facts.article ?? anArticle();
    const paragraph = article.paragraphs[number - 1];
    const key = paragraph?.sentences[sentence];
    if (paragraph === undefined || key === undefined) throw new Error("The article has no such sentence.");
    return {
        article,
        runs: [{ start: 0, end: paragraph.text.length }],
        confidence: "high",
        ...facts,
        paragraph,
        key,
    };
}

export function anAnswer(facts: Partial<Answer> = {}): Answer {
    const question = facts.question ?? "How tall is the tower?";
    const missing = facts.missing ?? [];
    const [first = anExcerpt(), ...others] = facts.excerpts ?? [];
    const languages =
        "languages" in facts && facts.languages !== undefined ? { languages: facts.languages } : {};
    if (facts.verdict === "not-found")
        return { verdict: "not-found", question, missing, ...languages, excerpts: [] };
    if (facts.verdict === "near-miss")
        return { verdict: "near-miss", question, missing, ...languages, excerpts: [first, ...others] };
    return { verdict: facts.verdict ?? "answered", question, missing, excerpts: [first, ...others] };
}

function simpleSentences(text: string): Range[] {
    return [...text.matchAll(/\S[\s\S]*?(?:[.!?。؟।](?=\s|$)|$)/gu)].map(({ index, 0: match }) => ({
        start: index,
        end: index + match.length,
    }));
}
