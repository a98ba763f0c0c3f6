import { expect, test } from "vitest";
import { calendarDate, isAmbiguousDate } from "../../../src/corpus/front-matter/calendar-date.ts";

test.each([
    "2024-03-05",
    "2024-3-5",
    "2024/03/05",
    "2024/3/5",
    "2024.03.05",
    "20240305",
    "2024-03-05T09:00:00Z",
    "2024-03-05T09:00:00.123+01:00",
    "2024-03-05 09:00:00 +0100",
    "2024-03-05 9:00 pm",
    "5 March 2024",
    "5 march, 2024",
    "05 Mar 2024",
    "5th March 2024",
    "5th of March, 2024",
    "March 5, 2024",
    "Mar. 5th, 2024",
    "March 5, 2024 at 10:30 am",
    "Tuesday, March 5, 2024",
    "Tue, 05 Mar 2024 09:00:00 +0100",
    "Tue Mar 05 2024 09:00:00 GMT+0100 (CET)",
    "5. März 2024",
    "5 mars 2024",
    "5 de marzo de 2024",
    "5 марта 2024 г.",
    "2024年3月5日",
    "2024년 3월 5일",
])("%s is a date", (written) => {
    expect(calendarDate(written)).toBe("2024-03-05");
});

test.each([
    ["2024", "2024"],
    ["2024-03", "2024-03"],
    ["March 2024", "2024-03"],
    ["3/2024", "2024-03"],
    ["Sept 2024", "2024-09"],
    ["29 February 2024", "2024-02-29"],
    ["31/12/2024", "2024-12-31"],
    ["12/31/2024", "2024-12-31"],
    ["31.12.2024", "2024-12-31"],
    ["31. 12. 2024", "2024-12-31"],
    ["May 2024", "2024-05"],
])("%s is %s", (written, date) => {
    expect(calendarDate(written)).toBe(date);
});

test.each([
    "",
    "today",
    "2024-02-30",
    "30 February 2023",
    "5 March",
    "March 5, 24",
    "5/3/24",
    "32/12/2024",
    "5 March 2024 or later",
    "5 March 6 April 2024",
    "1709629200",
    "5 5 March 2024",
    "x".repeat(100),
])("%s is no date", (written) => {
    expect(calendarDate(written)).toBeUndefined();
    expect(isAmbiguousDate(written)).toBe(false);
});

test("a date in numbers is one of two, unless it is known which part comes first", () => {
    for (const written of ["03/04/2024", "3.4.2024", "03-04-2024", "03/04/2024 10:00"]) {
        expect(isAmbiguousDate(written)).toBe(true);
        expect(calendarDate(written)).toBeUndefined();
        expect(calendarDate(written, { dateOrder: "day-month" })).toBe("2024-04-03");
        expect(calendarDate(written, { dateOrder: "month-day" })).toBe("2024-03-04");
    }
    expect(calendarDate("25/04/2024", { dateOrder: "month-day" })).toBeUndefined();
});

test("the name of a month that languages disagree about needs the language", () => {
    expect(calendarDate("11 listopada 2024")).toBe("2024-11-11");
    expect(calendarDate("11 listopada 2024", { language: "hr" })).toBe("2024-10-11");
});
