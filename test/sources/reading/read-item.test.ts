import { expect, onTestFinished, test } from "vitest";
import { textOf } from "../../../src/proposal/article-set.ts";
import { openContentFile } from "../../../src/publishing/content-file.ts";
import { aPublishing } from "../../publishing/a-publishing.ts";
import { aFolder } from "../../store/a-store.ts";
import { aFeed, aWebHost } from "../a-web-host.ts";
import { someSources } from "../some-sources.ts";

test("texts that wait for a decision are on disk, not in memory", async () => {
    const contents = openContentFile(aFolder().dataFolder);
    onTestFinished(() => contents.close());
    const { publishing, store } = await aPublishing();
    const host = await aWebHost({
        "/feed": { body: aFeed({ id: "1", title: "Tug", text: "<p>The tug is called Brave.</p>" }) },
    });
    const sources = someSources({ publishing, store, contents, list: `blog feed ${host.url}/feed` });
    await sources.look("all");
    const request = sources.wished("blog")?.request;
    if (request?.kind !== "source") throw new Error("Nothing is proposed.");
    const [article] = request.articles;
    if (article === undefined) throw new Error("There is no article.");
    expect(article.content).not.toBeInstanceOf(Uint8Array);
    expect(article.parsed).toBeUndefined();
    expect(await textOf(article)).toContain("The tug is called Brave.");
});
