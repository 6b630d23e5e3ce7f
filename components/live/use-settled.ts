import { useEffect, useState } from "react";

/** True once `value` has been true for as many milliseconds without a break; false at once when it is not. */
export function useSettled(value: boolean, milliseconds: number): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setSettled(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [value, milliseconds]);
  return settled && value;
}
