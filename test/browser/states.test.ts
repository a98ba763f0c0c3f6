import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { noLimit } from "../within.ts";
import { violations } from "./axe.ts";
import { editingStates } from "./editing-states.ts";
import { openOtherBot } from "./other-bot.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { placeStates } from "./place-states.ts";
import { beginCommand, markdown, moderate, runCommand } from "./run-command.ts";

const open = browserForFile();
/** Milliseconds that an interaction waits for its first answer; short for the one that gets none. */
let expireAfter: number;
const folder = fileURLToPath(new URL("./screenshots/", import.meta.url));

beforeAll(() => void mkdirSync(folder, { recursive: true }));

const sizes = {
    wide: { width: 1280, height: 800 },
    phone: { width: 375, height: 740 },
    /** What a window of 1280 × 800 has left at 200 % zoom. */
    zoomed: { width: 640, height: 400 },
} as const;

/** How to reach each state from a new visit, in a wide window. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    welcome: async (page) => {
        await page.locator(".questions button").last().waitFor();
    },
    answers: async (page) => {
        const questions = page.locator(".questions button");
        await questions.first().click();
        await page.getByRole("article").first().locator("discord-quote").waitFor();
        await questions.last().click();
        await page.getByRole("article").nth(1).waitFor();
        await page.locator("#box").fill("@Pullquote how far is al-Heesha from the stronghold?");
        await page.keyboard.press("Enter");
        await page.getByText("25 miles").waitFor();
    },
    commands: async (page) => {
        await page.locator("#box").fill("/");
        await page.locator("#proposal-0").waitFor();
    },
    options: async (page) => {
        await page.locator("#box").fill("/ask");
        await page.keyboard.press("Enter");
        await page.keyboard.type("How far is al-Heesha from the stronghold?");
        await page.getByRole("button", { name: "Add the option article" }).click();
        await page.locator("#proposal-0").waitFor();
    },
    problem: async (page) => {
        await page.locator("#box").fill("/ask");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await page.getByText("This option is required").waitFor();
    },
    private: async (page) => {
        await runCommand(page, "about");
        await page.getByText("Only you can see this").waitFor();
    },
    direct: async (page) => {
        await page.getByRole("navigation").getByRole("button", { name: "Pullquote" }).click();
        await page.locator("#box").fill("How many children have been killed since the strikes began?");
        await page.keyboard.press("Enter");
        await page.getByText("169 children").waitFor();
    },
    reader: async (page) => {
        await page.locator(".questions button").first().click();
        await page.getByRole("button", { name: "In context" }).click();
        await page.getByText("quoted in the answer").waitFor();
        await page.getByRole("button", { name: "Later ▶" }).click();
        await page.getByText("(edited)").waitFor();
    },
    citation: async (page) => {
        await page.locator(".questions button").first().click();
        await page.getByRole("button", { name: "Cite", exact: true }).click();
        await page.getByRole("button", { name: "Plain text" }).click();
        await page.getByRole("option", { name: "BibTeX" }).click();
        await page.getByRole("link", { name: "citation.bib" }).waitFor();
    },
    places: async (page) => {
        await page.getByLabel("View as").selectOption("elsewhere");
        await page.getByRole("button", { name: "lobby" }).waitFor();
    },
    traffic: async (page) => {
        await page.locator(".questions button").first().click();
        await page.getByRole("article").first().locator("discord-quote").waitFor();
        await page.getByRole("button", { name: "Behind the scenes" }).click();
        await page.getByRole("tabpanel").locator("summary").first().click();
    },
    why: async (page) => {
        await page.locator(".questions button").first().click();
        await page.getByRole("article").first().locator("discord-quote").waitFor();
        await page.getByRole("button", { name: "Behind the scenes" }).click();
        await page.getByRole("tab", { name: "Why this answer" }).click();
        await page.locator(".verdict").waitFor();
        await page.locator(".candidates summary").first().click();
        await page.getByRole("tabpanel").evaluate((panel) => panel.scrollTo(0, 0));
    },
};

/** What moderators see, with the corpus that comes with the bot. */
const moderatorStates: typeof states = {
    ...editingStates,
    add: async (page) => {
        await beginAsModerator(page, "corpus add");
        await page
            .getByLabel(/^file\*/)
            .setInputFiles([
                markdown("a long name of a file that was saved from somewhere.md", "text"),
                markdown("large.md", Buffer.alloc(11 * 1024 * 1024, "x")),
            ]);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("is larger than 10 MiB").waitFor();
        await page.getByRole("button", { name: "9 more options" }).click();
        await page.getByRole("menu").waitFor();
    },
    channel: async (page) => {
        await beginAsModerator(page, "settings channel");
        await page.locator("#proposal-1").waitFor();
    },
    history: async (page) => {
        await beginAsModerator(page, "corpus add");
        const long = Array.from({ length: 60 }, (_, at) => `The keeper of year ${at} was Ole Nr${at}.`).join(
            " ",
        );
        const files = Array.from({ length: 3 }, (_, at) =>
            markdown(`tale-${at}.md`, `# Tale ${at}\n\n${long}\n`),
        );
        await page.getByLabel(/^file\*/).setInputFiles(files);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version").waitFor();
        await runCommand(page, "corpus history");
        await page.getByRole("button", { name: "Go back to …" }).click();
        await page.getByRole("listbox").waitFor();
    },
};

