import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { RecordedRequest } from "../../src/loopback/watch.ts";

const file = new URL("../../../shared/discord/openapi.json", import.meta.url);

interface OpenApiCheck {
    /** Errors in the request's body by Discord's API description; none if it does not describe the request. */
    check(request: Pick<RecordedRequest, "method" | "path" | "body">): string[];
    /** Why nothing is checked; undefined when it is. */
    readonly skipped?: string;
}

/** Checks request bodies against Discord's own description of its API, where that file is present. */
export function openApiCheck(): OpenApiCheck {
    if (!existsSync(file))
        return { check: () => [], skipped: "skipped: ../shared/discord/openapi.json is not here" };
    const description: { paths: Record<string, Record<string, { requestBody?: unknown }>> } = JSON.parse(
        readFileSync(file, "utf8"),
    );
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true, allowUnionTypes: true });
    formats.default(ajv);
    ajv.addFormat("snowflake", /^(?:0|[1-9]\d*)$/u).addFormat("nonce", true);
    ajv.addSchema(description, "discord");
    const templates = Object.keys(description.paths).map((template) => ({
        template,
        pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/gu, "[^/]+")}$`, "u"),
        // A fixed step such as "@me" wins over a parameter.
        parameters: template.split("{").length,
    }));
    templates.sort((one, other) => one.parameters - other.parameters);

    return {
        check: ({ method, path, body }) => {
            const verb = method.toLowerCase();
            const found = templates.find(
                ({ template, pattern }) =>
                    pattern.test(path) && description.paths[template]?.[verb]?.requestBody,
            );
            if (found === undefined || body === null) return [];
            const pointer = [found.template, verb, "requestBody", "content", "application/json", "schema"];
            const escaped = pointer.map((step) =>
                encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")),
            );
            const validate = ajv.getSchema(`discord#/paths/${escaped.join("/")}`);
            if (validate === undefined || validate(body) === true) return [];
            return (validate.errors ?? [])
                .slice(0, 3)
                .map(({ instancePath, message }) => `${method} ${path} ${instancePath}: ${message}`);
        },
    };
}
