import { numeral } from "../documents/numerals.ts";
import { childOf, childrenOf, descendantsOf, type XmlElement } from "../documents/xml-tree.ts";
import { pageGap } from "../shown/omissions.ts";
import { flag, numberOf, wordValue } from "./word-styles.ts";

/** What stands before a paragraph of a list: a bullet, a number as Markdown has it, or another label, such as "a)". */
type ListMark =
    | { readonly kind: "bullet" }
    | { readonly kind: "number"; readonly number: number }
    /** With the space after it. */
    | { readonly kind: "label"; readonly label: string };

/** Counts the paragraphs of lists. */
export interface WordNumbering {
    /** The mark of the next paragraph in a list; undefined if it has none. */
    next(list: string, level: number): ListMark | undefined;
    /** The level that a list has for paragraphs of a style. */
    levelOf(list: string, style: string | undefined): number | undefined;
}

interface Level {
    readonly format: string;
    /** Such as "%1.%2". */
    readonly text: string;
    readonly start: number;
    /** The level, from 1 on, above which it goes on counting; 0 if it always does. */
    readonly restart: number | undefined;
    readonly isLegal: boolean;
    readonly style: string | undefined;
    /** Whether the text follows without a space. */
    readonly isJoined: boolean;
}

interface List {
    readonly id: string;
    readonly levels: ReadonlyMap<number, Level>;
    /** Numbers at which this list starts again, by level. */
    readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a Word file. */
export function wordNumbering(
    numbering: XmlElement | undefined,
    language: string | undefined,
): WordNumbering {
    const abstract = new Map(
        childrenOf(numbering, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
    );
    const linked = new Map(
        [...abstract].flatMap(([id, one]) => {
            const style = wordValue(one, "w:styleLink");
            return style === undefined ? [] : [[style, id] as const];
        }),
    );
    const lists = new Map<string, List>();
    for (const one of childrenOf(numbering, "w:num")) {
        const given = wordValue(one, "w:abstractNumId") ?? "";
        const link = wordValue(abstract.get(given), "w:numStyleLink");
        const id = (link === undefined ? undefined : linked.get(link)) ?? given;
        const levels = new Map(childrenOf(abstract.get(id), "w:lvl").map(levelOf));
        const starts = new Map<number, number>();
        for (const override of childrenOf(one, "w:lvlOverride")) {
            for (const level of childrenOf(override, "w:lvl").map(levelOf)) levels.set(...level);
            const start = numberOf(wordValue(override, "w:startOverride"));
            if (start !== undefined) starts.set(numberOf(override.attributes["w:ilvl"]) ?? 0, start);
        }
        lists.set(one.attributes["w:numId"] ?? "", { id, levels, starts });
    }
    /** By abstract list, which its lists share. */
    const counts = new Map<string, (number | undefined)[]>();
    const started = new Set<string>();
    return {
        levelOf: (list, style) =>
            [...(lists.get(list)?.levels ?? [])].find(
                ([, level]) => style !== undefined && level.style === style,
            )?.[0],
        next: (list, at) => {
            const { id, levels, starts } = lists.get(list) ?? noList;
            const level = levels.get(at);
            if (level === undefined) return undefined;
            const count = counts.get(id) ?? [];
            counts.set(id, count);
            const key = `${list} ${at}`;
            const start = starts.get(at);
            if (start !== undefined && !started.has(key)) count[at] = undefined;
            started.add(key);
            count[at] = (count[at] ?? (start ?? level.start) - 1) + 1;
            for (const [below, { restart }] of levels)
                if (below > at && restart !== 0 && (restart === undefined || at < restart))
                    count[below] = undefined;
            return markOf(level, (above) => {
                const number = count[above] ?? levels.get(above)?.start ?? 1;
                const format = level.isLegal ? "decimal" : (levels.get(above)?.format ?? "decimal");
                return format === "none" ? "" : (numeral(number, format, language) ?? pageGap);
            });
        },
    };
}

const noList: List = { id: "", levels: new Map(), starts: new Map() };

function levelOf(level: XmlElement): [number, Level] {
    // The format may be one of the document's own, with a fallback for older programs.
    const [found] = descendantsOf(level, "w:numFmt");
    const { "w:val": name = "decimal", "w:format": own = "" } = found?.attributes ?? {};
    return [
        numberOf(level.attributes["w:ilvl"]) ?? 0,
        {
            format: name === "custom" ? own : name,
            text: childOf(level, "w:lvlText")?.attributes["w:val"] ?? "",
            start: numberOf(wordValue(level, "w:start")) ?? 0,
            restart: numberOf(wordValue(level, "w:lvlRestart")),
            isLegal: flag(level, "w:isLgl") ?? false,
            style: wordValue(level, "w:pStyle"),
            isJoined: wordValue(level, "w:suff") === "nothing",
        },
    ];
}

function markOf(
    { format, text, isJoined }: Level,
    numeralOf: (level: number) => string,
): ListMark | undefined {
    if (format === "bullet") return text.trim() === "" ? undefined : { kind: "bullet" };
    const written = text.replace(/%([1-9])/gu, (_, place: string) => numeralOf(Number(place) - 1));
    const label = written.trim();
    if (label === "") return undefined;
    const number = /^\d{1,9}\.$/u.test(label) ? Number.parseInt(label, 10) : undefined;
    const isPlain = number !== undefined && `${number}.` === label;
    if (isPlain) return { kind: "number", number };
    return { kind: "label", label: isJoined ? written.trimStart() : `${label} ` };
}
