import { Kbd, Modal, Table } from "@mantine/core";

const keys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [["←", "→", "↑", "↓"], "Move the caret; with Ctrl by word and paragraph"],
  [["Shift", "arrows"], "Select; with Ctrl by word and paragraph"],
  [["+"], "Keep what is selected and select a second range (or hold Ctrl and use the mouse)"],
  [["E"], "Select more: word, sentence, paragraph, everything; with Shift less again"],
  [["Ctrl", "F"], "Find words; Enter goes on, Esc selects what was found; pressed twice: the browser’s own"],
  [["F3"], "Go to the next hit; with Shift to the one before"],
  [["Esc"], "Clear the selection"],
  [["C"], "Code the selection or the passage: type a few letters (also Enter and /)"],
  [["V"], "In vivo: code with a new code named by the selected words"],
  [["letter or digit"], "Apply the code that has it as its shortcut"],
  [["F"], "Go to the next passage; with Shift to the one before"],
  [["B"], "Move a boundary of the passage: arrows move, Tab takes the other one, Enter saves"],
  [["M"], "Write a memo on the passage"],
  [["Delete"], "Remove your codings of the passage"],
  [["P"], "Switch between the text and the pages as printed"],
  [
    ["R"],
    "On pages: place a rectangle; arrows move it, with Shift they change its size (or drag with Alt held)",
  ],
  [["(", ")"], "On pages: the page before or after; G takes a page by its number"],
  [["=", "-", "0"], "On pages: larger, smaller, as wide as the window (or Ctrl and the wheel)"],
  [["Space"], "Play or pause the recording"],
  [[","], "Go back 5 seconds in the recording"],
  [["."], "Play the recording from the caret"],
  [["<", ">"], "Play slower, faster: from half to twice the speed"],
  [["K"], "Correct the structure; again for what the block at the caret can be; with Shift to end"],
  [["[", "]"], "Go to the document before or after"],
  [["Ctrl", "Z"], "Undo; with Shift redo"],
  [["?"], "Show these keys"],
];

/** The keys of the text, for those who asked. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys in the text" size="lg">
      <Table verticalSpacing={5}>
        <Table.Tbody>
          {keys.map(([pressed, meaning]) => (
            <Table.Tr key={meaning}>
              <Table.Th scope="row" style={{ whiteSpace: "nowrap", fontWeight: 400 }}>
                {pressed.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
