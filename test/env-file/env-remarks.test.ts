import { parse } from "dotenv";
import { expect, test } from "vitest";
import { addressSettings, ownSettings, settings } from "../../src/config.ts";
import { envRemarks, misspelledVariables } from "../../src/env-file/env-remarks.ts";

test("a misspelled setting is an error with its line, and shows no value", () => {
    const { errors, warnings } = remarks("# x\nDISCORD_TOKEN=a\nQUESTION_PER_MINUTE=secret\n");
    expect(errors).toEqual([
        ".env, line 3: QUESTION_PER_MINUTE is not a setting. Did you mean QUESTIONS_PER_MINUTE? Correct the name, or remove the line.",
    ]);
    expect(warnings).toEqual([]);
});

test("a space in a setting's name is an error as well", () => {
    const { errors, warnings } = remarks("DISCORD TOKEN=secret\nmy words = secret\n");
    expect(errors).toEqual([
        ".env, line 1: DISCORD TOKEN is not a setting. Did you mean DISCORD_TOKEN? Correct the name, or remove the line.",
    ]);
    expect(warnings).toEqual([expect.stringMatching(/^\.env, line 2: This is ignored/u)]);
});

test("a name with the words of a setting is a warning, because another program may use it", () => {
    const { errors, warnings } = remarks("DISCORD_BOT_TOKEN=secret\n");
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
        ".env, line 1: DISCORD_BOT_TOKEN is not a setting, and is ignored. Did you mean DISCORD_TOKEN?",
    ]);
});

test("other programs' variables are no business of ours", () => {
    expect(remarks("NODE_ENV=production\nTZ=UTC\nHTTP_PROXY=http://x\nTZ=CET\n")).toEqual(nothing);
});

test("a setting that is there twice, and a line that sets nothing, are warnings", () => {
    const { warnings } = remarks("LOG_LEVEL=info\nDISCORD_TOKEN secret\nLOG_LEVEL=warn\n");
    expect(warnings).toEqual([
        ".env sets LOG_LEVEL in lines 1 and 3. Only line 3 counts; remove the others.",
        ".env, line 2: This is ignored, because it is neither NAME=value nor a comment that starts with #.",
    ]);
    expect(remarks("a b\n".repeat(2000)).warnings).toEqual([
        ".env, lines 1, 2, 3, 4, 5 and 1,995 more: This is ignored, because it is neither NAME=value nor a comment that starts with #.",
    ]);
});

test("secrets that everyone can read are a warning, and only those", () => {
    const [warning = ""] = remarks("DISCORD_TOKEN=x\n", true).warnings;
    expect(warning).toContain("can read .env with DISCORD_TOKEN");
    expect(warning).toContain("chmod 600 .env");
    expect(remarks("LOG_LEVEL=info\n", true)).toEqual(nothing);
    expect(remarks("DISCORD_TOKEN=x\n", false)).toEqual(nothing);
});

test("a list of sources is a secret if an address in it has a login", () => {
    const withLogin = "SOURCES='\na feed https://a.example/x\nb git https://ida:secret@b.example/x.git\n'\n";
    const { warnings } = remarks(withLogin, true);
    expect(warnings).toEqual([expect.stringContaining("can read .env with SOURCES.")]);
    expect(warnings.join()).not.toContain("secret");
    expect(remarks("SOURCES='a git https://a.example/x@1.git'\n", true)).toEqual(nothing);
});

test("an environment variable is a warning if one letter of a name of our own differs", () => {
    const environment = { QUESTION_PER_MINUTE: "3", DATABASE_URLS: "x", LOG_LEVELS: "x", PATH: "/bin" };
    expect(misspelledVariables(environment, ownSettings)).toEqual([
        "The environment variable QUESTION_PER_MINUTE is not a setting, and is ignored. Did you mean QUESTIONS_PER_MINUTE?",
    ]);
    expect(misspelledVariables(Object.fromEntries(settings.map((name) => [name, ""])), ownSettings)).toEqual(
        [],
    );
});

const nothing = { errors: [], warnings: [] };

function remarks(text: string, isOpenToAll = false) {
    const file = { path: ".env", text, variables: parse(text), isOpenToAll };
    const secrets = ["DISCORD_TOKEN", "DATABASE_URL"];
    return envRemarks(file, { settings, used: settings, secrets, addresses: addressSettings });
}
