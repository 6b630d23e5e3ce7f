import { downloadHeaders } from "@/lib/api/download-headers";
import { respondInProject } from "@/lib/api/respond";
import { countComments } from "@/lib/comments/server/queries";
import { commentKey } from "@/lib/comments/comment";
import type { MemoPages } from "@/lib/exchange/memo-page";
import { type SheetFormat, isSheetFormat, writeSheet } from "@/lib/exchange/write-sheet";
import { writeMemosDocx } from "@/lib/exchange/write-memos-docx";
import { writeMemosMarkdown } from "@/lib/exchange/write-memos-markdown";
import { filterMemos } from "@/lib/memos/filter-memos";
import { toMemoPages } from "@/lib/memos/memo-pages";
import { toMemosSheet } from "@/lib/memos/memos-sheet";
import { readMemosAddress } from "@/lib/memos/memos-address";
import { listMemos } from "@/lib/memos/server/queries";
import { listMemoTypes } from "@/lib/memos/server/types";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { getProject } from "@/lib/projects/server/queries";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const write = async (pages: MemoPages, format: SheetFormat) => {
  if (format === "docx") return { body: await writeMemosDocx(pages), mediaType: word };
  if (format === "md") return { body: writeMemosMarkdown(pages), mediaType: "text/markdown; charset=utf-8" };
  return writeSheet(toMemosSheet(pages), format);
};

/** The memos that the board's address asks for, as a file: docx and md as they are written, xlsx, csv and html as a table. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const search = new URL(request.url).searchParams;
    const format = search.get("format");
    if (!isSheetFormat(format) || format === "tex")
      throw new AppError("BAD_REQUEST", "There is no such format. Choose docx, md, xlsx, csv or html.");
    const [all, types, counts, project] = await Promise.all([
      listMemos(member, undefined),
      listMemoTypes(member),
      countComments(member),
      getProject(member),
    ]);
    const openThreads = (targetId: string) => counts[commentKey({ target: "memo", targetId })]?.open ?? 0;
    const memos = filterMemos(all, readMemosAddress(search), { types, openThreads });
    const pages = toMemoPages(`Memos: ${project.name}`, memos, types);
    const { body, mediaType } = await write(pages, format);
    return new Response(body, {
      headers: downloadHeaders(pages.title, format, mediaType),
    });
  });
}
