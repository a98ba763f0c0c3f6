import { replaceCatalogue } from "../../locales/catalogues.ts";
import { setOperatorLanguage } from "../../locales/speaking.ts";

// Loads what members use, and writes which messages that says.
const said: PropertyKey[] = [];
replaceCatalogue("de", new Proxy({}, { get: (_, key) => void said.push(key) }));
setOperatorLanguage("de");
await import("../../src/commands.ts");
await import("../../src/discord/bot.ts");
await import("../../src/schedule/schedule.ts");
process.stdout.write(`said: ${said.join(" ")}`);
process.exit(0);
