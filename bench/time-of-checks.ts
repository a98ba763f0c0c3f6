import type { Library } from "../src/answer/library.ts";
import type { Article } from "../src/corpus/article.ts";
import { seeded } from "./seeded.ts";
import { threadTime } from "./thread-time.ts";

/**
 * The CPU time in milliseconds of checking each of some quotes: of a sentence, of as much as can be checked, both with and without
 * changed words, of two sentences put together, and of questions, which are no quotes; and of each of some messages with five quotes,
 * each of which puts two or three sentences together.
 */
export async function timesOfChecks(
    { checkQuotes }: Pick<Library, "checkQuotes">,
    articles: readonly Article[],
    questions: readonly string[],
): Promise<{ readonly ofQuotes: readonly number[]; readonly ofMessages: readonly number[] }> {
    const random = seeded(3);
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
    const sentence = () => {
        const paragraph = pick(pick(articles)?.paragraphs ?? []);
        const { start, end } = pick(paragraph?.sentences ?? []) ?? { start: 0, end: 0 };
        return paragraph?.text.slice(start, end) ?? "";
    };
    const long = () => {
        const paragraphs = pick(articles)?.paragraphs ?? [];
        const from = Math.floor(random() * paragraphs.length);
        const texts = paragraphs.slice(from, from + 20).map(({ text }) => text);
        return texts.join("\n\n").slice(0, 2000);
    };
    const changed = (text: string) =>
        text
            .split(" ")
            .map((word, at) => (at % 9 === 4 ? "xylophone" : word))
            .join(" ");
    const timeOf = async (quotes: readonly string[]) => {
        const started = threadTime();
        await checkQuotes(quotes);
        return threadTime() - started;
    };
    // A message has at most 2,000 characters for all of them.
    const joined = (count: number) => Array.from({ length: count }, sentence).join(" ").slice(0, 400);
    const ofQuotes: number[] = [];
    const ofMessages: number[] = [];
    for (const question of questions) {
        const [one, other] = [sentence(), sentence()];
        for (const quote of [one, changed(one), long(), changed(long()), `${one} ${other}`, question]) {
            ofQuotes.push(await timeOf([quote]));
        }
        ofMessages.push(await timeOf([2, 3, 2, 3, 2].map(joined)));
    }
    return { ofQuotes, ofMessages };
}
