-- CreateTable
CREATE TABLE "FinishedDocument" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "layerId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "FinishedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FinishedDocument_projectId_idx" ON "FinishedDocument"("projectId");

-- CreateIndex
CREATE INDEX "FinishedDocument_layerId_documentId_idx" ON "FinishedDocument"("layerId", "documentId");

-- AddForeignKey
ALTER TABLE "FinishedDocument" ADD CONSTRAINT "FinishedDocument_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FinishedDocument" ADD CONSTRAINT "FinishedDocument_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FinishedDocument" ADD CONSTRAINT "FinishedDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
