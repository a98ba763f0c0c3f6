import { listedUpTo, say } from "../../locales/say.ts";
import { printable } from "../corpus/printable.ts";

interface CorpusSize {
    readonly articles: number;
    readonly paragraphs: number;
}

/** What the bot is and where, once it is logged in. */
interface ReadyFacts extends CorpusSize {
    readonly bot: string;
    /** The address that invites the bot with the permissions it needs. */
    readonly invite: string;
    /** Those of this process. */
    readonly servers: readonly { readonly id: string; readonly name: string }[];
    readonly homeGuilds: readonly string[];
}

/** Tells the operator how the start goes, where that is of more use than a log. */
export interface Greeting {
    connecting(size: CorpusSize): void;
    ready(facts: ReadyFacts): void;
}

/** Greets on a terminal: what the bot has and where it is, what to try, and where help is. */
export function terminalGreeting(out: (text: string) => void, programVersion: string): Greeting {
    return {
        connecting: (size) => out(`${sizeLine(size, programVersion)}\n${say("start.connecting")}\n`),
        ready: (facts) => out(`\n${readyLines(facts).join("\n")}\n\n`),
    };
}

/** What is served, and how to come to it. */
export function playgroundGreeting(size: CorpusSize, address: string, given: PlaygroundFacts): string {
    const { programVersion, wantedPort, isOverSsh } = given;
    const place =
        wantedPort === undefined
            ? say("start.playground", { address })
            : say("start.playground-at-other-port", { address, wanted: wantedPort });
    const tunnel = isOverSsh
        ? [say("start.playground-over-ssh", { port: new URL(address).port || "80" })]
        : [];
    return [sizeLine(size, programVersion), place, ...tunnel, say("start.playground-next"), ""].join("\n");
}

interface PlaygroundFacts {
    readonly programVersion: string;
    /** The port that was taken; undefined if the page is at the port that was wanted. */
    readonly wantedPort: string | undefined;
    /** Whether the person is at another machine, where the address leads to that one. */
    readonly isOverSsh: boolean;
}

const sizeLine = (size: CorpusSize, version: string) => say("start.articles", { ...size, version });

function readyLines({ bot, invite, servers, homeGuilds }: ReadyFacts): readonly string[] {
    const nameOf = (id: string) => servers.find((server) => server.id === id)?.name;
    const homes = homeGuilds.map((id) => printable(nameOf(id) ?? say("start.absent-server", { id })));
    const names = listedUpTo(
        servers.map(({ name }) => printable(name)),
        10,
    );
    return [
        servers.length === 0
            ? say("start.connected-nowhere", { bot, invite })
            : say("start.connected", { bot, invite, count: servers.length, names }),
        say("start.try"),
        homes.length === 0 ? say("start.no-homes") : say("start.homes", { servers: listedUpTo(homes, 10) }),
        say("start.help-is"),
    ];
}
