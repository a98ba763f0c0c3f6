import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { runUntilSignal } from "../../src/app/signals.ts";
import type { BotEvent } from "../../src/discord/event.ts";
import { within } from "../within.ts";

/** A process that only records how it was ended. */
function aProcess() {
    const signals = new EventEmitter<Record<"SIGINT" | "SIGTERM" | "SIGHUP", []>>();
    const exited = Promise.withResolvers<number>();
    return {
        process: { on: signals.on.bind(signals), exit: exited.resolve },
        send: (signal: "SIGINT" | "SIGTERM" | "SIGHUP") => signals.emit(signal),
        exited: () => within("the process to exit", exited.promise),
    };
}

/** A program whose reloads and end the test controls. */
function aProgram({ reload = async () => {}, close = async () => {} } = {}) {
    const events: BotEvent[] = [];
    return { events, program: { reload, close, observe: (event: BotEvent) => void events.push(event) } };
}

test("signals during a reload cause one more reload after it", async () => {
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

test("a failed reload is an event, and the next signal reloads again", async () => {
    const { process, send } = aProcess();
    const cause = new Error("no disk");
    const { events, program } = aProgram({ reload: () => Promise.reject(cause) });
    await runUntilSignal(process, async () => program);
    send("SIGHUP");
    await expect.poll(() => events).toEqual([{ kind: "failure", reference: "-", at: "signal", cause }]);
    send("SIGHUP");
    await expect.poll(() => events).toHaveLength(2);
});

test("SIGHUP before the program is open reloads once it is open", async () => {
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

test("if the program cannot be opened, SIGHUP does not hide the failure", async () => {
    const { process, send } = aProcess();
    const opening = Promise.withResolvers<never>();
    const running = runUntilSignal(process, () => opening.promise);
    send("SIGHUP");
    opening.reject(new Error("no corpus"));
    await expect(running).rejects.toThrow("no corpus");
});

test.each(["SIGINT", "SIGTERM"] as const)(
    "%s closes the program and then ends the process with 0",
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

test("a second signal ends the process at once", async () => {
    const { process, send, exited } = aProcess();
    const { promise: never } = Promise.withResolvers<void>();
    await runUntilSignal(process, async () => aProgram({ close: () => never }).program);
    send("SIGTERM");
    send("SIGINT");
    expect(await exited()).toBe(1);
});

test("if closing fails, that is an event and the process still ends", async () => {
    const { process, send, exited } = aProcess();
    const { events, program } = aProgram({ close: () => Promise.reject(new Error("no disk")) });
    await runUntilSignal(process, async () => program);
    send("SIGTERM");
    expect(await exited()).toBe(0);
    expect(events).toMatchObject([
        { kind: "stopping" },
        { kind: "failure", at: "signal" },
        { kind: "stopped" },
    ]);
});

test("a program that takes too long to close is left, which is an event", async () => {
    const { process, send, exited } = aProcess();
    const { promise: never } = Promise.withResolvers<void>();
    const { events, program } = aProgram({ close: () => never });
    await runUntilSignal(process, async () => program, { closing: 20 });
    send("SIGTERM");
    expect(await exited()).toBe(0);
    expect(events).toEqual([
        { kind: "stopping" },
        { kind: "unfinished", seconds: 0.02 },
        { kind: "stopped" },
    ]);
});

describe("SIGTERM while the program is opening ends the process", () => {
    const opening = () => Promise.withResolvers<ReturnType<typeof aProgram>["program"]>();
    const opened = () => {
        throw new Error("It was opened.");
    };

    test("if opening fails, which is then no failure", async () => {
        const { process, send, exited } = aProcess();
        const { promise, reject } = opening();
        void runUntilSignal(process, () => promise).then(opened);
        send("SIGTERM");
        reject(new Error("interrupted"));
        expect(await exited()).toBe(0);
    });

    test("if opening succeeds, once it is closed", async () => {
        const { process, send, exited } = aProcess();
        const { promise, resolve } = opening();
        const { events, program } = aProgram();
        void runUntilSignal(process, () => promise);
        send("SIGTERM");
        resolve(program);
        expect(await exited()).toBe(0);
        expect(events).toEqual([{ kind: "stopping" }, { kind: "stopped" }]);
    });

    test("if opening hangs", async () => {
        const { process, send, exited } = aProcess();
        void runUntilSignal(process, () => opening().promise, { opening: 20 }).then(opened);
        send("SIGTERM");
        expect(await exited()).toBe(0);
    });
});
