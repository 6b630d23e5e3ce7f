/** How a number is written. */
export interface NumberFormat {
  /** "percent": the number is a share from 0 to 1. */
  readonly style: "number" | "percent";
  /** Digits after the point, 0 to 6. */
  readonly decimals: number;
  /** Whether thousands are parted: "12,345". */
  readonly thousands: boolean;
}

/** A number as its format says, in English: "1,234.50", "12.3 %" (a blank that does not break); as it is without a format. */
export function sayNumber(value: number, format?: NumberFormat): string {
  if (format === undefined) return String(value);
  const { style, decimals, thousands } = format;
  const said = (style === "percent" ? 100 * value : value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: thousands,
  });
  return style === "percent" ? `${said}\u00A0%` : said;
}

/** The same as a number format of workbooks (ECMA-376 part 1, 18.8.31): "#,##0.00", "0.0%". */
export const toCellFormat = ({ style, decimals, thousands }: NumberFormat): string =>
  (thousands ? "#,##0" : "0") +
  (decimals > 0 ? `.${"0".repeat(decimals)}` : "") +
  (style === "percent" ? "%" : "");
