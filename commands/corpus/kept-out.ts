import { createHash } from "node:crypto";
import { message, type Tellable, told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { none, someText } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineMenu } from "../../src/discord/command/define-components.ts";
import { optionalText } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { cutInside, escapeMarkdown, named } from "../../src/discord/markdown.ts";
import { keptOutLines, reasonFor } from "../../src/discord/moderation/kept-out-lines.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { KeptOut } from "../../src/proposal/files-kept-out.ts";

/** Lists the files of the folder that are not served because of changes in Discord, and offers to serve them again. */
export const keptOut = defineAction({
    description: () => say("corpus.kept-out.description"),
    options: { file: optionalText(() => say("corpus.kept-out.file"), { maxLength: 100 }) },
    uses: ["storeReader"],
    run: ({ file: name = "" }, context) =>
        withStore(context, async ({ storeReader }): Promise<MessageReply> => {
            const folder = await storeReader.folderState();
            const ofSources = storeReader.sources.keptOut();
            if (folder.outcome === "no-corpus" && ofSources.length === 0) return folderAway(folder.why);
            const ofFolder = folder.outcome === "read" ? folder.keptOut : [];
            const found = [...ofFolder, ...ofSources].filter(({ file }) => isNamed(file, name));
            if (found.length === 0)
                return privateText([
                    name === ""
                        ? say("kept-out.none")
                        : say("kept-out.none-named", { name: named(name, 100) }),
                ]);
            const isOfSource = (one: KeptOut) => ofSources.some((other) => other.file === one.file);
            const rows = [
                {
                    menu: bringBack,
                    placeholder: say("kept-out.bring-back"),
                    of: found.filter((one) => !isOfSource(one)),
                },
                {
                    menu: bringBackItems,
                    placeholder: say("kept-out.bring-back-items"),
                    of: found.filter(isOfSource),
                },
            ].flatMap(({ menu, placeholder, of }) => {
                const items = of.slice(0, mostItems).map(itemOf);
                return items.length === 0
                    ? []
                    : [{ menu: menu.menu({ placeholder, items, most: items.length }) }];
            });
            const head = say("kept-out.choose", { count: found.length });
            const note = found.length > mostItems ? [say("kept-out.first", { count: mostItems })] : [];
            const lines = linesWithRoom((room) => [head, ...keptOutLines(found, room), ...note]);
            return { ...privateText(lines), rows };
        }),
});

/** Proposes to serve the chosen files from the folder again. */
export const bringBack = defineMenu("corpus:bring-back", {
    argument: none,
    value: someText(16),
    uses: [...usesToPropose, "storeReader"],
    run: (_, chosen, context) =>
        withStore(context, async ({ storeReader }): Promise<MessageReply> => {
            const folder = await storeReader.folderState();
            if (folder.outcome === "no-corpus") return folderAway(folder.why);
            const files = folder.keptOut.filter((one) => chosen.includes(keyOf(one))).map(({ file }) => file);
            if (files.length === 0) return privateText([say("kept-out.none")]);
            const why = message("version.why.bring-back", { files: { items: files, most: 10 } });
            return propose({ kind: "bring-back", files, why }, context);
        }),
});

/** Proposes to serve the chosen items of sources as these have them. */
export const bringBackItems = defineMenu("corpus:bring-items", {
    argument: none,
    value: someText(16),
    uses: [...usesToPropose, "storeReader"],
    run: (_, chosen, context) =>
        withStore(context, async ({ storeReader: { sources }, by }): Promise<MessageReply> => {
            const wanted = sources.keptOut().filter((one) => chosen.includes(keyOf(one)));
            const files = wanted.map(({ file }) => file);
            const why = message("version.why.bring-back-source", { files: { items: files, most: 10 } });
            const request = await sources.bringBack(files, { by: by.userId, why });
            return request === undefined ? privateText([say("kept-out.none")]) : propose(request, context);
        }),
});

const itemOf = (one: KeptOut) => ({
    label: cutInside(one.file, 100),
    value: keyOf(one),
    description: reasonFor(one),
});

const mostItems = 25;

/** Of the path, which may be too long for the value of a menu. */
const keyOf = ({ file }: KeptOut) => createHash("sha256").update(file).digest("hex").slice(0, 16);

const isNamed = (file: string, name: string) => file.toLowerCase().includes(name.trim().toLowerCase());

const folderAway = (why: Tellable) =>
    privateText([say("status.folder-away", { why: escapeMarkdown(told(why)) })]);
