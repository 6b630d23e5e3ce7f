/** How one reads: kept in this browser, for every document. */
export interface DisplaySettings {
  /** Of running text, in pixels. */
  readonly size: number;
  /** Of a line at most, in rem. */
  readonly width: number;
  /** Between lines, in percent of what the script of the text needs. */
  readonly spacing: number;
  readonly face: "serif" | "sans";
  /** The light scheme on paper that has yellowed; says nothing while the scheme is dark. */
  readonly sepia: boolean;
  /** Codes differ in the kind of their lines, too. */
  readonly patterns: boolean;
  /** Screen readers hear of a passage where it begins, unasked. */
  readonly announcing: boolean;
  /** In focus mode, everything but the paragraph at the caret steps back. */
  readonly dimming: boolean;
}

export const displayKey = "excerpta-display";

export const firstDisplay: DisplaySettings = {
  size: 18,
  width: 38,
  spacing: 100,
  face: "serif",
  sepia: false,
  patterns: false,
  announcing: false,
  dimming: false,
};

/** The least, the greatest, and the step of what is measured. */
export const displaySteps = {
  size: [14, 30, 1],
  width: [24, 64, 2],
  spacing: [80, 150, 5],
} as const satisfies Partial<Record<keyof DisplaySettings, readonly [number, number, number]>>;

/** Settings as they were kept, whatever of them is there and in range; the rest as at first. */
export function readDisplay(kept: unknown): DisplaySettings {
  const found = typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  const measure = (name: keyof typeof displaySteps) => {
    const [least, greatest] = displaySteps[name];
    const value = found[name];
    return typeof value === "number" && value >= least && value <= greatest ? value : firstDisplay[name];
  };
  const isOn = (name: "sepia" | "patterns" | "announcing" | "dimming") => found[name] === true;
  return {
    size: measure("size"),
    width: measure("width"),
    spacing: measure("spacing"),
    face: found.face === "sans" ? "sans" : "serif",
    sepia: isOn("sepia"),
    patterns: isOn("patterns"),
    announcing: isOn("announcing"),
    dimming: isOn("dimming"),
  };
}
