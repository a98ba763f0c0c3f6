import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, type LockedPackage } from "./locked-packages.ts";
import { inspected, sameRepository } from "./policy.ts";

/** The license and notice files of an installed package, joined; undefined if it has none that is known. */
export function licenseText(
    root: string,
    one: LockedPackage,
    all: readonly LockedPackage[],
): string | undefined {
    // Those for some systems are not installed on others, where the text must be the same.
    const files =
        one.isInstalled && !one.isForSomeSystems
            ? filesIn(join(root, one.folder), inspected[one.name]?.licenses)
            : [];
    if (files.length > 0) return files.join("\n\n");
    const origin = one.isForSomeSystems ? one.chosenBy : sameRepository[one.name];
    const other = all.find(({ name, isForSomeSystems }) => name === origin && !isForSomeSystems);
    if (other !== undefined) return licenseText(root, other, all);
    const standard = one.license === "MIT" ? mit : one.license === "ISC" ? isc : undefined;
    return standard && `${opening(one)}\n\n${standard}`;
}

function filesIn(folder: string, others: readonly string[] = []): string[] {
    const names = readdirSync(folder).filter((name) =>
        /^(?:licen[cs]e|copying|notice|ofl|third)/iu.test(name),
    );
    const below = globSync([...others], { cwd: folder }).sort(compare);
    return [...names.sort(), ...below].map((name) => tidied(readFileSync(join(folder, name), "utf8")));
}

/** The same on each system. */
const tidied = (text: string) =>
    text
        .replace(/^\u{FEFF}/u, "")
        .split(/\r\n|\n|\r/u)
        .map((line) => line.trimEnd())
        .join("\n")
        .replace(/^\n+/u, "")
        .trimEnd();

const opening = ({ author, license }: LockedPackage) =>
    `(The package has no license file. Its package.json says: ${license}${author === undefined ? "" : `, by ${author}`}.)`;

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of
the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.`;

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;