async function beginAsModerator(page: Page, name: string) {
    await moderate(page);
    await beginCommand(page, name);
}

/** States of what Pullquote does not use yet. */
const otherStates: typeof states = {
    card: async (page) => {
        await runCommand(page, "card");
        await page.getByText("What would change").waitFor();
        await runCommand(page, "slow");
        await page.getByText("is thinking").waitFor();
        expireAfter = 50;
        await runCommand(page, "silent");
        await page.getByText("The application did not respond").waitFor();
    },
    form: async (page) => {
        await runCommand(page, "form");
        await page.getByRole("dialog").waitFor();
    },
    ticks: async (page) => {
        await runCommand(page, "several");
        await page.getByRole("button", { name: "Pick articles" }).click();
        await page.getByRole("option", { name: "The ferry" }).click();
        await page.getByText("1 selected").waitFor();
    },
    file: async (page) => {
        await runCommand(page, "file");
        await page.getByRole("button", { name: "Show findings.txt" }).click();
        await page.getByRole("region", { name: "findings.txt" }).waitFor();
    },
    menu: async (page) => {
        await page.locator("#box").fill("Something to **keep**, with a `code` and <@1>");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Apps for Mara’s message" }).click();
        await page.getByRole("menu").waitFor();
    },
};

/** How to uncover a state that a narrow window hides. */
const narrowed: typeof states = {
    direct: async (page) => {
        await page.getByRole("button", { name: "Servers and messages" }).click();
        await page.getByRole("navigation").getByRole("button", { name: "Pullquote" }).click();
        await page.locator(".app:not([data-drawer])").waitFor();
        await page.getByText("169 children").waitFor();
    },
    places: async (page) => {
        await page.getByRole("button", { name: "Servers and messages" }).click();
        await page.getByRole("button", { name: "lobby" }).waitFor();
    },
    sidebar: async (page) => {
        await page.getByRole("button", { name: "Servers and messages" }).click();
        await page.getByRole("button", { name: "Reading list" }).waitFor();
    },
};

const onPhones = [
    ...["welcome", "answers", "options", "places", "direct", "why", "card", "form"],
    ...["add", "channel", "history", "ticks", "file"],
    ...Object.keys(editingStates),
    ...["forum", "post", "thread", "start", "link", "closed", "group", "sidebar", "mentions"],
];
const whenZoomed = ["welcome", "answers", "commands", "private", "traffic", "menu", "forum", "mentions"];

/** The sizes and themes in which a state is examined, in the same page. */
function looksAt(name: string) {
    return [
        { scheme: "dark", size: "wide" },
        { scheme: "light", size: "wide" },
        ...(whenZoomed.includes(name) ? ([{ scheme: "light", size: "zoomed" }] as const) : []),
        ...(onPhones.includes(name) ? ([{ scheme: "dark", size: "phone" }] as const) : []),
    ] as const;
}

/** Problems of the state in this size and theme. */
async function wrongIn(page: Page, name: string, { scheme, size }: ReturnType<typeof looksAt>[number]) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize(sizes[size]);
    await page.locator(`html[data-theme="${scheme}"]`).waitFor();
    if (size !== "wide") await narrowed[name]?.(page);
    const look = `${name}-${scheme}-${size}`;
    await page.screenshot({ path: `${folder}${look}.png` });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return [
        ...(await violations(page)).map((problem) => `${look}: ${problem}`),
        ...(overflow > 0 ? [`${look}: ${overflow} pixels too wide`] : []),
    ];
}

describe.skipIf(chromium === undefined)(`The page's states${needsChromium}`, () => {
    const own = Object.entries({ ...states, ...placeStates, ...moderatorStates }).map(([name, reach]) => ({
        name,
        reach,
    }));
    const others = Object.entries(otherStates).map(([name, reach]) => ({ name, reach, bot: openOtherBot }));

    test.each<State>([...own, ...others])(
        "$name fits and is accessible in every size and theme",
        async ({ name, reach, bot }) => {
            expireAfter = noLimit;
            const { visit } = await open({ expireAfter: () => expireAfter, ...(bot && { bot }) });
            const page = await visit({ colorScheme: "dark", viewport: sizes.wide });
            await reach(page);
            const wrong: string[] = [];
            for (const look of looksAt(name)) wrong.push(...(await wrongIn(page, name, look)));
            expect(wrong).toEqual([]);
        },
    );
});

interface State {
    readonly name: string;
    readonly reach: (page: Page) => Promise<void>;
    readonly bot?: typeof openOtherBot;
}
