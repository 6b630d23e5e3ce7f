"use client";

import { createContext, use } from "react";

/** The name of the project one is in; "" outside of projects. */
export const ProjectNameContext = createContext("");

export const useProjectName = (): string => use(ProjectNameContext);
