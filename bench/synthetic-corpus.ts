import { seeded } from "./seeded.ts";
import type { Topic } from "./source-text.ts";
import { madeUpWord, zipfRank } from "./zipf.ts";

export interface SyntheticArticle {
    readonly name: string;
    readonly markdown: string;
}

interface Wanted {
    readonly paragraphs: number;
    readonly seed: number;
    /** The least number of paragraphs in an article, 20 by default. Articles have up to twice as many. */
    readonly perArticle?: number;
}

/**
 * Generates articles with the wanted total of paragraphs, reproducibly for a seed. The sentences of an article are drawn mostly
 * from one topic. Many of its rare words, names above all, are replaced consistently, so that the vocabulary grows with the
 * corpus as in natural text.
 */
export function* syntheticCorpus(
    topics: readonly Topic[],
    { paragraphs, seed, perArticle = 20 }: Wanted,
): Generator<SyntheticArticle> {
    const random = seeded(seed);
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
    const everything = topics.flatMap((topic) => topic.map((sentences) => ({ topic, sentences })));
    const counts = wordCounts(topics);

    let made = 0;
    for (let number = 1; made < paragraphs; number++) {
        const { topic = [] } = pick(everything) ?? {};
        const renamed = renaming(counts, random);
        const sentence = () => {
            const sentences = random() < ofTopic ? pick(topic) : pick(everything)?.sentences;
            return renamed(pick(sentences ?? []) ?? "");
        };
        const paragraph = () => {
            const length = Math.max(1, pick(topic)?.length ?? 1);
            const text = Array.from({ length }, sentence).join(" ").replace(opensList, "");
            return text === "" ? "It is empty." : text;
        };
        const length = Math.min(perArticle + Math.floor(random() * (perArticle + 1)), paragraphs - made);
        const blocks = Array.from({ length }, (_, at) => {
            const text = paragraph();
            return at % aSection === aSection - 1 ? `## ${headingOf(text)}\n\n${text}` : text;
        });
        made += length;
        const title = headingOf(renamed(pick(pick(topic) ?? []) ?? ""));
        yield { name: `article-${number}.md`, markdown: `# ${title}\n\n${blocks.join("\n\n")}\n` };
    }
}

const ofTopic = 0.7;
const aSection = 6;

/** What Markdown would read as a list or a rule at the start of a paragraph. */
const opensList = /^(?:(?:[-+=]|\p{N}+[.)])\s*)+/u;

const headingOf = (text: string) =>
    text
        .match(/\p{L}+/gu)
        ?.slice(0, 5)
        .join(" ") ?? "Untitled";

function wordCounts(topics: readonly Topic[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const sentence of topics.flat(2))
        for (const [word] of sentence.matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
}

/** Returns a function that replaces some of the rare words in a text, consistently across calls. */
function renaming(counts: ReadonlyMap<string, number>, random: () => number): (text: string) => string {
    const names = new Map<string, string>();
    const nameOf = (word: string) => {
        const capitalised = /^\p{Lu}/u.test(word);
        if (random() >= (capitalised ? namesRenamed : othersRenamed)) return word;
        const name = madeUpWord(zipfRank(random, manyRanks));
        return capitalised ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    };
    return (text) =>
        text.replace(words, (word) => {
            if ((counts.get(word) ?? 0) > rare) return word;
            const name = names.get(word) ?? nameOf(word);
            names.set(word, name);
            return name;
        });
}

const words = /\p{L}{3,}/gu;
const rare = 5;
const namesRenamed = 0.6;
const othersRenamed = 0.3;
const manyRanks = 1e8;
