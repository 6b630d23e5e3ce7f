"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { useRef } from "react";
import { type Cut, type Pin, addCut, shorten } from "@/lib/tables/pins";
import { valueId } from "@/lib/tables/value-id";
import classes from "./pin-drawer.module.css";

interface Props {
  /** "excerpt 2". */
  name: string;
  text: string;
  pin: Pin;
  onChange: (cuts: readonly Cut[]) => void;
}

/** An excerpt of which words can be left out: select them, by mouse or keys. The source is not touched. */
export function ShortenExcerpt({ name, text, pin, onChange }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const cuts = valueId(text) === pin.of ? pin.cuts : [];
  const cut = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    if (selectionEnd > selectionStart) onChange(addCut(cuts, [selectionStart, selectionEnd]));
    field.current?.focus();
  };
  return (
    <>
      <Textarea
        ref={field}
        aria-label={`Text of ${name}: select what is to be left out`}
        readOnly
        autosize
        maxRows={8}
        dir="auto"
        value={text}
      />
      {cuts.length > 0 && (
        <p className={classes.text} dir="auto">
          {shorten(text, pin)}
        </p>
      )}
      <Group gap="xs">
        <Button
          size="compact-xs"
          variant="default"
          onClick={cut}
          aria-label={`Leave the selection out of ${name}`}
        >
          Leave out […]
        </Button>
        {cuts.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange([])}
            aria-label={`Show ${name} whole`}
          >
            Whole again
          </Button>
        )}
      </Group>
    </>
  );
}
