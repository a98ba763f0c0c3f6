import { drop, isRecording } from "../shown/dropped.ts";

/** Code without the lines that only say which file belongs there, as mdBook and MkDocs write it. */
export function withoutIncludes(code: string): string {
    if (!mayInclude.test(code)) return code;
    const lines = code.split("\n");
    if (isRecording()) for (const line of lines) if (include.test(line)) drop("include", line);
    return lines.filter((line) => !include.test(line)).join("\n");
}

const mayInclude = /\{\{#|--8<--/u;

/** `{{#include ../main.rs:all}}` and `--8<-- "main.py"`. */
const include =
    /^[ \t]*(?:\{\{#(?:rustdoc_)?include[ \t][^{}]*\}\}|\{\{#play(?:ground|pen)[ \t][^{}]*\}\}|-{1,9}8<-{1,9}[ \t]+["'][^"']*["'])[ \t]*$/u;
