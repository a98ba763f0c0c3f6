import { expect, test } from "vitest";
import { emptyComposer } from "../../../../src/playground/page/composer/composer.ts";
import { openHands } from "./tools.ts";

test("another person, and another place, begin with an empty box", () => {
    const { store, gestures } = openHands();
    gestures.write("half a sen");
    gestures.viewAs("moderator");
    expect(store.get()).toMatchObject({ persona: "moderator", composer: emptyComposer });
    gestures.write("half a sen");
    gestures.go("2");
    expect(store.get()).toMatchObject({ place: "2", composer: emptyComposer, drawer: false, focus: "box" });
});

test("the drawer takes the focus and gives it back", () => {
    const { store, gestures } = openHands();
    gestures.toggleDrawer();
    expect(store.get()).toMatchObject({ drawer: true, focus: "place" });
    gestures.toggleDrawer();
    expect(store.get()).toMatchObject({ drawer: false, focus: "drawer-button" });
});

test("a refusal and each failure can be dismissed", () => {
    const failure = { userId: "600", channelId: "1", text: "No answer" };
    const failures = [
        { ...failure, number: 1 },
        { ...failure, number: 2 },
    ];
    const { store, gestures } = openHands(undefined, { refusal: "No.", failures });
    gestures.dismissRefusal();
    gestures.dismissFailure(1);
    expect(store.get().refusal).toBeUndefined();
    expect(store.get().failures.map(({ number }) => number)).toEqual([2]);
});

test("the theme is what was chosen", () => {
    const { store, gestures } = openHands();
    gestures.setTheme("light");
    expect(store.get().theme).toBe("light");
});
