"use client";

import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import classes from "./agreement.module.css";

/** Seconds since it is shown. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - started) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

/** That something is computed; after a second how long it has taken, and the way to stop it. */
export function Comparing({ what, onCancel }: { what: string; onCancel: () => void }) {
  const seconds = useSeconds();
  return (
    <span className={classes.working}>
      <Loader size={14} aria-hidden />
      <span role="status">
        {what} …{seconds > 0 && " It is stopped after a minute."}
      </span>
      {seconds > 0 && (
        <>
          <span aria-hidden>{seconds} s</span>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </>
      )}
    </span>
  );
}
