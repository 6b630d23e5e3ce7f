"use client";

import { ColorInput } from "@mantine/core";
import { useState } from "react";
import { palette } from "@/lib/codebook/palette";

interface Props {
  color: string;
  readOnly: boolean;
  onChange: (color: string) => void;
}

/** A code's colour, from the palette or free; saved when the choice is made. */
export function CodeColorField({ color, readOnly, onChange }: Props) {
  const [draft, setDraft] = useState(color);
  const [seen, setSeen] = useState(color);
  if (seen !== color) {
    setSeen(color);
    setDraft(color);
  }
  const save = (value: string) => {
    if (value.toLowerCase() !== color) onChange(value);
  };
  return (
    <ColorInput
      label="Colour"
      description="For dots, stripes and paint"
      w={180}
      format="hex"
      readOnly={readOnly}
      withPicker
      eyeDropperButtonProps={{ "aria-label": "Pick a colour from the screen" }}
      swatches={palette.map((each) => each.color)}
      swatchesPerRow={8}
      value={draft}
      onChange={setDraft}
      onChangeEnd={save}
      onBlur={() => save(draft)}
    />
  );
}
