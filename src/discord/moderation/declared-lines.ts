import { listed, say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { declaredRules, isDeclaredKey } from "../../corpus/front-matter/declared-rules.ts";
import { named } from "../markdown.ts";

/** What an article declares, and what not, as small print of at most about `room` UTF-16 units. */
export function declaredLines(facts: ArticleFacts, room: number): readonly string[] {
    let lines: readonly string[] = [];
    for (const longest of [200, 100, 60, 30]) {
        lines = linesWith(facts, longest);
        if (lines.join("\n").length <= room) break;
    }
    return lines;
}

function linesWith(facts: ArticleFacts, longest: number): readonly string[] {
    const keys = Object.keys(declaredRules)
        .filter(isDeclaredKey)
        .filter((key) => key !== "title");
    const given = keys.flatMap((key) => {
        const value = facts[key];
        if (value === undefined) return [];
        return [say("article.declared", { field: say(`corpus.field.${key}`), value: named(value, longest) })];
    });
    const missing = keys.filter((key) => facts[key] === undefined).map((key) => say(`corpus.field.${key}`));
    const lines = [
        given.join(" · "),
        missing.length === 0 ? "" : say("article.undeclared", { fields: listed(missing, "plain") }),
    ];
    return lines.filter((line) => line !== "").map((text) => say("article.small-print", { text }));
}
