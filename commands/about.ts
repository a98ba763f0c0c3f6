import { say } from "../locales/say.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";

export const about = defineCommand({
    name: "about",
    description: () => say("about.description"),
    uses: ["library", "live", "programVersion"],
    run: (_, { library, live, programVersion }) => {
        const { version, since } = live.status();
        const text = [
            say("about.motto"),
            say("about.how-to-ask"),
            "",
            say("about.how-i-quote"),
            say("about.verbatim"),
            say("about.attributed"),
            say("about.honest"),
            "",
            say("about.what-i-keep"),
            say("about.nothing-personal"),
            "",
            say("about.version", {
                program: programVersion,
                corpus: version,
                articles: library.articles.length,
                when: `<t:${Math.floor(since.getTime() / 1000)}:R>`,
            }),
        ].join("\n");
        return { kind: "text", text, visibility: "private" };
    },
});
