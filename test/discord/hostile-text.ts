import fc from "fast-check";

/** Pieces that Discord interprets, alone or next to each other. */
const pieces = [
    ..."\\ * ** *** _ __ ~ ~~ | || ` `` ``` [ ] ( ) < > @ # ## : :: - + . / \n \n\n".split(" "),
    ...[
        " ",
        "  ",
        "\n",
        "\n> ",
        "\n>>> ",
        "\n# ",
        "\n-# ",
        "\n- ",
        "\n1. ",
        "\n12) ",
        "](",
        "](https://e.org)",
    ],
    ...[
        "@everyone",
        "@here",
        "<@1>",
        "<@&2>",
        "<#3>",
        "</ask:4>",
        "<t:5:R>",
        "<:a:6>",
        "<a:b:7>",
        "<id:home>",
    ],
    ...["https://e.org/a_b", "<https://e.org>", "discord://-/x", "discord.gg/abc", "discord.com/invite/abc"],
    ...[":smile:", ":+1:", "12:30:45", "¯\\_(ツ)_/¯", "<a@b.org>", "\u200b", "\u202e", "\ufeff", "\0"],
    ...["word", "Word.", "7", "é", "e\u0301", "👩‍👩‍👧‍👦", "漢字", "مرحبا", "…", "[…]", "'"],
];

/** Text that Discord might interpret as formatting or mentions. */
export const hostileText = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 3 })), {
        maxLength: 30,
    })
    .map((parts) => parts.join(""));
