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
    /** Cut after 80 UTF-16 units. */
    readonly label: string;
    /** "secondary" by default. */
    readonly style?: "primary" | "secondary" | "success" | "danger";
    readonly enabled?: boolean;
}

/** A button of a reply. Created by the `button` function of a `defineButton`. */
export interface Button extends ButtonLook {
    readonly customId: CustomId;
}

export interface MenuLook<Value> {
    readonly placeholder?: string;
    /** 1 to 25 items. */
    readonly items: readonly MenuItem<Value>[];
    /** How many items can be chosen at once; 1 by default. */
    readonly most?: number;
}

interface MenuItem<Value> {
    /** Cut after 100 UTF-16 units, like the description. */
    readonly label: string;
    readonly value: Value;
    readonly description?: string;
    readonly chosen?: boolean;
}

/** A menu of a reply. Created by the `menu` function of a `defineMenu`. */
export interface Menu extends MenuLook<string> {
    readonly customId: CustomId;
}

/** A row under the text: 1 to 5 buttons, or one menu. */
export type Row = { readonly buttons: readonly Button[] } | { readonly menu: Menu };

export type RowBody = ActionRowData<InteractionButtonComponentData | StringSelectMenuComponentData>;

/** The row in the format of discord.js. Throws a RangeError if Discord would reject it. */
export function rowBody(row: Row): RowBody {
    if ("menu" in row) return { type: ComponentType.ActionRow, components: [menuBody(row.menu)] };
    const { length } = row.buttons;
    if (length < 1 || length > 5) throw new RangeError(`A row takes 1 to 5 buttons, not ${length}.`);
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
    if (items.length < 1 || items.length > 25)
        throw new RangeError(`A menu takes 1 to 25 items, not ${items.length}.`);
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
