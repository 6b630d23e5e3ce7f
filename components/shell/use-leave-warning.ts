import { modals } from "@mantine/modals";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** The page of this site that a click leads to in this window, or null. */
function destinationOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || link.isContentEditable) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== window.location.origin || pathname === window.location.pathname) return null;
  return `${pathname}${search}${hash}`;
}

/** While something is unsaved: asks before a link leads away from it, and lets the browser ask before the page goes. */
export function useLeaveWarning(unsaved: boolean, lost: string): void {
  const router = useRouter();
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = (event: MouseEvent) => {
      const destination = destinationOf(event);
      if (destination === null) return;
      event.preventDefault();
      event.stopPropagation();
      modals.openConfirmModal({
        title: "Leave without saving?",
        children: lost,
        labels: { confirm: "Leave", cancel: "Stay" },
        confirmProps: { color: "red" },
        onConfirm: () => router.push(destination),
      });
    };
    window.addEventListener("beforeunload", warn);
    // Captured at the window, before the link's own handler has begun to navigate.
    window.addEventListener("click", ask, true);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("click", ask, true);
    };
  }, [unsaved, lost, router]);
}
