import {
    type ActionRowData,
    ButtonStyle,
    ComponentType,
    type InteractionButtonComponentData,
    type StringSelectMenuComponentData,
} from "discord.js";
import { cut } from "../markdown.ts";

/** Pressing it calls the command's `press` with `argument`. */
interface Button {
    /** At most 80 UTF-16 units are shown. */
    readonly label: string;
    readonly argument: string;
    /** "secondary" unless it says otherwise. */
    readonly style?: "primary" | "secondary" | "success" | "danger";
    readonly enabled?: boolean;
}

/** Choosing from it calls the command's `choose` with `argument` and the values of the chosen items. */
interface Menu {
    readonly argument: string;
    readonly placeholder?: string;
    /** From one to 25. */
    readonly items: readonly MenuItem[];
    /** How many may be chosen at once; one unless it says otherwise. */
    readonly most?: number;
}

interface MenuItem {
    /** At most 100 UTF-16 units are shown, of the description as well. */
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly chosen?: boolean;
}

/** A line under a text: from one to five buttons, or one menu. */
export type Row = { readonly buttons: readonly Button[] } | { readonly menu: Menu };

export type RowBody = ActionRowData<InteractionButtonComponentData | StringSelectMenuComponentData>;

/** The row as Discord takes it, of the command with this name. Throws a RangeError for what it would refuse. */
export function rowBody(row: Row, command: string): RowBody {
    if ("menu" in row) return { type: ComponentType.ActionRow, components: [menuBody(row.menu, command)] };
    const { length } = row.buttons;
    if (length < 1 || length > 5) throw new RangeError(`A row has no ${length} buttons.`);
    return {
        type: ComponentType.ActionRow,
        components: row.buttons.map((button) => buttonBody(button, command)),
    };
}

function buttonBody(button: Button, command: string): InteractionButtonComponentData {
    const { label, argument, style = "secondary", enabled = true } = button;
    return {
        type: ComponentType.Button,
        style: styles[style],
        label: cut(label, 80),
        customId: customId(command, argument),
        disabled: !enabled,
    };
}

const styles = {
    primary: ButtonStyle.Primary,
    secondary: ButtonStyle.Secondary,
    success: ButtonStyle.Success,
    danger: ButtonStyle.Danger,
} as const;

function menuBody({ argument, placeholder, items, most = 1 }: Menu, command: string) {
    if (items.length < 1 || items.length > 25) throw new RangeError(`A menu has no ${items.length} items.`);
    return {
        type: ComponentType.StringSelect as const,
        customId: customId(command, argument),
        minValues: 1,
        maxValues: Math.min(most, items.length),
        ...(placeholder === undefined ? {} : { placeholder: cut(placeholder, 150) }),
        options: items.map(({ label, value, description, chosen = false }) => {
            if (value.length > 100)
                throw new RangeError(`A menu of "${command}" has a value that is too long.`);
            const below = description === undefined ? {} : { description: cut(description, 100) };
            return { label: cut(label, 100), value, default: chosen, ...below };
        }),
    };
}

/** What a component carries so that a press, choice or submission finds its command. Throws a RangeError over Discord's 100 UTF-16 units. */
export function customId(command: string, argument: string): string {
    const id = `${command}:${argument}`;
    if (id.length > 100)
        throw new RangeError(`A component of "${command}" has an argument that is too long.`);
    return id;
}

/** The two parts again; an argument may hold colons. */
export function readCustomId(id: string): { readonly command: string; readonly argument: string } {
    const [command = ""] = id.split(":", 1);
    return { command, argument: id.slice(command.length + 1) };
}
