import type { PageRule } from "../shown/dropped.ts";
import {
    advertLabel,
    editWords,
    jumpWords,
    leadsElsewhere,
    type NamedRule,
    namedParts,
    relatedHeading,
} from "./furniture-words.ts";
import type { Page, PageElement, PageNode } from "./open-page.ts";
import { isBanner } from "./page-banner.ts";
import {
    aroundTitle,
    type Byline,
    elementsIn,
    isArticle,
    isByline,
    isInSection,
    isInTitle,
    namesOf,
    onOneLine,
    ownTexts,
    shortText,
} from "./page-elements.ts";
import { linksAboveTitle, relatedBelow } from "./related-links.ts";
import {
    amountOf,
    isLinked,
    isMinor,
    proseIn,
    type TextAmount,
    type TextAmounts,
    textAmounts,
} from "./text-amounts.ts";

/** Something visible on a page that is not part of its article, and the rule that says so. */
export interface PageOmission {
    readonly rule: PageRule;
    readonly text: string;
}

/** What the rules need to know about the page. */
interface AroundPart {
    readonly amounts: TextAmounts;
    readonly whole: TextAmount;
    /** The elements that contain a heading with the article's title. */
    readonly withTitle: ReadonlySet<PageElement>;
    /** Whether it is within what the page calls its main content. */
    readonly isInside: boolean;
    /** Whether the page calls something its main content. */
    readonly isMarkedUp: boolean;
    /** Whether an element has text of its own, outside of the elements in it. */
    readonly hasText: (parent: PageNode | null) => boolean;
    /** The elements that contain fields to fill in, or buttons. */
    readonly withFields: ReadonlySet<PageElement>;
    /** Author and date, if the page declares them. A line with them repeats the attribution. */
    readonly byline: Byline;
    /** Whether it is a thread, of which comments are a part. */
    readonly isThread: boolean;
}

/** Removes the parts of a page that are no article: navigation, share bars, cookie banners, related links. Returns what it removed. */
export function removeFurniture(
    page: Page,
    about: Pick<AroundPart, "byline" | "isThread" | "withFields"> & {
        readonly isTitle: (heading: string) => boolean;
    },
): readonly PageOmission[] {
    const amounts = textAmounts(page.body);
    const { isTitle, ...facts } = about;
    const withTitle = aroundTitle(page.body, isTitle);
    const isMarkedUp = [...page.body.querySelectorAll("main, article, [role=main]")].length > 0;
    const whole = amountOf(amounts, page.body);
    const around = { ...facts, isMarkedUp, withTitle, amounts, whole, hasText: ownTexts() };
    const omissions: PageOmission[] = [];
    const drop = (element: PageElement, rule: PageRule) => {
        const text = onOneLine(element);
        if (text !== "") omissions.push({ rule, text });
        element.remove();
    };
    const isRelatedHeading = (element: PageElement) =>
        amountOf(amounts, element).all <= longestLabel &&
        relatedHeading.test(
            shortText(element)
                .replace(/\[[^[\]]{0,60}\]$/u, "")
                .trimEnd(),
        );
    const visit = (parent: PageElement, isInside: boolean) => {
        for (const element of elementsIn(parent)) {
            // Removing the heading above related links also removes what follows it.
            if (element.parentNode === null) continue;
            const rule = ruleFor(element, { ...around, isInside });
            if (rule !== undefined) drop(element, rule);
            else if (isRelatedHeading(element)) {
                for (const link of relatedBelow(element, amounts)) drop(link, "related");
            } else visit(element, isInside || isArticle(element));
        }
    };
    visit(page.body, false);
    for (const links of linksAboveTitle(page.body, amounts, isTitle)) drop(links, "navigation");
    return omissions;
}

function ruleFor(element: PageElement, around: AroundPart): PageRule | undefined {
    const amount = amountOf(around.amounts, element);
    const text = amount.all <= longestLabel ? shortText(element) : "";
    if (element.nodeName === "A") return ruleForLink(element, text, around.hasText);
    if (isEditMark(element, text)) return "edit";
    if (amount.all === 0 || element.nodeName.match(/^(?:H1|PRE|CODE|TABLE|TBODY|TR)$/u)) return undefined;
    if (advertLabel.test(text)) return "advert";
    if (isShareBar(amount)) return "share";
    if (leadsElsewhere.test(text) && isLinked(amount, 0.6)) return "related";
    if (isBanner(element, amount, around)) return "consent";
    return ruleForTag(element, amount, around) ?? ruleForNames(element, amount, around);
}

