import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showNumber } from "./show-number";

describe("showNumber", () => {
  it.each([
    [0.1 + 0.2, "General", "0.3"],
    [1234567.891, "", "1234567.891"],
    [0.125, "0%", "13%"],
    [0.125, "0.0%", "12.5%"],
    [1.005, "0.00", "1.01"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [1234567, "#,##0", "1,234,567"],
    [1234567, "#,##0,", "1,235"],
    [1200, '#,##0.00 "€"', "1,200.00 €"],
    [1200, "[$€-407] #,##0.00", "€ 1,200.00"],
    [-5, "$#,##0;[Red]($#,##0)", "($5)"],
    [1234.5, '_-* #,##0.00 [$€-407]_-;-* #,##0.00 [$€-407]_-;_-* "-"?? [$€-407]_-;_-@_-', "1,234.50 €"],
    [0, '#,##0;-#,##0;"none"', "none"],
    [0, ";;;", ""],
    [0, "0.00", "0.00"],
    [-0.001, "0.00", "0.00"],
    [7, "000", "007"],
    [1.5, "0.###", "1.5"],
    [2, "0.##", "2"],
    [0.5, ".00", ".50"],
    [5551234, "000\\-0000", "555-1234"],
    [12345, "0.00E+00", "1.23E+04"],
    [0.00012, "0.0E-0", "1.2E-4"],
    [1, '"Yes";"Yes";"No"', "Yes"],
    [0, '"Yes";"Yes";"No"', "No"],
    [250, '[>=100]0" cm";0.00" m"', "250 cm"],
    [1.8, '[>=100]0" cm";0.00" m"', "1.80 m"],
    [0.75, "# ?/?", "0.75"],
    [12, '0 "days"', "12 days"],
    [3, "@", "3"],
    [5, 'General" of 7"', "5 of 7"],
    [1e22, "0", "1e+22"],
  ])("shows %d under %s as %s", (value, format, shown) => {
    expect(showNumber(value, format)).toBe(shown);
  });

  it.each([
    [45443, "yyyy-mm-dd", "2024-05-31"],
    [45443, "d. mmmm yyyy", "2024-05-31"],
    [45443.25, "dd/mm/yyyy", "2024-05-31"],
    [45443.604166666664, "m/d/yy h:mm", "2024-05-31 14:30"],
    [45443, "mmm yyyy", "2024-05"],
    [45443, "yyyy", "2024"],
    [0.604166666664, "h:mm AM/PM", "14:30"],
    [0.5 + 5 / 86400, "mm:ss", "12:00:05"],
    [1.5, "[h]:mm", "36:00"],
    [1, "yyyy-mm-dd", "1900-01-01"],
    [59, "yyyy-mm-dd", "1900-02-28"],
    [61, "yyyy-mm-dd", "1900-03-01"],
    [2958465, "yyyy-mm-dd", "9999-12-31"],
    [2958466, "yyyy-mm-dd", "2958466"],
    [-1, "yyyy-mm-dd", "-1"],
    [45443, '[$-409]d" of "mmm', "2024-05-31"],
  ])("shows the day %d under %s as %s", (value, format, shown) => {
    expect(showNumber(value, format)).toBe(shown);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(showNumber(0, "yyyy-mm-dd", true)).toBe("1904-01-01");
  });

  it("gives back any whole number's own digits, and loses nothing by rounding to 15 digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }), (value) => {
        expect(showNumber(value, "#,##0").replaceAll(",", "")).toBe(String(value));
        expect(Number(showNumber(value, "0.00"))).toBe(value);
      }),
    );
  });

  it("throws for no format", () => {
    const sign = fc.constantFrom(
      ...'0#?.,%E+-/[]$"\\_*;@ymdhs<>=1x €'.split(""),
      "General",
      "AM/PM",
      "[h]",
      "[<5]",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 15 }), fc.double({ noNaN: true }), (signs, value) => {
        expect(typeof showNumber(value, signs.join(""))).toBe("string");
      }),
    );
  });
});
