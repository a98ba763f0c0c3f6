/** Those who want to know when something happens. */
export interface StoreListeners<Event> {
    report(event: Event): void;
    listen(listener: (event: Event) => void): void;
}

/** `keepsEarly` saves events for the first listener, if what happens may happen before somebody listens. */
export function openListeners<Event>({ keepsEarly = false } = {}): StoreListeners<Event> {
    const listeners: ((event: Event) => void)[] = [];
    const early: Event[] = [];
    return {
        report: (event) => {
            if (keepsEarly && listeners.length === 0) early.push(event);
            for (const listener of listeners) listener(event);
        },
        listen: (listener) => {
            listeners.push(listener);
            early.splice(0).forEach(listener);
        },
    };
}
