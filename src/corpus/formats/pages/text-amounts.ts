import { attributeOf } from "../shown/content-node.ts";
import { sharingAddress } from "./furniture-words.ts";
import type { PageNode } from "./open-page.ts";

/** How much text a node contains, in characters without white space. */
export interface TextAmount {
    readonly all: number;
    /** The part of it that is in links and buttons. */
    readonly linked: number;
    /** The part of it that is in links which share the page. */
    readonly sharing: number;
}

export type TextAmounts = ReadonlyMap<PageNode, TextAmount>;

/** The amounts of text of a node and all nodes below it. */
export function textAmounts(root: PageNode): TextAmounts {
    const amounts = new Map<PageNode, TextAmount>();
    const measure = (node: PageNode): TextAmount => {
        let [all, linked, sharing] = [0, 0, 0];
        if (node.nodeType === 3) all = (node.textContent ?? "").replace(/\s+/gu, "").length;
        else
            for (const child of node.childNodes) {
                const below = measure(child);
                all += below.all;
                linked += below.linked;
                sharing += below.sharing;
            }
        if (node.nodeName === "A" || node.nodeName === "BUTTON") linked = all;
        if (node.nodeName === "A" && sharingAddress.test(attributeOf(node, "href")?.trim() ?? ""))
            sharing = all;
        const amount = { all, linked, sharing };
        amounts.set(node, amount);
        return amount;
    };
    measure(root);
    return amounts;
}

const none: TextAmount = { all: 0, linked: 0, sharing: 0 };

export const amountOf = (amounts: TextAmounts, node: PageNode): TextAmount => amounts.get(node) ?? none;

/** How much of the text is no link. */
export const proseIn = ({ all, linked }: TextAmount): number => all - linked;

/** Whether at least this share of the text, 0 to 1, is in links. */
export const isLinked = ({ all, linked }: TextAmount, share: number): boolean =>
    all > 0 && linked >= all * share;

/** Whether it has less than half of the whole text beside links. */
export const isMinor = (amount: TextAmount, whole: TextAmount): boolean =>
    proseIn(amount) * 2 < proseIn(whole);
