import AxeBuilder from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

/** What axe looks at: everything, or what another colour scheme may change. */
type Aspect = "everything" | "colours";

/**
 * Fails on any serious or critical violation of WCAG 2.2 A and AA on the page as it stands, once nothing comes or goes any
 * more: what fades has other colours on its way.
 */
export async function expectAccessible(
  page: Page,
  name: string,
  aspect: Aspect = "everything",
): Promise<void> {
  if ((await listViolations(page, aspect)).length === 0) return;
  // A notice may have begun to come while it was looked at.
  expect(await listViolations(page, aspect), name).toEqual([]);
}

async function listViolations(page: Page, aspect: Aspect): Promise<string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((each) => !(each instanceof CSSTransition) || each.playState !== "running"),
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    aspect === "colours"
      ? axe.withRules(["color-contrast", "link-in-text-block"])
      : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
  ).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
