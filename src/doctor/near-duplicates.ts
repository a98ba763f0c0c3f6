import { message, type Tellable } from "../../locales/message.ts";
import type { Article, Paragraph } from "../corpus/article.ts";
import type { Finding } from "./finding.ts";
import { similarTexts } from "./similar-texts.ts";

/** Advice for articles that are nearly equal, and for paragraphs that occur twice. Compares the first 100,000 paragraphs. */
export function nearDuplicates(articles: readonly Article[], most = mostParagraphs): Finding[] {
    const places = articles.flatMap(({ id, paragraphs }) =>
        paragraphs.map((paragraph): ParagraphPlace => ({ id, paragraph })),
    );
    const compared = places.slice(0, most);
    const pairs = similarTexts(compared.map(({ paragraph }) => paragraph.text)).flatMap(
        ([first, second]): Pair[] => {
            const [earlier, later] = [compared[first], compared[second]];
            return earlier === undefined || later === undefined ? [] : [{ earlier, later }];
        },
    );
    const twins = twinArticles(articles, pairs);
    // Do not report the paragraphs of an article that is reported itself.
    const others = pairs.filter(({ earlier, later }) => twins.get(later.id) !== earlier.id);
    return [
        ...[...twins].map(([later, earlier]) => doubled("same-article", later, earlier)),
        ...others.map(({ earlier, later }) => doubled("same-paragraph", nameOf(later), nameOf(earlier))),
        ...(places.length > most ? [tooMany(places.length, most)] : []),
    ];
}

const mostParagraphs = 100_000;

interface ParagraphPlace {
    /** The id of the article. */
    readonly id: string;
    readonly paragraph: Paragraph;
}

interface Pair {
    readonly earlier: ParagraphPlace;
    readonly later: ParagraphPlace;
}

const nameOf = ({ id, paragraph }: ParagraphPlace) =>
    message("attribution.paragraph", { article: id, paragraph: paragraph.number });

/** Maps the id of an article to that of an earlier one that contains at least four fifths of its text. */
function twinArticles(articles: readonly Article[], pairs: readonly Pair[]): ReadonlyMap<string, string> {
    const lengths = new Map(
        articles.map(({ id, paragraphs }) => [
            id,
            paragraphs.reduce((sum, { text }) => sum + text.length, 0),
        ]),
    );
    const shared = new Map<string, Map<string, number>>();
    for (const { earlier, later } of pairs) {
        if (earlier.id === later.id) continue;
        const sums = shared.get(later.id) ?? new Map<string, number>();
        sums.set(earlier.id, (sums.get(earlier.id) ?? 0) + later.paragraph.text.length);
        shared.set(later.id, sums);
    }
    const twins = new Map<string, string>();
    for (const [later, sums] of shared) {
        for (const [earlier, sum] of sums) {
            if (sum >= 0.8 * (lengths.get(later) ?? Infinity)) twins.set(later, earlier);
        }
    }
    return twins;
}

function doubled(what: "same-article" | "same-paragraph", later: Tellable, earlier: Tellable): Finding {
    return {
        severity: "advice",
        about: { items: [later, earlier], join: "and" },
        problem: message(`doctor.${what}.problem`),
        fix: message(`doctor.${what}.fix`),
    };
}

function tooMany(paragraphs: number, compared: number): Finding {
    return {
        severity: "advice",
        about: message("doctor.about.corpus"),
        problem: message("doctor.not-all-compared.problem", { paragraphs, compared }),
        fix: message("doctor.not-all-compared.fix"),
    };
}
