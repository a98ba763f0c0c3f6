import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

// Imported by processes and their threads before anything else: notes what they load in the file that LOADED names.
// biome-ignore lint/style/noProcessEnv: it is the only way to tell a thread of another process.
const file = process.env["LOADED"];
registerHooks({
    resolve: (name, context, next) => {
        const found = next(name, context);
        if (file !== undefined) appendFileSync(file, `${found.url}\n`);
        return found;
    },
});
