import { changeMembers, changePermissions, joinServer, leaveServer, timeOut } from "./changes.ts";
import { changeSettings, paste, pin, publishFolder } from "./moderators.ts";
import {
    failRequests,
    kill,
    loseConnections,
    loseFolder,
    loseServer,
    loseSessions,
    restart,
    stopDatabase,
} from "./outages.ts";
import { eraseQuestion, flood } from "./questions.ts";
import type { Year } from "./year.ts";

/** What can happen on a day, and about how often in a year. */
const happenings: readonly (readonly [perYear: number, happen: (year: Year) => Promise<void>])[] = [
    [10, loseConnections],
    [2, loseSessions],
    [12, failRequests],
    [8, loseServer],
    [4, leaveServer],
    [3, stopDatabase],
    [3, loseFolder],
    [2, restart],
    [2, kill],
    [30, changePermissions],
    [5, timeOut],
    [5, joinServer],
    [20, changeMembers],
    [16, changeSettings],
    [4, publishFolder],
    [2, paste],
    [5, pin],
    [2, flood],
    [6, eraseQuestion],
];

/** Does what happens today, if anything does. */
export async function happen(year: Year): Promise<string | undefined> {
    let chance = year.random.below(365);
    for (const [perYear, happening] of happenings) {
        chance -= perYear;
        if (chance >= 0) continue;
        await happening(year);
        return happening.name;
    }
    return undefined;
}
