import { about } from "../commands/about.ts";
import { articles } from "../commands/articles.ts";
import { ask } from "../commands/ask.ts";
import { askAbout } from "../commands/ask-about.ts";
import { checkQuotes } from "../commands/check-quotes.ts";
import { corpus } from "../commands/corpus.ts";
import { help } from "../commands/help.ts";
import { keepAnswer } from "../commands/keep-answer.ts";
import { privacy } from "../commands/privacy.ts";
import { quote } from "../commands/quote.ts";
import { settings } from "../commands/settings.ts";
import type { Command } from "./discord/command/command.ts";

/** Every command, in display order. */
export const commands: readonly Command[] = [
    ask,
    askAbout,
    quote,
    articles,
    help,
    about,
    privacy,
    settings,
    corpus,
    checkQuotes,
    keepAnswer,
];
