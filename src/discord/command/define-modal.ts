import { type ContextPart, partsOf, type Uses } from "./context.ts";
import { type Continuation, type ContinuationFacts, withArgument } from "./continuation.ts";
import { type ComponentId, customId } from "./custom-id.ts";
import type { Input, Modal } from "./modal.ts";
import type { MessageReply } from "./reply.ts";

/** What was written, by the names of the inputs; "" where nothing was. */
type Written<Name extends string> = Readonly<Record<Name, string>>;

interface ModalFacts<Value, Name extends string, Used extends ContextPart>
    extends ContinuationFacts<Value, Used>,
        Pick<Modal, "title"> {
    readonly inputs: Readonly<Record<Name, Input>>;
    /** Answers a submission; a form cannot open another. */
    readonly run: (
        argument: Value,
        written: Written<Name>,
        context: Uses<Used>,
    ) => MessageReply | Promise<MessageReply>;
}

interface ModalDefinition<Command extends string, Value, Name extends string, Used extends ContextPart>
    extends Continuation<Command>,
        Pick<ModalFacts<Value, Name, Used>, "run"> {
    /** The form that gives `run` this argument; `values` stand in it already. Throws a RangeError for an argument that does not fit. */
    readonly modal: (argument: Value, values?: Partial<Written<Name>>) => Modal;
}

/** A form and what answers it. Its id is the command's name, a colon, and a name of its own: "corpus:edit". */
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
        run,
        read: ({ written, inputs: given }) =>
            withArgument(codec, written, (argument) => (context) => {
                const all = Object.keys(inputs).map((name) => [name, given[name] ?? ""]);
                // SAFETY: every input's name has an entry, and each is a string.
                return run(argument, Object.fromEntries(all) as Written<Name>, partsOf(context, uses));
            }),
        modal: (argument, values = {}) => {
            const custom = customId({ id, codec, argument });
            return { kind: "modal", customId: custom, title, inputs, values };
        },
    };
}
