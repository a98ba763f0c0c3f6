import type { PageElement } from "./open-page.ts";
import { onOneLine } from "./page-elements.ts";
import { isMinor, type TextAmount } from "./text-amounts.ts";

/** A layer above the page, or a text about cookies with a choice. */
export function isBanner(
    element: PageElement,
    amount: TextAmount,
    { whole, isInside }: { readonly whole: TextAmount; readonly isInside: boolean },
): boolean {
    const role = element.getAttribute("role") ?? "";
    if (/^(?:alert)?dialog$/u.test(role) || element.getAttribute("aria-modal") === "true")
        return isMinor(amount, whole);
    if (amount.all > 600 || !isMinor(amount, whole) || isInside) return false;
    if (/position\s*:\s*(?:fixed|sticky)/iu.test(element.getAttribute("style") ?? "")) return true;
    const text = onOneLine(element);
    if (!/\bcookies?\b|クッキー/iu.test(text) || !choice.test(text)) return false;
    // A paragraph may be about cookies, but does not let the reader choose.
    const isPart = /^(?:P|LI|TD|SPAN|B|EM)$/u.test(element.nodeName);
    return !isPart || [...element.querySelectorAll("a")].some((link) => choice.test(onOneLine(link)));
}

const choice =
    /\b(?:accept(?: all)?|agree|got it|decline|reject|akzeptieren|ablehnen|zustimmen|einverstanden|accepter|refuser|aceptar|rechazar|aceitar|accetta|rifiuta|accepteren|godkänn|godta|godkend|hyväksy|akceptuj\p{L}*|zgadzam|принять|согласен)(?!\p{L})|同意/iu;
