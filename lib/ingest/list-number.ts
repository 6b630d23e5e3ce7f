/** How a list counts: `1`, `a`, `A`, `i`, `I`, `01`, or a bullet or nothing at all. */
export type NumberFormat = "1" | "01" | "a" | "A" | "i" | "I";

/** `count` from 1; letters go on as aa, bb after z, as Word and LibreOffice write them. "" for less than 1. */
export function writeNumber(count: number, format: NumberFormat): string {
  if (count < 1 || count > 100_000) return format === "1" ? String(count) : "";
  switch (format) {
    case "1":
      return String(count);
    case "01":
      return String(count).padStart(2, "0");
    case "a":
      return letters(count);
    case "A":
      return letters(count).toUpperCase();
    case "i":
      return roman(count);
    case "I":
      return roman(count).toUpperCase();
  }
}

const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, 1 + Math.floor((count - 1) / 26)));

const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  let rest = count;
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join("");
}
