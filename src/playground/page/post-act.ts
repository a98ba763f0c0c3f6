import type { Act, Outcome } from "../protocol.ts";
import { label, pageLanguage } from "./label.ts";

/** The result of an act. A refusal has a sentence for the visitor. */
export type ActResult = Outcome | { readonly kind: "refused"; readonly sentence: string };

export type PostAct = (act: Act) => Promise<ActResult>;

/** Uploads a file. The result stands for the file in an act. */
export type Upload = (file: File) => Promise<Uploaded>;

type Uploaded =
    | { readonly kind: "uploaded"; readonly value: { readonly upload: string } }
    | { readonly kind: "refused"; readonly sentence: string };

/** Returns a function that posts acts to the server. It never rejects. */
export function openPostAct(request: typeof fetch): PostAct {
    return async (act) => {
        const answer = await send<Outcome>(
            request,
            `/act?${new URLSearchParams({ language: pageLanguage() })}`,
            "application/json",
            JSON.stringify(act),
        );
        return "error" in answer ? refused(answer.error) : answer;
    };
}

/** Returns a function that uploads files to the server. It never rejects. */
export function openUpload(request: typeof fetch): Upload {
    return async (file) => {
        // Read it first, so that a deleted file is not mistaken for a server that does not respond.
        const bytes = await file.arrayBuffer().catch(() => undefined);
        if (bytes === undefined) return refused(label("file-unreadable", { file: file.name }));
        const path = `/upload?${new URLSearchParams({ name: file.name })}`;
        const answer = await send<{ readonly upload: string }>(
            request,
            path,
            "application/octet-stream",
            bytes,
        );
        return "error" in answer ? refused(answer.error) : { kind: "uploaded", value: answer };
    };
}

async function send<Answer extends object>(
    request: typeof fetch,
    path: string,
    type: string,
    body: string | ArrayBuffer,
): Promise<Answer | { readonly error: string }> {
    try {
        const response = await request(path, { method: "POST", headers: { "content-type": type }, body });
        // SAFETY: the response comes from the server that served this page, and both use protocol.ts.
        const answer = (await response.json()) as Answer | { readonly error?: unknown };
        if (!("error" in answer) && response.ok) return answer as Answer;
        const error = "error" in answer ? answer.error : undefined;
        return { error: typeof error === "string" ? error : label("server-refused") };
    } catch {
        return { error: label("server-silent") };
    }
}

const refused = (sentence: string) => ({ kind: "refused", sentence }) as const;
