import * as z from "zod/mini";

/** A component in a row under a message. */
export type Component =
    | {
          readonly kind: "button";
          readonly label: string;
          readonly look: "primary" | "secondary" | "success" | "danger";
          readonly customId: string;
          readonly disabled: boolean;
      }
    | { readonly kind: "link"; readonly label: string; readonly url: string }
    | {
          readonly kind: "select";
          readonly customId: string;
          readonly placeholder: string;
          readonly options: readonly SelectOption[];
          /** How many values can be chosen. */
          readonly least: number;
          readonly most: number;
          readonly disabled: boolean;
      }
    | { readonly kind: "unknown"; readonly type: number };

interface SelectOption {
    readonly label: string;
    readonly value: string;
    readonly description?: string | undefined;
    readonly default?: boolean | undefined;
}

/** Reads action rows. Components that the page does not support are kept as "unknown". */
export function readComponents(rows: readonly unknown[]): Component[][] {
    return rows.map((row) => rowSchema.parse(row).components?.map(readComponent) ?? []);
}

const rowSchema = z.object({ components: z.optional(z.array(z.looseObject({ type: z.number() }))) });

function readComponent(wire: { readonly type: number }): Component {
    switch (wire.type) {
        case 2:
            return readButton(wire);
        case 3:
            return readSelect(wire);
        default:
            return { kind: "unknown", type: wire.type };
    }
}

const looks = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" } as const;

const buttonSchema = z.object({
    style: z.number(),
    label: z.optional(z.string()),
    emoji: z.nullish(z.object({ name: z.nullish(z.string()) })),
    custom_id: z.optional(z.string()),
    url: z.optional(z.string()),
    disabled: z.optional(z.boolean()),
});

function readButton(wire: unknown): Component {
    const { style, label, emoji, custom_id: customId = "", url, disabled = false } = buttonSchema.parse(wire);
    const text = [emoji?.name, label].filter((part) => typeof part === "string").join(" ");
    if (url !== undefined) return { kind: "link", label: text, url };
    const look = Object.entries(looks).find(([number]) => Number(number) === style)?.[1] ?? "secondary";
    return { kind: "button", label: text, look, customId, disabled };
}

const selectSchema = z.object({
    custom_id: z.string(),
    placeholder: z.optional(z.string()),
    options: z.array(
        z.object({
            label: z.string(),
            value: z.string(),
            description: z.optional(z.string()),
            default: z.optional(z.boolean()),
        }),
    ),
    min_values: z.optional(z.number()),
    max_values: z.optional(z.number()),
    disabled: z.optional(z.boolean()),
});

function readSelect(wire: unknown): Component {
    const {
        custom_id: customId,
        placeholder,
        options,
        min_values,
        max_values,
        disabled,
    } = selectSchema.parse(wire);
    return {
        kind: "select",
        customId,
        placeholder: placeholder ?? "Make a selection",
        options,
        least: min_values ?? 1,
        most: max_values ?? 1,
        disabled: disabled ?? false,
    };
}
