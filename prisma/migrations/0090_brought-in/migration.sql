-- CreateTable
CREATE TABLE "BroughtIn" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "origins" JSONB NOT NULL,
    "firstEvent" INTEGER NOT NULL,
    "lastEvent" INTEGER NOT NULL,
    "takenFirst" INTEGER NOT NULL DEFAULT 0,
    "takenLast" INTEGER NOT NULL DEFAULT 0,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,

    CONSTRAINT "BroughtIn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BroughtIn_projectId_idx" ON "BroughtIn"("projectId");

-- AddForeignKey
ALTER TABLE "BroughtIn" ADD CONSTRAINT "BroughtIn_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
