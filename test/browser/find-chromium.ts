import { spawnSync } from "node:child_process";

/** The path of this machine's Chromium; undefined where there is none. */
export function findChromium(): string | undefined {
    const names = ["chromium", "chromium-browser", "google-chrome"];
    const found = names.map((name) =>
        spawnSync("which", [name], { encoding: "utf8", timeout: 10_000 }).stdout?.trim(),
    );
    return found.find((path) => path !== undefined && path !== "");
}
