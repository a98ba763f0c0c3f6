import { discordLocale } from "../../../locales/languages.ts";
import { say } from "../../../locales/say.ts";
import { currentLanguage } from "../../../locales/speaking.ts";
import type { Explanation } from "../../answer/explanation.ts";
import { ClientRefusal } from "../../loopback/client/client-refusal.ts";
import type { Loopback } from "../../loopback/contract.ts";
import type { Act, Outcome, Persona } from "../protocol.ts";
import type { Cast } from "./cast.ts";
import { previewOf } from "./files.ts";
import type { Uploads } from "./uploads.ts";

interface ActContext {
    readonly cast: Cast;
    readonly explain: (question: string) => Promise<Explanation>;
    readonly uploads: Uploads;
    readonly file: Loopback["file"];
}

/**
 * Carries out an act of the visitor's persona, whose client has the language that is spoken now. Rejects with a ClientRefusal if Discord's client would not allow it.
 */
export async function carryOut(act: Act, context: ActContext): Promise<Outcome> {
    const { cast, explain, uploads, file } = context;
    if (act.kind === "explain") return { kind: "explanation", explanation: await explain(act.question) };
    if (act.kind === "preview") return { kind: "preview", ...previewOf(file(act.fileId)) };
    const member = cast.members[act.persona];
    member.speak(discordLocale(currentLanguage()));
    switch (act.kind) {
        case "run": {
            const place = placeOf(act, cast);
            const { command, options, messageId } = act;
            if (messageId === undefined) await member.run(place, command, uploads.resolve(options));
            else await member.apply({ ...place, id: messageId }, command);
            return done;
        }
        case "suggest": {
            const { command, options, focused } = act;
            const choices = await member.type(placeOf(act, cast), command, options, focused);
            return { kind: "choices", choices };
        }
        case "say": {
            const { content, replyTo } = act;
            await member.say(placeOf(act, cast), content, replyTo === undefined ? {} : { replyTo });
            return done;
        }
        case "press": {
            const { messageId: id, customId, values } = act;
            const message = { ...placeOf(act, cast), id };
            if (values === undefined) await member.press(message, customId);
            else await member.choose(message, customId, values);
            return done;
        }
        case "start-thread":
            return { kind: "started", ...(await startThread(act, cast)) };
        case "submit":
            await member.submit(act.interactionId, act.values);
            return done;
        case "dismiss":
            member.dismiss(act.messageId);
            return done;
    }
    act satisfies never;
}

const done: Outcome = { kind: "done" };

async function startThread(act: Extract<Act, { kind: "start-thread" }>, cast: Cast) {
    const { title, content, messageId } = act;
    const member = cast.members[act.persona];
    const place = placeOf(act, cast);
    if (messageId === undefined) {
        const { channelId } = await member.post(place, title, content);
        return { channelId };
    }
    const thread = await member.startThread(place, title, { from: messageId });
    await member.say(thread, content);
    return thread;
}

function placeOf(
    { persona, channelId }: { readonly persona: Persona["id"]; readonly channelId: string },
    { members }: Cast,
) {
    if (!members[persona].channels().some((channel) => channel.channelId === channelId))
        throw new ClientRefusal(say("playground.unseen-channel"));
    return { channelId };
}
