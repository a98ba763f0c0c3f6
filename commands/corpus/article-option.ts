import { text } from "../../src/discord/command/option.ts";
import { cut } from "../../src/discord/markdown.ts";

/** UTF-16 units: longer ids do not fit the identity of a form. */
export const longestId = 80;

/** One of all articles, by its id. */
export function articleOption(description: string) {
    return text(description, {
        suggest: (typed, { whole }) =>
            whole.articles
                .filter(
                    ({ id, title }) =>
                        id.length <= longestId &&
                        `${title} ${id}`.toLowerCase().includes(typed.trim().toLowerCase()),
                )
                .slice(0, 25)
                .map(({ id, title }) => ({ name: cut(title, 100), value: id })),
    });
}
