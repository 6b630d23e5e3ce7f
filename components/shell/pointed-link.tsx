"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link of which a page has many. Its page is fetched ahead once it is pointed at or has the focus, and not as soon as it is
 * in sight: a table of excerpts would ask the server for hundreds of pages that nobody opens.
 */
export function PointedLink({ onMouseEnter, onFocus, ...rest }: ComponentProps<typeof Link>) {
  const [pointed, setPointed] = useState(false);
  return (
    <Link
      {...rest}
      prefetch={pointed ? null : false}
      onMouseEnter={(event) => {
        setPointed(true);
        onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        setPointed(true);
        onFocus?.(event);
      }}
    />
  );
}
