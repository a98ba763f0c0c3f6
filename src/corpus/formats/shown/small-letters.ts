/** A superscript or subscript as it is written in plain text. `before` is the text up to it, or its end. */
export function smallLetters(text: string, kind: "SUP" | "SUB", before: string): string {
    const small = kind === "SUP" ? superscripts : subscripts;
    const letters = [...text.normalize("NFC")];
    if (letters.every((letter) => small.has(letter))) {
        return letters.map((letter) => small.get(letter)).join("");
    }
    // Of an abbreviation such as "Sᵗᵉ" only the height is lost, but "10²ᵏ" would become another number.
    if (/^[\p{L}\p{M}.]{2,}$/u.test(text) && /\p{L}$/u.test(before)) return text;
    const mark = kind === "SUP" ? "^" : "_";
    return letters.length === 1 ? `${mark}${text}` : `${mark}(${text})`;
}

/** A mark that refers to a note, such as "[2]", "*" or "1, 3", but not an exponent. */
export const noteMark = /^(?:(?:\[[^\]]*\]\s*)+|[*†‡§¶#]+|\d+(?:\s*[,–-]\s*\d+)+|\(\d+\))$/u;

const superscripts = pairs(
    "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂ°°ººªª",
);
const subscripts = pairs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ");

function pairs(text: string): ReadonlyMap<string, string> {
    const letters = [...text];
    return new Map(letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? ""]] : [])));
}
