import { z } from "zod";
import type { Button, ButtonLook, Menu, MenuLook } from "./components.ts";
import { type ContextPart, partsOf, type Uses } from "./context.ts";
import { type Continuation, type ContinuationFacts, withArgument } from "./continuation.ts";
import { type Argument, type ComponentId, customId } from "./custom-id.ts";
import type { Reply } from "./reply.ts";

interface ButtonFacts<Value, Used extends ContextPart> extends ContinuationFacts<Value, Used> {
    /** Handles a press. */
    readonly run: (argument: Value, context: Uses<Used>) => Reply | Promise<Reply>;
}

interface ButtonDefinition<Command extends string, Value, Used extends ContextPart>
    extends Continuation<Command>,
        Pick<ButtonFacts<Value, Used>, "run"> {
    /** Creates a button that calls `run` with this argument. Throws a RangeError if the argument does not fit. */
    readonly button: (look: ButtonLook, argument: Value) => Button;
}

/** Defines a button and what it does. Its id is the command's name, a colon, and its own name, such as "corpus:publish". */
export function defineButton<const Command extends string, Value, const Used extends ContextPart = never>(
    id: ComponentId<Command>,
    { argument: codec, uses, run }: ButtonFacts<Value, Used>,
): ButtonDefinition<Command, Value, Used> {
    return {
        kind: "button",
        id,
        run,
        read: ({ written }) =>
            withArgument(codec, written, (argument) => (context) => run(argument, partsOf(context, uses))),
        button: (look, argument) => ({ ...look, customId: customId({ id, codec, argument }) }),
    };
}

type Chosen<Item> = readonly [Item, ...Item[]];

interface MenuFacts<Value, Item, Used extends ContextPart> extends ContinuationFacts<Value, Used> {
    /** The type of the items' values, and how they are encoded. */
    readonly value: Argument<Item>;
    /** Handles a choice of one or more items. */
    readonly run: (argument: Value, chosen: Chosen<Item>, context: Uses<Used>) => Reply | Promise<Reply>;
}

interface MenuDefinition<Command extends string, Value, Item, Used extends ContextPart>
    extends Continuation<Command>,
        Pick<MenuFacts<Value, Item, Used>, "run"> {
    /** Creates a menu that calls `run` with this argument. Throws a RangeError if the argument or a value does not fit. */
    readonly menu: (look: MenuLook<Item>, argument: Value) => Menu;
}

/** Defines a menu and what it does. Its id is the command's name, a colon, and its own name, such as "corpus:back". */
export function defineMenu<const Command extends string, Value, Item, const Used extends ContextPart = never>(
    id: ComponentId<Command>,
    { argument: codec, value: valueCodec, uses, run }: MenuFacts<Value, Item, Used>,
): MenuDefinition<Command, Value, Item, Used> {
    const chosenCodec = z.tuple([valueCodec], valueCodec);
    return {
        kind: "menu",
        id,
        run,
        read: ({ written, values }) => {
            const chosen = z.safeParse(chosenCodec, values);
            if (!chosen.success) return undefined;
            return withArgument(
                codec,
                written,
                (argument) => (context) => run(argument, chosen.data, partsOf(context, uses)),
            );
        },
        menu: ({ items, ...look }, argument) => ({
            ...look,
            items: items.map(({ value, ...item }) => ({
                ...item,
                value: writtenValue(id, valueCodec, value),
            })),
            customId: customId({ id, codec, argument }),
        }),
    };
}

/** Discord accepts values of at most 100 UTF-16 units. */
function writtenValue<Item>(id: string, codec: Argument<Item>, value: Item): string {
    const written = z.safeEncode(codec, value);
    if (written.success && written.data.length <= 100) return written.data;
    throw new RangeError(`A menu of "${id}" has a value that does not fit.`, { cause: written.error });
}
