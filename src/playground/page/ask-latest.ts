/**
 * Asks once `wait` milliseconds have passed without another question, and reports only the answer to the newest one. `forget`
 * drops a pending question.
 */
export function askLatest<Question, Answer>(
    {
        ask,
        onAnswer,
    }: { readonly ask: (question: Question) => Promise<Answer>; readonly onAnswer: (answer: Answer) => void },
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
                if (number === newest) onAnswer(answer);
            }, wait);
        },
    };
}
