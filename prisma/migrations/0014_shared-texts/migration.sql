-- CreateTable
CREATE TABLE "SharedText" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "state" BYTEA NOT NULL,
    "base" TEXT NOT NULL,

    CONSTRAINT "SharedText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SharedText_projectId_idx" ON "SharedText"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "SharedText_ownerId_field_key" ON "SharedText"("ownerId", "field");

-- AddForeignKey
ALTER TABLE "SharedText" ADD CONSTRAINT "SharedText_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
