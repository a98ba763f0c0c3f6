import { say } from "../../../locales/say.ts";
import type { DocumentReading } from "../../corpus/formats/documents/page-progress.ts";
import type { Uses } from "../command/context.ts";
import { someText } from "../command/custom-id.ts";
import { defineButton } from "../command/define-components.ts";
import type { MessageReply, Reply, TextReply } from "../command/reply.ts";
import { escapeMarkdown } from "../markdown.ts";
import { isStoreFailure, privateText } from "./with-store.ts";

/** Cancels work, below its progress. */
export const cancel = defineButton("corpus:cancel", {
    argument: someText(40),
    uses: ["cancelable", "by"],
    run: (key, { cancelable, by }): Reply => {
        const found = cancelable.cancel(by.userId, key);
        // What was running replaces the message.
        if (found === "canceled") return { kind: "seen" };
        return { ...privateText([say(`cancel.${found}`)]), place: "new" };
    },
});

/** What a command with such work must list under `uses`. */
export const usesToCancel = ["by", "progress", "cancelable"] as const;

interface LongWork {
    readonly what: "building" | "publishing";
    /** Milliseconds until its progress is shown at the latest. */
    readonly soon: number;
    /** What replaces the progress if the reply is a message of its own, or the store failed. */
    readonly again?: () => TextReply;
    readonly run: (onProgress: OnWorkProgress, signal: AbortSignal) => Promise<MessageReply>;
}

/** Receives a share from 0 to 1, whether the work waits for other work, and which long document is being read. */
type OnWorkProgress = (share: number, isWaiting?: boolean, reading?: DocumentReading) => void;

/** Runs work with a bar that shows its progress, and a button that cancels it. */
export function cancelableWork(
    { by, progress, cancelable }: Uses<(typeof usesToCancel)[number]>,
    { what, soon, run, again }: LongWork,
): Promise<MessageReply> {
    return cancelable.run(by.userId, async (key, signal) => {
        const row = { buttons: [cancel.button({ label: say("cancel.button") }, key)] };
        let shown = { share: 0, isWaiting: false };
        let isShown = false;
        const show = (share: number, isWaiting = false, reading?: DocumentReading) => {
            isShown = true;
            shown = { share, isWaiting };
            const bar = isWaiting ? say("proposal.waiting") : say(`proposal.${what}`, barOf(share));
            const document =
                reading &&
                say("proposal.reading-document", { ...reading, file: escapeMarkdown(reading.file) });
            progress(document === undefined ? bar : `${bar}\n${document}`, [row]);
        };
        const first = setTimeout(() => show(shown.share, shown.isWaiting), soon).unref();
        try {
            const reply = await run(show, signal);
            const isBeside = reply.place === "new" || isStoreFailure(reply);
            return isShown && isBeside && again !== undefined ? { ...again(), also: reply } : reply;
        } finally {
            clearTimeout(first);
        }
    });
}

const steps = 20;

/** For example "▰▰▰▱▱" and 60. */
function barOf(share: number) {
    const full = Math.round(Math.min(1, Math.max(0, share)) * steps);
    return {
        bar: `${"▰".repeat(full)}${"▱".repeat(steps - full)}`,
        percent: Math.round((100 * full) / steps),
    };
}
