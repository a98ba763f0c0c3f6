import { listed, listedUpTo, say } from "../../../locales/say.ts";
import type { JoinedServer } from "../../discord/installation/sign-in.ts";
import type { SetupDesk } from "./setup-desk.ts";

/**
 * Says what the bot may not do in these servers, as often as the person changes something there. Returns whether something is left
 * that keeps it from answering.
 */
export async function checkPermissions(
    servers: readonly JoinedServer[],
    { asker }: SetupDesk,
): Promise<boolean> {
    if (servers.length === 0) return false;
    const names = servers.map(({ name }) => name);
    asker.tell(say("setup.permissions"));
    for (;;) {
        const found = servers.map((server) => server.problems());
        const faults = found.flatMap((problems) => problems.faults);
        const closed = found.flatMap((problems) => problems.closed);
        if (closed.length > 0) asker.tell(`${say("setup.closed")}\n${lines(closed)}`);
        if (faults.length === 0) {
            const all = {
                servers: names.length > mostShown ? listedUpTo(names, mostShown) : listed(names, "and"),
            };
            asker.tell(closed.length > 0 ? say("setup.permitted-else", all) : say("setup.permitted", all));
            return false;
        }
        asker.tell(`${say("setup.faults")}\n${lines(faults)}`);
        if (!(await asker.confirm(say("setup.check-again"), false))) return true;
    }
}

/** At most ten. */
function lines(problems: readonly string[]): string {
    const more = problems.length - mostShown;
    return [
        ...problems.slice(0, mostShown).map((problem) => `- ${problem}`),
        ...(more > 0 ? [say("setup.more-problems", { more })] : []),
    ].join("\n");
}

const mostShown = 10;
