/** What of the page's root carries the settings. */
interface Root {
  readonly style: { setProperty: (name: string, value: string) => void };
  readonly toggleAttribute: (name: string, on: boolean) => unknown;
}

/**
 * Puts settings on the page's root, where style sheets find them. Also runs as a script of its own before the page is
 * painted, so it uses nothing from outside itself and takes settings of which anything may be missing.
 */
export function applyDisplay(
  root: Root,
  kept: Readonly<Record<string, unknown>> | null,
  names: readonly (readonly [property: string, setting: string, unit: string])[],
): void {
  const settings = kept ?? {};
  for (const [property, setting, unit] of names) {
    const value = settings[setting];
    root.style.setProperty(property, typeof value === "number" ? `${value}${unit}` : "");
  }
  root.toggleAttribute("data-sans", settings.face === "sans");
  root.toggleAttribute("data-sepia", settings.sepia === true);
  root.toggleAttribute("data-patterns", settings.patterns === true);
  root.toggleAttribute("data-dimming", settings.dimming === true);
}

/** Custom properties, which setting each holds, and its unit. */
export const displayProperties = [
  ["--reading-size", "size", "px"],
  ["--reading-width", "width", "rem"],
  ["--reading-spacing", "spacing", ""],
] as const;
