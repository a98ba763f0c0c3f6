import { defineCommand } from "../src/discord/command/define-command.ts";

export const about = defineCommand({
    name: "about",
    description: "What this bot does, how it quotes, and what it keeps about you",
    uses: ["library", "live", "programVersion"],
    run: (_, { library, live, programVersion }) => {
        const { version, since } = live.status();
        const count = library.articles.length;
        const text = [
            "**Ask an article. Get its own words back.**",
            "I find the paragraph that answers your question and quote it. Ask with `/ask`, in a direct message, or by mentioning me; `/articles` lists what I know.",
            "",
            "**How I quote**",
            "- To the letter: every quote is copied from the article, misprints included. `[…]` shows what is left out, bold marks the sentence that answers.",
            "- With its source: title, section and paragraph, and what the article declares of author, publisher, date and address.",
            "- Honestly: when the articles do not answer, I say so. I add nothing of my own about the subject, and no language model writes for me.",
            "",
            "**What I keep about you**",
            "Nothing that tells who you are: no question, name or id is logged or stored. `/privacy` says exactly what is kept, and forgets it.",
            "",
            `-# Pullquote ${programVersion} · corpus ${version}, ${count} ${count === 1 ? "article" : "articles"}, loaded <t:${Math.floor(since.getTime() / 1000)}:R>`,
        ].join("\n");
        return { kind: "text", text, visibility: "private" };
    },
});
