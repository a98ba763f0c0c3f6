import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkLicenses } from "./check-licenses.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { problems, files } = checkLicenses(root);
if (problems.length > 0) {
    process.stderr.write(`${problems.join("\n")}\n`);
    process.exit(1);
}
for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
process.stdout.write(`Every license is allowed. Written: ${Object.keys(files).join(", ")}.\n`);
