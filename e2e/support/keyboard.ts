import { type Locator, type Page, expect } from "@playwright/test";
import { newAccount } from "./account";

/** Fails from now on, when it is asked, if a mouse, a pen or a finger has touched the page. */
export async function forbidPointers(page: Page): Promise<() => void> {
  const seen: string[] = [];
  await page.exposeFunction("tellPointer", (what: string) => seen.push(what));
  await page.addInitScript(() => {
    const tell = (event: Event) => {
      const { tellPointer } = window as unknown as { tellPointer: (what: string) => void };
      // A key that presses a button makes a click too, but one of no pointer.
      if (event.type !== "click" || (event as MouseEvent).detail > 0) tellPointer(event.type);
    };
    for (const type of ["pointerdown", "mousedown", "touchstart", "wheel", "click"])
      document.addEventListener(type, tell, { capture: true, passive: true });
  });
  return () => expect(seen, "pointers that touched the page").toEqual([]);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Walks with Tab until the element has the focus, as one does who has no mouse. */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 120; step++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${target.toString()}`);
}

export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Walks with an arrow key through a menu to an item, and chooses it. */
export async function chooseItem(page: Page, item: Locator, key = "Enter"): Promise<void> {
  await expect(item).toBeVisible();
  await expect(page.locator('[role^="menuitem"]:focus')).toHaveCount(1);
  for (let step = 0; step < 30 && !(await hasFocus(item)); step++) await page.keyboard.press("ArrowDown");
  await expect(item).toBeFocused();
  await page.keyboard.press(key);
}

/** Goes from part to part of the reader until the focus is in one. */
export async function goToPart(page: Page, part: Locator, key = "F6"): Promise<void> {
  for (let step = 0; step < 8; step++) {
    if (await part.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${part.toString()}`);
}

/** Presses a key so many times. */
export async function times(page: Page, count: number, key: string): Promise<void> {
  for (let time = 0; time < count; time++) await page.keyboard.press(key);
}

/** Creates an account with the keyboard alone, and ends on the list of projects. */
export async function registerByKeys(page: Page, name: string): Promise<void> {
  const account = newAccount(name);
  await page.goto("/register");
  await typeInto(page, page.getByLabel("Name"), account.name);
  await typeInto(page, page.getByLabel("E-mail address"), account.email);
  await typeInto(page, page.getByLabel("Password", { exact: true }), account.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Projects", level: 1 })).toBeVisible();
}
