import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { client } from "@/lib/api/client";
import type { IncomingPreview } from "@/lib/incoming/incoming-view";
import type { IncomingInput } from "@/lib/incoming/schema";

/** What keys of previews begin with. */
export const previewKey = "incoming preview";

interface Preview {
  readonly preview: IncomingPreview | undefined;
  readonly error: Error | null;
  /** The one shown is of what was decided before. */
  readonly looking: boolean;
}

/**
 * What bringing excerpts in would do; null: nothing is asked. `told`: what the excerpts are known by, since they are megabytes
 * that no key of a query should hold.
 */
export function useIncomingPreview(input: IncomingInput | null, told: unknown): Preview {
  const { excerpts: _, ...decided } = input ?? { excerpts: null };
  const { data, error, isFetching } = useQuery({
    queryKey: [previewKey, told, decided],
    queryFn: ({ signal }) => client.incoming.preview(input!, { signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return { preview: input === null ? undefined : data, error, looking: isFetching };
}
