import { z } from "zod";
import { say } from "../../../locales/say.ts";
import type { Button, ButtonLook } from "./components.ts";
import { type ContextPart, partsOf, type Uses } from "./context.ts";
import { type Continuation, type ContinuationFacts, withArgument } from "./continuation.ts";
import { type Argument, type ComponentId, customId, someText } from "./custom-id.ts";
import { defineButton } from "./define-components.ts";
import type { Input, Modal } from "./modal.ts";
import type { MessageReply, Reply } from "./reply.ts";

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
     * not fit. `descriptions` take the place of those of the inputs.
     */
    readonly modal: (
        argument: Value,
        values?: Partial<Written<Name>>,
        descriptions?: Partial<Written<Name>>,
    ) => Modal;
}

/** The argument of the button that opens a form again: the key of what was typed. */
const keyOfTyped: Argument<string> = someText(40);

/** The id of the button that opens the form with this id again. */
export const againId = <Command extends string>(id: ComponentId<Command>): ComponentId<Command> =>
    `${id}-again`;

/** The button that opens the form with this id again, with what was typed. */
export function againButton(form: ComponentId, key: string, look: ButtonLook): Button {
    return { ...look, customId: customId({ id: againId(form), codec: keyOfTyped, argument: key }) };
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
    const open = (argument: Value, values: Partial<Written<Name>>): Modal => {
        const custom = customId({ id, codec, argument });
        return { kind: "modal", customId: custom, title, inputs, values };
    };
    const again = defineButton(againId(id), {
        argument: keyOfTyped,
        uses: ["typedForms", "by", "messageId"],
        run: (key, { typedForms, by, messageId }): Reply => {
            const typed = typedForms.find(by.userId, key);
            const argument = z.safeDecode(codec, typed?.argument ?? "");
            if (typed === undefined || !argument.success) return typedGone();
            if (messageId !== undefined) typedForms.noteReopened(messageId, typed);
            // SAFETY: what was typed has the names of the form's inputs.
            return open(argument.data, typed.inputs as Partial<Written<Name>>);
        },
    });
    return {
        kind: "modal",
        id,
        question: Object.keys(inputs).find((name: string) => inputs[name as Name].isQuestion),
        run,
        again,
        read: ({ written, inputs: given }) =>
            withArgument(codec, written, (argument) => (context) => {
                const all = Object.keys(inputs).map((name) => [name, given[name] ?? ""]);
                // SAFETY: there is an entry for every input name, and each value is a string.
                return run(argument, Object.fromEntries(all) as Written<Name>, partsOf(context, uses));
            }),
        modal: (argument, values = {}, descriptions = {}) => {
            const form = open(argument, values);
            const described = Object.entries<string | undefined>(descriptions).flatMap(
                ([name, description]) => {
                    const input = form.inputs[name];
                    return input && description !== undefined
                        ? [[name, { ...input, description: () => description }]]
                        : [];
                },
            );
            return { ...form, inputs: { ...form.inputs, ...Object.fromEntries(described) } };
        },
    };
}

/** Leaves the message of the button, which says what is wrong, as it is. */
const typedGone = (): MessageReply => ({
    kind: "text",
    text: say("form.typed-gone"),
    visibility: "private",
    place: "new",
});
