import { IconCircle, IconCircleCheck, IconCircleDashed, IconCircleX } from "@tabler/icons-react";
import type { VerdictKind } from "@/lib/claims/verdict";

const icons = {
  none: IconCircleDashed,
  one: IconCircle,
  agree: IconCircleCheck,
  disagree: IconCircleX,
} as const;

/** A verdict at a glance, beside its words. */
export function VerdictSign({ kind }: { kind: VerdictKind }) {
  const Icon = icons[kind];
  return <Icon size={16} aria-hidden />;
}
