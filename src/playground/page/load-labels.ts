import type { PageLabels } from "../protocol.ts";
import { useLabels } from "./label.ts";

/** Loads the page's texts in a language and uses them. If the server does not answer, the page keeps those it has. */
export async function loadLabels(request: typeof fetch, language: string): Promise<void> {
    try {
        const response = await request(`/labels/${encodeURIComponent(language)}`);
        if (!response.ok) return;
        // SAFETY: the response comes from the server that served this page, and both use protocol.ts.
        const labels = (await response.json()) as PageLabels;
        useLabels(labels);
        document.documentElement.lang = labels.language;
    } catch {
        // The banner says that the connection is lost.
    }
}
