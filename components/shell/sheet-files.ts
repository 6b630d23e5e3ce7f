import type { SheetFormat } from "@/lib/exchange/write-sheet";

/** The formats that every table leaves in, as people know them. */
export const sheetFiles: readonly { format: SheetFormat; label: string; hint: string }[] = [
  { format: "docx", label: "Word (.docx)", hint: "a table to print or edit" },
  { format: "xlsx", label: "Excel (.xlsx)", hint: "a workbook" },
  { format: "csv", label: "CSV (.csv)", hint: "for other programs" },
  { format: "html", label: "Web page (.html)", hint: "to read or to post" },
  { format: "md", label: "Markdown (.md)", hint: "for notes" },
  { format: "tex", label: "LaTeX (.tex)", hint: "longtable, booktabs" },
];
