/**
 * Asks only when nothing new came for a while, and tells only the answer to the newest asking: an answer that comes
 * after a newer question is dropped. `wait` is in milliseconds.
 */
export function askLatest<Question, Answer>(
    {
        ask,
        told,
    }: { readonly ask: (question: Question) => Promise<Answer>; readonly told: (answer: Answer) => void },
    wait: number,
): { readonly ask: (question: Question) => void; readonly forget: () => void } {
    let newest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
        clearTimeout(timer);
        newest++;
    };
    return {
        forget,
        ask: (question) => {
            forget();
            const number = newest;
            timer = setTimeout(async () => {
                const answer = await ask(question);
                if (number === newest) told(answer);
            }, wait);
        },
    };
}
