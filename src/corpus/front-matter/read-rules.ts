import { type Message, message, type Tellable } from "../../../locales/message.ts";
import { rulesFile } from "../article-id.ts";
import { rulesSizeProblem } from "../article-limits.ts";
import type { CorpusError } from "../corpus.ts";
import { decodeArticle } from "../formats/text/decode-article.ts";
import { printable } from "../printable.ts";
import type { DateOrder } from "./calendar-date.ts";
import { type CollectionRules, noRules } from "./collection-rules.ts";
import { declaredValue } from "./declared-rules.ts";
import { matterEntries } from "./matter-entries.ts";

/** What corpus.yaml says about all articles and about single collections. */
export interface CorpusRules {
    /** The rules of a collection; undefined stands for articles in none. */
    readonly of: (collection: string | undefined) => CollectionRules;
    readonly problems: readonly CorpusError[];
}

/** Reads corpus.yaml, unless it is too large. A value that is not valid is a warning and counts as not given. */
export function readRules(bytes: Uint8Array): CorpusRules {
    const large = rulesSizeProblem(bytes.length);
    if (large !== undefined) return { of: () => noRules, problems: [{ file: rulesFile, ...large }] };
    const problems: CorpusError[] = [];
    const warn = (line: number | undefined, problem: Tellable) =>
        problems.push({
            file: rulesFile,
            line,
            problem,
            remedy: message("rules.remedy"),
            severity: "warning",
        });
    const decoded = decodeArticle(bytes);
    if ("problem" in decoded) {
        problems.push({ file: rulesFile, ...decoded, severity: "warning" });
        return { of: () => noRules, problems };
    }
    const { entries, problems: broken } = matterEntries({ kind: "yaml", source: decoded.text, line: 1 });
    problems.push(...[...decoded.problems, ...broken].map((problem) => ({ file: rulesFile, ...problem })));
    const collections = new Map<string, CollectionRules>();
    const common: Given = {};
    for (const { key, value, line } of entries) {
        if (key !== "collections") {
            const problem = take(common, key, value);
            if (problem !== undefined) warn(line, problem);
        } else if (!isObject(value)) warn(line, message("rules.collections"));
        else {
            for (const [name, given] of Object.entries(value)) {
                const rules: Given = {};
                const found = isObject(given)
                    ? Object.entries(given).map(([rule, of]) => take(rules, rule, of))
                    : [message("rules.collection", { name })];
                collections.set(printable(name).normalize("NFC"), rules);
                for (const problem of found)
                    if (problem !== undefined) warn(line, message("rules.in-collection", { name, problem }));
            }
        }
    }
    return {
        of: (collection) => ({ ...common, ...collections.get(collection?.normalize("NFC") ?? "") }),
        problems,
    };
}

type Given = { -readonly [Rule in keyof CollectionRules]: CollectionRules[Rule] };

/** Adds a rule to `given`, or returns what is wrong with it. */
function take(given: Given, key: string, value: unknown): Message | undefined {
    if (!isRule(key)) return message("rules.unknown", { key: key.slice(0, 80) });
    const rule = ruleOf[key](value);
    Object.assign(given, rule);
    if (Object.values(rule).some((one) => one !== undefined)) return undefined;
    return message("rules.bad-value", { key, value: String(JSON.stringify(value)).slice(0, 80) });
}

const orders: readonly DateOrder[] = ["day-month", "month-day"];
const ruleOf: Readonly<Record<keyof CollectionRules, (value: unknown) => CollectionRules>> = {
    language: (value) => ({ language: declaredValue("language", value) }),
    baseUrl: (value) => ({ baseUrl: baseUrl(value) }),
    dateOrder: (value) => ({ dateOrder: orders.find((order) => order === value) }),
    drafts: (value) => ({ drafts: typeof value === "boolean" ? value : undefined }),
};

function isRule(key: string): key is keyof CollectionRules {
    return Object.hasOwn(ruleOf, key);
}

/** The address with a slash at its end, so that relative ones are below it. */
function baseUrl(value: unknown): string | undefined {
    const url = declaredValue("url", value);
    return url === undefined || url.endsWith("/") ? url : `${url}/`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
