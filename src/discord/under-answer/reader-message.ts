import { say } from "../../../locales/say.ts";
import type { ArticlePart } from "../../answer/excerpts/reading.ts";
import { joinedPath } from "../../answer/joined-path.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { printable } from "../../corpus/printable.ts";
import type { Button, ButtonLook, Menu, MenuLook, Row } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import type { SentencePlace } from "../command/custom-id.ts";
import type { MessageReply } from "../command/reply.ts";
import { named } from "../markdown.ts";
import { around, longestPage, type PageStart, readerPage } from "./reader-page.ts";
import { isReading, isUnchanged, readFor } from "./sentence-place.ts";

/** What turns the pages, since that shows this message again. */
interface ReaderControls {
    readonly earlier: { readonly button: (look: ButtonLook, place: SentencePlace) => Button };
    readonly later: { readonly button: (look: ButtonLook, place: SentencePlace) => Button };
    readonly section: { readonly menu: (look: MenuLook<number>, place: SentencePlace) => Menu };
    /** More buttons, at most three. */
    readonly buttons: readonly Button[];
    /** Lines below the title. */
    readonly about?: (article: ArticleFacts) => readonly string[];
}

/** A page of an article as it is quoted, with buttons and a menu to turn to others. */
export async function readerMessage(
    place: SentencePlace,
    context: Uses<"library" | "readingLimit" | "by">,
    controls: ReaderControls,
): Promise<MessageReply> {
    const { from, piece } = place;
    const reading = await readFor(place, { from: from - around, to: from + around }, context);
    if (!isReading(reading)) return reading;
    const isSame = isUnchanged(reading, place);
    const head = [
        say("reader.title", { title: named(reading.article.title, 300) }),
        ...(controls.about?.(reading.article) ?? []),
        ...(isSame ? [] : [place.paragraph === 0 ? say("reader.changed-since") : say("reader.changed")]),
    ].join("\n");
    const longest = Math.min(longestPage, longestMessage - head.length);
    const page = readerPage(reading, { from, piece, longest }, isSame ? place : undefined);
    return {
        kind: "text",
        text: `${head}\n${page.text}`,
        visibility: "private",
        rows: [
            ...sectionRows(reading, place, controls),
            { buttons: [...turningButtons(place, page, controls), ...controls.buttons] },
        ],
    };
}

/** In UTF-16 units; Discord takes 2,000. */
const longestMessage = 1950;

function turningButtons(
    place: SentencePlace,
    { previous, next }: { previous: PageStart | undefined; next: PageStart | undefined },
    { earlier, later }: ReaderControls,
): readonly Button[] {
    const start: PageStart = { from: place.from, piece: place.piece };
    return [
        earlier.button(
            { label: say("reader.previous"), enabled: previous !== undefined },
            { ...place, ...(previous ?? start) },
        ),
        later.button(
            { label: say("reader.next"), enabled: next !== undefined },
            { ...place, ...(next ?? start) },
        ),
    ];
}

/** A menu of sections, if there are any. */
function sectionRows(
    { sections }: ArticlePart,
    place: SentencePlace,
    { section }: ReaderControls,
): readonly Row[] {
    if (sections.length === 0) return [];
    const current = sections.findLast(({ paragraph }) => paragraph <= place.from)?.paragraph;
    const items = sections.map(({ paragraph, path }) => ({
        label: path.length === 0 ? say("reader.beginning") : printable(joinedPath(path, 100)),
        value: paragraph,
        chosen: paragraph === current,
    }));
    return [{ menu: section.menu({ placeholder: say("reader.sections"), items }, place) }];
}
