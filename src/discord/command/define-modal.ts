import { type ContextPart, partsOf, type Uses } from "./context.ts";
import { type Continuation, type ContinuationFacts, withArgument } from "./continuation.ts";
import { type ComponentId, customId } from "./custom-id.ts";
import type { Input, Modal } from "./modal.ts";
import type { MessageReply } from "./reply.ts";

/** The submitted texts by input name; "" for empty inputs. */
type Written<Name extends string> = Readonly<Record<Name, string>>;

interface ModalFacts<Value, Name extends string, Used extends ContextPart>
    extends ContinuationFacts<Value, Used>,
        Pick<Modal, "title"> {
    readonly inputs: Readonly<Record<Name, Input>>;
    /** Handles a submission. It cannot open another form. */
    readonly run: (
        argument: Value,
        written: Written<Name>,
        context: Uses<Used>,
    ) => MessageReply | Promise<MessageReply>;
}

interface ModalDefinition<Command extends string, Value, Name extends string, Used extends ContextPart>
    extends Continuation<Command>,
        Pick<ModalFacts<Value, Name, Used>, "run"> {
    /**
     * Creates a form that calls `run` with this argument, filled in with `values`. Throws a RangeError if the argument does
     * not fit.
     */
    readonly modal: (argument: Value, values?: Partial<Written<Name>>) => Modal;
}

/** Defines a form and what it does. Its id is the command's name, a colon, and its own name, such as "corpus:edit". */
export function defineModal<
    const Command extends string,
    Value,
    const Name extends string,
    const Used extends ContextPart = never,
>(
    id: ComponentId<Command>,
    { argument: codec, title, inputs, uses, run }: ModalFacts<Value, Name, Used>,
): ModalDefinition<Command, Value, Name, Used> {
    return {
        kind: "modal",
        id,
        question: Object.keys(inputs).find((name: string) => inputs[name as Name].isQuestion),
        run,
        read: ({ written, inputs: given }) =>
            withArgument(codec, written, (argument) => (context) => {
                const all = Object.keys(inputs).map((name) => [name, given[name] ?? ""]);
                // SAFETY: there is an entry for every input name, and each value is a string.
                return run(argument, Object.fromEntries(all) as Written<Name>, partsOf(context, uses));
            }),
        modal: (argument, values = {}) => {
            const custom = customId({ id, codec, argument });
            return { kind: "modal", customId: custom, title, inputs, values };
        },
    };
}
