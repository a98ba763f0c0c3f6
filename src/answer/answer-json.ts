import { sectionOf } from "../corpus/article.ts";
import type { Answer, Excerpt } from "./answer.ts";
import { quoteOf } from "./excerpts/excerpt.ts";
import { pagesOf } from "./excerpts/pages.ts";

/** The answer in the form that other programs rely on (DESIGN.md, contracts). Offsets count UTF-16 units of the paragraph. */
export function answerJson(answer: Answer) {
    const parts = answer.verdict === "answered" ? answer.parts : undefined;
    return {
        ...partJson(answer),
        ...(parts && { parts: parts.map((part) => ({ asked: part.asked, ...partJson(part.answer) })) }),
    };
}

function partJson(answer: Answer) {
    return {
        question: answer.question,
        verdict: answer.verdict,
        missing: answer.missing,
        ...(answer.verdict === "answered" || answer.languages === undefined
            ? {}
            : { languages: answer.languages }),
        excerpts: answer.excerpts.map(excerptJson),
        ...(answer.verdict === "answered" && answer.differ ? { differ: true } : {}),
    };
}

export function excerptJson(excerpt: Excerpt) {
    const { article, paragraph, key, span, second, confidence } = excerpt;
    const pages = pagesOf(paragraph, key);
    return {
        article: article.id,
        title: article.title,
        section: sectionOf(paragraph) ?? null,
        path: paragraph.path,
        paragraph: paragraph.number,
        ...(pages && { page: pageJson(pages.first) }),
        ...(pages && pages.last !== pages.first && { lastPage: pageJson(pages.last) }),
        quote: quoteOf(excerpt),
        key: { start: key.start, end: key.end },
        ...(span && { span: { start: span.start, end: span.end } }),
        ...(second && { second: { start: second.start, end: second.end } }),
        confidence,
    };
}

const pageJson = (page: string) => (/^\d{1,9}$/u.test(page) ? Number(page) : page);
