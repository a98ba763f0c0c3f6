import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sbomOf } from "./sbom.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const seconds = execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" });
process.stdout.write(sbomOf(root, new Date(Number(seconds) * 1000)));
