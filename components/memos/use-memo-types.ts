"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";

/** The project's types of memos, in their order. */
export const useMemoTypes = (projectId: string) =>
  useQuery(api.memos.types.list.queryOptions({ input: { projectId } })).data ?? [];
