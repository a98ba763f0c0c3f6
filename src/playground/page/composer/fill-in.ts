import { label } from "../label.ts";
import { type CommandDraft, changeField, type Field, focusOn } from "./composer-state.ts";

export type FilledValues = Readonly<Record<string, string | boolean | number>>;
type OptionFiles = Readonly<Record<string, File>>;

/** The values to send, or the draft with its first invalid option focused and explained. */
export type FillIn =
    | { readonly outcome: "ready"; readonly values: FilledValues; readonly files: OptionFiles }
    | { readonly outcome: "incomplete"; readonly draft: CommandDraft };

/** Checks a command and returns what to send. */
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
    return { outcome: "ready", values: valuesOf(draft), files: filesOf(draft) };
}

const filesOf = ({ fields }: CommandDraft): OptionFiles =>
    Object.fromEntries(
        fields.flatMap(({ option, file }) => (file === undefined ? [] : [[option.name, file]])),
    );

/** The valid values so far, for the bot's suggestions. */
export function valuesOf({ fields }: CommandDraft): FilledValues {
    return Object.fromEntries(
        fields
            .filter((field) => field.typed.trim() !== "" && problemOf(field) === undefined)
            .map((field) => [field.option.name, sentValue(field)]),
    );
}

function problemOf(field: Field): string | undefined {
    const { option, typed, chosen } = field;
    if (option.kind === "file") return fileProblem(field);
    if (typed.trim() === "") return option.required ? label("need-value") : undefined;
    if (option.kind === "boolean" && chosen === undefined) return label("need-choice-of-two");
    if ((option.choices.length > 0 || option.kind === "channel") && chosen === undefined)
        return label("need-choice");
    if (option.kind === "number") return numberProblem(option, Number(typed));
    if (option.longest !== undefined && (chosen ?? typed).length > option.longest)
        return label("at-most", { count: option.longest });
    return undefined;
}

function numberProblem({ whole, least = -Infinity, most = Infinity }: Field["option"], given: number) {
    if (!Number.isFinite(given)) return label("need-number");
    if (whole && !Number.isInteger(given)) return label("need-whole");
    if (given < least) return label("need-more", { least });
    return given > most ? label("need-less", { most }) : undefined;
}

function fileProblem({ option, file }: Field): string | undefined {
    if (file === undefined) return option.required ? label("need-file") : undefined;
    return file.size > mostBytes ? label("file-too-large", { file: file.name }) : undefined;
}

/** Discord's limit for uploads without a subscription, in bytes. */
const mostBytes = 10 * 1024 * 1024;

function sentValue({ option, typed, chosen }: Field): string | boolean | number {
    const value = chosen ?? typed;
    if (option.kind === "boolean") return value === "true";
    return option.kind === "number" ? Number(value) : value;
}
