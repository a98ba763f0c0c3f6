/** The modules that a TypeScript source imports or re-exports, including type imports. */
export function importsOf(text: string): string[] {
    const statements =
        /(?:^|[\s;])(?:import|export)\s[^;'"]*?from\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/gu;
    return [...text.matchAll(statements)].map(([, named, bare]) => named ?? bare ?? "");
}
