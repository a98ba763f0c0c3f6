import { randomUUID } from "node:crypto";
import { say } from "../../../locales/say.ts";
import type { Answer } from "../../answer/answer.ts";
import { type Pin, quotedSentences, roleIn } from "../../proposal/pinned.ts";
import type { Row } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import { none, numberedText, someText, wholeNumberArgument } from "../command/custom-id.ts";
import { defineButton, defineMenu } from "../command/define-components.ts";
import { defineModal } from "../command/define-modal.ts";
import type { MessageReply, Reply } from "../command/reply.ts";
import { cut, named } from "../markdown.ts";
import { correctable, privateText, withStore } from "../moderation/with-store.ts";

/** Under answers in channels that only moderators see: opens the choice of a sentence. */
export const pinAnswer = defineButton("corpus:pin", {
    argument: none,
    uses: ["answerShownIn", "messageId"],
    run: (_, { answerShownIn, messageId = "" }) => ({
        ...choiceOfSentence(messageId, answerShownIn(messageId)),
        place: "new",
    }),
});

/** Asks which sentence of an answer should stay its answer, and says what will be stored. */
export function choiceOfSentence(messageId: string, answer: Answer | undefined): MessageReply {
    if (answer === undefined) return privateText([say("pin.forgotten")]);
    if (answer.verdict !== "answered") return privateText([say("pin.no-answer")]);
    return {
        ...privateText([
            say("pin.which", { question: named(answer.question, 200) }),
            say("pin.what-is-stored"),
        ]),
        rows: [rowOfSentences(messageId, answer)],
    };
}

function rowOfSentences(messageId: string, answer: Answer): Row {
    const quoted = quotedSentences(answer)
        .slice(0, mostSentences)
        .map((sentence, value) => ({ ...sentence, value }));
    // The answer itself comes first.
    const first = quoted.find(({ isKey }) => isKey);
    const items = [...new Set([...(first === undefined ? [] : [first]), ...quoted])].map(
        ({ text, article, value }) => ({
            label: text.replace(/\s+/gu, " "),
            value,
            description: value === first?.value ? say("pin.key", { title: article.title }) : article.title,
        }),
    );
    return { menu: pinSentence.menu({ placeholder: say("pin.choose"), items }, messageId) };
}

/** As many as a menu shows. An answer quotes fewer. */
const mostSentences = 25;

/** In UTF-16 units, of an id that Discord gives. */
const longestMessageId = 20;

/** Opens the form for the question of the pin. This must be the first response, because a form cannot follow a deferral. */
export const pinSentence = defineMenu("corpus:pin-sentence", {
    argument: someText(longestMessageId),
    value: wholeNumberArgument,
    uses: ["answerShownIn"],
    run: (messageId, [number], { answerShownIn }): Reply => {
        const answer = answerShownIn(messageId);
        if (answer === undefined) return privateText([say("pin.forgotten")]);
        const sentence = quotedSentences(answer)[number]?.text ?? "";
        return pinForm.modal(
            { number, text: messageId },
            { question: answer.question.slice(0, 300) },
            // Plain text: forms show no Markdown.
            { question: say("pin.answered-by", { sentence: cut(sentence, 80) }) },
        );
    },
});

/** The form in which a moderator can reword the question before it is stored. */
export const pinForm = defineModal("corpus:pin", {
    // The place among the quoted sentences, and the id of the answer's message.
    argument: numberedText(longestMessageId),
    title: () => say("pin.form"),
    inputs: {
        question: { label: () => say("pin.question"), style: "short", maxLength: 300, isQuestion: true },
    },
    uses: ["storeReader", "storeWriter", "answerShownIn", "readQuestion", "whole", "by"],
    run: async ({ number, text: messageId = "" }, { question }, context) => {
        const answer = context.answerShownIn(messageId);
        const chosen = answer && quotedSentences(answer)[number];
        if (answer === undefined || chosen === undefined) return privateText([say("pin.forgotten")]);
        const { asked } = context.readQuestion(question);
        if (asked === "") return again(say("pin.no-question"), { messageId, answer });
        const pin = { question: asked, article: chosen.article.id, sentence: chosen.text };
        const role = roleIn(await context.whole.ask(asked), pin);
        if (role === undefined) return again(say("pin.would-break"), { messageId, answer });
        return store({ ...pin, role }, context);
    },
});

/** Refuses a pin, with the choice of a sentence to try another or other words. */
const again = (
    problem: string,
    { messageId, answer }: { readonly messageId: string; readonly answer: Answer },
): MessageReply => ({ ...correctable([problem]), rows: [rowOfSentences(messageId, answer)] });

function store(
    pin: Required<Pin>,
    context: Uses<"storeReader" | "storeWriter" | "by">,
): Promise<MessageReply> {
    return withStore(context, async ({ storeReader, storeWriter, by: { userId } }) => {
        const { question, article, sentence, role } = pin;
        const isIt = (one: Pin) =>
            one.question === question && one.article === article && one.sentence === sentence;
        if ((await storeReader.pins.list()).some(isIt)) return privateText([say("pin.kept-already")]);
        if ((await storeWriter.pins.add({ ...pin, id: randomUUID(), by: userId })) === "full")
            return privateText([say("pin.full")]);
        const facts = { question: named(question, 300), sentence: named(sentence, 600) };
        return privateText([say(`pin.kept.${role}`, facts), say("pin.stored")]);
    });
}
