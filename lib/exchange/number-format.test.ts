import { expect, it } from "vitest";
import { type NumberFormat, sayNumber, toCellFormat } from "./number-format";

const format = (patch: Partial<NumberFormat> = {}): NumberFormat => ({
  style: "number",
  decimals: 0,
  thousands: true,
  ...patch,
});

it.each([
  [1234.5, undefined, "1234.5"],
  [1234, format(), "1,234"],
  [1234, format({ thousands: false }), "1234"],
  [1234, format({ decimals: 2 }), "1,234.00"],
  [0.1256, format({ style: "percent", decimals: 1 }), "12.6\u00A0%"],
  [12.5, format({ style: "percent" }), "1,250\u00A0%"],
  [0, format({ style: "percent" }), "0\u00A0%"],
])("writes %d by %j as %j", (value, by, said) => {
  expect(sayNumber(value, by)).toBe(said);
});

it.each([
  [format(), "#,##0"],
  [format({ thousands: false, decimals: 2 }), "0.00"],
  [format({ style: "percent", decimals: 1, thousands: false }), "0.0%"],
])("gives a workbook %j as %j", (by, code) => {
  expect(toCellFormat(by)).toBe(code);
});
