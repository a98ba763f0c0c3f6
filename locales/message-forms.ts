import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * Each way through the choices of a message must show the same values as in English. Plurals may say a number in words or leave it out,
 * except in the form "other".
 */
export function formProblems(
    wanted: readonly MessageFormatElement[],
    given: readonly MessageFormatElement[],
): string[] {
    const shown = new Map(waysThrough(given));
    return waysThrough(wanted).flatMap(([way, values]) => {
        const own = shown.get(way);
        if (own === undefined) return [];
        const lost = values.filter((name) => !own.includes(name));
        const added = own.filter((name) => !values.includes(name));
        const where = way === "" ? "" : ` where ${way}`;
        return [
            ...lost.map((name) => `does not show {${name}}${where}`),
            ...added.map((name) => `shows {${name}}${where}, unlike the English`),
        ];
    });
}

type Way = readonly [way: string, shown: readonly string[]];

/** The values that are shown for each combination of choices, such as "kind is a". */
function waysThrough(elements: readonly MessageFormatElement[]): readonly Way[] {
    let ways: readonly Way[] = [["", []]];
    for (const element of elements) {
        const next = waysOf(element);
        ways = ways.flatMap(([way, shown]) =>
            next
                .filter(([chosen]) => agree(way, chosen))
                .map(
                    ([chosen, more]): Way => [
                        [...new Set([...split(way), ...split(chosen)])].sort().join(" and "),
                        [...new Set([...shown, ...more])],
                    ],
                ),
        );
    }
    return ways;
}

const split = (way: string) => (way === "" ? [] : way.split(" and "));

/** Whether two ways do not choose differently for the same value. */
function agree(one: string, other: string): boolean {
    const chosen = new Map(
        split(one).map((choice): [string, string] => [choice.split(" is ")[0] ?? "", choice]),
    );
    return split(other).every((choice) => (chosen.get(choice.split(" is ")[0] ?? "") ?? choice) === choice);
}

function waysOf(element: MessageFormatElement): readonly Way[] {
    switch (element.type) {
        case TYPE.argument:
        case TYPE.number:
            return [["", [element.value]]];
        case TYPE.plural:
            return waysThrough(element.options["other"]?.value ?? []).map(
                ([way, shown]): Way => [
                    way,
                    shown.includes("#") ? [...shown.filter((name) => name !== "#"), element.value] : shown,
                ],
            );
        case TYPE.select:
            return Object.entries(element.options).flatMap(([name, { value }]) =>
                waysThrough(value).map(
                    ([way, shown]): Way => [
                        [...split(way), `${element.value} is ${name}`].sort().join(" and "),
                        shown,
                    ],
                ),
            );
        case TYPE.pound:
            return [["", ["#"]]];
        default:
            return [["", []]];
    }
}

/** The numbers that choose forms of words but are never shown, so that a language without such forms needs none of them. */
export function onlyChoosing(elements: readonly MessageFormatElement[]): ReadonlySet<string> {
    const numbers = new Set<string>();
    const shown = new Set<string>();
    const visit = (inner: readonly MessageFormatElement[], counted: string): void => {
        for (const element of inner) {
            if (element.type === TYPE.pound) shown.add(counted);
            if (
                element.type === TYPE.argument ||
                element.type === TYPE.number ||
                element.type === TYPE.select
            )
                shown.add(element.value);
            if (element.type === TYPE.plural) numbers.add(element.value);
            if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
            const within = element.type === TYPE.plural ? element.value : counted;
            for (const { value } of Object.values(element.options)) visit(value, within);
        }
    };
    visit(elements, "");
    return numbers.difference(shown);
}
