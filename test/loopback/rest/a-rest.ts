import { onTestFinished } from "vitest";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import { withLimits } from "../with-limits.ts";

type LoopbackOptions = Parameters<typeof openLoopback>[0];

/** A loopback, and functions that send requests as the bot. */
export async function aRest(options: LoopbackOptions = {}) {
    const loopback = withLimits(await openLoopback(options));
    onTestFinished(() => loopback.close());
    const send = async (method: string, path: string, body?: unknown, token = loopback.token) => {
        const response = await fetch(`${loopback.api}/v10${path}`, {
            method,
            headers: {
                authorization: `Bot ${token}`,
                ...(body !== undefined && { "content-type": "application/json" }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return {
            status: response.status,
            headers: response.headers,
            body: text === "" ? undefined : JSON.parse(text),
        };
    };
    const post = (place: { readonly channelId: string }, body: unknown = { content: "Hello" }) =>
        send("POST", `/channels/${place.channelId}/messages`, body);
    /** The status and Discord's error code of a response. */
    const outcome = async (response: ReturnType<typeof send>) => {
        const { status, body } = await response;
        return [status, body?.code];
    };
    return { loopback, send, post, outcome };
}
