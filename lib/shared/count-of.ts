/** A number with its noun: "1 document", "1,204 codings". English thousands; the plural adds an s unless given. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
