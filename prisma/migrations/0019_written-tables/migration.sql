-- AlterEnum
ALTER TYPE "MemoTarget" ADD VALUE 'finding';

-- CreateTable
CREATE TABLE "TableCell" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "cell" TEXT NOT NULL,
    "evidence" TEXT[],
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "TableCell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TableVersion" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,
    "title" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "view" JSONB NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "TableVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TableCell_projectId_idx" ON "TableCell"("projectId");

-- CreateIndex
CREATE INDEX "TableCell_tableId_idx" ON "TableCell"("tableId");

-- CreateIndex
CREATE INDEX "TableVersion_projectId_idx" ON "TableVersion"("projectId");

-- CreateIndex
CREATE INDEX "TableVersion_tableId_idx" ON "TableVersion"("tableId");

-- AddForeignKey
ALTER TABLE "TableCell" ADD CONSTRAINT "TableCell_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableCell" ADD CONSTRAINT "TableCell_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "FindingTable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableVersion" ADD CONSTRAINT "TableVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableVersion" ADD CONSTRAINT "TableVersion_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "FindingTable"("id") ON DELETE CASCADE ON UPDATE CASCADE;
