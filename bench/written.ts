/** Numbers as the tables write them. */
export const whole = (value: number) => Math.round(value).toLocaleString("en");
export const tenth = (value: number) => value.toFixed(1);
export const ratio = (value: number) => value.toFixed(2);
export const milliseconds = (time: number) => time.toFixed(2);
export const seconds = (time: number) => (time / 1000).toFixed(2);
export const megabytes = (bytes: number) => (bytes < 10e6 ? tenth(bytes / 1e6) : whole(bytes / 1e6));
export const both = (one: number, other: number) => `${tenth(one)} / ${tenth(other)}`;
