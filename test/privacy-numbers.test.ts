import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { rememberedAnswers } from "../src/answer/answer-cache.ts";
import { defaultRetention, retentionBounds } from "../src/store/retention.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const page = read("docs/privacy.md");

/** A row of the tables of docs/privacy.md, and where the code has its numbers: a file and what stands before and after each. */
const rows: readonly (readonly [RegExp, string, readonly (readonly [RegExp, string])[]])[] = [
    [
        /^\| channels of servers where Discord rejected/mu,
        "memory/once.ts",
        [[/lifetime: (60_000)/u, "one minute"]],
    ],
    [
        /^\| when a member asked or opened a page/mu,
        "receive/question-limit.ts",
        [[/minute = (60_000)/u, "one minute"]],
    ],
    [
        /^\| a member's last question in direct messages/mu,
        "memory/shown-answers.ts",
        [
            [/lastQuestions[\s\S]*?lifetime: (10 \* 60_000)/u, "ten minutes"],
            [/lastQuestions[\s\S]*?most: (1000)/u, "1,000 members"],
        ],
    ],
    [
        /^\| which paragraph was quoted last/mu,
        "memory/shown-answers.ts",
        [
            [/quotedPlaces\(now[\s\S]*?lifetime: (10 \* 60_000)/u, "ten minutes"],
            [/quotedPlaces\(now[\s\S]*?most: (1000)/u, "1,000 members"],
        ],
    ],
    [
        /^\| a question or quote for an article/mu,
        "memory/held.ts",
        [
            [/lifetime: (15 \* 60_000)/u, "a quarter of an hour"],
            [/most: (1000)/u, "1,000 questions"],
        ],
    ],
    [
        /^\| what a member typed into a form/mu,
        "memory/typed-forms.ts",
        [
            [/hour = (60 \* 60_000)/u, "an hour"],
            [/mostOfMember = (10);/u, "10 forms of a member"],
            [/most: (200), lifetime: hour, now, longest/u, "200 altogether"],
        ],
    ],
    [
        /^\| articles that a moderator edits/mu,
        "memory/article-edits.ts",
        [
            [/lifetime: (60 \* 60_000)/u, "an hour"],
            [/mostOfMember = (5);/u, "5 edits of a moderator"],
            [/most: (100),/u, "100 altogether"],
        ],
    ],
    [
        /^\| the last [\d,]+ answers, each with/mu,
        "memory/shown-answers.ts",
        [
            [/shownAnswers\(now[\s\S]*?most: (1000)/u, "1,000 answers"],
            [/day = (24 \* 60 \* 60_000)/u, "a day"],
        ],
    ],
    [
        /^\| the language of a member's Discord/mu,
        "memory/member-languages.ts",
        [
            [/lifetime: (30 \* 24 \* 60 \* 60_000)/u, "thirty days"],
            [/most: (10_000)/u, "10,000 members"],
        ],
    ],
    [
        /^\| which answers a member voted on or shared/mu,
        "memory/once.ts",
        [
            [/feedbackVotes\(now[\s\S]*?most: (10_000)/u, "10,000"],
            [/day = (24 \* 60 \* 60_000)/u, "a day"],
        ],
    ],
    [
        /^\| names and roles of members/mu,
        "connect.ts",
        [
            [/GuildMemberManager: \{ maxSize: (200)/u, "200 members per server"],
            [/UserManager: \{ maxSize: (200)/u, "200 users"],
        ],
    ],
    [
        /^\| which articles and sections a member's/mu,
        "../store/counts/insight-counts.ts",
        [[/every = (5000)/u, "five seconds"]],
    ],
    [
        /^\| those words, once three different/mu,
        "../store/counts/gaps.ts",
        [[/leastMembers = (3);/u, "three different members"]],
    ],
    [
        /^\| once three different members did so/mu,
        "../store/counts/insight-counts.ts",
        [
            [/leastMembers = (3);/u, "three different members"],
            [/keptWeeks = (52);/u, "a year"],
        ],
    ],
    [
        /^\| the number of votes per article/mu,
        "../store/counts/feedback.ts",
        [[/keptWeeks = (52);/u, "a year"]],
    ],
];

describe("docs/privacy.md gives the numbers of the code:", () => {
    test.each(rows)("%s in %s", (start, file, numbers) => {
        const at = page.search(start);
        expect(at, "there is such a row").toBeGreaterThanOrEqual(0);
        const [row = ""] = page.slice(at).split("\n");
        const code = read(join("src/discord", file));
        for (const [constant, words] of numbers) {
            expect(code, `the code still has ${constant}`).toMatch(constant);
            expect(row).toContain(words);
        }
    });

    test("the answers that are remembered", () => {
        expect(page).toContain(`| the last ${rememberedAnswers} different questions with their answers`);
        expect(page).toContain(`the\n>   ${rememberedAnswers} most recent different questions`);
    });

    test("how long gaps and what moderators did are kept, here and in docs/settings.md", () => {
        const { gapsDays, auditDays } = defaultRetention;
        const { gapsDays: gap, auditDays: audit } = retentionBounds;
        expect(page).toMatch(new RegExp(`^\\| those words.* \\| \\[${gapsDays} days\\]`, "mu"));
        expect(page).toMatch(new RegExp(`^\\| what moderators did.* \\| \\[${auditDays} days\\]`, "mu"));
        expect(page).toMatch(
            new RegExp(
                `^\\| \`GAPS_DAYS\` \\| .* \\| ${gapsDays} \\| ${gap.least} \\| ${gap.most} \\|$`,
                "mu",
            ),
        );
        expect(page).toMatch(
            new RegExp(
                `^\\| \`AUDIT_DAYS\` \\| .* \\| ${auditDays} \\| ${audit.least} \\| ${audit.most} \\|$`,
                "mu",
            ),
        );
        expect(page).toContain(`【${gapsDays}】 days`);
        expect(page).toContain(`【${auditDays}】 days`);
        const settings = read("docs/settings.md");
        expect(settings).toMatch(
            new RegExp(`^\\| \`GAPS_DAYS\` .*: ${gap.least} to ${gap.most} \\| \`${gapsDays}\` \\|$`, "mu"),
        );
        expect(settings).toMatch(
            new RegExp(
                `^\\| \`AUDIT_DAYS\` .*: ${audit.least} to ${audit.most} \\| \`${auditDays}\` \\|$`,
                "mu",
            ),
        );
    });
});

test("every row with a number of its own is compared", () => {
    const compared = rows.map(([start]) => start);
    const timed = page
        .split("\n")
        .filter((line) => /^\| .* \| .*(?:minute|hour|second|year|a day|\d).* \|/u.test(line))
        .filter((line) => !line.startsWith("| `") && !line.startsWith("|---"));
    const others = [
        /^\| the last \d+ different questions/u,
        /^\| what moderators did/u,
        // Until the month ends, or a third member asks.
        /^\| if no article contains|^\| a hash of an article and section/u,
        /^\| the day on which|^\| the settings of a server|^\| whether a version/u,
    ];
    const missed = timed.filter((line) => ![...compared, ...others].some((start) => start.test(line)));
    expect(missed).toEqual([]);
});
