import { Menu, Notification, createTheme } from "@mantine/core";

/** One calm accent: a deep teal, readable on white and on the dark ground. Index 6 fills, under white text. */
const teal = [
  "#eef7f6",
  "#dcebe9",
  "#b5d7d3",
  "#8bc1bb",
  "#67aea6",
  "#4b9d94",
  "#1f6f68",
  "#195e58",
  "#124c47",
  "#083a36",
] as const;

/** Danger, dark enough under white text and as text on the light ground. */
const red = [
  "#fff5f5",
  "#ffe3e3",
  "#ffc9c9",
  "#ffa8a8",
  "#ff8787",
  "#f06a6a",
  "#c92a2a",
  "#b42323",
  "#9c1f1f",
  "#7d1919",
] as const;

export const theme = createTheme({
  primaryColor: "accent",
  colors: { accent: [...teal], red: [...red] },
  primaryShade: 6,
  autoContrast: true,
  luminanceThreshold: 0.18, // white text has a contrast of 4.5 up to this luminance; above it text is black
  fontFamily: "'Inter Variable', system-ui, 'Noto Naskh Arabic Variable', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Code', Menlo, monospace",
  headings: { fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    CloseButton: { defaultProps: { "aria-label": "Close" } },
    // The placeholder is no menu item, which a menu may not hold.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Notification: Notification.extend({ styles: { description: { color: "var(--quiet)" } } }),
  },
});