/** In characters without white space. */
const longestLabel = 200;

/** Links that only work on the page. */
function ruleForLink(link: PageElement, text: string, hasText: AroundPart["hasText"]): PageRule | undefined {
    const address = link.getAttribute("href") ?? "";
    const isInHeading = /^H[1-6]$/u.test(link.parentNode?.nodeName ?? "");
    if (editWords.test(text) && (isInHeading || text.startsWith("[") || /edit/iu.test(address)))
        return "edit";
    if (address.startsWith("#") && /^(?:[¶#§🔗⚓]|\[?\d+\]|↩︎?|\^|↑)$/u.test(text))
        return /\d/u.test(text) && !text.startsWith("[") ? undefined : "edit";
    if (/^(?:permalink|(?:direct )?link to this (?:heading|section))/iu.test(text) && isInHeading)
        return "edit";
    // A link in a sentence is a part of it.
    if (hasText(link.parentNode) || isInTitle(link) || text.endsWith("?")) return undefined;
    if (/^javascript:/iu.test(address)) return "navigation";
    if (address.startsWith("#") && (jumpWords.test(text) || /^#(?:top)?$/iu.test(address)))
        return "navigation";
    return undefined;
}

/** Such as "[edit]", with its brackets outside of the link. */
const isEditMark = (element: PageElement, text: string) =>
    element.nodeName === "SPAN" && text.startsWith("[") && editWords.test(text);

/** Whether all of its links share the page. */
const isShareBar = (amount: TextAmount) =>
    amount.all <= 300 && proseIn(amount) <= 40 && amount.sharing > 0 && amount.sharing === amount.linked;

function ruleForTag(element: PageElement, amount: TextAmount, around: AroundPart): PageRule | undefined {
    const { whole, isInside } = around;
    const role = element.getAttribute("role") ?? "";
    const mayGo = isMinor(amount, whole) || isLinked(amount, 0.6);
    if (!mayGo) return undefined;
    if (element.nodeName === "NAV" || /^(?:navigation|menu|menubar|search|toolbar|tablist)$/u.test(role))
        return "navigation";
    if (element.nodeName === "FORM" && around.withFields.has(element))
        return proseIn(amount) <= longestLabel ? "form" : undefined;
    if (element.nodeName === "ASIDE" || role === "complementary") {
        // Without such markup, a box may be part of the article.
        if (!isInside && (around.isMarkedUp || isLinked(amount, 0.4))) return "frame";
        return isLinked(amount, 0.4) ? "related" : undefined;
    }
    if (isInside || isInSection(element)) return undefined;
    if (element.nodeName === "FOOTER" || role === "contentinfo") return "frame";
    if (element.nodeName === "HEADER" || role === "banner")
        return around.withTitle.has(element) ? undefined : "frame";
    return undefined;
}

function ruleForNames(element: PageElement, amount: TextAmount, around: AroundPart): PageRule | undefined {
    const names = namesOf(element);
    if (names.length === 0) return undefined;
    const prose = proseIn(amount);
    if (!isMinor(amount, around.whole) && !isLinked(amount, 0.6)) return undefined;
    if (isByline(element, names, around.byline)) return "byline";
    for (const [rule, words] of namedParts) {
        if (!names.some((name) => words.test(name))) continue;
        const isUsed = amount.linked > 0 || around.withFields.has(element);
        if (!isUsed && neverPlain.has(rule)) continue;
        if (rule === "comments" && around.isThread) continue;
        if (rule === "frame" && (around.isInside || around.withTitle.has(element))) continue;
        if (prose <= mostProse[rule] || isLinked(amount, 0.5)) return rule;
    }
    return undefined;
}

/** Parts that always have links, fields or buttons. */
const neverPlain: ReadonlySet<NamedRule> = new Set(["navigation", "share", "related", "form"]);

/** How much text beside links a part with such a name may have. With more, the name means something else. */
const mostProse: Readonly<Record<NamedRule, number>> = {
    edit: 30,
    navigation: 40,
    share: 60,
    consent: 3000,
    related: 0,
    form: 400,
    comments: Number.POSITIVE_INFINITY,
    frame: Number.POSITIVE_INFINITY,
    advert: 300,
};
