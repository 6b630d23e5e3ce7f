"use client";

import { createContext, use } from "react";
import { type Action, type Standing, can } from "@/lib/projects/permissions";

/** How the one who looks at a project stands in it; null outside of projects. */
export const StandingContext = createContext<Standing | null>(null);

/** Whether the one who looks may do an action in this project. */
export function useMay(action: Action): boolean {
  const standing = use(StandingContext);
  return standing !== null && can(standing, action);
}
