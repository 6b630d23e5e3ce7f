import { TextInput, type TextInputProps } from "@mantine/core";

/** Asks for the code of the second step. */
export const CodeField = (
  props: Pick<TextInputProps, "autoFocus" | "defaultValue" | "onChange" | "error">,
) => (
  <TextInput
    label="Code"
    description="The six digits that your app shows now, or one of your recovery codes."
    autoComplete="one-time-code"
    autoCapitalize="none"
    spellCheck={false}
    {...props}
  />
);
