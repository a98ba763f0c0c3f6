import { expect, test } from "vitest";
import { emptyComposer } from "../../../../src/playground/page/composer/composer-state.ts";
import { openHands } from "./tools.ts";

test("another person, and another place, begin with an empty box", () => {
    const { store, actions } = openHands();
    actions.write("half a sen");
    actions.viewAs("moderator");
    expect(store.get()).toMatchObject({ persona: "moderator", composer: emptyComposer });
    actions.write("half a sen");
    actions.go("2");
    expect(store.get()).toMatchObject({ place: "2", composer: emptyComposer, drawer: false, focus: "box" });
});

test("the drawer takes the focus and gives it back", () => {
    const { store, actions } = openHands();
    actions.toggleDrawer();
    expect(store.get()).toMatchObject({ drawer: true, focus: "place" });
    actions.toggleDrawer();
    expect(store.get()).toMatchObject({ drawer: false, focus: "drawer-button" });
});

test("a refusal and each failure can be dismissed", () => {
    const failure = { userId: "600", channelId: "1", text: "No answer" };
    const failures = [
        { ...failure, number: 1 },
        { ...failure, number: 2 },
    ];
    const { store, actions } = openHands(undefined, { refusal: "No.", failures });
    actions.dismissRefusal();
    actions.dismissFailure(1);
    expect(store.get().refusal).toBeUndefined();
    expect(store.get().failures.map(({ number }) => number)).toEqual([2]);
});

test("the theme is what was chosen", () => {
    const { store, actions } = openHands();
    actions.setTheme("light");
    expect(store.get().theme).toBe("light");
});
