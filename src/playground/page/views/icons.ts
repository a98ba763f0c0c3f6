import { svg, type TemplateResult } from "lit";

/** The page's icons. Their meaning is given by the text next to them, or the button's label. */
export const icons = {
    hash: icon("M10 3 8 21M16 3l-2 18M4 8.5h17M3 15.5h17"),
    at: icon("M16 8v5.5a2.8 2.8 0 0 0 5.5 0V12a9.5 9.5 0 1 0-4 7.7M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0"),
    menu: icon("M4 6h16M4 12h16M4 18h16"),
    close: icon("M6 6l12 12M18 6 6 18"),
    reply: icon("M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1"),
    more: icon("M5 12h.01M12 12h.01M19 12h.01"),
    apps: icon("M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z"),
    panel: icon("M4 5h16v14H4zM14 5v14"),
    sun: icon(
        "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M19 5l-1.5 1.5M6.5 17.5 5 19",
    ),
    moon: icon("M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"),
    send: icon("M4 12 20 4l-5 16-3-7z"),
    eye: icon("M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6"),
    file: icon("M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"),
    down: icon("M6 9l6 6 6-6"),
    megaphone: icon("M4 10v4l3 .5L8.5 20H11l-.8-5 7.8 3V6l-8 3H4zM21 10v4"),
    speaker: icon("M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11"),
    forum: icon("M3 4h12v9H8l-3 3v-3H3zM18 8h3v9h-2v3l-3-3h-5v-1"),
    thread: icon("M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5"),
    people: icon(
        "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14a6.5 6.5 0 0 1 4 6",
    ),
    warning: icon("M12 4 2.5 20h19zM12 10v4.5M12 17.2h.01"),
} as const;

function icon(path: string): TemplateResult {
    return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
