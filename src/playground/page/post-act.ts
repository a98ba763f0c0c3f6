import type { Act, Outcome } from "../protocol.ts";

/** What came of an act; a refusal is a sentence for the visitor. */
export type Performed = Outcome | { readonly kind: "refused"; readonly sentence: string };

export type PostAct = (act: Act) => Promise<Performed>;

/** Asks the server to do something; never rejects. */
export function openPostAct(request: typeof fetch): PostAct {
    return async (act) => {
        try {
            const response = await request("/act", {
                method: "POST",
                headers: { "content-type": "application/json" },
                body: JSON.stringify(act),
            });
            // SAFETY: the answer comes from the server that served this page, and protocol.ts is the word of both.
            const answer = (await response.json()) as Outcome | { readonly error?: unknown };
            if ("kind" in answer) return answer;
            return refused(typeof answer.error === "string" ? answer.error : "The server refused this.");
        } catch {
            return refused("The playground's server did not answer. Is it still running?");
        }
    };
}

const refused = (sentence: string) => ({ kind: "refused", sentence }) as const;
