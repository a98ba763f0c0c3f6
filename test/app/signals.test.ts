import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { runUntilSignal } from "../../src/app/signals.ts";
import type { BotEvent } from "../../src/discord/event.ts";
import { within } from "../within.ts";

/** A process that only remembers how it was ended. */
function aProcess() {
    const signals = new EventEmitter<Record<"SIGINT" | "SIGTERM" | "SIGHUP", []>>();
    const exited = Promise.withResolvers<number>();
    return {
        process: { on: signals.on.bind(signals), exit: exited.resolve },
        send: (signal: "SIGINT" | "SIGTERM" | "SIGHUP") => signals.emit(signal),
        exited: () => within("the process to exit", exited.promise),
    };
}

/** A program whose reloads and end are what the test makes of them. */
function aProgram({ reload = async () => {}, close = async () => {} } = {}) {
    const events: BotEvent[] = [];
    return { events, program: { reload, close, observe: (event: BotEvent) => void events.push(event) } };
}

test("signals that come during a reload are one more reload after it", async () => {
    const { process, send } = aProcess();
    const reloads: PromiseWithResolvers<void>[] = [];
    const reload = () => {
        const reloading = Promise.withResolvers<void>();
        reloads.push(reloading);
        return reloading.promise;
    };
    await runUntilSignal(process, async () => aProgram({ reload }).program);
    for (let times = 0; times < 3; times++) send("SIGHUP");
    await expect.poll(() => reloads.length).toBe(1);
    reloads[0]?.resolve();
    await expect.poll(() => reloads.length).toBe(2);
    reloads[1]?.resolve();
    send("SIGHUP");
    await expect.poll(() => reloads.length).toBe(3);
});

test("a reload that fails is an event, and the next signal reloads", async () => {
    const { process, send } = aProcess();
    const cause = new Error("no disk");
    const { events, program } = aProgram({ reload: () => Promise.reject(cause) });
    await runUntilSignal(process, async () => program);
    send("SIGHUP");
    await expect.poll(() => events).toEqual([{ kind: "failure", reference: "-", at: "signal", cause }]);
    send("SIGHUP");
    await expect.poll(() => events).toHaveLength(2);
});

test("SIGHUP before the program is open reloads it once it is", async () => {
    const { process, send } = aProcess();
    const opening = Promise.withResolvers<ReturnType<typeof aProgram>["program"]>();
    const reloaded = Promise.withResolvers<void>();
    const running = runUntilSignal(process, () => opening.promise);
    send("SIGHUP");
    const reload = async () => reloaded.resolve();
    opening.resolve(aProgram({ reload }).program);
    await running;
    await within("the reload", reloaded.promise);
});

test("SIGHUP where the program cannot be opened changes nothing about the failure", async () => {
    const { process, send } = aProcess();
    const opening = Promise.withResolvers<never>();
    const running = runUntilSignal(process, () => opening.promise);
    send("SIGHUP");
    opening.reject(new Error("no corpus"));
    await expect(running).rejects.toThrow("no corpus");
});

test.each(["SIGINT", "SIGTERM"] as const)(
    "%s closes the program, then ends the process with 0",
    async (signal) => {
        const { process, send, exited } = aProcess();
        let isClosed = false;
        const close = async () => {
            isClosed = true;
        };
        await runUntilSignal(process, async () => aProgram({ close }).program);
        send(signal);
        expect(await exited()).toBe(0);
        expect(isClosed).toBe(true);
    },
);

test("a second signal does not wait for the end", async () => {
    const { process, send, exited } = aProcess();
    const { promise: never } = Promise.withResolvers<void>();
    await runUntilSignal(process, async () => aProgram({ close: () => never }).program);
    send("SIGTERM");
    send("SIGINT");
    expect(await exited()).toBe(1);
});

test("an end that fails is an event, and still an end", async () => {
    const { process, send, exited } = aProcess();
    const { events, program } = aProgram({ close: () => Promise.reject(new Error("no disk")) });
    await runUntilSignal(process, async () => program);
    send("SIGTERM");
    expect(await exited()).toBe(0);
    expect(events).toMatchObject([{ kind: "failure", at: "signal" }]);
});

test("SIGTERM while the program is still being opened ends the process, whatever comes of that", async () => {
    const { process, send, exited } = aProcess();
    const opening = Promise.withResolvers<never>();
    void runUntilSignal(process, () => opening.promise).then(() => {
        throw new Error("It was opened.");
    });
    send("SIGTERM");
    opening.reject(new Error("interrupted"));
    expect(await exited()).toBe(0);
});
