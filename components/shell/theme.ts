import {
  ActionIcon,
  Badge,
  Button,
  Menu,
  MultiSelect,
  Notification,
  Switch,
  createTheme,
} from "@mantine/core";

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

/** What is pressed is at least so wide and high, in pixels (WCAG 2.2, 2.5.8). */
const leastTarget = "24px";
const isSmall = (size: unknown): boolean => size === "xs" || size === "sm";

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
    ActionIcon: ActionIcon.extend({
      vars: (_, { size }) => ({ root: isSmall(size) ? { "--ai-size": leastTarget } : {} }),
    }),
    // Letters in the badge's own colour are too faint on its tint.
    Badge: Badge.extend({
      vars: (_, { variant }) => ({ root: variant === "light" ? { "--badge-color": "var(--ink)" } : {} }),
    }),
    Button: Button.extend({
      vars: (_, { size }) => ({ root: size === "compact-xs" ? { "--button-height": leastTarget } : {} }),
    }),
    CloseButton: {
      defaultProps: { "aria-label": "Close" },
      vars: (_: unknown, { size }: { size?: unknown }) => ({
        root: isSmall(size) ? { "--cb-size": leastTarget } : {},
      }),
    },
    // The placeholder is no menu item, which a menu may not hold.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // The name of a chosen thing may be longer than its field.
    MultiSelect: MultiSelect.extend({ styles: { pill: { maxWidth: "100%" }, wrapper: { minWidth: 0 } } }),
    Notification: Notification.extend({ styles: { description: { color: "var(--quiet)" } } }),
    // Its words are pressed, too: with them it is as high as a target is to be.
    Switch: Switch.extend({ styles: { label: { paddingBlock: 2 }, track: { marginBlock: 2 } } }),
  },
});
