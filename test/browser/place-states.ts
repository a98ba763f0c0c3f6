import type { Page } from "playwright-core";

/** Channels of each kind, and what a member may do there. */
export const placeStates: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    forum: async (page) => {
        await goTo(page, "questions");
        await page.getByRole("heading", { name: "Your favorite quotes" }).waitFor();
    },
    post: async (page) => {
        await goTo(page, "questions");
        await page.getByRole("button", { name: "New Post" }).click();
        await page.getByLabel("Title").fill("How many children?");
        await page
            .getByLabel("Message")
            .last()
            .fill("@Pullquote How many children have been killed since the strikes began?");
        await page.getByRole("button", { name: "Post", exact: true }).click();
        await page.getByText("169 children").waitFor();
    },
    thread: async (page) => {
        await page.locator("#box").fill("Let us talk about the children.");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Create a thread from Mara’s message" }).click();
        await page.getByLabel("Thread Name").fill(`The_children${"_of_Raqqa".repeat(9)}`);
        await page.getByLabel("Message").last().fill("Who counted them?");
        await page.getByRole("button", { name: "Create Thread", exact: true }).click();
        await page.getByText("Who counted them?").waitFor();
    },
    start: async (page) => {
        await page.locator("#box").fill("Let us talk about the children.");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Create a thread from Mara’s message" }).click();
        await page.getByLabel("Thread Name").fill(" ");
        await page.getByLabel("Message").last().fill("Who counted them?");
        await page.getByRole("button", { name: "Create Thread", exact: true }).click();
        await page.getByText("Both fields are required.").waitFor();
    },
    link: async (page) => {
        await placeStates["thread"]?.(page);
        await goTo(page, "general");
        await page.locator("#box").fill("@Pullquote thanks");
        await page.keyboard.press("Enter");
        await page.getByRole("list", { name: "Reactions" }).waitFor();
    },
    closed: async (page) => {
        await goTo(page, "announcements");
        await page.getByText("You do not have permission").waitFor();
    },
    group: async (page) => {
        await page.getByLabel("View as").selectOption("elsewhere");
        await goTo(page, "Book friends");
        await page.locator("#box").fill("/ask");
        await page.keyboard.press("Enter");
        await page.keyboard.type("How many children have been killed since the strikes began?");
        await page.keyboard.press("Enter");
        await page.getByText("169 children").waitFor();
    },
    sidebar: async (page) => {
        await goTo(page, "How do I cite");
        await page.getByText("in a footnote").waitFor();
    },
    mentions: async (page) => {
        await page.locator("#box").fill("Hello @");
        await page.getByRole("option", { name: "Notify users with this role" }).first().waitFor();
    },
};

/** Goes to a channel, thread or conversation by its name in the sidebar. */
export const goTo = (page: Page, name: string) =>
    page.getByRole("navigation").getByRole("button", { name }).first().click();
