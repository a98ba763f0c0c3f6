import { expect, test } from "vitest";
import { aPublication } from "../a-publication.ts";
import { aStore, overBoth } from "../a-store.ts";

overBoth((place) => {
    test("storing a version says how far it is, and once it is stopped nothing of it is left", async () => {
        const { versions } = await aStore(await place());
        const texts = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`a${at}`, `Text ${at}`]));
        const publication = aPublication(texts, 0);
        const stopping = new AbortController();
        const shares: number[] = [];
        const onProgress = (share: number) => {
            shares.push(share);
            stopping.abort();
        };
        const stopped = await versions.publishWatched(publication, { onProgress, signal: stopping.signal });
        expect(stopped).toEqual({ outcome: "canceled" });
        expect(shares).toEqual([50 / 120]);
        expect(await versions.current()).toBeUndefined();
        expect(await versions.texts(publication.articles.slice(0, 50).map(({ hash }) => hash))).toEqual(
            new Map(),
        );

        const whole: number[] = [];
        const published = await versions.publishWatched(publication, {
            onProgress: (share) => whole.push(share),
        });
        expect(published).toMatchObject({ outcome: "published", version: { number: 1 } });
        expect(whole).toEqual([50 / 120, 100 / 120]);
        expect((await versions.contents(1)).articles).toHaveLength(120);
    });
});
