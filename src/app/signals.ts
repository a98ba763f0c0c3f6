interface Signals {
    readonly end: () => Promise<void>;
    readonly reload: () => Promise<void>;
}

/** SIGINT and SIGTERM end the process in order, with 0; at the second one somebody is in a hurry. SIGHUP reloads. */
export function onSignals({ end, reload }: Signals): void {
    let ending = false;
    const endOnce = async () => {
        if (ending) process.exit(1);
        ending = true;
        await end();
        process.exit(0);
    };
    process.on("SIGINT", () => void endOnce());
    process.on("SIGTERM", () => void endOnce());
    process.on("SIGHUP", () => void reload());
}
