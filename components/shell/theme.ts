import { createTheme } from "@mantine/core";

/** One calm accent: a deep teal, readable on white and on the dark ground. Index 6 is the light scheme's shade. */
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

export const theme = createTheme({
  primaryColor: "accent",
  colors: { accent: [...teal] },
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Code', Menlo, monospace",
  headings: { fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
});
