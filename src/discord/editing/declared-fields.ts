import { say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { type DeclaredKey, isDeclaredKey } from "../../corpus/front-matter/declared-rules.ts";
import type { Declarations } from "../../publishing/written-article.ts";
import type { Input } from "../command/modal.ts";
import { articleInputs } from "../moderation/article-inputs.ts";

const { title, author, publisher, published, url, language, licence, summary } = articleInputs;

/** The fields of the forms for what an article declares. A list of authors in a file may be longer than what can be typed. */
export const declaredFields = {
    source: { title, author: { ...author, maxLength: 4000 }, publisher, published, url },
    more: { language, licence, summary },
} as const;

type DeclaredFields = Readonly<Partial<Record<DeclaredKey, Input>>>;

/** What a form is filled in with. */
interface FilledFields {
    readonly values: Partial<Record<DeclaredKey, string>>;
    /** Says of a field that is empty because its value is too long for it that this keeps the value. */
    readonly descriptions: Partial<Record<DeclaredKey, string>>;
}

/** The form's fields with what the article declares, as far as each fits into its field. */
export function filledFields(fields: DeclaredFields, facts: ArticleFacts): FilledFields {
    const values: Partial<Record<DeclaredKey, string>> = {};
    const descriptions: Partial<Record<DeclaredKey, string>> = {};
    for (const key of keysOf(fields)) {
        const value = facts[key];
        if (value === undefined) continue;
        if (fits(value, fields[key])) values[key] = value;
        else descriptions[key] = say("edit.too-long-for-field", { length: value.length });
    }
    return { values, descriptions };
}

/** What a form declares, without fields that are empty because their values did not fit. */
export function withoutUnfilled(
    given: Declarations,
    fields: DeclaredFields,
    facts: ArticleFacts | undefined,
): Declarations {
    const isUnfilled = (key: string, value: string) =>
        value.trim() === "" && isDeclaredKey(key) && !fits(facts?.[key] ?? "", fields[key]);
    return Object.fromEntries(Object.entries(given).filter(([key, value]) => !isUnfilled(key, value)));
}

/** The declared values that are too long for their fields. */
export function unfilledFields(facts: ArticleFacts): readonly DeclaredKey[] {
    return Object.values(declaredFields).flatMap((fields: DeclaredFields) =>
        keysOf(fields).filter((key) => !fits(facts[key] ?? "", fields[key])),
    );
}

const fits = (value: string, field: Input | undefined) => value.length <= (field?.maxLength ?? 0);

const keysOf = (fields: DeclaredFields): readonly DeclaredKey[] => Object.keys(fields).filter(isDeclaredKey);
