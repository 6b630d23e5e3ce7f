-- CreateTable
CREATE TABLE "UnplacedExcerpt" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "layerId" TEXT NOT NULL,
    "documentId" TEXT,
    "codeIds" TEXT[],
    "weight" INTEGER,
    "source" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "documentName" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "ranges" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "unit" TEXT NOT NULL DEFAULT 'unknown',
    "place" TEXT NOT NULL DEFAULT '',
    "memo" TEXT NOT NULL DEFAULT '',
    "codedAt" TIMESTAMP(3),
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "UnplacedExcerpt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UnplacedExcerpt_projectId_idx" ON "UnplacedExcerpt"("projectId");

-- CreateIndex
CREATE INDEX "UnplacedExcerpt_layerId_idx" ON "UnplacedExcerpt"("layerId");

-- CreateIndex
CREATE INDEX "UnplacedExcerpt_documentId_idx" ON "UnplacedExcerpt"("documentId");

-- AddForeignKey
ALTER TABLE "UnplacedExcerpt" ADD CONSTRAINT "UnplacedExcerpt_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnplacedExcerpt" ADD CONSTRAINT "UnplacedExcerpt_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnplacedExcerpt" ADD CONSTRAINT "UnplacedExcerpt_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
