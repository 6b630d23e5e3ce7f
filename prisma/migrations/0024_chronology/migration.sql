-- CreateTable
CREATE TABLE "Dating" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "passageId" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "from" TEXT NOT NULL DEFAULT '',
    "to" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Dating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Dating_projectId_idx" ON "Dating"("projectId");

-- CreateIndex
CREATE INDEX "Dating_passageId_idx" ON "Dating"("passageId");

-- AddForeignKey
ALTER TABLE "Dating" ADD CONSTRAINT "Dating_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dating" ADD CONSTRAINT "Dating_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dating" ADD CONSTRAINT "Dating_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
