"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** The page one was on before; null for the first that the browser loads, where it says itself where to begin. */
let before: string | null = null;

/**
 * What changes from page to page. The link that led here is gone with its page: the keyboard goes on from here, not from
 * nowhere.
 */
export function MainContent({ className, children }: { className: string | undefined; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (before !== null && before !== pathname && isLost) main.current?.focus({ preventScroll: true });
    before = pathname;
  }, [pathname]);
  return (
    <main ref={main} id="main" className={className} tabIndex={-1}>
      {children}
    </main>
  );
}
