import { say } from "../../../locales/say.ts";
import { readConfig } from "../../config.ts";
import { isFromOutside, presentValue, type SetupDesk } from "./setup-desk.ts";

/** Asks for the folder of articles. An empty value stands for the default. */
export async function askFolder(desk: SetupDesk): Promise<Readonly<Record<string, string>>> {
    const { asker, countArticles } = desk;
    const present = presentValue("CORPUS_DIR", desk);
    if (isFromOutside("CORPUS_DIR", desk)) {
        asker.tell(say("setup.from-environment", { setting: "CORPUS_DIR" }));
        return {};
    }
    asker.tell(say("setup.folder-intro"));
    const folder = await asker.line({
        message: say("setup.folder"),
        initial: present ?? defaultFolder,
        problem: async (line) => {
            const reading = readConfig({ CORPUS_DIR: line });
            return reading.outcome === "bad" ? reading.message : (await countArticles(line)).problem;
        },
    });
    const found = await countArticles(folder);
    if (found.problem === undefined) {
        const { articles, leftOut } = found;
        asker.tell(say("setup.folder-has", { articles, leftOut }));
    }
    return { CORPUS_DIR: folder === defaultFolder && present === undefined ? "" : folder };
}

const defaultFolder = "corpus";

/** Asks for the port of health and metrics. An empty value stands for off. */
export async function askStatusPort(desk: SetupDesk): Promise<Readonly<Record<string, string>>> {
    const { asker } = desk;
    const present = presentValue("STATUS_PORT", desk);
    if (isFromOutside("STATUS_PORT", desk)) return {};
    const off = say("setup.off");
    asker.tell(say("setup.port-intro"));
    const port = await asker.line({
        message: say("setup.port", { off }),
        initial: present ?? off,
        problem: (line) => {
            const reading = readConfig({ STATUS_PORT: line.toLowerCase() === off ? "" : line });
            return reading.outcome === "bad" ? reading.message : undefined;
        },
    });
    return { STATUS_PORT: port.toLowerCase() === off ? "" : port };
}
