import { type ColoredCode, listColorRules, rulesPerCode, writeColorSheet } from "./color-rules";

/**
 * Keeps a style element's rules in step with the codes. Where only colours differ, only these codes' rules are replaced,
 * and the browser looks anew only at what has their classes.
 */
export class ColorSheet {
  /** `shown`: the codes whose rules the element has. */
  constructor(
    private readonly element: HTMLStyleElement,
    private shown: readonly ColoredCode[],
  ) {}

  show(codes: readonly ColoredCode[]): void {
    const before = this.shown;
    this.shown = codes;
    const { sheet } = this.element;
    const alike = codes.length === before.length && codes.every(({ id }, i) => id === before[i]!.id);
    if (!alike || sheet === null) {
      this.element.textContent = writeColorSheet(codes);
      return;
    }
    codes.forEach((code, i) => {
      if (code.color !== before[i]!.color) replaceRules(sheet, i * rulesPerCode, listColorRules(code, i));
    });
  }
}

function replaceRules(sheet: CSSStyleSheet, first: number, rules: readonly string[]): void {
  rules.forEach((rule, i) => {
    sheet.deleteRule(first + i);
    sheet.insertRule(rule, first + i);
  });
}
