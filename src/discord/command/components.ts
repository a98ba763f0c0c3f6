import {
    type ActionRowData,
    ButtonStyle,
    ComponentType,
    type InteractionButtonComponentData,
    type StringSelectMenuComponentData,
} from "discord.js";
import { cut } from "../markdown.ts";
import type { CustomId } from "./custom-id.ts";

export interface ButtonLook {
    /** At most 80 UTF-16 units are shown. */
    readonly label: string;
    /** "secondary" unless it says otherwise. */
    readonly style?: "primary" | "secondary" | "success" | "danger";
    readonly enabled?: boolean;
}

/** A button of a reply; made by the `button` of what `defineButton` returns. */
export interface Button extends ButtonLook {
    readonly customId: CustomId;
}

export interface MenuLook<Value> {
    readonly placeholder?: string;
    /** From one to 25. */
    readonly items: readonly MenuItem<Value>[];
    /** How many may be chosen at once; one unless it says otherwise. */
    readonly most?: number;
}

interface MenuItem<Value> {
    /** At most 100 UTF-16 units are shown, of the description as well. */
    readonly label: string;
    readonly value: Value;
    readonly description?: string;
    readonly chosen?: boolean;
}

/** A menu of a reply; made by the `menu` of what `defineMenu` returns. */
export interface Menu extends MenuLook<string> {
    readonly customId: CustomId;
}

/** A line under a text: from one to five buttons, or one menu. */
export type Row = { readonly buttons: readonly Button[] } | { readonly menu: Menu };

export type RowBody = ActionRowData<InteractionButtonComponentData | StringSelectMenuComponentData>;

/** The row as Discord takes it. Throws a RangeError for what it would refuse. */
export function rowBody(row: Row): RowBody {
    if ("menu" in row) return { type: ComponentType.ActionRow, components: [menuBody(row.menu)] };
    const { length } = row.buttons;
    if (length < 1 || length > 5) throw new RangeError(`A row has no ${length} buttons.`);
    return { type: ComponentType.ActionRow, components: row.buttons.map(buttonBody) };
}

function buttonBody(button: Button): InteractionButtonComponentData {
    const { label, customId, style = "secondary", enabled = true } = button;
    return {
        type: ComponentType.Button,
        style: styles[style],
        label: cut(label, 80),
        customId,
        disabled: !enabled,
    };
}

const styles = {
    primary: ButtonStyle.Primary,
    secondary: ButtonStyle.Secondary,
    success: ButtonStyle.Success,
    danger: ButtonStyle.Danger,
} as const;

function menuBody({ customId, placeholder, items, most = 1 }: Menu): StringSelectMenuComponentData {
    if (items.length < 1 || items.length > 25) throw new RangeError(`A menu has no ${items.length} items.`);
    return {
        type: ComponentType.StringSelect,
        customId,
        minValues: 1,
        maxValues: Math.min(most, items.length),
        ...(placeholder === undefined ? {} : { placeholder: cut(placeholder, 150) }),
        options: items.map(({ label, value, description, chosen = false }) => {
            const below = description === undefined ? {} : { description: cut(description, 100) };
            return { label: cut(label, 100), value, default: chosen, ...below };
        }),
    };
}
