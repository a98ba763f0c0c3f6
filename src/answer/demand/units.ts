/* What numbersIn gives as the unit of a number, in lower case. */

export const length = /^(?:kilomet|met[er]|centimet|millimet|miles?|feet|foot|inch|yards?|[ckm]?m$|ft)/u;
export const time = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/u;
export const weight = /^(?:kg|kilograms?|grams?|pounds?|tons?|tonnes?|ounces?|stone|g)$/u;
export const area = /square|sq|acres?|hectares?|km2/u;
export const degrees = /degree|°/u;
export const rates = /^(?:mph|knots|times?|percent)$/u;

/** Every unit but money and percent, and no noun that is counted. */
export const measured = new RegExp(
    [length, time, weight, area, degrees, /^(?:mph|lit(?:er|re)s?|times?)$/u]
        .map(({ source }) => source)
        .join("|"),
    "u",
);

/** At the end of a number: "6.5 million". */
export const scale = /(?:hundreds?|thousands?|millions?|billions?|trillions?)\b/iu;
