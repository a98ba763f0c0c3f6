import { text } from "../../src/discord/command/option.ts";
import { cut } from "../../src/discord/markdown.ts";

/** In UTF-16 units. Longer ids do not fit into the custom_id of a form. */
export const longestId = 80;

/** A required article by its id, among all articles. */
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
