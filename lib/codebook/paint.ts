/** Sepia is a ground of the reader's text alone. */
export type Scheme = "light" | "dark" | "sepia";

/** The text and the ground behind it that paint and stripes must stay legible against, as in app/global.css and display.css. */
const grounds: Readonly<Record<Scheme, { readonly page: string; readonly ink: string }>> = {
  light: { page: "#fbfaf8", ink: "#22201c" },
  dark: { page: "#222427", ink: "#e6e3dd" },
  sepia: { page: "#f5ecd9", ink: "#2f2618" },
};

/** How much of a code's colour paint has at most. */
const paintShare = 0.32;

/** How much of a passage's paint is laid over the page: text-body.module.css has the same share. */
const drawnShare = 0.62;

/**
 * The background of a passage in its code's colour: the page with as much of the colour as leaves the text over it a
 * contrast of at least 7 : 1 (WCAG 2.2, 1.4.6), 32 % at most. `#rrggbb` in, `#rrggbb` out.
 */
export function paintOf(color: string, scheme: Scheme): string {
  const { page, ink } = grounds[scheme];
  for (let share = paintShare; share > 0; share -= 0.02) {
    const paint = mix(page, color, share);
    if (contrast(paint, ink) >= 7) return paint;
  }
  return page;
}

/**
 * The colour of a stripe or dot: the code's own where it has a contrast of 3 : 1 to the page, else the nearest mix
 * with the ink that has. `#rrggbb` in, `#rrggbb` out.
 */
export function stripeOf(color: string, scheme: Scheme): string {
  const { page, ink } = grounds[scheme];
  for (let share = 0; share < 1; share += 0.05) {
    const stripe = mix(color, ink, share);
    if (contrast(stripe, page) >= 3) return stripe;
  }
  return ink;
}

/** A passage's background as it is drawn: `paintOf` laid thinly over the page. `#rrggbb` in, `#rrggbb` out. */
export const drawnPaintOf = (color: string, scheme: Scheme): string =>
  mix(grounds[scheme].page, paintOf(color, scheme), drawnShare);

/**
 * The colour of a line that lies on the paint of passages, of whatever code: the code's own where it has a contrast of
 * 3 : 1 to the strongest paint, else the nearest mix with the ink that has. `#rrggbb` in, `#rrggbb` out.
 */
export function underlineOf(color: string, scheme: Scheme): string {
  const { page, ink } = grounds[scheme];
  // No paint differs more from the page, in any channel.
  const background = mix(page, scheme === "dark" ? "#ffffff" : "#000000", paintShare * drawnShare);
  for (let share = 0; share < 1; share += 0.05) {
    const line = mix(color, ink, share);
    if (contrast(line, background) >= 3) return line;
  }
  return ink;
}

/** The contrast ratio of two opaque sRGB colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance, 0 to 1: WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** `share` (0 to 1) of `over` mixed into `under`, channel by channel in sRGB as browsers lay translucent paint. */
function mix(under: string, over: string, share: number): string {
  const above = channels(over);
  const mixed = channels(under).map((value, i) => Math.round(value + (above[i]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
