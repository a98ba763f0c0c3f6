import { expect, onTestFinished } from "vitest";
import type { PageMessage, PageSnapshot, ServerEvent } from "../../src/playground/protocol.ts";

/** An open tab of the page, with every event since its snapshot. */
export async function aTab(address: string) {
    const leaving = new AbortController();
    const response = await fetch(`${address}/events`, { signal: leaving.signal });
    const told: ServerEvent[] = [];
    const reading = read(response, (event) => told.push(event)).catch(() => undefined);
    onTestFinished(() => leaving.abort());
    await expect.poll(() => told.length).toBeGreaterThan(0);
    const [first] = told;
    if (first?.kind !== "scene") throw new Error("A tab is told its scene first.");
    const scene: PageSnapshot = first.scene;
    const of = <Kind extends ServerEvent["kind"]>(kind: Kind) =>
        told.filter((event): event is Extract<ServerEvent, { kind: Kind }> => event.kind === kind);
    /** The newest state of each message, in the order in which they were created. */
    const messages = (): PageMessage[] => {
        const states = [...scene.messages, ...of("message").map(({ message }) => message)];
        return [...new Map(states.map((message) => [message.wire.id, message])).values()];
    };
    return {
        response,
        scene,
        of,
        messages,
        /** Resolves with the newest message that contains the text, whatever of it is bold. */
        message: async (text: string) => {
            const find = () =>
                messages().findLast(({ wire }) => {
                    const content = String(wire["content"]);
                    return content.includes(text) || content.replaceAll("**", "").includes(text);
                });
            await expect.poll(find).toBeDefined();
            const found = find();
            if (found === undefined) throw new Error("The message is gone again.");
            return found;
        },
        close: () => leaving.abort(),
        /** Resolves once the stream has ended. */
        ended: reading,
    };
}

async function read(response: Response, tell: (told: ServerEvent) => void): Promise<void> {
    let rest = "";
    for await (const bytes of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const events = `${rest}${bytes}`.split("\n\n");
        rest = events.pop() ?? "";
        for (const event of events) {
            if (event.startsWith("data: ")) tell(JSON.parse(event.slice("data: ".length)));
        }
    }
}
