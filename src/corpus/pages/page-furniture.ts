import {
    advertLabel,
    editWords,
    jumpWords,
    leadsElsewhere,
    type NamedRule,
    namedParts,
    relatedHeading,
    sharingAddress,
} from "./furniture-words.ts";
import type { Page, PageElement } from "./open-page.ts";
import { elementsIn, isByline, isInArticle, namesOf, onOneLine, shortText } from "./page-elements.ts";
import { linksAboveTitle, relatedBelow } from "./related-links.ts";
import {
    amountOf,
    isLinked,
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

type PageRule = NamedRule | "byline" | "outside";

/** What the rules need to know about the page. */
interface AroundPart {
    readonly amounts: TextAmounts;
    readonly whole: TextAmount;
    /** Whether a text is the article's title. */
    readonly isTitle: (text: string) => boolean;
    /** Author and date, if the page declares them. A line with them repeats the attribution. */
    readonly byline: readonly string[];
    /** Whether it is a thread, of which comments are a part. */
    readonly isThread: boolean;
}

/** Removes the parts of a page that are no article: navigation, share bars, cookie banners, related links. Returns what it removed. */
export function removeFurniture(
    page: Page,
    about: Pick<AroundPart, "isTitle" | "byline" | "isThread">,
): readonly PageOmission[] {
    const amounts = textAmounts(page.body);
    const around = { ...about, amounts, whole: amountOf(amounts, page.body) };
    const omissions: PageOmission[] = [];
    const drop = (element: PageElement, rule: PageRule) => {
        const text = onOneLine(element);
        if (text !== "") omissions.push({ rule, text });
        element.remove();
    };
    const isRelatedHeading = (element: PageElement) =>
        amountOf(amounts, element).all <= longestLabel &&
        relatedHeading.test(shortText(element).replace(/\s*\[[^[\]]*\]$/u, ""));
    const visit = (parent: PageElement) => {
        for (const element of elementsIn(parent)) {
            // Removing the heading above related links also removes what follows it.
            if (element.parentNode === null) continue;
            const rule = ruleFor(element, around);
            if (rule !== undefined) drop(element, rule);
            else if (isRelatedHeading(element)) {
                for (const link of relatedBelow(element, amounts)) drop(link, "related");
            } else visit(element);
        }
    };
    visit(page.body);
    for (const links of linksAboveTitle(page.body, amounts, about.isTitle)) drop(links, "navigation");
    return omissions;
}

function ruleFor(element: PageElement, around: AroundPart): PageRule | undefined {
    const amount = amountOf(around.amounts, element);
    const text = amount.all <= longestLabel ? shortText(element) : "";
    if (element.nodeName === "A") return ruleForLink(element, text);
    if (isEditMark(element, text)) return "edit";
    if (amount.all === 0 || element.nodeName.match(/^(?:H1|PRE|CODE|TABLE|TBODY|TR)$/u)) return undefined;
    if (advertLabel.test(text)) return "advert";
    if (isShareBar(element, amount)) return "share";
    if (leadsElsewhere.test(text) && isLinked(amount, 0.6)) return "related";
    if (isBanner(element, amount, around)) return "consent";
    return ruleForTag(element, amount, around) ?? ruleForNames(element, amount, around);
}

/** In characters without white space. */
const longestLabel = 200;

/** Links that only work on the page. */
function ruleForLink(link: PageElement, text: string): PageRule | undefined {
    const address = link.getAttribute("href") ?? "";
    const isInHeading = /^H[1-6]$/u.test(link.parentNode?.nodeName ?? "");
    if (editWords.test(text) && (isInHeading || text.startsWith("[") || /edit/iu.test(address)))
        return "edit";
    if (address.startsWith("#") && /^(?:[¶#§🔗⚓]|\[?\d+\]|↩︎?|\^|↑)$/u.test(text))
        return /\d/u.test(text) && !text.startsWith("[") ? undefined : "edit";
    if (/^(?:permalink|(?:direct )?link to this (?:heading|section))/iu.test(text) && isInHeading)
        return "edit";
    if (/^javascript:/iu.test(address) && isAlone(link)) return "navigation";
    if (address.startsWith("#") && isAlone(link) && (jumpWords.test(text) || /^#(?:top)?$/iu.test(address)))
        return "navigation";
    return undefined;
}

/** Such as "[edit]", with its brackets outside of the link. */
const isEditMark = (element: PageElement, text: string) =>
    element.nodeName === "SPAN" && text.startsWith("[") && editWords.test(text);

/** Whether a line shows nothing but this link. */
function isAlone(link: PageElement): boolean {
    const siblings = [...(link.parentNode?.childNodes ?? [])];
    return siblings.every(({ nodeType, textContent }) => nodeType !== 3 || !/\p{L}/u.test(textContent ?? ""));
}

function isShareBar(element: PageElement, amount: TextAmount): boolean {
    if (amount.all > 300 || proseIn(amount) > 40) return false;
    const links = [...element.querySelectorAll("a")].filter((link) => (link.textContent ?? "").trim() !== "");
    return (
        links.length > 0 &&
        links.every((link) => sharingAddress.test(link.getAttribute("href")?.trim() ?? ""))
    );
}

/** A layer above the page, or a text about cookies with a choice. */
function isBanner(element: PageElement, amount: TextAmount, { whole }: AroundPart): boolean {
    const role = element.getAttribute("role") ?? "";
    if (/^(?:alert)?dialog$/u.test(role) || element.getAttribute("aria-modal") === "true")
        return isMinor(amount, whole);
    if (amount.all > 600 || !isMinor(amount, whole) || isInArticle(element)) return false;
    if (/position\s*:\s*(?:fixed|sticky)/iu.test(element.getAttribute("style") ?? "")) return true;
    const text = onOneLine(element);
    if (!/\bcookies?\b|クッキー/iu.test(text) || !choice.test(text)) return false;
    // A paragraph may be about cookies, but does not let the reader choose.
    const isPart = /^(?:P|LI|TD|SPAN|B|EM)$/u.test(element.nodeName);
    return !isPart || [...element.querySelectorAll("a")].some((link) => choice.test(onOneLine(link)));
}

const choice =
    /\b(?:accept(?: all)?|agree|got it|decline|reject|akzeptieren|ablehnen|zustimmen|einverstanden|accepter|refuser|aceptar|rechazar|aceitar|accetta|rifiuta|accepteren|godkänn|godta|godkend|hyväksy|akceptuj\p{L}*|zgadzam|принять|согласен)(?!\p{L})|同意/iu;

function ruleForTag(element: PageElement, amount: TextAmount, around: AroundPart): PageRule | undefined {
    const { whole } = around;
    const role = element.getAttribute("role") ?? "";
    const mayGo = isMinor(amount, whole) || isLinked(amount, 0.6);
    if (!mayGo) return undefined;
    if (element.nodeName === "NAV" || /^(?:navigation|menu|menubar|search|toolbar|tablist)$/u.test(role))
        return "navigation";
    if (element.nodeName === "FORM") return proseIn(amount) <= longestLabel ? "form" : undefined;
    const isInside = isInArticle(element);
    if (element.nodeName === "ASIDE" || role === "complementary") {
        if (!isInside) return "frame";
        return isLinked(amount, 0.4) ? "related" : undefined;
    }
    if (isInside) return undefined;
    if (element.nodeName === "FOOTER" || role === "contentinfo") return "frame";
    if (element.nodeName === "HEADER" || role === "banner")
        return hasTitle(element, around) ? undefined : "frame";
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
        if (rule === "comments" && around.isThread) continue;
        if (rule === "frame" && (isInArticle(element) || hasTitle(element, around))) continue;
        if (prose <= mostProse[rule] || isLinked(amount, 0.5)) return rule;
    }
    return undefined;
}

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

/** Whether it has less than half of the page's text beside links. */
const isMinor = (amount: TextAmount, whole: TextAmount) => proseIn(amount) * 2 < proseIn(whole);

const hasTitle = (element: PageElement, { isTitle }: AroundPart) =>
    [...element.querySelectorAll("h1, h2")].some((heading) => isTitle(onOneLine(heading)));
