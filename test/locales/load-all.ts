import { replaceCatalogue } from "../../locales/catalogues.ts";
import { setOperatorLanguage } from "../../locales/speaking.ts";
import { within } from "../within.ts";

// Loads what members use, and writes which messages that says.
const said: PropertyKey[] = [];
replaceCatalogue("de", new Proxy({}, { get: (_, key) => void said.push(key) }));
setOperatorLanguage("de");
await within("commands.ts", import("../../src/commands.ts"));
await within("bot.ts", import("../../src/discord/bot.ts"));
await within("schedule.ts", import("../../src/schedule/schedule.ts"));
process.stdout.write(`said: ${said.join(" ")}`);
process.exit(0);
