import { type CommandDraft, changeField, type Field, focusOn } from "./composer.ts";

export type OptionValues = Readonly<Record<string, string | boolean | number>>;

/** The values as the bot gets them, or the draft with its first problem said and focused. */
export type FillIn =
    | { readonly outcome: "ready"; readonly values: OptionValues }
    | { readonly outcome: "incomplete"; readonly draft: CommandDraft };

export function fillIn(draft: CommandDraft): FillIn {
    for (const field of draft.fields) {
        const problem = problemOf(field);
        if (problem === undefined) continue;
        const { name } = field.option;
        return {
            outcome: "incomplete",
            draft: changeField(focusOn(draft, name), name, (wrong) => ({ ...wrong, problem })),
        };
    }
    return { outcome: "ready", values: valuesOf(draft) };
}

/** The values so far, for the bot to propose others by; wrong ones are left out. */
export function valuesOf({ fields }: CommandDraft): OptionValues {
    return Object.fromEntries(
        fields
            .filter((field) => field.typed.trim() !== "" && problemOf(field) === undefined)
            .map((field) => [field.option.name, sentValue(field)]),
    );
}

function problemOf({ option, typed, chosen }: Field): string | undefined {
    if (typed.trim() === "") return option.required ? "This option is required. Specify a value." : undefined;
    if (option.kind === "boolean" && chosen === undefined) return "Choose True or False.";
    if (option.choices.length > 0 && chosen === undefined) return "Choose one of the list.";
    if (option.kind === "number" && !Number.isFinite(Number(typed))) return "This must be a number.";
    if (option.longest !== undefined && (chosen ?? typed).length > option.longest)
        return `This may have ${option.longest} characters at most.`;
    return undefined;
}

function sentValue({ option, typed, chosen }: Field): string | boolean | number {
    const value = chosen ?? typed;
    switch (option.kind) {
        case "boolean":
            return value === "true";
        case "number":
            return Number(value);
        case "text":
            return value;
    }
}
