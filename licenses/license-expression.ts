/**
 * Whether an SPDX license expression such as "(MIT OR GPL-3.0-only) AND ISC" can be followed with these licenses alone. False for
 * whatever is not an expression.
 */
export function isCovered(expression: string, licenses: ReadonlySet<string>): boolean {
    const tokens = expression.replaceAll(/[()]/gu, " $& ").trim().split(/\s+/u);
    let at = 0;
    const single = (): boolean => {
        const token = tokens[at++] ?? "";
        if (token !== "(") return licenses.has(token);
        const inner = either();
        return tokens[at++] === ")" && inner;
    };
    const both = (): boolean => {
        let isAll = single();
        while (tokens[at] === "AND") {
            at++;
            isAll = single() && isAll;
        }
        return isAll;
    };
    const either = (): boolean => {
        let isAny = both();
        while (tokens[at] === "OR") {
            at++;
            isAny = both() || isAny;
        }
        return isAny;
    };
    return either() && at === tokens.length;
}
