import { say } from "../../../locales/say.ts";
import { type CitationFormat, citationFormats, citationOf } from "../../answer/citation/citation.ts";
import { pagesOf } from "../../answer/excerpts/pages.ts";
import type { Uses } from "../command/context.ts";
import { type SentencePlace, sentencePlace, wholeNumberArgument } from "../command/custom-id.ts";
import { defineButton, defineMenu } from "../command/define-components.ts";
import type { MessageReply, TextFile } from "../command/reply.ts";
import { isReading, isUnchanged, note, readFor } from "./sentence-place.ts";

const uses = ["library", "readingLimit", "by"] as const;
type CiteContext = Uses<(typeof uses)[number]>;

/** Shows how to cite the quoted sentence, with a menu of formats. */
export const cite = defineButton("ask:cite", {
    argument: sentencePlace,
    uses,
    run: async (place, context) => ({ ...(await citation(place, "plain", context)), place: "new" }),
});

/** Shows the citation in another format. The values are places in the list of formats. */
export const citeAs = defineMenu("ask:format", {
    argument: sentencePlace,
    value: wholeNumberArgument,
    uses,
    run: (place, [at], context) => citation(place, citationFormats[at] ?? "plain", context),
});

async function citation(
    place: SentencePlace,
    format: CitationFormat,
    context: CiteContext,
): Promise<MessageReply> {
    const reading = await readFor(place, { from: place.paragraph, to: place.paragraph }, context);
    if (!isReading(reading)) return reading;
    const [paragraph] = reading.paragraphs;
    const sentence = paragraph?.sentences[place.sentence];
    if (paragraph === undefined || sentence === undefined || !isUnchanged(reading, place))
        return note(say("under-answer.article-changed"));
    const quote = paragraph.text.slice(sentence.start, sentence.end);
    const cited = {
        article: reading.article,
        paragraph: paragraph.number,
        pages: pagesOf(paragraph, sentence),
        quote,
    };
    const text = citationOf(cited, format);
    // Nothing can be escaped in a code block.
    const isShown = !text.includes("```") && text.length <= longestShown;
    const items = citationFormats.map((one, at) => ({
        label: say("cite.format", { format: one }),
        value: at,
        chosen: one === format,
    }));
    return {
        kind: "text",
        text: [say("cite.title", { format }), isShown ? `\`\`\`\n${text}\n\`\`\`` : say("cite.as-file")].join(
            "\n",
        ),
        visibility: "private",
        rows: [{ menu: citeAs.menu({ placeholder: say("cite.choose"), items }, place) }],
        files: isShown && !isForPrograms(format) ? [] : [fileOf(text, format)],
    };
}

/** In UTF-16 units; the rest of the message is for its title. */
const longestShown = 1850;

const isForPrograms = (format: CitationFormat) => format === "bibtex" || format === "ris";

/** Lines of RIS end as its specification says. */
function fileOf(text: string, format: CitationFormat): TextFile {
    const ending = { plain: "txt", markdown: "md", apa: "txt", mla: "txt", bibtex: "bib", ris: "ris" }[
        format
    ];
    return {
        name: `citation.${ending}`,
        text: `${format === "ris" ? text.replaceAll("\n", "\r\n") : text}\n`,
    };
}
