import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

// Imported by processes and their threads before anything else: notes what they load in the file that LOADED names.
const file = process.env["LOADED"];
registerHooks({
    resolve: (name, context, next) => {
        const found = next(name, context);
        if (file !== undefined) appendFileSync(file, `${found.url}\n`);
        return found;
    },
});
